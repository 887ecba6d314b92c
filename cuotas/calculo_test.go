package cuotas_test

import (
	"encoding/json"
	"errors"
	"math"
	"testing"
	"testing/fstest"
	"time"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/dinero"
	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"
)

var march = cuotas.Mes{Year: 2026, Month: time.March}

// Sums worked out beforehand, several of them published.
func TestWorkedExamples(t *testing.T) {
	p := cuotas.Default()
	total := func(patron, obrero string) func(cuotas.Desglose, error) {
		return func(d cuotas.Desglose, err error) {
			t.Helper()
			require.NoError(t, err)
			require.Equal(t, patron, d.TotalPatron.String())
			require.Equal(t, obrero, d.TotalObrero.String())
		}
	}
	class1, class2 := cuotas.Tasa(54355), cuotas.Tasa(113065)
	april2019 := calendario.MustParse("2019-04-15")
	total("1128.69", "142.50")(p.Flat(cuotas.Trabajador{SBC: 200_00, Prima: class1}, april2019, 30))
	total("904.22", "0.00")(p.Flat(cuotas.Trabajador{SBC: 102_68, Prima: class1, Articulo36: true}, april2019, 30))
	total("1574.11", "212.12")(p.Monthly(cuotas.Trabajador{SBC: 500_00, Prima: class1}, march))
	total("1386.81", "0.00")(p.Monthly(cuotas.Trabajador{SBC: 330_57, Prima: class1, Articulo36: true}, march))
	w := cuotas.Trabajador{SBC: 500_00}
	total("4426.47", "343.13")(p.Bimonthly(calendario.Bimestre{Year: 2026, N: 2}, w, w))
	w.SBC = 400_00
	total("3184.44", "265.50")(p.Bimonthly(calendario.Bimestre{Year: 2026, N: 1}, w, w))
	total("0.00", "11325.60")(p.Continuacion(2828_50, cuotas.Mes{Year: 2025, Month: time.June}))
	total("0.00", "13126.34")(p.Continuacion(2932_75, march))
	total("3038.35", "374.02")(p.Flat(cuotas.Trabajador{SBC: 500_00, Prima: class2}, march.First(), 30))
	fortnight := cuotas.Trabajador{SBC: 524_65, Prima: 50000}
	total("1529.61", "197.26")(p.Flat(fortnight, march.First(), 15))
	total("1529.60", "197.27")(p.With(cuotas.Criterios{Redondeo: cuotas.Final}).Flat(fortnight, march.First(), 15))
}

// seen is what a line says of its computation.
type seen struct {
	ramo   cuotas.Ramo
	base   string
	days   int
	patron string
	obrero string
	law    string
}

func linesOf(d cuotas.Desglose) (out []seen) {
	for _, l := range d.Lineas {
		out = append(out, seen{l.Ramo, l.Base.String(), l.Dias, l.TasaPatron.String(), l.TasaObrero.String(), l.Articulo})
	}
	return out
}

