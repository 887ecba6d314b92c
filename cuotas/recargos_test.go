package cuotas_test

import (
	"encoding/json"
	"fmt"
	"math"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/dinero"
)

func index(s string) cuotas.INPC {
	i, err := cuotas.ParseINPC(s)
	if err != nil {
		panic(err)
	}
	return i
}

func late(amount, due, paid string) cuotas.Mora {
	return cuotas.Mora{Monto: dinero.MustParse(amount), Vence: day(due), Paga: day(paid), INPCVence: index("140.000"), INPCPaga: index("141.250")}
}

// The rates of the tables, by the year in which each month begins.
func TestRecargosByTheTables(t *testing.T) {
	m := late("25480.33", "2025-11-18", "2026-02-17")
	r, err := cuotas.Default().Recargos(m)
	require.NoError(t, err)
	require.Equal(t, "26995.03", r.Total.String())
	require.Len(t, r.Lineas, 4)
	require.Equal(t, []cuotas.ConceptoMora{"cuota", "actualizacion", "recargos", "recargos"},
		[]cuotas.ConceptoMora{r.Lineas[0].Concepto, r.Lineas[1].Concepto, r.Lineas[2].Concepto, r.Lineas[3].Concepto})
	require.Equal(t, [2]int{2025, 2}, [2]int{r.Lineas[2].Anio, r.Lineas[2].Meses})
	require.Equal(t, [2]int{2026, 1}, [2]int{r.Lineas[3].Anio, r.Lineas[3].Meses})
	require.Equal(t, "2.070", r.Lineas[3].Tasa.String())
	for _, l := range r.Lineas {
		require.NotEmpty(t, l.Articulo)
	}
	for _, l := range r.Lineas[2:] {
		require.Equal(t, "cuotas.tasa_mora", l.Fila.Tabla)
		require.NotEmpty(t, l.Fila.Fuente)
	}
	r, err = (*cuotas.Params)(nil).Recargos(m)
	require.NoError(t, err)
	require.Equal(t, "26995.03", r.Total.String())
}

// Each year of the tables and the years beside them.
func TestRecargosRateOfEachYear(t *testing.T) {
	for year, want := range map[int]string{2004: "1.130", 2016: "1.130", 2018: "1.470", 2025: "1.470", 2026: "2.070"} {
		due := calendario.Must(year, 3, 17)
		r, err := cuotas.Default().Recargos(cuotas.Mora{Monto: 100, Vence: due, Paga: due.AddDays(1), INPCVence: 1, INPCPaga: 1})
		require.NoError(t, err, year)
		require.Equal(t, want, r.TasaAcumulada.String(), year)
	}
	for _, year := range []int{2003, 2027} {
		due := calendario.Must(year, 3, 17)
		_, err := cuotas.Default().Recargos(cuotas.Mora{Monto: 100, Vence: due, Paga: due.AddDays(1), INPCVence: 1, INPCPaga: 1})
		require.ErrorIs(t, err, cuotas.ErrNoParameter, year)
	}
}

func TestRecargosRefuses(t *testing.T) {
	good := late("100.00", "2025-03-18", "2025-04-19")
	for _, tc := range []struct {
		name   string
		change func(*cuotas.Mora)
		want   error
	}{
		{"no due day", func(m *cuotas.Mora) { m.Vence = calendario.Date{} }, cuotas.ErrFecha},
		{"no day of payment", func(m *cuotas.Mora) { m.Paga = calendario.Date{} }, cuotas.ErrFecha},
		{"below zero", func(m *cuotas.Mora) { m.Monto = -1 }, cuotas.ErrAmount},
		{"no index of the payment", func(m *cuotas.Mora) { m.INPCPaga = 0 }, cuotas.ErrNoParameter},
		{"no index of the due month", func(m *cuotas.Mora) { m.INPCVence = 0 }, cuotas.ErrNoParameter},
		{"an index below zero", func(m *cuotas.Mora) { m.INPCPaga = -1 }, cuotas.ErrNoParameter},
		{"host without the year", func(m *cuotas.Mora) { m.Tasas = map[int]cuotas.Tasa{2024: 147000} }, cuotas.ErrNoParameter},
		{"host without any year", func(m *cuotas.Mora) { m.Tasas = map[int]cuotas.Tasa{} }, cuotas.ErrNoParameter},
		{"rate below zero", func(m *cuotas.Mora) { m.Tasas = map[int]cuotas.Tasa{2025: -1} }, cuotas.ErrAmount},
		{"rate over a hundred", func(m *cuotas.Mora) { m.Tasas = map[int]cuotas.Tasa{2025: 100_00001} }, cuotas.ErrAmount},
		{"rate beyond any", func(m *cuotas.Mora) { m.Tasas = map[int]cuotas.Tasa{2025: math.MaxInt64} }, cuotas.ErrAmount},
		{"amount too large", func(m *cuotas.Mora) { m.Monto = math.MaxInt64 }, dinero.ErrOverflow},
		{"factor too large", func(m *cuotas.Mora) { m.INPCVence, m.INPCPaga = 1, math.MaxInt64 }, dinero.ErrOverflow},
		{"factor beyond 64 bits", func(m *cuotas.Mora) { m.INPCVence, m.INPCPaga = 5000, math.MaxInt64 }, dinero.ErrOverflow},
		{"total too large", func(m *cuotas.Mora) {
			m.Monto, m.INPCPaga, m.Paga = math.MaxInt64, m.INPCVence, m.Vence.AddDays(1)
		}, dinero.ErrOverflow},
	} {
		m := good
		tc.change(&m)
		_, err := cuotas.Default().Recargos(m)
		require.ErrorIs(t, err, tc.want, tc.name)
	}
	_, err := cuotas.Default().Recargos(good)
	require.NoError(t, err)
}

