// Package dinero holds amounts of Mexican pesos as whole centavos. There is no
// floating point anywhere near an amount: sums are exact, and a division says
// how it rounds.
package dinero

import (
	"math"
	"math/bits"
	"strconv"
)

// Centavos is an amount of Mexican pesos in hundredths. The zero value is 0.00.
// Amounts reach from -92,233,720,368,547,758.07 to the same with the other sign.
// Go's own + and * are exact while the result stays within; [Sum] and
// [Centavos.MulDiv] tell when it does not.
type Centavos int64

// Fault is a reason for which a text is no amount. It is an error, and its
// text is its stable code.
type Fault string

// The faults of this package.
const (
	ErrSyntax   Fault = "dinero.syntax"   // not digits, an optional sign and at most two decimals
	ErrOverflow Fault = "dinero.overflow" // beyond ±92,233,720,368,547,758.07
)

func (f Fault) Error() string { return string(f) }

// Code gives the stable code.
func (f Fault) Code() string { return string(f) }

// Args is empty: a fault of this package has no details.
func (f Fault) Args() []any { return nil }

// Parse reads 1234, 1234.5 or 1234.50, with an optional sign in front. Group
// separators, a peso sign, blanks and a third decimal are [ErrSyntax]: an
// amount is never rounded on the way in.
func Parse(s string) (Centavos, error) {
	digits, negative := s, false
	if s != "" && (s[0] == '-' || s[0] == '+') {
		digits, negative = s[1:], s[0] == '-'
	}
	n, seen, decimals, overflow := uint64(0), 0, -1, false
	for i := range len(digits) {
		c := digits[i]
		switch {
		case c == '.' && decimals < 0 && seen > 0:
			decimals = 0
		case c >= '0' && c <= '9' && decimals < 2:
			overflow = overflow || !push(&n, c-'0')
			seen++
			if decimals >= 0 {
				decimals++
			}
		default:
			return 0, ErrSyntax
		}
	}
	if seen == 0 || decimals == 0 {
		return 0, ErrSyntax
	}
	for range 2 - max(decimals, 0) {
		overflow = overflow || !push(&n, 0)
	}
	if overflow {
		return 0, ErrOverflow
	}
	if negative {
		return -Centavos(n), nil
	}
	return Centavos(n), nil
}

// push adds a digit on the right; false where the number grows too large.
func push(n *uint64, digit byte) bool {
	if *n > (math.MaxInt64-uint64(digit))/10 {
		return false
	}
	*n = *n*10 + uint64(digit)
	return true
}

// MustParse is [Parse] for tables and tests.
func MustParse(s string) Centavos {
	c, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return c
}

// String gives the amount with two decimals and without group separators:
// -1234.50.
func (c Centavos) String() string { return string(c.appendText(nil, false)) }

// Grouped gives the amount as paper shows it, with the sign in front and a
// comma between thousands: -1,234.50.
func (c Centavos) Grouped() string { return string(c.appendText(nil, true)) }

func (c Centavos) appendText(b []byte, grouped bool) []byte {
	u := uint64(c)
	if c < 0 {
		b, u = append(b, '-'), -u
	}
	whole := strconv.FormatUint(u/100, 10)
	for i := range len(whole) {
		if grouped && i > 0 && (len(whole)-i)%3 == 0 {
			b = append(b, ',')
		}
		b = append(b, whole[i])
	}
	return append(b, '.', '0'+byte(u/10%10), '0'+byte(u%10))
}

// MulDiv gives c×num/den rounded half up (away from zero), the rounding of
// contributions. The product may exceed 64 bits; a result that does is
// [ErrOverflow], and so is den ≤ 0.
func (c Centavos) MulDiv(num, den int64) (Centavos, error) {
	if den <= 0 {
		return 0, ErrOverflow
	}
	negative := (c < 0) != (num < 0)
	hi, lo := bits.Mul64(magnitude(int64(c)), magnitude(num))
	lo, carry := bits.Add64(lo, uint64(den)/2, 0)
	hi += carry
	if hi >= uint64(den) {
		return 0, ErrOverflow
	}
	// For an odd den, den/2 is cut: exact all the same, since no product lies
	// at a half of an odd divisor.
	q, _ := bits.Div64(hi, lo, uint64(den))
	if q > math.MaxInt64 {
		return 0, ErrOverflow
	}
	if negative {
		return -Centavos(q), nil
	}
	return Centavos(q), nil
}

// Sum adds amounts. Whatever the order of the terms, only a result beyond the
// amounts that the type holds is [ErrOverflow]. The sum of nothing is 0.00.
func Sum(amounts ...Centavos) (Centavos, error) {
	var hi, lo uint64 // 128 bits, two's complement
	for _, c := range amounts {
		var carry uint64
		lo, carry = bits.Add64(lo, uint64(c), 0)
		hi, _ = bits.Add64(hi, uint64(int64(c)>>63), carry)
	}
	sum := int64(lo)
	if hi != uint64(sum>>63) || sum == math.MinInt64 {
		return 0, ErrOverflow
	}
	return Centavos(sum), nil
}

func magnitude(n int64) uint64 {
	if n < 0 {
		return -uint64(n)
	}
	return uint64(n)
}
