package afiliacion_test

import (
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/mensajes"
	"github.com/stretchr/testify/require"
)

// The figures of the rows are invented.
const overlay = `{
  "read": "2027-01-11",
  "salario_minimo": [{"from": "2027-01-01", "general": "330.00", "zlfn": "460.00", "source": "DOF 2026"}],
  "uma": [{"from": "2027-02-01", "daily": "120.00", "source": "DOF 2027"}],
  "modalidades": [{"modalidad": "44", "from": "2027-01-01", "voluntaria": true, "source": "LSS 13-I",
    "ramas": {"rt": {"covered": true, "confirmed": true}, "em_especie": {"covered": true, "condition": "afiliacion.celda.espera"},
      "em_dinero": {"covered": false, "confirmed": true}, "iv": {"covered": true}, "rcv": {"covered": true}, "gps": {"covered": false}}}]
}`

func laid(t *testing.T, file string) (*afiliacion.Tablas, error) {
	t.Helper()
	return afiliacion.Default().Overlay(fstest.MapFS{"2027/cifras.json": {Data: []byte(file)}, "LEAME.txt": {}})
}

func TestOverlay(t *testing.T) {
	tables, err := laid(t, overlay)
	require.NoError(t, err)
	on := calendario.MustParse("2027-02-01")

	m, err := tables.SalarioMinimo(on)
	require.NoError(t, err)
	require.Equal(t, afiliacion.Minimo{General: 330_00, ZLFN: 460_00}, m)
	top, err := tables.Tope(on)
	require.NoError(t, err)
	require.Equal(t, dinero.Centavos(3000_00), top)
	u, err := tables.UMA(calendario.MustParse("2027-01-31"))
	require.NoError(t, err)
	require.Equal(t, dinero.Centavos(117_31), u, "the old row holds until its end")

	require.False(t, tables.CoversOn("44", afiliacion.EMDinero, on))
	require.True(t, tables.CoversOn("44", afiliacion.EMDinero, calendario.MustParse("2026-12-31")))
	cell, err := tables.Celda("44", afiliacion.EMEspecie, on)
	require.NoError(t, err)
	require.Equal(t, afiliacion.Celda{Covered: true, Condition: afiliacion.Espera}, cell)
	require.Len(t, tables.History("44"), 3)
	require.Equal(t, afiliacion.Modalidades(), tables.Modalidades())

	for _, row := range tables.Tables() {
		require.Equal(t, "2027-01-11", row.Vintage.String(), row.Name)
		require.False(t, row.Outdated(calendario.MustParse("2027-12-31")), row.Name)
	}

	// Nothing that the package answers by has moved.
	_, err = afiliacion.SalarioMinimo(on)
	require.ErrorIs(t, err, afiliacion.ErrNoFigure)
	require.True(t, afiliacion.Modalidad("44").CoversOn(afiliacion.EMDinero, on))
	require.Len(t, afiliacion.Modalidad("44").History(), 2)
}

func TestOverlayOfAnotherModalidad(t *testing.T) {
	file := strings.Replace(overlay, `"modalidad": "44"`, `"modalidad": "45"`, 1)
	tables, err := laid(t, file)
	require.NoError(t, err)
	require.Len(t, tables.Modalidades(), 16)
	require.True(t, tables.CoversOn("45", afiliacion.RT, calendario.MustParse("2030-01-01")))
	require.False(t, afiliacion.Modalidad("45").Known())
}

func TestOverlayReplacesARow(t *testing.T) {
	tables, err := laid(t, `{"read": "2026-12-01", "uma": [{"from": "2026-02-01", "daily": "117.32", "source": "errata"}]}`)
	require.NoError(t, err)
	u, err := tables.UMA(calendario.MustParse("2026-05-01"))
	require.NoError(t, err)
	require.Equal(t, dinero.Centavos(117_32), u)
	require.Len(t, tables.Cifras(), len(afiliacion.Cifras()))
}

