package cuotas_test

import (
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
)

func days(from, to string) calendario.Period {
	return calendario.Period{From: day(from), To: day(to)}
}

func TestCobertura(t *testing.T) {
	for _, tc := range []struct {
		scheme         cuotas.Esquema
		unit           cuotas.UnidadPago
		paid, from, to string
	}{
		{cuotas.EsquemaIndependiente, cuotas.UnidadMes, "2026-03-01", "2026-04-01", "2026-04-30"},
		{cuotas.EsquemaIndependiente, cuotas.UnidadMes, "2026-03-20", "2026-04-01", "2026-04-30"}, // the cut-off itself
		{cuotas.EsquemaIndependiente, cuotas.UnidadMes, "2026-03-21", "2026-05-01", "2026-05-31"},
		{cuotas.EsquemaIndependiente, cuotas.UnidadMes, "2026-12-20", "2027-01-01", "2027-01-31"}, // December to January
		{cuotas.EsquemaIndependiente, cuotas.UnidadMes, "2026-12-21", "2027-02-01", "2027-02-28"},
		{cuotas.EsquemaIndependiente, cuotas.UnidadMes, "2026-12-31", "2027-02-01", "2027-02-28"},
		{cuotas.EsquemaIndependiente, cuotas.UnidadMes, "2028-01-20", "2028-02-01", "2028-02-29"}, // leap year
		{cuotas.EsquemaIndependiente, cuotas.UnidadMes, "2026-01-31", "2026-03-01", "2026-03-31"}, // not 31 January moved two months by its day
		{cuotas.EsquemaIndependiente, cuotas.UnidadMes, "2025-11-30", "2026-01-01", "2026-01-31"},
		{cuotas.EsquemaFamilia, cuotas.UnidadAnual, "2026-02-28", "2026-03-01", "2027-02-28"},
		{cuotas.EsquemaFamilia, cuotas.UnidadAnual, "2024-02-29", "2024-03-01", "2025-02-28"},
		{cuotas.EsquemaFamilia, cuotas.UnidadAnual, "2027-02-10", "2027-03-01", "2028-02-29"},
		{cuotas.EsquemaFamilia, cuotas.UnidadAnual, "2026-12-31", "2027-01-01", "2027-12-31"}, // no cut-off
		{cuotas.EsquemaFamilia, cuotas.UnidadAnual, "2026-01-01", "2026-02-01", "2027-01-31"},
		{cuotas.EsquemaIncorporacion, cuotas.UnidadAnual, "2026-06-21", "2026-07-01", "2027-06-30"},
		{cuotas.EsquemaIncorporacion, cuotas.UnidadAnual, "2026-06-30", "2026-07-01", "2027-06-30"},
	} {
		p, err := tc.scheme.Cobertura(day(tc.paid), tc.unit)
		require.NoError(t, err)
		require.Equal(t, days(tc.from, tc.to), p, "%s %s", tc.scheme, tc.paid)
	}
	for _, e := range []cuotas.Esquema{cuotas.EsquemaContinuacion, "otro", ""} {
		_, err := e.Cobertura(day("2026-03-01"), cuotas.UnidadMes)
		require.ErrorIs(t, err, cuotas.ErrEsquema, e)
	}
	_, err := cuotas.EsquemaIndependiente.Cobertura(calendario.Date{}, cuotas.UnidadMes)
	require.ErrorIs(t, err, cuotas.ErrFecha)
	_, err = cuotas.EsquemaIndependiente.Cobertura(day("9999-12-01"), cuotas.UnidadMes)
	require.ErrorIs(t, err, cuotas.ErrFecha, "no calendar beyond")
	_, err = cuotas.EsquemaFamilia.Cobertura(day("9999-06-01"), cuotas.UnidadAnual)
	require.ErrorIs(t, err, cuotas.ErrFecha)
}

