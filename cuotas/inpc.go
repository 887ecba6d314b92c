package cuotas

import (
	"math"
	"math/bits"
	"strconv"
	"strings"

	"github.com/derechohabiente/imss/dinero"
)

// INPC is the national index of consumer prices of a month (Índice Nacional de
// Precios al Consumidor, INEGI), as the host read it: exact, in units of
// 0.000000000001. The zero value is absent.
type INPC int64

const (
	inpcDecimals = 12
	inpcShown    = 3 // INEGI publishes three
	inpcWhole    = 6
	inpcOne      = 1_000_000_000_000
)

// ParseINPC reads an index as it is published, "138.343": at most six digits,
// and at most twelve decimals after a point. Anything else, and zero, is
// [ErrSyntax].
func ParseINPC(s string) (INPC, error) {
	whole, decimals, point := strings.Cut(s, ".")
	if whole == "" || len(whole) > inpcWhole || len(decimals) > inpcDecimals || point && decimals == "" {
		return 0, Error{ErrSyntax, "inpc"}
	}
	n, ok := digits(whole + decimals + strings.Repeat("0", inpcDecimals-len(decimals)))
	if !ok || n == 0 {
		return 0, Error{ErrSyntax, "inpc"}
	}
	return INPC(n), nil
}

// digits reads up to eighteen ASCII digits.
func digits(s string) (n int64, ok bool) {
	for _, c := range []byte(s) {
		if c < '0' || c > '9' {
			return 0, false
		}
		n = n*10 + int64(c-'0')
	}
	return n, true
}

// String gives the index with three decimals, or with as many more as it has;
// empty where it is absent.
func (i INPC) String() string {
	if i == 0 {
		return ""
	}
	return decimal(int64(i), inpcOne, inpcShown)
}

// MarshalText writes the index as String does.
func (i INPC) MarshalText() ([]byte, error) { return []byte(i.String()), nil }

// UnmarshalText reads the index as ParseINPC does; an empty text is an absent
// one.
func (i *INPC) UnmarshalText(text []byte) error {
	if len(text) == 0 {
		*i = 0
		return nil
	}
	v, err := ParseINPC(string(text))
	if err == nil {
		*i = v
	}
	return err
}

// over gives i divided by base, cut to four decimals and never below 1 (CFF
// 17-A).
func (i INPC) over(base INPC) (FactorINPC, error) {
	if i <= 0 || base <= 0 {
		return 0, Error{ErrNoParameter, "cuotas.inpc"}
	}
	hi, lo := bits.Mul64(uint64(i), uint64(factorOne))
	if hi >= uint64(base) {
		return 0, dinero.ErrOverflow
	}
	q, _ := bits.Div64(hi, lo, uint64(base))
	if q > math.MaxInt64 {
		return 0, dinero.ErrOverflow
	}
	return max(factorOne, FactorINPC(q)), nil
}

// FactorINPC is a factor of updating (CFF 17-A) in ten-thousandths: 1.0083 is
// 10083.
type FactorINPC int64

const factorOne FactorINPC = 10_000

// String gives the factor with four decimals, "1.0083".
func (f FactorINPC) String() string { return decimal(int64(f), int64(factorOne), 4) }

// MarshalText writes the factor as String does.
func (f FactorINPC) MarshalText() ([]byte, error) { return []byte(f.String()), nil }

// decimal writes n units of which one make a whole, a power of ten, with at
// least the decimals shown.
func decimal(n, one int64, shown int) string {
	sign := ""
	if n < 0 {
		sign, n = "-", -n
	}
	rest := strconv.FormatInt(n%one+one, 10)[1:]
	for len(rest) > shown && rest[len(rest)-1] == '0' {
		rest = rest[:len(rest)-1]
	}
	return sign + strconv.FormatInt(n/one, 10) + "." + rest
}
