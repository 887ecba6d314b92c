package nss_test

import (
	"fmt"
	"os"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/nss"
)

func valid(s string) bool { return nss.Problems(s) == nil }

// numbers gives valid numbers in which every pair of digits stands at every
// place.
func numbers(t *testing.T) []string {
	t.Helper()
	var out []string
	for pair := range 100 {
		for at := range 9 {
			base := []byte("9291908443")
			copy(base[at:], fmt.Sprintf("%02d", pair))
			n, err := nss.New(string(base))
			require.NoError(t, err)
			out = append(out, n.String())
		}
	}
	return out
}

func TestTheCheckDigitSeesWhatTheDocumentationSays(t *testing.T) {
	twins := map[string]string{"22": "55", "55": "22", "33": "66", "66": "33", "44": "77", "77": "44"}
	for _, s := range numbers(t) {
		for i := range 11 {
			for _, c := range "0123456789aÑ -\x00" {
				other := s[:i] + string(c) + s[i+1:]
				require.Equal(t, other == s, valid(other), other)
			}
		}
		for i := range 10 {
			two := s[i : i+2]
			swapped := s[:i] + two[1:] + two[:1] + s[i+2:]
			require.Equal(t, two[0] == two[1] || two == "09" || two == "90", valid(swapped), swapped)
			if two[0] != two[1] {
				continue
			}
			for _, twin := range strings.Fields("00 11 22 33 44 55 66 77 88 99") {
				other := s[:i] + twin + s[i+2:]
				require.Equal(t, other == s || twins[two] == twin, valid(other), other)
			}
		}
		for i := range 9 {
			require.True(t, valid(s[:i]+s[i+2:i+3]+s[i+1:i+2]+s[i:i+1]+s[i+3:]))
		}
	}
}

func TestTheRegistroDigitSeesWhatTheDocumentationSays(t *testing.T) {
	doc, err := os.ReadFile("doc.go")
	require.NoError(t, err)
	_, list, ok := strings.Cut(string(doc), "of the first for another of the same group:\n//\n//\t")
	require.True(t, ok)
	line, _, _ := strings.Cut(list, "\n")
	group := map[rune]int{}
	for i, members := range strings.Fields(line) {
		for _, c := range members {
			group[c] = i + 1
		}
	}
	const firsts = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	require.Len(t, group, len(firsts))
	for _, first := range firsts {
		s := nss.MustParseRegistro(string(first) + "601123310").String()
		for _, c := range firsts {
			unseen := nss.MustParseRegistro(string(c)+s[1:]).Warnings() == nil
			require.Equal(t, group[c] == group[first], unseen, "%c %c", first, c)
		}
		for i := 1; i < 11; i++ {
			for _, c := range firsts[:10] {
				other := s[:i] + string(c) + s[i+1:]
				require.Equal(t, other == s, len(nss.MustParseRegistro(other).Warnings()) == 0, other)
			}
		}
	}
}
