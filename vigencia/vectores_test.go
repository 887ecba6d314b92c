package vigencia_test

import (
	"encoding/json"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/vigencia"
)

type vector struct {
	ID     string          `json:"id"`
	Title  string          `json:"title"`
	Facts  vigencia.Facts  `json:"facts"`
	Query  json.RawMessage `json:"query"`
	Expect map[string]any  `json:"expect"`
}

func vectors(t testing.TB) []vector {
	t.Helper()
	return readVectors(t, "testdata/vectores.json")
}

func readVectors(t testing.TB, path string) []vector {
	t.Helper()
	raw, err := os.ReadFile(path)
	require.NoError(t, err)
	var file struct {
		Schema string   `json:"schema"`
		Cases  []vector `json:"cases"`
	}
	require.NoError(t, json.Unmarshal(raw, &file), path)
	require.Equal(t, "vigencia-vectors/1", file.Schema, path)
	return file.Cases
}

// judge decides one case and compares every key that it expects.
func judge(t *testing.T, v vector, q vigencia.Query) {
	t.Helper()
	d, err := vigencia.Evaluate(v.Facts, q)
	require.NoError(t, err)
	require.Equal(t, q.Benefit(), d.Benefit)
	for key, want := range v.Expect {
		expect(t, d, key, want)
	}
	require.NotEmpty(t, d.Trace)
}

func TestVectors(t *testing.T) {
	judged := map[string]int{}
	for _, v := range vectors(t) {
		q, err := vigencia.DecodeQuery(v.Query)
		require.NoError(t, err, v.ID)
		judged[q.Benefit()]++
		t.Run(v.ID+" "+v.Title, func(t *testing.T) { judge(t, v, q) })
	}
	require.Equal(t, map[string]int{
		"medical": 21, "medical_beneficiary": 19, "weeks": 1, "sickness_cash": 5, "maternity_cash": 2, "work_risk_cash": 2,
		"funeral": 2, "childcare": 3, "invalidity": 4, "survivor": 3, "cesantia": 2, "vejez": 2, "old_age_medical": 1,
		"pension_conservation": 4, "recognition": 6, "voluntary_continuation": 2, "regime_option": 2, "cancer_care_cash": 1,
		"ssfam_treatment": 3, "ssfam_newborn": 1,
	}, judged)
}

// expect compares one key of a vector with the decision.
func expect(t *testing.T, d vigencia.Decision, key string, want any) {
	t.Helper()
	number := func(p *int) {
		t.Helper()
		require.NotNil(t, p, key)
		require.EqualValues(t, want, *p, key)
	}
	switch key {
	case "entitled":
		require.Equal(t, want, d.Entitled, key)
	case "status":
		require.Equal(t, want, string(d.Status), key)
	case "until":
		if want == nil {
			want = ""
		}
		require.Equal(t, want, d.Until.String(), key)
	case "days":
		number(d.Days)
	case "weeks":
		number(d.Weeks)
	case "required_weeks":
		number(d.RequiredWeeks)
	case "required_new_weeks":
		number(d.RequiredNewWeeks)
	case "first_paid_day":
		if want == nil {
			want = ""
		}
		require.Equal(t, want, d.FirstPaidDay.String(), key)
	case "rate":
		require.InDelta(t, want, float64(d.RatePercent)/100, 1e-9, key)
	case "payer":
		require.Equal(t, want, string(d.Payer), key)
	case "ground":
		var got []string
		for _, p := range d.Ground {
			got = append(got, p.String())
		}
		for _, w := range want.([]any) {
			require.Contains(t, got, w, key)
		}
		require.Equal(t, want.([]any)[0], got[0], "the first ground decides")
	default:
		t.Fatalf("unknown key %s", key)
	}
}
