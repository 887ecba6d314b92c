package cuotas

import (
	"slices"
	"time"

	"github.com/derechohabiente/imss/calendario"
)

const (
	dueDay     = 17 // LSS 39
	creditDays = 15 // working days
)

// Vencimiento gives the last day to pay the contributions of a month: the 17th
// of the following one (LSS 39). For RCV and housing the month is the second of
// the bimester (LSS, twenty-seventh transitory article); see
// [VencimientoBimestre].
//
// Where the 17th is a Friday or not a working day, the next working day is the
// last (RACERF 3, last paragraph). Only the 17th itself is tested for being a
// Friday: one that is reached by moving on from a holiday stays (unconfirmed).
// Saturdays and Sundays are never working days; inhabiles are the days on which
// banks close, by the yearly notice of the Comisión Nacional Bancaria y de
// Valores. The day is absent for a month that does not exist.
func Vencimiento(m Mes, inhabiles ...calendario.Date) calendario.Date {
	return dueOf(m, workingBut(inhabiles))
}

// VencimientoBimestre is [Vencimiento] for what is paid by bimesters:
// retirement, cesantía y vejez, and housing. It is the 17th of the month after
// the bimester, moved on in the same way.
func VencimientoBimestre(b calendario.Bimestre, inhabiles ...calendario.Date) calendario.Date {
	return Vencimiento(MesOf(b.Period().To), inhabiles...)
}

// VencimientoBancario is [Vencimiento] with the bank holidays that
// [calendario.Bancario] computes, and those in extra. Unconfirmed: the notice
// of the Comisión Nacional Bancaria y de Valores decides, year by year.
func VencimientoBancario(m Mes, extra ...calendario.Date) calendario.Date {
	return dueOf(m, func(d calendario.Date) bool { return calendario.Bancario.IsWorking(d, extra...) })
}

// VencimientoCredito gives the last day to pay a credit that the Institute
// determined: fifteen working days, of which the first is the one after the day
// given, on which its notice takes effect (RACERF, as the press reported it; the
// article is unconfirmed). Saturdays, Sundays and inhabiles do not count. The
// day is absent where the one given is.
func VencimientoCredito(notificado calendario.Date, inhabiles ...calendario.Date) calendario.Date {
	d, working := notificado, workingBut(inhabiles)
	for range creditDays {
		d = nextWorking(d, working)
	}
	return d
}

// dueOf gives the 17th of the month after, or the first working day after it.
func dueOf(m Mes, working func(calendario.Date) bool) calendario.Date {
	d := m.First().AddMonths(1).AddDays(dueDay - 1)
	if d.Weekday() != time.Friday && working(d) {
		return d
	}
	return nextWorking(d, working)
}

// nextWorking gives the first working day after d.
func nextWorking(d calendario.Date, working func(calendario.Date) bool) calendario.Date {
	for d = d.AddDays(1); !d.IsZero() && !working(d); {
		d = d.AddDays(1)
	}
	return d
}

// workingBut answers for a day whether it is one from Monday to Friday on which
// nothing is closed: no list of package calendario adds its own rest days.
func workingBut(inhabiles []calendario.Date) func(calendario.Date) bool {
	return func(d calendario.Date) bool {
		w := d.Weekday()
		return w != time.Saturday && w != time.Sunday && !slices.Contains(inhabiles, d)
	}
}
