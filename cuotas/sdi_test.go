package cuotas_test

import (
	"encoding/json"
	"math"
	"math/big"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/dinero"
)

// Exact fractions are the oracle of the factor, of the fixed part, of the
// variable part and of their sum.
func TestSDIAgreesWithFractions(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := cuotas.Integracion{
			Fecha: day("2026-06-01"), Anio: rapid.IntRange(1, 60).Draw(t, "year"),
			Prestaciones: cuotas.Prestaciones{
				Aguinaldo:       cuotas.Dias(rapid.Int64Range(0, 366*int64(cuotas.Dia)).Draw(t, "bonus")),
				PrimaVacacional: cuotas.Tasa(rapid.Int64Range(0, 500*100_000).Draw(t, "premium")),
			},
			Diario:     dinero.Centavos(rapid.Int64Range(0, 1e9).Draw(t, "wage")),
			Fijas:      dinero.Centavos(rapid.Int64Range(0, 1e6).Draw(t, "fixed")),
			Variables:  dinero.Centavos(rapid.Int64Range(0, 1e9).Draw(t, "variable")),
			Devengados: cuotas.Dias(rapid.Int64Range(1, 62*int64(cuotas.Dia)).Draw(t, "days")),
		}
		exact := rapid.Bool().Draw(t, "exact")
		got, err := cuotas.Default().With(cuotas.Criterios{FactorExacto: exact}).SDI(in)
		require.NoError(t, err)

		year := new(big.Rat).SetFrac64(int64(in.Aguinaldo), int64(cuotas.Dia))
		bonus := new(big.Rat).Mul(big.NewRat(int64(in.PrimaVacacional), 100*100_000), big.NewRat(int64(got.Vacaciones), 1))
		year.Add(year, bonus).Add(year, big.NewRat(365, 1))
		factor := new(big.Rat).Quo(year, big.NewRat(365, 1))
		four := halfUp(new(big.Rat).Mul(factor, big.NewRat(10_000, 1)))
		require.Equal(t, cuotas.Factor(four), got.Factor)
		if !exact {
			factor = big.NewRat(four, 10_000)
		}
		fixed := halfUp(new(big.Rat).Mul(factor, big.NewRat(int64(in.Diario), 1)))
		require.EqualValues(t, fixed+int64(in.Fijas), got.Fijo)
		variable := halfUp(new(big.Rat).Mul(big.NewRat(int64(in.Variables), 1), big.NewRat(int64(cuotas.Dia), int64(in.Devengados))))
		require.EqualValues(t, variable, got.Variable)
		require.Equal(t, got.Fijo+got.Variable, got.Total)
	})
}

// More wage, more bonus, more premium and more years never lower the wage that
// comes out.
func TestSDINeverFalls(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := cuotas.Integracion{
			Fecha: day("2026-06-01"), Anio: rapid.IntRange(1, 40).Draw(t, "year"),
			Prestaciones: cuotas.MinimoDeLey(), Diario: dinero.Centavos(rapid.Int64Range(0, 5000_00).Draw(t, "wage")),
		}
		more := in
		more.Anio += rapid.IntRange(0, 5).Draw(t, "years")
		more.Aguinaldo += cuotas.Dias(rapid.Int64Range(0, 30*int64(cuotas.Dia)).Draw(t, "bonus"))
		more.PrimaVacacional += cuotas.Tasa(rapid.Int64Range(0, 75*100_000).Draw(t, "premium"))
		more.Diario += dinero.Centavos(rapid.Int64Range(0, 100_00).Draw(t, "raise"))
		a, err := cuotas.Default().SDI(in)
		require.NoError(t, err)
		b, err := cuotas.Default().SDI(more)
		require.NoError(t, err)
		require.LessOrEqual(t, a.Total, b.Total)
	})
}

// The factor at every step of the table that is published for the least
// benefits of the law.
func TestFactorByStep(t *testing.T) {
	for year, want := range map[int]string{
		1: "1.0493", 2: "1.0507", 3: "1.0521", 4: "1.0534", 5: "1.0548", 6: "1.0562", 10: "1.0562", 11: "1.0575", 15: "1.0575",
		16: "1.0589", 20: "1.0589", 21: "1.0603", 25: "1.0603", 26: "1.0616", 30: "1.0616", 31: "1.0630", 35: "1.0630", 36: "1.0644",
	} {
		f, row, err := cuotas.Default().Factor(day("2023-01-01"), year, cuotas.MinimoDeLey())
		require.NoError(t, err)
		require.Equal(t, want, f.String(), year)
		require.Equal(t, "2023-01-01", row.Desde.String())
	}
	f, row, err := cuotas.Default().Factor(day("2022-12-31"), 1, cuotas.MinimoDeLey())
	require.NoError(t, err)
	require.Equal(t, "1.0452", f.String())
	require.Equal(t, "1970-05-01", row.Desde.String())
}

