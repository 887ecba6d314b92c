package dinero_test

import (
	"bytes"
	"database/sql"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math"
	"math/big"
	"regexp"
	"slices"
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

// math/big is the oracle of sums, and the order of the terms does not matter.
func TestSumAgreesWithBig(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		terms := rapid.SliceOfN(rapid.OneOf(rapid.Int64(), rapid.Int64Range(-1000, 1000), rapid.Int64Range(math.MaxInt64-5, math.MaxInt64),
			rapid.Int64Range(math.MinInt64, math.MinInt64+5)), 0, 12).Draw(t, "terms")
		want, amounts := new(big.Int), make([]dinero.Centavos, len(terms))
		for i, n := range terms {
			want.Add(want, big.NewInt(n))
			amounts[i] = dinero.Centavos(n)
		}
		got, err := dinero.Sum(amounts...)
		if want.CmpAbs(big.NewInt(math.MaxInt64)) > 0 {
			require.ErrorIs(t, err, dinero.ErrOverflow)
			require.Zero(t, got)
			return
		}
		require.NoError(t, err)
		require.Equal(t, want.Int64(), int64(got))
		slices.Reverse(amounts)
		back, err := dinero.Sum(amounts...)
		require.NoError(t, err)
		require.Equal(t, got, back)
	})
}

func TestSumEdges(t *testing.T) {
	const largest = dinero.Centavos(math.MaxInt64)
	for _, tc := range []struct {
		terms []dinero.Centavos
		want  dinero.Centavos
	}{
		{nil, 0}, {[]dinero.Centavos{largest}, largest}, {[]dinero.Centavos{largest, 1, -1}, largest},
		{[]dinero.Centavos{-largest, largest, largest}, largest}, {[]dinero.Centavos{-largest - 1, 1}, -largest},
	} {
		got, err := dinero.Sum(tc.terms...)
		require.NoError(t, err)
		require.Equal(t, tc.want, got)
	}
	for _, terms := range [][]dinero.Centavos{{largest, 1}, {-largest, -1}, {-largest - 1}, {largest, largest, largest}} {
		_, err := dinero.Sum(terms...)
		require.ErrorIs(t, err, dinero.ErrOverflow)
	}
}

// Half up is away from zero on both sides, and dividing splits nothing away:
// the rounded result is never further than half a centavo from the exact one.
func TestMulDivRounds(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		c := dinero.Centavos(rapid.Int64Range(-1e12, 1e12).Draw(t, "c"))
		den := rapid.Int64Range(1, 1e6).Draw(t, "den")
		q, err := c.MulDiv(1, den)
		require.NoError(t, err)
		opposite, err := (-c).MulDiv(1, den)
		require.NoError(t, err)
		require.Equal(t, -q, opposite)
		rest := int64(c) - int64(q)*den
		require.True(t, 2*max(rest, -rest) <= den)
		if 2*max(rest, -rest) == den {
			require.Equal(t, c > 0, q > 0)
			require.NotZero(t, q)
			require.Equal(t, c > 0, rest < 0, "a half goes away from zero")
		}
	})
}

func TestJSON(t *testing.T) {
	for s, want := range map[string]dinero.Centavos{
		`"1234.50"`: 123450, `1234.50`: 123450, `1234.5`: 123450, `-0.01`: -1, `7`: 700, `"\u0037"`: 700, `null`: 5, `92233720368547758.07`: math.MaxInt64,
	} {
		v := struct{ C dinero.Centavos }{5}
		require.NoError(t, json.Unmarshal([]byte(`{"C": `+s+`}`), &v), s)
		require.Equal(t, want, v.C, s)
	}
	for _, s := range []string{`1e3`, `1234.505`, `"1,234.50"`, `""`, `true`, `{}`, `[1]`, `"NaN"`} {
		v := struct{ C dinero.Centavos }{5}
		require.ErrorIs(t, json.Unmarshal([]byte(`{"C": `+s+`}`), &v), dinero.ErrSyntax, s)
		require.Equal(t, dinero.Centavos(5), v.C)
	}
	require.ErrorIs(t, json.Unmarshal([]byte(`{"C": 92233720368547758.08}`), &struct{ C dinero.Centavos }{}), dinero.ErrOverflow)
	var c dinero.Centavos
	require.ErrorIs(t, c.UnmarshalJSON([]byte(`"1`)), dinero.ErrSyntax)
	require.ErrorIs(t, c.UnmarshalJSON(nil), dinero.ErrSyntax)
	raw, err := json.Marshal(map[dinero.Centavos]dinero.Centavos{150: -1})
	require.NoError(t, err)
	require.Equal(t, `{"1.50":"-0.01"}`, string(raw))
	var keys map[dinero.Centavos]dinero.Centavos
	require.NoError(t, json.Unmarshal(raw, &keys))
	require.Equal(t, map[dinero.Centavos]dinero.Centavos{150: -1}, keys)
}