// Each line says its base, days, rates, article and rows.
func TestLines(t *testing.T) {
	d, err := cuotas.Default().Monthly(cuotas.Trabajador{SBC: 500_00, Prima: 54355, Ausencias: 2, Incapacidades: 3}, march)
	require.NoError(t, err)
	for _, l := range d.Lineas {
		require.Equal(t, march.Period(), l.Periodo)
		require.NotEmpty(t, l.Fila.Fuente, l.Ramo)
		require.Equal(t, calendario.MustParse("2026-02-01"), l.UMA.Desde)
		require.False(t, l.Fila.Supuesta)
	}
	require.Equal(t, []seen{
		{cuotas.CuotaFija, "117.31", 28, "20.400", "0.000", "LSS 106-I"},
		{cuotas.Excedente, "148.07", 28, "1.100", "0.400", "LSS 106-II"},
		{cuotas.PrestacionesDinero, "500.00", 28, "0.700", "0.250", "LSS 107"},
		{cuotas.GastosMedicos, "500.00", 28, "1.050", "0.375", "LSS 25"},
		{cuotas.RiesgoTrabajo, "500.00", 26, "0.54355", "0.000", "LSS 71-74"},
		{cuotas.InvalidezVida, "500.00", 26, "1.750", "0.625", "LSS 147"},
		{cuotas.Guarderias, "500.00", 26, "1.000", "0.000", "LSS 211"},
	}, linesOf(d))

	d, err = cuotas.Default().Bimonthly(calendario.Bimestre{Year: 2026, N: 1},
		cuotas.Trabajador{SBC: 400_00, Ausencias: 2}, cuotas.Trabajador{SBC: 400_00, Incapacidades: 3})
	require.NoError(t, err)
	require.Equal(t, []seen{
		{cuotas.Retiro, "400.00", 29, "2.000", "0.000", "LSS 168-I"},
		{cuotas.CEAV, "400.00", 29, "6.613", "1.125", "LSS 168-II"},
		{cuotas.Infonavit, "400.00", 29, "5.000", "0.000", "Ley Infonavit 29-II"},
		{cuotas.Retiro, "400.00", 28, "2.000", "0.000", "LSS 168-I"},
		{cuotas.CEAV, "400.00", 25, "6.361", "1.125", "LSS 168-II"},
		{cuotas.Infonavit, "400.00", 28, "5.000", "0.000", "Ley Infonavit 29-II"},
	}, linesOf(d))
	require.Equal(t, "2025-02-01", d.Lineas[1].UMA.Desde.String())
	require.Equal(t, "2026-02-01", d.Lineas[4].UMA.Desde.String())
	require.Equal(t, "2026-01-01", d.Lineas[1].Fila.Desde.String())

	d, err = cuotas.Default().Continuacion(2932_75, march)
	require.NoError(t, err)
	require.Equal(t, []seen{
		{cuotas.InvalidezVida, "2932.75", 31, "0.000", "2.375", "LSS 147"},
		{cuotas.GastosMedicos, "2932.75", 31, "0.000", "1.425", "LSS 25"},
		{cuotas.Retiro, "2932.75", 31, "0.000", "2.000", "LSS 168-I"},
		{cuotas.CEAV, "2932.75", 31, "0.000", "1.125", "LSS 168-II"},
		{cuotas.CEAV, "2932.75", 31, "0.000", "7.513", "LSS 168-II"},
	}, linesOf(d))
}

// Five products cut to the centavo lose up to four centavos: they go to the
// largest remainders.
func TestContinuacionLinesAddUp(t *testing.T) {
	d, err := cuotas.Default().Continuacion(2932_75, march)
	require.NoError(t, err)
	var shares []string
	for _, l := range d.Lineas {
		shares = append(shares, l.Obrero.String())
	}
	// 2159.2371…, 1295.5422…, 1818.3050, 1022.7965…, 6830.4629…: 13126.34 is two
	// centavos over what is cut, for the fourth line and the first.
	require.Equal(t, []string{"2159.24", "1295.54", "1818.30", "1022.80", "6830.46"}, shares)
	require.Equal(t, "13126.34", d.Total.String())
}

func TestArticulo36TellsWhatTheEmployerTakesOver(t *testing.T) {
	w := cuotas.Trabajador{SBC: 330_57, Prima: 54355}
	own, err := cuotas.Default().Monthly(w, march)
	require.NoError(t, err)
	w.Articulo36 = true
	d, err := cuotas.Default().Monthly(w, march)
	require.NoError(t, err)
	require.Equal(t, own.TotalObrero, d.PatronAbsorbe)
	require.Equal(t, own.Total, d.TotalPatron)
	require.Zero(t, d.TotalObrero)
	require.Zero(t, own.PatronAbsorbe)
	for i, l := range d.Lineas {
		require.Equal(t, own.Lineas[i].Obrero, l.Absorbe)
		require.Equal(t, own.Lineas[i].TasaObrero, l.TasaObrero, "the rate is told all the same")
	}
}