// The vacation days of a contract hold where they are more than those of the
// law; the last one stated goes on.
func TestVacacionesOfTheContract(t *testing.T) {
	c := cuotas.MinimoDeLey()
	c.Vacaciones = []int{15, 10, 18}
	for year, want := range map[int]int{1: 15, 2: 14, 3: 18, 4: 18, 5: 20, 6: 22} {
		out, err := cuotas.Default().SDI(cuotas.Integracion{Fecha: day("2026-01-01"), Anio: year, Prestaciones: c, Diario: 100_00})
		require.NoError(t, err)
		require.Equal(t, want, out.Vacaciones, year)
		require.Equal(t, want == 15 || year == 3, out.Fila == cuotas.Fila{}, "no row of the law answers for the contract")
	}
	for _, days := range []int{-1, 367} {
		c.Vacaciones = []int{days}
		_, err := cuotas.Default().SDI(cuotas.Integracion{Fecha: day("2026-01-01"), Anio: 3, Prestaciones: c})
		require.Equal(t, cuotas.Error{Fault: cuotas.ErrDays, Where: "vacaciones"}, err)
	}
}

func TestSDIRefuses(t *testing.T) {
	good := cuotas.Integracion{Fecha: day("2026-01-01"), Anio: 1, Prestaciones: cuotas.MinimoDeLey(), Diario: 100_00, Variables: 1, Devengados: cuotas.Dia}
	for _, tc := range []struct {
		change func(*cuotas.Integracion)
		fault  cuotas.Fault
		where  string
	}{
		{func(in *cuotas.Integracion) { in.Fecha, in.Anio = day("1970-04-30"), 0 }, cuotas.ErrNoParameter, "cuotas.vacaciones"},
		{func(in *cuotas.Integracion) { in.Anio = 0 }, cuotas.ErrSeniority, "anio_servicio"},
		{func(in *cuotas.Integracion) { in.Aguinaldo = -1 }, cuotas.ErrDays, "aguinaldo_dias"},
		{func(in *cuotas.Integracion) { in.Aguinaldo = 366*cuotas.Dia + 1 }, cuotas.ErrDays, "aguinaldo_dias"},
		{func(in *cuotas.Integracion) { in.PrimaVacacional = -1 }, cuotas.ErrAmount, "prima_vacacional"},
		{func(in *cuotas.Integracion) { in.PrimaVacacional = math.MaxInt64 }, cuotas.ErrAmount, "prima_vacacional"},
		{func(in *cuotas.Integracion) { in.Diario = -1 }, cuotas.ErrAmount, "salario_diario"},
		{func(in *cuotas.Integracion) { in.Fijas = -1 }, cuotas.ErrAmount, "fijas"},
		{func(in *cuotas.Integracion) { in.Variables = -1 }, cuotas.ErrAmount, "variables_bimestre"},
		{func(in *cuotas.Integracion) { in.Devengados = 0 }, cuotas.ErrDays, "dias_devengados"},
		{func(in *cuotas.Integracion) { in.Devengados = -1 }, cuotas.ErrDays, "dias_devengados"},
		{func(in *cuotas.Integracion) { in.Devengados = 62*cuotas.Dia + 1 }, cuotas.ErrDays, "dias_devengados"},
	} {
		in := good
		tc.change(&in)
		_, err := cuotas.Default().SDI(in)
		require.Equal(t, cuotas.Error{Fault: tc.fault, Where: tc.where}, err)
	}
	for _, change := range []func(*cuotas.Integracion){
		func(in *cuotas.Integracion) { in.Diario = math.MaxInt64 },
		func(in *cuotas.Integracion) { in.Variables, in.Devengados = math.MaxInt64, 1 },
		func(in *cuotas.Integracion) { in.Fijas = math.MaxInt64 },
		func(in *cuotas.Integracion) { in.Diario, in.Fijas, in.Variables = 0, math.MaxInt64, 100 },
	} {
		in := good
		change(&in)
		_, err := cuotas.Default().SDI(in)
		require.ErrorIs(t, err, dinero.ErrOverflow)
	}
	ok := good
	ok.Variables, ok.Devengados = 0, 0
	_, err := cuotas.Default().SDI(ok)
	require.NoError(t, err)
}

func TestSDITellsItsKind(t *testing.T) {
	for _, tc := range []struct {
		in   cuotas.Integracion
		want afiliacion.Salario
	}{
		{cuotas.Integracion{Diario: 100_00}, afiliacion.Fijo},
		{cuotas.Integracion{Variables: 100_00, Devengados: cuotas.Dia}, afiliacion.Variable},
		{cuotas.Integracion{Diario: 1, Variables: 100_00, Devengados: cuotas.Dia}, afiliacion.Mixto},
	} {
		tc.in.Fecha, tc.in.Anio = day("2026-01-01"), 1
		out, err := cuotas.Default().SDI(tc.in)
		require.NoError(t, err)
		require.Equal(t, tc.want, out.Salario())
	}
}