// A wage may be raised within a year (LFT, art. 570): the earlier row ends then.
func TestOverlayWithinAYear(t *testing.T) {
	tables, err := laid(t, `{"read": "2026-12-01", "salario_minimo": [{"from": "2026-12-01", "general": "320.00", "zlfn": "445.00", "source": "DOF"}]}`)
	require.NoError(t, err)
	for on, want := range map[string]dinero.Centavos{"2026-11-30": 315_04, "2026-12-01": 320_00, "2026-12-31": 320_00} {
		m, err := tables.SalarioMinimo(calendario.MustParse(on))
		require.NoError(t, err)
		require.Equal(t, want, m.General, on)
	}
	var valid []string
	for _, c := range tables.Cifras() {
		if c.UMA == 0 && c.Valid.From.Year() == 2026 {
			valid = append(valid, c.Valid.From.String()+".."+c.Valid.To.String())
		}
	}
	require.Equal(t, []string{"2026-01-01..2026-11-30", "2026-12-01..2026-12-31"}, valid)
}

func TestOverlayRefuses(t *testing.T) {
	swap := func(from, to string) string { return strings.Replace(overlay, from, to, 1) }
	for name, tc := range map[string]struct {
		file  string
		row   int
		field string
	}{
		"no JSON":               {"{\n\n!", 3, "json"},
		"a list":                {"[]", 1, "json"},
		"null":                  {"null", 1, "json"},
		"more behind":           {overlay + "{}", 8, "json"},
		"unknown list":          {swap(`"uma"`, `"umas"`), 4, "json"},
		"a list twice":          {swap(`"uma"`, `"salario_minimo"`), 4, "json"},
		"no list":               {swap(`"uma": [`, `"uma": {}, "x": [`), 4, "json"},
		"no day of reading":     {swap(`"read": "2027-01-11",`, ``), 1, "read"},
		"broken day of reading": {swap(`2027-01-11`, `11-01-2027`), 2, "read"},
		"unknown key":           {swap(`"zlfn"`, `"border"`), 1, "salario_minimo"},
		"no source":             {swap(`"DOF 2026"`, `" "`), 1, "salario_minimo.source"},
		"no day":                {swap(`"from": "2027-01-01", "general"`, `"general"`), 1, "salario_minimo.from"},
		"no wage":               {swap(`"330.00"`, `"0.00"`), 1, "salario_minimo.general"},
		"border below general":  {swap(`"460.00"`, `"329.99"`), 1, "salario_minimo.zlfn"},
		"a year left out":       {swap(`"from": "2027-01-01"`, `"from": "2028-01-01"`), 1, "salario_minimo.from"},
		"UMA in January":        {swap(`"2027-02-01"`, `"2027-01-01"`), 1, "uma.from"},
		"UMA below zero":        {swap(`"120.00"`, `"-1.00"`), 1, "uma.daily"},
		"UMA of three decimals": {swap(`"120.00"`, `"120.001"`), 1, "uma"},
		"UMA beyond amounts":    {swap(`"120.00"`, `"1000000.01"`), 1, "uma.daily"},
		"UMA of another month":  {swap(`"120.00"`, `"120.00", "monthly": "3648.01"`), 1, "uma.monthly"},
		"UMA of another year":   {swap(`"120.00"`, `"120.00", "monthly": "3648.00", "annual": "43776.12"`), 1, "uma.annual"},
		"UMA without a source":  {swap(`"DOF 2027"`, `""`), 1, "uma.source"},
		"a branch left out":     {swap(`, "gps": {"covered": false}`, ``), 1, "modalidades.ramas.gps"},
		"unknown branch":        {swap(`"gps"`, `"vejez"`), 1, "modalidades"},
		"unknown condition":     {swap(`celda.espera`, `celda.otra`), 1, "modalidades.ramas.em_especie"},
		"condition of nothing":  {swap(`"em_especie": {"covered": true`, `"em_especie": {"covered": false`), 1, "modalidades.ramas.em_especie"},
		"modalidad of letters":  {swap(`"44"`, `"4x"`), 1, "modalidades.modalidad"},
		"modalidad undated":     {swap(`"modalidad": "44", "from": "2027-01-01",`, `"modalidad": "44",`), 1, "modalidades.from"},
	} {
		t.Run(name, func(t *testing.T) {
			tables, err := laid(t, tc.file)
			require.Nil(t, tables)
			require.ErrorIs(t, err, afiliacion.ErrOverlay)
			var e afiliacion.Error
			require.ErrorAs(t, err, &e)
			require.Equal(t, afiliacion.Error{Fault: afiliacion.ErrOverlay, File: "2027/cifras.json", Row: tc.row, Field: tc.field}, e)
			require.Equal(t, []any{"2027/cifras.json", tc.row, tc.field}, e.Args())
			require.NotContains(t, mensajes.For("es-MX").Text(e), "{")
			require.Contains(t, e.Error(), e.Code()+": 2027/cifras.json, row ")
		})
	}
	_, err := afiliacion.Default().Overlay(fstest.MapFS{})
	require.ErrorIs(t, err, afiliacion.ErrOverlay)
	_, err = afiliacion.Default().Overlay(os.DirFS("testdata/none"))
	require.ErrorIs(t, err, fs.ErrNotExist)
}