func TestCoberturaOfHouseholdWorkers(t *testing.T) {
	for u, until := range map[cuotas.UnidadPago]string{
		cuotas.UnidadMes: "2026-04-30", cuotas.UnidadDosMeses: "2026-05-31", cuotas.UnidadSemestre: "2026-09-30", cuotas.UnidadAnual: "2027-03-31",
	} {
		for _, paid := range []string{"2026-03-01", "2026-03-20", "2026-03-21", "2026-03-31"} {
			p, err := cuotas.EsquemaHogar.Cobertura(day(paid), u)
			require.NoError(t, err)
			require.Equal(t, days("2026-04-01", until), p, "%s %s", u, paid)
		}
	}
	for _, u := range []cuotas.UnidadPago{cuotas.UnidadDia, "", "semana"} {
		_, err := cuotas.EsquemaHogar.Cobertura(day("2026-03-01"), u)
		require.ErrorIs(t, err, cuotas.ErrUnidad)
	}
	_, err := cuotas.EsquemaIndependiente.Cobertura(day("2026-03-01"), cuotas.UnidadAnual)
	require.ErrorIs(t, err, cuotas.ErrUnidad, "each month is paid on its own")
	_, err = cuotas.Esquema("otro").Cobertura(day("2026-03-01"), cuotas.UnidadMes)
	require.ErrorIs(t, err, cuotas.ErrEsquema)
}

func TestContinuidad(t *testing.T) {
	c, err := cuotas.JoinCobertura(days("2026-05-01", "2026-05-31"), days("2026-01-01", "2026-01-31"), days("2026-02-01", "2026-02-28"))
	require.NoError(t, err)
	require.Equal(t, []calendario.Period{days("2026-01-01", "2026-02-28"), days("2026-05-01", "2026-05-31")}, c.Cubierto)
	require.Equal(t, []calendario.Period{days("2026-03-01", "2026-04-30")}, c.Huecos)
	require.Equal(t, "2026-05-31", c.Hasta.String())
	require.Equal(t, "2026-06-01", c.Cesa.String())
	for d, covered := range map[string]bool{"2025-12-31": false, "2026-01-01": true, "2026-02-28": true, "2026-03-01": false,
		"2026-04-30": false, "2026-05-01": true, "2026-05-31": true, "2026-06-01": false} {
		require.Equal(t, covered, c.Vigente(day(d)), d)
	}
	c, err = cuotas.JoinCobertura()
	require.NoError(t, err)
	require.Zero(t, c.Cesa)
	require.False(t, c.Vigente(day("2026-01-01")))
	for _, p := range []calendario.Period{{}, {From: day("2026-01-01")}, {To: day("2026-01-01")}, days("2026-02-01", "2026-01-31")} {
		_, err := cuotas.JoinCobertura(p)
		require.ErrorIs(t, err, cuotas.ErrFecha)
	}
}

// Who pays each month by its cut-off is covered without a gap.
func TestPaymentsByTheCutoffAreContiguous(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		first := calendario.Must(rapid.IntRange(1997, 2100).Draw(t, "year"), 1, 1).AddMonths(rapid.IntRange(0, 11).Draw(t, "month"))
		n := rapid.IntRange(1, 40).Draw(t, "payments")
		var paid []calendario.Period
		for k := range n {
			on := first.AddMonths(k).AddDays(rapid.IntRange(-8, 19).Draw(t, "day")) // 21st of a month before to 20th
			if on.Before(first.AddMonths(k)) && on.Day() <= 20 {
				on = first.AddMonths(k)
			}
			p, err := cuotas.EsquemaIndependiente.Cobertura(on, cuotas.UnidadMes)
			require.NoError(t, err)
			require.Equal(t, first.AddMonths(k+1), p.From)
			paid = append(paid, p)
		}
		c, err := cuotas.JoinCobertura(paid...)
		require.NoError(t, err)
		require.Equal(t, []calendario.Period{{From: first.AddMonths(1), To: first.AddMonths(n + 1).AddDays(-1)}}, c.Cubierto)
		require.Empty(t, c.Huecos)
		require.Equal(t, first.AddMonths(n+1), c.Cesa)
		r, err := cuotas.EsquemaIndependiente.Renovacion(c.Hasta)
		require.NoError(t, err)
		next, err := cuotas.EsquemaIndependiente.Cobertura(r.Ordinaria.To, cuotas.UnidadMes)
		require.NoError(t, err)
		require.Equal(t, c.Cesa, next.From, "the last day to renew leaves no gap")
		late, err := cuotas.EsquemaIndependiente.Cobertura(r.Ordinaria.To.AddDays(1), cuotas.UnidadMes)
		require.NoError(t, err)
		require.True(t, late.From.After(c.Cesa), "the day after it leaves one")
	})
}

