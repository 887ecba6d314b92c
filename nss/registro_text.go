package nss

import (
	"database/sql/driver"
	"fmt"
	"log/slog"
	"strings"
)

// Mask gives the form for logs and screens: the municipality and eight
// asterisks. Many employers share a mask: never use it as a key.
func (r Registro) Mask() string {
	if r.IsZero() {
		return ""
	}
	return r.Municipio() + strings.Repeat("*", size-3)
}

// Format prints the mask for every verb of fmt, %#v and %d included.
func (r Registro) Format(f fmt.State, verb rune) { printMask(f, verb, r.Mask()) }

// LogValue gives the mask to log/slog.
func (r Registro) LogValue() slog.Value { return slog.StringValue(r.Mask()) }

// MarshalText gives the value in clear: JSON and other encodings carry it. An
// absent registro is empty.
func (r Registro) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads what [ParseRegistro] reads; empty text is an absent
// registro.
func (r *Registro) UnmarshalText(text []byte) error {
	return unmarshal(r, string(text), ParseRegistro)
}

// Value gives the eleven positions to a database, NULL where r is absent.
func (r Registro) Value() (driver.Value, error) { return value(r.String()) }

// Scan reads text, bytes or NULL from a database. Anything else is refused
// with [ErrRegistroCharset].
func (r *Registro) Scan(v any) error { return scan(r, v, ParseRegistro, ErrRegistroCharset) }
