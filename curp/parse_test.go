package curp_test

import (
	"errors"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
)

const (
	good     = "MUEA900214MOCSJN98" // invented: Ana Muestra Ejemplo, homonym mark 9
	withWord = "BACA880415MJCBNN08"
	withK    = "ROFA050415MJCBNNK0"
)

func TestParts(t *testing.T) {
	c := curp.MustParse("ROFA000101MJCBNNJ6")
	require.Equal(t, calendario.Must(2000, 1, 1), c.BirthDate())
	require.Equal(t, curp.Mujer, c.Sex())
	require.Equal(t, "JC", c.Entity())
	require.Equal(t, "ROFA000101MJCBNN", c.Root())
	require.Equal(t, 9, c.Homonym())
	require.Equal(t, curp.Person, c.Kind())
	require.Equal(t, 9, curp.MustParse("ROFA991231MJCBNN90").Homonym())
}

func TestZero(t *testing.T) {
	var c curp.CURP
	require.True(t, c.IsZero())
	require.Empty(t, c.String()+c.Mask()+c.Root()+c.Entity()+string(c.Sex()))
	require.True(t, c.BirthDate().IsZero())
	require.Zero(t, c.Homonym())
	require.Equal(t, curp.None, c.Kind())
	require.Nil(t, c.Suspicious())
	require.False(t, c.Similar(c))
	require.Len(t, c.Compare(curp.Persona{}), 6)
	require.False(t, curp.MustParse(good).IsZero())
}

func TestSuspiciousIsAcceptedByNameOnly(t *testing.T) {
	for s, fault := range map[string]curp.Fault{withWord: curp.ErrWord, withK: curp.ErrDifferentiator} {
		_, err := curp.Parse(s)
		require.ErrorIs(t, err, fault)
		_, err = curp.Parse(s, curp.ErrCheckDigit)
		require.ErrorIs(t, err, fault, "another name does not help")
		c, err := curp.Parse(s, fault)
		require.NoError(t, err)
		require.Equal(t, s, c.String())
		require.Equal(t, []curp.Fault{fault}, c.Suspicious())
		require.True(t, fault.Suspicious())
	}
	require.Nil(t, curp.MustParse(good).Suspicious())
	// A fault that is no suspicion stays, whatever is named.
	_, err := curp.Parse("ROFA880415MJCBNN00", curp.ErrCheckDigit)
	require.ErrorIs(t, err, curp.ErrCheckDigit)
	_, err = curp.Parse("BACA880415MJCBNN00", curp.ErrWord)
	require.ErrorIs(t, err, curp.ErrCheckDigit, "the next fault takes its place")
}

func TestKTellsTheCentury(t *testing.T) {
	c, err := curp.Parse(withK, curp.ErrDifferentiator)
	require.NoError(t, err)
	require.Equal(t, 2005, c.BirthDate().Year())
	require.Equal(t, 10, c.Homonym())
}

func TestParseOn(t *testing.T) {
	born := calendario.Must(2026, 11, 22)
	_, err := curp.ParseOn("ROFA261122MJCBNNA7", born)
	require.NoError(t, err)
	_, err = curp.ParseOn("ROFA261122MJCBNNA7", born.AddDays(-1))
	require.ErrorIs(t, err, curp.ErrFuture)
	_, err = curp.ParseOn("ROFA261122MJCBNNA0", born.AddDays(-1))
	require.ErrorIs(t, err, curp.ErrFuture, "it comes before the check digit")
	_, err = curp.ParseOn("ROFA261122MJCBNNA0", born)
	require.ErrorIs(t, err, curp.ErrCheckDigit)
	_, err = curp.Parse("ROFA261122MJCBNNA7")
	require.NoError(t, err, "Parse has no clock")
	_, err = curp.ParseOn("ROFA261122MJCBNNA7", calendario.Date{})
	require.NoError(t, err, "nor has ParseOn without a day")
}

func TestProblemsGivesAllInOrder(t *testing.T) {
	var got []string
	for _, e := range curp.Problems("BACA880230QXXAEUK9", calendario.Must(2026, 11, 21)) {
		got = append(got, strings.TrimPrefix(e.Code(), "curp."))
		require.NotZero(t, e.Pos)
	}
	require.Equal(t, []string{"word", "date", "sex", "entity", "consonant", "consonant", "consonant",
		"differentiator", "check_digit"}, got)
}