// A host that keeps a file a year gets all of them, in the order of their names.
func TestOverlayOfSeveralFiles(t *testing.T) {
	next := strings.NewReplacer("2027-0", "2028-0").Replace(overlay)
	files := fstest.MapFS{"2027.json": {Data: []byte(overlay)}, "2028.json": {Data: []byte(next)}}
	tables, err := afiliacion.Default().Overlay(files)
	require.NoError(t, err)
	_, err = tables.Tope(calendario.MustParse("2029-01-31"))
	require.NoError(t, err)
	require.Equal(t, "2028-01-11", tables.Tables()[1].Vintage.String())

	delete(files, "2027.json")
	_, err = afiliacion.Default().Overlay(files)
	require.ErrorIs(t, err, afiliacion.ErrOverlay)
}

func TestOverlayJoinsItsFaults(t *testing.T) {
	_, err := afiliacion.Overlay(fstest.MapFS{
		"a.json": {Data: []byte(`{"read": "2027-01-11", "uma": [{}, {"from": "2027-02-01"}], "modalidades": [{}]}`)},
		"b.json": {Data: []byte(`[]`)},
	})
	var places []string
	for _, e := range err.(interface{ Unwrap() []error }).Unwrap() {
		places = append(places, e.Error())
	}
	require.Equal(t, []string{
		"afiliacion.overlay: a.json, row 1, modalidades.modalidad", "afiliacion.overlay: a.json, row 1, uma.from",
		"afiliacion.overlay: a.json, row 2, uma.source", "afiliacion.overlay: b.json, row 1, json",
	}, places)
}

// Rows whose sources were read before this release do not make its tables older.
func TestOverlayKeepsTheLaterReading(t *testing.T) {
	tables, err := laid(t, `{"read": "2026-03-01", "uma": [{"from": "2026-02-01", "daily": "117.32", "source": "errata"}]}`)
	require.NoError(t, err)
	require.Equal(t, afiliacion.Tables()[1].Vintage, tables.Tables()[1].Vintage)
}

// A host that has no tables of its own need not name any.
func TestNoTablesAreThoseOfTheRelease(t *testing.T) {
	var none *afiliacion.Tablas
	on := calendario.MustParse("2026-03-01")
	for _, ask := range []func(*afiliacion.Tablas) (any, error){
		func(t *afiliacion.Tablas) (any, error) { return t.SalarioMinimo(on) },
		func(t *afiliacion.Tablas) (any, error) { return t.UMA(on) },
		func(t *afiliacion.Tablas) (any, error) { return t.Tope(on) },
		func(t *afiliacion.Tablas) (any, error) { return t.Cobertura("10", on) },
		func(t *afiliacion.Tablas) (any, error) { return t.Celda("10", afiliacion.RT, on) },
		func(t *afiliacion.Tablas) (any, error) {
			return []any{t.Cifras(), t.Tables(), t.Modalidades(), t.History("44"), t.Known("10"), t.Known("99"),
				t.CoversOn("10", afiliacion.RT, on)}, nil
		},
	} {
		want, err := ask(afiliacion.Default())
		require.NoError(t, err)
		got, err := ask(none)
		require.NoError(t, err)
		require.Equal(t, want, got)
	}
	laid, err := none.Overlay(fstest.MapFS{"a.json": {Data: []byte(overlay)}})
	require.NoError(t, err)
	require.Len(t, laid.History("44"), 3)
}

