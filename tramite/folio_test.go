package tramite_test

import (
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/tramite"
)

const folioAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXY"

func TestFolioReadsBackAsPeopleTypeIt(t *testing.T) {
	for range 200 {
		f := tramite.NewFolio(noon())
		require.True(t, f.Valid())
		typed := strings.ToLower(strings.ReplaceAll(string(f), "-", " "))
		typed = strings.NewReplacer("0", "o", "1", "l").Replace(typed)
		got, err := tramite.ParseFolio(" " + typed + " ")
		require.NoError(t, err)
		require.Equal(t, f, got)
	}
}

func TestFoliosSortByDayInTheZoneOfTheHost(t *testing.T) {
	mexico := time.FixedZone("", -6*3600)
	late := time.Date(2026, 11, 21, 23, 59, 0, 0, mexico)
	require.True(t, strings.HasPrefix(string(tramite.NewFolio(late)), "261121-"))
	require.Less(t, tramite.NewFolio(late), tramite.NewFolio(late.Add(time.Minute)))
}

func TestFoliosDiffer(t *testing.T) {
	seen := map[tramite.Folio]bool{}
	counts := map[rune]int{}
	for range 20000 {
		f := tramite.NewFolio(noon())
		require.False(t, seen[f])
		seen[f] = true
		for _, r := range f[7:17] {
			counts[r]++
		}
	}
	require.Len(t, counts, len(folioAlphabet)+1, "and the hyphen")
	for r, n := range counts {
		if r != '-' {
			require.InDelta(t, 20000*9/31, n, 500, "%c is no likelier than others", r)
		}
	}
}

// One wrong character and two swapped ones, wherever they stand, are found.
func TestFolioCheckCharacter(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		f := []byte(tramite.NewFolio(noon()))
		var places []int
		for i, c := range f {
			if c != '-' {
				places = append(places, i)
			}
		}
		i, j := rapid.SampledFrom(places).Draw(t, "i"), rapid.SampledFrom(places).Draw(t, "j")
		wrong := append([]byte(nil), f...)
		if rapid.Bool().Draw(t, "swap") {
			wrong[i], wrong[j] = wrong[j], wrong[i]
		} else {
			wrong[i] = rapid.SampledFrom([]byte(folioAlphabet)).Draw(t, "c")
		}
		_, err := tramite.ParseFolio(string(wrong))
		if string(wrong) == string(f) {
			require.NoError(t, err)
		} else {
			require.ErrorIs(t, err, tramite.ErrFolio)
		}
	})
}

func FuzzParseFolio(f *testing.F) {
	f.Add(string(tramite.NewFolio(noon())))
	f.Add("")
	f.Add("261121-00000-000000")
	f.Add("269921 00000 000000")
	f.Fuzz(func(t *testing.T, s string) {
		got, err := tramite.ParseFolio(s)
		if err != nil {
			require.Empty(t, got)
			require.ErrorIs(t, err, tramite.ErrFolio)
			return
		}
		// The oracle: the weighted sum is a multiple of the prime 31.
		sum := 0
		plain := strings.ReplaceAll(string(got), "-", "")
		for i, c := range plain[:16] {
			sum += (i + 2) * strings.IndexRune(folioAlphabet, c)
		}
		require.Zero(t, (sum+strings.IndexByte(folioAlphabet, plain[16]))%31)
		require.True(t, got.Valid())
	})
}

func BenchmarkNewFolio(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		tramite.NewFolio(noon())
	}
}
