package vigencia_test

import (
	"encoding/json"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/vigencia"
)

// Any facts with any question are refused with words, or answered whole: why,
// by which law, and twice the same.
func FuzzEvaluate(f *testing.F) {
	files, err := filepath.Glob("testdata/casos/*.json")
	require.NoError(f, err)
	for _, path := range append(files, "testdata/vectores.json") {
		for _, v := range readVectors(f, path)[:1] {
			raw, err := json.Marshal(v.Facts)
			require.NoError(f, err)
			f.Add(raw, []byte(v.Query))
		}
	}
	f.Fuzz(func(t *testing.T, raw, query []byte) {
		var facts vigencia.Facts
		if json.Unmarshal(raw, &facts) != nil {
			return
		}
		q, err := vigencia.DecodeQuery(query)
		if err != nil {
			require.NotEmpty(t, mensajes.Problems(err))
			return
		}
		d, err := vigencia.Evaluate(facts, q)
		if err != nil {
			require.NotEmpty(t, mensajes.Problems(err))
			return
		}
		require.Equal(t, q.Benefit(), d.Benefit)
		require.NotEmpty(t, d.Ground)
		require.Contains(t, d.Trace, d.Reason)
		again, err := vigencia.Evaluate(facts, q)
		require.NoError(t, err)
		require.Equal(t, d, again)
	})
}
