package calendario_test

import (
	"encoding/json"
	"fmt"
	"os"
	"testing"
	"time"

	"github.com/derechohabiente/imss/calendario"
	"github.com/stretchr/testify/require"
)

func load(t *testing.T, name string, into any) {
	t.Helper()
	raw, err := os.ReadFile("testdata/" + name)
	require.NoError(t, err)
	require.NoError(t, json.Unmarshal(raw, into))
}

func TestHolidayVectors(t *testing.T) {
	var v struct {
		Years map[int]map[string]map[string]string
	}
	load(t, "holidays.json", &v)
	require.Len(t, v.Years, 13)
	lists := map[string]calendario.RestDays{
		"lft": calendario.LFT, "imss_cct": calendario.ContratoIMSS, "bank": calendario.Bancario,
	}
	for year, sets := range v.Years {
		for name, want := range sets {
			got := lists[name].Year(year)
			require.Len(t, got, len(want), "%d %s", year, name)
			for _, d := range got {
				require.Contains(t, want, d.Date.String(), "%d %s", year, name)
			}
		}
	}
}

func TestPensionVectors(t *testing.T) {
	var v struct {
		Published map[int][]calendario.Date
		Partial   map[string]map[string]calendario.Date
		Derived   map[int][]calendario.Date `json:"derived_unverified"`
	}
	load(t, "calendar-pension.json", &v)
	published := map[string]calendario.Date{}
	for year, days := range v.Published {
		for i, d := range days {
			published[fmt.Sprintf("%d-%02d", year, i+1)] = d
		}
	}
	for _, months := range v.Partial {
		for m, d := range months {
			published[m] = d
		}
	}
	require.Len(t, published, 54)
	for m, want := range published {
		got := pension(t, m)
		require.Equal(t, calendario.PayDay{Date: want, Origen: calendario.Publicado}, got, m)
	}
	// April 2021: the 1st is Maundy Thursday, a rest day for banks alone.
	for year, days := range v.Derived {
		for i, want := range days {
			m := fmt.Sprintf("%d-%02d", year, i+1)
			require.Equal(t, want, pension(t, m).Date, m)
		}
	}
}

func pension(t *testing.T, month string) calendario.PayDay {
	t.Helper()
	first := calendario.MustParse(month + "-01")
	d, err := calendario.PensionPayDay(first.Year(), first.Month())
	require.NoError(t, err)
	return d
}

// The forward rule by itself gives every published day from 2023 on, so that
// years without a published calendar rest on it.
func TestPensionRuleGivesThePublishedDays(t *testing.T) {
	for year := 2023; year <= 2026; year++ {
		for m := time.January; m <= time.December; m++ {
			d, err := calendario.PensionPayDay(year, m)
			require.NoError(t, err)
			require.Equal(t, calendario.LFT.NextWorking(calendario.Must(year, m, 1)), d.Date)
		}
	}
	for m, want := range map[string]string{
		"2027-01": "2027-01-04", "2027-02": "2027-02-02", "2027-05": "2027-05-03", "2030-10": "2030-10-02",
		"2020-05": "2020-04-30", "2020-01": "2020-01-02", "2022-10": "2022-09-30", "2018-12": "2018-11-30",
	} {
		got := pension(t, m)
		require.Equal(t, want, got.Date.String(), m)
		require.Equal(t, calendario.Calculado, got.Origen)
	}
	_, err := calendario.PensionPayDay(2026, 13)
	require.ErrorIs(t, err, calendario.ErrDate)
}

func TestStaffVectors(t *testing.T) {
	var v struct {
		Active   []map[string]string
		Retirees []calendario.Date `json:"retirees_rjp"`
	}
	load(t, "calendar-staff-2026.json", &v)
	require.Len(t, v.Active, 24)
	for _, want := range v.Active {
		p, err := calendario.StaffPayDays(calendario.MustParseQuincena(want["quincena"]))
		require.NoError(t, err)
		raw, err := json.Marshal(p)
		require.NoError(t, err)
		got := map[string]string{}
		require.NoError(t, json.Unmarshal(raw, &got))
		require.Equal(t, "publicado", got["origen"])
		delete(got, "origen")
		require.Equal(t, want, got)
	}
	for i, want := range v.Retirees {
		p, err := calendario.RetiredPayDay(2026, time.Month(i+1))
		require.NoError(t, err)
		require.Equal(t, calendario.PayDay{Date: want, Origen: calendario.Publicado}, p)
	}
	p, err := calendario.RetiredPayDay(2027, time.January) // the 31st is a Sunday
	require.NoError(t, err)
	require.Equal(t, "2027-01-30", p.Date.String())
	require.Equal(t, calendario.Calculado, p.Origen)
	_, err = calendario.RetiredPayDay(2026, 0)
	require.ErrorIs(t, err, calendario.ErrDate)
	_, err = calendario.StaffPayDays(calendario.Quincena{Year: 2026, N: 25})
	require.ErrorIs(t, err, calendario.ErrQuincena)
}
