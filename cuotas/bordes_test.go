package cuotas_test

import (
	"testing"
	"testing/fstest"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
)

// Twenty percent of the UMA of five days are 117.31 to the centavo: no rounding
// may ask one more (LSS 27-V).
func TestTheFeeOfFoodWithoutAFraction(t *testing.T) {
	base := cuotas.BaseIntegracion{Diario: 500_00, SBC: 524_65, Dias: 5 * cuotas.Dia}
	for paid, want := range map[string]string{"117.31": "0.00", "117.30": "625.00"} { // 25 % of 500.00, five times
		_, total, err := cuotas.Default().Integrar(day("2026-02-01"), base, cuotas.Percepcion{Concepto: cuotas.Alimentacion, PagoTrabajador: pesos(paid)})
		require.NoError(t, err)
		require.Equal(t, want, total.String(), paid)
	}
	_, _, err := cuotas.Default().Integrar(day("2026-02-01"), base, cuotas.Percepcion{Concepto: cuotas.Alimentacion, Comidas: -1})
	require.ErrorIs(t, err, cuotas.Error{Fault: cuotas.ErrDays, Where: "comidas"})
}

// The minimum wage itself is a base of contribution (LSS 28).
func TestAttendanceOnTheMinimumWage(t *testing.T) {
	for sbc, want := range map[string]error{"315.04": nil, "315.03": cuotas.Error{Fault: cuotas.ErrSBCBelowMinimum, Where: "sbc"}} {
		_, _, err := cuotas.Default().Integrar(day("2026-02-01"), cuotas.BaseIntegracion{Diario: 500_00, SBC: pesos(sbc)},
			cuotas.Percepcion{Concepto: cuotas.Asistencia, Importe: 1_00})
		require.Equal(t, want, err, sbc)
	}
}

func TestThePayOfOneDayIsItsWage(t *testing.T) {
	wage, err := cuotas.SalarioDiario(100_01, 1)
	require.NoError(t, err)
	require.Equal(t, pesos("100.01"), wage)
}

// The rates begin with the first UMA (decree DOF 27-01-2016).
func TestRatesBeginWithTheFirstUMA(t *testing.T) {
	for on, want := range map[string]error{"2016-01-28": nil, "2016-01-27": cuotas.ErrNoParameter} {
		for _, r := range []cuotas.Ramo{cuotas.CuotaFija, cuotas.Guarderias, cuotas.Infonavit} {
			_, _, err := cuotas.Default().Tasas(day(on), r)
			require.ErrorIs(t, err, want, on)
		}
	}
}

// Days of LSS 36 and changes of the salary cut a month in the order of the
// calendar, and once where both fall on one day.
func TestLiquidarCutsInOrder(t *testing.T) {
	raised := mov(afiliacion.ModificacionSalario, "2026-03-20", 340_00)
	for name, tc := range map[string]struct {
		minimo [2]string
		want   string
	}{
		"before the raise": {[2]string{"2026-03-10", "2026-03-15"}, "03-01..03-09 330.57; 03-10..03-15 330.57; 03-16..03-19 330.57; 03-20..03-31 340.00 modificacion@03-20"},
		"one day":          {[2]string{"2026-03-12", "2026-03-12"}, "03-01..03-11 330.57; 03-12..03-12 330.57; 03-13..03-19 330.57; 03-20..03-31 340.00 modificacion@03-20"},
		"with the raise":   {[2]string{"2026-03-20", "2026-03-31"}, "03-01..03-19 330.57; 03-20..03-31 340.00 modificacion@03-20"},
		"to the raise":     {[2]string{"2026-03-01", "2026-03-19"}, "03-01..03-19 330.57; 03-20..03-31 340.00 modificacion@03-20"},
	} {
		w := employee(t, mov(afiliacion.Alta, "2020-01-06", 330_57), raised)
		w.Articulo36 = []calendario.Period{days(tc.minimo[0], tc.minimo[1])}
		rows := rowsOf(t, cuotas.Default().Liquidar(patron, march, stream(w)))
		require.Equal(t, tc.want, shownRows(rows), name)
		var sum cuotas.Totales
		absorbed := pesos("0.00")
		for _, r := range rows {
			own := w.Articulo36[0].Contains(r.Periodo.From)
			require.Equal(t, own, r.PatronAbsorbe > 0, name)
			require.Equal(t, own, r.TotalObrero == 0, name)
			absorbed += r.PatronAbsorbe
			sum.Add(r)
		}
		require.Equal(t, absorbed, sum.PatronAbsorbe, name)
	}
}

// A breakdown of two segments spans both.
func TestBimonthlySpansItsSegments(t *testing.T) {
	b := calendario.Bimestre{Year: 2026, N: 2}
	d, err := cuotas.Default().Bimonthly(b, cuotas.Trabajador{SBC: 500_00}, cuotas.Trabajador{SBC: 600_00})
	require.NoError(t, err)
	require.Len(t, d.Lineas, 6)
	require.Equal(t, b.Period(), d.Periodo)
}

