package calendario_test

import (
	"encoding/json"
	"testing"
	"time"

	"github.com/derechohabiente/imss/calendario"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func genDate(t *rapid.T) calendario.Date {
	return calendario.Must(1900, 1, 1).AddDays(rapid.IntRange(0, 80000).Draw(t, "day"))
}

// Package time is the oracle over the whole range.
func TestDateAgreesWithTime(t *testing.T) {
	d, want := calendario.Must(1, 1, 1), time.Date(1, 1, 1, 0, 0, 0, 0, time.UTC)
	for ; want.Year() < 10000; d, want = d.AddDays(1), want.AddDate(0, 0, 1) {
		y, m, day := d.Civil()
		wy, wm, wd := want.Date()
		if y != wy || m != wm || day != wd || d.Weekday() != want.Weekday() {
			t.Fatalf("%v is %v", want, d)
		}
	}
	require.True(t, d.IsZero(), "the day after 9999-12-31 is absent")
}

func TestNewRefuses(t *testing.T) {
	for _, c := range [][3]int{{2025, 2, 29}, {2024, 2, 30}, {2025, 4, 31}, {2025, 13, 1}, {2025, 0, 1}, {2025, 1, 0}, {0, 1, 1}, {10000, 1, 1}, {1900, 2, 29}} {
		_, err := calendario.New(c[0], time.Month(c[1]), c[2])
		require.ErrorIs(t, err, calendario.ErrDate, "%v", c)
	}
	require.Panics(t, func() { calendario.Must(2025, 2, 29) })
	require.Panics(t, func() { calendario.MustParse("x") })
	for _, s := range []string{"", "2025-5-26", "2025/05/26", "+025-05-26", "2025-05-26T", "２025-05-26", "2025-02-29"} {
		_, err := calendario.Parse(s)
		require.ErrorIs(t, err, calendario.ErrDate, s)
	}
	for _, s := range []string{"", "2605202", "26-52025", "31042025", " 6052025"} {
		_, err := calendario.ParseDDMMAAAA(s)
		require.ErrorIs(t, err, calendario.ErrDate, s)
	}
}

func TestDateArithmetic(t *testing.T) {
	d := calendario.MustParse
	require.Equal(t, d("2025-02-28"), d("2025-03-31").AddMonths(-1))
	require.Equal(t, d("2024-02-29"), d("2025-03-31").AddMonths(-13))
	require.Equal(t, d("2023-02-28"), d("2024-02-29").AddYears(-1))
	require.Equal(t, d("2025-03-01"), d("2024-02-29").Birthday(1))
	require.Equal(t, d("2028-02-29"), d("2024-02-29").Birthday(4))
	require.Equal(t, 17, d("2007-03-01").Age(d("2025-02-28")))
	require.Equal(t, 18, d("2007-03-01").Age(d("2025-03-01")))
	require.Equal(t, -1, d("2025-03-01").Age(d("2025-02-28")))
	require.Equal(t, d("2024-02-29"), d("2024-02-01").EndOfMonth())
	for _, absent := range []calendario.Date{
		{}, d("9999-12-31").AddDays(1), d("0001-01-01").AddDays(-1), d("9999-12-31").AddMonths(1),
		d("0001-01-01").AddMonths(-1), d("9999-12-31").Birthday(1), d("2025-01-01").AddDays(1 << 30), d("2025-01-01").AddYears(-1 << 20),
		calendario.Date{}.AddDays(1), calendario.Date{}.AddMonths(1), calendario.Date{}.Birthday(1), calendario.Date{}.EndOfMonth(),
		calendario.FromTime(time.Time{}), calendario.FromTime(time.Date(20000, 1, 1, 0, 0, 0, 0, time.UTC)),
	} {
		require.True(t, absent.IsZero())
		require.Empty(t, absent.String())
	}
}

func TestFromTimeTakesTheLocation(t *testing.T) {
	noon := time.Date(2025, 5, 26, 23, 30, 0, 0, time.FixedZone("", -6*3600))
	require.Equal(t, "2025-05-26", calendario.FromTime(noon).String())
	require.Equal(t, "2025-05-27", calendario.FromTime(noon.UTC()).String())
}

func TestDateRoundTrips(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d, n := genDate(t), rapid.IntRange(-30000, 30000).Draw(t, "n")
		p, err := calendario.Parse(d.String())
		require.NoError(t, err)
		require.Equal(t, d, p)
		p, err = calendario.ParseDDMMAAAA(d.DDMMAAAA())
		require.NoError(t, err)
		require.Equal(t, d, p)
		require.Equal(t, n, d.AddDays(n).Sub(d))
		raw, err := json.Marshal(d)
		require.NoError(t, err)
		var back calendario.Date
		require.NoError(t, json.Unmarshal(raw, &back))
		require.Equal(t, d, back)
		v, err := d.Value()
		require.NoError(t, err)
		require.NoError(t, back.Scan(v))
		require.Equal(t, d, back)
	})
}

