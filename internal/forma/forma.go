// Package forma tests what all identifiers of the module have in common, the
// same for each: what the absent one is, the encodings and databases that carry
// a value, and that nothing else shows it.
package forma

import (
	"bytes"
	"database/sql/driver"
	"encoding"
	"encoding/gob"
	"encoding/json"
	"encoding/xml"
	"flag"
	"fmt"
	htmltemplate "html/template"
	"io"
	"log/slog"
	"slices"
	"strings"
	"testing"
	"text/template"

	"github.com/stretchr/testify/require"
)

// Identifier is the face that every identifier of the module shows.
type Identifier[T any] interface {
	comparable
	fmt.Stringer
	fmt.Formatter
	slog.LogValuer
	driver.Valuer
	encoding.TextMarshaler
	IsZero() bool
	Mask() string
	Validate() error
	Order(T) int
}

// Pointer is what reads one.
type Pointer[T any] interface {
	*T
	encoding.TextUnmarshaler
	Scan(any) error
}

// Sample is what a test has to know of one type of identifier.
type Sample[T Identifier[T]] struct {
	Values []T // in their order, the absent one left out

	Empty  error // fault of the absent one
	Short  error // fault of a text of another length
	Number error // fault of another SQL type
}

// Test holds a type of identifier to all of it.
func Test[T Identifier[T], P Pointer[T]](t *testing.T, s Sample[T]) {
	t.Helper()
	var zero T
	t.Run("zero", func(t *testing.T) {
		require.True(t, zero.IsZero())
		require.Empty(t, zero.String()+zero.Mask()+fmt.Sprint(zero)+fmt.Sprintf("%+v", zero)+zero.LogValue().String())
		require.ErrorIs(t, zero.Validate(), s.Empty)
		v, err := zero.Value()
		require.NoError(t, err)
		require.Nil(t, v, "NULL")
		b, err := json.Marshal(map[string]any{"a": zero, "b": &zero, "c": struct {
			D T `json:",omitzero"`
		}{}})
		require.NoError(t, err)
		require.JSONEq(t, `{"a":"","b":"","c":{}}`, string(b))
	})
	for _, v := range s.Values {
		t.Run(v.Mask(), func(t *testing.T) {
			testText[T, P](t, v)
			testSQL[T, P](t, v)
			testMask(t, v)
		})
	}
	t.Run("faults leave the value", func(t *testing.T) {
		v := s.Values[0]
		p := P(&v)
		require.ErrorIs(t, p.UnmarshalText([]byte("1")), s.Short)
		require.ErrorIs(t, p.Scan("1"), s.Short)
		require.ErrorIs(t, p.Scan([]byte("1")), s.Short)
		require.ErrorIs(t, json.Unmarshal([]byte(`"1"`), &v), s.Short)
		for _, other := range []any{7, int64(92919084431), 1.5, true, struct{}{}} {
			err := p.Scan(other)
			require.ErrorIs(t, err, s.Number)
			require.NotContains(t, err.Error(), "92919084431")
		}
		for _, other := range []string{`7`, `true`, `{}`, `[]`} {
			require.Error(t, json.Unmarshal([]byte(other), &v))
		}
		require.NoError(t, json.Unmarshal([]byte(`null`), &v), "as encoding/json has it: no change")
		require.Equal(t, s.Values[0], v)
	})
	t.Run("order and maps", func(t *testing.T) {
		all := append(slices.Clone(s.Values), zero)
		slices.SortFunc(all, T.Order)
		require.Equal(t, append([]T{zero}, s.Values...), all)
		m := map[T]int{}
		for i, v := range all {
			m[v] = i
			require.Zero(t, v.Order(v))
		}
		b, err := json.Marshal(m)
		require.NoError(t, err)
		back := map[T]int{}
		require.NoError(t, json.Unmarshal(b, &back))
		require.Equal(t, m, back)
	})
	t.Run("gob", func(t *testing.T) {
		require.Error(t, gob.NewEncoder(io.Discard).Encode(struct{ V T }{s.Values[0]}), "no silent loss")
	})
}

