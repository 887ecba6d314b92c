package cuotas_test

import (
	"errors"
	"io/fs"
	"os"
	"strings"
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/mensajes"
)

// hostRows is one file with a row of every list that a host may keep, those of
// other packages among them.
const hostRows = `{
 "read": "2027-03-02",
 "tasas": [{"ramo": "retiro", "from": "2027-01-01", "patron": "2.500", "obrero": "0.100", "articulo": "LSS 168-I", "source": "DOF retiro"}],
 "ceav": [{"from": "2031-01-01", "tasas": ["3.150", "4.202", "6.552", "7.962", "8.902", "9.573", "10.077", "12.000"], "source": "DOF ceav"}],
 "primas": [{"from": "2027-01-01", "clases": ["0.60000", "1.13065", "2.59840", "4.65325", "7.58875"], "minima": "0.40000", "maxima": "16.00000", "source": "DOF primas"}],
 "ssf": [{"ciclo": 2026, "cuotas": [{"edad": 0, "cuota": "9000.00"}, {"edad": 60, "cuota": "20000.00"}], "source": "acuerdo 2026"}],
 "tasa_mora": [{"from": "2027-01-01", "tasa": "2.100", "source": "LIF 2027"}],
 "vacaciones": [{"from": "2027-01-01", "primeros": [15, 15, 18], "cada": 4, "mas": 3, "source": "LFT 2027"}],
 "uma": [{"from": "2027-02-01", "daily": "120.00", "source": "INEGI 2027"}],
 "salario_minimo": [{"from": "2027-01-01", "general": "330.00", "zlfn": "460.00", "source": "CONASAMI 2027"}],
 "modalidades": [],
 "rest_days": [{"list": "lft", "date": "2027-06-06", "festivo": "calendario.eleccion", "source": "INE"}],
 "pension": [], "staff": [], "retired": []
}`

func laid(files ...string) (*cuotas.Params, error) {
	fsys := fstest.MapFS{"leame.txt": {Data: []byte("?")}}
	for i, f := range files {
		fsys["rows/"+string('a'+rune(i))+".json"] = &fstest.MapFile{Data: []byte(f)}
	}
	return cuotas.Overlay(fsys)
}

func TestOverlayAnswers(t *testing.T) {
	p, err := laid(hostRows)
	require.NoError(t, err)
	on := day("2027-06-01")

	c, row, err := p.Tasas(on, cuotas.Retiro)
	require.NoError(t, err)
	require.Equal(t, cuotas.Tasas{Patron: 2_50000, Obrero: 10000, Articulo: "LSS 168-I"}, c)
	require.Equal(t, cuotas.Fila{Tabla: "cuotas.tasas", Desde: day("2027-01-01"), Fuente: "DOF retiro"}, row)
	c, _, err = p.Tasas(day("2026-12-31"), cuotas.Retiro)
	require.NoError(t, err)
	require.Equal(t, "2.000", c.Patron.String())

	rate, row, err := p.CEAV(on, 3000_00, cuotas.General)
	require.NoError(t, err)
	require.Equal(t, "8.603", rate.String())
	require.Equal(t, "2027-01-01", row.Desde.String())

	v, _, err := p.PrimaMedia(on, cuotas.ClaseI)
	require.NoError(t, err)
	require.Equal(t, "0.600", v.String())
	low, high, _, err := p.RangoPrima(on)
	require.NoError(t, err)
	require.Equal(t, "0.400 16.000", low.String()+" "+high.String())
	for rate, want := range map[cuotas.Tasa]error{39999: cuotas.ErrRiskPremium, 40000: nil, 16_00000: nil, 16_00001: cuotas.ErrRiskPremium} {
		_, err = p.Monthly(cuotas.Trabajador{SBC: 500_00, Prima: rate}, cuotas.MesOf(on))
		require.ErrorIs(t, err, want, "%s", rate)
	}

	for age, want := range map[int]string{0: "9000.00", 59: "9000.00", 60: "20000.00", 99: "20000.00"} {
		fee, row, err := p.CuotaSSF(2026, age)
		require.NoError(t, err)
		require.Equal(t, want, fee.String())
		require.Equal(t, "acuerdo 2026", row.Fuente)
	}
	mora, _, err := p.TasaMora(day("2027-12-31"))
	require.NoError(t, err)
	require.Equal(t, "2.100", mora.String())
	for year, want := range map[int]int{1: 15, 2: 15, 3: 18, 4: 21, 7: 21, 8: 24} {
		n, _, err := p.Vacaciones(on, year)
		require.NoError(t, err)
		require.Equal(t, want, n, year)
	}
	u, row, err := p.UMA(on)
	require.NoError(t, err)
	require.Equal(t, pesos("120.00"), u.Diaria)
	require.Equal(t, "INEGI 2027", row.Fuente)
	sm, _, err := p.SalarioMinimo(on, cuotas.ZLFN)
	require.NoError(t, err)
	require.Equal(t, pesos("460.00"), sm)

	// Nothing by which this release answers has moved.
	_, _, err = cuotas.Default().UMA(on)
	require.ErrorIs(t, err, cuotas.ErrNoParameter)
	_, _, err = cuotas.Default().CuotaSSF(2026, 1)
	require.ErrorIs(t, err, cuotas.ErrNoParameter)
	c, _, err = cuotas.Default().Tasas(on, cuotas.Retiro)
	require.NoError(t, err)
	require.Equal(t, "2.000", c.Patron.String())
}

