package cuotas_test

import (
	"strings"
	"testing"
	"testing/fstest"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/mensajes"
)

// Every figure tells the row from which it comes, by a name that the list of
// tables knows.
func TestEveryFigureTellsItsRow(t *testing.T) {
	p, on := cuotas.Default(), day("2026-01-31")
	rows := map[string]cuotas.Fila{}
	note := func(name string, row cuotas.Fila, err error) {
		require.NoError(t, err)
		rows[name] = row
	}
	_, row, err := p.UMA(on)
	note("uma", row, err)
	_, row, err = p.SalarioMinimo(on, cuotas.ZLFN)
	note("minimo", row, err)
	_, row, err = p.CEAV(on, 400_00, cuotas.General)
	note("grid", row, err)
	_, row, err = p.PrimaMedia(on, cuotas.ClaseIII)
	note("clase", row, err)
	_, _, row, err = p.RangoPrima(on)
	note("rango", row, err)
	_, row, err = p.CuotaSSF(2025, 30)
	note("ssf", row, err)
	_, row, err = p.TasaMora(on)
	note("mora", row, err)
	_, row, err = p.Vacaciones(on, 1)
	note("vacaciones", row, err)
	for _, r := range cuotas.Ramos() {
		if r != cuotas.RiesgoTrabajo {
			_, row, err = p.Tasas(on, r)
			note(string(r), row, err)
		}
	}
	known := map[string]calendario.Period{}
	for _, table := range p.Tables() {
		known[table.Name] = table.Valid
		require.NotEmpty(t, table.Source, table.Name)
		require.False(t, table.Vintage.IsZero(), table.Name)
	}
	for name, row := range rows {
		require.Contains(t, known, row.Tabla, name)
		require.NotEmpty(t, row.Fuente, name)
		require.False(t, row.Supuesta, name)
		require.False(t, row.Desde.IsZero() || row.Desde.After(on), name)
	}
	require.Equal(t, "2025-02-01", rows["uma"].Desde.String(), "January has the UMA of the year before")
	require.Equal(t, "2026-01-01", rows["minimo"].Desde.String())
	require.Equal(t, "2026-01-01", rows["grid"].Desde.String())
	require.Equal(t, "2025-03-01", rows["ssf"].Desde.String())
	require.Contains(t, rows["ssf"].Fuente, "unconfirmed")
}

// A day without a row is refused with the name of the table, and never
// answered by another year.
func TestADayWithoutARow(t *testing.T) {
	p := cuotas.Default()
	for name, ask := range map[string]func() error{
		"afiliacion.uma":            func() error { _, _, err := p.UMA(day("2027-02-01")); return err },
		"afiliacion.salario_minimo": func() error { _, _, err := p.SalarioMinimo(day("2027-01-01"), "NADA"); return err },
		"cuotas.tasas":              func() error { _, _, err := p.Tasas(day("2016-01-27"), cuotas.Retiro); return err },
		"cuotas.primas":             func() error { _, _, err := p.PrimaMedia(day("2016-01-27"), 9); return err },
		"cuotas.ssf":                func() error { _, _, err := p.CuotaSSF(2026, -1); return err },
		"cuotas.tasa_mora":          func() error { _, _, err := p.TasaMora(day("2027-01-01")); return err },
		"cuotas.vacaciones":         func() error { _, _, err := p.Vacaciones(day("1970-04-30"), 0); return err },
	} {
		err := ask()
		require.ErrorIs(t, err, cuotas.ErrNoParameter, name)
		require.Equal(t, cuotas.Error{Fault: cuotas.ErrNoParameter, Where: name}, err)
		text := mensajes.For("es-MX").Text(err.(cuotas.Error))
		require.NotContains(t, text, name, "the table has a name for people")
		require.Contains(t, text, "«")
		require.NotContains(t, text, "…")
	}
	_, _, err := p.SalarioMinimo(day("2026-01-01"), "NADA")
	require.ErrorIs(t, err, cuotas.ErrZona)
	_, _, err = p.PrimaMedia(day("2026-01-01"), 0)
	require.ErrorIs(t, err, cuotas.ErrClase)
	_, _, err = p.Tasas(day("2026-01-01"), cuotas.RiesgoTrabajo)
	require.ErrorIs(t, err, cuotas.ErrNoParameter, "the premium is the employer's own")
	_, _, err = p.TasaMora(day("2003-12-31"))
	require.ErrorIs(t, err, cuotas.ErrNoParameter)
	_, _, err = p.Vacaciones(day("2026-01-01"), 1001)
	require.ErrorIs(t, err, cuotas.ErrSeniority)
}

