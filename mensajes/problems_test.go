package mensajes_test

import (
	"encoding/json"
	"errors"
	"flag"
	"fmt"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/mensajes"
)

var update = flag.Bool("update", false, "rewrite the golden files")

// ring is an error that can wrap itself.
type ring struct{ next error }

func (r *ring) Error() string { return "ring" }
func (r *ring) Unwrap() error { return r.next }

// heap is a slice of errors, which can hold itself.
type heap []error

func (h heap) Error() string   { return "heap" }
func (h heap) Unwrap() []error { return h }

func TestProblemsWalksTheTree(t *testing.T) {
	a, b, c := coded{code: "a.one"}, coded{code: "b.two"}, coded{code: "c.three"}
	plain := errors.New("plain")
	for name, x := range map[string]struct {
		err  error
		want []mensajes.Coded
	}{
		"nil":            {nil, nil},
		"nil pointer":    {(*ring)(nil), nil},
		"no code":        {plain, nil},
		"one":            {a, []mensajes.Coded{a}},
		"wrapped":        {fmt.Errorf("x: %w", fmt.Errorf("y: %w", a)), []mensajes.Coded{a}},
		"several %w":     {fmt.Errorf("%w, %w and %w", b, plain, a), []mensajes.Coded{b, a}},
		"joined":         {errors.Join(c, a, b), []mensajes.Coded{c, a, b}},
		"nested":         {errors.Join(errors.Join(a, fmt.Errorf("%w", errors.Join(plain, b))), c), []mensajes.Coded{a, b, c}},
		"equal twice":    {errors.Join(a, a), []mensajes.Coded{a, a}},
		"outermost":      {&outer{a}, []mensajes.Coded{&outer{a}}},
		"nil inside":     {heap{nil, a, nil}, []mensajes.Coded{a}},
		"unwraps to nil": {&ring{}, nil},
	} {
		require.Equal(t, x.want, mensajes.Problems(x.err), name)
	}
}

// outer has a code of its own and wraps another coded error.
type outer struct{ inner error }

func (*outer) Error() string   { return "outer" }
func (*outer) Code() string    { return "outer.code" }
func (*outer) Args() []any     { return nil }
func (o *outer) Unwrap() error { return o.inner }

func TestProblemsEndsOnCycles(t *testing.T) {
	a := coded{code: "a.one"}
	r := &ring{}
	r.next = errors.Join(a, r)
	require.Equal(t, []mensajes.Coded{a}, mensajes.Problems(r))

	h := make(heap, 3)
	h[0], h[1], h[2] = h, a, h[:2]
	require.Equal(t, []mensajes.Coded{a, a}, mensajes.Problems(h), "a shorter slice is another error")

	// Wide and deep, each level the same pair: told once, in no time.
	deep := error(a)
	for range 64 {
		deep = errors.Join(deep, deep)
	}
	require.Len(t, mensajes.Problems(deep), 2)
}

// located has the places that problems take over.
type located struct {
	coded
	Pos, Line int
	Field     string
}

// pathed has a path, and a place of another kind, which is not one.
type pathed struct {
	coded
	Path string
	Pos  string
}

func golden(t *testing.T, name string, got any) {
	t.Helper()
	raw, err := json.MarshalIndent(got, "", "  ")
	require.NoError(t, err)
	file := "testdata/" + name + ".json"
	if *update {
		require.NoError(t, os.WriteFile(file, append(raw, '\n'), 0o644))
	}
	want, err := os.ReadFile(file)
	require.NoError(t, err)
	require.Equal(t, string(want), string(raw)+"\n")
}

// The JSON of a problem is read by programs of others: it stays.
func TestProblemAsJSON(t *testing.T) {
	require.Equal(t, "application/problem+json", mensajes.ContentType)
	digit := located{coded: coded{"curp.check_digit", []any{"4"}}, Pos: 18}
	row := located{coded: coded{"umf.row_blank", []any{7, "CP"}}, Line: 7, Field: "CP"}
	finding := &pathed{coded: coded{code: "C40.VERSION"}, Path: "/Comprobante/@Version", Pos: "x"}
	for _, lang := range []string{"es-MX", "en"} {
		p := mensajes.For(lang).Pages("https://tramites.example/errores")
		one, ok := p.ProblemOf(fmt.Errorf("request: %w", digit))
		require.True(t, ok)
		one.Status, one.Instance = 422, "/solicitudes/7"
		golden(t, "problem_one_"+lang, one)

		many, ok := p.ProblemOf(errors.Join(digit, errors.New("secret detail"), row, finding))
		require.True(t, ok)
		golden(t, "problem_several_"+lang, many)

		none, ok := p.ProblemOf(errors.New("secret detail"))
		require.True(t, ok)
		golden(t, "problem_uncoded_"+lang, none)
		require.NotContains(t, fmt.Sprint(many, none), "secret")
	}
}

