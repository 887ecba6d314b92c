package vigencia_test

import (
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/vigencia"
)

// Every file of testdata/casos holds cases of one benefit, whose name it bears,
// in the form of the vectors. They were written by hand from the law, on both
// sides of each threshold.
func TestCases(t *testing.T) {
	files, err := filepath.Glob("testdata/casos/*.json")
	require.NoError(t, err)
	seen := map[string]bool{}
	for _, path := range files {
		benefit := strings.TrimSuffix(filepath.Base(path), ".json")
		t.Run(benefit, func(t *testing.T) {
			cases := readVectors(t, path)
			answers := map[bool]int{}
			for _, v := range cases {
				require.False(t, seen[v.ID], "the id %s stands twice", v.ID)
				seen[v.ID] = true
				q, err := vigencia.DecodeQuery(v.Query)
				require.NoError(t, err, v.ID)
				require.Equal(t, benefit, q.Benefit(), v.ID)
				require.Contains(t, v.Expect, "entitled", v.ID)
				require.Contains(t, v.Expect, "ground", v.ID)
				answers[v.Expect["entitled"] == true]++
				t.Run(v.ID+" "+v.Title, func(t *testing.T) { judge(t, v, q) })
			}
			require.GreaterOrEqual(t, len(cases), 6)
			require.NotZero(t, answers[true])
			if benefit != (vigencia.Weeks{}).Benefit() { // weeks is always a yes
				require.NotZero(t, answers[false])
			}
		})
	}
}
