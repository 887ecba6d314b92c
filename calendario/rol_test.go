package calendario_test

import (
	"bytes"
	"encoding/csv"
	"encoding/json"
	"errors"
	"fmt"
	"strconv"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/derechohabiente/imss/calendario"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

const rolCSV = `trabajador,anio,periodo,desde,hasta,dias
B,2026,1,2026-03-30,2026-04-10,8
A,2026,2,2026-12-21,2027-01-03,9
A,2026,1,2026-07-16,2026-07-29,10
`

func readRol(t *testing.T, s string) *calendario.Rol {
	t.Helper()
	rol, err := calendario.ReadRolCSV(strings.NewReader(s))
	require.NoError(t, err)
	return rol
}

func TestRolAnswers(t *testing.T) {
	rol, d := readRol(t, rolCSV), calendario.MustParse
	require.Len(t, rol.All(), 3)
	require.Equal(t, []int{1, 2}, []int{rol.Of("A")[0].Periodo, rol.Of("A")[1].Periodo})
	require.Empty(t, rol.Of("C"))
	require.Len(t, rol.Of("B"), 1)
	for day, who := range map[string]string{
		"2026-07-15": "", "2026-07-16": "A", "2026-07-29": "A", "2026-07-30": "", "2026-04-01": "B",
	} {
		away := ""
		for _, v := range rol.Away(d(day)) {
			away += v.Trabajador
		}
		require.Equal(t, who, away, day)
	}
	next, ok := rol.Next("A", d("2026-07-16"))
	require.True(t, ok)
	require.Equal(t, 1, next.Periodo)
	next, ok = rol.Next("A", d("2026-07-17"))
	require.True(t, ok)
	require.Equal(t, 2, next.Periodo)
	_, ok = rol.Next("A", d("2026-12-22"))
	require.False(t, ok)
	// Thursday to Saturday of Holy Week 2026 are 2 to 4 April.
	require.Equal(t, 8, rol.Of("B")[0].WorkingDays())
	require.Equal(t, 7, rol.Of("B")[0].WorkingDays(d("2026-04-06")))
	require.Empty(t, rol.Overlaps())
	var none calendario.Rol
	require.Empty(t, none.All())
	require.Empty(t, none.Of("A"))
	require.Empty(t, none.Overlaps())
}

func TestRolOverlaps(t *testing.T) {
	rol := readRol(t, `trabajador,anio,periodo,desde,hasta,dias
A,2026,1,2026-01-01,2026-01-31,5
A,2026,2,2026-01-10,2026-01-12,1
A,2026,3,2026-01-31,2026-02-02,1
A,2026,4,2026-02-03,2026-02-04,1
B,2026,1,2026-01-01,2026-01-31,5
`)
	var pairs [][2]int
	for _, p := range rol.Overlaps() {
		pairs = append(pairs, [2]int{p[0].Periodo, p[1].Periodo})
	}
	require.Equal(t, [][2]int{{1, 2}, {1, 3}}, pairs)
}

// The same roll, however it was saved.
func TestRolSpellings(t *testing.T) {
	want := readRol(t, rolCSV).All()
	for name, s := range map[string]string{
		"mark":       "\ufeff" + rolCSV,
		"windows":    strings.ReplaceAll(rolCSV, "\n", "\r\n"),
		"semicolons": strings.ReplaceAll(rolCSV, ",", ";"),
		"tabs":       strings.ReplaceAll(rolCSV, ",", "\t"),
		"names":      strings.Replace(rolCSV, "trabajador", " Trabajador", 1),
		"blank":      rolCSV + "\n,,,,,\n",
		"days":       strings.Replace(rolCSV, "2026-07-16", "16/07/2026", 1),
		"more":       strings.ReplaceAll(rolCSV, "\n", ",x\n"),
	} {
		rol, err := calendario.ReadRolCSV(strings.NewReader(s))
		require.NoError(t, err, name)
		require.Equal(t, want, rol.All(), name)
	}
	raw, err := json.Marshal(want)
	require.NoError(t, err)
	for name, s := range map[string]string{
		"json": string(raw), "mark": "\ufeff" + string(raw), "text": strings.ReplaceAll(string(raw), `"anio":2026`, `"anio":"2026"`),
		"more": strings.ReplaceAll(string(raw), `"anio"`, `"nombre":null,"anio"`),
	} {
		rol, err := calendario.ReadRolJSON(strings.NewReader(s))
		require.NoError(t, err, name)
		require.Equal(t, want, rol.All(), name)
	}
	rol, err := calendario.NewRol(want)
	require.NoError(t, err)
	require.Equal(t, want, rol.All())
	empty, err := calendario.ReadRolJSON(strings.NewReader("[]"))
	require.NoError(t, err)
	require.Empty(t, empty.All())
}

// place gives the row and field of the first error.
func place(t *testing.T, err error) string {
	t.Helper()
	var e calendario.Error
	require.ErrorAs(t, err, &e)
	require.ErrorIs(t, err, e.Fault)
	return fmt.Sprint(e.Row, " ", e.Field)
}

func TestRolRefuses(t *testing.T) {
	for change, want := range map[[2]string]string{
		{"B,2026", ",2026"}: "2 trabajador", {"B,2026", "B,0"}: "2 anio", {"A,2026,1", "A,2026,0"}: "4 periodo",
		{"A,2026,1", "A,2026,10"}: "4 periodo", {"2026-03-30", "2026-02-30"}: "2 desde", {"2026-03-30", "30/02/2026"}: "2 desde",
		{"2026-04-10", "2026-03-29"}: "2 hasta", {"2026-04-10", ""}: "2 hasta", {",10\n", ",15\n"}: "4 dias", {",8\n", ",ocho\n"}: "2 dias",
		{",9\n", "\n"}: "3 csv", {"B,", `"B,`}: "2 csv", {"dias", "días"}: "1 dias",
	} {
		_, err := calendario.ReadRolCSV(strings.NewReader(strings.Replace(rolCSV, change[0], change[1], 1)))
		require.ErrorIs(t, err, calendario.ErrVacaciones, change)
		require.Equal(t, want, place(t, err), change)
	}
	_, err := calendario.ReadRolCSV(strings.NewReader(""))
	require.Equal(t, "1 csv", place(t, err))
	for s, want := range map[string]string{
		``: "1 json", "[\n{": "2 json", "{}": "1 json", `[{}]`: "1 trabajador", `[{"trabajador": true}]`: "1 trabajador",
		`[{"trabajador": 7, "anio": 2026.5}]`: "1 anio",
	} {
		_, err := calendario.ReadRolJSON(strings.NewReader(s))
		require.Equal(t, want, place(t, err), s)
	}
	_, err = calendario.ReadRolCSV(strings.NewReader(strings.Replace(rolCSV, ",9\n", "\n", 1) + "Z\n,\n"))
	require.EqualError(t, err, "calendario.vacaciones: row 3, csv\ncalendario.vacaciones: row 5, csv", "a short line hides none behind it")
	_, err = calendario.ReadRolJSON(strings.NewReader("\ufeff\n\n!"))
	require.Equal(t, "3 json", place(t, err))
	broken := errors.New("broken")
	_, err = calendario.ReadRolJSON(iotest.ErrReader(broken))
	require.ErrorIs(t, err, broken)
	_, err = calendario.ReadRolCSV(iotest.ErrReader(broken))
	require.ErrorIs(t, err, broken)
	_, err = calendario.NewRol(make([]calendario.Vacacion, 1000))
	require.Len(t, err.(interface{ Unwrap() []error }).Unwrap(), 100)
	require.NotContains(t, err.Error(), "98765432")
}

func genVacacion(t *rapid.T) calendario.Vacacion {
	from := calendario.Must(2026, 1, 1).AddDays(rapid.IntRange(0, 400).Draw(t, "from"))
	days := rapid.IntRange(1, 30).Draw(t, "days")
	return calendario.Vacacion{
		Trabajador: rapid.SampledFrom([]string{"A", "B", "C;1", "Ñ,2"}).Draw(t, "worker"),
		Anio:       2026, Periodo: rapid.IntRange(1, 3).Draw(t, "period"),
		Desde: from, Hasta: from.AddDays(days - 1), Dias: rapid.IntRange(1, days).Draw(t, "used"),
	}
}

// writeRol is the writer that a spreadsheet would be.
func writeRol(rows []calendario.Vacacion) []byte {
	var out bytes.Buffer
	w := csv.NewWriter(&out)
	_ = w.Write([]string{"trabajador", "anio", "periodo", "desde", "hasta", "dias"})
	for _, v := range rows {
		_ = w.Write([]string{v.Trabajador, strconv.Itoa(v.Anio), strconv.Itoa(v.Periodo), v.Desde.String(), v.Hasta.String(), strconv.Itoa(v.Dias)})
	}
	w.Flush()
	return out.Bytes()
}

// What is written is read again, and the answers agree with asking row by row.
func TestRolAgreesWithItsRows(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		rows := rapid.SliceOfN(rapid.Custom(genVacacion), 0, 12).Draw(t, "rows")
		rol, err := calendario.NewRol(rows)
		require.NoError(t, err)
		require.ElementsMatch(t, rows, rol.All())
		back, err := calendario.ReadRolCSV(bytes.NewReader(writeRol(rol.All())))
		require.NoError(t, err)
		require.Equal(t, rol.All(), back.All())
		raw, err := json.Marshal(rol.All())
		require.NoError(t, err)
		back, err = calendario.ReadRolJSON(bytes.NewReader(raw))
		require.NoError(t, err)
		require.ElementsMatch(t, rows, back.All())

		day := calendario.Must(2026, 1, 1).AddDays(rapid.IntRange(0, 430).Draw(t, "day"))
		var away []calendario.Vacacion
		clashes := 0
		for i, v := range rol.All() {
			if v.Period().Contains(day) {
				away = append(away, v)
			}
			for _, earlier := range rol.All()[:i] {
				if earlier.Trabajador == v.Trabajador && earlier.Period().Overlaps(v.Period()) {
					clashes++
					break
				}
			}
		}
		require.Equal(t, away, rol.Away(day))
		require.Len(t, rol.Overlaps(), clashes)
	})
}

