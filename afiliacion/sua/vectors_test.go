package sua_test

import (
	"bufio"
	"bytes"
	"encoding/json"
	"os"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/afiliacion/sua"
)

// read decodes a whole file.
func read[T sua.Record](t testing.TB, file []byte, o sua.Options) []sua.Line[T] {
	t.Helper()
	var out []sua.Line[T]
	for l, err := range sua.Decode[T](bytes.NewReader(file), o) {
		require.NoError(t, err)
		out = append(out, l)
	}
	return out
}

// texts gives the fields of a line as the vectors hold them.
func texts[T sua.Record](l sua.Line[T], sdi string) map[string]string {
	k := sua.KindOf[T]()
	out := map[string]string{"file": k.String()}
	for _, f := range k.Fields() {
		out[string(f)] = l.Text(f)
	}
	if _, ok := out["sdi"]; ok {
		out["sdi"] = sdi
	}
	return out
}

func vectors(t *testing.T) []map[string]string {
	t.Helper()
	raw, err := os.ReadFile("testdata/expected.txt")
	require.NoError(t, err)
	var out []map[string]string
	lines := bufio.NewScanner(bytes.NewReader(raw))
	for n := 0; lines.Scan(); n++ {
		if n == 0 {
			var head struct{ Widths map[string]int }
			require.NoError(t, json.Unmarshal(lines.Bytes(), &head))
			for _, k := range sua.Kinds() {
				require.Equal(t, head.Widths[k.String()], k.Width())
			}
			continue
		}
		var row map[string]string
		require.NoError(t, json.Unmarshal(lines.Bytes(), &row))
		out = append(out, row)
	}
	return out
}

func file(t testing.TB, name string) []byte {
	t.Helper()
	raw, err := os.ReadFile("testdata/" + name)
	require.NoError(t, err)
	return raw
}

// compare reads a file of the vectors and writes it again, byte by byte.
func compare[T sua.Record](t *testing.T, name string, want []map[string]string, sdi func(T) string) {
	t.Helper()
	raw := file(t, name)
	var got []map[string]string
	var records []T
	for _, l := range read[T](t, raw, sua.Options{}) {
		require.True(t, l.OK(), "%v", l)
		require.Empty(t, l.Warnings, "%v", l)
		got = append(got, texts(l, sdi(l.Record)))
		records = append(records, l.Record)
	}
	require.Equal(t, want, got)
	var out bytes.Buffer
	require.NoError(t, sua.Encode(&out, slices.Values(records), sua.WriterOptions{}))
	if name == "afil_79.txt" {
		raw = file(t, "afil.txt")
	}
	require.Equal(t, string(raw), out.String())
}

func TestVectors(t *testing.T) {
	rows := map[string][]map[string]string{}
	for _, r := range vectors(t) {
		rows[r["file"]] = append(rows[r["file"]], r)
	}
	compare(t, "aseg.txt", rows["aseg"], func(r sua.Asegurado) string { return r.SDI.String() })
	compare(t, "movt.txt", rows["movt"], func(r sua.Movimiento) string { return r.SDI.String() })
	compare(t, "afil.txt", rows["afil"], func(sua.DatosAfiliatorios) string { return "" })
	compare(t, "afil_79.txt", rows["afil"], func(sua.DatosAfiliatorios) string { return "" })
	compare(t, "incap.txt", rows["incap"], func(sua.Incapacidad) string { return "" })
	compare(t, "cred.txt", rows["cred"], func(sua.Credito) string { return "" })
}
