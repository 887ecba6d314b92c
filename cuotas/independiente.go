package cuotas

import (
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
)

// Independiente is a self-employed person who asks what a month of modalidad 10
// costs.
type Independiente struct {
	Ingreso dinero.Centavos `json:"ingreso"`        // of a month, as declared
	Zona    Zona            `json:"zona,omitempty"` // of the wage area; empty is General
	Clase   Clase           `json:"clase"`          // class of risk of the occupation, which the host gives
	// Infonavit adds housing, which the person may choose.
	Infonavit bool `json:"infonavit,omitempty"`
}

// CotizacionIndependiente is what a month costs. The person pays both shares.
type CotizacionIndependiente struct {
	Mes        Mes               `json:"mes"`
	Cobertura  calendario.Period `json:"cobertura"`
	PagarHasta calendario.Date   `json:"pagar_hasta"` // day 20 of the month before
	SBC        dinero.Centavos   `json:"sbc"`
	Limite     Limite            `json:"limite,omitempty"` // where the income lies outside the range of contribution
	FilaLimite Fila              `json:"fila_limite,omitzero"`
	FilaPrima  Fila              `json:"fila_prima"`
	Desglose   Desglose          `json:"desglose"`
	Infonavit  Linea             `json:"infonavit,omitzero"`
	Total      dinero.Centavos   `json:"total"` // of the breakdown and of housing
}

// Independiente quotes a month of a self-employed person, with the parameters of
// its day 1.
//
// The salary is the income divided by thirty, rounded half up, and brought into
// the range of contribution (LSS 227-I, 28): Limite tells where it was. Work
// risks have the mean premium of the class (LSS 73). Both shares of every branch
// count (LSS 228-II), on a flat month of thirty days as in [Params.Flat]. That
// the Institute divides by thirty, counts thirty days and takes the class of the
// occupation is unconfirmed: it publishes amounts, not the way to them.
//
// The errors: [ErrSyntax] for a month that does not exist, [ErrAmount] for an
// income below zero, [ErrNoParameter], [ErrZona], [ErrClase].
func (p *Params) Independiente(in Independiente, m Mes) (CotizacionIndependiente, error) {
	var c CotizacionIndependiente
	on := m.First()
	switch {
	case on.IsZero():
		return c, Error{ErrSyntax, "mes"}
	case in.Ingreso < 0:
		return c, Error{ErrAmount, "ingreso"}
	}
	daily, err := in.Ingreso.MulDiv(1, diasMesPlano)
	if err != nil {
		return c, err
	}
	c = CotizacionIndependiente{Mes: m, Cobertura: m.Period(), PagarHasta: InicioCorte20.lastPayment(on)}
	if c.SBC, c.Limite, c.FilaLimite, err = p.Limitar(on, in.Zona, daily); err != nil {
		return CotizacionIndependiente{}, err
	}
	t := Trabajador{SBC: c.SBC, Zona: in.Zona}
	if t.Prima, c.FilaPrima, err = p.PrimaMedia(on, in.Clase); err != nil {
		return CotizacionIndependiente{}, err
	}
	if c.Desglose, err = p.Flat(t, on, diasMesPlano); err != nil {
		return CotizacionIndependiente{}, err
	}
	c.Total = c.Desglose.Total
	if in.Infonavit {
		if c.Infonavit, err = p.vivienda(c.Desglose, on); err != nil {
			return CotizacionIndependiente{}, err
		}
		c.Total += c.Infonavit.Patron
	}
	return c, nil
}

// vivienda gives the line of housing for the days of a flat breakdown.
func (p *Params) vivienda(d Desglose, on calendario.Date) (Linea, error) {
	var f tarifa
	if err := f.resolve(p.orDefault(), on, bimestrales[2:]); err != nil {
		return Linea{}, err
	}
	return f.breakdown(&segmento{periodo: d.Periodo, dias: d.Periodo.Days(), sbc: d.SBCTopado}).Lineas[0], nil
}