// Where the host takes the last row known, days after a table are answered by
// it, and the row says that it is supposed. Days before it, and holes, are not.
func TestUltimoConocido(t *testing.T) {
	p := cuotas.Default().With(cuotas.Criterios{UltimoConocido: true})
	require.True(t, p.Criterios().UltimoConocido)
	require.False(t, cuotas.Default().Criterios().UltimoConocido)
	on := day("2030-06-15")
	u, row, err := p.UMA(on)
	require.NoError(t, err)
	require.Equal(t, pesos("117.31"), u.Diaria)
	require.Equal(t, cuotas.Fila{Tabla: "afiliacion.uma", Desde: day("2026-02-01"), Fuente: row.Fuente, Supuesta: true}, row)
	m, row, err := p.SalarioMinimo(on, cuotas.General)
	require.NoError(t, err)
	require.Equal(t, pesos("315.04"), m)
	require.True(t, row.Supuesta)
	fee, row, err := p.CuotaSSF(2030, 80)
	require.NoError(t, err)
	require.Equal(t, pesos("21300"), fee)
	require.True(t, row.Supuesta)
	mora, row, err := p.TasaMora(on)
	require.NoError(t, err)
	require.Equal(t, "2.070", mora.String())
	require.True(t, row.Supuesta)
	rate, row, err := p.CEAV(on, 400_00, cuotas.General)
	require.NoError(t, err)
	require.Equal(t, "9.573", rate.String(), "the column of 2030 is known")
	require.True(t, row.Supuesta, "UMA and minimum wage, which choose its row, are not")
	require.Equal(t, "2030-01-01", row.Desde.String())

	// Known days are not supposed.
	_, row, err = p.UMA(day("2027-01-31"))
	require.NoError(t, err)
	require.False(t, row.Supuesta)
	for _, ask := range []func() error{
		func() error { _, _, err := p.UMA(day("2016-01-27")); return err },
		func() error { _, _, err := p.SalarioMinimo(day("2017-12-31"), ""); return err },
		func() error { _, _, err := p.CuotaSSF(2023, 1); return err },
		func() error { _, _, err := p.CuotaSSF(2021, 1); return err },
		func() error { _, _, err := p.TasaMora(day("2003-12-31")); return err },
	} {
		require.ErrorIs(t, ask(), cuotas.ErrNoParameter)
	}
	_, _, err = p.CuotaSSF(2030, -1)
	require.ErrorIs(t, err, cuotas.ErrAge)
}

// Every day between the first and the last of a table is answered, and no
// other.
func TestTablesSayWhatIsAnswered(t *testing.T) {
	p := cuotas.Default()
	valid := map[string]calendario.Period{}
	for _, table := range cuotas.Tables() {
		valid[table.Name] = table.Valid
	}
	require.Len(t, valid, 9)
	for d := day("2003-06-01"); d.Year() < 2029; d = d.AddDays(1) {
		for name, err := range map[string]error{
			"afiliacion.uma":            third(p.UMA(d)),
			"afiliacion.salario_minimo": third(p.SalarioMinimo(d, "")),
			"cuotas.tasas":              third(p.Tasas(d, cuotas.CuotaFija)),
			"cuotas.primas":             third(p.PrimaMedia(d, cuotas.ClaseI)),
			"cuotas.tasa_mora":          third(p.TasaMora(d)),
			"cuotas.vacaciones":         third(p.Vacaciones(d, 1)),
		} {
			require.Equal(t, valid[name].Contains(d), err == nil, "%s on %s", name, d)
		}
	}
	require.Equal(t, calendario.Period{From: day("2022-03-01"), To: day("2026-02-28")}, valid["cuotas.ssf"])
	require.Equal(t, calendario.Period{From: day("1997-07-01")}, valid["cuotas.ceav"])
}

