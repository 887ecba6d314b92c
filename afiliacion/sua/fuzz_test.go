package sua_test

import (
	"bytes"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/afiliacion/sua"
)

// Three oracles: an independent cut into lines, the length of what is read,
// and writing what was read.
func FuzzDecode(f *testing.F) {
	for _, k := range sua.Kinds() {
		raw, err := os.ReadFile("testdata/" + k.File())
		if err != nil {
			f.Fatal(err)
		}
		f.Add(uint8(k), raw)
		f.Add(uint8(k), bytes.ReplaceAll(raw, []byte("\r\n"), []byte("\r")))
		f.Add(uint8(k), bytes.ReplaceAll(raw, []byte("A"), []byte("Ñ")))
		f.Add(uint8(k), bytes.ReplaceAll(raw, []byte("A"), []byte("\xa5")))
	}
	f.Fuzz(func(t *testing.T, kind uint8, file []byte) {
		switch sua.Kind(kind%5 + 1) {
		case sua.Aseg:
			fuzz[sua.Asegurado](t, file)
		case sua.Afil:
			fuzz[sua.DatosAfiliatorios](t, file)
		case sua.Movt:
			fuzz[sua.Movimiento](t, file)
		case sua.Incap:
			fuzz[sua.Incapacidad](t, file)
		default:
			fuzz[sua.Credito](t, file)
		}
	})
}

func fuzz[T sua.Record](t *testing.T, file []byte) {
	text := strings.ReplaceAll(strings.ReplaceAll(string(file), "\r\n", "\n"), "\r", "\n")
	lines := strings.Split(text, "\n")
	last := len(lines) - 1
	lines[last] = strings.TrimRight(lines[last], "\x1a")
	want := map[int]string{}
	for i, l := range lines {
		if strings.Trim(l, " \t\x1a") != "" {
			want[i+1] = l
		}
	}
	k, got := sua.KindOf[T](), 0
	for l, err := range sua.Decode[T](bytes.NewReader(file), sua.Options{}) {
		require.NoError(t, err)
		got++
		if len(want[l.N]) <= 4096 {
			require.Equal(t, want[l.N], l.Raw())
		}
		for _, e := range append(l.Errors, l.Warnings...) {
			require.LessOrEqual(t, e.Pos, max(k.Width(), len(l.Raw())))
			require.NotEmpty(t, e.Code())
		}
		if l.OK() {
			kind, ok := sua.Detect(l.Raw())
			require.True(t, ok)
			require.Equal(t, k, kind)
			require.NotContains(t, l.Raw(), "Ñ", "UTF-8 passed unseen")
			_, err := sua.Append(nil, l.Record, sua.CP850)
			require.True(t, err == nil, "%v %q", err, l.Raw())
			if len(l.Warnings) == 0 {
				sameLine(t, l)
			}
		}
	}
	require.Equal(t, len(want), got)
}

// Whatever the name, it is refused or becomes the words of a record.
func FuzzAppendName(f *testing.F) {
	for _, s := range []string{"Añil", "O'Ensayo", "DE  LA", "n\u0303", "ŉ ß", "\xff", "A$B", strings.Repeat("Ñ", 60)} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		r := asegurado()
		r.Nombre.Nombres = s
		b, err := sua.Append(nil, r, sua.CP850)
		if err != nil {
			require.ErrorIs(t, err, sua.ErrName)
			return
		}
		require.Len(t, b, 164)
		l := read[sua.Asegurado](t, b, sua.Options{})[0]
		require.True(t, l.OK())
		require.Empty(t, l.Warnings)
		require.Regexp(t, `^[A-ZÑ]+( [A-ZÑ]+)*$`, l.Record.Nombre.Nombres)
	})
}
