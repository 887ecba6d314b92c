package rfc_test

import (
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/rfc"
)

const (
	letters    = "ABCDEFGHIJKLMNOPQRSTUVWXYZ&Ñ"
	characters = "0123456789" + letters
)

func pair(pos int, a, b string) string { return fmt.Sprint(pos, " ", min(a, b), " ", max(a, b)) }

// documented reads the pairs of changes that the package's documentation says
// pass unseen, by the positions of a natural person.
func documented(t *testing.T) map[string]bool {
	t.Helper()
	doc, err := os.ReadFile("doc.go")
	require.NoError(t, err)
	_, list, ok := strings.Cut(string(doc), "//\tposition  groups\n")
	require.True(t, ok)
	out := map[string]bool{}
	for line := range strings.Lines(list) {
		fields := strings.Fields(strings.TrimPrefix(line, "//"))
		if !strings.HasPrefix(line, "//") {
			break
		}
		pos := 0
		_, err := fmt.Sscan(fields[0], &pos)
		require.NoError(t, err)
		for _, group := range fields[1:] {
			members := strings.Split(strings.ReplaceAll(group, "any", letters), "")
			for i, a := range members {
				for _, b := range members[i+1:] {
					out[pair(pos, a, b)] = true
				}
			}
		}
	}
	return out
}

// unseen gives every change of one character of a valid RFC that is valid too.
func unseen(key string) []string {
	var out []string
	runes := []rune(key)
	for i, was := range runes {
		for _, c := range characters + "a *\x00" {
			other := slices.Clone(runes)
			other[i] = c
			if _, err := rfc.Parse(string(other)); err == nil && c != was && string(other) != generic {
				out = append(out, pair(i+1+13-len(runes), string(was), string(c)))
			}
		}
	}
	return out
}

func repaired(s string) string {
	for _, d := range "0123456789A" {
		if _, err := rfc.Parse(s + string(d)); err == nil {
			return s + string(d)
		}
	}
	return ""
}

func TestTheUnseenChangesAreThoseOfTheDocumentation(t *testing.T) {
	want := documented(t)
	for _, base := range []string{"ZZZZ900101GR", "ZZZ900101GR"} {
		got := map[string]bool{}
		runes := []rune(base)
		for i, was := range runes {
			for _, c := range characters {
				runes[i] = c
				if key := repaired(string(runes)); key != "" {
					for _, change := range unseen(key) {
						got[change] = true
					}
				}
			}
			runes[i] = was
		}
		for change := range want {
			legal := len(runes) == 11 && strings.HasPrefix(change, "1 ") // they have no such position
			require.Equal(t, !legal, got[change], "%s %s", base, change)
			delete(got, change)
		}
		require.Empty(t, got, base)
	}
	_, err := rfc.Parse("XAXX010101004")
	require.NoError(t, err)
}

func TestNoOtherChangeOfAPersonsKeyPasses(t *testing.T) {
	want := documented(t)
	name := rapid.StringMatching(`[A-ZÑ][AEIOU][A-ZÑ]{1,8}`)
	rapid.Check(t, func(t *rapid.T) {
		r, err := rfc.Generate(curp.Persona{GivenNames: name.Draw(t, "given"), FirstSurname: name.Draw(t, "first"),
			SecondSurname: name.Draw(t, "second"), Birth: calendario.Must(1900, 1, 1).AddDays(rapid.IntRange(0, 73048).Draw(t, "day"))})
		require.NoError(t, err)
		for _, change := range unseen(r.String()) {
			require.True(t, want[change], change)
		}
	})
}
