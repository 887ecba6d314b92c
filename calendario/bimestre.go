package calendario

import (
	"fmt"
	"time"
)

// Bimestre is a pair of months of a year: N runs from 1 (January and February)
// to 6 (November and December). Contributions to retirement and housing are
// paid by bimesters. The zero value means "no bimester" and prints as the
// empty text.
type Bimestre struct{ Year, N int }

const bimestresPerYear = 6

// NewBimestre makes bimester n of a year; a number outside 1 to 6 is
// [ErrBimestre].
func NewBimestre(year, n int) (Bimestre, error) {
	if year < minYear || year > maxYear || n < 1 || n > bimestresPerYear {
		return Bimestre{}, ErrBimestre
	}
	return Bimestre{year, n}, nil
}

// BimestreOf gives the bimester to which a day belongs; the zero value for an
// absent date.
func BimestreOf(d Date) Bimestre {
	if d.IsZero() {
		return Bimestre{}
	}
	return Bimestre{d.Year(), (int(d.Month()) + 1) / 2}
}

// ParseBimestre reads 2026-3 (or 2026/3, 2026-03); anything else is
// [ErrBimestre].
func ParseBimestre(s string) (Bimestre, error) {
	if len(s) < 6 || len(s) > 7 || (s[4] != '-' && s[4] != '/') {
		return Bimestre{}, ErrBimestre
	}
	year, ok1 := number(s[:4])
	n, ok2 := number(s[5:])
	if !ok1 || !ok2 {
		return Bimestre{}, ErrBimestre
	}
	return NewBimestre(year, n)
}

// IsZero tells whether b is absent.
func (b Bimestre) IsZero() bool { return b == Bimestre{} }

// String gives 2026-3, or the empty text.
func (b Bimestre) String() string {
	if b.IsZero() {
		return ""
	}
	return fmt.Sprintf("%04d-%d", b.Year, b.N)
}

// Period gives the days of the bimester.
func (b Bimestre) Period() Period {
	first, err := New(b.Year, time.Month(2*b.N-1), 1)
	if err != nil {
		return Period{}
	}
	return Period{first, first.AddMonths(1).EndOfMonth()}
}

// Add moves by n bimesters. An absent bimester stays absent, and beyond the
// years 1 to 9999 there is none.
func (b Bimestre) Add(n int) Bimestre {
	if b.IsZero() {
		return b
	}
	total := b.Year*bimestresPerYear + b.N - 1 + n
	moved, _ := NewBimestre(total/bimestresPerYear, total%bimestresPerYear+1)
	return moved
}

// Next gives the following bimester.
func (b Bimestre) Next() Bimestre { return b.Add(1) }

// Prev gives the bimester before.
func (b Bimestre) Prev() Bimestre { return b.Add(-1) }

// Compare is negative where b lies before c, positive where it lies after.
func (b Bimestre) Compare(c Bimestre) int {
	return (b.Year-c.Year)*bimestresPerYear + b.N - c.N
}

// MarshalText writes 2026-3; an absent bimester is empty, and one that does not
// exist is [ErrBimestre].
func (b Bimestre) MarshalText() ([]byte, error) {
	if _, err := NewBimestre(b.Year, b.N); err != nil && !b.IsZero() {
		return nil, err
	}
	return []byte(b.String()), nil
}

// UnmarshalText reads what [ParseBimestre] reads; empty text is an absent
// bimester.
func (b *Bimestre) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*b = Bimestre{}
		return nil
	}
	p, err := ParseBimestre(string(text))
	if err != nil {
		return err
	}
	*b = p
	return nil
}