func TestProblemsTellsPlaceAndWant(t *testing.T) {
	for s, want := range map[string]curp.Error{
		"":                           {Fault: curp.ErrEmpty},
		"ROFA880415MJCBNN":           {Fault: curp.ErrLength, Want: "18"},
		"ROFÁ880415MJCBNN09":         {Fault: curp.ErrCharset, Pos: 4, Want: "A-Z, 0-9"},
		"ROFA88\x80415MJCBNN09"[:18]: {Fault: curp.ErrCharset, Pos: 7, Want: "A-Z, 0-9"},
		"ROFA88O415MJCBNN05":         {Fault: curp.ErrLayout, Pos: 7, Want: "0-9"},
		"ROFA880415MJC1NN05":         {Fault: curp.ErrLayout, Pos: 14, Want: "A-Z"},
		"ROFA880415MJCBNN0\x00":      {Fault: curp.ErrCharset, Pos: 18, Want: "A-Z, 0-9"},
		"ROFA880415MJCBNN0X":         {Fault: curp.ErrLayout, Pos: 18, Want: "0-9"},
		withWord:                     {Fault: curp.ErrWord, Pos: 2, Want: "X"},
		"RBFA880415MJCBNN07":         {Fault: curp.ErrVowel, Pos: 2, Want: "A, E, I, O, U, X"},
		"ROFA880230MJCBNN06":         {Fault: curp.ErrDate, Pos: 5},
		"ROFA880415FJCBNN05":         {Fault: curp.ErrSex, Pos: 11, Want: "H, M, X"},
		"ROFA880415MCXBNN06":         {Fault: curp.ErrEntity, Pos: 12},
		"ROFA880415MJCBEN05":         {Fault: curp.ErrConsonant, Pos: 15, Want: "BCDFGHJKLMNPQRSTVWXYZ"},
		withK:                        {Fault: curp.ErrDifferentiator, Pos: 17, Want: "A-J"},
		"SABC560626MDFLRN09":         {Fault: curp.ErrCheckDigit, Pos: 18, Want: "1"},
	} {
		got := curp.Problems(s, calendario.Date{})
		require.Equal(t, []curp.Error{want}, got)
		_, err := curp.Parse(s)
		require.Equal(t, error(want), err)
		require.ErrorIs(t, got[0], want.Fault)
		require.Equal(t, []any{want.Want, want.Pos}, got[0].Args())
		if len(s) > 3 {
			require.NotContains(t, got[0].Error(), s[:4])
		}
	}
	require.Len(t, curp.Problems("ÑOFÁ880415MJCBNN09", calendario.Date{}), 2, "every character is told")
	require.Len(t, curp.Problems("ROFA8B0415MJC1NN0X", calendario.Date{}), 3, "every place is told")
}

// The fast way and the one that tells the fault agree on every byte.
func TestParseAndProblemsAgreeOnEveryByte(t *testing.T) {
	for i := range good {
		for c := range 256 {
			b := []byte(good)
			b[i] = byte(c)
			_, err := curp.Parse(string(b))
			if ps := curp.Problems(string(b), calendario.Date{}); ps == nil {
				require.NoError(t, err)
			} else {
				require.Equal(t, error(ps[0]), err)
			}
			for _, streamed := range curp.ParseAll(strings.NewReader(string(b))) {
				if c != '\n' && c != '\r' {
					require.Equal(t, err == nil, streamed == nil)
				}
			}
		}
	}
}

func TestEveryWordAndEntity(t *testing.T) {
	words := strings.Fields(inconvenient)
	require.Len(t, words, 81)
	for c0 := 'A'; c0 <= 'Z'; c0++ {
		for _, c1 := range "AEIOUX" {
			for c2 := 'A'; c2 <= 'Z'; c2++ {
				for c3 := 'A'; c3 <= 'Z'; c3++ {
					w := string([]rune{c0, c1, c2, c3})
					c, err := curp.Parse(w+"880415MJCBNN00", curp.ErrCheckDigit)
					require.True(t, c.IsZero() || err == nil)
					is := errors.Is(err, curp.ErrWord)
					if is != slices.Contains(words, w) {
						t.Fatalf("%s: word = %v", w, is)
					}
				}
			}
		}
	}
	codes := map[string]bool{}
	for e := range curp.Entities() {
		codes[e.Code] = true
		require.Equal(t, len(codes)%33, e.INEGI, "%s: in the order of their numbers, NE without one", e.Code)
		got, ok := curp.EntityOf(e.Code)
		require.True(t, ok)
		require.Equal(t, e, got)
		require.NotEmpty(t, e.Name)
	}
	require.Len(t, codes, 33)
	for range curp.Entities() {
		break
	}
	for a := 'A'; a <= 'Z'; a++ {
		for b := 'A'; b <= 'Z'; b++ {
			_, ok := curp.EntityOf(string([]rune{a, b}))
			require.Equal(t, codes[string([]rune{a, b})], ok)
		}
	}
	for _, bad := range []string{"", "J", "jc", "JCX", "1C", "Ñ"} {
		_, ok := curp.EntityOf(bad)
		require.False(t, ok, bad)
	}
}

