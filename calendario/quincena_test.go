package calendario_test

import (
	"encoding/json"
	"fmt"
	"regexp"
	"strings"
	"testing"
	"time"

	"github.com/derechohabiente/imss/calendario"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

func TestQuincenaSpellings(t *testing.T) {
	want := calendario.Quincena{Year: 2026, N: 14}
	for _, s := range []string{
		"2026/14", "2026-14", "202614", "2026014", "14/2026", "2A-JUL-2026", "2a QNA JULIO 2026",
		" 2026/14 ", "2a-jul-2026", "2A QNA. JUL. 2026", "2ª QUINCENA JULIO 2026", "2a Qna Julio 2026",
	} {
		q, err := calendario.ParseQuincena(s)
		require.NoError(t, err, s)
		require.Equal(t, want, q, s)
	}
	for s, n := range map[string]int{"1A-ENE-2026": 1, "1A SEPT 2026": 17, "2A-DIC-2026": 24, "2026/1": 0, "2026001": 1, "2a qna setiembre 2026": 18} {
		q, err := calendario.ParseQuincena(s)
		require.Equal(t, n > 0, err == nil, s)
		require.Equal(t, n, q.N, s)
	}
	for _, s := range []string{
		"", "2026/00", "2026/25", "202600", "2026025", "2026125", "25/2026", "0000/01", "3A-JUL-2026", "2A-JUX-2026", "2A-JUL-26",
		"2A-JUL", "2026 14", "2026/1a", "14-2026", "+026/14", "2a QNX JULIO 2026", "２026/14", "2026/014",
	} {
		_, err := calendario.ParseQuincena(s)
		require.ErrorIs(t, err, calendario.ErrQuincena, s)
	}
	require.Panics(t, func() { calendario.MustParseQuincena("2026/25") })
}

func TestQuincenaPeriods(t *testing.T) {
	for s, want := range map[string]string{
		"2026/01": "2026-01-01..2026-01-15", "2026/02": "2026-01-16..2026-01-31",
		"2026/04": "2026-02-16..2026-02-28", "2024/04": "2024-02-16..2024-02-29", "2026/24": "2026-12-16..2026-12-31",
	} {
		p := calendario.MustParseQuincena(s).Period()
		require.Equal(t, want, p.From.String()+".."+p.To.String())
	}
	require.Zero(t, calendario.Quincena{}.Period())
	require.Zero(t, calendario.Quincena{}.Next())
	require.Empty(t, calendario.Quincena{}.String())
	require.True(t, calendario.QuincenaOf(calendario.Date{}).IsZero())
}

func TestQuincenaHoldsItsDays(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		d := genDate(t)
		q := calendario.QuincenaOf(d)
		require.True(t, q.Period().Contains(d))
		require.Equal(t, q, q.Next().Prev())
		require.Equal(t, q.Period().To.AddDays(1), q.Next().Period().From)
		n := rapid.IntRange(-100, 100).Draw(t, "n")
		require.Equal(t, n, q.Add(n).Sub(q))
		require.Equal(t, n < 0, q.Add(n).Compare(q) < 0)
		m, half := q.Month()
		require.Equal(t, d.Month(), m)
		require.Equal(t, d.Day() > 15, half == 2)
		var back calendario.Quincena
		raw, err := json.Marshal(q)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(raw, &back))
		require.Equal(t, q, back)

		b := calendario.BimestreOf(d)
		require.True(t, b.Period().Contains(d))
		require.Equal(t, b, b.Next().Prev())
		require.Equal(t, b.Period().To.AddDays(1), b.Next().Period().From)
		var bb calendario.Bimestre
		raw, err = json.Marshal(b)
		require.NoError(t, err)
		require.NoError(t, json.Unmarshal(raw, &bb))
		require.Equal(t, b, bb)
	})
}

