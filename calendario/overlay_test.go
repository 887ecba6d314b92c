package calendario_test

import (
	"encoding/json"
	"errors"
	"io/fs"
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/derechohabiente/imss/calendario"
	"github.com/stretchr/testify/require"
)

const hostCalendar = `{
 "read": "2026-12-20",
 "rest_days": [
  {"list": "lft", "date": "2027-06-07", "festivo": "calendario.eleccion", "source": "INE"},
  {"list": "contrato_imss", "date": "2027-01-28", "festivo": "calendario.decreto", "source": "DOF"},
  {"list": "lft", "date": "2027-03-01", "festivo": "estado.aniversario", "source": "INE"},
  {"list": "lft", "date": "2027-12-25", "festivo": "calendario.decreto", "source": "INE"}
 ],
 "pension": [{"month": "2027-01", "date": "2027-01-05", "source": "IMSS"}],
 "staff":   [{"quincena": "2027/01", "santander_scotiabank": "2027-01-11", "other_banks": "2027-01-11", "cheque": "2027-01-13", "source": "IMSS"}],
 "retired": [{"month": "2027-01", "date": "2027-01-29", "source": "IMSS"}]
}`

func overlay(t *testing.T, texts ...string) *calendario.Calendario {
	t.Helper()
	c := &calendario.Calendario{}
	for _, s := range texts {
		var err error
		c, err = c.Overlay(fstest.MapFS{"a/b.json": {Data: []byte(s)}, "leame.txt": {Data: []byte("?")}})
		require.NoError(t, err)
	}
	return c
}

func TestOverlayAnswers(t *testing.T) {
	c, d := overlay(t, hostCalendar), calendario.MustParse
	for _, list := range []calendario.RestDays{calendario.LFT, calendario.ContratoIMSS, calendario.Bancario, 9} {
		f, ok := c.Festivo(list, d("2027-06-07")) // a day of the law is one of every list
		require.True(t, ok)
		require.Equal(t, calendario.Eleccion, f)
		require.False(t, c.IsWorking(list, d("2027-06-07")))
		require.True(t, c.IsWorking(list, d("2027-06-08")))
		_, ok = c.Festivo(list, d("2027-01-28"))
		require.Equal(t, list == calendario.ContratoIMSS, ok)
		require.Equal(t, d("2027-06-08"), c.AddWorkingDays(list, d("2027-06-04"), 1))
		require.Equal(t, 4, c.CountWorking(list, calendario.Period{From: d("2027-06-07"), To: d("2027-06-11")}))
		own := len(list.Year(2027))
		require.Len(t, c.Year(list, 2027), own+len(c.Extra(list))-1, "25 December is a rest day anyway")
		require.Len(t, c.Year(list, 2028), len(list.Year(2028)))
		f, _ = c.Festivo(list, d("2027-12-25"))
		require.Equal(t, calendario.Navidad, f)
		extra := c.Extra(list)
		extra[0] = calendario.Date{}
		require.NotEqual(t, extra, c.Extra(list), "a copy")
	}

	p, err := c.PensionPayDay(2027, time.January)
	require.NoError(t, err)
	require.Equal(t, calendario.PayDay{Date: d("2027-01-05"), Origen: calendario.Publicado}, p)
	p, err = c.PensionPayDay(2027, time.March) // the 1st is a rest day of the host
	require.NoError(t, err)
	require.Equal(t, calendario.PayDay{Date: d("2027-03-02")}, p)
	_, err = c.PensionPayDay(2027, 13)
	require.ErrorIs(t, err, calendario.ErrDate)

	s, err := c.StaffPayDays(calendario.Quincena{Year: 2027, N: 1})
	require.NoError(t, err)
	require.Equal(t, calendario.StaffPayDay{
		Quincena: calendario.Quincena{Year: 2027, N: 1}, PeriodStart: d("2027-01-01"), PeriodEnd: d("2027-01-15"),
		SantanderScotiabank: d("2027-01-11"), OtherBanks: d("2027-01-11"), Cheque: d("2027-01-13"), Origen: calendario.Publicado,
	}, s)
	s, err = c.StaffPayDays(calendario.Quincena{Year: 2027, N: 2}) // 28 January is a rest day of the host
	require.NoError(t, err)
	require.Equal(t, d("2027-01-27"), s.Cheque)
	require.Equal(t, calendario.Calculado, s.Origen)
	_, err = c.StaffPayDays(calendario.Quincena{Year: 2027, N: 25})
	require.ErrorIs(t, err, calendario.ErrQuincena)

	r, err := c.RetiredPayDay(2027, time.January)
	require.NoError(t, err)
	require.Equal(t, calendario.PayDay{Date: d("2027-01-29"), Origen: calendario.Publicado}, r)
	r, err = c.RetiredPayDay(2027, time.February)
	require.NoError(t, err)
	require.Equal(t, calendario.PayDay{Date: d("2027-02-27")}, r)
	_, err = c.RetiredPayDay(2027, 13)
	require.ErrorIs(t, err, calendario.ErrDate)
}