func TestKinds(t *testing.T) {
	const hombre, mujer, filler = "XEXX010101HNEXXXA4", "XEXX010101MNEXXXA8", "XXXX999999XXXXXX99"
	require.Equal(t, curp.Generic, curp.MustParse(hombre).Kind())
	require.Equal(t, curp.Generic, curp.KindOf(hombre))
	require.Equal(t, curp.Generic, curp.KindOf(mujer))
	require.Equal(t, curp.Placeholder, curp.KindOf(filler))
	require.Equal(t, curp.Person, curp.KindOf(withWord))
	require.Equal(t, curp.None, curp.KindOf("nobody"))
	_, err := curp.Parse(filler)
	require.ErrorIs(t, err, curp.ErrDate)
	_, err = curp.Parse(mujer, curp.ErrCheckDigit)
	require.ErrorIs(t, err, curp.ErrCheckDigit)
	c, err := curp.ParseWithGenerics(mujer)
	require.NoError(t, err)
	require.Equal(t, curp.Generic, c.Kind())
	_, err = curp.ParseWithGenerics(withWord)
	require.ErrorIs(t, err, curp.ErrWord)
}

func TestNormalizeLeavesWhatItDoesNotKnow(t *testing.T) {
	for in, want := range map[string]string{
		good:                    good,
		"rofa 880415-mjcbnn_09": "ROFA880415MJCBNN09",
		"ſ":                     "ſ", // long s is no S
		"K":                     "K", // Kelvin is no K
		"ı①٠ß":                  "ı①٠ß",
		"ROFÑ":                  "ROFÑ",
		"a.b,c/d":               "A.B,C/D",
		"\u00ad\u200b\u200e\u2060\ufeff \u00a0\u3000\u2212\u2014\u2015": "\u2015",
		"ａｚＡＺ０９":   "AZAZ09",
		"\xffrofa": "\uFFFDROFA",
	} {
		require.Equal(t, want, curp.Normalize(in))
	}
	require.Equal(t, "empty", headline(func() error { _, err := curp.Parse(curp.Normalize(" - ")); return err }()))
}

func TestSuggest(t *testing.T) {
	s := curp.Suggest("ROFA88O415MJCBNN09")
	require.Len(t, s, 1)
	require.Equal(t, "ROFA880415MJCBNN09", s[0].CURP.String())
	require.Equal(t, 7, s[0].Pos)
	for _, typed := range []string{"MUEA9002I4MOCSJN98", "MUEA9002L4MOCSJN98"} {
		s = curp.Suggest(typed)
		require.Len(t, s, 1, "both I and L are taken for 1")
		require.Equal(t, "MUEA900214MOCSJN98", s[0].CURP.String())
		require.Equal(t, 9, s[0].Pos)
	}
	s = curp.Suggest("XÁRA810203HPLNDL02")
	require.Len(t, s, 1)
	require.Equal(t, "XARA810203HPLNDL02", s[0].CURP.String())
	s = curp.Suggest("ÑARA810203HPLNDL02")
	require.Len(t, s, 1)
	require.Equal(t, 1, s[0].Pos)
	require.Equal(t, "[curp="+s[0].CURP.Mask()+" pos=1]", s[0].LogValue().String())
	for with, without := range map[string]string{"AÜPD880415MJCRRL01": "AUPD880415MJCRRL01", "ÄEUA900214MOCBBN09": "XEUA900214MOCBBN09"} {
		s = curp.Suggest(with)
		require.Len(t, s, 1, with)
		require.Equal(t, without, s[0].CURP.String())
	}
	require.Nil(t, curp.Suggest("ROFA880415MJCBNN09"), "valid")
	require.Nil(t, curp.Suggest("R0FA88O415MJCBNN09"), "two mistakes")
	require.Nil(t, curp.Suggest("ROFA880415MJCBNN00"), "a wrong check digit is not repaired")
	require.Nil(t, curp.Suggest("ROFA"))
}

func TestSimilar(t *testing.T) {
	a, b := curp.MustParse("ROFA880415MJCBNN09"), curp.MustParse("ROFA880415MJCBNN59")
	require.True(t, a.Similar(b))
	require.False(t, a.Similar(a))
	require.False(t, a.Similar(curp.MustParse(good)))
}

func TestStatus(t *testing.T) {
	for _, s := range []curp.Status{"AN", "AH", "CRA", "RCN", "RCC"} {
		require.True(t, s.Known() && s.Active() && !s.Inactive(), string(s))
	}
	for _, s := range []curp.Status{"BAP", "BSU", "BD", "BDM", "BDP", "BJD", "BDA", "BCC", "BCN"} {
		require.True(t, s.Known() && !s.Active() && s.Inactive(), string(s))
	}
	require.True(t, curp.Status("BZZ").Inactive())
	require.Equal(t, "curp.status.inactive", curp.Status("BZZ").Code())
	for _, s := range []curp.Status{"", "ZZ", "an"} {
		require.False(t, s.Known() || s.Active() || s.Inactive(), string(s))
		require.Equal(t, "curp.status.unknown", s.Code())
	}
	require.Equal(t, "curp.status.bd", curp.StatusBD.Code())
}

func TestMustParsePanics(t *testing.T) {
	require.Panics(t, func() { curp.MustParse("nobody") })
}