func TestMonthlyErrors(t *testing.T) {
	good := cuotas.Trabajador{SBC: 500_00, Prima: 54355}
	day := calendario.MustParse
	for name, tc := range map[string]struct {
		change func(*cuotas.Trabajador)
		m      cuotas.Mes
		want   error
	}{
		"modalidad of its own":   {func(w *cuotas.Trabajador) { w.Modalidad = "44" }, march, cuotas.Error{Fault: cuotas.ErrModalidad, Where: "44"}},
		"household, former text": {func(w *cuotas.Trabajador) { w.Modalidad = "34" }, march, cuotas.Error{Fault: cuotas.ErrModalidad, Where: "34"}},
		"what is no modalidad":   {func(w *cuotas.Trabajador) { w.Modalidad = "ANA" }, march, cuotas.Error{Fault: cuotas.ErrModalidad, Where: "modalidad"}},
		"zone":                   {func(w *cuotas.Trabajador) { w.Zona = "B" }, march, cuotas.ErrZona},
		"absent month":           {func(*cuotas.Trabajador) {}, cuotas.Mes{}, cuotas.Error{Fault: cuotas.ErrSyntax, Where: "mes"}},
		"thirteenth month":       {func(*cuotas.Trabajador) {}, cuotas.Mes{Year: 2026, Month: 13}, cuotas.Error{Fault: cuotas.ErrSyntax, Where: "mes"}},
		"year 0":                 {func(*cuotas.Trabajador) {}, cuotas.Mes{Month: 3}, cuotas.Error{Fault: cuotas.ErrSyntax, Where: "mes"}},
		"negative salary":        {func(w *cuotas.Trabajador) { w.SBC = math.MinInt64 }, march, cuotas.ErrSBCBelowMinimum},
		"negative premium":       {func(w *cuotas.Trabajador) { w.Prima = -54355 }, march, cuotas.ErrRiskPremium},
		"enrolled before the month": {func(w *cuotas.Trabajador) {
			w.Periodo = calendario.Period{From: day("2026-02-28"), To: day("2026-03-31")}
		}, march, cuotas.Error{Fault: cuotas.ErrDays, Where: "periodo"}},
		"enrolled after the month": {func(w *cuotas.Trabajador) {
			w.Periodo = calendario.Period{From: day("2026-03-01"), To: day("2026-04-01")}
		}, march, cuotas.Error{Fault: cuotas.ErrDays, Where: "periodo"}},
		"inverted": {func(w *cuotas.Trabajador) {
			w.Periodo = calendario.Period{From: day("2026-03-10"), To: day("2026-03-09")}
		}, march, cuotas.Error{Fault: cuotas.ErrDays, Where: "periodo"}},
		"open":                 {func(w *cuotas.Trabajador) { w.Periodo = calendario.Period{From: day("2026-03-10")} }, march, cuotas.Error{Fault: cuotas.ErrDays, Where: "periodo"}},
		"without beginning":    {func(w *cuotas.Trabajador) { w.Periodo = calendario.Period{To: day("2026-03-10")} }, march, cuotas.Error{Fault: cuotas.ErrDays, Where: "periodo"}},
		"huge counts":          {func(w *cuotas.Trabajador) { w.Ausencias, w.Incapacidades = 7, math.MaxInt }, march, cuotas.Error{Fault: cuotas.ErrDays, Where: "incapacidades"}},
		"huge negative counts": {func(w *cuotas.Trabajador) { w.Ausencias, w.Incapacidades = math.MinInt, math.MaxInt }, march, cuotas.Error{Fault: cuotas.ErrDays, Where: "ausencias"}},
	} {
		t.Run(name, func(t *testing.T) {
			w := good
			tc.change(&w)
			d, err := cuotas.Default().Monthly(w, tc.m)
			require.Equal(t, tc.want, err)
			require.Zero(t, d)
		})
	}
}

