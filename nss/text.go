package nss

import (
	"database/sql/driver"
	"fmt"
	"log/slog"
	"strings"
)

// Mask gives the form for logs and screens: seven asterisks and the last four
// digits. Several people share a mask: never use it as a key.
func (n NSS) Mask() string {
	if n.IsZero() {
		return ""
	}
	return strings.Repeat("*", size-4) + n.String()[size-4:]
}

// Format prints the mask for every verb of fmt, %#v and %d included.
func (n NSS) Format(f fmt.State, verb rune) { printMask(f, verb, n.Mask()) }

// LogValue gives the mask to log/slog.
func (n NSS) LogValue() slog.Value { return slog.StringValue(n.Mask()) }

// MarshalText gives the value in clear: JSON and other encodings carry it. An
// absent number is empty.
func (n NSS) MarshalText() ([]byte, error) { return []byte(n.String()), nil }

// UnmarshalText reads eleven digits, strictly; empty text is an absent number.
func (n *NSS) UnmarshalText(text []byte) error { return unmarshal(n, string(text), Parse) }

// Value gives the eleven digits to a database as text, NULL where n is absent.
func (n NSS) Value() (driver.Value, error) { return value(n.String()) }

// Scan reads text, bytes or NULL from a database. A column of numbers loses
// leading zeros and is refused with [ErrCharset].
func (n *NSS) Scan(v any) error { return scan(n, v, Parse, ErrCharset) }

func printMask(f fmt.State, verb rune, mask string) {
	if verb != 'q' {
		verb = 's'
	}
	fmt.Fprintf(f, fmt.FormatString(f, verb), mask)
}

func unmarshal[T any](to *T, s string, parse func(string) (T, error)) error {
	if s == "" {
		*to = *new(T)
		return nil
	}
	v, err := parse(s)
	if err != nil {
		return err
	}
	*to = v
	return nil
}

func value(s string) (driver.Value, error) {
	if s == "" {
		return nil, nil
	}
	return s, nil
}

func scan[T any](to *T, v any, parse func(string) (T, error), otherwise Fault) error {
	switch v := v.(type) {
	case nil:
		return unmarshal(to, "", parse)
	case string:
		return unmarshal(to, v, parse)
	case []byte:
		return unmarshal(to, string(v), parse)
	}
	return fmt.Errorf("%w: cannot scan %T", otherwise, v)
}
