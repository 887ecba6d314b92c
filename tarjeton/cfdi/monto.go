package cfdi

import (
	"math/big"
	"math/bits"
	"strconv"
	"strings"

	"github.com/derechohabiente/imss/dinero"
)

// monto is an amount in millionths as a 128-bit number. The schema allows 18
// digits before the dot and six after, and any number of rows: sums of them
// do not fit in 64 bits, and a sum that wraps would hide what it should show.
type monto struct {
	hi int64
	lo uint64
}

const millionth = 1_000_000

// montoOf gives a whole number of pesos.
func montoOf(pesos uint64) monto {
	hi, lo := bits.Mul64(pesos, millionth)
	return monto{int64(hi), lo}
}

// parseMonto reads up to 18 digits and six decimals.
func parseMonto(s string) (monto, bool) {
	head, tail, dot := strings.Cut(s, ".")
	if !digits(head, 1, 18) || (dot && !digits(tail, 1, 6)) {
		return monto{}, false
	}
	var whole, frac uint64
	for i := range len(head) {
		whole = whole*10 + uint64(head[i]-'0')
	}
	for i := range 6 {
		frac *= 10
		if i < len(tail) {
			frac += uint64(tail[i] - '0')
		}
	}
	return montoOf(whole).add(monto{lo: frac}), true
}

func (a monto) add(b monto) monto {
	lo, carry := bits.Add64(a.lo, b.lo, 0)
	hi, _ := bits.Add64(uint64(a.hi), uint64(b.hi), carry)
	return monto{int64(hi), lo}
}

func (a monto) sub(b monto) monto {
	lo, borrow := bits.Sub64(a.lo, b.lo, 0)
	hi, _ := bits.Sub64(uint64(a.hi), uint64(b.hi), borrow)
	return monto{int64(hi), lo}
}

func (a monto) cmp(b monto) int {
	switch {
	case a.hi < b.hi, a.hi == b.hi && a.lo < b.lo:
		return -1
	case a == b:
		return 0
	}
	return 1
}

// String gives the amount with two decimals, or with as many as it has.
func (a monto) String() string {
	sign := ""
	if a.hi < 0 {
		sign, a = "-", monto{}.sub(a)
	}
	// The quotient of Div64 must fit in 64 bits; a sum of thousands of
	// 18-digit amounts does not.
	if a.hi >= millionth {
		n := new(big.Int).SetUint64(uint64(a.hi))
		n.Lsh(n, 64).Add(n, new(big.Int).SetUint64(a.lo))
		whole, frac := n.DivMod(n, big.NewInt(millionth), new(big.Int))
		return sign + whole.String() + "." + decimals(frac.Uint64())
	}
	whole, frac := bits.Div64(uint64(a.hi), a.lo, millionth)
	return sign + strconv.FormatUint(whole, 10) + "." + decimals(frac)
}

// decimals gives millionths with two digits at least.
func decimals(frac uint64) string {
	text := strconv.FormatUint(millionth+frac, 10)[1:]
	return text[:2] + strings.TrimRight(text[2:], "0")
}

// centavos gives the amount as the rest of the library holds it; ok is false
// for thousandths and for what does not fit.
func (a monto) centavos() (c dinero.Centavos, ok bool) {
	c, err := dinero.Parse(a.String())
	return c, err == nil
}
