package calendario

import "strings"

// Origen tells whether a pay day was published or follows from a rule.
type Origen uint8

// The origins of a pay day.
const (
	Calculado Origen = iota // from the rule: the Institute may still publish another day
	Publicado               // in a calendar that was published
)

// The codes of the origins.
const (
	codeCalculado = "calendario.calculado"
	codePublicado = "calendario.publicado"
)

// Code gives the stable code.
func (o Origen) Code() string {
	if o == Publicado {
		return codePublicado
	}
	return codeCalculado
}

// Args is empty: an origin has no details.
func (o Origen) Args() []any { return nil }

// String gives "calculado" or "publicado".
func (o Origen) String() string { return word(o.Code()) }

// MarshalText writes the same word as [Origen.String].
func (o Origen) MarshalText() ([]byte, error) { return []byte(o.String()), nil }

// UnmarshalText reads the word of an origin; anything else is [ErrOrigen].
func (o *Origen) UnmarshalText(b []byte) error {
	for _, known := range [...]Origen{Calculado, Publicado} {
		if string(b) == known.String() {
			*o = known
			return nil
		}
	}
	return ErrOrigen
}

// word gives the last part of a code of this package.
func word(code string) string { return strings.TrimPrefix(code, "calendario.") }
