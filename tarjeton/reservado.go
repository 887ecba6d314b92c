package tarjeton

import (
	"fmt"
	"io"
	"log/slog"
	"strings"
)

// Reservado is a text that identifies somebody (account, CURP, NSS, RFC as a
// document states them). It prints masked with every verb of fmt and in
// log/slog; the value comes from [Reservado.String] and MarshalText.
type Reservado string

// String gives the value in clear.
func (r Reservado) String() string { return string(r) }

// Mask gives the last four characters after asterisks.
func (r Reservado) Mask() string {
	runes := []rune(string(r))
	if len(runes) <= 4 {
		return strings.Repeat("*", len(runes))
	}
	return strings.Repeat("*", len(runes)-4) + string(runes[len(runes)-4:])
}

// Format prints the mask, whatever the verb.
func (r Reservado) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, r.Mask()) }

// LogValue gives the mask to log/slog.
func (r Reservado) LogValue() slog.Value { return slog.StringValue(r.Mask()) }
