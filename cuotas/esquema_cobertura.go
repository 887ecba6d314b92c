package cuotas

import (
	"slices"

	"github.com/derechohabiente/imss/calendario"
)

// cutoffDay is the last day of a month on which a payment starts cover in the
// next one (self-employed).
const cutoffDay = 20

// Cobertura gives the days that a payment covers: whole months from the day
// that [ReglaEsquema.Inicio] tells.
//
//   - Self-employed: day 1 of the next month if the payment is made by day 20,
//     of the month after that otherwise (the second part is unconfirmed).
//   - Household workers: day 1 of the month after the payment (LSS 239-C VI),
//     for what is paid ahead. The first month is paid when it is over: its cover
//     is that of [MesHogar] (LSS 239-C IV, VII).
//   - Modalidad 33: a year from day 1 of the month after the contract (RACERF
//     103). Modalidad 44: the same, unconfirmed.
//
// Modalidad 40 starts on a day that the person chooses, whenever it is paid:
// [ErrEsquema]. A unit that the scheme does not have, and single days, which
// cover as the days worked tell, are [ErrUnidad]; an absent day is [ErrFecha].
func (e Esquema) Cobertura(pago calendario.Date, u UnidadPago) (calendario.Period, error) {
	r, err := e.Regla()
	switch {
	case err != nil:
		return calendario.Period{}, err
	case r.Inicio == InicioElegido:
		return calendario.Period{}, ErrEsquema
	case !r.has(u) || u.Months() == 0:
		return calendario.Period{}, ErrUnidad
	case pago.IsZero():
		return calendario.Period{}, Error{ErrFecha, "pago"}
	}
	return cover(r.Inicio.start(pago), u.Months())
}

func (r ReglaEsquema) has(u UnidadPago) bool { return slices.Contains(r.Unidades, u) }

// start gives the first day of cover for a payment.
func (i InicioCobertura) start(pago calendario.Date) calendario.Date {
	if i == InicioCorte20 && pago.Day() > cutoffDay {
		return firstOfMonth(pago).AddMonths(2)
	}
	return firstOfMonth(pago).AddMonths(1)
}

// lastPayment gives the last day on which a payment starts cover by a day 1.
func (i InicioCobertura) lastPayment(start calendario.Date) calendario.Date {
	if i == InicioCorte20 {
		return start.AddMonths(-1).AddDays(cutoffDay - 1)
	}
	return start.AddDays(-1)
}

func firstOfMonth(d calendario.Date) calendario.Date { return d.AddDays(1 - d.Day()) }

// cover gives whole months from a day on; beyond the year 9999 there are none.
func cover(start calendario.Date, months int) (calendario.Period, error) {
	p := calendario.Period{From: start, To: start.AddMonths(months).AddDays(-1)}
	if p.From.IsZero() || p.To.IsZero() {
		return calendario.Period{}, Error{ErrFecha, "pago"}
	}
	return p, nil
}

// CoberturaPagada is what several paid periods cover together.
type CoberturaPagada struct {
	Cubierto []calendario.Period `json:"cubierto"` // runs of covered days
	Huecos   []calendario.Period `json:"huecos"`   // days between them; they cannot be recovered
	Hasta    calendario.Date     `json:"hasta"`    // last covered day
	Cesa     calendario.Date     `json:"cesa"`     // the day after it, on which cover lapses without another payment
}

// JoinCobertura joins paid periods: those that touch or overlap are one run of
// cover. A period without beginning or end is [ErrFecha]; without any period the
// value is zero.
func JoinCobertura(pagados ...calendario.Period) (CoberturaPagada, error) {
	for _, p := range pagados {
		if p.Days() == 0 {
			return CoberturaPagada{}, Error{ErrFecha, "pagados"}
		}
	}
	c := CoberturaPagada{Cubierto: calendario.Union(pagados)}
	if n := len(c.Cubierto); n > 0 {
		c.Hasta = c.Cubierto[n-1].To
		c.Cesa = c.Hasta.AddDays(1)
		c.Huecos = calendario.Gaps(calendario.Period{From: c.Cubierto[0].From, To: c.Hasta}, c.Cubierto)
	}
	return c, nil
}

// Vigente tells whether a day is covered.
func (c CoberturaPagada) Vigente(on calendario.Date) bool {
	for _, p := range c.Cubierto {
		if p.Contains(on) {
			return true
		}
	}
	return false
}