// Both months of a bimester may differ in all that belongs to the worker.
func TestBimonthlyOfTwoMonths(t *testing.T) {
	p, b := cuotas.Default(), calendario.Bimestre{Year: 2026, N: 2}
	day := calendario.MustParse
	one := cuotas.Trabajador{SBC: 500_00}
	whole, err := p.Bimonthly(b, one, one)
	require.NoError(t, err)
	require.Equal(t, b.Period(), whole.Periodo)

	t.Run("hired in the second month", func(t *testing.T) {
		w := one
		w.Periodo = calendario.Period{From: day("2026-04-16"), To: day("2026-04-30")}
		d, err := p.Bimonthly(b, cuotas.Trabajador{}, w)
		require.NoError(t, err)
		require.Equal(t, w.Periodo, d.Periodo)
		require.Equal(t, "150.00", d.Lineas[0].Patron.String()) // 500 × 2 % × 15
	})
	t.Run("gone after the first month", func(t *testing.T) {
		d, err := p.Bimonthly(b, one, cuotas.Trabajador{})
		require.NoError(t, err)
		require.Equal(t, "310.00", d.Lineas[0].Patron.String()) // 500 × 2 % × 31
		require.Len(t, d.Lineas, 3)
	})
	t.Run("raise", func(t *testing.T) {
		w := one
		w.SBC = 600_00
		d, err := p.Bimonthly(b, one, w)
		require.NoError(t, err)
		require.Len(t, d.Lineas, 6)
		require.Equal(t, pesos("600.00"), d.SBCTopado)
		patron, obrero := d.Suma(cuotas.Retiro)
		require.Equal(t, "670.00", patron.String()) // 310.00 + 600 × 2 % × 30
		require.Zero(t, obrero)
	})
	t.Run("another zone", func(t *testing.T) { // 440.87 is the minimum of one of them: 3.150 % there, 6.613 % in the other
		general, border := cuotas.Trabajador{SBC: 440_87}, cuotas.Trabajador{SBC: 440_87, Zona: cuotas.ZLFN}
		d, err := p.Bimonthly(b, general, border)
		require.NoError(t, err)
		require.Len(t, d.Lineas, 6)
		require.Equal(t, "6.613", d.Lineas[1].TasaPatron.String())
		require.Equal(t, "3.150", d.Lineas[4].TasaPatron.String())
	})
	t.Run("a gap divides", func(t *testing.T) {
		first, second := one, one
		first.Periodo = calendario.Period{From: day("2026-03-01"), To: day("2026-03-30")}
		d, err := p.Bimonthly(b, first, second)
		require.NoError(t, err)
		require.Len(t, d.Lineas, 6)
		first.Periodo = calendario.Period{From: day("2026-03-02"), To: day("2026-03-31")}
		d, err = p.Bimonthly(b, first, second)
		require.NoError(t, err)
		require.Len(t, d.Lineas, 3)
		require.Equal(t, 60, d.Lineas[0].Dias)
	})
	t.Run("article 36 of one month", func(t *testing.T) {
		own := one
		own.Articulo36 = true
		d, err := p.Bimonthly(b, one, own)
		require.NoError(t, err)
		require.Len(t, d.Lineas, 6)
		require.Equal(t, d.Lineas[4].Absorbe, d.PatronAbsorbe)
		require.NotZero(t, d.TotalObrero)
	})
	for name, tc := range map[string]struct {
		b    calendario.Bimestre
		w    [2]cuotas.Trabajador
		want error
	}{
		"no bimester":                  {calendario.Bimestre{}, [2]cuotas.Trabajador{one, one}, cuotas.Error{Fault: cuotas.ErrSyntax, Where: "bimestre"}},
		"seventh bimester":             {calendario.Bimestre{Year: 2026, N: 7}, [2]cuotas.Trabajador{one, one}, cuotas.Error{Fault: cuotas.ErrSyntax, Where: "bimestre"}},
		"nobody":                       {b, [2]cuotas.Trabajador{}, cuotas.ErrSBCBelowMinimum},
		"modalidad of the second":      {b, [2]cuotas.Trabajador{one, {SBC: 500_00, Modalidad: "40"}}, cuotas.Error{Fault: cuotas.ErrModalidad, Where: "40"}},
		"salary of the second":         {b, [2]cuotas.Trabajador{{SBC: 500_00, Ausencias: 8}, {SBC: 315_03}}, cuotas.ErrSBCBelowMinimum},
		"salary of the first":          {b, [2]cuotas.Trabajador{{SBC: 315_03}, {SBC: 500_00, Ausencias: 8}}, cuotas.ErrSBCBelowMinimum},
		"zone before salary":           {b, [2]cuotas.Trabajador{{SBC: 315_03}, {SBC: 500_00, Zona: "A"}}, cuotas.ErrZona},
		"absences of the second":       {b, [2]cuotas.Trabajador{{SBC: 500_00, Incapacidades: 32}, {SBC: 500_00, Ausencias: 8}}, cuotas.ErrAbsences},
		"days of the second":           {b, [2]cuotas.Trabajador{one, {SBC: 500_00, Incapacidades: 31}}, cuotas.Error{Fault: cuotas.ErrDays, Where: "incapacidades"}},
		"only the second, too little":  {b, [2]cuotas.Trabajador{{}, {SBC: 1}}, cuotas.ErrSBCBelowMinimum},
		"period of the month before":   {b, [2]cuotas.Trabajador{one, {SBC: 500_00, Periodo: march.Period()}}, cuotas.Error{Fault: cuotas.ErrDays, Where: "periodo"}},
		"after the last row of tables": {calendario.Bimestre{Year: 2027, N: 1}, [2]cuotas.Trabajador{{SBC: 1}, {SBC: 1}}, cuotas.ErrNoParameter},
	} {
		t.Run(name, func(t *testing.T) {
			_, err := p.Bimonthly(tc.b, tc.w[0], tc.w[1])
			require.ErrorIs(t, err, tc.want)
		})
	}
}

