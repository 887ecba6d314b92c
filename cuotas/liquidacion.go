package cuotas

import (
	"iter"

	"github.com/derechohabiente/imss/calendario"
)

// Liquidar gives the monthly liquidation of an employer as the Institute's
// proposal (EMA) has it: a row for every worker and movement, in the order of
// the workers and of their days, with the branches of [Params.Monthly]. A worker
// without movement has one row, one without an insured day in the month none.
//
// The days of a row begin with the month, an alta, a reingreso or a salary
// change, or where LSS 36 begins or ends to apply, and end before the next of
// these or with the baja, whose day is charged (RACERF 57). Absences and
// incapacities belong to the row of their day. Each share of each branch of each
// row is rounded, whatever [Criterios] say, so that what is printed adds up to
// its totals: see [Totales].
//
// A worker whose rows cannot be given has none and is a [*RosterError]; the
// others have theirs. It is the fault that [Params.Monthly] would name; absences
// are counted over the whole month. Nothing is kept: memory does not grow with
// the number of workers.
func (p *Params) Liquidar(e Patron, m Mes, ws iter.Seq2[Empleado, error]) iter.Seq2[Renglon, error] {
	return func(yield func(Renglon, error) bool) {
		l := liquidacion{p: p.porRamo(), patron: e}
		month, err := l.tarifas[0].ofMonth(l.p, m)
		l.meses = []calendario.Period{month}
		l.run(ws, err, yield)
	}
}

// LiquidarBimestre gives the bimonthly liquidation of an employer as the
// Institute's proposal (EBA) has it: retiro, CEAV and Infonavit, rows as in
// [Params.Liquidar]. Besides, a row ends with the first month where the salary
// after the cap or the rate of CEAV changes with the parameters of the second;
// otherwise it goes on, as in [Params.Bimonthly]. The premium for work risks is
// not read. Amortizations of housing credits are the host's.
func (p *Params) LiquidarBimestre(e Patron, b calendario.Bimestre, ws iter.Seq2[Empleado, error]) iter.Seq2[Renglon, error] {
	return func(yield func(Renglon, error) bool) {
		l := liquidacion{p: p.porRamo(), patron: e, bimestral: true}
		months, err := monthsOf(b)
		l.meses = months[:]
		for i, month := range l.meses {
			if err == nil {
				err = l.tarifas[i].resolve(l.p, month.From, bimestrales[:])
			}
		}
		l.run(ws, err, yield)
	}
}

// porRamo gives the same tables and readings, but that each share is rounded.
func (p *Params) porRamo() *Params {
	c := p.Criterios()
	c.Redondeo = PorRamo
	return p.With(c)
}

// liquidacion holds what is the same for all workers, and room that they use
// one after the other.
type liquidacion struct {
	p         *Params
	patron    Patron
	bimestral bool
	meses     []calendario.Period
	tarifas   [2]tarifa

	jornal jornal
	cortes []calendario.Date
	piezas []pieza
}

// run gives the rows of one worker after the other, or to each of them the fault
// for which the tables of the period are unknown.
func (l *liquidacion) run(ws iter.Seq2[Empleado, error], unknown error, yield func(Renglon, error) bool) {
	n := 0
	for e, err := range ws {
		n++
		if err == nil {
			err = unknown
		}
		if err == nil {
			err = l.cut(&e)
		}
		if err != nil {
			if !yield(Renglon{N: n, NSS: e.NSS, Nombre: e.Nombre}, &RosterError{n, err}) {
				return
			}
			continue
		}
		for i := range l.piezas {
			if !yield(l.piezas[i].renglon(n, &e), nil) {
				return
			}
		}
	}
}
