package dinero

import (
	"database/sql/driver"
	"encoding/json"
	"fmt"
	"math"
)

// MarshalText writes the amount with two decimals; JSON shows it as text, so
// that no reader turns it into a floating-point number.
func (c Centavos) MarshalText() ([]byte, error) { return c.appendText(nil, false), nil }

// UnmarshalText reads what [Parse] reads.
func (c *Centavos) UnmarshalText(b []byte) error {
	p, err := Parse(string(b))
	if err != nil {
		return err
	}
	*c = p
	return nil
}

// UnmarshalJSON reads a text, "1234.50", or a number, 1234.50, digit by digit
// as it is written: an exponent or a third decimal is [ErrSyntax], as in
// [Parse]. By the convention of encoding/json, null changes nothing.
func (c *Centavos) UnmarshalJSON(b []byte) error {
	text := string(b)
	if text == "null" {
		return nil
	}
	if text != "" && text[0] == '"' {
		if err := json.Unmarshal(b, &text); err != nil {
			return ErrSyntax
		}
	}
	return c.UnmarshalText([]byte(text))
}

// Value writes whole centavos to a database.
func (c Centavos) Value() (driver.Value, error) { return int64(c), nil }

// Scan reads whole centavos within the amounts of the type, or text with
// decimals as [Parse] does, which is what drivers give for NUMERIC(n,2). NULL is
// [ErrSyntax], since no amount is not an amount of nothing: scan into
// sql.Null[Centavos] where a column has it. A floating-point number is refused
// too.
func (c *Centavos) Scan(v any) error {
	switch v := v.(type) {
	case int64:
		if v == math.MinInt64 { // has no opposite, and no text that Parse reads
			return ErrOverflow
		}
		*c = Centavos(v)
		return nil
	case string:
		return c.UnmarshalText([]byte(v))
	case []byte:
		return c.UnmarshalText(v)
	}
	return fmt.Errorf("%w: cannot scan %T", ErrSyntax, v)
}
