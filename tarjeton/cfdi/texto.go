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
// every verb of fmt and in log/slog, also where it hides in somebody's
// unexported field; the value comes from String, Get and MarshalJSON.
type Reservado struct {
	text    tarjeton.Reservado
	present bool
}

// ReservadoOf makes the text of a present attribute, for documents to be
// written.
func ReservadoOf(s string) Reservado { return reservado(TextoOf(s)) }

func reservado(t Texto) Reservado { return Reservado{tarjeton.ReservadoOf(t.s), t.present} }

func (r Reservado) texto() Texto { return Texto{r.text.String(), r.present} }

func (r Reservado) clean() string { return r.texto().clean() }

// String gives the text in clear; an absent attribute gives the empty text.
func (r Reservado) String() string { return r.text.String() }

// Get gives the text in clear, and whether the attribute is there.
func (r Reservado) Get() (string, bool) { return r.text.String(), r.present }

// IsZero tells whether the attribute is absent.
func (r Reservado) IsZero() bool { return !r.present }

// MarshalJSON writes the text in clear, null where the attribute is absent.
func (r Reservado) MarshalJSON() ([]byte, error) { return r.texto().MarshalJSON() }

// Format prints the mask, whatever the verb.
func (r Reservado) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, r.Mask()) }

// Mask gives the last four characters after asterisks.
func (r Reservado) Mask() string { return r.text.Mask() }

// LogValue gives the mask to log/slog.
func (r Reservado) LogValue() slog.Value { return slog.StringValue(r.Mask()) }
