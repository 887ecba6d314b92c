package calendario_test

import (
	"database/sql"
	"database/sql/driver"
	"encoding"
	"encoding/json"
	"flag"
	"fmt"
	"io"
	"math"
	"testing"
	"time"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/mensajes"
	"github.com/stretchr/testify/require"
)

// text is what every value type of the package can do.
type text[T any] interface {
	*T
	encoding.TextUnmarshaler
	sql.Scanner
}

// roundTrip writes v as text, JSON, a flag and a database value, and reads it
// back.
func roundTrip[T interface {
	comparable
	encoding.TextMarshaler
	driver.Valuer
}, P text[T]](t *testing.T, want string, vs ...T) {
	t.Helper()
	var zero T
	for i, v := range append(vs, zero) {
		raw, err := v.MarshalText()
		require.NoError(t, err)
		if i == 0 {
			require.Equal(t, want, string(raw))
			require.Equal(t, want, fmt.Sprint(v))
		}
		var back T
		require.NoError(t, P(&back).UnmarshalText(raw))
		require.Equal(t, v, back)

		raw, err = json.Marshal(map[string][]T{"v": {v}})
		require.NoError(t, err)
		var doc map[string][]T
		require.NoError(t, json.Unmarshal(raw, &doc))
		require.Equal(t, v, doc["v"][0])
		raw, err = json.Marshal(map[T]int{v: 1})
		require.NoError(t, err)
		var keys map[T]int
		require.NoError(t, json.Unmarshal(raw, &keys))
		require.Equal(t, map[T]int{v: 1}, keys)

		stored, err := v.Value()
		require.NoError(t, err)
		require.True(t, driver.IsValue(stored))
		require.NoError(t, P(&back).Scan(stored))
		require.Equal(t, v, back)
		if s, ok := stored.(string); ok {
			require.NoError(t, P(&back).Scan([]byte(s)))
			require.Equal(t, v, back)
		}
	}
	back := vs[0]
	require.NoError(t, P(&back).Scan(nil))
	require.Equal(t, zero, back, "NULL")

	var v T
	flags := flag.NewFlagSet("", flag.ContinueOnError)
	flags.SetOutput(io.Discard)
	flags.TextVar(P(&v), "v", vs[0], "")
	require.Equal(t, vs[0], v, "the default")
	require.NoError(t, flags.Parse([]string{"-v", want}))
	require.Equal(t, vs[0], v)
	require.Error(t, flags.Parse([]string{"-v", "¿?"}))

	for _, wrong := range []any{1.5, true, "¿?", []byte("¿?")} {
		keep := vs[0]
		require.Error(t, P(&keep).Scan(wrong), wrong)
		require.Equal(t, vs[0], keep, "a refused value changes nothing")
	}
}

func TestValues(t *testing.T) {
	roundTrip(t, "2026-05-26", calendario.MustParse("2026-05-26"), calendario.MustParse("0001-01-01"), calendario.MustParse("9999-12-31"))
	roundTrip(t, "2026/14", calendario.Quincena{Year: 2026, N: 14}, calendario.Quincena{Year: 1, N: 1})
	roundTrip(t, "2026-3", calendario.Bimestre{Year: 2026, N: 3}, calendario.Bimestre{Year: 9999, N: 6})
	roundTrip(t, "publicado", calendario.Publicado)
	roundTrip(t, "contrato_imss", calendario.ContratoIMSS, calendario.Bancario)
	roundTrip(t, "calendario.navidad", calendario.Navidad, calendario.Festivo("estado.aniversario_2"))
}

// Structs of the package survive JSON whole.
func TestStructsRoundTrip(t *testing.T) {
	staff, err := calendario.StaffPayDays(calendario.MustParseQuincena("2026/17"))
	require.NoError(t, err)
	same(t, staff)
	same(t, calendario.StaffPayDay{})
	same(t, calendario.PayDay{Date: calendario.MustParse("2026-05-26"), Origen: calendario.Publicado})
	same(t, calendario.PayDay{})
	same(t, calendario.LFT.Year(2026))
	same(t, calendario.Tables())
	same(t, period("2026-01-01", ""))
	same(t, calendario.Period{})
	same(t, calendario.Vacacion{})
}

func same[T any](t *testing.T, v T) {
	t.Helper()
	raw, err := json.Marshal(v)
	require.NoError(t, err)
	var back T
	require.NoError(t, json.Unmarshal(raw, &back))
	require.Equal(t, v, back)
}

// What drivers give for a DATE column.
func TestDateScansDrivers(t *testing.T) {
	want := calendario.MustParse("2026-05-26")
	mexico := time.FixedZone("", -6*3600)
	for _, v := range []any{
		"2026-05-26", []byte("2026-05-26"), "2026-05-26 00:00:00", "2026-05-26T00:00:00Z", "2026-05-26 00:00", "2026-05-26T00:00:00.000Z",
		"2026-05-26 00:00:00+00", "2026-05-26 00:00:00-06:00", "2026-05-26 00:00:00 +0000 UTC", []byte("2026-05-26 00:00:00"),
		time.Date(2026, 5, 26, 0, 0, 0, 0, time.UTC), time.Date(2026, 5, 26, 23, 0, 0, 0, mexico),
	} {
		var d calendario.Date
		require.NoError(t, d.Scan(v), v)
		require.Equal(t, want, d, v)
	}
	for _, v := range []any{
		"2026-05-26 18:00:00", "2026-05-26T", "2026-05-26 0", "2026-05-26 00:00:00 CST", "2026-05-26x00:00:00", "infinity", int64(20260526),
		time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), time.Date(-1, 1, 1, 0, 0, 0, 0, time.UTC),
	} {
		d := want
		require.ErrorIs(t, d.Scan(v), calendario.ErrDate, v)
		require.Equal(t, want, d, "a refused value changes nothing")
	}
	d := want
	require.NoError(t, d.Scan(time.Time{}))
	require.True(t, d.IsZero())
}

