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

// Open ends, the ends of the calendar, and periods without days.
func TestPeriodsAtTheEdges(t *testing.T) {
	first, last := calendario.MustParse("0001-01-01"), calendario.MustParse("9999-12-31")
	all, ever := calendario.Period{From: first, To: last}, calendario.Period{}
	inverted := period("2026-01-31", "2026-01-01")
	until := func(to string) calendario.Period { return calendario.Period{To: calendario.MustParse(to)} }
	type ps = []calendario.Period

	require.False(t, ever.Contains(calendario.Date{}))
	require.False(t, all.Contains(calendario.Date{}))
	require.True(t, ever.Contains(first) && ever.Contains(last))
	require.True(t, until("2026-01-01").Contains(first))
	require.Zero(t, until("2026-01-01").Days())
	require.Zero(t, inverted.Days())
	require.Equal(t, 3652059, all.Days())

	require.False(t, inverted.Overlaps(all))
	require.False(t, all.Overlaps(inverted))
	require.True(t, ever.Overlaps(all))
	require.True(t, until("2026-01-01").Overlaps(period("2026-01-01", "")))
	require.False(t, until("2026-01-01").Overlaps(period("2026-01-02", "")))

	part, ok := until("2026-01-31").Clip(period("2026-01-01", ""))
	require.True(t, ok)
	require.Equal(t, period("2026-01-01", "2026-01-31"), part)
	_, ok = inverted.Clip(ever)
	require.False(t, ok)

	for name, tc := range map[string]struct{ in, want ps }{
		"touching at the last day": {ps{period("2026-01-01", "9999-12-31"), period("9999-12-31", "")}, ps{period("2026-01-01", "")}},
		"one ends at the last day": {ps{period("2026-01-01", "9999-12-31"), period("2027-01-01", "9999-12-31")}, ps{period("2026-01-01", "9999-12-31")}},
		"inverted":                 {ps{inverted}, ps{}},
		"open at the beginning":    {ps{period("2026-01-01", "2026-01-31"), until("2025-12-31")}, ps{until("2026-01-31")}},
		"open swallows":            {ps{period("2026-01-01", ""), period("2026-05-01", "2026-05-02")}, ps{period("2026-01-01", "")}},
		"none":                     {nil, ps{}},
	} {
		require.ElementsMatch(t, tc.want, calendario.Union(tc.in), name)
	}
	for name, tc := range map[string]struct {
		within   calendario.Period
		in, want ps
	}{
		"up to the last day":       {all, ps{period("2026-01-01", "9999-12-31")}, ps{{From: first, To: calendario.MustParse("2025-12-31")}}},
		"from the first day":       {all, ps{{From: first, To: calendario.MustParse("2025-12-31")}}, ps{period("2026-01-01", "9999-12-31")}},
		"all covered":              {all, ps{ever}, ps{}},
		"open, closed at the last": {period("2026-01-01", ""), ps{period("2026-01-01", "9999-12-31")}, ps{}},
		"ever, from the first day": {ever, ps{{From: first, To: calendario.MustParse("2025-12-31")}}, ps{period("2026-01-01", "")}},
		"ever":                     {ever, ps{period("2026-01-01", "2026-01-31")}, ps{until("2025-12-31"), period("2026-02-01", "")}},
		"nothing covers":           {period("2026-01-01", "2026-01-31"), ps{inverted}, ps{period("2026-01-01", "2026-01-31")}},
		"no days":                  {inverted, ps{}, ps{}},
	} {
		require.ElementsMatch(t, tc.want, calendario.Gaps(tc.within, tc.in), name)
	}
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
		p, q := calendario.Period{From: start.AddDays(rapid.IntRange(0, 20).Draw(t, "p")), To: start.AddDays(rapid.IntRange(0, 20).Draw(t, "p to"))},
			calendario.Period{From: start.AddDays(rapid.IntRange(0, 20).Draw(t, "q")), To: start.AddDays(rapid.IntRange(0, 20).Draw(t, "q to"))}
		part, shared := p.Clip(q)
		days := 0
		for n := range 21 {
			if d := start.AddDays(n); p.Contains(d) && q.Contains(d) {
				require.True(t, part.Contains(d))
				days++
			}
		}
		require.Equal(t, days > 0, shared)
		require.Equal(t, days > 0, p.Overlaps(q))
		require.Equal(t, days, part.Days())
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