// Without rows of a host, and for what was published, the default answers.
func TestCalendarioStandsOnTheDefault(t *testing.T) {
	var none calendario.Calendario
	moved := overlay(t, `{"read": "2026-12-20", "rest_days": [
		{"list": "lft", "date": "2026-07-01", "festivo": "calendario.decreto", "source": "x"},
		{"list": "lft", "date": "2026-07-13", "festivo": "calendario.decreto", "source": "x"}]}`)
	for _, c := range []*calendario.Calendario{&none, moved} {
		for m := time.January; m <= time.December; m++ {
			want, err := calendario.PensionPayDay(2026, m)
			require.NoError(t, err)
			got, err := c.PensionPayDay(2026, m)
			require.NoError(t, err)
			require.Equal(t, want, got, "a published day stands")
		}
		for n := 1; n <= 24; n++ {
			q := calendario.Quincena{Year: 2026, N: n}
			want, err := calendario.StaffPayDays(q)
			require.NoError(t, err)
			got, err := c.StaffPayDays(q)
			require.NoError(t, err)
			require.Equal(t, want, got)
		}
	}
	require.Equal(t, calendario.Tables(), none.Tables())
	require.Equal(t, calendario.LFT.Year(2026), none.Year(calendario.LFT, 2026))
	_, ok := none.Festivo(calendario.LFT, calendario.MustParse("2026-07-01"))
	require.False(t, ok)
}

func TestOverlayOnOverlay(t *testing.T) {
	first := overlay(t, hostCalendar)
	second, err := first.Overlay(fstest.MapFS{"c.json": {Data: []byte("\ufeff" + `{
		"read": "2027-01-02",
		"rest_days": [{"list": "lft", "date": "2027-06-07", "festivo": "calendario.decreto", "source": "x"}],
		"pension": [{"month": "2027-01", "date": "2027-01-04", "source": "x"}, {"month": "2026-12", "date": "2026-12-01", "source": "y"}]}`)}})
	require.NoError(t, err)
	day := calendario.MustParse("2027-06-07")
	f, _ := second.Festivo(calendario.ContratoIMSS, day)
	require.Equal(t, calendario.Decreto, f)
	f, _ = first.Festivo(calendario.ContratoIMSS, day)
	require.Equal(t, calendario.Eleccion, f, "the first one stays")
	p, err := second.PensionPayDay(2027, time.January)
	require.NoError(t, err)
	require.Equal(t, "2027-01-04", p.Date.String())
	p, err = first.PensionPayDay(2027, time.January)
	require.NoError(t, err)
	require.Equal(t, "2027-01-05", p.Date.String())

	own := len(calendario.Tables())
	require.Len(t, first.Tables(), own+4)
	require.Len(t, second.Tables(), own+6)
	last := second.Tables()[own+4]
	require.Equal(t, calendario.Tabla{
		Name: "calendario.pension", Source: "x; y", Vintage: calendario.MustParse("2027-01-02"),
		Valid: period("2026-12-01", "2027-01-31"),
	}, last)
	require.Equal(t, "2026-12-20", first.Tables()[own].Vintage.String())
	require.Equal(t, "INE; DOF", first.Tables()[own+1].Source)
	require.Equal(t, period("2027-01-28", "2027-12-25"), first.Tables()[own+1].Valid)
}