// The same folder serves the three packages, each for its own lists.
func TestOneFolderServesAll(t *testing.T) {
	files := fstest.MapFS{"a.json": {Data: []byte(hostRows)}}
	_, err := afiliacion.Overlay(files)
	require.NoError(t, err)
	c, err := calendario.Overlay(files)
	require.NoError(t, err)
	require.Len(t, c.Extra(calendario.LFT), 1)
	_, err = cuotas.Overlay(files)
	require.NoError(t, err)
	wrong := fstest.MapFS{"a.json": {Data: []byte(strings.Replace(hostRows, `"ceav"`, `"ceavs"`, 1))}}
	_, err = afiliacion.Overlay(wrong)
	require.ErrorIs(t, err, afiliacion.ErrOverlay, "a list that nobody owns is a slip")
	_, err = calendario.Overlay(wrong)
	require.ErrorIs(t, err, calendario.ErrOverlay)
}

// The vintage of a table is the latest day on which its sources were read; a row
// whose source was read before this release does not make a table older.
func TestOverlayVintage(t *testing.T) {
	vintages := func(p *cuotas.Params) map[string]string {
		out := map[string]string{}
		for _, table := range p.Tables() {
			out[table.Name] = table.Vintage.String()
		}
		return out
	}
	p, err := laid(`{"read": "2027-01-11", "tasa_mora": [{"from": "2027-01-01", "tasa": "2.070", "source": "LIF 2027"}]}`,
		`{"read": "2027-02-20", "tasa_mora": [{"from": "2027-01-01", "tasa": "2.070", "source": "LIF 2027"}]}`,
		`{"read": "2020-01-01", "ceav": [{"from": "2031-01-01", "tasas": ["1.000","1.000","1.000","1.000","1.000","1.000","1.000","1.000"], "source": "x"}]}`)
	require.NoError(t, err)
	was, is := vintages(cuotas.Default()), vintages(p)
	require.Equal(t, "2027-02-20", is["cuotas.tasa_mora"])
	delete(was, "cuotas.tasa_mora")
	delete(is, "cuotas.tasa_mora")
	require.Equal(t, was, is)
	for _, table := range p.Tables() {
		if table.Name == "cuotas.tasa_mora" {
			require.Equal(t, "2027-12-31", table.Valid.To.String())
			require.Equal(t, "LIF 2027", table.Source)
		}
	}
}

func TestOverlayKeepsTheReadings(t *testing.T) {
	p, err := cuotas.Default().With(cuotas.Criterios{FactorExacto: true}).Overlay(fstest.MapFS{"a.json": {Data: []byte(hostRows)}})
	require.NoError(t, err)
	require.True(t, p.Criterios().FactorExacto)
	second, err := p.Overlay(fstest.MapFS{"a.json": {Data: []byte(`{"read": "2028-01-05", "tasa_mora": [{"from": "2028-01-01", "tasa": "1.470", "source": "LIF 2028"}]}`)}})
	require.NoError(t, err, "2027 is there already")
	_, _, err = second.TasaMora(day("2028-05-01"))
	require.NoError(t, err)
	_, _, err = p.TasaMora(day("2028-05-01"))
	require.ErrorIs(t, err, cuotas.ErrNoParameter)
}

