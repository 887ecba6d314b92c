package calendario_test

import (
	"testing"
	"time"

	"github.com/derechohabiente/imss/calendario"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func lists() []calendario.RestDays {
	return []calendario.RestDays{calendario.LFT, calendario.ContratoIMSS, calendario.Bancario}
}

// The list of a year is what asking day by day gives, in every year.
func TestYearAgreesWithFestivo(t *testing.T) {
	for _, list := range lists() {
		d := calendario.Must(1, 1, 1)
		for year := 1; year <= 9999; year++ {
			rest := list.Year(year)
			for ; d.Year() == year; d = d.AddDays(1) {
				f, ok := list.Festivo(d)
				if ok {
					if len(rest) == 0 || rest[0] != (calendario.RestDay{Date: d, Festivo: f}) {
						t.Fatalf("%v %v is not next in %v", list, d, rest)
					}
					rest = rest[1:]
				}
			}
			require.Empty(t, rest, "%v %d", list, year)
		}
		require.Nil(t, list.Year(0))
		require.Nil(t, list.Year(10000))
	}
}

// One step at a time is the oracle of terms and counts of any length.
func TestWorkingDaysAgreeWithSteps(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SampledFrom(lists()).Draw(t, "list")
		from, n := genDate(t), rapid.IntRange(-700, 700).Draw(t, "n")
		var extra []calendario.Date
		for range rapid.IntRange(0, 6).Draw(t, "extra") {
			extra = append(extra, from.AddDays(rapid.IntRange(-40, 40).Draw(t, "day")))
		}
		step, left, want := 1, n, from
		if n < 0 {
			step, left = -1, -n
		}
		for left > 0 {
			want = want.AddDays(step)
			if list.IsWorking(want, extra...) {
				left--
			}
		}
		to := list.AddWorkingDays(from, n, extra...)
		require.Equal(t, want, to)
		p := calendario.Period{From: from.AddDays(1), To: to}
		if n < 0 {
			p = calendario.Period{From: to, To: from.AddDays(-1)}
		}
		require.Equal(t, max(n, -n), list.CountWorking(p, extra...))
		if n > 0 {
			require.Equal(t, p.From, list.FirstWorkingDays(p, n, extra...).From)
			require.Equal(t, to, list.FirstWorkingDays(p, n, extra...).To)
			require.Zero(t, list.FirstWorkingDays(p, n+1, extra...))
		}
	})
}

func TestTermsOfAnyLength(t *testing.T) {
	d := calendario.MustParse
	far := calendario.LFT.AddWorkingDays(d("0001-01-01"), 2_000_000)
	require.False(t, far.IsZero())
	require.Equal(t, 2_000_000, calendario.LFT.CountWorking(calendario.Period{From: d("0001-01-02"), To: far}))
	for _, n := range []int{3_000_000, -3_000_000, 1 << 62, -1 << 63} {
		require.True(t, calendario.LFT.AddWorkingDays(d("2026-01-01"), n).IsZero(), n)
	}
	require.True(t, calendario.LFT.AddWorkingDays(calendario.Date{}, 1000).IsZero())
	require.True(t, calendario.LFT.AddWorkingDays(d("9999-12-01"), 30).IsZero())
	require.True(t, calendario.LFT.AddWorkingDays(d("0001-01-30"), -30).IsZero())
	require.Zero(t, calendario.LFT.CountWorking(calendario.Period{From: d("2026-01-01")}))
	require.Zero(t, calendario.LFT.CountWorking(calendario.Period{}))
	whole := calendario.LFT.CountWorking(calendario.Period{From: d("0001-01-01"), To: d("9999-12-31")})
	require.Greater(t, whole, 2_500_000)
}

func TestFirstWorkingDays(t *testing.T) {
	d := calendario.MustParse
	january := calendario.Quincena{Year: 2026, N: 1}.Period()
	require.Equal(t, period("2026-01-01", "2026-01-08"), calendario.LFT.FirstWorkingDays(january, 5))
	require.Equal(t, period("2026-01-01", "2026-01-09"), calendario.LFT.FirstWorkingDays(january, 5, d("2026-01-06")))
	require.Equal(t, period("2026-01-01", "2026-01-08"), calendario.LFT.FirstWorkingDays(period("2026-01-01", ""), 5))
	for _, p := range []calendario.Period{{}, period("2026-01-01", "2026-01-07"), period("9999-12-31", "")} {
		require.Zero(t, calendario.LFT.FirstWorkingDays(p, 5))
	}
	require.Zero(t, calendario.LFT.FirstWorkingDays(january, 0))
	require.Zero(t, calendario.LFT.FirstWorkingDays(january, 1<<62))
}

func TestEasterStaysInTheCalendar(t *testing.T) {
	require.True(t, calendario.Easter(0).IsZero())
	require.True(t, calendario.Easter(10000).IsZero())
	require.Equal(t, time.Sunday, calendario.Easter(9999).Weekday())
	require.Equal(t, 1, calendario.Easter(1).Year())
}

func BenchmarkAddWorkingDaysFar(b *testing.B) {
	d := calendario.MustParse("2026-03-13")
	b.ReportAllocs()
	for b.Loop() {
		if calendario.LFT.AddWorkingDays(d, 10_000).IsZero() {
			b.Fatal()
		}
	}
}