func TestFlatDays(t *testing.T) {
	w := cuotas.Trabajador{SBC: 500_00, Prima: 54355}
	for on, most := range map[string]int{"2026-02-10": 30, "2026-04-10": 30, "2026-03-10": 31} {
		_, err := cuotas.Default().Flat(w, calendario.MustParse(on), most)
		require.NoError(t, err, on)
		_, err = cuotas.Default().Flat(w, calendario.MustParse(on), most+1)
		require.Equal(t, cuotas.Error{Fault: cuotas.ErrDays, Where: "dias"}, err, on)
	}
	_, err := cuotas.Default().Flat(w, calendario.Date{}, 30)
	require.ErrorIs(t, err, cuotas.ErrNoParameter)
	w.Incapacidades, w.Ausencias = 10, 2
	d, err := cuotas.Default().Flat(w, march.First(), 30)
	require.NoError(t, err)
	days := map[cuotas.Ramo]int{}
	for _, l := range d.Lineas {
		days[l.Ramo] = l.Dias
	}
	require.Equal(t, map[cuotas.Ramo]int{cuotas.CuotaFija: 20, cuotas.Excedente: 20, cuotas.PrestacionesDinero: 20, cuotas.GastosMedicos: 20,
		cuotas.RiesgoTrabajo: 18, cuotas.InvalidezVida: 18, cuotas.Guarderias: 18, cuotas.Retiro: 28, cuotas.CEAV: 18}, days)
	w.Ausencias = 8
	_, err = cuotas.Default().Flat(w, march.First(), 0)
	require.Equal(t, cuotas.ErrAbsences, err)
	w.Ausencias, w.Modalidad = 0, "33"
	_, err = cuotas.Default().Flat(w, march.First(), 30)
	require.ErrorIs(t, err, cuotas.ErrModalidad)
}

func TestSalarioContinuacion(t *testing.T) {
	for name, tc := range map[string]struct {
		chosen, last string
		m            cuotas.Mes
		want         error
	}{
		"the last one":                    {"500.00", "500.00", march, nil},
		"a centavo less":                  {"499.99", "500.00", march, cuotas.ErrSBCBelowLast},
		"more":                            {"800.00", "500.00", march, nil},
		"the cap":                         {"2932.75", "500.00", march, nil},
		"a centavo over the cap":          {"2932.76", "500.00", march, cuotas.ErrSBCAboveCap},
		"the cap of January":              {"2828.51", "500.00", cuotas.Mes{Year: 2026, Month: 1}, cuotas.ErrSBCAboveCap},
		"last one over today's cap":       {"2932.75", "3500.00", march, nil},
		"below the minimum, as it was":    {"207.44", "207.44", march, cuotas.ErrSBCBelowMinimum},
		"the minimum, above the last one": {"315.04", "207.44", march, nil},
		"no table":                        {"500.00", "500.00", cuotas.Mes{Year: 2027, Month: 2}, cuotas.ErrNoParameter},
		"no month":                        {"500.00", "500.00", cuotas.Mes{}, cuotas.ErrSyntax},
	} {
		t.Run(name, func(t *testing.T) {
			err := cuotas.Default().SalarioContinuacion(pesos(tc.chosen), pesos(tc.last), tc.m)
			require.ErrorIs(t, err, tc.want)
		})
	}
	_, err := cuotas.Default().Continuacion(500_00, cuotas.Mes{})
	require.ErrorIs(t, err, cuotas.ErrSyntax)
}

func TestTasaUnica40(t *testing.T) {
	one := cuotas.Default().With(cuotas.Criterios{TasaUnica40: true})
	for _, sbc := range []dinero.Centavos{315_04, 500_00, 2932_75} {
		d, err := one.Continuacion(sbc, march)
		require.NoError(t, err)
		require.Equal(t, "7.513", d.Lineas[4].TasaObrero.String())
	}
	_, err := one.Continuacion(315_03, march)
	require.ErrorIs(t, err, cuotas.ErrSBCBelowMinimum)
}

