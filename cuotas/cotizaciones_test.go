package cuotas_test

import (
	"fmt"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/dinero"
)

func pesos(s string) dinero.Centavos { return dinero.MustParse(s) }

// Both shares of a flat month on 500.00 a day in class II, March 2026.
func TestIndependiente(t *testing.T) {
	c, err := cuotas.Default().Independiente(cuotas.Independiente{Ingreso: pesos("15000.00"), Clase: cuotas.ClaseII}, month("2026-03"))
	require.NoError(t, err)
	require.Equal(t, pesos("500.00"), c.SBC)
	require.Empty(t, c.Limite)
	require.Equal(t, pesos("3412.37"), c.Total)
	require.Equal(t, "2026-02-20", c.PagarHasta.String())
	require.Equal(t, days("2026-03-01", "2026-03-31"), c.Cobertura)
	require.Equal(t, "cuotas.primas", c.FilaPrima.Tabla)
	require.Zero(t, c.Infonavit)

	with, err := cuotas.Default().Independiente(cuotas.Independiente{Ingreso: pesos("15000.00"), Clase: cuotas.ClaseII, Infonavit: true}, month("2026-03"))
	require.NoError(t, err)
	require.Equal(t, pesos("750.00"), with.Infonavit.Patron) // 500.00 × 5 % × 30
	require.Equal(t, pesos("4162.37"), with.Total)
	require.Equal(t, cuotas.Linea{
		Ramo: cuotas.Infonavit, Periodo: with.Desglose.Periodo, Base: pesos("500.00"), Dias: 30, TasaPatron: 5_00000, Patron: pesos("750.00"),
		Articulo: "Ley Infonavit 29-II", Fila: cuotas.Fila{Tabla: "cuotas.tasas", Desde: day("2016-01-28"), Fuente: "Ley del Infonavit 29-II (DOF 24-04-1972)"},
		UMA: with.Desglose.Lineas[0].UMA,
	}, with.Infonavit, "the line of housing says where it comes from, as the others do")
	require.Equal(t, c.Desglose, with.Desglose)
}

// The range of contribution, both sides of each end.
func TestIndependienteIsBroughtIntoRange(t *testing.T) {
	for _, tc := range []struct {
		income, sbc string
		zone        cuotas.Zona
		month       string
		limit       cuotas.Limite
	}{
		{"0.00", "315.04", "", "2026-03", cuotas.EnMinimo},
		{"9451.04", "315.04", "", "2026-03", cuotas.EnMinimo}, // 315.0346: rounded to 315.03
		{"9451.05", "315.04", "", "2026-03", ""},              // 315.035: half up
		{"9451.20", "315.04", "", "2026-03", ""},
		{"9451.35", "315.05", "", "2026-03", ""},
		{"9451.20", "440.87", cuotas.ZLFN, "2026-03", cuotas.EnMinimo},
		{"13226.10", "440.87", cuotas.ZLFN, "2026-03", ""},
		{"87982.50", "2932.75", "", "2026-03", ""},
		{"87982.64", "2932.75", "", "2026-03", ""},
		{"87982.65", "2932.75", "", "2026-03", cuotas.EnTope}, // 2932.755: half up
		{"500000.00", "2932.75", "", "2026-03", cuotas.EnTope},
		{"87982.50", "2828.50", "", "2026-01", cuotas.EnTope}, // January has the UMA of the year before
		{"84855.00", "2828.50", "", "2026-01", ""},
	} {
		c, err := cuotas.Default().Independiente(cuotas.Independiente{Ingreso: pesos(tc.income), Zona: tc.zone, Clase: cuotas.ClaseI}, month(tc.month))
		require.NoError(t, err)
		require.Equal(t, [2]string{tc.sbc, string(tc.limit)}, [2]string{c.SBC.String(), string(c.Limite)}, "%s %s %s", tc.income, tc.zone, tc.month)
		require.Equal(t, c.SBC, c.Desglose.SBCTopado)
		require.Equal(t, tc.limit != "", c.FilaLimite.Tabla != "")
	}
}

