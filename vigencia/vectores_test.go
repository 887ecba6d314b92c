package vigencia_test

import (
	"encoding/json"
	"errors"
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
		if errors.Is(err, vigencia.ErrBenefit) {
			continue // a benefit that this package does not judge
		}
		require.NoError(t, err, v.ID)
		judged[q.Benefit()]++
		t.Run(v.ID+" "+v.Title, func(t *testing.T) { judge(t, v, q) })
	}
	require.Equal(t, 21, judged["medical"])
	require.Equal(t, 19, judged["medical_beneficiary"])
	require.Equal(t, 1, judged["weeks"])
	require.Equal(t, 5, judged["sickness_cash"])
	require.Equal(t, 2, judged["maternity_cash"])
	require.Equal(t, 2, judged["work_risk_cash"])
	require.Equal(t, 2, judged["funeral"])
	require.Equal(t, 3, judged["childcare"])
	require.Equal(t, 4, judged["invalidity"])
	require.Equal(t, 3, judged["survivor"])
	require.Equal(t, 2, judged["cesantia"])
	require.Equal(t, 2, judged["vejez"])
	require.Equal(t, 1, judged["old_age_medical"])
	require.Equal(t, 4, judged["pension_conservation"])
	require.Equal(t, 6, judged["recognition"])
	require.Equal(t, 2, judged["voluntary_continuation"])
	require.Equal(t, 2, judged["regime_option"])
	require.Equal(t, 1, judged["cancer_care_cash"])
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
