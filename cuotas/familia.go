package cuotas

import (
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
)

// Familiar is a member of a family to be insured in modalidad 33.
type Familiar struct {
	Clave      string          `json:"clave"` // the host's key of the person, an opaque text
	Nacimiento calendario.Date `json:"nacimiento"`
}

// CotizacionFamilia is what a year of the Seguro de Salud para la Familia costs.
type CotizacionFamilia struct {
	Lineas     []LineaFamilia    `json:"lineas"` // in the order of the members
	Total      dinero.Centavos   `json:"total"`
	Cobertura  calendario.Period `json:"cobertura"`
	Renovacion PlazoRenovacion   `json:"renovacion"`
}

// LineaFamilia is the fee of one member.
type LineaFamilia struct {
	Clave    string          `json:"clave"`
	Edad     int             `json:"edad"`
	Cuota    dinero.Centavos `json:"cuota"`
	Articulo string          `json:"articulo"`
	Fila     Fila            `json:"fila"`
}

// Familia quotes the Seguro de Salud para la Familia (modalidad 33: LSS 240 to
// 242): a fee for each member by age, paid for a year ahead, with cover from day
// 1 of the month after the contract (RACERF 103). The age, and the cycle of fees,
// are those of the day of the contract (unconfirmed).
//
// Nobody to insure is [ErrIncompleto], a day that is absent or a birth after the
// contract [ErrFecha], and a cycle without a table [ErrNoParameter]. Working
// days of the late renewal are counted less inhabiles, see [Esquema.Renovacion].
func (p *Params) Familia(contrato calendario.Date, miembros []Familiar, inhabiles ...calendario.Date) (CotizacionFamilia, error) {
	var c CotizacionFamilia
	var err error
	if len(miembros) == 0 {
		return c, Error{ErrIncompleto, "miembros"}
	}
	if c.Cobertura, err = EsquemaFamilia.Cobertura(contrato, UnidadAnual); err != nil {
		return CotizacionFamilia{}, err
	}
	if c.Renovacion, err = EsquemaFamilia.Renovacion(c.Cobertura.To, inhabiles...); err != nil {
		return CotizacionFamilia{}, err
	}
	for _, m := range miembros {
		if m.Nacimiento.IsZero() || m.Nacimiento.After(contrato) {
			return CotizacionFamilia{}, Error{ErrFecha, "nacimiento"}
		}
		l := LineaFamilia{Clave: m.Clave, Edad: m.Nacimiento.Age(contrato), Articulo: "LSS 242"}
		if l.Cuota, l.Fila, err = p.CuotaSSF(CicloSSF(contrato), l.Edad); err != nil {
			return CotizacionFamilia{}, err
		}
		if c.Total, err = dinero.Sum(c.Total, l.Cuota); err != nil {
			return CotizacionFamilia{}, err
		}
		c.Lineas = append(c.Lineas, l)
	}
	return c, nil
}
