package cuotas

import (
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
)

// CotizacionIncorporacion is a year of modalidad 44 and how it is paid.
type CotizacionIncorporacion struct {
	Cobertura     calendario.Period `json:"cobertura"`
	Parcialidades []Parcialidad     `json:"parcialidades"`
	Total         dinero.Centavos   `json:"total"`
	Renovacion    PlazoRenovacion   `json:"renovacion"`
	Articulo      string            `json:"articulo"`
}

// Parcialidad is one instalment.
type Parcialidad struct {
	Numero     int               `json:"numero"`
	Cobertura  calendario.Period `json:"cobertura"`   // the days for which it pays
	PagarHasta calendario.Date   `json:"pagar_hasta"` // the day before them
	Importe    dinero.Centavos   `json:"importe"`
}

// Incorporacion spreads the yearly fee of the voluntary incorporation (modalidad
// 44) over the year of cover: in one payment ahead or in instalments of as many
// months each, without updating or surcharges. Since 2 December 2023 the person
// chooses among the month, two months, half a year and the year (LSS 224);
// another division is for the Institute to authorize, as all of them were before.
// Where an instalment is missed the insurance ends (LSS 231). Centavos that are
// left over go to the first instalments.
//
// No table of fees is published: anual is the host's figure, and without one
// the answer is [ErrNoParameter]. A fee below zero is [ErrAmount], a number of
// payments that does not divide twelve [ErrUnidad], an absent day [ErrFecha].
// Where cover starts is unconfirmed: see [Esquema.Cobertura].
func Incorporacion(contrato calendario.Date, anual dinero.Centavos, pagos int) (CotizacionIncorporacion, error) {
	switch {
	case anual == 0:
		return CotizacionIncorporacion{}, Error{ErrNoParameter, givenIncorporacion}
	case anual < 0:
		return CotizacionIncorporacion{}, Error{ErrAmount, "anual"}
	case pagos < 1 || 12%pagos != 0:
		return CotizacionIncorporacion{}, Error{ErrUnidad, "pagos"}
	}
	year, err := EsquemaIncorporacion.Cobertura(contrato, UnidadAnual)
	if err != nil {
		return CotizacionIncorporacion{}, err
	}
	c := CotizacionIncorporacion{Cobertura: year, Total: anual, Articulo: "LSS 222, 224"}
	if c.Renovacion, err = EsquemaIncorporacion.Renovacion(year.To); err != nil {
		return CotizacionIncorporacion{}, err
	}
	share, rest := anual/dinero.Centavos(pagos), int(anual%dinero.Centavos(pagos))
	for n := range pagos {
		part, err := cover(year.From.AddMonths(n*12/pagos), 12/pagos)
		if err != nil {
			return CotizacionIncorporacion{}, err
		}
		amount := share
		if n < rest {
			amount++
		}
		c.Parcialidades = append(c.Parcialidades, Parcialidad{n + 1, part, part.From.AddDays(-1), amount})
	}
	return c, nil
}