func third[A, B any](_ A, _ B, err error) error { return err }

// A host that has figures of its own hands them over; the rates stay.
func TestWithTablas(t *testing.T) {
	figures, err := afiliacion.Overlay(fstest.MapFS{"x.json": {Data: []byte(`{"read": "2027-02-02",
		"uma": [{"from": "2027-02-01", "daily": "120.00", "source": "invented"}],
		"salario_minimo": [{"from": "2027-01-01", "general": "121.00", "zlfn": "130.00", "source": "invented"}]}`)}})
	require.NoError(t, err)
	p := cuotas.Default().WithTablas(figures)
	require.Same(t, figures, p.Tablas())
	on := day("2027-06-01")
	u, _, err := p.UMA(on)
	require.NoError(t, err)
	require.Equal(t, cuotas.UMA{Diaria: 120_00, Mensual: 3648_00, Anual: 43776_00, Tope: 3000_00}, u)
	// With a minimum wage near the UMA all eight rows are reached.
	for sbc, want := range map[string]string{
		"121.00": "3.150", "121.01": "3.807", "180.00": "3.807", "180.01": "5.276", "240.00": "5.276", "240.01": "6.157",
		"300.00": "6.157", "300.01": "6.745", "360.00": "6.745", "360.01": "7.164", "420.00": "7.164", "420.01": "7.479",
		"480.00": "7.479", "480.01": "8.603", "3000.00": "8.603", "92233720368547758.07": "8.603",
	} {
		rate, _, err := p.CEAV(on, pesos(sbc), cuotas.General)
		require.NoError(t, err)
		require.Equal(t, want, rate.String(), sbc)
	}
	_, _, err = cuotas.Default().UMA(on)
	require.ErrorIs(t, err, cuotas.ErrNoParameter, "the tables of this release stay")
	supposed := p.With(cuotas.Criterios{UltimoConocido: true})
	u, row, err := supposed.UMA(day("2028-02-01"))
	require.NoError(t, err)
	require.Equal(t, pesos("120.00"), u.Diaria, "the last row is that of the host")
	require.True(t, row.Supuesta)
}

// Two decimals round the ratio before the row is looked up; by default the bound
// belongs to its row and a centavo more does not.
func TestRatioDosDecimales(t *testing.T) {
	exact, rounded := cuotas.Default(), cuotas.Default().With(cuotas.Criterios{RatioDosDecimales: true})
	on := day("2026-02-15") // 117.31: three UMA are 351.93, four 469.24
	for sbc, want := range map[string][2]string{
		"315.04": {"3.150", "3.150"}, // the minimum wage
		"351.93": {"6.026", "6.026"},
		"351.94": {"6.361", "6.026"}, // 3.0001
		"352.51": {"6.361", "6.026"}, // 3.00494
		"352.52": {"6.361", "6.361"}, // 3.00503
		"469.24": {"6.613", "6.613"},
		"469.82": {"7.513", "6.613"}, // 4.00494
		"469.83": {"7.513", "7.513"}, // 4.00503
	} {
		a, _, err := exact.CEAV(on, pesos(sbc), "")
		require.NoError(t, err)
		b, _, err := rounded.CEAV(on, pesos(sbc), "")
		require.NoError(t, err)
		require.Equal(t, want, [2]string{a.String(), b.String()}, sbc)
	}
}

// The rate of CEAV never falls with the salary, nor from one year to the next
// for the same row.
func TestCEAVNeverFalls(t *testing.T) {
	p := cuotas.Default()
	known := calendario.Period{From: day("2018-01-01"), To: day("2026-12-31")} // the days of the minimum wages
	rapid.Check(t, func(t *rapid.T) {
		on := known.From.AddDays(rapid.IntRange(0, known.Days()-1).Draw(t, "day"))
		zone := rapid.SampledFrom([]cuotas.Zona{"", cuotas.General, cuotas.ZLFN}).Draw(t, "zone")
		sm, _, err := p.SalarioMinimo(on, zone)
		require.NoError(t, err)
		a := sm + dinero.Centavos(rapid.Int64Range(0, 400_00).Draw(t, "a"))
		b := a + dinero.Centavos(rapid.Int64Range(0, 400_00).Draw(t, "more"))
		low, _, err := p.CEAV(on, a, zone)
		require.NoError(t, err)
		high, _, err := p.CEAV(on, b, zone)
		require.NoError(t, err)
		require.LessOrEqual(t, low, high)
		require.GreaterOrEqual(t, low.String(), "3.150")
		_, _, err = p.CEAV(on, sm-1, zone)
		require.ErrorIs(t, err, cuotas.ErrSBCBelowMinimum)
	})
}

