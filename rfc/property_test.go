package rfc_test

import (
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/rfc"
)

// schema is the pattern of t_RFC in the SAT's tdCFDI.xsd.
var schema = regexp.MustCompile(`\A[A-ZÑ&]{3,4}[0-9]{6}[A-Z0-9]{2}[0-9A]\z`)

// weighed is the check character as the arithmetic is told.
func weighed(s string) string {
	const alphabet = "0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ Ñ"
	letters := []rune(s)
	if len(letters) == 12 {
		letters = append([]rune{' '}, letters...)
	}
	sum := 0
	for i, r := range letters[:12] {
		sum += len([]rune(alphabet[:strings.IndexRune(alphabet, r)])) * (13 - i)
	}
	return string("0A987654321"[sum%11])
}

func TestWhatIsMadeParses(t *testing.T) {
	name := rapid.StringMatching(`(MARIA |JOSE |DE |DEL |LA |Y )?[A-ZÑÁÉÍÓÚÜ]{1,9}( [A-ZÑ]{1,9}|-[A-Z]{2,4}|'[A-Z]{2})?`)
	rapid.Check(t, func(t *rapid.T) {
		p := curp.Persona{GivenNames: name.Draw(t, "given"), FirstSurname: name.Draw(t, "first"),
			SecondSurname: rapid.OneOf(name, rapid.Just("")).Draw(t, "second"),
			Birth:         calendario.Must(1900, 1, 1).AddDays(rapid.IntRange(0, 73048).Draw(t, "day"))}
		r, err := rfc.Generate(p)
		if err != nil {
			require.ErrorIs(t, err, rfc.ErrNameUncovered)
			return
		}
		back, err := rfc.Parse(r.String())
		require.NoError(t, err)
		require.Equal(t, r, back)
		require.Equal(t, rfc.Natural, r.Kind())
		require.Equal(t, p.Birth, r.Date(p.Birth))
		require.Equal(t, r.String(), rfc.Normalize(strings.ToLower(" "+r.String())))
	})
}

func FuzzParse(f *testing.F) {
	for _, s := range []string{"", natural, legal, generic, foreign, "ÑU&Ñ561231GR8", "BUEI561231GR8", "GODE560231GR8", "gode561231gr8"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r, err := rfc.Parse(s, rfc.ErrWord)
		if err != nil {
			require.True(t, r.IsZero())
			require.NotEmpty(t, rfc.Problems(s))
			return
		}
		require.Equal(t, s, r.String())
		require.Regexp(t, schema, s)
		require.True(t, s == generic || strings.HasSuffix(s, weighed(s)))
		require.Equal(t, s, rfc.Normalize(s))
		require.Equal(t, s, r.Letters()+s[len(r.Letters()):len(s)-3]+r.Homoclave())
	})
}

func FuzzGenerate(f *testing.F) {
	f.Add("EMMA", "GOMEZ", "DIAZ")
	f.Add("Álvaro", "de la O", "")
	f.Fuzz(func(t *testing.T, given, first, second string) {
		r, err := rfc.Generate(person(given, first, second, "1990-02-14"))
		if err == nil {
			_, err = rfc.Parse(r.String())
			require.NoError(t, err)
		}
	})
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := rfc.Parse(natural); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkGenerate(b *testing.B) {
	p := person("María de los Ángeles", "Muestra", "Ñandú", "1990-02-14")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := rfc.Generate(p); err != nil {
			b.Fatal(err)
		}
	}
}

func TestParseAllocatesNothing(t *testing.T) {
	s := natural
	if n := testing.AllocsPerRun(100, func() {
		if r, err := rfc.Parse(s); err != nil || r.IsZero() {
			t.Error(err)
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
