package mensajes_test

import (
	"fmt"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/mensajes"
)

func TestLanguageIsMatched(t *testing.T) {
	for wish, want := range map[string]string{
		"": "es-MX", "es": "es-MX", "es-ES": "es-MX", "es-419": "es-MX", "es_MX": "es-MX", "ES-mx": "es-MX",
		"en": "en", "en-GB": "en", "en-US": "en", "EN-us": "en", "en-Latn-CA-x-mine": "en",
		"fr": "es-MX", "zh-Hant": "es-MX", "und": "es-MX", "*": "es-MX",
		"not a tag!": "es-MX", "é": "es-MX", ";;;": "es-MX", ",": "es-MX", "-": "es-MX",
		// Accept-Language headers.
		"fr;q=0.9, en;q=0.5":                 "en",
		"es-MX,es;q=0.9,en;q=0.8":            "es-MX",
		"en;q=0.1, es;q=0.2":                 "es-MX",
		"en;q=0.2, es;q=0.2":                 "en", // as written
		"not a tag!, en":                     "en",
		"en;q=2, es":                         "es-MX", // a weight beyond 1 cannot be read
		"en;q=x, es;q=0.1":                   "es-MX",
		"en;level=1":                         "es-MX",
		"en ; Q = 0.7 , es ; q=0.6":          "en",
		"en;q=0":                             "es-MX",
		"en;q=0, fr":                         "es-MX",
		"es;q=0":                             "en", // anything but Spanish
		"es-MX;q=0, *":                       "en",
		"es;q=0, en;q=0":                     "es-MX", // nothing is left: the default
		"en-US, en;q=0":                      "en",
		"en, en;q=0":                         "es-MX",
		strings.Repeat("x", 100):             "es-MX",
		strings.Repeat("fr,", 63) + "en":     "en",
		strings.Repeat("fr,", 64) + "en":     "es-MX", // beyond what is read
		strings.Repeat("en-", 500) + "us":    "es-MX",
		"en-x" + strings.Repeat("-much", 12): "en", // a tag of 64 characters
		"en-x" + strings.Repeat("-much", 13): "es-MX",
	} {
		require.Equal(t, want, mensajes.For(wish).Lang(), wish)
	}
	require.Equal(t, "es-MX", mensajes.For().Lang())
	require.Equal(t, "en", mensajes.For("fr", "en", "es").Lang())
}

// FuzzAcceptLanguage reads the input as a list of languages and weights, whose
// answer is plain, and also as a header as it stands, which must do no harm.
func FuzzAcceptLanguage(f *testing.F) {
	f.Add([]byte{0, 10, 2, 5}, "es-MX,en;q=0.5")
	f.Add([]byte{4, 10, 2, 0, 0, 3}, "fr;q=0, *;q=1, en-GB-oed")
	f.Add([]byte{}, "a-b-c-d-e-f;q=,;=;,\x00é")
	languages := []struct{ tag, offered string }{{"es", "es-MX"}, {"es-419", "es-MX"}, {"en", "en"}, {"en-GB", "en"}, {"fr", ""}, {"no tag", ""}}
	f.Fuzz(func(t *testing.T, picks []byte, raw string) {
		if lang := mensajes.For(raw).Lang(); lang != "es-MX" && lang != "en" {
			t.Fatal(lang)
		}
		// Oracle: the heaviest of the languages on offer, the first of equals.
		want, best := "es-MX", 0
		var elements []string
		for i := 0; i+1 < len(picks) && i < 40; i += 2 {
			l, q := languages[int(picks[i])%len(languages)], 1+int(picks[i+1])%10
			elements = append(elements, fmt.Sprintf("%s;q=0.%02d", l.tag, q))
			if l.offered != "" && q > best {
				want, best = l.offered, q
			}
		}
		header := strings.Join(elements, ", ")
		if got := mensajes.For(header).Lang(); got != want {
			t.Fatalf("%q: %s, want %s", header, got, want)
		}
	})
}
