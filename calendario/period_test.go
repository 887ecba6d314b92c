package calendario_test

import (
	"encoding/json"
	"testing"

	"github.com/derechohabiente/imss/calendario"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func period(from, to string) calendario.Period {
	p := calendario.Period{From: calendario.MustParse(from)}
	if to != "" {
		p.To = calendario.MustParse(to)
	}
	return p
}

func TestPeriod(t *testing.T) {
	p, err := calendario.NewPeriod(calendario.MustParse("2026-01-05"), calendario.Date{})
	require.NoError(t, err)
	require.True(t, p.Contains(calendario.MustParse("9999-12-31")))
	require.False(t, p.Contains(calendario.MustParse("2026-01-04")))
	require.Zero(t, p.Days())
	_, err = calendario.NewPeriod(calendario.MustParse("2026-01-05"), calendario.MustParse("2026-01-04"))
	require.ErrorIs(t, err, calendario.ErrPeriod)
	_, err = calendario.NewPeriod(calendario.Date{}, calendario.MustParse("2026-01-04"))
	require.ErrorIs(t, err, calendario.ErrPeriod)
	require.Equal(t, 1, period("2026-01-05", "2026-01-05").Days())
	require.Zero(t, period("2026-01-05", "2026-01-01").Days())
	raw, err := json.Marshal(p)
	require.NoError(t, err)
	require.JSONEq(t, `{"from":"2026-01-05"}`, string(raw))
}

func TestClip(t *testing.T) {
	for _, tc := range []struct{ p, q, want calendario.Period }{
		{period("2026-01-01", "2026-01-31"), period("2026-01-10", "2026-02-10"), period("2026-01-10", "2026-01-31")},
		{period("2026-01-01", ""), period("2026-01-10", "2026-02-10"), period("2026-01-10", "2026-02-10")},
		{period("2026-01-01", "2026-01-31"), period("2025-01-10", ""), period("2026-01-01", "2026-01-31")},
		{period("2026-01-01", ""), period("2025-01-10", ""), period("2026-01-01", "")},
	} {
		part, ok := tc.p.Clip(tc.q)
		require.True(t, ok)
		require.Equal(t, tc.want, part)
	}
	_, ok := period("2026-01-01", "2026-01-31").Clip(period("2026-02-01", ""))
	require.False(t, ok)
}

// Union and Gaps agree with sets of days.
func TestUnionAndGapsAgreeWithDays(t *testing.T) {
	start := calendario.Must(2026, 1, 1)
	rapid.Check(t, func(t *rapid.T) {
		ps := make([]calendario.Period, rapid.IntRange(0, 6).Draw(t, "n"))
		for i := range ps {
			ps[i].From = start.AddDays(rapid.IntRange(0, 40).Draw(t, "from"))
			if rapid.IntRange(0, 5).Draw(t, "open") > 0 {
				ps[i].To = ps[i].From.AddDays(rapid.IntRange(0, 10).Draw(t, "days"))
			}
		}
		in := func(ps []calendario.Period, d calendario.Date) bool {
			for _, p := range ps {
				if p.Contains(d) {
					return true
				}
			}
			return false
		}
		u := calendario.Union(ps)
		for i := 1; i < len(u); i++ {
			require.Greater(t, u[i].From.Sub(u[i-1].To), 1)
		}
		within := calendario.Period{From: start.AddDays(5)}
		if rapid.Bool().Draw(t, "closed") {
			within.To = start.AddDays(45)
		}
		gaps := calendario.Gaps(within, ps)
		for n := range 60 {
			d := start.AddDays(n)
			require.Equal(t, in(ps, d), in(u, d))
			require.Equal(t, within.Contains(d) && !in(ps, d), in(gaps, d), "%v", d)
		}
	})
}