// The month of a UMA is 30.4 times the day and the year twelve months, whatever
// the day; the limit is 25 times.
func TestUMAIdentity(t *testing.T) {
	for d := day("2016-01-28"); !d.After(day("2027-01-31")); d = d.AddDays(1) {
		u, _, err := cuotas.Default().UMA(d)
		require.NoError(t, err)
		rest := 10*u.Mensual - 304*u.Diaria
		require.True(t, -5 < rest && rest <= 5, "%s", d)
		require.Equal(t, 12*u.Mensual, u.Anual)
		require.Equal(t, 25*u.Diaria, u.Tope)
	}
}

func TestLimitar(t *testing.T) {
	p := cuotas.Default()
	for _, tc := range []struct{ on, zone, in, out, limit, table string }{
		{"2026-02-01", "GENERAL", "315.03", "315.04", "cuotas.limite.minimo", "afiliacion.salario_minimo"},
		{"2026-02-01", "GENERAL", "315.04", "315.04", "", ""},
		{"2026-02-01", "ZLFN", "440.86", "440.87", "cuotas.limite.minimo", "afiliacion.salario_minimo"},
		{"2026-02-01", "", "2932.75", "2932.75", "", ""},
		{"2026-02-01", "", "2932.76", "2932.75", "cuotas.limite.tope", "afiliacion.uma"},
		{"2026-01-31", "", "2932.75", "2828.50", "cuotas.limite.tope", "afiliacion.uma"},
	} {
		v, limit, row, err := p.Limitar(day(tc.on), cuotas.Zona(tc.zone), pesos(tc.in))
		require.NoError(t, err)
		require.Equal(t, pesos(tc.out), v, "%v", tc)
		require.Equal(t, tc.limit, limit.Code())
		require.Empty(t, limit.Args())
		require.Equal(t, tc.table, row.Tabla)
	}
	_, _, _, err := p.Limitar(day("2027-01-15"), "", 1)
	require.Equal(t, cuotas.Error{Fault: cuotas.ErrNoParameter, Where: "afiliacion.salario_minimo"}, err)
	_, _, _, err = p.Limitar(day("2027-02-15"), "", 1)
	require.Equal(t, cuotas.Error{Fault: cuotas.ErrNoParameter, Where: "afiliacion.uma"}, err)
	_, _, _, err = p.Limitar(day("2026-02-15"), "X", 1)
	require.ErrorIs(t, err, cuotas.ErrZona)
}

func TestClases(t *testing.T) {
	p, on := cuotas.Default(), day("2026-01-01")
	for c, want := range map[cuotas.Clase]string{
		cuotas.ClaseI: "0.54355", cuotas.ClaseII: "1.13065", cuotas.ClaseIII: "2.5984", cuotas.ClaseIV: "4.65325", cuotas.ClaseV: "7.58875",
	} {
		v, _, err := p.PrimaMedia(on, c)
		require.NoError(t, err)
		require.Equal(t, want, v.String())
		require.True(t, c.Valid())
		require.NotEqual(t, "?", c.String())
		require.True(t, strings.HasPrefix(c.Code(), "cuotas.clase."))
		require.Empty(t, c.Args())
	}
	require.Equal(t, "?", cuotas.Clase(0).String())
	require.Equal(t, "cuotas.clase.unknown", cuotas.Clase(6).Code())
	low, high, _, err := p.RangoPrima(on)
	require.NoError(t, err)
	require.Equal(t, "0.500 15.000", low.String()+" "+high.String())
}

