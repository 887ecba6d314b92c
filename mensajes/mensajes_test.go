package mensajes_test

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"regexp"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/derechohabiente/imss/mensajes"
	"github.com/stretchr/testify/require"
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

func TestEveryTextIsWhole(t *testing.T) {
	type entry struct {
		ES, EN string
		NextES string `json:"next_es"`
		NextEN string `json:"next_en"`
		Law    string
	}
	place := regexp.MustCompile(`\{\d+\}`)
	files, err := filepath.Glob("textos/*.json")
	require.NoError(t, err)
	seen := map[string]string{}
	for _, file := range files {
		raw, err := os.ReadFile(file)
		require.NoError(t, err)
		texts := map[string]entry{}
		dec := json.NewDecoder(strings.NewReader(string(raw)))
		dec.DisallowUnknownFields()
		require.NoError(t, dec.Decode(&texts), file)
		for code, e := range texts {
			require.Empty(t, seen[code], "%s stands in two files", code)
			seen[code] = file
			require.NotEmpty(t, e.ES, code)
			require.NotEmpty(t, e.EN, code)
			require.Equal(t, e.NextES == "", e.NextEN == "", "%s: next step in one language only", code)
			require.ElementsMatch(t, unique(place.FindAllString(e.ES, -1)), unique(place.FindAllString(e.EN, -1)),
				"%s: the languages use different arguments", code)
		}
	}
}

func unique(ss []string) []string {
	var out []string
	seen := map[string]bool{}
	for _, s := range ss {
		if !seen[s] {
			out, seen[s] = append(out, s), true
		}
	}
	return out
}

func TestLanguageIsMatched(t *testing.T) {
	for wish, want := range map[string]string{
		"": "es-MX", "es": "es-MX", "es-ES": "es-MX", "fr": "es-MX", "en-GB": "en", "en": "en",
		"fr;q=0.9, en;q=0.5": "en", "not a tag!": "es-MX",
	} {
		require.Equal(t, want, mensajes.For(wish).Lang(), wish)
	}
}

func TestUnknownCodeIsASentence(t *testing.T) {
	require.Contains(t, mensajes.For("en").TextOf("no.such_code"), "(code no.such_code)")
	require.False(t, mensajes.For().Has("no.such_code"))
	require.Empty(t, mensajes.For().NextOf("no.such_code"))
}

func TestArgumentsAreWorded(t *testing.T) {
	es, en := mensajes.For("es-MX"), mensajes.For("en")
	require.Equal(t, "1.º de mayo de 2025", es.Arg(day{2025, 5, 1}))
	require.Equal(t, "26 May 2025", en.Arg(day{2025, 5, 26}))
	require.Equal(t, "—", es.Arg(day{}))
	require.Equal(t, "a, b", es.Arg([]string{"a", "b"}))
	require.Equal(t, "12345678903", es.Arg("12345678903"))
	require.Equal(t, "1250", es.Arg(1250))
	require.Equal(t, "", es.Arg(nil))
	zone := time.FixedZone("", -6*3600)
	require.Equal(t, "26 de mayo de 2025, 14:05:09 (UTC−06:00)", es.Instant(time.Date(2025, 5, 26, 14, 5, 9, 0, zone)))
}

func TestProblemsWalksTheTree(t *testing.T) {
	a, b := coded{code: "a.one"}, coded{code: "b.two"}
	err := fmt.Errorf("outer: %w", errors.Join(a, fmt.Errorf("inner: %w", b), errors.New("plain")))
	require.Equal(t, []mensajes.Coded{a, b}, mensajes.Problems(err))
	require.Empty(t, mensajes.Problems(nil))
	require.Empty(t, mensajes.Problems(errors.New("plain")))
}

func TestProblemAsJSON(t *testing.T) {
	raw, err := json.Marshal(mensajes.For("en").Problem(coded{code: "no.such_code"}))
	require.NoError(t, err)
	require.JSONEq(t, `{"type":"urn:imss:no.such_code","title":"Something happened that has no text of its own (code no.such_code).","code":"no.such_code"}`, string(raw))
}

func TestHostTexts(t *testing.T) {
	files := fstest.MapFS{"deep/mine.json": {Data: []byte(`{"host.greeting":{"es":"Hola {0}","en":"Hello {0}"}}`)}, "note.txt": {Data: []byte("x")}}
	p, err := mensajes.For("en").With(files)
	require.NoError(t, err)
	require.Equal(t, "Hello Ana", p.TextOf("host.greeting", "Ana"))
	require.False(t, mensajes.For("en").Has("host.greeting"), "the SDK's own printer stays as it was")

	for _, broken := range []string{`{"a.b":{"es":"solo"}}`, `{`} {
		_, err := mensajes.For().With(fstest.MapFS{"x.json": {Data: []byte(broken)}})
		require.Error(t, err)
	}
}
