package rfc

import (
	"database/sql/driver"
	"fmt"
	"log/slog"
	"strings"
)

// Mask gives the form for logs and screens: the letters of the name and nine
// asterisks. Many share a mask: never use it as a key.
func (r RFC) Mask() string {
	if r.IsZero() {
		return ""
	}
	return r.Letters() + strings.Repeat("*", 9)
}

// Format prints the mask for every verb of fmt, %#v and %d included.
func (r RFC) Format(f fmt.State, verb rune) {
	if verb != 'q' {
		verb = 's'
	}
	fmt.Fprintf(f, fmt.FormatString(f, verb), r.Mask())
}

// LogValue gives the mask to log/slog.
func (r RFC) LogValue() slog.Value { return slog.StringValue(r.Mask()) }

// MarshalText gives the value in clear: JSON and other encodings carry it. An
// absent RFC is empty.
func (r RFC) MarshalText() ([]byte, error) { return []byte(r.String()), nil }

// UnmarshalText reads what MarshalText wrote. It is strict, but takes RFCs
// with a Suspicious fault, since what a host once accepted has to read back:
// ask [RFC.Suspicious]. Empty text is an absent RFC.
func (r *RFC) UnmarshalText(b []byte) error {
	if len(b) == 0 {
		*r = RFC{}
		return nil
	}
	p, err := Parse(string(b), ErrWord, ErrCheckDigit)
	if err != nil {
		return err
	}
	*r = p
	return nil
}

// Value gives the characters to a database, NULL where r is absent.
func (r RFC) Value() (driver.Value, error) {
	if r.IsZero() {
		return nil, nil
	}
	return r.String(), nil
}

// Scan reads text, bytes or NULL from a database, as UnmarshalText does.
// Anything else is refused with [ErrCharset].
func (r *RFC) Scan(v any) error {
	switch v := v.(type) {
	case nil:
		*r = RFC{}
		return nil
	case string:
		return r.UnmarshalText([]byte(v))
	case []byte:
		return r.UnmarshalText(v)
	}
	return fmt.Errorf("%w: cannot scan %T", ErrCharset, v)
}
