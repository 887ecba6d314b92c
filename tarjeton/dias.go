package tarjeton

import "strconv"

// Dias is a number of days in thousandths, as payroll counts them: 15.000 is
// Dias(15000).
type Dias int64

// maxDias bounds the whole days, far beyond any payroll and far from overflow.
const maxDias = 9_999_999_999

// ParseDias reads 15 or 15.000, with one to three decimals, up to
// 9,999,999,999 days. Anything else is [ErrDias].
func ParseDias(s string) (Dias, error) {
	var n Dias
	decimals := -1
	for i := range len(s) {
		c := s[i]
		switch {
		case c == '.' && decimals < 0 && i > 0:
			decimals = 0
		case c < '0' || c > '9' || decimals == 3:
			return 0, ErrDias
		case decimals >= 0:
			n, decimals = n*10+Dias(c-'0'), decimals+1
		case n <= maxDias/10:
			n = n*10 + Dias(c-'0')
		default:
			return 0, ErrDias
		}
	}
	if s == "" || decimals == 0 {
		return 0, ErrDias
	}
	for range 3 - max(decimals, 0) {
		n *= 10
	}
	return n, nil
}

// String gives the days with three decimals.
func (d Dias) String() string {
	sign := ""
	if d < 0 {
		sign, d = "-", -d
	}
	frac := strconv.FormatInt(int64(d%1000)+1000, 10)[1:]
	return sign + strconv.FormatInt(int64(d/1000), 10) + "." + frac
}

// MarshalText writes the days with three decimals.
func (d Dias) MarshalText() ([]byte, error) { return []byte(d.String()), nil }

// UnmarshalText reads what [ParseDias] reads.
func (d *Dias) UnmarshalText(b []byte) error {
	p, err := ParseDias(string(b))
	if err != nil {
		return err
	}
	*d = p
	return nil
}