// What is read is sound, and is read the same after it was written.
func FuzzReadRolCSV(f *testing.F) {
	f.Add([]byte(rolCSV))
	f.Add([]byte(strings.ReplaceAll(rolCSV, ",", ";")))
	f.Add([]byte("\ufefftrabajador\tanio\tperiodo\tdesde\thasta\tdias\n\"A\"\t1\t1\t01/01/0001\t31/12/9999\t1"))
	f.Fuzz(func(t *testing.T, raw []byte) {
		rol, err := calendario.ReadRolCSV(bytes.NewReader(raw))
		if err != nil {
			require.ErrorIs(t, err, calendario.ErrVacaciones)
			return
		}
		checkRol(t, rol)
		back, err := calendario.ReadRolCSV(bytes.NewReader(writeRol(rol.All())))
		require.NoError(t, err)
		require.Equal(t, rol.All(), back.All())
	})
}

func FuzzReadRolJSON(f *testing.F) {
	f.Add([]byte(`[{"trabajador":"A","anio":2026,"periodo":1,"desde":"2026-07-16","hasta":"2026-07-29","dias":10}]`))
	f.Add([]byte(`[{"trabajador":98765432,"anio":"2026","periodo":"1","desde":"16/07/2026","hasta":"29/07/2026","dias":"10"}]`))
	f.Fuzz(func(t *testing.T, raw []byte) {
		rol, err := calendario.ReadRolJSON(bytes.NewReader(raw))
		if err != nil {
			require.ErrorIs(t, err, calendario.ErrVacaciones)
			return
		}
		checkRol(t, rol)
		again, err := json.Marshal(rol.All())
		require.NoError(t, err)
		back, err := calendario.ReadRolJSON(bytes.NewReader(again))
		require.NoError(t, err)
		require.Equal(t, rol.All(), back.All())
	})
}

func checkRol(t *testing.T, rol *calendario.Rol) {
	t.Helper()
	for _, v := range rol.All() {
		require.NotEmpty(t, v.Trabajador)
		require.True(t, v.Dias >= 1 && v.Dias <= v.Period().Days())
		require.Contains(t, rol.Of(v.Trabajador), v)
		require.Contains(t, rol.Away(v.Hasta), v)
	}
}