func TestSalarioDiario(t *testing.T) {
	for _, tc := range []struct {
		pay  string
		days int
		want string
	}{
		{"6000.00", cuotas.PagoMensual, "200.00"}, {"7500.00", cuotas.PagoQuincenal, "500.00"}, {"3500.00", cuotas.PagoSemanal, "500.00"},
		{"100.00", cuotas.PagoSemanal, "14.29"}, {"0.15", cuotas.PagoMensual, "0.01"}, {"0.14", cuotas.PagoMensual, "0.00"}, {"1000.00", 10, "100.00"},
	} {
		v, err := cuotas.SalarioDiario(pesos(tc.pay), tc.days)
		require.NoError(t, err)
		require.Equal(t, tc.want, v.String(), tc.pay)
	}
	_, err := cuotas.SalarioDiario(-1, 30)
	require.ErrorIs(t, err, cuotas.ErrAmount)
	_, err = cuotas.SalarioDiario(1, 0)
	require.ErrorIs(t, err, cuotas.ErrDays)
}

func TestAnioDeServicio(t *testing.T) {
	for _, tc := range []struct {
		from, on string
		want     int
	}{
		{"2020-05-10", "2020-05-09", 0}, {"2020-05-10", "2020-05-10", 1}, {"2020-05-10", "2021-05-09", 1}, {"2020-05-10", "2021-05-10", 2},
		{"2020-02-29", "2021-02-27", 1}, {"2020-02-29", "2021-02-28", 2}, {"2020-02-29", "2024-02-28", 4}, {"2020-02-29", "2024-02-29", 5},
		{"1990-12-31", "2026-01-01", 36},
	} {
		require.Equal(t, tc.want, cuotas.AnioDeServicio(day(tc.from), day(tc.on)), "%v", tc)
	}
	require.Zero(t, cuotas.AnioDeServicio(calendario.Date{}, day("2026-01-01")))
	require.Zero(t, cuotas.AnioDeServicio(day("2026-01-01"), calendario.Date{}))
}

// The formula is the published table, column by column.
func TestSemanaReducidaIsTheTable(t *testing.T) {
	for days, want := range map[int][]int{5: {1, 3, 4, 6, 7}, 4: {2, 4, 5, 7}, 3: {2, 5, 7}, 2: {4, 7}, 1: {7}} {
		for i, w := range want {
			n, err := cuotas.SemanaReducida(days, i+1)
			require.NoError(t, err)
			require.Equal(t, w, n, "%d days, %d absences", days, i+1)
		}
		n, err := cuotas.SemanaReducida(days, 0)
		require.NoError(t, err)
		require.Zero(t, n)
		_, err = cuotas.SemanaReducida(days, days+1)
		require.Equal(t, cuotas.Error{Fault: cuotas.ErrDays, Where: "ausencias"}, err)
		_, err = cuotas.SemanaReducida(days, -1)
		require.ErrorIs(t, err, cuotas.ErrDays)
	}
	for _, days := range []int{0, 6, -1} {
		_, err := cuotas.SemanaReducida(days, 0)
		require.Equal(t, cuotas.Error{Fault: cuotas.ErrDays, Where: "dias_semana"}, err)
	}
}

// What is written reads back, as JSON too.
func TestDecimalsRoundTrip(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		in := struct {
			D cuotas.Dias
			T cuotas.Tasa
			F cuotas.Factor
		}{
			cuotas.Dias(rapid.Int64Range(-9_999_999_999, 9_999_999_999).Draw(t, "d")),
			cuotas.Tasa(rapid.Int64Range(-99_999_999_999, 99_999_999_999).Draw(t, "t")),
			cuotas.Factor(rapid.Int64Range(-9_999_999_999, 9_999_999_999).Draw(t, "f")),
		}
		raw, err := json.Marshal(in)
		require.NoError(t, err)
		out := in
		out.D, out.T, out.F = 0, 0, 0
		require.NoError(t, json.Unmarshal(raw, &out))
		require.Equal(t, in, out)
		d, err := cuotas.ParseDias(in.D.String())
		require.NoError(t, err)
		require.Equal(t, in.D, d)
	})
	for d, want := range map[cuotas.Dias]string{0: "0", cuotas.Dia: "1", 15 * cuotas.Dia: "15", 155_000: "15.5", 1: "0.0001", -5_000: "-0.5"} {
		require.Equal(t, want, d.String())
	}
	require.Equal(t, "-1.0493", cuotas.Factor(-10493).String())
	require.Equal(t, "-922337203685477.5808", cuotas.Factor(math.MinInt64).String())
	var f cuotas.Factor
	require.ErrorIs(t, f.UnmarshalText([]byte("1.04931")), cuotas.ErrSyntax)
	var d cuotas.Dias
	require.ErrorIs(t, d.UnmarshalText([]byte("quince")), cuotas.ErrSyntax)
	var r cuotas.Tasa
	require.ErrorIs(t, r.UnmarshalText([]byte("3,15")), cuotas.ErrSyntax)
}
