package idse_test

import (
	"bytes"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/derechohabiente/imss/afiliacion/idse"
	"github.com/derechohabiente/imss/calendario"
	"github.com/stretchr/testify/require"
)

// Three oracles: an independent cut into lines, the file itself, and encoding
// what was read.
func FuzzDecode(f *testing.F) {
	names, _ := filepath.Glob("testdata/*.txt")
	for _, name := range names {
		if raw, err := os.ReadFile(name); err == nil && !strings.Contains(name, "expected") {
			f.Add(raw)
		}
	}
	o := idse.Options{Today: calendario.Must(2026, 3, 10), Blanks: true}
	f.Fuzz(func(t *testing.T, file []byte) {
		text := strings.TrimRight(string(file), "\x1a")
		text = strings.ReplaceAll(strings.ReplaceAll(text, "\r\n", "\n"), "\r", "\n")
		want := map[int]string{}
		for i, l := range strings.Split(text, "\n") {
			if strings.Trim(l, " \t\x1a") != "" {
				want[i+1] = l
			}
		}
		got, whole := 0, true
		var again []byte
		for l, err := range idse.Decode(bytes.NewReader(file), o) {
			require.NoError(t, err)
			again = append(append(again, l.Raw()...), l.EOL...)
			whole = whole && len(l.Raw()) < 4096
			if l.IsBlank {
				continue
			}
			got++
			if len(want[l.N]) <= 4096 {
				require.Equal(t, want[l.N], l.Raw())
			}
			if l.OK() && !l.IsTrailer {
				requireWritable(t, l)
			}
		}
		require.Equal(t, len(want), got)
		if whole {
			require.Equal(t, string(file), string(again))
		}
	})
}

// requireWritable writes a record that was read without faults and reads it
// again. Positions where the writer is stricter than the reader are left out.
func requireWritable(t *testing.T, l idse.Line) {
	t.Helper()
	b, err := l.Record.Append(nil)
	if err != nil {
		require.ErrorIs(t, err, idse.ErrClave)
		return
	}
	for again, err := range idse.Decode(bytes.NewReader(b), idse.Options{}) {
		require.NoError(t, err)
		require.Equal(t, l.Record, again.Record)
	}
	canonical := []byte(l.Raw())
	for i := 22; i < 103; i++ {
		if canonical[i] == '/' {
			canonical[i] = '#'
		}
	}
	if l.Record.Tipo == idse.ModificacionSalario {
		canonical[115] = ' '
	}
	require.Equal(t, string(canonical), string(b))
}