func TestOverlayRefuses(t *testing.T) {
	swap := func(from, to string) string {
		out := strings.Replace(hostRows, from, to, 1)
		if out == hostRows {
			t.Fatalf("%s is not there", from)
		}
		return out
	}
	for name, tc := range map[string]struct {
		file  string
		row   int
		field string
	}{
		"no JSON":                 {"{\n\n!", 3, "json"},
		"a list":                  {"[]", 1, "json"},
		"unknown list":            {swap(`"ceav"`, `"ceavs"`), 4, "json"},
		"a list twice":            {swap(`"ceav"`, `"tasas"`), 4, "json"},
		"no day of reading":       {swap(`"read": "2027-03-02",`, ``), 1, "read"},
		"broken day of reading":   {swap(`2027-03-02`, `02-03-2027`), 2, "read"},
		"unknown branch":          {swap(`"retiro"`, `"jubilacion"`), 1, "tasas.ramo"},
		"premium of the employer": {swap(`"retiro"`, `"riesgo_trabajo"`), 1, "tasas.ramo"},
		"rate over a hundred":     {swap(`"2.500"`, `"100.001"`), 1, "tasas.patron"},
		"no rate":                 {swap(`"patron": "2.500", `, ``), 1, "tasas.patron"},
		"rate of six decimals":    {swap(`"2.500"`, `"2.500001"`), 1, "tasas"},
		"rate below zero":         {swap(`"2.500"`, `"-2.500"`), 1, "tasas.patron"},
		"no rate of the worker":   {swap(`"obrero": "0.100", `, ``), 1, "tasas.obrero"},
		"worker over a hundred":   {swap(`"0.100"`, `"100.1"`), 1, "tasas.obrero"},
		"no article":              {swap(`"LSS 168-I"`, `" "`), 1, "tasas.articulo"},
		"employer of CEAV":        {swap(`"retiro"`, `"ceav"`), 1, "tasas.patron"},
		"no source":               {swap(`"DOF retiro"`, `""`), 1, "tasas.source"},
		"unknown key":             {swap(`"articulo"`, `"article"`), 1, "tasas"},
		"no day":                  {swap(`"from": "2031-01-01", `, ``), 1, "ceav.from"},
		"broken day":              {swap(`2031-01-01`, `2031-02-30`), 1, "ceav"},
		"seven rows":              {swap(`"3.150", `, ``), 1, "ceav.tasas"},
		"nine rows":               {swap(`"3.150"`, `"3.150", "3.150"`), 1, "ceav.tasas"},
		"descending rows":         {swap(`"6.552"`, `"4.201"`), 1, "ceav.tasas"},
		"row over a hundred":      {swap(`"12.000"`, `"100.001"`), 1, "ceav.tasas"},
		"row of nothing":          {swap(`"3.150"`, `"0"`), 1, "ceav.tasas"},
		"four classes":            {swap(`"0.60000", `, ``), 1, "primas.clases"},
		"descending classes":      {swap(`"1.13065"`, `"0.59999"`), 1, "primas.clases"},
		"no classes":              {swap(`"clases"`, `"clase"`), 1, "primas"},
		"lowest above a class":    {swap(`"0.40000"`, `"0.60001"`), 1, "primas.minima"},
		"no lowest":               {swap(`"minima": "0.40000", `, ``), 1, "primas.minima"},
		"highest below a class":   {swap(`"16.00000"`, `"7.58874"`), 1, "primas.maxima"},
		"highest over a hundred":  {swap(`"16.00000"`, `"100.1"`), 1, "primas.maxima"},
		"no cycle":                {swap(`"ciclo": 2026, `, ``), 1, "ssf.ciclo"},
		"cycle of no year":        {swap(`"ciclo": 2026`, `"ciclo": 9999`), 1, "ssf.ciclo"},
		"cycle without source":    {swap(`"acuerdo 2026"`, `""`), 1, "ssf.source"},
		"fees from age one":       {swap(`"edad": 0`, `"edad": 1`), 1, "ssf.cuotas"},
		"ages descend":            {swap(`"edad": 60`, `"edad": 0`), 1, "ssf.cuotas"},
		"fee of nothing":          {swap(`"9000.00"`, `"0.00"`), 1, "ssf.cuotas"},
		"late rate in February":   {swap(`"2027-01-01", "tasa"`, `"2027-02-01", "tasa"`), 1, "tasa_mora.from"},
		"late rate of nothing":    {swap(`"2.100"`, `"0.000"`), 1, "tasa_mora.tasa"},
		"late rate over":          {swap(`"2.100"`, `"100.001"`), 1, "tasa_mora.tasa"},
		"late rate, no source":    {swap(`"LIF 2027"`, `""`), 1, "tasa_mora.source"},
		"a year left out":         {swap(`"2027-01-01", "tasa"`, `"2028-01-01", "tasa"`), 1, "tasa_mora.from"},
		"a year left out before":  {swap(`"2027-01-01", "tasa"`, `"2002-01-01", "tasa"`), 1, "tasa_mora.from"},
		"vacations descend":       {swap(`[15, 15, 18]`, `[15, 14, 18]`), 1, "vacaciones.primeros"},
		"no vacations":            {swap(`[15, 15, 18]`, `[]`), 1, "vacaciones.primeros"},
		"vacations of a year":     {swap(`[15, 15, 18]`, `[15, 15, 367]`), 1, "vacaciones.primeros"},
		"every zero years":        {swap(`"cada": 4`, `"cada": 0`), 1, "vacaciones.cada"},
		"fewer with the years":    {swap(`"mas": 3`, `"mas": -1`), 1, "vacaciones.mas"},
		"vacations, no source":    {swap(`"LFT 2027"`, `""`), 1, "vacaciones.source"},
		"vacations of a text":     {swap(`"mas": 3`, `"mas": "3"`), 1, "vacaciones.mas"},
		"vacations, unknown key":  {swap(`"mas"`, `"more"`), 1, "vacaciones"},
		"ssf, unknown key":        {swap(`"ciclo"`, `"cycle"`), 1, "ssf"},
		"mora, unknown key":       {swap(`"tasa": "2.100"`, `"rate": "2.100"`), 1, "tasa_mora"},
		"ceav, unknown key":       {swap(`"tasas": ["3.150"`, `"rows": ["3.150"`), 1, "ceav"},
		"primas without a day":    {swap(`"from": "2027-01-01", "clases"`, `"clases"`), 1, "primas.from"},
		"UMA in January":          {swap(`2027-02-01`, `2027-01-15`), 1, "uma.from"},
		"border below general":    {swap(`"460.00"`, `"329.99"`), 1, "salario_minimo.zlfn"},
		"a year of wages too few": {swap(`"2027-01-01", "general"`, `"2028-01-01", "general"`), 1, "salario_minimo.from"},
	} {
		t.Run(name, func(t *testing.T) {
			p, err := laid(tc.file)
			require.Nil(t, p)
			require.ErrorIs(t, err, cuotas.ErrOverlay)
			var e cuotas.OverlayError
			require.ErrorAs(t, err, &e)
			require.Equal(t, cuotas.OverlayError{File: "rows/a.json", Row: tc.row, Field: tc.field}, e)
			require.Equal(t, []any{"rows/a.json", tc.row, tc.field}, e.Args())
			require.NotContains(t, mensajes.For("es-MX").Text(e), "{")
			require.Contains(t, e.Error(), e.Code()+": rows/a.json, row ")
			require.Len(t, err.(interface{ Unwrap() []error }).Unwrap(), 1, "one slip, one fault")
		})
	}
	_, err := cuotas.Overlay(fstest.MapFS{})
	require.ErrorIs(t, err, cuotas.ErrOverlay)
	_, err = cuotas.Overlay(os.DirFS("testdata/none"))
	require.ErrorIs(t, err, fs.ErrNotExist)
}