func TestOverlayRefuses(t *testing.T) {
	row := func(section, row string) string { return `{"read": "2026-12-20", "` + section + `": [` + row + `]}` }
	staff := `{"quincena": "2027/01", "santander_scotiabank": "2027-01-11", "other_banks": "2027-01-12", "cheque": "2027-01-13", "source": "IMSS"}`
	for s, want := range map[string]string{
		"":                                       "1 json",
		"{\n\"pension\": 7}":                     "2 json",
		"{\n\n\"pension\": [}":                   "3 json",
		`{"read": "2026-12-20", "pensions": []}`: "1 json",
		"{\n\"read\": \"2026-12-20\",\n\"pension\": null,\n\"pension\": []}": "4 json",
		"null":                              "1 json",
		"{}":                                "1 read",
		"{\n\"read\": \"20-12-2026\"}":      "2 read",
		"{\n\"read\": 20261220}":            "2 json",
		row("pension", `7`):                 "1 pension",
		row("pension", `{"month": 202701}`): "1 pension",
		row("pension", `null`):              "1 pension.source",
		row("pension", `{"month": "2027-01", "date": "2027-01-04"}`):                                  "1 pension.source",
		row("pension", `{"month": "2027-01", "date": "2027-01-04", "source": " "}`):                   "1 pension.source",
		row("pension", `{"month": "2027-01", "date": "2027-01-04", "source": "x", "note": "x"}`):      "1 pension",
		row("pension", `{"month": "2027-13", "date": "2027-01-04", "source": "x"}`):                   "1 pension.month",
		row("pension", `{"month": "2027-01", "date": "2026-01-04", "source": "x"}`):                   "1 pension.date",
		row("pension", `{"month": "2027-01", "date": "2027-01-16", "source": "x"}`):                   "1 pension.date",
		row("retired", `{"month": "2027-02", "date": "2027-03-01", "source": "x"}`):                   "1 retired.date",
		row("rest_days", `{"list": "x", "date": "2027-01-04", "festivo": "a.b", "source": "x"}`):      "1 rest_days.list",
		row("rest_days", `{"list": "lft", "date": "2027-02-29", "festivo": "a.b", "source": "x"}`):    "1 rest_days.date",
		row("rest_days", `{"list": "lft", "date": "2027-02-28", "festivo": "Fiesta", "source": "x"}`): "1 rest_days.festivo",
		row("rest_days", `{"list": "lft", "date": "2027-02-28", "source": "x"}`):                      "1 rest_days.festivo",
		row("staff", staff+","+strings.Replace(staff, "2027/01", "2027/25", 1)):                       "2 staff.quincena",
		row("staff", strings.Replace(staff, "2027-01-11", "2026-12-31", 1)):                           "1 staff.santander_scotiabank",
		row("staff", strings.Replace(staff, "2027-01-12", "2027-01-10", 1)):                           "1 staff.other_banks",
		row("staff", strings.Replace(staff, "2027-01-13", "2027-01-16", 1)):                           "1 staff.cheque",
		row("staff", strings.Replace(staff, `"cheque"`, `"x"`, 1)):                                    "1 staff.cheque",
	} {
		c, err := calendario.Overlay(fstest.MapFS{"2027.json": {Data: []byte(s)}})
		require.ErrorIs(t, err, calendario.ErrOverlay, s)
		require.Nil(t, c)
		require.Equal(t, want, place(t, err), s)
		var e calendario.Error
		require.ErrorAs(t, err, &e)
		require.Equal(t, "2027.json", e.File)
	}
}

func TestOverlayJoinsItsFaults(t *testing.T) {
	_, err := calendario.Overlay(fstest.MapFS{
		"a.json": {Data: []byte(`{"read": "2026-12-20", "pension": [{}, {}]}`)}, "b.json": {Data: []byte(`[]`)},
	})
	require.Len(t, err.(interface{ Unwrap() []error }).Unwrap(), 3)
	require.Contains(t, err.Error(), "calendario.overlay: a.json, row 2, pension.source")
	_, err = calendario.Overlay(fstest.MapFS{"leame.txt": {}})
	require.ErrorIs(t, err, calendario.ErrOverlay, "a folder without files is not the one that the host means")
	_, err = calendario.Overlay(brokenFS{})
	require.ErrorIs(t, err, fs.ErrPermission)
}

// brokenFS lists a file that nobody may open.
type brokenFS struct{}

func (brokenFS) Open(name string) (fs.File, error) {
	if name == "." {
		return fstest.MapFS{"a.json": {}}.Open(name)
	}
	return nil, fs.ErrPermission
}

// Every row that is taken is answered again, tagged as published; nothing else
// changes.
func FuzzOverlay(f *testing.F) {
	f.Add([]byte(hostCalendar))
	f.Add([]byte(`{"read": "2026-12-20", "pension": [{"month": "0001-01", "date": "0001-01-01", "source": "x"}, {"month": "9999-12", "date": "9999-12-01", "source": "x"}]}`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		c, err := calendario.Overlay(fstest.MapFS{"x.json": {Data: raw}})
		if err != nil {
			require.ErrorIs(t, err, calendario.ErrOverlay)
			var e calendario.Error
			require.True(t, errors.As(err, &e) && e.Row >= 1 && e.File == "x.json")
			return
		}
		var doc map[string]json.RawMessage
		require.NoError(t, json.Unmarshal([]byte(strings.TrimPrefix(string(raw), "\ufeff")), &doc))
		rows := func(list string) (rows []map[string]string) {
			if doc[list] != nil {
				require.NoError(t, json.Unmarshal(doc[list], &rows))
			}
			return rows
		}
		last := map[string]string{}
		for _, r := range rows("pension") {
			last[r["month"]] = r["date"]
		}
		for m, want := range last {
			first := calendario.MustParse(m + "-01")
			p, err := c.PensionPayDay(first.Year(), first.Month())
			require.NoError(t, err)
			require.Equal(t, calendario.PayDay{Date: calendario.MustParse(want), Origen: calendario.Publicado}, p)
		}
		for _, r := range rows("rest_days") {
			var list calendario.RestDays
			require.NoError(t, list.UnmarshalText([]byte(r["list"])))
			d := calendario.MustParse(r["date"])
			_, ok := c.Festivo(list, d)
			require.True(t, ok && !c.IsWorking(list, d))
		}
		for _, r := range rows("staff") {
			s, err := c.StaffPayDays(calendario.MustParseQuincena(r["quincena"]))
			require.NoError(t, err)
			require.Equal(t, calendario.Publicado, s.Origen)
			require.True(t, !s.OtherBanks.Before(s.SantanderScotiabank) && !s.Cheque.Before(s.OtherBanks))
		}
	})
}
