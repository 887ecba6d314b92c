package rfc_test

import (
	"fmt"
	"slices"
	"strings"
	"testing"
	"unicode"
	"unicode/utf8"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/rfc"
)

// The oracle reads the SAT's description once more, on lists of words and with
// its tables as text.

const (
	particles    = "DE LA LAS MC VON DEL LOS Y MAC VAN MI"
	inconvenient = `BUEI BUEY CACA CACO CAGA CAGO CAKA CAKO COGE COJA COJE COJI COJO CULO FETO GUEY JOTO KACA KACO
		KAGA KAGO KAKA KOGE KOJO KULO MAME MAMO MEAR MEAS MEON MION MOCO MULA PEDA PEDO PENE PUTA PUTO QULO RATA RUIN`
)

func in(word, list string) bool { return slices.Contains(strings.Fields(list), word) }

// plain writes a name in A–Z, Ñ and single blanks.
func plain(s string) (string, bool) {
	if !utf8.ValidString(s) {
		return "", false
	}
	var out []rune
	for _, r := range norm.NFD.String(s) {
		if r < utf8.RuneSelf {
			r = unicode.ToUpper(r)
		}
		last := len(out) - 1
		switch {
		case r == '\u0303' && last >= 0 && out[last] == 'N':
			out[last] = 'Ñ'
		case strings.ContainsRune("\u0300\u0301\u0302\u0303\u0308", r) && last >= 0 && unicode.IsLetter(out[last]):
		case strings.ContainsRune(".-/'`´‘’ʹʼ′", r):
			out = append(out, '.')
		case r >= 'A' && r <= 'Z':
			out = append(out, r)
		case unicode.IsSpace(r):
			out = append(out, ' ')
		default:
			return "", false
		}
	}
	return strings.Join(strings.Fields(strings.ReplaceAll(string(out), ".", "")), " "), true
}

// theWord chooses the word of a name that gives letters.
func theWord(name string, given bool) []rune {
	words := strings.Fields(name)
	drop := func() {
		for len(words) > 1 && in(words[0], particles) {
			words = words[1:]
		}
	}
	drop()
	if given && len(words) > 1 && in(words[0], "MARIA JOSE") {
		words = words[1:]
		drop()
	}
	return []rune(strings.Join(words[:min(1, len(words))], ""))
}

// oracle gives the RFC without its date and check character.
func oracle(given, first, second string) (string, bool) {
	surname := func(s string) (string, bool) {
		if curp.NoSurname(s) {
			return "", true
		}
		return plain(s)
	}
	s1, ok1 := surname(first)
	s2, ok2 := surname(second)
	n, ok3 := plain(given)
	if !ok1 || !ok2 || !ok3 || n == "" || s1+s2 == "" {
		return "", false
	}
	a, b, c := theWord(s1, false), theWord(s2, false), theWord(n, true)
	letters := ""
	switch {
	case s1 == "" || s2 == "":
		if a = append(a, b...); len(a) < 2 || len(c) < 2 {
			return "", false
		}
		letters = string(a[:2]) + string(c[:2])
	case len(a) <= 2:
		if len(c) < 2 {
			return "", false
		}
		letters = string(a[:1]) + string(b[:1]) + string(c[:2])
	default:
		vowels := strings.Map(func(r rune) rune {
			if strings.ContainsRune("AEIOU", r) {
				return r
			}
			return -1
		}, string(a[1:]))
		if vowels == "" {
			return "", false
		}
		letters = string(a[:1]) + vowels[:1] + string(b[:1]) + string(c[:1])
	}
	if in(letters, inconvenient) {
		letters = letters[:3] + "X"
	}
	return letters + pairs(strings.TrimSpace(strings.Join(strings.Fields(s1+" "+s2+" "+n), " "))), true
}

// pairs is the homoclave by the tables of the description.
func pairs(name string) string {
	digits := "0"
	for _, r := range name {
		value := map[rune]int{' ': 0, 'Ñ': 40}[r]
		for i, row := range []string{"ABCDEFGHI", "JKLMNOPQR", "STUVWXYZ"} {
			if at := strings.IndexRune(row, r); at >= 0 {
				value = []int{11, 21, 32}[i] + at
			}
		}
		digits += fmt.Sprintf("%02d", value)
	}
	sum := 0
	for i := 1; i < len(digits); i++ {
		var pair, second int
		_, _ = fmt.Sscan(strings.TrimLeft(digits[i-1:i+1], "0")+" "+digits[i:i+1], &pair, &second)
		sum += pair * second
	}
	const figures = "123456789ABCDEFGHIJKLMNPQRSTUVWXYZ"
	return string(figures[sum%1000/34]) + string(figures[sum%1000%34])
}

func agree(t require.TestingT, given, first, second string) {
	want, covered := oracle(given, first, second)
	r, err := rfc.Generate(person(given, first, second, "1990-02-14"))
	require.Equal(t, covered, err == nil, "%q %q %q: %v", given, first, second, err)
	if covered {
		require.Equal(t, want, r.Letters()+r.Homoclave()[:2], "%q %q %q", given, first, second)
		require.True(t, strings.HasSuffix(r.String(), weighed(r.String())))
		back, err := rfc.Parse(r.String())
		require.NoError(t, err)
		p := person(given, first, second, "1990-02-14")
		p.Sex, p.Entity = curp.Mujer, "OC"
		if c, err := curp.Generate(p); err == nil {
			for _, d := range back.CompareCURP(c) {
				require.False(t, d.Hard(), "two keys of one person")
			}
		}
	}
}

func names() *rapid.Generator[string] {
	word := rapid.OneOf(
		rapid.SampledFrom(strings.Fields(particles+" MARIA JOSE María jose XX DESCONOCIDO MªA Mar/ía")),
		rapid.StringMatching(`[A-ZÑÁÉÍÓÚÜÄa-zñáéíóúü]{1,6}`),
		rapid.StringMatching(`[A-ZÑ]{1,2}`),
		rapid.StringMatching(`[BÑ]?[AEIOUÜ]?[/.'’´-]?[A-ZÑ]{0,4}`),
		rapid.StringMatching(`[A-Za-zÀ-ÿ0-9ıſßªK]{1,5}`),
		rapid.StringMatching("[AEIOUNYn][\u0300-\u0304\u0308]{0,2}[A-Z]{0,3}"),
	)
	return rapid.Custom(func(t *rapid.T) string {
		blank := rapid.SampledFrom([]string{" ", " ", "  ", "\u00a0"}).Draw(t, "blank")
		return strings.Join(rapid.SliceOfN(word, 0, 4).Draw(t, "words"), blank)
	})
}

func TestGenerateAgreesWithTheOracle(t *testing.T) {
	require.Equal(t, "GR", pairs("GOMEZ DIAZ EMMA"))
	rapid.Check(t, func(t *rapid.T) {
		agree(t, names().Draw(t, "given"), names().Draw(t, "first"), names().Draw(t, "second"))
	})
}

func FuzzGenerateAgreesWithTheOracle(f *testing.F) {
	f.Add("EMMA", "GOMEZ", "DIAZ")
	f.Add("María de los Ángeles", "EK", "O’Farril")
	f.Add("Álvaro", "de la O", "")
	f.Fuzz(func(t *testing.T, given, first, second string) { agree(t, given, first, second) })
}