// The rates by which a year of the table of LIF is told, each on its first and
// last day.
func TestTasaMora(t *testing.T) {
	for year, want := range map[int]string{2004: "1.130", 2016: "1.130", 2017: "1.130", 2018: "1.470", 2019: "1.470", 2020: "1.470", 2025: "1.470", 2026: "2.070"} {
		for _, on := range []calendario.Date{calendario.Must(year, time.January, 1), calendario.Must(year, time.December, 31)} {
			v, row, err := cuotas.Default().TasaMora(on)
			require.NoError(t, err)
			require.Equal(t, want, v.String(), on)
			require.Equal(t, year >= 2017 && year <= 2019, strings.Contains(row.Fuente, "unconfirmed"), year)
		}
	}
}

func TestCicloSSF(t *testing.T) {
	for d, want := range map[string]int{"2026-02-28": 2025, "2026-03-01": 2026, "2024-02-29": 2023, "2025-12-31": 2025} {
		require.Equal(t, want, cuotas.CicloSSF(day(d)), d)
	}
}

// A host that has no tables of its own need not name any.
func TestNoParamsAreThoseOfTheRelease(t *testing.T) {
	var none *cuotas.Params
	on := day("2026-03-01")
	w := cuotas.Trabajador{SBC: 500_00, Prima: 54355}
	roster := cuotas.Contrato{Ingreso: day("2022-03-01"), Prestaciones: cuotas.MinimoDeLey(), Diario: 500_00, SBC: 500_00}
	for _, ask := range []func(*cuotas.Params) any{
		func(p *cuotas.Params) any { v, row, err := p.UMA(on); return []any{v, row, err} },
		func(p *cuotas.Params) any { v, row, err := p.SalarioMinimo(on, ""); return []any{v, row, err} },
		func(p *cuotas.Params) any { v, row, err := p.CEAV(on, 400_00, ""); return []any{v, row, err} },
		func(p *cuotas.Params) any { v, row, err := p.Tasas(on, cuotas.CEAV); return []any{v, row, err} },
		func(p *cuotas.Params) any { v, row, err := p.PrimaMedia(on, 1); return []any{v, row, err} },
		func(p *cuotas.Params) any { v, row, err := p.CuotaSSF(2025, 1); return []any{v, row, err} },
		func(p *cuotas.Params) any { v, row, err := p.TasaMora(on); return []any{v, row, err} },
		func(p *cuotas.Params) any { v, row, err := p.Vacaciones(on, 1); return []any{v, row, err} },
		func(p *cuotas.Params) any {
			v, limit, row, err := p.Limitar(on, "", 1)
			return []any{v, limit, row, err}
		},
		func(p *cuotas.Params) any { return []any{p.Tables(), p.Criterios(), p.Tablas()} },
		func(p *cuotas.Params) any {
			v, err := p.SDI(cuotas.Integracion{Fecha: on, Anio: 1, Prestaciones: cuotas.MinimoDeLey(), Diario: 1})
			return []any{v, err}
		},
		func(p *cuotas.Params) any { v, err := p.Monthly(w, march); return []any{v, err} },
		func(p *cuotas.Params) any {
			v, err := p.Bimonthly(calendario.Bimestre{Year: 2026, N: 2}, w, w)
			return []any{v, err}
		},
		func(p *cuotas.Params) any { v, err := p.Flat(w, on, 30); return []any{v, err} },
		func(p *cuotas.Params) any { v, err := p.Continuacion(500_00, march); return []any{v, err} },
		func(p *cuotas.Params) any { return []any{p.SalarioContinuacion(500_00, 500_00, march)} },
		func(p *cuotas.Params) any {
			for a, err := range p.Avisos(calendario.Bimestre{Year: 2026, N: 2}, stream(roster)) {
				return []any{a, err}
			}
			return nil
		},
	} {
		want := ask(cuotas.Default())
		require.NotNil(t, want)
		require.Equal(t, want, ask(none))
		require.Equal(t, want, ask(&cuotas.Params{}))
	}
	p, err := none.Overlay(fstest.MapFS{"a.json": {Data: []byte(`{"read": "2026-01-01"}`)}})
	require.NoError(t, err)
	require.Equal(t, cuotas.Tables(), p.Tables())
	require.Equal(t, cuotas.Tables(), none.With(cuotas.Criterios{}).Tables())
	require.Equal(t, cuotas.Tables(), none.WithTablas(nil).Tables())
}
