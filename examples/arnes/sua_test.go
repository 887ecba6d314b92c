package main

import (
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"
)

const suaFiles = "afiliacion/sua/testdata"

func TestSUADecode(t *testing.T) {
	rows := readLines(t, filepath.Join(root, suaFiles, "expected.txt"))[1:]
	of := func(kinds ...string) []any {
		var out []any
		for _, k := range kinds {
			for _, r := range rows {
				if r["file"] == k {
					out = append(out, r)
				}
			}
		}
		return out
	}
	qs := []question{
		{"folder", "sua.decode", map[string]any{"folder": absolute(t, suaFiles)}, answers(of("aseg", "afil", "movt", "incap", "cred"))},
		{"79", "sua.decode", map[string]any{"file": absolute(t, suaFiles+"/afil_79.txt"), "kind": "afil"}, answers(of("afil"))},
	}
	for _, k := range []string{"aseg", "afil", "movt", "incap", "cred"} {
		qs = append(qs, question{k, "sua.decode", map[string]any{"file": absolute(t, suaFiles+"/"+k+".txt"), "kind": k}, answers(of(k))})
	}
	for name, in := range map[string]map[string]any{
		"no file": {"file": absolute(t, suaFiles+"/none.txt"), "kind": "aseg"}, "no kind": {"file": absolute(t, suaFiles+"/aseg.txt"), "kind": "x"},
		"no folder": {"folder": absolute(t, suaFiles+"/none")}, "nothing": {}, "a folder as a file": {"file": absolute(t, suaFiles), "kind": "aseg"},
	} {
		qs = append(qs, question{name, "sua.decode", in, refuses("request", nil)})
	}
	ask(t, qs)
}

// Faults stand beside the fields as they were written, whatever they hold.
func TestSUAFaultsKeepTheTexts(t *testing.T) {
	file := filepath.Join(t.TempDir(), "movt.txt")
	require.NoError(t, os.WriteFile(file, []byte("E5525789106209274937080731022026        00008123X\r\nshort\r\n"+
		"E5525789106209274937080703022026        000000000\r\n"), 0o600))
	ask(t, []question{{"faults", "sua.decode", map[string]any{"file": file, "kind": "movt"}, answers([]any{
		map[string]any{"line": 1, "fecha": "31022026", "sdi": "008123X", "errors": []any{"sua.digits", "sua.fecha"}},
		map[string]any{"line": 2, "errors": []any{"sua.len"}},
		map[string]any{"line": 3, "sdi": "0.00", "errors": []any{"sua.sdi_zero"}},
	})}})
}