func TestBimestre(t *testing.T) {
	for _, s := range []string{"2026-3", "2026/3", "2026-03"} {
		b, err := calendario.ParseBimestre(s)
		require.NoError(t, err)
		require.Equal(t, calendario.Bimestre{Year: 2026, N: 3}, b)
	}
	for _, s := range []string{"", "2026-0", "2026-7", "2026-", "20263", "2026-003", "2026-x", "0000-1"} {
		_, err := calendario.ParseBimestre(s)
		require.ErrorIs(t, err, calendario.ErrBimestre, s)
	}
	require.Equal(t, "2025-11-01", calendario.Bimestre{Year: 2025, N: 6}.Period().From.String())
	require.Equal(t, "2026-1", calendario.Bimestre{Year: 2025, N: 6}.Next().String())
	require.Zero(t, calendario.Bimestre{}.Period())
	require.Zero(t, calendario.Bimestre{}.Next())
	require.Empty(t, calendario.Bimestre{}.String())
	require.True(t, calendario.BimestreOf(calendario.Date{}).IsZero())
	var b calendario.Bimestre
	require.NoError(t, b.UnmarshalText(nil))
	require.ErrorIs(t, b.UnmarshalText([]byte("x")), calendario.ErrBimestre)
	var q calendario.Quincena
	require.NoError(t, q.UnmarshalText(nil))
	require.ErrorIs(t, q.UnmarshalText([]byte("x")), calendario.ErrQuincena)
}

// Every spelling that a document or a person may use for the fourteenth
// fortnight, the second of July.
func TestQuincenaSpellingTable(t *testing.T) {
	for _, s := range []string{
		"2a quincena de julio de 2026", "2da quincena de julio de 2026", "2da. quincena julio 2026", "2ª. QUINCENA DE JULIO DE 2026",
		"2.ª quincena de julio de 2026", "segunda quincena de julio de 2026", "Segunda Quincena de Julio, 2026", "2a. qna. de jul. de 2026",
		"2A JUL 2026", "2A/JUL/2026", "2a quincena del julio 2026", "2 QNA JUL 2026", "quincena 2 de julio de 2026", "julio 2026, 2a quincena",
		"Q14 2026", "Q14-2026", "Q14/2026", "q14 de 2026", "2026Q14", "2026-Q14", "2026 Q14",
		"QNA 14 2026", "QNA. 14/2026", "QNA14/2026", "QNA 14-2026", "2026 QNA 14", "quincena 14 de 2026", "Quincena 14/2026",
		"14a quincena 2026", "14a. quincena de 2026", "14 QNA 2026", "quincena 2026/14",
	} {
		q, err := calendario.ParseQuincena(s)
		require.NoError(t, err, s)
		require.Equal(t, calendario.Quincena{Year: 2026, N: 14}, q, s)
	}
	for s, n := range map[string]int{
		"1ra. quincena enero 2026": 1, "1era quincena de enero 2026": 1, "primera quincena de diciembre de 2026": 23, "1ª QNA SEP 2026": 17,
		"QNA 1 2026": 1, "quincena 2 de 2026": 2, "Q01 2026": 1, "Q24 2026": 24, "24a quincena 2026": 24, "1a qna mayo 2026": 9,
	} {
		q, err := calendario.ParseQuincena(s)
		require.NoError(t, err, s)
		require.Equal(t, calendario.Quincena{Year: 2026, N: n}, q, s)
	}
	for _, s := range []string{
		"2026/1", "2026-1", "1/2026", "7-2026", // a month
		"Q1 2026", "Q4-2026", "2026Q2", "Q2 JUL 2026", // a quarter
		"2 JULIO 2026", "2-JUL-2026", "1/ENE/2026", // a day
		"2A-JUL-26", "2a qna julio 26", "QNA 14 26", "quincena 14/26", // which century
		"2a quincena 2026", "1ra quincena de 2026", "segunda quincena 2026", // of which month
		"142024", "012020", // the number before the year, or the years 1420 and 120
	} {
		_, err := calendario.ParseQuincena(s)
		require.ErrorIs(t, err, calendario.ErrQuincenaAmbigua, s)
		require.ErrorIs(t, err, calendario.ErrQuincena, s)
	}
	for _, s := range []string{
		"Q25 2026", "QNA 0 2026", "QNA 25 2026", "quincena 14", "quincena de julio 2026", "julio 2026", "2a quincena julio", "3a quincena julio 2026",
		"14 2026", "2026 14", "14a 2026", "2a 2a julio 2026", "qna qna 14 2026", "jul ago 2a 2026", "2 julio a 2026", "a 2 julio 2026", "primera a enero 2026 b",
		"2a julio 2026 2027", "2a julio 2026 26", "2a julio 26 27 28", "123 qna 2026", "2a qna julio 2026!", "q14 0000", strings.Repeat("de ", 40) + "Q14 2026",
		"20260114", "2026-07-16", "16/07/2026",
	} {
		_, err := calendario.ParseQuincena(s)
		require.ErrorIs(t, err, calendario.ErrQuincena, s)
		require.NotErrorIs(t, err, calendario.ErrQuincenaAmbigua, s)
	}
}

