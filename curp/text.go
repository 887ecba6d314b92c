package curp

import (
	"database/sql/driver"
	"fmt"
	"log/slog"
	"strings"
)

// shown is how many characters of a key a mask leaves legible.
const shown = 4

// Mask gives the form for logs and screens: the first four letters and 14
// asterisks. Several people share a mask: never use it as a key.
func (c CURP) Mask() string {
	if c.IsZero() {
		return ""
	}
	b := c.bytes()
	return string(b[:shown]) + strings.Repeat("*", size-shown)
}

// Format prints the mask for every verb of fmt, %#v and %d included.
func (c CURP) Format(f fmt.State, verb rune) {
	if verb != 'q' {
		verb = 's'
	}
	fmt.Fprintf(f, fmt.FormatString(f, verb), c.Mask())
}

// LogValue gives the mask to log/slog.
func (c CURP) LogValue() slog.Value { return slog.StringValue(c.Mask()) }

// MarshalText gives the value in clear: JSON and other encodings carry it. An
// absent key is empty.
func (c CURP) MarshalText() ([]byte, error) { return []byte(c.String()), nil }

// UnmarshalText reads what MarshalText wrote. It is strict, but takes keys
// with a Suspicious fault and the generic keys of payroll, since what a host
// once accepted has to read back: ask [CURP.Suspicious] and [CURP.Kind].
// Empty text is an absent key.
func (c *CURP) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*c = CURP{}
		return nil
	}
	p, err := ParseWithGenerics(string(text), ErrWord, ErrDifferentiator)
	if err != nil {
		return err
	}
	*c = p
	return nil
}

// Value gives the 18 characters to a database, NULL where c is absent.
func (c CURP) Value() (driver.Value, error) {
	if c.IsZero() {
		return nil, nil
	}
	return c.String(), nil
}

// Scan reads text, bytes or NULL from a database, as UnmarshalText does.
// Anything else is refused with [ErrCharset].
func (c *CURP) Scan(v any) error {
	switch v := v.(type) {
	case nil:
		*c = CURP{}
		return nil
	case string:
		return c.UnmarshalText([]byte(v))
	case []byte:
		return c.UnmarshalText(v)
	}
	return fmt.Errorf("%w: cannot scan %T", ErrCharset, v)
}
