package curp_test

import (
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
)

const characters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"

// documented reads the pairs of changes that the package's documentation says
// pass unseen: "1 A F", "12–13 AS TS".
func documented(t *testing.T) []string {
	t.Helper()
	doc, err := os.ReadFile("doc.go")
	require.NoError(t, err)
	_, list, ok := strings.Cut(string(doc), "//\tposition  groups\n")
	require.True(t, ok)
	var out []string
	for line := range strings.Lines(list) {
		fields := strings.Fields(strings.TrimPrefix(line, "//"))
		if len(fields) == 0 {
			break
		}
		for _, group := range fields[1:] {
			members := strings.Split(group, "")
			if strings.Contains(group, "-") {
				members = strings.Split(group, "-")
			}
			for i, a := range members {
				for _, b := range members[i+1:] {
					out = append(out, fields[0]+" "+min(a, b)+" "+max(a, b))
				}
			}
		}
	}
	slices.Sort(out)
	return out
}

// change names the change of one character of a key.
func change(was, is string, i int) string {
	place := []string{"1", "2", "3", "4", "5", "6", "7", "8", "9", "10", "11", "12–13", "12–13", "14", "15", "16", "17", "18"}[i]
	from, to := i, i+1
	if place == "12–13" {
		from, to = 11, 13
	}
	a, b := was[from:to], is[from:to]
	return place + " " + min(a, b) + " " + max(a, b)
}

// unseen gives every change of one character of a valid key that is valid too.
func unseen(key string) []string {
	var out []string
	for i := range key {
		for _, c := range characters + "Ñab *\x00" {
			other := key[:i] + string(c) + key[i+1:]
			if _, err := curp.Parse(other); err == nil && other != key {
				out = append(out, change(key, other, i))
			}
		}
	}
	return out
}

// repaired gives the text with the digit that belongs to it, and "" where it
// has another fault.
func repaired(s string) string {
	for d := range 10 {
		key := s[:17] + string(characters[d])
		if _, err := curp.Parse(key); err == nil {
			return key
		}
	}
	return ""
}

// Each place takes each character in turn, in letters that make no word.
func TestTheUnseenChangesAreThoseOfTheDocumentation(t *testing.T) {
	want := documented(t)
	require.NotEmpty(t, want)
	const base = "ZUZZ900101MOCSJN90"
	var keys []string
	for i := range 17 {
		for _, c := range characters {
			keys = append(keys, base[:i]+string(c)+base[i+1:])
		}
	}
	for e := range curp.Entities() {
		keys = append(keys, base[:11]+e.Code+base[13:])
	}
	var got []string
	for _, k := range keys {
		if k = repaired(k); k != "" {
			got = append(got, unseen(k)...)
		}
	}
	slices.Sort(got)
	require.Equal(t, want, slices.Compact(got))
}

func TestNoOtherChangeOfAPersonsKeyPasses(t *testing.T) {
	want := map[string]bool{}
	for _, c := range documented(t) {
		want[c] = true
	}
	rapid.Check(t, func(t *rapid.T) {
		p := people().Draw(t, "person")
		c, err := curp.Generate(p)
		if err != nil {
			return
		}
		for _, change := range unseen(c.String()) {
			require.True(t, want[change], change)
		}
		for i := range 18 { // a dropped and a doubled character are of another length
			s := c.String()
			require.Equal(t, curp.ErrLength, curp.Problems(s[:i]+s[i+1:], calendario.Date{})[0].Fault)
			require.Equal(t, curp.ErrLength, curp.Problems(s[:i]+s[i:i+1]+s[i:], calendario.Date{})[0].Fault)
		}
	})
}