func TestProblemOfACodeWithoutFields(t *testing.T) {
	for _, c := range []mensajes.Coded{mensajes.ErrFile, &outer{}} {
		out := mensajes.For().Problem(c)
		require.Zero(t, out.Pos)
		require.Zero(t, out.Field)
	}
	require.Equal(t, "mensajes.uncoded", mensajes.For().Problem(nil).Code)
}

func TestNoProblemOfNothing(t *testing.T) {
	for _, err := range []error{nil, (*ring)(nil)} {
		out, ok := mensajes.For().ProblemOf(err)
		require.False(t, ok)
		require.Zero(t, out)
	}
}

func TestProblemLeavesOutWhatItDoesNotKnow(t *testing.T) {
	raw, err := json.Marshal(mensajes.For("en").Problem(coded{code: "no.such_code"}))
	require.NoError(t, err)
	require.JSONEq(t, `{
		"type": "https://github.com/derechohabiente/imss/blob/main/docs/errores.md#no-such_code",
		"title": "Something happened that has no text of its own (code no.such_code).",
		"code": "no.such_code"}`, string(raw))
}

func TestTypeIsTheSameInBothLanguages(t *testing.T) {
	c := coded{code: "N12.TOTAL_SUELDOS", args: []any{"p", "1", "2"}}
	es, en := mensajes.For("es").Problem(c), mensajes.For("en").Problem(c)
	require.Equal(t, es.Type, en.Type)
	require.True(t, strings.HasSuffix(es.Type, "#n12-total_sueldos"), es.Type)
	require.NotEqual(t, es.Title, en.Title)
	require.NotEqual(t, es.Title, es.Detail)
}

func TestHostTexts(t *testing.T) {
	files := fstest.MapFS{
		"deep/mine.json": {Data: []byte(`{"host.greeting":{"es":"Hola {0}","en":"Hello {0}","cause_es":"Sí","cause_en":"Yes"},"curp.empty":{"es":"¿CURP?","en":"CURP?"}}`)},
		"note.txt":       {Data: []byte("x")},
	}
	base := mensajes.For("en").Pages("https://x.example")
	p, err := base.With(files)
	require.NoError(t, err)
	require.Equal(t, "Hello Ana", p.TextOf("host.greeting", "Ana"))
	require.Equal(t, "CURP?", p.TextOf("curp.empty"), "the host's text wins")
	require.Equal(t, "https://x.example#curp-empty", p.Problem(coded{code: "curp.empty"}).Type, "the pages stay")
	require.False(t, base.Has("host.greeting"), "the first printer stays as it was")
	require.False(t, mensajes.For("en").Has("host.greeting"))
}

func TestBrokenHostTexts(t *testing.T) {
	for text, want := range map[string]mensajes.Fault{
		`{`:                     mensajes.ErrFile,
		`[]`:                    mensajes.ErrFile,
		`{"a.b":{"es":"solo"}}`: mensajes.ErrLanguage,
		`{"a.b":{"en":"only"}}`: mensajes.ErrLanguage,
		`{"a.b":{"es":"x","en":"x","next_es":"y"}}`:                         mensajes.ErrLanguage,
		`{"a.b":{"es":"x","en":"x","cause_en":"y"}}`:                        mensajes.ErrLanguage,
		`{"a.b":{"es":"x {0}","en":"x {1}"}}`:                               mensajes.ErrPlaces,
		`{"a.b":{"es":"x","en":"x","next_es":"{0} {0}","next_en":"{x} {"}}`: mensajes.ErrPlaces,
	} {
		_, err := mensajes.For().With(fstest.MapFS{"x.json": {Data: []byte(text)}})
		require.ErrorIs(t, err, want, text)
		var e *mensajes.Error
		require.ErrorAs(t, err, &e)
		require.Equal(t, "x.json", e.File)
		require.Equal(t, want.Code(), e.Code())
		require.Equal(t, []any{e.File, e.Key}, e.Args())
		require.Empty(t, want.Args())
		require.Contains(t, err.Error(), want.Error()+": x.json")
		require.Equal(t, want != mensajes.ErrFile, e.Key == "a.b")
		require.NotEmpty(t, mensajes.For().Next(e))
	}
	for _, ok := range []string{`{"a.b":{"es":"{1}{0}{x}","en":"{0}, {1}, {0}"}}`, `{}`} {
		_, err := mensajes.For().With(fstest.MapFS{"x.json": {Data: []byte(ok)}})
		require.NoError(t, err)
	}
	_, err := mensajes.For().With(unreadable{})
	require.ErrorIs(t, err, fs.ErrPermission)
	_, err = mensajes.For().With(unreadable{fstest.MapFS{"x.json": {}}})
	require.ErrorIs(t, err, fs.ErrPermission)
}

// unreadable lists files and opens none of them.
type unreadable struct{ files fstest.MapFS }

func (u unreadable) Open(name string) (fs.File, error) {
	if name == "." && u.files != nil {
		return u.files.Open(name)
	}
	return nil, fs.ErrPermission
}
