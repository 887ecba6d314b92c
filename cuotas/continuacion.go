package cuotas

import (
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
)

// SolicitudContinuacion is an application for the voluntary continuation
// (modalidad 40). Whether the person has the weeks for it is decided by package
// vigencia.
type SolicitudContinuacion struct {
	UltimoSBC dinero.Centavos `json:"ultimo_sbc"` // last salary registered before the baja
	SBC       dinero.Centavos `json:"sbc"`        // the one chosen
	Baja      calendario.Date `json:"baja"`
	Solicitud calendario.Date `json:"solicitud"`
	// DesdeBaja starts on the day after the baja and pays the time since then;
	// otherwise the continuation starts on the day of the application (RACERF
	// 66).
	DesdeBaja bool `json:"desde_baja,omitempty"`
	Hasta     Mes  `json:"hasta"` // last month to quote
}

// CotizacionContinuacion is what the months of a continuation cost.
type CotizacionContinuacion struct {
	Plazo  calendario.Period `json:"plazo"`  // days on which to apply (LSS 219)
	Inicio calendario.Date   `json:"inicio"` // first day of the continuation
	Meses  []Desglose        `json:"meses"`
	Total  dinero.Centavos   `json:"total"`
}

const continuationYears = 5

// PlazoContinuacion gives the days on which the voluntary continuation can be
// asked for: from the day after the baja to the day five years after it (LSS
// 219). It is the zero period for an absent day.
func PlazoContinuacion(baja calendario.Date) calendario.Period {
	p := calendario.Period{From: baja.AddDays(1), To: baja.AddYears(continuationYears)}
	if p.To.IsZero() {
		return calendario.Period{}
	}
	return p
}

// CotizacionContinuacion quotes a voluntary continuation month by month, each by
// [Params.Continuacion] with the parameters of its day 1. A first month that
// begins later than day 1 is charged by the days from its beginning
// (unconfirmed).
//
// The errors: [ErrFecha] for days that are absent or in the wrong order,
// [ErrPlazo] for an application outside the term, those of
// [Params.SalarioContinuacion] for the salary, and those of
// [Params.Continuacion] for each month.
func (p *Params) CotizacionContinuacion(s SolicitudContinuacion) (CotizacionContinuacion, error) {
	c, err := s.term()
	if err != nil {
		return CotizacionContinuacion{}, err
	}
	if err := p.SalarioContinuacion(s.SBC, s.UltimoSBC, MesOf(c.Inicio)); err != nil {
		return CotizacionContinuacion{}, err
	}
	last := s.Hasta.Period().To
	for first := c.Inicio; !first.After(last); first = firstOfMonth(first).AddMonths(1) {
		d, err := p.Continuacion(s.SBC, MesOf(first))
		if err != nil {
			return CotizacionContinuacion{}, err
		}
		d.from(first)
		if c.Total, err = dinero.Sum(c.Total, d.Total); err != nil {
			return CotizacionContinuacion{}, err
		}
		c.Meses = append(c.Meses, d)
	}
	return c, nil
}

// term checks the days of an application.
func (s SolicitudContinuacion) term() (CotizacionContinuacion, error) {
	c := CotizacionContinuacion{Plazo: PlazoContinuacion(s.Baja), Inicio: s.Solicitud}
	if s.DesdeBaja {
		c.Inicio = c.Plazo.From
	}
	switch {
	case c.Plazo.From.IsZero():
		return c, Error{ErrFecha, "baja"}
	case s.Solicitud.Before(c.Plazo.From):
		return c, Error{ErrFecha, "solicitud"}
	case s.Solicitud.After(c.Plazo.To):
		return c, Error{ErrPlazo, "solicitud"}
	case s.Hasta.Period().To.Before(c.Inicio):
		return c, Error{ErrFecha, "hasta"}
	}
	return c, nil
}

// from charges a month of the continuation from a day on.
func (d *Desglose) from(first calendario.Date) {
	if first == d.Periodo.From {
		return
	}
	d.Periodo.From = first
	for i := range d.Lineas {
		d.Lineas[i].Periodo, d.Lineas[i].Dias = d.Periodo, d.Periodo.Days()
	}
	d.TotalObrero = apportion(d.Lineas)
	d.Total = d.TotalObrero
}
