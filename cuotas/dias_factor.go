package cuotas

// Dias is a number of days in ten-thousandths, so that fifteen and a half are
// 155000: days of year-end bonus and days earned have decimals.
type Dias int64

// Dia is one day: 15 * Dia are fifteen.
const Dia Dias = 10_000

// ParseDias reads days with at most six whole digits and four decimals, "15" or
// "15.5"; fewer than none have a minus sign, and whatever takes days refuses
// them. Anything else is [ErrSyntax].
func ParseDias(s string) (Dias, error) {
	n, err := parseFixed(s, 4)
	return Dias(n), err
}

// String gives the days with no more decimals than they have: "15", "15.5".
func (d Dias) String() string { return formatFixed(int64(d), 4, 0) }

// MarshalText writes the days as String does.
func (d Dias) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads days as ParseDias does.
func (d *Dias) UnmarshalText(text []byte) error {
	v, err := ParseDias(string(text))
	if err == nil {
		*d = v
	}
	return err
}

// Factor is a factor in ten-thousandths, 1.0493 is 10493: of integration (see
// [Params.SDI]) or of updating (see [Params.Recargos]).
type Factor int64

// String gives the factor with four decimals.
func (f Factor) String() string { return formatFixed(int64(f), 4, 4) }

// MarshalText writes the factor as String does.
func (f Factor) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// UnmarshalText reads a factor with at most four decimals; anything else is
// [ErrSyntax].
func (f *Factor) UnmarshalText(text []byte) error {
	n, err := parseFixed(string(text), 4)
	if err == nil {
		*f = Factor(n)
	}
	return err
}
