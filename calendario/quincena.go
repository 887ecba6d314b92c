package calendario

import (
	"fmt"
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

// IsZero tells whether q is absent.
func (q Quincena) IsZero() bool { return q == Quincena{} }

// String gives the form that documents print, 2026/14, or the empty text.
func (q Quincena) String() string {
	if q.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d/%02d", q.Year, q.N)
}

// Month gives the month of the fortnight and its half, 1 or 2; both zero for an
// absent one.
func (q Quincena) Month() (m time.Month, half int) {
	if q.IsZero() {
		return 0, 0
	}
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

// MarshalText writes 2026/14; an absent fortnight is empty, and one that does
// not exist is [ErrQuincena].
func (q Quincena) MarshalText() ([]byte, error) {
	if _, err := NewQuincena(q.Year, q.N); err != nil && !q.IsZero() {
		return nil, err
	}
	return []byte(q.String()), nil
}

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