// All faults of all files are told together, in the order of the files, whoever
// reads the list.
func TestOverlayJoinsItsFaults(t *testing.T) {
	_, err := laid(`{"read": "2027-01-11", "ceav": [{}, {"from": "2031-01-01"}], "uma": [{}], "tasas": [7]}`, `[]`, `{"read": "2027-01-11", "ssf": [{}]}`)
	var places []string
	for _, e := range err.(interface{ Unwrap() []error }).Unwrap() {
		var o cuotas.OverlayError
		require.True(t, errors.As(e, &o))
		places = append(places, strings.TrimPrefix(e.Error(), "cuotas.overlay: rows/"))
	}
	require.Equal(t, []string{
		"a.json, row 1, ceav.from", "a.json, row 2, ceav.source", "a.json, row 1, tasas", "a.json, row 1, uma.from",
		"b.json, row 1, json", "c.json, row 1, ssf.ciclo",
	}, places)
}

// failing is a file system whose files can be opened so many times.
type failing struct {
	fs.FS
	left *int
}

func (f failing) Open(name string) (fs.File, error) {
	if strings.HasSuffix(name, ".json") {
		if *f.left == 0 {
			return nil, fs.ErrPermission
		}
		*f.left--
	}
	return f.FS.Open(name)
}

// A file that cannot be opened is no file without rows, whoever opens it.
func TestOverlayTellsTheErrorOfTheFiles(t *testing.T) {
	files := fstest.MapFS{"a.json": {Data: []byte(hostRows)}}
	for left, want := range []error{fs.ErrPermission, fs.ErrPermission, nil} { // both packages read it
		_, err := cuotas.Overlay(failing{files, &left})
		require.ErrorIs(t, err, want, left)
	}
}
