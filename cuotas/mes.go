package cuotas

import (
	"strings"
	"time"

	"github.com/derechohabiente/imss/calendario"
)

// Mes is a calendar month, written "2026-03". The zero Mes is absent.
type Mes struct {
	Year  int
	Month time.Month
}

// MesOf gives the month of a day.
func MesOf(d calendario.Date) Mes { return Mes{d.Year(), d.Month()} }

// ParseMes reads "2026-03"; anything else is [ErrSyntax].
func ParseMes(s string) (Mes, error) {
	d, err := calendario.Parse(s + "-01")
	if err != nil || strings.Count(s, "-") != 1 {
		return Mes{}, ErrSyntax
	}
	return MesOf(d), nil
}

// String gives "2026-03"; a month that does not exist is the empty text.
func (m Mes) String() string {
	first := m.First()
	if first.IsZero() {
		return ""
	}
	return first.String()[:len("2026-03")]
}

// MarshalText writes the month as String does.
func (m Mes) MarshalText() ([]byte, error) { return []byte(m.String()), nil }

// UnmarshalText reads the month as ParseMes does; an empty text is the zero Mes.
func (m *Mes) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*m = Mes{}
		return nil
	}
	v, err := ParseMes(string(text))
	if err == nil {
		*m = v
	}
	return err
}

// First gives day 1, whose parameters hold for the month; absent for a month
// that does not exist.
func (m Mes) First() calendario.Date {
	first, _ := calendario.New(m.Year, m.Month, 1)
	return first
}

// Period gives the days of the month.
func (m Mes) Period() calendario.Period {
	return calendario.Period{From: m.First(), To: m.First().EndOfMonth()}
}

// Days gives the number of days of the month, 28 to 31.
func (m Mes) Days() int { return m.Period().Days() }
