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

func household(t *testing.T, u cuotas.UnidadPago, m string, jobs ...cuotas.EmpleoHogar) cuotas.CotizacionHogar {
	t.Helper()
	c, err := cuotas.Default().Hogar(u, month(m), jobs...)
	require.NoError(t, err)
	return c
}

// April 2019 as the calculator of the Institute was reported, to ten centavos:
// 142.50 and 1,128.70; on the minimum wage 904.20, all the employer's.
func TestHogarAgainstTheReportedCalculator(t *testing.T) {
	c := household(t, cuotas.UnidadMes, "2019-04", cuotas.EmpleoHogar{SBC: pesos("200.00"), Dias: 30})
	require.Len(t, c.Meses, 1)
	require.Equal(t, pesos("142.50"), c.Meses[0].TotalObrero)
	require.Equal(t, pesos("1128.69"), c.Meses[0].TotalPatron)
	require.Equal(t, pesos("300.00"), c.Meses[0].Vivienda) // 200.00 × 5 % × 30
	require.Equal(t, pesos("1571.19"), c.Total)
	require.True(t, c.Meses[0].Completo)

	c = household(t, cuotas.UnidadMes, "2019-04", cuotas.EmpleoHogar{SBC: pesos("102.68"), Dias: 30, Articulo36: true})
	require.Equal(t, pesos("904.22"), c.Meses[0].TotalPatron)
	require.Zero(t, c.Meses[0].TotalObrero)
	require.False(t, c.Meses[0].Completo, "the minimum is the integrated one")
}

// A full month is covered from the integrated minimum wage on: both sides.
func TestHogarFullMonth(t *testing.T) {
	for _, tc := range []struct {
		m, sbc string
		days   []int
		full   bool
	}{
		{"2026-03", "330.57", []int{30}, true}, // 315.04 × 1.0493
		{"2026-03", "330.56", []int{30}, false},
		{"2026-03", "330.57", []int{29}, false},
		{"2026-03", "330.57", []int{15, 15}, true},
		{"2026-03", "330.57", []int{15, 14}, false},
		{"2026-03", "700.00", []int{20}, true},
		{"2026-03", "700.00", []int{4, 4}, false},
		{"2022-03", "180.68", []int{30}, true}, // 172.87 × 1.0452: vacations of the law before 2023
		{"2022-03", "180.67", []int{30}, false},
	} {
		var jobs []cuotas.EmpleoHogar
		for i, n := range tc.days {
			jobs = append(jobs, cuotas.EmpleoHogar{Clave: fmt.Sprint(i), SBC: pesos(tc.sbc), Dias: n})
		}
		c := household(t, cuotas.UnidadDia, tc.m, jobs...)
		require.Equal(t, tc.full, c.Meses[0].Completo, "%v: %s of %s", tc, c.Meses[0].Total, c.Meses[0].Minimo)
	}
}

// Paid ahead, each month has its own parameters: that of February has the new
// UMA.
func TestHogarPaidAhead(t *testing.T) {
	job := cuotas.EmpleoHogar{SBC: pesos("400.00"), Dias: 12}
	two := household(t, cuotas.UnidadDosMeses, "2026-01", job)
	january, february := household(t, cuotas.UnidadMes, "2026-01", job), household(t, cuotas.UnidadMes, "2026-02", job)
	require.Len(t, two.Meses, 2)
	require.Equal(t, january.Total+february.Total, two.Total)
	require.NotEqual(t, january.Total, february.Total)
	require.Len(t, household(t, cuotas.UnidadSemestre, "2026-07", job).Meses, 6)
	require.Len(t, household(t, cuotas.UnidadAnual, "2025-03", job).Meses, 11+1)
	_, err := cuotas.Default().Hogar(cuotas.UnidadAnual, month("2026-03"), job)
	require.ErrorIs(t, err, cuotas.ErrNoParameter, "the minimum wage of 2027 is not known")
	_, err = cuotas.Default().With(cuotas.Criterios{UltimoConocido: true}).Hogar(cuotas.UnidadAnual, month("2026-03"), job)
	require.NoError(t, err)
}