func TestRenovacion(t *testing.T) {
	for _, tc := range []struct {
		e                    cuotas.Esquema
		until                string
		from, to, late, next string
	}{
		{cuotas.EsquemaIndependiente, "2026-03-31", "2026-03-01", "2026-03-20", "", "2026-04-01"},
		{cuotas.EsquemaIndependiente, "2028-02-29", "2028-02-01", "2028-02-20", "", "2028-03-01"},
		{cuotas.EsquemaIndependiente, "2026-12-31", "2026-12-01", "2026-12-20", "", "2027-01-01"},
		{cuotas.EsquemaHogar, "2026-05-31", "2026-05-01", "2026-05-31", "", "2026-06-01"},
		{cuotas.EsquemaFamilia, "2027-02-28", "2027-01-30", "2027-02-28", "2027-05-03", "2027-03-01"}, // the Monday of March is no working day
		{cuotas.EsquemaFamilia, "2026-06-30", "2026-06-01", "2026-06-30", "2026-09-01", "2026-07-01"},
		{cuotas.EsquemaIncorporacion, "2026-12-31", "2026-12-02", "2026-12-31", "2027-01-30", "2027-01-01"},
		{cuotas.EsquemaIncorporacion, "2028-02-29", "2028-01-31", "2028-02-29", "2028-03-30", "2028-03-01"},
	} {
		r, err := tc.e.Renovacion(day(tc.until))
		require.NoError(t, err)
		require.Equal(t, days(tc.from, tc.to), r.Ordinaria, "%s %s", tc.e, tc.until)
		require.Equal(t, tc.late, r.Tardia.To.String(), "%s %s", tc.e, tc.until)
		require.Equal(t, tc.next, r.Inicio.String())
		if tc.late != "" {
			require.Equal(t, r.Inicio, r.Tardia.From, "the late term begins when the cover has ended")
		}
		require.Equal(t, tc.e == cuotas.EsquemaFamilia, r.Condicionada)
		require.NotEmpty(t, r.Articulo)
	}
	r, err := cuotas.EsquemaFamilia.Renovacion(day("2027-02-28"), day("2027-03-25"), day("2027-03-26"))
	require.NoError(t, err)
	require.Equal(t, "2027-05-05", r.Tardia.To.String())
	_, err = cuotas.EsquemaContinuacion.Renovacion(day("2027-02-28"))
	require.ErrorIs(t, err, cuotas.ErrEsquema)
	_, err = cuotas.Esquema("").Renovacion(day("2027-02-28"))
	require.ErrorIs(t, err, cuotas.ErrEsquema)
	_, err = cuotas.EsquemaFamilia.Renovacion(calendario.Date{})
	require.ErrorIs(t, err, cuotas.ErrFecha)
}

func ExampleEsquema_Cobertura() {
	p, _ := cuotas.EsquemaHogar.Cobertura(calendario.MustParse("2026-03-25"), cuotas.UnidadDosMeses)
	fmt.Println(p.From, p.To)
	// Output: 2026-04-01 2026-05-31
}

func ExampleEsquema_Renovacion() {
	r, _ := cuotas.EsquemaFamilia.Renovacion(calendario.MustParse("2026-06-30"))
	fmt.Println(r.Ordinaria.From, r.Ordinaria.To, r.Inicio)
	// Output: 2026-06-01 2026-06-30 2026-07-01
}

func ExampleJoinCobertura() {
	april, _ := cuotas.EsquemaIndependiente.Cobertura(calendario.MustParse("2026-03-18"), cuotas.UnidadMes)
	june, _ := cuotas.EsquemaIndependiente.Cobertura(calendario.MustParse("2026-04-23"), cuotas.UnidadMes) // after the cut-off
	c, _ := cuotas.JoinCobertura(april, june)
	fmt.Println(c.Huecos[0].From, c.Huecos[0].To, c.Cesa)
	// Output: 2026-05-01 2026-05-31 2026-07-01
}
