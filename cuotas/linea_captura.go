package cuotas

import (
	"database/sql/driver"
	"strings"
	"unicode"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
)

const lineaSize = 53

// LineaCaptura is the line by which a bank takes a payment for the Institute:
// 53 letters and digits, that forms of SIPARE print in groups. What its fields
// mean is not public, and no check digit is known: only its form is checked. It
// is comparable; the zero value means "absent".
//
// References of another length, as some bank windows use, are no LineaCaptura.
type LineaCaptura struct{ text string }

// ParseLineaCaptura reads a line with or without blanks and hyphens, in either
// case. Anything but 53 letters A to Z and digits is [ErrLineaCaptura].
func ParseLineaCaptura(s string) (LineaCaptura, error) {
	b := make([]byte, 0, lineaSize)
	for _, r := range s {
		switch {
		case unicode.IsSpace(r) || unicode.Is(unicode.Pd, r):
			continue
		case r >= 'a' && r <= 'z':
			r += 'A' - 'a'
		case (r < 'A' || r > 'Z') && (r < '0' || r > '9'):
			return LineaCaptura{}, ErrLineaCaptura
		}
		if len(b) == lineaSize {
			return LineaCaptura{}, ErrLineaCaptura
		}
		b = append(b, byte(r))
	}
	if len(b) != lineaSize {
		return LineaCaptura{}, ErrLineaCaptura
	}
	return LineaCaptura{string(b)}, nil
}

// IsZero tells whether the line is absent.
func (l LineaCaptura) IsZero() bool { return l.text == "" }

// String gives the line as forms print it, in groups of
// 8-4-1-4-4-7-7-7-7-4 with hyphens between; empty for an absent line.
func (l LineaCaptura) String() string {
	if l.IsZero() {
		return ""
	}
	var out strings.Builder
	rest := l.text
	for _, n := range [...]int{8, 4, 1, 4, 4, 7, 7, 7, 7} {
		out.WriteString(rest[:n])
		out.WriteByte('-')
		rest = rest[n:]
	}
	out.WriteString(rest)
	return out.String()
}

// Compact gives the 53 characters alone, as a bank's form wants them.
func (l LineaCaptura) Compact() string { return l.text }

// MarshalText writes the 53 characters; an absent line is empty.
func (l LineaCaptura) MarshalText() ([]byte, error) { return []byte(l.text), nil }

// UnmarshalText reads the line as ParseLineaCaptura does; an empty text is an
// absent line.
func (l *LineaCaptura) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*l = LineaCaptura{}
		return nil
	}
	v, err := ParseLineaCaptura(string(text))
	if err == nil {
		*l = v
	}
	return err
}

// Value writes the 53 characters to a database, NULL where absent.
func (l LineaCaptura) Value() (driver.Value, error) {
	if l.IsZero() {
		return nil, nil
	}
	return l.text, nil
}

// Scan reads what ParseLineaCaptura reads, or NULL, which is the absent line.
func (l *LineaCaptura) Scan(v any) error {
	switch v := v.(type) {
	case nil:
		*l = LineaCaptura{}
		return nil
	case string:
		return l.UnmarshalText([]byte(v))
	case []byte:
		return l.UnmarshalText(v)
	}
	return ErrLineaCaptura
}

// FormatoPago is a payment line with what belongs beside it: the line itself does not
// tell how much is paid, nor until when.
type FormatoPago struct {
	Linea   LineaCaptura    `json:"linea"`
	Importe dinero.Centavos `json:"importe"`
	Vence   calendario.Date `json:"vence"` // last day on which a bank takes it
}

// complete tells whether line, amount and last day are there.
func (f FormatoPago) complete() bool { return !f.Linea.IsZero() && f.Importe > 0 && !f.Vence.IsZero() }