// Under the reading that takes the last row known, each line says so.
func TestSupposedRowsAreTold(t *testing.T) {
	w := cuotas.Trabajador{SBC: 500_00, Prima: 54355}
	m := cuotas.Mes{Year: 2027, Month: time.March}
	_, err := cuotas.Default().Monthly(w, m)
	require.ErrorIs(t, err, cuotas.ErrNoParameter)
	d, err := cuotas.Default().With(cuotas.Criterios{UltimoConocido: true}).Monthly(w, m)
	require.NoError(t, err)
	require.True(t, d.Lineas[0].UMA.Supuesta)
}

func TestDesgloseAsJSON(t *testing.T) {
	d, err := cuotas.Default().Monthly(cuotas.Trabajador{SBC: 500_00, Prima: 54355}, march)
	require.NoError(t, err)
	raw, err := json.Marshal(d)
	require.NoError(t, err)
	var back cuotas.Desglose
	require.NoError(t, json.Unmarshal(raw, &back))
	require.Equal(t, d, back)
}

// Within one row of the table of CEAV a higher salary never costs less, branch
// by branch and side by side.
func TestCostIsMonotoneInTheSalary(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := anyMonth(t)
		low := worker(t, m)
		high := low
		high.SBC += dinero.Centavos(rapid.IntRange(0, 2000_00).Draw(t, "raise"))
		days := rapid.IntRange(8, 30).Draw(t, "days")
		low.Incapacidades, high.Incapacidades = 0, 0
		a, err := cuotas.Default().Flat(low, m.First(), days)
		require.NoError(t, err)
		b, err := cuotas.Default().Flat(high, m.First(), days)
		require.NoError(t, err)
		for i := range a.Lineas {
			if a.Lineas[i].TasaPatron == b.Lineas[i].TasaPatron {
				require.LessOrEqual(t, a.Lineas[i].Patron, b.Lineas[i].Patron)
				require.LessOrEqual(t, a.Lineas[i].Obrero, b.Lineas[i].Obrero)
			}
		}
	})
}

// Two halves of a month add up to the month, within one centavo per branch and
// side (two under LSS 36, where two shares are rounded into one amount).
func TestHalvesAddUpToTheMonth(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := anyMonth(t)
		w := worker(t, m)
		w.Periodo, w.Ausencias, w.Incapacidades = calendario.Period{}, 0, 0
		day := rapid.IntRange(1, m.Days()-1).Draw(t, "day")
		first, second := w, w
		first.Periodo = calendario.Period{From: m.First(), To: m.First().AddDays(day - 1)}
		second.Periodo = calendario.Period{From: m.First().AddDays(day), To: m.Period().To}
		var ds [3]cuotas.Desglose
		for i, half := range []cuotas.Trabajador{w, first, second} {
			var err error
			ds[i], err = cuotas.Default().Monthly(half, m)
			require.NoError(t, err)
		}
		near(t, ds[0].Lineas, ds[1].Lineas, ds[2].Lineas)
	})
}

// near holds that parts add up to the whole within one centavo for each share.
func near(t require.TestingT, whole []cuotas.Linea, parts ...[]cuotas.Linea) {
	for i, l := range whole {
		var patron, obrero, absorbe dinero.Centavos
		for _, p := range parts {
			require.Equal(t, l.Ramo, p[i].Ramo)
			patron, obrero, absorbe = patron+p[i].Patron-p[i].Absorbe, obrero+p[i].Obrero, absorbe+p[i].Absorbe
		}
		require.InDelta(t, int(l.Patron-l.Absorbe), int(patron), 1, l.Ramo)
		require.InDelta(t, int(l.Obrero), int(obrero), 1, l.Ramo)
		require.InDelta(t, int(l.Absorbe), int(absorbe), 1, l.Ramo)
	}
}

func TestErrorsAreCoded(t *testing.T) {
	_, err := cuotas.Default().Monthly(cuotas.Trabajador{SBC: 500_00, Prima: 54355, Modalidad: afiliacion.Modalidad("40")}, march)
	var e cuotas.Error
	require.True(t, errors.As(err, &e))
	require.Equal(t, "cuotas.modalidad", e.Code())
	require.Equal(t, []any{"40"}, e.Args())
}

