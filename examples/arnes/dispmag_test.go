package main

import (
	"bytes"
	"encoding/json"
	"fmt"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const batches = "afiliacion/idse/testdata/"

// readLines gives the objects of a file with one a line.
func readLines(t *testing.T, path string) []map[string]any {
	t.Helper()
	raw, err := os.ReadFile(path)
	require.NoError(t, err)
	var out []map[string]any
	for line := range bytes.Lines(raw) {
		if len(bytes.TrimSpace(line)) == 0 {
			continue
		}
		dec := json.NewDecoder(bytes.NewReader(line))
		dec.UseNumber()
		var row map[string]any
		require.NoError(t, dec.Decode(&row))
		out = append(out, row)
	}
	require.NotEmpty(t, out)
	return out
}

func TestDispmagDecode(t *testing.T) {
	expected, err := filepath.Glob(filepath.Join(root, batches, "*.expected.txt"))
	require.NoError(t, err)
	require.NotEmpty(t, expected)
	var qs []question
	for _, path := range expected {
		rows := readLines(t, path)
		name := strings.Replace(filepath.Base(path), ".expected", "", 1)
		head := rows[0]
		qs = append(qs, question{name, "dispmag.decode",
			map[string]any{"file": absolute(t, batches+name), "asof": head["asof"], "min_general": head["min_general"], "uma": head["uma"]},
			func(a map[string]any) []string { return sameBatch(head, rows[1:], a) }})
	}
	ask(t, qs)
}

func sameBatch(head map[string]any, rows []map[string]any, answer map[string]any) []string {
	got, ok := answer["ok"].(map[string]any)
	if !ok {
		return []string{fmt.Sprintf("got %v", answer)}
	}
	fileErrors := head["file_errors"]
	if fileErrors == nil {
		fileErrors = []any{}
	}
	diffs := covers(fileErrors, got["file_errors"], "file_errors")
	lines, _ := got["lines"].([]any)
	found := byLine(lines)
	for _, want := range rows {
		if isTrailer(want) || want["line"] == nil {
			continue
		}
		n := fmt.Sprint(want["line"])
		diffs = append(diffs, sameLine(n, want, found[n])...)
		delete(found, n)
	}
	for _, n := range slices.Sorted(maps.Keys(found)) {
		diffs = append(diffs, "line "+n+" not expected")
	}
	return diffs
}

// sameLine compares the labels and, of a record that was accepted, its fields.
func sameLine(n string, want, got map[string]any) []string {
	if got == nil {
		return []string{"line " + n + " missing"}
	}
	labels := sorted(want["errors"])
	if g := sorted(got["errors"]); !slices.Equal(labels, g) {
		return []string{fmt.Sprintf("line %s: want %v, got %v", n, labels, g)}
	}
	if slices.ContainsFunc(labels, func(s string) bool { return !strings.HasPrefix(s, "W_") }) {
		return nil
	}
	fields, _ := want["fields"].(map[string]any)
	return covers(fields, got["fields"], "line "+n)
}

func byLine(lines []any) map[string]map[string]any {
	out := map[string]map[string]any{}
	for _, l := range lines {
		if l := l.(map[string]any); !isTrailer(l) {
			out[fmt.Sprint(l["line"])] = l
		}
	}
	return out
}

func isTrailer(row map[string]any) bool {
	fields, _ := row["fields"].(map[string]any)
	return fields["tipo"] == "trailer"
}

func sorted(labels any) []string {
	all, _ := labels.([]any)
	out := []string{}
	for _, l := range all {
		out = append(out, fmt.Sprint(l))
	}
	slices.Sort(out)
	return out
}

func TestDispmagEncode(t *testing.T) {
	var qs []question
	for i, c := range readLines(t, filepath.Join(root, batches, "encode_cases.txt")) {
		qs = append(qs, question{fmt.Sprint(i + 1), "dispmag.encode",
			map[string]any{"tipo": c["tipo"], "input": c["input"]}, answers(c["expected"])})
	}
	ask(t, qs)
}