func TestDateScan(t *testing.T) {
	var d calendario.Date
	require.NoError(t, d.Scan([]byte("2025-05-26")))
	require.Equal(t, 26, d.Day())
	require.Equal(t, time.May, d.Month())
	require.NoError(t, d.Scan(time.Date(2025, 5, 27, 0, 0, 0, 0, time.UTC)))
	require.Equal(t, "2025-05-27", d.String())
	require.NoError(t, d.Scan(nil))
	require.True(t, d.IsZero())
	v, err := d.Value()
	require.NoError(t, err)
	require.Nil(t, v)
	require.ErrorIs(t, d.Scan(7), calendario.ErrDate)
	require.ErrorIs(t, d.UnmarshalText([]byte("mañana")), calendario.ErrDate)
	require.NoError(t, d.UnmarshalText(nil))
	require.True(t, d.Before(calendario.Must(2025, 1, 1)))
}

// Whatever text is read is a day of package time that prints the same.
func FuzzParse(f *testing.F) {
	for _, s := range []string{"2025-05-26", "2024-02-29", "2023-02-29", "0001-01-01", "9999-12-31", "2025-5-26"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := calendario.Parse(s)
		want, wantErr := time.Parse(time.DateOnly, s)
		if wantErr == nil && want.Year() == 0 {
			wantErr = calendario.ErrDate
		}
		require.Equal(t, wantErr == nil, err == nil)
		if err == nil {
			require.Equal(t, s, d.String())
			require.True(t, want.IsZero() || calendario.FromTime(want) == d)
		}
	})
}

// Eight digits are the ISO form in another order.
func FuzzParseDDMMAAAA(f *testing.F) {
	for _, s := range []string{"26052025", "29022024", "29022023", "00000000", "31129999", "2605202"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		d, err := calendario.ParseDDMMAAAA(s)
		if len(s) != 8 {
			require.ErrorIs(t, err, calendario.ErrDate)
			return
		}
		want, wantErr := calendario.Parse(s[4:] + "-" + s[2:4] + "-" + s[:2])
		require.Equal(t, wantErr, err)
		require.Equal(t, want, d)
		if err == nil {
			require.Equal(t, s, d.DDMMAAAA())
		}
	})
}

// Text of a driver is read as the day that it begins with, and only where
// package time reads midnight of that day in it or finds no hour.
func FuzzDateScan(f *testing.F) {
	for _, s := range []string{"2025-05-26", "2025-05-26 00:00:00", "2025-05-26T00:00:00Z", "2025-05-26 00:00:00-06:00", "2025-05-26 18:00:00", "2025-05-26  0:00:00", "2025-05-26 00:00:00,0", ""} {
		f.Add(s)
	}
	layouts := []string{time.DateOnly, time.DateTime, time.RFC3339Nano, "2006-01-02 15:04:05.999999999-07:00"}
	f.Fuzz(func(t *testing.T, s string) {
		var d calendario.Date
		err := d.Scan(s)
		if err == nil && s != "" {
			require.Equal(t, s[:10], d.String())
		}
		for _, layout := range layouts {
			if at, no := time.Parse(layout, s); no == nil && at.Year() > 0 {
				h, m, sec := at.Clock()
				require.Equal(t, h+m+sec+at.Nanosecond() == 0, err == nil, "%q", s)
			}
		}
	})
}

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := calendario.Parse("2025-05-26"); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkAddWorkingDays(b *testing.B) {
	d := calendario.MustParse("2026-03-13")
	b.ReportAllocs()
	for b.Loop() {
		if calendario.LFT.AddWorkingDays(d, 5).IsZero() {
			b.Fatal()
		}
	}
}