// Who pays does not change how much.
func TestArticulo36KeepsTheTotal(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := anyMonth(t)
		w := worker(t, m)
		w.Ausencias, w.Incapacidades = 0, 0
		p := cuotas.Default().With(cuotas.Criterios{Redondeo: cuotas.Redondeo(rapid.IntRange(0, 1).Draw(t, "redondeo"))})
		w.Articulo36 = false
		own, err := p.Flat(w, m.First(), 30)
		require.NoError(t, err)
		w.Articulo36 = true
		taken, err := p.Flat(w, m.First(), 30)
		require.NoError(t, err)
		require.Equal(t, own.Total, taken.Total)
		require.Equal(t, own.TotalObrero, taken.PatronAbsorbe)
		require.Equal(t, own.TotalPatron, taken.TotalPatron-taken.PatronAbsorbe)
	})
}

// A host's rows hold from their day 1: a rate that changes inside a bimester
// divides it, a range of premiums that changes decides which are taken.
func TestOverlaidRows(t *testing.T) {
	p, err := cuotas.Overlay(fstest.MapFS{"dof.json": {Data: []byte(`{"read": "2026-03-01",
		"tasas": [{"ramo": "infonavit", "from": "2026-04-01", "patron": "6.000", "obrero": "0.000", "articulo": "Ley Infonavit 29-II", "source": "DOF of the test"}],
		"primas": [{"from": "2026-04-01", "clases": ["0.54355", "1.13065", "2.59840", "4.65325", "7.58875"], "minima": "0.40000", "maxima": "16.00000", "source": "DOF of the test"}]}`)}})
	require.NoError(t, err)
	w := cuotas.Trabajador{SBC: 500_00, Prima: 40000}
	d, err := p.Bimonthly(calendario.Bimestre{Year: 2026, N: 2}, w, w)
	require.NoError(t, err)
	require.Len(t, d.Lineas, 6)
	require.Equal(t, "5.000", d.Lineas[2].TasaPatron.String())
	require.Equal(t, "6.000", d.Lineas[5].TasaPatron.String())
	require.Equal(t, cuotas.Fila{Tabla: "cuotas.tasas", Desde: calendario.MustParse("2026-04-01"), Fuente: "DOF of the test"}, d.Lineas[5].Fila)
	e := employee(t, mov(afiliacion.Alta, "2020-01-06", 500_00))
	require.Len(t, rowsOf(t, p.LiquidarBimestre(patron, calendario.Bimestre{Year: 2026, N: 2}, stream(e))), 2)

	april := cuotas.Mes{Year: 2026, Month: time.April}
	for prima, want := range map[cuotas.Tasa]error{39999: cuotas.ErrRiskPremium, 40000: nil, 16_00000: nil, 16_00001: cuotas.ErrRiskPremium} {
		w.Prima = prima
		d, err := p.Monthly(w, april)
		require.Equal(t, want, err)
		if err == nil {
			require.Equal(t, "cuotas.primas", d.Lineas[4].Fila.Tabla)
			require.Equal(t, april.First(), d.Lineas[4].Fila.Desde)
		}
		_, err = p.Monthly(w, march)
		require.Equal(t, cuotas.ErrRiskPremium, err)
	}
}

// So does a rate of the worker alone.
func TestOverlaidRateOfTheWorkerDividesTheBimester(t *testing.T) {
	p, err := cuotas.Overlay(fstest.MapFS{"dof.json": {Data: []byte(`{"read": "2026-03-01",
		"tasas": [{"ramo": "ceav", "from": "2026-04-01", "patron": "0.000", "obrero": "1.200", "articulo": "LSS 168-II", "source": "DOF of the test"}]}`)}})
	require.NoError(t, err)
	w := cuotas.Trabajador{SBC: 500_00}
	d, err := p.Bimonthly(calendario.Bimestre{Year: 2026, N: 2}, w, w)
	require.NoError(t, err)
	require.Len(t, d.Lineas, 6)
	require.Equal(t, "1.125", d.Lineas[1].TasaObrero.String())
	require.Equal(t, "1.200", d.Lineas[4].TasaObrero.String())
}
