package calendario

import (
	"slices"
	"time"
)

// RestDays is a list of obligatory rest days. Days that electoral law sets
// (Ley Federal del Trabajo, art. 74, fracción IX) depend on each election: no
// list holds them, the host hands them over as extra days, or in the rows of a
// [Calendario]. A value that is none of the lists answers as LFT.
type RestDays uint8

// The lists.
const (
	// LFT holds the days of the Ley Federal del Trabajo, art. 74. The change
	// of the Executive is 1 October every six years from 2024 (decree DOF
	// 30-09-2024), 1 December before. The Mondays of February and November
	// hold from 2006, that of March from 2007 (decree DOF 17-01-2006, second
	// transitory article); before, the days themselves: 5 February, 20
	// November and 21 March.
	LFT RestDays = iota
	// ContratoIMSS holds the days of the contract between the Institute and
	// its union (Contrato Colectivo de Trabajo IMSS-SNTSS, clause 46): those
	// of the law, 10 May, 15 September, and Thursday to Saturday of Holy Week.
	ContratoIMSS
	// Bancario holds the days on which banks close: those of the law,
	// Thursday and Friday of Holy Week, 2 November and 12 December, as the
	// press reported the notice for 2025 of the Comisión Nacional Bancaria y
	// de Valores (DOF 27-12-2024). Unconfirmed for other years: check the
	// yearly notice before a bank deadline depends on it.
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
		if day == monday(y, m) { // fracción II
			return Constitucion
		}
	case time.March:
		if day == monday(y, m) { // fracción III
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
		if day == monday(y, m) { // fracción VI
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

// monday gives the day of the rest day of February, March or November: a
// Monday from the decree DOF 17-01-2006 on, the anniversary itself before.
func monday(y int, m time.Month) int {
	nth, anniversary, from := 3, 20, 2006
	switch m {
	case time.February:
		nth, anniversary = 1, 5
	case time.March: // second transitory article of the decree
		anniversary, from = 21, 2007
	}
	if y < from {
		return anniversary
	}
	first := Date{daysFromCivil(y, m, 1)}
	return 1 + (int(time.Monday)-int(first.Weekday())+7)%7 + 7*(nth-1)
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
// anonymous algorithm of Meeus, Jones and Butcher); absent outside the years 1
// to 9999.
func Easter(year int) Date {
	if year < minYear || year > maxYear {
		return Date{}
	}
	a, b, c := year%19, year/100, year%100
	h := (19*a + b - b/4 - (b-(b+8)/25+1)/3 + 15) % 30
	l := (32 + 2*(b%4) + 2*(c/4) - h - c%4) % 7
	m := (a + 11*h + 22*l) / 451
	n := h + l - 7*m + 114
	return Date{daysFromCivil(year, time.Month(n/31), n%31+1)}
}

// Year gives the rest days of a year in order; none outside the years 1 to
// 9999.
func (r RestDays) Year(year int) []RestDay {
	if year < minYear || year > maxYear {
		return nil
	}
	days := make([]RestDay, 0, candidates)
	for _, d := range candidateDays(year) {
		if f, ok := r.Festivo(d); ok {
			days = append(days, RestDay{d, f})
		}
	}
	slices.SortFunc(days, func(a, b RestDay) int { return a.Date.Compare(b.Date) })
	return days
}

const candidates = 16

// candidateDays gives every day of a year that some list may hold, each once,
// so that nothing looks through the whole year.
func candidateDays(y int) [candidates]Date {
	day := func(m time.Month, d int) Date { return Date{daysFromCivil(y, m, d)} }
	easter, juarez := Easter(y), day(time.March, monday(y, time.March))
	if d := easter.Sub(juarez); d >= 1 && d <= 3 { // 21 March was a day of Holy Week
		juarez = Date{}
	}
	return [candidates]Date{
		day(time.January, 1), day(time.February, monday(y, time.February)), juarez,
		easter.AddDays(-3), easter.AddDays(-2), easter.AddDays(-1),
		day(time.May, 1), day(time.May, 10), day(time.September, 15), day(time.September, 16), day(time.October, 1),
		day(time.November, 2), day(time.November, monday(y, time.November)),
		day(time.December, 1), day(time.December, 12), day(time.December, 25),
	}
}

// The codes of the lists.
const (
	codeLFT          = "calendario.lft"
	codeContratoIMSS = "calendario.contrato_imss"
	codeBancario     = "calendario.bancario"
)

const listCount = Bancario + 1

// index gives the place of a list among the lists; a value that is none of
// them stands for LFT.
func (r RestDays) index() RestDays {
	if r < listCount {
		return r
	}
	return LFT
}

// Code gives the stable code.
func (r RestDays) Code() string {
	switch r {
	case ContratoIMSS:
		return codeContratoIMSS
	case Bancario:
		return codeBancario
	}
	return codeLFT
}

// Args is empty: a list has no details.
func (r RestDays) Args() []any { return nil }

// String gives "lft", "contrato_imss" or "bancario".
func (r RestDays) String() string { return word(r.Code()) }

// MarshalText writes the same word as [RestDays.String].
func (r RestDays) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads the word of a list; anything else is [ErrRestDays].
func (r *RestDays) UnmarshalText(b []byte) error {
	for _, known := range [...]RestDays{LFT, ContratoIMSS, Bancario} {
		if string(b) == known.String() {
			*r = known
			return nil
		}
	}
	return ErrRestDays
}
