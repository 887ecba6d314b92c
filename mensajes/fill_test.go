package mensajes_test

import (
	"fmt"
	"regexp"
	"strconv"
	"strings"
	"testing"
	"testing/fstest"
	"time"
	"unicode/utf8"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/mensajes"
)

type coded struct {
	code string
	args []any
}

func (c coded) Error() string { return c.code }
func (c coded) Code() string  { return c.code }
func (c coded) Args() []any   { return c.args }

type day struct{ y, m, d int }

func (d day) Civil() (int, time.Month, int) { return d.y, time.Month(d.m), d.d }

type amount int64

func (a amount) Grouped() string { return "1,234.50" }
func (a amount) String() string  { return "1234.50" }

type pair []string

func (p pair) String() string { return "a pair" }

// endless is a code whose argument is itself.
type endless struct{}

func (endless) Code() string { return "curp.check_digit" }
func (endless) Args() []any  { return []any{endless{}} }

func TestArgumentsAreWorded(t *testing.T) {
	es, en := mensajes.For("es-MX"), mensajes.For("en")
	zone := time.FixedZone("", -6*3600)
	at := time.Date(2025, 5, 26, 14, 5, 9, 0, zone)
	for _, c := range []struct {
		arg    any
		es, en string
	}{
		{day{2025, 5, 1}, "1.º de mayo de 2025", "1 May 2025"},
		{day{2025, 5, 26}, "26 de mayo de 2025", "26 May 2025"},
		{&day{2025, 5, 26}, "26 de mayo de 2025", "26 May 2025"},
		{day{}, "—", "—"},
		{at, "26 de mayo de 2025, 14:05:09 (UTC−06:00)", "26 May 2025, 14:05:09 (UTC−06:00)"},
		{at.In(time.FixedZone("", -(3*3600 + 30*60))), "26 de mayo de 2025, 16:35:09 (UTC−03:30)", "26 May 2025, 16:35:09 (UTC−03:30)"},
		{time.September, "septiembre", "September"},
		{time.Month(13), "", ""},
		{amount(123450), "1,234.50", "1,234.50"},
		{coded{code: "curp.field.sex"}, "sexo", "sex"},
		{coded{code: "curp.check_digit", args: []any{"4"}}, "El dígito verificador (posición 18) no corresponde: debe ser 4.", "The check digit (position 18) does not match: it must be 4."},
		{[]coded{{code: "curp.field.sex"}, {code: "curp.field.entity"}}, "sexo, entidad de nacimiento", "sex, place of birth"},
		{[]string{"a", "b"}, "a, b", "a, b"},
		{[]string{}, "", ""},
		{[]byte("ab"), "ab", "ab"},
		{[2]int{1, 2}, "[1 2]", "[1 2]"},
		{pair{"a", "b"}, "a pair", "a pair"},
		{"12345678903", "12345678903", "12345678903"},
		{1250, "1250", "1250"},
		{true, "sí", "yes"},
		{false, "no", "no"},
		{nil, "", ""},
		{(*day)(nil), "", ""},
		{(*coded)(nil), "", ""},
	} {
		require.Equal(t, c.es, es.Arg(c.arg))
		require.Equal(t, c.en, en.Arg(c.arg))
	}
	require.Equal(t, "mayo", es.Month(time.May))
	require.Equal(t, "26 May 2025, 08:05:09 (UTC+00:00)", en.Instant(at.Add(-12*time.Hour).UTC()))
}

func TestArgumentsInsideThemselvesEnd(t *testing.T) {
	require.Contains(t, mensajes.For("es").Text(endless{}), "…")
	loop := []any{nil}
	loop[0] = loop
	require.Equal(t, "…", mensajes.For("es").Arg(loop))
	twice := []any{nil, nil}
	twice[0], twice[1] = twice, twice
	require.Less(t, len(mensajes.For("es").Arg(twice)), 10_000, "a list that holds itself twice ends soon")
}

func TestNothingHasNoText(t *testing.T) {
	p := mensajes.For("es")
	for _, c := range []mensajes.Coded{nil, (*coded)(nil)} {
		require.Empty(t, p.Text(c)+p.Next(c)+p.Cause(c))
	}
}

func TestMissingArgumentsAreAnEllipsis(t *testing.T) {
	p := mensajes.For("es")
	require.Equal(t, "El dígito verificador (posición 18) no corresponde: debe ser …", p.TextOf("curp.check_digit"))
	require.Equal(t, "El dígito verificador (posición 18) no corresponde: debe ser 4.", p.TextOf("curp.check_digit", "4", "more"))
}

func TestUnknownCodeIsASentence(t *testing.T) {
	es, en := mensajes.For("es"), mensajes.For("en")
	require.Equal(t, "Ocurrió algo que no tiene texto propio (código no.such_code).", es.TextOf("no.such_code", 1, 2))
	require.Equal(t, "Something happened that has no text of its own (code no.such_code).", en.TextOf("no.such_code"))
	require.False(t, es.Has("no.such_code"))
	require.Empty(t, es.NextOf("no.such_code")+es.CauseOf("no.such_code")+es.Law("no.such_code"))
}

// FuzzFill compares the filled text with a plain replacement by a regular
// expression, over templates that a host could write.
func FuzzFill(f *testing.F) {
	f.Add("El {0} va antes del {1}.", "uno", "dos")
	f.Add("{{0}} {9}. {x} {} {-1} {0", "a{1}", "}")
	f.Add("{300}{00}{1}.", "", "é")
	place := regexp.MustCompile(`\{(\d+)\}(\.?)`)
	f.Fuzz(func(t *testing.T, template, a, b string) {
		if template == "" || !utf8.ValidString(template) || strings.ContainsAny(template, "\"\\") || strings.ContainsFunc(template, func(r rune) bool { return r < ' ' || r == '\u2028' || r == '\u2029' || r == utf8.RuneError }) {
			t.Skip()
		}
		file := fmt.Sprintf(`{"host.x":{"es":"%s","en":"%s"}}`, template, template)
		p, err := mensajes.For("es").With(fstest.MapFS{"x.json": {Data: []byte(file)}})
		require.NoError(t, err)
		args := []string{a, b}
		want := place.ReplaceAllStringFunc(template, func(s string) string {
			m := place.FindStringSubmatch(s)
			n, err := strconv.Atoi(m[1])
			switch {
			case err != nil || n > 255:
				return s // not a place: no code has that many arguments
			case n < len(args):
				return args[n] + m[2]
			}
			return "…"
		})
		if got := p.TextOf("host.x", a, b); got != want {
			t.Fatalf("%q: %q, want %q", template, got, want)
		}
	})
}
