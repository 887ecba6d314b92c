package calendario

import (
	"slices"
	"time"
)

// IsWorking tells whether a day is a working day: Monday to Friday, no rest
// day of the list and none of the extra ones. An absent date is none.
func (r RestDays) IsWorking(d Date, extra ...Date) bool {
	if !isWeekday(d) {
		return false
	}
	if _, rest := r.Festivo(d); rest {
		return false
	}
	return !slices.Contains(extra, d)
}

// AddWorkingDays moves by n working days, forward or backward, and never
// counts d itself: the first working day counted is the next (or the one
// before). It is the last day of a term of n working days that starts to run
// on the day after d. With n = 0 it gives d unchanged. An absent date stays
// absent, and a day outside the years 1 to 9999 is absent.
func (r RestDays) AddWorkingDays(d Date, n int, extra ...Date) Date {
	if n > lastDay || n < -lastDay {
		return Date{}
	}
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	// n working days take (n-1)/5 whole weeks at least: these are counted
	// together, and only the days that remain one by one.
	for n > dayByDay && !d.IsZero() {
		to := d.AddDays(step * 7 * ((n - 1) / 5))
		n -= r.between(d, to, step, extra)
		d = to
	}
	for ; n > 0 && !d.IsZero(); n-- {
		d = d.AddDays(step)
		for !d.IsZero() && !r.IsWorking(d, extra...) {
			d = d.AddDays(step)
		}
	}
	return d
}

// dayByDay is the term up to which walking is as fast as counting.
const dayByDay = 20

// between counts the working days from d, which does not count, to to.
func (r RestDays) between(d, to Date, step int, extra []Date) int {
	if step < 0 {
		return r.CountWorking(Period{to, d.AddDays(-1)}, extra...)
	}
	return r.CountWorking(Period{d.AddDays(1), to}, extra...)
}

// CountWorking counts the working days of a period; 0 where it is open. The
// days that a payment came late, for example, are those from the day after it
// was due to the day of payment.
func (r RestDays) CountWorking(p Period, extra ...Date) int {
	if p.Days() == 0 {
		return 0
	}
	n := weekdaysUntil(p.To) - weekdaysUntil(p.From.AddDays(-1))
	for y := p.From.Year(); y <= p.To.Year(); y++ {
		for _, d := range candidateDays(y) {
			if _, rest := r.Festivo(d); rest && isWeekday(d) && p.Contains(d) {
				n--
			}
		}
	}
	for i, d := range extra {
		if p.Contains(d) && r.IsWorking(d, extra[:i]...) {
			n--
		}
	}
	return n
}

// weekdaysUntil counts the days from Monday to Friday up to d; 0001-01-01 was
// a Monday.
func weekdaysUntil(d Date) int { return int(d.n)/7*5 + min(int(d.n)%7, 5) }

func isWeekday(d Date) bool { w := d.Weekday(); return w != time.Saturday && w != time.Sunday }

// FirstWorkingDays gives the days from the beginning of p to its n-th working
// day: the term of what must be done within the first n working days of a
// month or bimester. It is the zero period where p has fewer.
func (r RestDays) FirstWorkingDays(p Period, n int, extra ...Date) Period {
	first := r.NextWorking(p.From, extra...)
	if n < 1 || first.IsZero() {
		return Period{}
	}
	term := Period{p.From, r.AddWorkingDays(first, n-1, extra...)}
	if term.To.IsZero() || !p.Contains(term.To) {
		return Period{}
	}
	return term
}

// NextWorking gives d, or the first working day after it where d is none.
func (r RestDays) NextWorking(d Date, extra ...Date) Date {
	if d.IsZero() || r.IsWorking(d, extra...) {
		return d
	}
	return r.AddWorkingDays(d, 1, extra...)
}

// PrevWorking gives d, or the last working day before it where d is none.
func (r RestDays) PrevWorking(d Date, extra ...Date) Date {
	if d.IsZero() || r.IsWorking(d, extra...) {
		return d
	}
	return r.AddWorkingDays(d, -1, extra...)
}