func TestTables(t *testing.T) {
	names := map[string]string{}
	for _, row := range afiliacion.Tables() {
		require.NotEmpty(t, row.Source)
		require.False(t, row.Vintage.IsZero())
		names[row.Name] = row.Valid.From.String() + ".." + row.Valid.To.String()
	}
	require.Equal(t, map[string]string{
		"afiliacion.salario_minimo": "2018-01-01..2026-12-31",
		"afiliacion.uma":            "2016-01-28..2027-01-31",
		"afiliacion.modalidades":    "1997-07-01..",
	}, names)
}

// The tables answer on each of the days that they name, and on no other.
func TestTablesSayWhatIsAnswered(t *testing.T) {
	tables := afiliacion.Tables()
	for d := calendario.MustParse("2016-01-01"); d.Year() < 2029; d = d.AddDays(1) {
		_, err := afiliacion.SalarioMinimo(d)
		require.Equal(t, tables[0].Valid.Contains(d), err == nil, "%s", d)
		_, err = afiliacion.UMA(d)
		require.Equal(t, tables[1].Valid.Contains(d), err == nil, "%s", d)
	}
}

// umaRow gives the row of the UMA of a day.
func umaRow(tables *afiliacion.Tablas, day string) (row afiliacion.Cifra, found bool) {
	for _, c := range tables.Cifras() {
		if c.UMA > 0 && c.Valid.Contains(calendario.MustParse(day)) {
			return c, true
		}
	}
	return row, false
}

// The row of a figure tells its days and its source.
func TestCifraTellsItsRow(t *testing.T) {
	for day, want := range map[string]string{
		"2016-01-28": "2016-01-28 2017-01-31 73.04", "2017-01-31": "2016-01-28 2017-01-31 73.04",
		"2017-02-01": "2017-02-01 2018-01-31 75.49", "2027-01-31": "2026-02-01 2027-01-31 117.31",
	} {
		c, found := umaRow(afiliacion.Default(), day)
		require.True(t, found, day)
		require.Equal(t, want, c.Valid.From.String()+" "+c.Valid.To.String()+" "+c.UMA.String(), day)
		require.NotEmpty(t, c.Source)
	}
	for _, day := range []string{"2016-01-27", "2027-02-01"} {
		_, found := umaRow(afiliacion.Default(), day)
		require.False(t, found, day)
	}
	var none *afiliacion.Tablas
	m, err := none.SalarioMinimo(calendario.MustParse("2019-12-31"))
	require.NoError(t, err)
	require.Equal(t, afiliacion.Minimo{General: 102_68, ZLFN: 176_72}, m)
	require.Equal(t, "2019-01-01", none.Cifras()[1].Valid.From.String())
}

// The published UMA of the month and of the year may stand beside that of the
// day, and rows of other packages beside those of this one.
func TestOverlayOfOneFolder(t *testing.T) {
	tables, err := laid(t, `{"read": "2027-01-11",
		"uma": [{"from": "2027-02-01", "daily": "120.01", "monthly": "3648.30", "annual": "43779.60", "source": "DOF 2027"},
			{"from": "2016-01-28", "daily": "73.04", "source": "DOF 28-01-2016"}],
		"ceav": [{}], "rest_days": [7]}`)
	require.NoError(t, err)
	u, err := tables.UMA(calendario.MustParse("2027-02-01"))
	require.NoError(t, err)
	require.Equal(t, dinero.Centavos(120_01), u)
	c, found := umaRow(tables, "2016-12-31")
	require.True(t, found)
	require.Equal(t, "DOF 28-01-2016", c.Source)
}
