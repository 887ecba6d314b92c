package tabla_test

import (
	"slices"
	"strings"
	"testing"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/internal/tabla"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func row(day string, v int) tabla.Row[int] {
	return tabla.Row[int]{From: calendario.MustParse(day), Source: "test", Value: v}
}

func TestAt(t *testing.T) {
	table := tabla.Table[int]{row("2024-01-01", 1), row("2025-02-01", 2)}
	for day, want := range map[string]int{"2023-12-31": 0, "2024-01-01": 1, "2025-01-31": 1, "2025-02-01": 2, "2030-01-01": 2} {
		r, ok := table.At(calendario.MustParse(day))
		require.Equal(t, want > 0, ok, day)
		require.Equal(t, want, r.Value, day)
	}
	_, ok := tabla.Table[int](nil).At(calendario.MustParse("2024-01-01"))
	require.False(t, ok)
}

func TestOverlay(t *testing.T) {
	table := tabla.Table[int]{row("2024-01-01", 1), row("2025-02-01", 2)}
	got := table.Overlay(tabla.Table[int]{row("2026-01-01", 4), row("2025-02-01", 3), row("2023-01-01", 0)})
	require.Equal(t, tabla.Table[int]{row("2023-01-01", 0), row("2024-01-01", 1), row("2025-02-01", 3), row("2026-01-01", 4)}, got)
	require.Equal(t, tabla.Table[int]{row("2024-01-01", 1), row("2025-02-01", 2)}, table, "the table itself stays")
}

// A row ends with its year: a year between two rows is a hole, found by the day
// of either, and no hole where the day asked for stands elsewhere.
func TestHole(t *testing.T) {
	endOfYear := func(d calendario.Date) calendario.Date { return calendario.Must(d.Year(), 12, 31) }
	table := tabla.Table[int]{row("2024-01-01", 1), row("2025-01-01", 2), row("2027-01-01", 3), row("2028-06-01", 4)}
	for days, want := range map[string]int{
		"": -1, "2024-01-01": -1, "2025-01-01": 0, "2024-01-01 2027-01-01": 1, "2028-06-01": 0, "2026-01-01": -1,
	} {
		var rows []calendario.Date
		for _, d := range strings.Fields(days) {
			rows = append(rows, calendario.MustParse(d))
		}
		require.Equal(t, want, table.Hole(rows, endOfYear), days)
	}
	require.Equal(t, -1, tabla.Table[int](nil).Hole(nil, endOfYear))
	require.Equal(t, -1, table[:2].Hole([]calendario.Date{table[0].From, table[1].From}, endOfYear))
}

// The newest row wins on every day, whatever the order of the overlay.
func TestOverlayKeepsOrder(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		day := func() calendario.Date {
			return calendario.Must(2020, 1, 1).AddDays(rapid.IntRange(0, 50).Draw(t, "day"))
		}
		var table tabla.Table[int]
		want := map[calendario.Date]int{}
		for i := range rapid.IntRange(0, 30).Draw(t, "n") {
			d := day()
			table = table.Overlay(tabla.Table[int]{{From: d, Value: i}})
			want[d] = i
		}
		require.Len(t, table, len(want))
		require.True(t, slices.IsSortedFunc(table, func(a, b tabla.Row[int]) int { return a.From.Compare(b.From) }))
		for d, v := range want {
			r, ok := table.At(d)
			require.True(t, ok)
			require.Equal(t, v, r.Value)
		}
	})
}