func TestQuincenaScansNumbers(t *testing.T) {
	var q calendario.Quincena
	require.NoError(t, q.Scan(int64(202614)))
	require.Equal(t, calendario.Quincena{Year: 2026, N: 14}, q)
	require.ErrorIs(t, q.Scan(int64(202625)), calendario.ErrQuincena)
	require.ErrorIs(t, q.Scan(int64(-1)), calendario.ErrQuincena)
}

// What does not exist is not written: nobody could read it back.
func TestWhatDoesNotExistIsNotWritten(t *testing.T) {
	for _, v := range []interface {
		encoding.TextMarshaler
		driver.Valuer
	}{calendario.Quincena{Year: 2026, N: 25}, calendario.Quincena{N: 1}, calendario.Bimestre{Year: 2026, N: 7}, calendario.Bimestre{Year: 1}} {
		_, err := v.MarshalText()
		require.Error(t, err)
		_, err = v.Value()
		require.Error(t, err)
	}
	for _, s := range []string{"a", "a.", ".a", "A.b", "a.b.", "a.ñ", "a b.c"} {
		var f calendario.Festivo
		require.ErrorIs(t, f.UnmarshalText([]byte(s)), calendario.ErrFestivo, s)
	}
	require.Equal(t, "lft", calendario.RestDays(9).String())
}

// Every code that a person may meet has a text in both languages.
func TestCodesHaveTexts(t *testing.T) {
	es, en := mensajes.For("es-MX"), mensajes.For("en")
	for _, c := range []mensajes.Coded{
		calendario.LFT, calendario.ContratoIMSS, calendario.Bancario, calendario.Calculado, calendario.Publicado,
		calendario.Eleccion, calendario.Decreto, calendario.ErrQuincenaAmbigua, calendario.ErrOrigen, calendario.ErrRestDays, calendario.ErrFestivo,
		calendario.Error{Fault: calendario.ErrOverlay, File: "2027.json", Row: 3, Field: "pension.date"},
		calendario.Error{Fault: calendario.ErrVacaciones, Row: 3, Field: "desde"},
	} {
		require.True(t, es.Has(c.Code()), c.Code())
		require.NotEqual(t, es.Text(c), en.Text(c))
		require.NotContains(t, es.Text(c), "{")
	}
	for _, list := range lists() {
		require.Empty(t, list.Args())
		for _, day := range list.Year(2024) {
			require.True(t, es.Has(day.Festivo.Code()))
		}
	}
	e := calendario.Error{Fault: calendario.ErrOverlay, File: "2027.json", Row: 3, Field: "pension.date"}
	require.EqualError(t, e, "calendario.overlay: 2027.json, row 3, pension.date")
	require.Contains(t, es.Text(e), "2027.json")
	require.Contains(t, es.Text(e), "pension.date")
}

func TestArithmeticAtTheEdges(t *testing.T) {
	first, last := calendario.MustParse("0001-01-01"), calendario.MustParse("9999-12-31")
	for _, n := range []int{math.MaxInt, math.MinInt, 1 << 62, -1 << 62, 10000, -10000} {
		for _, d := range []calendario.Date{first, last} {
			require.True(t, d.AddYears(n).IsZero(), n)
			require.True(t, d.Birthday(n).IsZero(), n)
		}
	}
	for _, n := range []int{math.MaxInt, math.MinInt, 1 << 40, -1 << 40} {
		require.True(t, last.AddDays(n).IsZero())
		require.True(t, first.AddMonths(n).IsZero())
		require.True(t, calendario.QuincenaOf(first).Add(n).IsZero())
		require.True(t, calendario.BimestreOf(last).Add(n).IsZero())
	}
	require.Equal(t, last, first.AddDays(last.Sub(first)))
	require.Equal(t, last, last.EndOfMonth())
	require.Equal(t, 9998, first.Age(last))
	require.Zero(t, first.Age(calendario.Date{}))
	require.Zero(t, calendario.Date{}.Age(last))
	require.Equal(t, "00000000", calendario.Date{}.DDMMAAAA())
	require.False(t, calendario.LFT.IsWorking(calendario.Date{}))
	m, half := calendario.Quincena{}.Month()
	require.Zero(t, int(m)+half)
	require.Equal(t, last, calendario.QuincenaOf(last).Period().To)
	require.Equal(t, last, calendario.BimestreOf(last).Period().To)
	require.Positive(t, calendario.Bimestre{Year: 2026, N: 1}.Compare(calendario.Bimestre{Year: 2025, N: 6}))
}