// Rows of a host for April: the worker's rate of CEAV, the employer's by the
// salary, the first branch of all, and premiums whose least one is that of
// class I.
func TestOverlaidRatesOfApril(t *testing.T) {
	p, err := cuotas.Overlay(fstest.MapFS{"dof.json": {Data: []byte(`{"read": "2026-03-01", "tasas": [
		{"ramo": "ceav", "from": "2026-04-01", "patron": "0.000", "obrero": "1.500", "articulo": "LSS 168-II", "source": "DOF of the test"},
		{"ramo": "cuota_fija", "from": "2026-04-01", "patron": "20.500", "obrero": "0.000", "articulo": "LSS 106-I", "source": "DOF of the test"}],
		"primas": [{"from": "2026-04-01", "clases": ["0.54355", "1.13065", "2.59840", "4.65325", "7.58875"], "minima": "0.54355", "maxima": "15.00000", "source": "DOF of the test"}]}`)}})
	require.NoError(t, err)
	w := cuotas.Trabajador{SBC: 500_00, Prima: 54355}
	b := calendario.Bimestre{Year: 2026, N: 2}
	d, err := p.Bimonthly(b, w, w)
	require.NoError(t, err)
	require.Len(t, d.Lineas, 6, "a rate of the worker's alone divides too")
	require.Equal(t, "1.125", d.Lineas[1].TasaObrero.String())
	require.Equal(t, "1.500", d.Lineas[4].TasaObrero.String())
	for m, want := range map[string]string{"2026-03": "20.400", "2026-04": "20.500"} {
		d, err := p.Monthly(w, month(m))
		require.NoError(t, err)
		require.Equal(t, want, d.Lineas[0].TasaPatron.String())
	}

	p, err = cuotas.Overlay(fstest.MapFS{"dof.json": {Data: []byte(`{"read": "2026-03-01", "ceav": [
		{"from": "2026-04-01", "tasas": ["3.200", "4.202", "6.552", "7.962", "8.902", "9.573", "10.077", "12.000"], "source": "DOF of the test"}]}`)}})
	require.NoError(t, err)
	for on, want := range map[string]string{"2026-03-31": "3.150", "2026-04-01": "3.200"} {
		rate, _, err := p.CEAV(day(on), 315_04, cuotas.General)
		require.NoError(t, err)
		require.Equal(t, want, rate.String())
	}
}

// The row of CEAV is supposed where either figure that chooses it is.
func TestASupposedUMASupposesTheRow(t *testing.T) {
	p, err := cuotas.Default().With(cuotas.Criterios{UltimoConocido: true}).Overlay(fstest.MapFS{"dof.json": {Data: []byte(
		`{"read": "2026-12-15", "salario_minimo": [{"from": "2027-01-01", "general": "330.00", "zlfn": "460.00", "source": "CONASAMI 2027"}]}`)}})
	require.NoError(t, err)
	for on, want := range map[string]bool{"2027-01-31": false, "2027-02-01": true} {
		_, row, err := p.CEAV(day(on), 500_00, cuotas.General)
		require.NoError(t, err)
		require.Equal(t, want, row.Supuesta, on)
	}
}

// A continuation asked for on the last day of the last month is one of one day:
// 2932.75 × 14.438 %.
func TestContinuacionOfOneDay(t *testing.T) {
	s := continuing()
	s.Solicitud, s.DesdeBaja, s.Hasta = day("2026-03-31"), false, month("2026-03")
	c, err := cuotas.Default().CotizacionContinuacion(s)
	require.NoError(t, err)
	require.Equal(t, days("2026-03-31", "2026-03-31"), c.Meses[0].Periodo)
	require.Equal(t, pesos("423.43"), c.Total)
}

func TestAvisosNameTheirReasonAlone(t *testing.T) {
	mixed := cuotas.Contrato{
		Ingreso: day("2025-02-28"), Salario: afiliacion.Mixto, Prestaciones: cuotas.MinimoDeLey(),
		Diario: 600_00, Fijas: 10_00, Variables: 9300_00, Devengados: 60 * cuotas.Dia, SBC: 700_00,
	}
	kept := cuotas.Contrato{
		Ingreso: day("2025-03-16"), Salario: afiliacion.Mixto, Prestaciones: cuotas.MinimoDeLey(), Diario: 500_00, VariableEnVigor: 100_00, SBC: 624_65,
	}
	for name, tc := range map[string]struct {
		b    string
		c    cuotas.Contrato
		want string
	}{
		"an anniversary on the day before the bimester": {"2026-2", mixed, "2026-03-01 2026-03-06 700.00 795.42 variable"}, // 600 × 1.0507 + 10 + 155
		"an anniversary of who has no fixed wage": {"2026-3", cuotas.Contrato{
			Ingreso: day("2025-05-01"), Salario: afiliacion.Variable, Prestaciones: cuotas.MinimoDeLey(),
			Variables: 36600_00, Devengados: 61 * cuotas.Dia, SBC: 550_00,
		}, "2026-05-01 2026-05-08 550.00 600.00 variable"},
		"the variable part in force stays": {"2026-2", kept, "2026-03-16 2026-03-23 624.65 625.35 aniversario"}, // 500 × 1.0507 + 100
		"hired in the bimester, before the new limit": {"2026-1", cuotas.Contrato{
			Ingreso: day("2026-01-10"), Prestaciones: cuotas.MinimoDeLey(), Diario: 5000_00, SBC: 2828_50,
		}, "2026-02-01 2026-02-09 2828.50 2932.75 tope"},
		"a variable salary at the limit has the term of five days": {"2026-1", cuotas.Contrato{
			Ingreso: day("2020-06-01"), Salario: afiliacion.Variable, VariableEnVigor: 5000_00, SBC: 2828_50,
		}, "2026-02-01 2026-02-09 2828.50 2932.75 tope"},
	} {
		require.Equal(t, []string{tc.want}, told(t, cuotas.Default(), tc.b, tc.c), name)
	}
}

// Where the payment line does not say until when it is taken, the scheme does.
func TestPaymentLineWithoutATerm(t *testing.T) {
	for on, want := range map[string]error{"2026-03-20": nil, "2026-03-21": cuotas.ErrPlazo} {
		h := enrolling(on)
		h.FormatoPago.Vence = calendario.Date{}
		_, err := cuotas.EstadoPorPagar.Next(cuotas.EventoPagar, h)
		require.ErrorIs(t, err, want, on)
	}
}