func TestHogarRefuses(t *testing.T) {
	job := cuotas.EmpleoHogar{SBC: pesos("400.00"), Dias: 12}
	for _, tc := range []struct {
		name   string
		u      cuotas.UnidadPago
		m      cuotas.Mes
		change func(*cuotas.EmpleoHogar)
		want   error
	}{
		{"no unit", "", month("2026-03"), nil, cuotas.ErrUnidad},
		{"no month", cuotas.UnidadMes, cuotas.Mes{}, nil, cuotas.ErrSyntax},
		{"no days", cuotas.UnidadMes, month("2026-03"), func(e *cuotas.EmpleoHogar) { e.Dias = 0 }, cuotas.ErrDays},
		{"thirty-one days", cuotas.UnidadMes, month("2026-03"), func(e *cuotas.EmpleoHogar) { e.Dias = 31 }, cuotas.ErrDays},
		{"below the minimum", cuotas.UnidadMes, month("2026-03"), func(e *cuotas.EmpleoHogar) { e.SBC = pesos("315.03") }, cuotas.ErrSBCBelowMinimum},
		{"below that of the border", cuotas.UnidadMes, month("2026-03"), func(e *cuotas.EmpleoHogar) { e.Zona = cuotas.ZLFN }, cuotas.ErrSBCBelowMinimum},
		{"premium", cuotas.UnidadMes, month("2026-03"), func(e *cuotas.EmpleoHogar) { e.Prima = 1 }, cuotas.ErrRiskPremium},
		{"before the tables", cuotas.UnidadMes, month("2015-03"), nil, cuotas.ErrNoParameter},
	} {
		e := job
		if tc.change != nil {
			tc.change(&e)
		}
		_, err := cuotas.Default().Hogar(tc.u, tc.m, e)
		require.ErrorIs(t, err, tc.want, tc.name)
	}
	_, err := cuotas.Default().Hogar(cuotas.UnidadMes, month("2026-03"))
	require.ErrorIs(t, err, cuotas.ErrIncompleto)
}

// What is shown adds up, month by month and employer by employer.
func TestHogarAddsUp(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		var jobs []cuotas.EmpleoHogar
		for i := range rapid.IntRange(1, 5).Draw(t, "employers") {
			jobs = append(jobs, cuotas.EmpleoHogar{
				Clave: fmt.Sprint(i), SBC: dinero.Centavos(rapid.Int64Range(31504, 300000).Draw(t, "sbc")),
				Dias: rapid.IntRange(1, 30).Draw(t, "days"), Articulo36: rapid.Bool().Draw(t, "art36"),
			})
		}
		c, err := cuotas.Default().Hogar(cuotas.UnidadDosMeses, month("2026-01"), jobs...)
		require.NoError(t, err)
		var total dinero.Centavos
		for _, m := range c.Meses {
			var sum, housing dinero.Centavos
			for i, e := range m.Empleos {
				require.Equal(t, jobs[i].Clave, e.Clave)
				for _, l := range e.Desglose.Lineas {
					require.Equal(t, jobs[i].Dias, l.Dias)
					sum += l.Patron + l.Obrero
				}
				housing += e.Infonavit.Patron
			}
			require.Equal(t, m.TotalPatron+m.TotalObrero, sum)
			require.Equal(t, m.Vivienda, housing)
			require.Equal(t, m.Total, sum+housing)
			if most := dinero.Centavos(9 * len(jobs)); sum-m.Minimo > most || m.Minimo-sum > most { // half a centavo a share
				require.Equal(t, sum > m.Minimo, m.Completo)
			}
			total += m.Total
		}
		require.Equal(t, total, c.Total)
	})
}

func ExampleParams_Hogar() {
	c, err := cuotas.Default().Hogar(cuotas.UnidadMes, cuotas.Mes{Year: 2026, Month: time.March},
		cuotas.EmpleoHogar{Clave: "casa Muestra", SBC: dinero.MustParse("450.00"), Dias: 8},
		cuotas.EmpleoHogar{Clave: "casa Ejemplo", SBC: dinero.MustParse("400.00"), Dias: 12})
	m := c.Meses[0]
	for _, e := range m.Empleos {
		fmt.Println(e.Clave, e.Desglose.TotalPatron, e.Desglose.TotalObrero, e.Infonavit.Patron)
	}
	fmt.Println(m.Total, m.Minimo, m.Completo, err)
	fmt.Println(cuotas.EsquemaHogar.Cobertura(calendario.MustParse("2026-03-25"), cuotas.UnidadMes))
	// Output:
	// casa Muestra 691.72 88.64 180.00
	// casa Ejemplo 936.94 116.31 240.00
	// 2253.61 2249.58 false <nil>
	// {2026-04-01 2026-04-30} <nil>
}
