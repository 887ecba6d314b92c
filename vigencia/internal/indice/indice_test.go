package indice_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/vigencia/internal/indice"
)

func caseOf(facts, query string, expect map[string]any) indice.Case {
	return indice.Case{Facts: []byte(facts), Query: []byte(query), Expect: expect}
}

func TestDifference(t *testing.T) {
	yes := caseOf(`{"a": 1}`, `{"date": 1}`, map[string]any{"entitled": true, "until": nil, "ground": []any{"LSS 1"}})
	no := caseOf(`{"a":1}`, `{"date": 2}`, map[string]any{"entitled": false, "until": nil, "ground": []any{"LSS 2"}})
	key, ok := indice.Difference(yes, no, "")
	require.True(t, ok)
	require.Equal(t, "entitled", key)
	_, ok = indice.Difference(yes, caseOf("", "", map[string]any{"entitled": true, "ground": []any{"LSS 3"}}), "")
	require.False(t, ok, "the ground is no answer")
	key, _ = indice.Difference(yes, caseOf("", "", map[string]any{"entitled": true, "until": "2025-01-01"}), "")
	require.Equal(t, "until", key)
	_, ok = indice.Difference(yes, no, "until")
	require.False(t, ok, "the part that the article turns is the same")
	key, ok = indice.Difference(caseOf("", "", map[string]any{"entitled": false, "payer": "patron"}), caseOf("", "", map[string]any{"entitled": true, "payer": "IMSS"}), "payer")
	require.True(t, ok)
	require.Equal(t, "payer", key)
	_, ok = indice.Difference(yes, no, "ground")
	require.False(t, ok, "the ground is no answer, whoever asks")
	require.False(t, indice.SameQuestion(yes, no))
	no.Query = []byte(`{ "date": 1 }`)
	require.True(t, indice.SameQuestion(yes, no))
}

func TestSorted(t *testing.T) {
	order := []string{"LSS 84", "LSS 84-I", "LSS 84-II", "LSS 84-IX", "LSS 84 ult. b)", "LSS 109", "LSS 109 Bis", "RACERF 57", "RACERF 103", "DOF 21-12-1995 T3", "DOF 21-12-1995 T5", "DOF 20-01-2023"}
	as := make([]indice.Article, len(order))
	for i, c := range order {
		as[i].Article = c
	}
	require.True(t, indice.Sorted(as))
	for i := range len(as) - 1 {
		as[i], as[i+1] = as[i+1], as[i]
		require.False(t, indice.Sorted(as), "%s", order[i])
		as[i], as[i+1] = as[i+1], as[i]
	}
	as[1] = as[0]
	require.False(t, indice.Sorted(as), "twice")
}

func TestReadSource(t *testing.T) {
	s, err := indice.ReadSource("testdata/fuente")
	require.NoError(t, err)
	require.Equal(t, map[string]string{"lss84V": "LSS 84-V", "lss84ultB": "LSS 84 ult. b)", "decree": "DOF 07-06-2024 T1"}, s.Norms)
	require.Equal(t, map[string]bool{"LSS 96": true, "LSS 97": true, "LSS 102-I": true, "RACERF 57": true, "LSS 84-V": true}, s.Functions["(*thing).rule"].Cites)
	require.Equal(t, map[string]bool{"DOF 07-06-2024 T1": true, "LSS 109 Bis": true}, s.Functions["Query.evaluate"].Cites)
	require.Equal(t, "fuente.go", s.Functions["plain"].File)
	require.Empty(t, s.Functions["plain"].Cites)
}