func TestIndependienteRefuses(t *testing.T) {
	for _, tc := range []struct {
		in   cuotas.Independiente
		m    cuotas.Mes
		want error
	}{
		{cuotas.Independiente{Clase: cuotas.ClaseI}, cuotas.Mes{}, cuotas.ErrSyntax},
		{cuotas.Independiente{Ingreso: -1, Clase: cuotas.ClaseI}, month("2026-03"), cuotas.ErrAmount},
		{cuotas.Independiente{}, month("2026-03"), cuotas.ErrClase},
		{cuotas.Independiente{Clase: 6}, month("2026-03"), cuotas.ErrClase},
		{cuotas.Independiente{Clase: cuotas.ClaseI, Zona: "NORTE"}, month("2026-03"), cuotas.ErrZona},
		{cuotas.Independiente{Clase: cuotas.ClaseI}, month("2027-01"), cuotas.ErrNoParameter},
		{cuotas.Independiente{Clase: cuotas.ClaseI}, month("2015-12"), cuotas.ErrNoParameter},
	} {
		_, err := cuotas.Default().Independiente(tc.in, tc.m)
		require.ErrorIs(t, err, tc.want)
	}
}

func continuing() cuotas.SolicitudContinuacion {
	return cuotas.SolicitudContinuacion{
		UltimoSBC: pesos("1000.00"), SBC: pesos("2932.75"),
		Baja: day("2026-02-28"), Solicitud: day("2026-03-11"), DesdeBaja: true, Hasta: month("2026-04"),
	}
}

func TestCotizacionContinuacion(t *testing.T) {
	c, err := cuotas.Default().CotizacionContinuacion(continuing())
	require.NoError(t, err)
	require.Equal(t, "2026-03-01", c.Inicio.String())
	require.Equal(t, days("2026-03-01", "2031-02-28"), c.Plazo)
	require.Len(t, c.Meses, 2)
	require.Equal(t, pesos("13126.34"), c.Meses[0].Total) // 2932.75 × 14.438 % × 31
	require.Equal(t, pesos("12702.91"), c.Meses[1].Total) // × 30 = 12702.913…
	require.Equal(t, pesos("25829.25"), c.Total)

	later := continuing()
	later.DesdeBaja, later.Hasta = false, month("2026-03")
	c, err = cuotas.Default().CotizacionContinuacion(later)
	require.NoError(t, err)
	require.Equal(t, days("2026-03-11", "2026-03-31"), c.Meses[0].Periodo)
	require.Equal(t, pesos("8892.04"), c.Total) // × 21 days = 8892.039…
	var sum dinero.Centavos
	for _, l := range c.Meses[0].Lineas {
		require.Equal(t, 21, l.Dias)
		sum += l.Obrero
	}
	require.Equal(t, c.Total, sum)
}

func TestPlazoContinuacion(t *testing.T) {
	require.Equal(t, days("2020-03-01", "2025-02-28"), cuotas.PlazoContinuacion(day("2020-02-29")))
	require.Equal(t, days("2023-02-16", "2028-02-15"), cuotas.PlazoContinuacion(day("2023-02-15")))
	require.Zero(t, cuotas.PlazoContinuacion(calendario.Date{}))
	require.Zero(t, cuotas.PlazoContinuacion(day("9996-01-01")))
}

func TestCotizacionContinuacionRefuses(t *testing.T) {
	for _, tc := range []struct {
		name   string
		change func(*cuotas.SolicitudContinuacion)
		want   error
	}{
		{"no baja", func(s *cuotas.SolicitudContinuacion) { s.Baja = calendario.Date{} }, cuotas.ErrFecha},
		{"applied on the baja", func(s *cuotas.SolicitudContinuacion) { s.Solicitud = s.Baja }, cuotas.ErrFecha},
		{"no application", func(s *cuotas.SolicitudContinuacion) { s.Solicitud = calendario.Date{} }, cuotas.ErrFecha},
		{"five years", func(s *cuotas.SolicitudContinuacion) { s.Baja, s.DesdeBaja = day("2021-03-11"), false }, nil},
		{"five years and a day", func(s *cuotas.SolicitudContinuacion) { s.Baja = day("2021-03-10") }, cuotas.ErrPlazo},
		{"nothing to quote", func(s *cuotas.SolicitudContinuacion) { s.Hasta = month("2026-02") }, cuotas.ErrFecha},
		{"no last month", func(s *cuotas.SolicitudContinuacion) { s.Hasta = cuotas.Mes{} }, cuotas.ErrFecha},
		{"the last salary", func(s *cuotas.SolicitudContinuacion) { s.SBC = s.UltimoSBC }, nil},
		{"below the last salary", func(s *cuotas.SolicitudContinuacion) { s.SBC = s.UltimoSBC - 1 }, cuotas.ErrSBCBelowLast},
		{"above the cap", func(s *cuotas.SolicitudContinuacion) { s.SBC++ }, cuotas.ErrSBCAboveCap},
		{"beyond the tables", func(s *cuotas.SolicitudContinuacion) { s.Hasta = month("2027-01") }, cuotas.ErrNoParameter},
	} {
		s := continuing()
		tc.change(&s)
		_, err := cuotas.Default().CotizacionContinuacion(s)
		require.ErrorIs(t, err, tc.want, tc.name)
	}
}