// In time nothing but the amount is read.
func TestRecargosInTime(t *testing.T) {
	r, err := cuotas.Default().Recargos(cuotas.Mora{Monto: 12345, Vence: day("2031-03-17"), Paga: day("2031-03-17")})
	require.NoError(t, err)
	require.Equal(t, dinero.Centavos(12345), r.Total)
	require.Equal(t, "1.0000", r.Factor.String())
	require.Len(t, r.Lineas, 1)
}

func TestRecargosReadsJSON(t *testing.T) {
	var m cuotas.Mora
	require.NoError(t, json.Unmarshal([]byte(`{"monto": "8000.00", "inpc_anterior_vencimiento": "140.000",
		"inpc_anterior_pago": "140.700", "vence": "2025-07-17", "paga": "2025-08-18", "tasas_mora_pct": {"2025": "1.47"}}`), &m))
	r, err := cuotas.Default().Recargos(m)
	require.NoError(t, err)
	require.Equal(t, 2, r.Meses)
	raw, err := json.Marshal(r)
	require.NoError(t, err)
	require.Contains(t, string(raw), `"factor":"1.0050"`)
}

// lastRate is the last day on which a month of late payment has its rate.
func lastRate() calendario.Date { return day("2026-12-31") }

// drawMora draws a payment of which every month has its rate.
func drawMora(t *rapid.T) cuotas.Mora {
	due := day("2004-01-01")
	due = due.AddDays(rapid.IntRange(0, lastRate().Sub(due)).Draw(t, "due"))
	return cuotas.Mora{
		Monto: dinero.Centavos(rapid.Int64Range(0, 1e10).Draw(t, "amount")),
		Vence: due, Paga: due.AddDays(rapid.IntRange(-40, min(2500, lastRate().Sub(due))).Draw(t, "late")),
		INPCVence: cuotas.INPC(rapid.Int64Range(1e10, 2e14).Draw(t, "before")), // from 0.01 on: no factor takes the amount beyond centavos
		INPCPaga:  cuotas.INPC(rapid.Int64Range(1, 2e14).Draw(t, "after")),
	}
}

// With prices that do not fall, paying later never costs less; and the lines
// add up to the total.
func TestLaterNeverCostsLess(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := drawMora(t)
		first, err := cuotas.Default().Recargos(m)
		require.NoError(t, err)
		var sum dinero.Centavos
		months := 0
		for _, l := range first.Lineas {
			sum += l.Importe
			months += l.Meses
		}
		require.Equal(t, first.Total, sum)
		require.Equal(t, first.Meses, months)
		require.Equal(t, first.Total, first.Actualizado+first.Recargos)
		require.GreaterOrEqual(t, first.Total, m.Monto)
		m.Paga = m.Paga.AddDays(rapid.IntRange(0, min(400, lastRate().Sub(m.Paga))).Draw(t, "more"))
		m.INPCPaga += cuotas.INPC(rapid.Int64Range(0, 1e13).Draw(t, "inflation"))
		second, err := cuotas.Default().Recargos(m)
		require.NoError(t, err)
		require.GreaterOrEqual(t, second.Total, first.Total)
		require.GreaterOrEqual(t, second.Meses, first.Meses)
	})
}

func ExampleParams_Recargos() {
	inpc := func(s string) cuotas.INPC { i, _ := cuotas.ParseINPC(s); return i }
	r, err := cuotas.Default().Recargos(cuotas.Mora{
		Monto: dinero.MustParse("10000.00"),
		Vence: calendario.MustParse("2025-03-18"), Paga: calendario.MustParse("2025-06-10"),
		INPCVence: inpc("138.343"), INPCPaga: inpc("139.500"), // of February and May
	})
	fmt.Println(err, r.Factor, r.Meses, r.TasaAcumulada)
	for _, l := range r.Lineas {
		fmt.Println(l.Concepto, l.Importe, l.Articulo)
	}
	fmt.Println(r.Total)
	// Output:
	// <nil> 1.0083 3 4.410
	// cuota 10000.00 LSS 39
	// actualizacion 83.00 LSS 40-A; CFF 17-A
	// recargos 444.66 LSS 40-A; CFF 21
	// 10527.66
}