func TestFlagAndNull(t *testing.T) {
	var c dinero.Centavos
	flags := flag.NewFlagSet("", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.TextVar(&c, "c", dinero.Centavos(1), "")
	require.Equal(t, dinero.Centavos(1), c)
	require.NoError(t, flags.Parse([]string{"-c", "1234.5"}))
	require.Equal(t, dinero.Centavos(123450), c)
	require.Error(t, flags.Parse([]string{"-c", "1,5"}))
	var null sql.Null[dinero.Centavos]
	require.NoError(t, null.Scan(nil))
	require.False(t, null.Valid)
	require.NoError(t, null.Scan("12.30"))
	require.Equal(t, sql.Null[dinero.Centavos]{V: 1230, Valid: true}, null)
	require.Equal(t, "0.00", fmt.Sprint(dinero.Centavos(0)))
}

func TestScanRefuses(t *testing.T) {
	var c dinero.Centavos
	require.ErrorIs(t, c.Scan(1.5), dinero.ErrSyntax)
	require.ErrorIs(t, c.Scan(nil), dinero.ErrSyntax)
	require.ErrorIs(t, c.Scan(int64(math.MinInt64)), dinero.ErrOverflow)
	require.NoError(t, c.Scan(int64(-math.MaxInt64)))
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

// Fuzzing looks for the ends that random numbers seldom meet.
func FuzzMulDiv(f *testing.F) {
	f.Add(int64(math.MaxInt64), int64(math.MaxInt64), int64(math.MaxInt64))
	f.Add(int64(math.MinInt64), int64(1), int64(2))
	f.Add(int64(50000), int64(1125), int64(100000))
	f.Fuzz(func(t *testing.T, c, num, den int64) {
		got, err := dinero.Centavos(c).MulDiv(num, den)
		if den <= 0 {
			require.ErrorIs(t, err, dinero.ErrOverflow)
			return
		}
		exact := new(big.Rat).SetFrac(new(big.Int).Mul(big.NewInt(c), big.NewInt(num)), big.NewInt(den))
		half := big.NewRat(int64(exact.Sign()), 2)
		rounded := exact.Add(exact, half)
		want := new(big.Int).Quo(rounded.Num(), rounded.Denom()) // toward zero
		if want.CmpAbs(big.NewInt(math.MaxInt64)) > 0 {
			require.ErrorIs(t, err, dinero.ErrOverflow)
			return
		}
		require.NoError(t, err)
		require.Equal(t, want.Int64(), int64(got))
	})
}

// JSON is a text or a number that Parse would read.
func FuzzUnmarshalJSON(f *testing.F) {
	for _, s := range []string{`"1234.50"`, `1234.50`, `null`, `1e3`, `"\u0031"`, `-0`} {
		f.Add([]byte(s))
	}
	f.Fuzz(func(t *testing.T, raw []byte) {
		var c dinero.Centavos
		err := json.Unmarshal(raw, &c)
		var token any
		dec := json.NewDecoder(bytes.NewReader(raw))
		dec.UseNumber()
		if !json.Valid(raw) || dec.Decode(&token) != nil {
			require.Error(t, err)
			return
		}
		want, wantErr := dinero.Centavos(0), error(nil)
		switch token := token.(type) {
		case nil:
		case string:
			want, wantErr = dinero.Parse(token)
		case json.Number:
			want, wantErr = dinero.Parse(token.String())
		default:
			wantErr = dinero.ErrSyntax
		}
		require.Equal(t, wantErr, err)
		require.Equal(t, want, c)
	})
}

func BenchmarkSum(b *testing.B) {
	amounts := slices.Repeat([]dinero.Centavos{123456, -7890}, 500)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := dinero.Sum(amounts...); err != nil {
			b.Fatal(err)
		}
	}
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
