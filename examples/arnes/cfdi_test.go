package main

import (
	"fmt"
	"path/filepath"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"
)

// absolute names a file of the SDK as questions do.
func absolute(t *testing.T, name string) string {
	t.Helper()
	path, err := filepath.Abs(filepath.Join(root, name))
	require.NoError(t, err)
	return path
}

func TestCFDI(t *testing.T) {
	const folder = "tarjeton/cfdi/testdata/"
	list := readJSON(t, folder+"manifest.json")["files"].([]any)
	files := map[string]map[string]any{}
	for _, f := range list {
		f := f.(map[string]any)
		files[f["file"].(string)] = f
	}
	var qs []question
	for _, f := range list {
		f := f.(map[string]any)
		name := f["file"].(string)
		want := f
		if same, ok := f["same_as"].(string); ok {
			want = files[same]
			require.NotNil(t, want, name)
		}
		qs = append(qs, question{name, "cfdi.read",
			map[string]any{"file": absolute(t, folder+name), "pac_certificate": absolute(t, folder+"certs/pac.pem")},
			func(a map[string]any) []string { return sameDocument(f, want, a) }})
	}
	ask(t, qs)
}

// sameDocument compares an answer with what a file breaks and with what it
// says, which another file of the same content may state.
func sameDocument(breaks, says, answer map[string]any) []string {
	got, ok := answer["ok"].(map[string]any)
	if !ok {
		return []string{fmt.Sprintf("got %v", answer)}
	}
	var diffs []string
	for _, kind := range []string{"errors", "warnings"} {
		want := places(breaks[kind], "")
		severity := kind[:len(kind)-1]
		if found := places(got["findings"], severity); !slices.Equal(want, found) {
			diffs = append(diffs, fmt.Sprintf("%s: want %v, got %v", kind, want, found))
		}
	}
	for _, k := range []string{"parsed", "qr_text", "cadena_original", "sello_valid", "sello_sat_valid"} {
		if says[k] != nil {
			diffs = append(diffs, covers(says[k], got[k], k)...)
		}
	}
	return diffs
}

// places gives code and path of findings, sorted: of all of them, or of those
// of one severity.
func places(findings any, severity string) []string {
	all, _ := findings.([]any)
	out := []string{}
	for _, f := range all {
		f := f.(map[string]any)
		if severity == "" || f["severity"] == severity {
			out = append(out, fmt.Sprint(f["code"], " ", f["path"]))
		}
	}
	slices.Sort(out)
	return out
}

// What cannot be opened or is no certificate is a malformed request.
func TestCFDIRequests(t *testing.T) {
	const folder = "tarjeton/cfdi/testdata/"
	file, none := absolute(t, folder+"01-ordinaria-quincenal-personal.xml"), absolute(t, folder+"none")
	ask(t, []question{
		{"no file", "cfdi.read", map[string]any{"file": none}, refuses("request", nil)},
		{"no certificate file", "cfdi.read", map[string]any{"file": file, "pac_certificate": none}, refuses("request", nil)},
		{"no certificate", "cfdi.read", map[string]any{"file": file, "pac_certificate": file}, refuses("request", nil)},
		{"without certificate", "cfdi.read", map[string]any{"file": file, "pac_certificate": nil},
			answers(map[string]any{"sello_valid": true, "sello_sat_valid": nil})},
	})
}