// testText takes a value through the encodings that go by its text.
func testText[T Identifier[T], P Pointer[T]](t *testing.T, v T) {
	type row struct {
		V T  `json:"v,omitzero" xml:"v"`
		A T  `json:"-" xml:"a,attr"`
		P *T `json:"p,omitempty" xml:"-"`
	}
	text, err := v.MarshalText()
	require.NoError(t, err)
	require.Equal(t, v.String(), string(text))
	var back T
	require.NoError(t, P(&back).UnmarshalText(text))
	require.Equal(t, v, back)
	require.NoError(t, P(&back).UnmarshalText(nil))
	require.True(t, back.IsZero())

	b, err := json.Marshal(row{V: v, P: &v})
	require.NoError(t, err)
	var out row
	require.NoError(t, json.Unmarshal(b, &out))
	require.Equal(t, row{V: v, P: &v}, out)
	require.NoError(t, json.Unmarshal([]byte(`{"v":"","p":null}`), &out))
	require.Equal(t, row{}, out)

	b, err = xml.Marshal(row{V: v, A: v})
	require.NoError(t, err)
	require.NoError(t, xml.Unmarshal(b, &out))
	require.Equal(t, row{V: v, A: v}, out)

	fs := flag.NewFlagSet("", flag.ContinueOnError)
	fs.SetOutput(io.Discard)
	fs.TextVar(P(&back), "id", v, "an identifier")
	require.NoError(t, fs.Parse([]string{"-id", v.String()}))
	require.Equal(t, v, back)
	require.Error(t, fs.Parse([]string{"-id", "1"}))
}

func testSQL[T Identifier[T], P Pointer[T]](t *testing.T, v T) {
	stored, err := v.Value()
	require.NoError(t, err)
	require.Equal(t, driver.Value(v.String()), stored)
	for _, from := range []any{stored, []byte(v.String())} {
		var back T
		require.NoError(t, P(&back).Scan(from))
		require.Equal(t, v, back)
		require.NoError(t, P(&back).Scan(nil))
		require.True(t, back.IsZero())
	}
}

// testMask prints a value in every way that is not asked for it by name.
func testMask[T Identifier[T]](t *testing.T, v T) {
	type exported struct{ V T }
	mask, secret := v.Mask(), v.String()[3:10]
	for _, verb := range strings.Fields("%v %+v %#v %s %q %x %X %d %o %b %t %c %U %e %g %20s %-20v %.20s %p") {
		for _, any := range []any{v, &v, exported{v}, &exported{v}, []T{v}, [1]T{v}, map[T]T{v: v}, []any{v}, &[]exported{{v}}} {
			out := fmt.Sprintf(verb, any)
			require.NotContains(t, out, secret, verb)
			if verb != "%p" {
				require.Contains(t, out, mask, "%s of %T", verb, any)
			}
		}
		require.NotContains(t, fmt.Sprintf(verb, struct{ v T }{v}), secret, verb)
	}
	var b bytes.Buffer
	for _, h := range []slog.Handler{slog.NewTextHandler(&b, nil), slog.NewJSONHandler(&b, nil)} {
		l := slog.New(h).With("id", v).WithGroup("g")
		l.Info("seen", "value", v, "pointer", &v, slog.Group("in", "id", v))
	}
	slog.New(slog.NewTextHandler(&b, nil)).Info("seen", "row", exported{v}, "list", []T{v})
	for _, err := range []error{fmt.Errorf("of %v", v), fmt.Errorf("of %w and %s", io.EOF, v)} {
		b.WriteString(err.Error())
	}
	for _, page := range []string{`{{.V}} {{printf "%s" .V}} {{print .V}} {{.}}`, `{{range $k, $v := .M}}{{$k}}{{$v}}{{end}}`} {
		data := map[string]any{"V": v, "M": map[T]T{v: v}}
		require.NoError(t, template.Must(template.New("").Parse(page)).Execute(&b, data))
		require.NoError(t, htmltemplate.Must(htmltemplate.New("").Parse(`<p title="{{.V}}">`+page+`</p>
			<a href="/x?id={{.V}}" style="x: {{.V}}"><!-- {{.V}} --></a><script>let id = {{.V.Mask}}</script>`)).Execute(&b, data))
	}
	require.NotContains(t, b.String(), secret)
	require.Contains(t, b.String(), mask)
}
