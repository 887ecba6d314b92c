package mensajes_test

import (
	"encoding/json"
	"os"
	"path/filepath"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

// entry has the members of a text, as the package documentation tells them.
type entry struct {
	ES      string `json:"es"`
	EN      string `json:"en"`
	CauseES string `json:"cause_es"`
	CauseEN string `json:"cause_en"`
	NextES  string `json:"next_es"`
	NextEN  string `json:"next_en"`
	Law     string `json:"law"`
}

// eachEntry gives every text of every file.
func eachEntry(t *testing.T, visit func(file, code string, e entry)) {
	t.Helper()
	files, err := filepath.Glob("textos/*.json")
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, file := range files {
		raw, err := os.ReadFile(file)
		require.NoError(t, err)
		texts := map[string]entry{}
		dec := json.NewDecoder(strings.NewReader(string(raw)))
		dec.DisallowUnknownFields()
		require.NoError(t, dec.Decode(&texts), file)
		for code, e := range texts {
			visit(file, code, e)
		}
	}
}

var placeForm = regexp.MustCompile(`\{\d\}`)

func placesOf(text string) []string {
	found := placeForm.FindAllString(text, -1)
	slices.Sort(found)
	return slices.Compact(found)
}

func TestEveryTextIsWhole(t *testing.T) {
	seen := map[string]string{}
	eachEntry(t, func(file, code string, e entry) {
		require.Empty(t, seen[code], "%s stands in two files", code)
		seen[code] = file
		require.NotEmpty(t, e.ES, code)
		require.NotEmpty(t, e.EN, code)
		require.Equal(t, e.NextES == "", e.NextEN == "", "%s: next step in one language only", code)
		require.Equal(t, e.CauseES == "", e.CauseEN == "", "%s: cause in one language only", code)
		for _, s := range []string{e.ES, e.EN, e.CauseES, e.CauseEN, e.NextES, e.NextEN, e.Law} {
			require.Equal(t, strings.Join(strings.Fields(s), " "), s, "%s: blanks to spare", code)
			require.NotContains(t, placeForm.ReplaceAllString(s, ""), "{", "%s: a brace that is no place", code)
		}
	})
}

// A place that one language fills and the other does not is a slip; so is a
// cause or a next step that names a detail in one language only.
func TestPlacesAgree(t *testing.T) {
	eachEntry(t, func(_, code string, e entry) {
		require.Equal(t, placesOf(e.ES), placesOf(e.EN), "%s: the languages use different arguments", code)
		require.Equal(t, placesOf(e.NextES), placesOf(e.NextEN), "%s: the next steps use different arguments", code)
		require.Empty(t, placesOf(e.CauseES+e.CauseEN), "%s: a cause tells the general case", code)
		require.Empty(t, placesOf(e.Law), code)
	})
}

// sentences cuts a text at the ends of its sentences, not at those of
// abbreviations (art. 84, 1.º).
func sentences(text string) []string {
	end := regexp.MustCompile(`[.!?]["”»)]?\s+`)
	short := regexp.MustCompile(`\b(arts?|núm|pp?|etc|Cd)\.\s$`)
	var out []string
	from := 0
	for _, at := range end.FindAllStringIndex(text, -1) {
		if !short.MatchString(text[:at[1]]) {
			out, from = append(out, text[from:at[1]]), at[1]
		}
	}
	return append(out, text[from:])
}

func TestSpanishSentencesAreShort(t *testing.T) {
	const most = 20 // words
	eachEntry(t, func(_, code string, e entry) {
		for _, text := range []string{e.ES, e.CauseES, e.NextES} {
			for _, s := range sentences(text) {
				require.LessOrEqual(t, len(strings.Fields(s)), most, "%s: %s", code, s)
			}
		}
	})
	require.Equal(t, []string{"Va el art. 84. ", "Y el 1.º de mayo: fin."}, sentences("Va el art. 84. Y el 1.º de mayo: fin."))
}

// The texts reach papers and strangers: they use the impersonal form or usted.
// Pronouns and second persons are found anywhere; an imperative only where a
// sentence begins, because elsewhere its form is also the third person's.
func TestNobodyIsCalledTu(t *testing.T) {
	pronoun := regexp.MustCompile(`(?i)(^|[^\pL])(tú|tu|tus|te|ti|contigo|tuy[oa]s?|puedes|debes|tienes|quieres|eres|estás|necesitas|sabes)($|[^\pL])`)
	order := regexp.MustCompile(`(?i)^\P{L}*(revisa|verifica|escribe|acude|usa|compara|corrige|espera|ingresa|captura|descarga|elige|vuelve|intenta|solicita|presenta|haz|llama|busca|guarda|envía|completa|pide|lleva|acepta|pregunta|anota|avisa|cambia|copia|agrega|indica|selecciona|entra|sube|ve|pon)($|\P{L})`)
	told := 0
	eachEntry(t, func(_, code string, e entry) {
		for _, text := range []string{e.ES, e.CauseES, e.NextES} {
			require.False(t, pronoun.MatchString(text), "%s: %s", code, text)
			for _, s := range sentences(text) {
				require.False(t, order.MatchString(s), "%s: %s", code, s)
				told++
			}
		}
	})
	require.Greater(t, told, 1000)
	require.True(t, pronoun.MatchString("Revise tu CURP"))
	require.True(t, order.MatchString("Revisa la CURP"))
	require.False(t, order.MatchString("El recibo lleva fecha"))
	require.False(t, order.MatchString("Llevar el acta"))
}

// The texts speak to people who did nothing wrong, or do not know it yet.
func TestNobodyIsBlamed(t *testing.T) {
	blame := regexp.MustCompile(`(?i)(^|[^\pL])(culpa|se equivocó|usted no|ilegal|fraude|falsific|mentira|infractor|error suyo)`)
	eachEntry(t, func(_, code string, e entry) {
		require.False(t, blame.MatchString(e.ES+" "+e.CauseES+" "+e.NextES), code)
	})
}
