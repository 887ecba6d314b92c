package cuotas

import (
	"math"
	"math/bits"

	"github.com/derechohabiente/imss/dinero"
)

// INPC is the national index of consumer prices of a month (Índice Nacional de
// Precios al Consumidor, INEGI), as the host read it: exact, in units of
// 0.000000000001. The zero value is absent.
type INPC int64

const (
	inpcDecimals = 12
	inpcShown    = 3 // INEGI publishes three
)

// ParseINPC reads an index as it is published, "138.343": at most six digits,
// and at most twelve decimals after a point. Anything else, zero and what
// lies below it are [ErrSyntax].
func ParseINPC(s string) (INPC, error) {
	n, err := parseFixed(s, inpcDecimals)
	if err != nil || n <= 0 {
		return 0, Error{ErrSyntax, "inpc"}
	}
	return INPC(n), nil
}

// String gives the index with three decimals, or with as many more as it has;
// empty where it is absent.
func (i INPC) String() string {
	if i == 0 {
		return ""
	}
	return formatFixed(int64(i), inpcDecimals, inpcShown)
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

// factorOne is the factor that changes nothing.
const factorOne Factor = 10_000

// over gives i divided by base, cut to four decimals and never below 1 (CFF
// 17-A).
func (i INPC) over(base INPC) (Factor, error) {
	if i <= 0 || base <= 0 {
		return 0, Error{ErrNoParameter, givenINPC}
	}
	hi, lo := bits.Mul64(uint64(i), uint64(factorOne))
	if hi >= uint64(base) {
		return 0, dinero.ErrOverflow
	}
	q, _ := bits.Div64(hi, lo, uint64(base))
	if q > math.MaxInt64 {
		return 0, dinero.ErrOverflow
	}
	return max(factorOne, Factor(q)), nil
}
