package dinero_test

import (
	"encoding/json"
	"math"
	"math/big"
	"regexp"
	"strings"
	"testing"

	"github.com/derechohabiente/imss/dinero"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestParse(t *testing.T) {
	for s, want := range map[string]dinero.Centavos{
		"0": 0, "1234": 123400, "1234.5": 123450, "1234.50": 123450, "-0.01": -1, "+7": 700, "-0": 0,
		"007.10": 710, "92233720368547758.07": math.MaxInt64, "-92233720368547758.07": -math.MaxInt64,
	} {
		got, err := dinero.Parse(s)
		require.NoError(t, err, s)
		require.Equal(t, want, got, s)
	}
	for _, s := range []string{"", "-", "+", ".", ".5", "5.", "1,234.50", "$5", "1.234", "1 ", " 1", "--1", "1.2.3", "1e3", "٣", "NaN"} {
		_, err := dinero.Parse(s)
		require.ErrorIs(t, err, dinero.ErrSyntax, s)
	}
	for _, s := range []string{"92233720368547758.08", "922337203685477581", "99999999999999999999999", "92233720368547759"} {
		_, err := dinero.Parse(s)
		require.ErrorIs(t, err, dinero.ErrOverflow, s)
	}
	require.Panics(t, func() { dinero.MustParse("x") })
}

func TestText(t *testing.T) {
	for c, want := range map[dinero.Centavos][2]string{
		0: {"0.00", "0.00"}, -1: {"-0.01", "-0.01"}, 99999: {"999.99", "999.99"}, 100000: {"1000.00", "1,000.00"},
		-123456789:    {"-1234567.89", "-1,234,567.89"},
		math.MinInt64: {"-92233720368547758.08", "-92,233,720,368,547,758.08"},
	} {
		require.Equal(t, want, [2]string{c.String(), c.Grouped()})
	}
}

// math/big is the oracle of rounding.
func TestMulDivAgreesWithBig(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c, num := rapid.Int64().Draw(t, "c"), rapid.Int64().Draw(t, "num")
		den := rapid.Int64Range(1, math.MaxInt64).Draw(t, "den")
		if rapid.Bool().Draw(t, "small") {
			c, num, den = c%1e9, num%1e6, den%1e6+1
		}
		product := new(big.Int).Mul(big.NewInt(c), big.NewInt(num))
		negative := product.Sign() < 0
		twice := new(big.Int).Lsh(product.Abs(product), 1)
		want := twice.Add(twice, big.NewInt(den)).Quo(twice, new(big.Int).Lsh(big.NewInt(den), 1))
		got, err := dinero.Centavos(c).MulDiv(num, den)
		if !want.IsInt64() {
			require.ErrorIs(t, err, dinero.ErrOverflow)
			return
		}
		require.NoError(t, err)
		if negative {
			want.Neg(want)
		}
		require.Equal(t, want.Int64(), int64(got))
	})
}

func TestMulDivEdges(t *testing.T) {
	for _, tc := range []struct{ c, num, den, want int64 }{
		{1, 1, 2, 1}, {-1, 1, 2, -1}, {1, -1, 2, -1}, {1, 1, 3, 0}, {2, 1, 3, 1}, {math.MinInt64, 1, 2, math.MinInt64 / 2},
		{math.MaxInt64, math.MaxInt64, math.MaxInt64, math.MaxInt64}, {0, math.MinInt64, 1, 0}, {3, 1, 1, 3},
	} {
		got, err := dinero.Centavos(tc.c).MulDiv(tc.num, tc.den)
		require.NoError(t, err, "%v", tc)
		require.Equal(t, dinero.Centavos(tc.want), got, "%v", tc)
	}
	for _, tc := range [][3]int64{{1, 1, 0}, {1, 1, -1}, {math.MaxInt64, 2, 1}, {math.MinInt64, 1, 1}, {math.MaxInt64, math.MaxInt64, 1}} {
		_, err := dinero.Centavos(tc[0]).MulDiv(tc[1], tc[2])
		require.ErrorIs(t, err, dinero.ErrOverflow, "%v", tc)
	}
}

func TestRoundTrips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := dinero.Centavos(rapid.Int64Range(-math.MaxInt64, math.MaxInt64).Draw(t, "c"))
		p, err := dinero.Parse(c.String())
		require.NoError(t, err)
		require.Equal(t, c, p)
		require.Equal(t, c.String(), strings.ReplaceAll(c.Grouped(), ",", ""))
		raw, err := json.Marshal(c)
		require.NoError(t, err)
		require.Equal(t, `"`+c.String()+`"`, string(raw))
		var back dinero.Centavos
		require.NoError(t, json.Unmarshal(raw, &back))
		require.Equal(t, c, back)
		v, err := c.Value()
		require.NoError(t, err)
		require.NoError(t, back.Scan(v))
		require.Equal(t, c, back)
		require.NoError(t, back.Scan(c.String()))
		require.NoError(t, back.Scan([]byte(c.String())))
		require.Equal(t, c, back)
	})
}

func TestScanRefuses(t *testing.T) {
	var c dinero.Centavos
	require.ErrorIs(t, c.Scan(1.5), dinero.ErrSyntax)
	require.ErrorIs(t, c.Scan(nil), dinero.ErrSyntax)
	require.ErrorIs(t, c.UnmarshalText([]byte("1,5")), dinero.ErrSyntax)
	require.Equal(t, "dinero.syntax", dinero.ErrSyntax.Code())
	require.Empty(t, dinero.ErrSyntax.Args())
	require.EqualError(t, dinero.ErrOverflow, "dinero.overflow")
}

var form = regexp.MustCompile(`^[-+]?[0-9]+(\.[0-9]{1,2})?$`)

// The oracle is a pattern and math/big.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"0", "1234.50", "-0.01", "92233720368547758.08", "1.", ".1", "1,0"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		c, err := dinero.Parse(s)
		if !form.MatchString(s) {
			require.ErrorIs(t, err, dinero.ErrSyntax)
			return
		}
		r, ok := new(big.Rat).SetString(s)
		require.True(t, ok)
		r.Mul(r, big.NewRat(100, 1))
		limit := big.NewInt(math.MaxInt64)
		if r.Num().CmpAbs(limit) > 0 {
			require.ErrorIs(t, err, dinero.ErrOverflow)
			return
		}
		require.NoError(t, err)
		require.Equal(t, r.Num().Int64(), int64(c))
	})
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := dinero.Parse("1234.50"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMulDiv(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := dinero.Centavos(123456).MulDiv(1125, 100000); err != nil {
			b.Fatal(err)
		}
	}
}
