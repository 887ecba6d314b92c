package tarjeton

import (
	"slices"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
)

// missingPeriods: a period of the calendar, from the earliest stub on, that is
// due (its end and the days of grace lie before the review), with a day of
// activity not covered by incapacity, absence or unpaid leave, and that no
// ordinary stub touches.
func missingPeriods(s *series) (out []Anomalia) {
	start, anchor := s.all[0].Periodo.From, s.all[0].Periodo.From
	if len(s.ordinary) > 0 {
		anchor = s.ordinary[0].Periodo.From
	}
	if start.IsZero() {
		return nil
	}
	paid := func(p calendario.Period) bool {
		return slices.ContainsFunc(s.ordinary, func(r Recibo) bool { return r.Periodo.Overlaps(p) })
	}
	for on := start; ; {
		p, err := s.Periodicidad.PeriodOf(on, anchor)
		if err != nil || !s.workingDays(p.To, s.Gracia).Before(s.AsOf) {
			return out
		}
		if !p.From.Before(start) && s.worked(p) && !paid(p) {
			out = append(out, s.on(Recibo{Etiqueta: s.Periodicidad.Label(p), Periodo: p}, AnomMissingPeriod))
		}
		on = p.To.AddDays(1)
	}
}

// latePayments: more working days of the LFT than those of grace between the
// end of the period and the payment.
func latePayments(s *series) []Anomalia {
	return s.each(s.ordinary, AnomLatePayment, func(r Recibo) bool {
		return !r.Pago.IsZero() && !r.Periodo.To.IsZero() && !r.Pago.Before(s.workingDays(r.Periodo.To, s.Gracia+1))
	})
}

// duplicates: a further ordinary stub of the same days under another folio
// fiscal. Stubs without folio count as one.
func duplicates(s *series) []Anomalia {
	folios := map[calendario.Period][]string{}
	return s.each(s.ordinary, AnomDuplicatePeriod, func(r Recibo) bool {
		before := folios[r.Periodo]
		if slices.Contains(before, r.UUID) {
			return false
		}
		folios[r.Periodo] = append(before, r.UUID)
		return len(before) > 0
	})
}

// netMismatches: the stated net pay, or the deposit, is not what the amounts
// of the stub lead to.
func netMismatches(s *series) (out []Anomalia) {
	for _, r := range s.all {
		actual := r.Neto
		if actual == r.follows() && r.Depositado {
			actual = r.Deposito
		}
		if actual == r.follows() {
			continue
		}
		a := s.on(r, AnomNetMismatch)
		a.Expected, a.Actual = datum(r.follows()), datum(actual)
		out = append(out, a)
	}
	return out
}

// paidAfterBaja: ordinary pay of a period without a day of activity, after a
// baja. Severance is extraordinary pay and does not count.
func paidAfterBaja(s *series) []Anomalia {
	return s.each(s.ordinary, AnomPaidAfterBaja, func(r Recibo) bool {
		return !s.isActive(r.Periodo) && slices.ContainsFunc(s.movements, func(m afiliacion.Movimiento) bool {
			return m.Tipo == afiliacion.Baja && m.Fecha.Before(r.Periodo.From)
		})
	})
}

// withheldNotRegistered: a quota was taken in a period without a day of
// activity.
func withheldNotRegistered(s *series) []Anomalia {
	return s.each(s.all, AnomWithheldNotRegistered, func(r Recibo) bool {
		return r.IMSS > 0 && !s.isActive(r.Periodo)
	})
}

// withheldNotCredited: a quota was taken and the host knows that nothing was
// credited after the term, the 17th of the next month (LSS, art. 39;
// unconfirmed for bimestral branches).
func withheldNotCredited(s *series) []Anomalia {
	if s.Credited == nil {
		return nil
	}
	return s.each(s.ordinary, AnomWithheldNotCredited, func(r Recibo) bool {
		month := r.Periodo.To.AddDays(1 - r.Periodo.To.Day())
		if r.IMSS <= 0 || !s.isActive(r.Periodo) || !month.AddMonths(1).AddDays(16).Before(s.AsOf) {
			return false
		}
		paid, known := s.Credited(s.registro, month)
		return known && !paid
	})
}

// seals: the document of the stub does not verify.
func seals(s *series) []Anomalia {
	return s.each(s.all, AnomSeal, func(r Recibo) bool { return r.Sello == Invalid })
}
