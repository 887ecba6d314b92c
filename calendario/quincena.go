package calendario

import (
	"fmt"
	"strings"
	"time"
)

// Quincena is a fortnight of a year: N runs from 1 to 24; an odd N is the
// first half of a month (days 1 to 15), an even N the second (16 to the last
// day). The zero value means "no fortnight" and prints as the empty text.
type Quincena struct{ Year, N int }

const quincenasPerYear = 24

// NewQuincena makes fortnight n of a year. A number outside 1 to 24 or a year
// outside 1 to 9999 is [ErrQuincena].
func NewQuincena(year, n int) (Quincena, error) {
	if year < minYear || year > maxYear || n < 1 || n > quincenasPerYear {
		return Quincena{}, ErrQuincena
	}
	return Quincena{year, n}, nil
}

// QuincenaOf gives the fortnight to which a day belongs; the zero value for an
// absent date.
func QuincenaOf(d Date) Quincena {
	y, m, day := d.Civil()
	if day == 0 {
		return Quincena{}
	}
	n := 2 * int(m)
	if day <= 15 {
		n--
	}
	return Quincena{y, n}
}

// ParseQuincena reads every spelling of a fortnight that payroll documents of
// the Institute use:
//
//	2026/14  2026-14  202614  2026014  14/2026
//	2A-JUL-2026  2a QNA JULIO 2026
//
// Months may be cut to three letters; case, accents and a full stop after an
// abbreviation do not matter. Anything else, and a number outside 01 to 24, is
// [ErrQuincena].
func ParseQuincena(s string) (Quincena, error) {
	s = strings.TrimSpace(s)
	if q, ok := numericQuincena(s); ok {
		return NewQuincena(q.Year, q.N)
	}
	if q, ok := namedQuincena(s); ok {
		return NewQuincena(q.Year, q.N)
	}
	return Quincena{}, ErrQuincena
}

// MustParseQuincena is [ParseQuincena] for tables and tests.
func MustParseQuincena(s string) Quincena {
	q, err := ParseQuincena(s)
	if err != nil {
		panic(err)
	}
	return q
}

// numericQuincena reads the forms made of digits; ok tells that s has one of
// those forms, not that the number is a fortnight.
func numericQuincena(s string) (q Quincena, ok bool) {
	var year, n string
	switch {
	case len(s) == 7 && (s[4] == '/' || s[4] == '-'):
		year, n = s[:4], s[5:]
	case len(s) == 7 && s[2] == '/':
		year, n = s[3:], s[:2]
	case len(s) == 6 || len(s) == 7:
		year, n = s[:4], s[4:]
	default:
		return Quincena{}, false
	}
	y, ok1 := number(year)
	k, ok2 := number(n)
	return Quincena{y, k}, ok1 && ok2
}

// namedQuincena reads 2A-JUL-2026 and 2a QNA JULIO 2026.
func namedQuincena(s string) (Quincena, bool) {
	parts := strings.FieldsFunc(s, func(r rune) bool { return r == ' ' || r == '-' || r == '/' || r == '.' })
	if len(parts) == 4 && isQuincenaWord(parts[1]) {
		parts = append(parts[:1:1], parts[2:]...)
	}
	if len(parts) != 3 || len(parts[2]) != 4 {
		return Quincena{}, false
	}
	half, ok1 := halfNumber(parts[0])
	month, ok2 := monthNamed(parts[1])
	year, ok3 := number(parts[2])
	return Quincena{year, 2*(int(month)-1) + half}, ok1 && ok2 && ok3
}

func isQuincenaWord(s string) bool {
	switch strings.ToUpper(s) {
	case "QNA", "QUINCENA":
		return true
	}
	return false
}

func halfNumber(s string) (int, bool) {
	switch strings.ToUpper(s) {
	case "1", "1A", "1ª":
		return 1, true
	case "2", "2A", "2ª":
		return 2, true
	}
	return 0, false
}

// monthNamed reads a month by its full Spanish name, its first three letters,
// or SEPT and SET.
func monthNamed(s string) (time.Month, bool) {
	s = strings.ToLower(s)
	for i, name := range monthNames() {
		if s == name || s == name[:3] {
			return time.Month(i + 1), true
		}
	}
	switch s {
	case "sept", "set", "setiembre":
		return time.September, true
	}
	return 0, false
}

func monthNames() [12]string {
	return [...]string{"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio",
		"agosto", "septiembre", "octubre", "noviembre", "diciembre"}
}

// IsZero tells whether q is absent.
func (q Quincena) IsZero() bool { return q == Quincena{} }

// String gives the form that documents print, 2026/14, or the empty text.
func (q Quincena) String() string {
	if q.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d/%02d", q.Year, q.N)
}

// Month gives the month of the fortnight and its half, 1 or 2.
func (q Quincena) Month() (m time.Month, half int) {
	return time.Month((q.N + 1) / 2), 2 - q.N%2
}

// Period gives the days of the fortnight: 1 to 15, or 16 to the last day of
// the month.
func (q Quincena) Period() Period {
	m, half := q.Month()
	first, err := New(q.Year, m, 1)
	if err != nil {
		return Period{}
	}
	if half == 1 {
		return Period{first, first.AddDays(14)}
	}
	return Period{first.AddDays(15), first.EndOfMonth()}
}

// Add moves by n fortnights. An absent fortnight stays absent, and beyond the
// years 1 to 9999 there is none.
func (q Quincena) Add(n int) Quincena {
	if q.IsZero() {
		return q
	}
	total := q.Year*quincenasPerYear + q.N - 1 + n
	moved, _ := NewQuincena(total/quincenasPerYear, total%quincenasPerYear+1)
	return moved
}

// Next gives the following fortnight.
func (q Quincena) Next() Quincena { return q.Add(1) }

// Prev gives the fortnight before.
func (q Quincena) Prev() Quincena { return q.Add(-1) }

// Sub gives the fortnights from p to q: 1 from a fortnight to the next.
func (q Quincena) Sub(p Quincena) int {
	return (q.Year-p.Year)*quincenasPerYear + q.N - p.N
}

// Compare is negative where q lies before p, positive where it lies after.
func (q Quincena) Compare(p Quincena) int { return q.Sub(p) }

// MarshalText writes 2026/14; an absent fortnight is empty.
func (q Quincena) MarshalText() ([]byte, error) { return []byte(q.String()), nil }

// UnmarshalText reads what [ParseQuincena] reads; empty text is an absent
// fortnight.
func (q *Quincena) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*q = Quincena{}
		return nil
	}
	p, err := ParseQuincena(string(b))
	if err != nil {
		return err
	}
	*q = p
	return nil
}