// A spelling put together from a fortnight is read as that fortnight.
func TestQuincenaSpellingsRoundTrip(t *testing.T) {
	months := strings.Fields("enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre")
	rapid.Check(t, func(t *rapid.T) {
		q := calendario.Quincena{Year: rapid.IntRange(1, 9999).Draw(t, "year"), N: rapid.IntRange(1, 24).Draw(t, "n")}
		m, half := q.Month()
		name := months[m-1]
		if rapid.Bool().Draw(t, "short") {
			name = name[:3]
		}
		form := rapid.SampledFrom([]string{"%[1]dA-%[2]s-%04[3]d", "%[1]da QNA %[2]s %04[3]d", "%[1]dª quincena de %[2]s de %04[3]d",
			"%04[3]d/%02[4]d", "%04[3]d-%02[4]d", "%04[3]d%02[4]d", "%04[3]d%03[4]d", "%02[4]d/%04[3]d", "Q%02[4]d %04[3]d", "qna %[4]d de %04[3]d"}).Draw(t, "form")
		s := fmt.Sprintf(form, half, name, q.Year, q.N)
		if len(s) == len("202614") && q.Year < 1900 {
			t.Skip("may be a number before a year")
		}
		if rapid.Bool().Draw(t, "upper") {
			s = strings.ToUpper(s)
		}
		back, err := calendario.ParseQuincena(s)
		require.NoError(t, err, s)
		require.Equal(t, q, back, s)
	})
}

// What is read is a fortnight that prints and reads back the same, and the
// digits of the text are those of the fortnight: its year, and its number or
// the half and the name of its month.
func FuzzParseQuincena(f *testing.F) {
	for _, s := range []string{"2026/14", "2026014", "14/2026", "2A-JUL-2026", "2a QNA JULIO 2026", "2026/25",
		"2a quincena de julio de 2026", "Q14 2026", "14a. quincena 2026", "segunda qna. ene 2026", "2026/1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		q, err := calendario.ParseQuincena(s)
		if err != nil {
			require.ErrorIs(t, err, calendario.ErrQuincena)
			return
		}
		require.True(t, q.N >= 1 && q.N <= 24 && q.Year >= 1 && q.Year <= 9999)
		require.Contains(t, s, q.String()[:4])
		m, half := q.Month()
		number := regexp.MustCompile(fmt.Sprintf(`0?0?%d`, q.N)).MatchString(s)
		month := regexp.MustCompile(fmt.Sprintf(`(?i)(%d|%s)`, half, []string{"primera", "segunda"}[half-1])).MatchString(s) &&
			regexp.MustCompile(`(?i)(ene|feb|mar|abr|may|jun|jul|ago|sep|set|oct|nov|dic)`).FindString(s) != ""
		require.True(t, number || month, "%q is %v, %v", s, q, m)
		back, err := calendario.ParseQuincena(q.String())
		require.NoError(t, err)
		require.Equal(t, q, back)
	})
}

var bimestreForm = regexp.MustCompile(`^([0-9]{4})[-/]0?([1-6])$`)

// The oracle is a pattern.
func FuzzParseBimestre(f *testing.F) {
	for _, s := range []string{"2026-3", "2026/3", "2026-03", "2026-7", "0000-1"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, s string) {
		b, err := calendario.ParseBimestre(s)
		m := bimestreForm.FindStringSubmatch(s)
		if m == nil || m[1] == "0000" {
			require.ErrorIs(t, err, calendario.ErrBimestre)
			return
		}
		require.NoError(t, err)
		require.Equal(t, m[1]+"-"+m[2], b.String())
	})
}

func TestRestDaysOverTime(t *testing.T) {
	is := func(r calendario.RestDays, day string) bool {
		_, ok := r.Festivo(calendario.MustParse(day))
		return ok
	}
	for day, want := range map[string]bool{
		"2005-02-05": true, "2005-02-07": false, "2006-02-06": true, "2006-02-05": false, // DOF 17-01-2006
		"2005-03-21": true, "2006-03-20": false, "2006-03-21": true, "2007-03-19": true, "2007-03-21": false, "2005-11-20": true, "2006-11-20": true,
		"2018-12-01": true, "2024-12-01": false, "2018-10-01": false, "2024-10-01": true, "2025-10-01": false, "2030-10-01": true, // DOF 30-09-2024
		"2027-02-01": true, "2021-02-01": true, "2026-05-10": false, "2024-06-02": false,
	} {
		require.Equal(t, want, is(calendario.LFT, day), day)
	}
	for _, worked := range []string{"2026-05-05", "2026-09-14", "2026-10-12", "2026-11-02"} {
		require.False(t, is(calendario.ContratoIMSS, worked), worked)
	}
	require.True(t, is(calendario.ContratoIMSS, "2026-04-04"))
	require.False(t, is(calendario.Bancario, "2026-04-04"))
	require.Nil(t, calendario.LFT.Year(0))
	require.NotEmpty(t, calendario.Bancario.Year(9999))
}

