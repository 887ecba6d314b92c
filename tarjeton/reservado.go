package tarjeton

import (
	"fmt"
	"io"
	"log/slog"
	"strings"
	"unique"
)

// Reservado is a text that identifies somebody (account, CURP, NSS, RFC as a
// document states them). It is comparable; the zero value is the empty text.
// It prints masked with every verb of fmt and in log/slog, also where it hides
// in somebody's unexported field; the value comes from [Reservado.String] and
// MarshalText.
type Reservado struct {
	// A string would be printed in clear where fmt cannot call Format; of a
	// handle fmt prints the address.
	text unique.Handle[string]
}

// ReservadoOf makes a Reservado of a text.
func ReservadoOf(s string) Reservado {
	if s == "" {
		return Reservado{}
	}
	return Reservado{unique.Make(s)}
}

// String gives the value in clear.
func (r Reservado) String() string {
	if r.IsZero() {
		return ""
	}
	return r.text.Value()
}

// IsZero tells whether the text is empty.
func (r Reservado) IsZero() bool { return r == Reservado{} }

// Mask gives the last four characters after asterisks.
func (r Reservado) Mask() string {
	runes := []rune(r.String())
	if len(runes) <= 4 {
		return strings.Repeat("*", len(runes))
	}
	return strings.Repeat("*", len(runes)-4) + string(runes[len(runes)-4:])
}

// Format prints the mask, whatever the verb.
func (r Reservado) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, r.Mask()) }

// LogValue gives the mask to log/slog.
func (r Reservado) LogValue() slog.Value { return slog.StringValue(r.Mask()) }

// MarshalText gives the value in clear: JSON and other encodings carry it.
func (r Reservado) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads what MarshalText wrote.
func (r *Reservado) UnmarshalText(text []byte) error {
	*r = ReservadoOf(string(text))
	return nil
}
