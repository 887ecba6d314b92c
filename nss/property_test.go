package nss_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/nss"
)

// luhn is the test as credit cards have it: from the right, every second
// digit doubled.
func luhn(s string) bool {
	sum := 0
	for i := range len(s) {
		d := int(s[len(s)-1-i] - '0')
		if i%2 == 1 {
			if d *= 2; d > 9 {
				d -= 9
			}
		}
		sum += d
	}
	return sum%10 == 0
}

func bases() *rapid.Generator[string] {
	return rapid.StringMatching(`[0-9]{9}[1-9]`)
}

func TestWhatIsMadeParses(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, err := nss.New(bases().Draw(t, "base"))
		require.NoError(t, err)
		s := n.String()
		require.True(t, luhn(s))
		back, err := nss.Parse(s)
		require.NoError(t, err)
		require.Equal(t, n, back)
		back, err = nss.Parse(nss.Normalize(" " + n.Formatted() + "\u00a0"))
		require.NoError(t, err)
		require.Equal(t, n, back)
		again, err := nss.FromParts(n.Parts())
		require.NoError(t, err)
		require.Equal(t, n, again)
		if s[0] == '0' {
			found, ok := nss.LostZero(s[1:])
			require.True(t, ok)
			require.Equal(t, n, found)
		}
	})
}

// One wrong digit is always seen, and so is a swap of neighbours unless they
// are 0 and 9.
func TestWhatTheCheckDigitSees(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, err := nss.New(bases().Draw(t, "base"))
		require.NoError(t, err)
		b := []byte(n.String())
		i := rapid.IntRange(0, 10).Draw(t, "place")
		b[i] = '0' + (b[i]-'0'+byte(rapid.IntRange(1, 9).Draw(t, "by")))%10
		require.NotNil(t, nss.Problems(string(b)))

		b = []byte(n.String())
		i = rapid.IntRange(0, 9).Draw(t, "swap")
		x, y := b[i], b[i+1]
		b[i], b[i+1] = y, x
		seen := nss.Problems(string(b)) != nil
		blind := x == y || x == '0' && y == '9' || x == '9' && y == '0'
		require.Equal(t, !blind, seen)
	})
}

func TestYearsAgreeWithTheirDigits(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		n, err := nss.New(bases().Draw(t, "base"))
		require.NoError(t, err)
		asof := calendario.Must(rapid.IntRange(1943, 2142).Draw(t, "year"), 12, 31)
		y := n.Years(asof)
		if y.Registered == 0 {
			require.Zero(t, y.Born)
			return
		}
		require.LessOrEqual(t, y.Registered, asof.Year())
		require.GreaterOrEqual(t, y.Registered, 1943)
		require.Equal(t, y.Age, y.Registered-y.Born)
		require.Nil(t, n.CompareBirth(calendario.Must(y.Born, 1, 1), asof))
		require.Equal(t, []nss.Warning{nss.WarnBirthCentury}, n.CompareBirth(calendario.Must(y.Born-100, 1, 1), asof))
	})
}

func TestARegistroIsOneInBothForms(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		s := rapid.StringMatching(`[A-Z0-9][0-9]{7}10`).Draw(t, "base")
		r, err := nss.ParseRegistro(s)
		require.NoError(t, err)
		require.Nil(t, r.Warnings())
		back, err := nss.ParseRegistro(r.String())
		require.NoError(t, err)
		require.Equal(t, r, back)
		require.Equal(t, r.String(), nss.NormalizeRegistro(strings.ToLower(r.Formatted())))
	})
}

var elevenDigits = regexp.MustCompile(`\A[0-9]{11}\z`)

func FuzzParse(f *testing.F) {
	for _, v := range vectors(f) {
		f.Add(v.input)
	}
	f.Fuzz(func(t *testing.T, s string) {
		n, err := nss.Parse(s)
		oracle := elevenDigits.MatchString(s) && luhn(s) && s != "00000000000"
		require.Equal(t, oracle, err == nil)
		require.Equal(t, oracle, nss.Problems(s) == nil)
		if err == nil {
			require.Equal(t, s, n.String())
		} else {
			require.True(t, n.IsZero())
		}
		require.Equal(t, nss.Normalize(s), nss.Normalize(nss.Normalize(s)))
	})
}

var registro = regexp.MustCompile(`\A[A-Z0-9][0-9]{9,10}\z`)

func FuzzParseRegistro(f *testing.F) {
	for _, v := range vectors(f) {
		f.Add(v.input)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r, err := nss.ParseRegistro(s)
		require.Equal(t, registro.MatchString(s), err == nil)
		if err == nil {
			require.True(t, strings.HasPrefix(r.String(), s))
			require.Len(t, r.String(), 11)
		}
	})
}
