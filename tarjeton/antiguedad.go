package tarjeton

import (
	"strconv"
	"strings"

	"github.com/derechohabiente/imss/calendario"
)

// Antiguedad is the "antigüedad efectiva" of the staff stub: calendar years,
// fortnights of 15 days, days. Fortnights are never turned into months.
type Antiguedad struct{ Anios, Quincenas, Dias int }

// quincenaDays is the length of a fortnight in the seniority of the staff.
const quincenaDays = 15

// ParseAntiguedad reads "14 años 3 qnas 1 días" in any case, with singular or
// plural units and with parts left out. Anything else is [ErrAntiguedad].
func ParseAntiguedad(s string) (Antiguedad, error) {
	words := strings.Fields(strings.ToLower(s))
	if len(words) == 0 || len(words)%2 != 0 {
		return Antiguedad{}, ErrAntiguedad
	}
	var a Antiguedad
	last := 0
	for i := 0; i < len(words); i += 2 {
		n, err := strconv.Atoi(words[i])
		rank, part := a.unit(words[i+1])
		if err != nil || n < 0 || n > 999 || rank <= last {
			return Antiguedad{}, ErrAntiguedad
		}
		*part, last = n, rank
	}
	return a, nil
}

func (a *Antiguedad) unit(word string) (rank int, part *int) {
	switch strings.TrimSuffix(word, ".") {
	case "años", "año", "anios", "anio":
		return 1, &a.Anios
	case "qnas", "qna", "quincenas", "quincena":
		return 2, &a.Quincenas
	case "días", "día", "dias", "dia":
		return 3, &a.Dias
	}
	return 0, nil
}

// AntiguedadAt gives the seniority on a day of somebody who began on start.
// It is zero where start is absent or later.
func AntiguedadAt(start, on calendario.Date) Antiguedad {
	if start.IsZero() || on.Before(start) {
		return Antiguedad{}
	}
	years := on.Year() - start.Year()
	if on.AddYears(-years).Before(start) {
		years--
	}
	rest := on.AddYears(-years).Sub(start)
	return Antiguedad{years, rest / quincenaDays, rest % quincenaDays}
}

// Since gives the day that the seniority counts from, seen from the end of the
// stub's period: the reverse of [AntiguedadAt].
func (a Antiguedad) Since(on calendario.Date) calendario.Date {
	return on.AddYears(-a.Anios).AddDays(-quincenaDays*a.Quincenas - a.Dias)
}

// IsZero tells whether the seniority is absent (or nil).
func (a Antiguedad) IsZero() bool { return a == Antiguedad{} }

// String gives the form of the stub: "14 años 3 qnas 1 días".
func (a Antiguedad) String() string {
	return strconv.Itoa(a.Anios) + " años " + strconv.Itoa(a.Quincenas) + " qnas " + strconv.Itoa(a.Dias) + " días"
}

// MarshalText writes the form of the stub; an absent seniority is empty.
func (a Antiguedad) MarshalText() ([]byte, error) {
	if a.IsZero() {
		return nil, nil
	}
	return []byte(a.String()), nil
}

// UnmarshalText reads what [ParseAntiguedad] reads; empty text is absent.
func (a *Antiguedad) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*a = Antiguedad{}
		return nil
	}
	p, err := ParseAntiguedad(string(b))
	if err != nil {
		return err
	}
	*a = p
	return nil
}
