package cuotas_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
)

func day(s string) calendario.Date { return calendario.MustParse(s) }

func month(s string) cuotas.Mes {
	m, err := cuotas.ParseMes(s)
	if err != nil {
		panic(err)
	}
	return m
}

// The calendar of 2026 as published; no bank holiday moves any of its days.
func TestVencimientoOf2026(t *testing.T) {
	published := []string{"2026-02-17", "2026-03-17", "2026-04-20", "2026-05-18", "2026-06-17", "2026-07-20",
		"2026-08-17", "2026-09-17", "2026-10-19", "2026-11-17", "2026-12-17", "2027-01-18"}
	for i, want := range published {
		m := cuotas.Mes{Year: 2026, Month: time.Month(i + 1)}
		require.Equal(t, want, cuotas.Vencimiento(m).String(), m)
		require.Equal(t, want, cuotas.VencimientoBancario(m).String(), m)
	}
	for n, want := range map[int]string{1: "2026-03-17", 2: "2026-05-18", 3: "2026-07-20", 4: "2026-09-17", 5: "2026-11-17", 6: "2027-01-18"} {
		require.Equal(t, want, cuotas.VencimientoBimestre(calendario.Bimestre{Year: 2026, N: n}).String(), n)
	}
}

func TestVencimientoBancario(t *testing.T) {
	for m, want := range map[string]string{
		"2025-03": "2025-04-21", // Thursday and Friday of Holy Week
		"2025-02": "2025-03-18", // Monday of Juárez
		"2025-10": "2025-11-18", // Monday of the Revolution
		"2025-11": "2025-12-17", // 12 December lies before
	} {
		require.Equal(t, want, cuotas.VencimientoBancario(month(m)).String(), m)
	}
	require.Equal(t, "2025-04-22", cuotas.VencimientoBancario(month("2025-03"), day("2025-04-21")).String())
	require.Equal(t, "2025-04-17", cuotas.Vencimiento(month("2025-03")).String(), "only what the host gives is closed")
}

func TestVencimientoCredito(t *testing.T) {
	for _, tc := range []struct {
		from  string
		rest  []calendario.Date
		until string
	}{
		{"2026-06-01", nil, "2026-06-22"}, // Monday: three weeks
		{"2026-06-05", nil, "2026-06-26"}, // Friday
		{"2026-06-06", nil, "2026-06-26"}, // Saturday: the first day counted is Monday, as from Friday
		{"2026-06-07", nil, "2026-06-26"}, // Sunday
		{"2026-06-01", []calendario.Date{day("2026-06-22")}, "2026-06-23"},
		{"2026-06-01", []calendario.Date{day("2026-06-06"), day("2026-06-23")}, "2026-06-22"},
		{"2025-12-15", []calendario.Date{day("2025-12-25"), day("2026-01-01")}, "2026-01-07"},
	} {
		require.Equal(t, tc.until, cuotas.VencimientoCredito(day(tc.from), tc.rest...).String(), tc.from)
	}
}

func TestVencimientoOfNothing(t *testing.T) {
	require.True(t, cuotas.Vencimiento(cuotas.Mes{}).IsZero())
	require.True(t, cuotas.Vencimiento(cuotas.Mes{Year: 2026, Month: 13}).IsZero())
	require.True(t, cuotas.Vencimiento(cuotas.Mes{Year: 9999, Month: time.December}).IsZero())
	require.True(t, cuotas.VencimientoBancario(cuotas.Mes{}).IsZero())
	require.True(t, cuotas.VencimientoBimestre(calendario.Bimestre{}).IsZero())
	require.True(t, cuotas.VencimientoBimestre(calendario.Bimestre{Year: 2026, N: 7}).IsZero())
	require.True(t, cuotas.VencimientoCredito(calendario.Date{}).IsZero())
}

// Whatever is closed: the day is a working one, not before the 17th, and every
// day from the 17th to it has a reason.
func TestVencimientoIsTheFirstDayWithoutReason(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := cuotas.Mes{Year: rapid.IntRange(1997, 2100).Draw(t, "year"), Month: time.Month(rapid.IntRange(1, 12).Draw(t, "month"))}
		due17 := m.First().AddMonths(1).AddDays(16)
		closed := map[calendario.Date]bool{}
		var rest []calendario.Date
		for range rapid.IntRange(0, 8).Draw(t, "n") {
			d := due17.AddDays(rapid.IntRange(-2, 12).Draw(t, "offset"))
			closed[d], rest = true, append(rest, d)
		}
		got := cuotas.Vencimiento(m, rest...)
		require.False(t, got.Before(due17))
		for d := due17; d.Before(got); d = d.AddDays(1) {
			w := d.Weekday()
			require.True(t, closed[d] || w == time.Saturday || w == time.Sunday || (d == due17 && w == time.Friday), d)
		}
		require.False(t, closed[got])
		require.NotContains(t, []time.Weekday{time.Saturday, time.Sunday}, got.Weekday())
		require.False(t, got == due17 && got.Weekday() == time.Friday)
	})
}

func ExampleVencimiento() {
	march := cuotas.Mes{Year: 2026, Month: time.March}
	fmt.Println(cuotas.Vencimiento(march)) // 17 April is a Friday
	closed := calendario.MustParse("2026-04-20")
	fmt.Println(cuotas.Vencimiento(march, closed))
	// Output:
	// 2026-04-20
	// 2026-04-21
}

func ExampleVencimientoBimestre() {
	b, _ := calendario.ParseBimestre("2026-6")
	fmt.Println(cuotas.VencimientoBimestre(b))
	// Output: 2027-01-18
}

func ExampleVencimientoBancario() {
	march := cuotas.Mes{Year: 2025, Month: time.March}
	fmt.Println(cuotas.VencimientoBancario(march)) // 17 and 18 April: Holy Week
	// Output: 2025-04-21
}

func ExampleVencimientoCredito() {
	fmt.Println(cuotas.VencimientoCredito(calendario.MustParse("2026-06-01")))
	// Output: 2026-06-22
}