func TestEaster(t *testing.T) {
	for _, s := range []string{"2024-03-31", "2025-04-20", "2026-04-05", "2027-03-28", "2000-04-23", "1954-04-18", "1981-04-19", "2049-04-18"} {
		require.Equal(t, s, calendario.Easter(calendario.MustParse(s).Year()).String())
	}
	for year := 1583; year < 4100; year++ {
		e := calendario.Easter(year)
		require.Equal(t, time.Sunday, e.Weekday())
	}
}

func TestWorkingDays(t *testing.T) {
	d := calendario.MustParse
	friday := d("2026-03-13") // Monday 16 is a rest day
	require.Equal(t, d("2026-03-17"), calendario.LFT.AddWorkingDays(friday, 1))
	require.Equal(t, d("2026-03-18"), calendario.LFT.AddWorkingDays(friday, 1, d("2026-03-17")))
	require.Equal(t, friday, calendario.LFT.AddWorkingDays(d("2026-03-17"), -1))
	require.Equal(t, d("2026-03-14"), calendario.LFT.AddWorkingDays(d("2026-03-14"), 0))
	require.Equal(t, d("2026-03-17"), calendario.LFT.NextWorking(d("2026-03-14")))
	require.Equal(t, friday, calendario.LFT.PrevWorking(d("2026-03-16")))
	require.Equal(t, friday, calendario.LFT.NextWorking(friday))
	require.Equal(t, friday, calendario.LFT.PrevWorking(friday))
	require.True(t, calendario.LFT.AddWorkingDays(calendario.Date{}, 3).IsZero())
	require.True(t, calendario.LFT.PrevWorking(d("0001-01-01")).IsZero())
	require.True(t, calendario.LFT.AddWorkingDays(d("9999-12-31"), 1).IsZero())
}

// Counting one by one the working days between both ends gives n again.
func TestAddWorkingDaysCounts(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		list := rapid.SampledFrom([]calendario.RestDays{calendario.LFT, calendario.ContratoIMSS, calendario.Bancario}).Draw(t, "list")
		from, n := genDate(t), rapid.IntRange(1, 60).Draw(t, "n")
		to := list.AddWorkingDays(from, n)
		require.True(t, list.IsWorking(to))
		count := 0
		for d := from.AddDays(1); !d.After(to); d = d.AddDays(1) {
			if list.IsWorking(d) {
				count++
			}
		}
		require.Equal(t, n, count)
		if list.IsWorking(from) {
			require.Equal(t, from, list.AddWorkingDays(to, -n))
		}
	})
}

func TestCodes(t *testing.T) {
	require.True(t, strings.HasPrefix(calendario.Navidad.Code(), "calendario."))
	require.Empty(t, calendario.Navidad.Args())
	require.Equal(t, "calendario.publicado", calendario.Publicado.Code())
	require.Empty(t, calendario.Publicado.Args())
	require.Equal(t, "calendario.date", calendario.ErrDate.Code())
	require.Empty(t, calendario.ErrDate.Args())
	require.EqualError(t, calendario.ErrPeriod, "calendario.period")
}

// What Add gives can always be read back: beyond the calendar it is absent.
func TestAddStaysInTheCalendar(t *testing.T) {
	last, first := calendario.Quincena{Year: 9999, N: 24}, calendario.Quincena{Year: 1, N: 1}
	for _, q := range []calendario.Quincena{last.Next(), first.Prev(), first.Add(-30), last.Add(1000)} {
		require.True(t, q.IsZero())
	}
	end, begin := calendario.Bimestre{Year: 9999, N: 6}, calendario.Bimestre{Year: 1, N: 1}
	for _, b := range []calendario.Bimestre{end.Next(), begin.Prev(), begin.Add(-9), end.Add(1000)} {
		require.True(t, b.IsZero())
	}
	require.Equal(t, calendario.Quincena{Year: 1, N: 2}, first.Next())
	require.Equal(t, calendario.Bimestre{Year: 9999, N: 5}, end.Prev())
}
