package calendario

import (
	"slices"
	"time"
)

// RestDays is a list of obligatory rest days. Days that electoral law sets
// (Ley Federal del Trabajo, art. 74, fracción IX) depend on each election: no
// list holds them, the host hands them over as extra days.
type RestDays uint8

// The lists.
const (
	// LFT holds the days of the Ley Federal del Trabajo, art. 74. The change
	// of the Executive is 1 October every six years from 2024 (decree DOF
	// 30-09-2024), 1 December before. The Mondays of February, March and
	// November hold from 2006 (decree DOF 17-01-2006); before, the days
	// themselves: 5 February, 21 March and 20 November.
	LFT RestDays = iota
	// ContratoIMSS holds the days of the contract between the Institute and
	// its union (Contrato Colectivo de Trabajo IMSS-SNTSS, clause 46): those
	// of the law, 10 May, 15 September, and Thursday to Saturday of Holy Week.
	ContratoIMSS
	// Bancario holds the days on which banks close: those of the law,
	// Thursday and Friday of Holy Week, 2 November and 12 December.
	// Unconfirmed: check it against the yearly notice of the Comisión
	// Nacional Bancaria y de Valores before a bank deadline depends on it.
	Bancario
)

// Festivo gives the occasion of a rest day of the list; ok is false on any
// other day. Saturdays and Sundays are no rest days of a list by themselves.
func (r RestDays) Festivo(d Date) (occasion Festivo, ok bool) {
	y, m, day := d.Civil()
	if f := lftFestivo(y, m, day); f != "" {
		return f, true
	}
	switch r {
	case ContratoIMSS:
		occasion = contractFestivo(d, m, day)
	case Bancario:
		occasion = bankFestivo(d, m, day)
	}
	return occasion, occasion != ""
}

// lftFestivo applies LFT art. 74 to a day; empty where it is none of its days.
func lftFestivo(y int, m time.Month, day int) Festivo {
	switch m {
	case time.January:
		if day == 1 { // fracción I
			return AnioNuevo
		}
	case time.February:
		if day == monday(y, m, 1, 5) { // fracción II
			return Constitucion
		}
	case time.March:
		if day == monday(y, m, 3, 21) { // fracción III
			return Juarez
		}
	case time.May:
		if day == 1 { // fracción IV
			return Trabajo
		}
	case time.September:
		if day == 16 { // fracción V
			return Independencia
		}
	case time.October:
		if day == 1 && y >= 2024 && executiveYear(y) { // fracción VII, DOF 30-09-2024
			return PoderEjecutivo
		}
	case time.November:
		if day == monday(y, m, 3, 20) { // fracción VI
			return Revolucion
		}
	case time.December:
		if day == 1 && y < 2024 && executiveYear(y) { // fracción VII, text before 2024
			return PoderEjecutivo
		}
		if day == 25 { // fracción VIII
			return Navidad
		}
	}
	return ""
}

// executiveYear tells whether the Federal Executive changes in a year: every
// six years, 2018, 2024, 2030.
func executiveYear(y int) bool { return y >= 1934 && y%6 == 2024%6 }

// monday gives the day of the n-th Monday of a month; before the decree DOF
// 17-01-2006, the fixed day.
func monday(y int, m time.Month, n, fixed int) int {
	if y < 2006 {
		return fixed
	}
	first := Date{daysFromCivil(y, m, 1)}
	return 1 + (int(time.Monday)-int(first.Weekday())+7)%7 + 7*(n-1)
}

// contractFestivo gives the days that clause 46 of the contract adds to the law.
func contractFestivo(d Date, m time.Month, day int) Festivo {
	switch {
	case m == time.May && day == 10:
		return Madres
	case m == time.September && day == 15:
		return Grito
	}
	return holyWeek(d, true)
}

// bankFestivo gives the days that banks add to the law.
func bankFestivo(d Date, m time.Month, day int) Festivo {
	switch {
	case m == time.November && day == 2:
		return Difuntos
	case m == time.December && day == 12:
		return Guadalupe
	}
	return holyWeek(d, false)
}

// holyWeek gives Thursday, Friday and, where asked for, Saturday before Easter.
func holyWeek(d Date, saturday bool) Festivo {
	if m := d.Month(); m != time.March && m != time.April {
		return ""
	}
	switch Easter(d.Year()).Sub(d) {
	case 3:
		return JuevesSanto
	case 2:
		return ViernesSanto
	case 1:
		if saturday {
			return SabadoSanto
		}
	}
	return ""
}

// Easter gives Easter Sunday of a year of the Gregorian calendar (the
// anonymous algorithm of Meeus, Jones and Butcher).
func Easter(year int) Date {
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return Date{daysFromCivil(year, time.Month(n/31), n%31+1)}
}

// Year gives the rest days of a year in order.
func (r RestDays) Year(year int) []RestDay {
	first, err := New(year, time.January, 1)
	if err != nil {
		return nil
	}
	days := make([]RestDay, 0, 16)
	for d := first; d.Year() == year; d = d.AddDays(1) { // the day after 9999-12-31 is absent
		if f, ok := r.Festivo(d); ok {
			days = append(days, RestDay{d, f})
		}
	}
	return days
}

// IsWorking tells whether a day is a working day: Monday to Friday, no rest
// day of the list and none of the extra ones.
func (r RestDays) IsWorking(d Date, extra ...Date) bool {
	if w := d.Weekday(); w == time.Saturday || w == time.Sunday {
		return false
	}
	if _, rest := r.Festivo(d); rest {
		return false
	}
	return !slices.Contains(extra, d)
}

// AddWorkingDays moves by n working days, forward or backward, and never
// counts d itself: the first working day counted is the next (or the one
// before). With n = 0 it gives d unchanged. An absent date stays absent.
func (r RestDays) AddWorkingDays(d Date, n int, extra ...Date) Date {
	step := 1
	if n < 0 {
		step, n = -1, -n
	}
	for ; n > 0 && !d.IsZero(); n-- {
		d = d.AddDays(step)
		for !d.IsZero() && !r.IsWorking(d, extra...) {
			d = d.AddDays(step)
		}
	}
	return d
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