func family(births ...string) []cuotas.Familiar {
	var out []cuotas.Familiar
	for i, b := range births {
		out = append(out, cuotas.Familiar{Clave: fmt.Sprint(i), Nacimiento: day(b)})
	}
	return out
}

// The fee goes by the age on the day of the contract: both sides of a birthday.
func TestFamilia(t *testing.T) {
	c, err := cuotas.Default().Familia(day("2025-06-15"), family("2005-06-15", "2005-06-16", "1945-06-15", "1945-06-16", "2025-06-15"))
	require.NoError(t, err)
	want := []struct {
		age int
		fee string
	}{{20, "11100.00"}, {19, "8900.00"}, {80, "21300.00"}, {79, "20650.00"}, {0, "8900.00"}}
	for i, w := range want {
		require.Equal(t, w.age, c.Lineas[i].Edad)
		require.Equal(t, pesos(w.fee), c.Lineas[i].Cuota)
		require.Equal(t, fmt.Sprint(i), c.Lineas[i].Clave)
		require.Equal(t, "2025-03-01", c.Lineas[i].Fila.Desde.String())
		require.NotEmpty(t, c.Lineas[i].Articulo)
	}
	require.Equal(t, pesos("70850.00"), c.Total)
	require.Equal(t, days("2025-07-01", "2026-06-30"), c.Cobertura)
	require.Equal(t, days("2026-06-01", "2026-06-30"), c.Renovacion.Ordinaria)
}

// The cycle of fees changes on 1 March.
func TestFamiliaByCycle(t *testing.T) {
	for _, tc := range []struct {
		on   string
		want error
	}{
		{"2025-02-28", cuotas.ErrNoParameter}, {"2025-03-01", nil}, {"2026-02-28", nil}, {"2026-03-01", cuotas.ErrNoParameter},
		{"2022-02-28", cuotas.ErrNoParameter}, {"2022-03-01", nil}, {"2023-02-28", nil}, {"2023-03-01", cuotas.ErrNoParameter},
	} {
		_, err := cuotas.Default().Familia(day(tc.on), family("1990-01-01"))
		require.ErrorIs(t, err, tc.want, tc.on)
	}
}

func TestFamiliaRefuses(t *testing.T) {
	_, err := cuotas.Default().Familia(day("2025-06-15"), nil)
	require.ErrorIs(t, err, cuotas.ErrIncompleto)
	_, err = cuotas.Default().Familia(day("2025-06-15"), family("2025-06-16"))
	require.ErrorIs(t, err, cuotas.ErrFecha)
	_, err = cuotas.Default().Familia(day("2025-06-15"), []cuotas.Familiar{{Clave: "1"}})
	require.ErrorIs(t, err, cuotas.ErrFecha)
	_, err = cuotas.Default().Familia(calendario.Date{}, family("1990-01-01"))
	require.ErrorIs(t, err, cuotas.ErrFecha)
}

func TestFamilyTotalIsTheSum(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		on := day("2025-03-01").AddDays(rapid.IntRange(0, 364).Draw(t, "contract"))
		var members []cuotas.Familiar
		for i := range rapid.IntRange(1, 9).Draw(t, "members") {
			members = append(members, cuotas.Familiar{Clave: fmt.Sprint(i), Nacimiento: on.AddDays(-rapid.IntRange(0, 40000).Draw(t, "age"))})
		}
		c, err := cuotas.Default().Familia(on, members)
		require.NoError(t, err)
		var sum dinero.Centavos
		for i, l := range c.Lineas {
			alone, err := cuotas.Default().Familia(on, members[i:i+1])
			require.NoError(t, err)
			require.Equal(t, alone.Total, l.Cuota)
			sum += l.Cuota
		}
		require.Equal(t, sum, c.Total)
		require.Len(t, c.Lineas, len(members))
	})
}

