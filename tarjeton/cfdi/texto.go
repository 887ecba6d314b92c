package cfdi

import (
	"encoding/json"
	"fmt"
	"io"
	"log/slog"

	"github.com/derechohabiente/imss/tarjeton"
)

// Texto is the text of an attribute exactly as the document has it. The zero
// value is an attribute that is absent, which is not the same as an empty one.
type Texto struct {
	s       string
	present bool
}

// TextoOf makes the text of a present attribute, for documents to be written.
func TextoOf(s string) Texto { return Texto{s, true} }

// String gives the text; an absent attribute gives the empty text.
func (t Texto) String() string { return t.s }

// Get gives the text, and whether the attribute is there.
func (t Texto) Get() (string, bool) { return t.s, t.present }

// IsZero tells whether the attribute is absent.
func (t Texto) IsZero() bool { return !t.present }

// MarshalJSON writes the text, null where the attribute is absent.
func (t Texto) MarshalJSON() ([]byte, error) {
	if !t.present {
		return []byte("null"), nil
	}
	return json.Marshal(t.s)
}

// Reservado is a [Texto] that identifies the person. It prints masked with
// every verb of fmt and in log/slog; the value comes from String, Get and
// MarshalJSON.
type Reservado struct{ Texto }

// ReservadoOf makes the text of a present attribute, for documents to be
// written.
func ReservadoOf(s string) Reservado { return Reservado{TextoOf(s)} }

// Format prints the mask, whatever the verb.
func (r Reservado) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, r.Mask()) }

// Mask gives the last four characters after asterisks.
func (r Reservado) Mask() string { return tarjeton.Reservado(r.s).Mask() }

// LogValue gives the mask to log/slog.
func (r Reservado) LogValue() slog.Value { return slog.StringValue(r.Mask()) }
