package cuotas

import (
	"cmp"
	"errors"

	"github.com/derechohabiente/imss/calendario"
)

// Bimonthly gives what employer and worker owe for a bimester: retiro, cesantía
// en edad avanzada y vejez, and Infonavit. Each month has the parameters of its
// day 1 and a worker of its own, so that salary, zone, days, absences and
// incapacities may differ; for a worker without changes both are the same but
// for the days of absence and incapacity. The zero Trabajador is a month
// without enrolment.
//
// The bimester is one segment where the salary after the cap, the rates and who
// pays the worker's share are the same in both months and the days follow each
// other; otherwise each month is one. Every share of every branch is rounded by
// segment, and the segments are added. The lines of [CEAV] tell the rates of
// each segment.
//
// Days of incapacity leave CEAV alone; absences leave all three branches (LSS
// 31; RIPAEDI 35). The premium for work risks is not read. The errors, the first
// that applies in either month: [ErrSyntax] for a bimester that does not exist,
// [ErrModalidad], [ErrNoParameter], [ErrZona], [ErrSBCBelowMinimum],
// [ErrAbsences], [ErrDays].
func (p *Params) Bimonthly(b calendario.Bimestre, primero, segundo Trabajador) (Desglose, error) {
	p = p.orDefault()
	months, err := monthsOf(b)
	if err != nil {
		return Desglose{}, err
	}
	workers := [2]*Trabajador{&primero, &segundo}
	var tarifas [2]tarifa
	var tramos [2]tramo
	if err := admitAll(p, &workers, &months, &tarifas, &tramos); err != nil {
		return Desglose{}, err
	}
	n := 0
	for i, t := range workers {
		if *t == (Trabajador{}) {
			continue
		}
		s, err := t.segmento(&tarifas[i], months[i])
		if err != nil {
			return Desglose{}, err
		}
		s.ceav, s.filaCEAV = tramos[i].ceav, tramos[i].filaCEAV
		tramos[n] = tramo{&tarifas[i], s}
		n++
	}
	if n == 2 && tramos[0].continues(&tramos[1]) {
		tramos[0].extend(&tramos[1])
		n = 1
	}
	return p.breakdown(tramos[:n]), nil
}

// monthsOf gives both months of a bimester.
func monthsOf(b calendario.Bimestre) ([2]calendario.Period, error) {
	whole := b.Period()
	if whole.From.IsZero() {
		return [2]calendario.Period{}, Error{ErrSyntax, "bimestre"}
	}
	return [2]calendario.Period{
		{From: whole.From, To: whole.From.EndOfMonth()},
		{From: whole.From.AddMonths(1), To: whole.To},
	}, nil
}

// admitAll looks up the tables of both months and asks what does not depend on
// the days, fault by fault over both months.
func admitAll(p *Params, workers *[2]*Trabajador, months *[2]calendario.Period, tarifas *[2]tarifa, tramos *[2]tramo) error {
	below, absences := error(ErrSBCBelowMinimum), error(nil) // where neither month has a worker
	for i, t := range workers {
		if *t == (Trabajador{}) {
			continue
		}
		if err := cotiza(t.Modalidad); err != nil {
			return err
		}
		if err := tarifas[i].resolve(p, months[i].From, bimestrales[:]); err != nil {
			return err
		}
		if i == 0 || *workers[0] == (Trabajador{}) {
			below = nil
		}
		err := tramos[i].lookUp(&tarifas[i], t.SBC, t.Zona)
		switch {
		case errors.Is(err, ErrSBCBelowMinimum):
			below = err
		case err != nil:
			return err
		}
		absences = cmp.Or(absences, ausenciasDelMes(t.Ausencias))
	}
	return cmp.Or(below, absences)
}