func TestIncorporacion(t *testing.T) {
	c, err := cuotas.Incorporacion(day("2026-06-21"), pesos("1000.03"), 4)
	require.NoError(t, err)
	require.Equal(t, days("2026-07-01", "2027-06-30"), c.Cobertura)
	require.Equal(t, []cuotas.Parcialidad{
		{1, days("2026-07-01", "2026-09-30"), day("2026-06-30"), pesos("250.01")},
		{2, days("2026-10-01", "2026-12-31"), day("2026-09-30"), pesos("250.01")},
		{3, days("2027-01-01", "2027-03-31"), day("2026-12-31"), pesos("250.01")},
		{4, days("2027-04-01", "2027-06-30"), day("2027-03-31"), pesos("250.00")},
	}, c.Parcialidades)
	require.Equal(t, days("2027-06-01", "2027-06-30"), c.Renovacion.Ordinaria)
	for _, n := range []int{1, 2, 3, 4, 6, 12} {
		c, err := cuotas.Incorporacion(day("2026-06-21"), pesos("9999.99"), n)
		require.NoError(t, err)
		var sum dinero.Centavos
		var covered []calendario.Period
		for _, p := range c.Parcialidades {
			sum += p.Importe
			covered = append(covered, p.Cobertura)
		}
		require.Equal(t, c.Total, sum, n)
		require.Equal(t, []calendario.Period{c.Cobertura}, calendario.Union(covered), n)
	}
	for _, n := range []int{-1, 0, 5, 7, 8, 9, 10, 11, 13, 24} {
		_, err := cuotas.Incorporacion(day("2026-06-21"), pesos("9999.99"), n)
		require.ErrorIs(t, err, cuotas.ErrUnidad, n)
	}
	_, err = cuotas.Incorporacion(day("2026-06-21"), 0, 1)
	require.ErrorIs(t, err, cuotas.ErrNoParameter)
	_, err = cuotas.Incorporacion(day("2026-06-21"), -1, 1)
	require.ErrorIs(t, err, cuotas.ErrAmount)
	_, err = cuotas.Incorporacion(calendario.Date{}, 1, 1)
	require.ErrorIs(t, err, cuotas.ErrFecha)
}

func ExampleParams_Independiente() {
	c, err := cuotas.Default().Independiente(cuotas.Independiente{Ingreso: pesos("15000.00"), Clase: cuotas.ClaseII},
		cuotas.Mes{Year: 2026, Month: time.March})
	fmt.Println(c.SBC, c.Total, c.PagarHasta, err)
	// Output: 500.00 3412.37 2026-02-20 <nil>
}

func ExampleParams_Familia() {
	c, err := cuotas.Default().Familia(calendario.MustParse("2025-06-15"), []cuotas.Familiar{
		{Clave: "titular", Nacimiento: calendario.MustParse("1984-02-29")},
		{Clave: "hija", Nacimiento: calendario.MustParse("2012-11-05")},
	})
	for _, l := range c.Lineas {
		fmt.Println(l.Clave, l.Edad, l.Cuota.Grouped())
	}
	fmt.Println(c.Total.Grouped(), c.Cobertura.From, c.Cobertura.To, err)
	// Output:
	// titular 41 13,800.00
	// hija 12 8,900.00
	// 22,700.00 2025-07-01 2026-06-30 <nil>
}

func ExampleParams_CotizacionContinuacion() {
	c, err := cuotas.Default().CotizacionContinuacion(cuotas.SolicitudContinuacion{
		UltimoSBC: pesos("1000.00"), SBC: pesos("2932.75"),
		Baja: calendario.MustParse("2026-02-28"), Solicitud: calendario.MustParse("2026-03-11"), DesdeBaja: true,
		Hasta: cuotas.Mes{Year: 2026, Month: time.April},
	})
	for _, m := range c.Meses {
		fmt.Println(m.Periodo.From, m.Periodo.To, m.Total)
	}
	fmt.Println(c.Total, err)
	// Output:
	// 2026-03-01 2026-03-31 13126.34
	// 2026-04-01 2026-04-30 12702.91
	// 25829.25 <nil>
}

func ExamplePlazoContinuacion() {
	p := cuotas.PlazoContinuacion(calendario.MustParse("2020-02-29"))
	fmt.Println(p.From, p.To)
	// Output: 2020-03-01 2025-02-28
}

func ExampleIncorporacion() {
	c, err := cuotas.Incorporacion(calendario.MustParse("2026-06-21"), pesos("1000.03"), 2)
	for _, p := range c.Parcialidades {
		fmt.Println(p.PagarHasta, p.Importe)
	}
	fmt.Println(err)
	// Output:
	// 2026-06-30 500.02
	// 2026-12-31 500.01
	// <nil>
}
