package cuotas

import "github.com/derechohabiente/imss/dinero"

// Tasa is a rate in hundred-thousandths of one percent: 3.150 % is 315000.
type Tasa int64

const onePercent Tasa = 100_000

// ParseTasa reads a rate in percent with at most six whole digits and five
// decimals, "0.54355"; one below zero has a minus sign, and whatever takes rates
// refuses it. Anything else is [ErrSyntax].
func ParseTasa(s string) (Tasa, error) {
	n, err := parseFixed(s, 5)
	return Tasa(n), err
}

// String gives the rate in percent with three to five decimals: "3.150",
// "0.54355".
func (t Tasa) String() string { return formatFixed(int64(t), 5, 3) }

// MarshalText writes the rate as String does.
func (t Tasa) MarshalText() ([]byte, error) { return []byte(t.String()), nil }

// UnmarshalText reads the rate as ParseTasa does.
func (t *Tasa) UnmarshalText(text []byte) error {
	v, err := ParseTasa(string(text))
	if err == nil {
		*t = v
	}
	return err
}

// part tells whether a rate is a part of the whole: none below zero and none
// over one hundred percent is a rate of the law, and within them no product of
// this package overflows.
func (t Tasa) part() bool { return t >= 0 && t <= 100*onePercent }

// exact gives base × rate × days in units of which unit make a centavo.
func (t Tasa) exact(base dinero.Centavos, days int) int64 {
	return int64(base) * int64(t) * int64(days)
}

const unit = int64(100 * onePercent)

// round gives whole centavos, half up.
func round(exact int64) dinero.Centavos { return dinero.Centavos((exact + unit/2) / unit) }
