package cuotas_test

import (
	"math"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/mensajes"
)

// Each concept on both sides of its limit, in February 2026: the UMA is 117.31,
// so that 40 % are 46.92 and 20 % at least 23.47.
func TestIntegrar(t *testing.T) {
	base := cuotas.BaseIntegracion{Diario: 500_00, SBC: 524_65}
	for name, tc := range map[string]struct {
		in                cuotas.Percepcion
		treat, integrates string
		article           string
	}{
		"wage":                      {cuotas.Percepcion{Concepto: cuotas.CuotaDiaria, Importe: 500_00}, "integra", "500.00", "LSS 27"},
		"commission":                {cuotas.Percepcion{Concepto: cuotas.Comision, Importe: 10_00}, "integra", "10.00", "LSS 27"},
		"in kind":                   {cuotas.Percepcion{Concepto: cuotas.Especie, Importe: 10_00}, "integra", "10.00", "LSS 27"},
		"anything else":             {cuotas.Percepcion{Concepto: cuotas.OtroPago, Importe: 1}, "integra", "0.01", "LSS 27"},
		"tools":                     {cuotas.Percepcion{Concepto: cuotas.Herramientas, Importe: 10_00}, "excluido", "0.00", "LSS 27-I"},
		"tools off the books":       {cuotas.Percepcion{Concepto: cuotas.Herramientas, Importe: 10_00, FueraDeContabilidad: true}, "integra", "10.00", "LSS 27-I"},
		"equal savings":             {cuotas.Percepcion{Concepto: cuotas.FondoAhorro, Importe: 20_00, AporteTrabajador: 20_00, Retiros: 2}, "excluido", "0.00", "LSS 27-II"},
		"savings withdrawn thrice":  {cuotas.Percepcion{Concepto: cuotas.FondoAhorro, Importe: 20_00, AporteTrabajador: 20_00, Retiros: 3}, "integra", "20.00", "LSS 27-II"},
		"savings by the day":        {cuotas.Percepcion{Concepto: cuotas.FondoAhorro, Importe: 20_00, AporteTrabajador: 20_00, OtraPeriodicidad: true}, "integra", "20.00", "LSS 27-II"},
		"more from the employer":    {cuotas.Percepcion{Concepto: cuotas.FondoAhorro, Importe: 20_01, AporteTrabajador: 20_00}, "integra", "20.01", "LSS 27-II"},
		"less from the employer":    {cuotas.Percepcion{Concepto: cuotas.FondoAhorro, Importe: 19_99, AporteTrabajador: 20_00}, "integra", "19.99", "LSS 27-II"},
		"union":                     {cuotas.Percepcion{Concepto: cuotas.FinSindical, Importe: 5_00}, "excluido", "0.00", "LSS 27-II"},
		"retirement":                {cuotas.Percepcion{Concepto: cuotas.AportacionRetiro, Importe: 5_00}, "excluido", "0.00", "LSS 27-III"},
		"contributions":             {cuotas.Percepcion{Concepto: cuotas.CuotaPatronal, Importe: 5_00}, "excluido", "0.00", "LSS 27-IV"},
		"profits":                   {cuotas.Percepcion{Concepto: cuotas.Utilidades, Importe: 5_00}, "excluido", "0.00", "LSS 27-IV"},
		"pension plan":              {cuotas.Percepcion{Concepto: cuotas.PlanPensiones, Importe: 5_00}, "excluido", "0.00", "LSS 27-VIII"},
		"vouchers at 40 %":          {cuotas.Percepcion{Concepto: cuotas.Despensa, Importe: 46_92}, "excluido", "0.00", "LSS 27-VI"},
		"vouchers a centavo over":   {cuotas.Percepcion{Concepto: cuotas.Despensa, Importe: 46_93}, "excedente", "0.01", "LSS 27-VI"},
		"vouchers off the books":    {cuotas.Percepcion{Concepto: cuotas.Despensa, Importe: 46_92, FueraDeContabilidad: true}, "integra", "46.92", "LSS 27-VI"},
		"attendance at 10 %":        {cuotas.Percepcion{Concepto: cuotas.Asistencia, Importe: 52_47}, "excluido", "0.00", "LSS 27-VII"},
		"attendance over":           {cuotas.Percepcion{Concepto: cuotas.Asistencia, Importe: 52_48}, "excedente", "0.01", "LSS 27-VII"},
		"punctuality over":          {cuotas.Percepcion{Concepto: cuotas.Puntualidad, Importe: 100_00}, "excedente", "47.53", "LSS 27-VII"},
		"overtime within":           {cuotas.Percepcion{Concepto: cuotas.TiempoExtra, Importe: 300_00}, "excluido", "0.00", "LSS 27-IX"},
		"overtime in part":          {cuotas.Percepcion{Concepto: cuotas.TiempoExtra, Importe: 300_00, Exceso: 100_00}, "excedente", "100.00", "LSS 27-IX"},
		"overtime beyond":           {cuotas.Percepcion{Concepto: cuotas.TiempoExtra, Importe: 300_00, Exceso: 300_00}, "integra", "300.00", "LSS 27-IX"},
		"food free":                 {cuotas.Percepcion{Concepto: cuotas.Alimentacion}, "integra", "125.00", "LSS 32"},
		"food of three meals":       {cuotas.Percepcion{Concepto: cuotas.Alimentacion, Comidas: 3}, "integra", "125.00", "LSS 32"},
		"food of one meal":          {cuotas.Percepcion{Concepto: cuotas.Alimentacion, Comidas: 1}, "integra", "41.65", "LSS 32"},
		"food of two meals":         {cuotas.Percepcion{Concepto: cuotas.Alimentacion, Comidas: 2}, "integra", "83.30", "LSS 32"},
		"food paid for":             {cuotas.Percepcion{Concepto: cuotas.Alimentacion, PagoTrabajador: 23_47}, "excluido", "0.00", "LSS 27-V"},
		"food a centavo too cheap":  {cuotas.Percepcion{Concepto: cuotas.Alimentacion, PagoTrabajador: 23_46}, "integra", "125.00", "LSS 32"},
		"housing free":              {cuotas.Percepcion{Concepto: cuotas.Habitacion, Importe: 9000_00}, "integra", "125.00", "LSS 32"},
		"housing paid for":          {cuotas.Percepcion{Concepto: cuotas.Habitacion, PagoTrabajador: 23_47, Importe: 7_00}, "excluido", "0.00", "LSS 27-V"},
		"housing paid, no accounts": {cuotas.Percepcion{Concepto: cuotas.Habitacion, PagoTrabajador: 23_47, FueraDeContabilidad: true}, "integra", "125.00", "LSS 32"},
		"nothing of a concept":      {cuotas.Percepcion{Concepto: cuotas.Despensa}, "excluido", "0.00", "LSS 27-VI"},
	} {
		out, total, err := cuotas.Default().Integrar(day("2026-02-01"), base, tc.in)
		require.NoError(t, err, name)
		require.Len(t, out, 1)
		require.Equal(t, "cuotas.trato."+tc.treat, out[0].Trato.Code(), name)
		require.Equal(t, tc.integrates, out[0].Integra.String(), name)
		require.Equal(t, tc.article, out[0].Articulo, name)
		require.Equal(t, out[0].Integra, total)
		require.Equal(t, tc.in.Concepto, out[0].Concepto)
		require.Empty(t, out[0].Concepto.Args())
		require.Empty(t, out[0].Trato.Args())
		if tc.in.Concepto == cuotas.Despensa && !tc.in.FueraDeContabilidad {
			require.Equal(t, "2026-02-01", out[0].Fila.Desde.String(), "the limit is that of a UMA")
			require.Equal(t, pesos("46.92"), out[0].Limite)
		}
	}
}

// In January the limits are those of the UMA of the year before.
func TestIntegrarByTheDay(t *testing.T) {
	for on, want := range map[string]string{"2026-01-31": "4.74", "2026-02-01": "3.08"} { // 45.26 and 46.92
		_, total, err := cuotas.Default().Integrar(day(on), cuotas.BaseIntegracion{}, cuotas.Percepcion{Concepto: cuotas.Despensa, Importe: 50_00})
		require.NoError(t, err)
		require.Equal(t, want, total.String(), on)
	}
}

// A bimester has its limits as many times, and several payments of a concept
// share one.
func TestIntegrarABimester(t *testing.T) {
	base := cuotas.BaseIntegracion{Diario: 500_00, SBC: 524_65, Dias: 62 * cuotas.Dia}
	out, total, err := cuotas.Default().Integrar(day("2026-08-31"), base,
		cuotas.Percepcion{Concepto: cuotas.Despensa, Importe: 2000_00},     // limit 2909.29
		cuotas.Percepcion{Concepto: cuotas.Asistencia, Importe: 3252_83},   // limit 3252.83
		cuotas.Percepcion{Concepto: cuotas.Despensa, Importe: 1000_00},     // 909.29 are left
		cuotas.Percepcion{Concepto: cuotas.Puntualidad, Importe: 3252_84},  // a limit of its own
		cuotas.Percepcion{Concepto: cuotas.Despensa, Importe: 1},           // nothing is left
		cuotas.Percepcion{Concepto: cuotas.Alimentacion, Importe: 5000_00}, // 25 % of 500.00, 62 times
	)
	require.NoError(t, err)
	var got []string
	for _, o := range out {
		got = append(got, o.Integra.String()+" "+o.Excluye.String())
	}
	require.Equal(t, []string{"0.00 2000.00", "0.00 3252.83", "90.71 909.29", "0.01 3252.83", "0.01 0.00", "7750.00 0.00"}, got)
	require.Equal(t, pesos("7840.73"), total)
}

func TestAhorroExcedente(t *testing.T) {
	p := cuotas.Default().With(cuotas.Criterios{AhorroExcedente: true})
	for employer, want := range map[dinero.Centavos]string{19_99: "0.00", 20_00: "0.00", 20_01: "0.01", 35_00: "15.00"} {
		out, _, err := p.Integrar(day("2026-02-01"), cuotas.BaseIntegracion{}, cuotas.Percepcion{Concepto: cuotas.FondoAhorro, Importe: employer, AporteTrabajador: 20_00})
		require.NoError(t, err)
		require.Equal(t, want, out[0].Integra.String(), employer)
	}
	out, _, err := p.Integrar(day("2026-02-01"), cuotas.BaseIntegracion{}, cuotas.Percepcion{Concepto: cuotas.FondoAhorro, Importe: 20_00, AporteTrabajador: 20_00, Retiros: 3})
	require.NoError(t, err)
	require.Equal(t, pesos("20.00"), out[0].Integra, "withdrawals weigh under both readings")
}

func TestIntegrarRefuses(t *testing.T) {
	on := day("2026-02-01")
	for _, tc := range []struct {
		base cuotas.BaseIntegracion
		in   cuotas.Percepcion
		want error
	}{
		{cuotas.BaseIntegracion{}, cuotas.Percepcion{Concepto: "otro"}, cuotas.ErrConcepto},
		{cuotas.BaseIntegracion{}, cuotas.Percepcion{}, cuotas.ErrConcepto},
		{cuotas.BaseIntegracion{}, cuotas.Percepcion{Concepto: cuotas.Comision, Importe: -1}, cuotas.Error{Fault: cuotas.ErrAmount, Where: "importe"}},
		{cuotas.BaseIntegracion{}, cuotas.Percepcion{Concepto: cuotas.FondoAhorro, AporteTrabajador: -1}, cuotas.Error{Fault: cuotas.ErrAmount, Where: "aporte_trabajador"}},
		{cuotas.BaseIntegracion{}, cuotas.Percepcion{Concepto: cuotas.Habitacion, PagoTrabajador: -1}, cuotas.Error{Fault: cuotas.ErrAmount, Where: "pago_trabajador"}},
		{cuotas.BaseIntegracion{}, cuotas.Percepcion{Concepto: cuotas.TiempoExtra, Importe: 1, Exceso: 2}, cuotas.Error{Fault: cuotas.ErrAmount, Where: "exceso"}},
		{cuotas.BaseIntegracion{}, cuotas.Percepcion{Concepto: cuotas.TiempoExtra, Exceso: -1}, cuotas.Error{Fault: cuotas.ErrAmount, Where: "exceso"}},
		{cuotas.BaseIntegracion{}, cuotas.Percepcion{Concepto: cuotas.Alimentacion, Comidas: 4}, cuotas.Error{Fault: cuotas.ErrDays, Where: "comidas"}},
		{cuotas.BaseIntegracion{}, cuotas.Percepcion{Concepto: cuotas.FondoAhorro, Retiros: -1}, cuotas.Error{Fault: cuotas.ErrDays, Where: "retiros"}},
		{cuotas.BaseIntegracion{SBC: 315_03}, cuotas.Percepcion{Concepto: cuotas.Asistencia}, cuotas.Error{Fault: cuotas.ErrSBCBelowMinimum, Where: "sbc"}},
		{cuotas.BaseIntegracion{SBC: 440_86, Zona: cuotas.ZLFN}, cuotas.Percepcion{Concepto: cuotas.Puntualidad}, cuotas.Error{Fault: cuotas.ErrSBCBelowMinimum, Where: "sbc"}},
		{cuotas.BaseIntegracion{Diario: -1}, cuotas.Percepcion{Concepto: cuotas.Comision}, cuotas.Error{Fault: cuotas.ErrAmount, Where: "salario_diario"}},
		{cuotas.BaseIntegracion{Dias: -1}, cuotas.Percepcion{Concepto: cuotas.Comision}, cuotas.Error{Fault: cuotas.ErrDays, Where: "dias"}},
		{cuotas.BaseIntegracion{Zona: "X"}, cuotas.Percepcion{Concepto: cuotas.Comision}, cuotas.ErrZona},
		{cuotas.BaseIntegracion{Diario: math.MaxInt64}, cuotas.Percepcion{Concepto: cuotas.Alimentacion}, nil},
		{cuotas.BaseIntegracion{Diario: math.MaxInt64, Dias: 62 * cuotas.Dia}, cuotas.Percepcion{Concepto: cuotas.Alimentacion}, dinero.ErrOverflow},
		{cuotas.BaseIntegracion{SBC: math.MaxInt64, Dias: 62 * cuotas.Dia}, cuotas.Percepcion{Concepto: cuotas.Asistencia}, dinero.ErrOverflow},
	} {
		_, _, err := cuotas.Default().Integrar(on, tc.base, tc.in)
		require.ErrorIs(t, err, tc.want, "%v", tc.in)
	}
	_, _, err := cuotas.Default().Integrar(day("2027-02-01"), cuotas.BaseIntegracion{})
	require.ErrorIs(t, err, cuotas.ErrNoParameter)
	_, _, err = cuotas.Default().Integrar(day("2027-01-15"), cuotas.BaseIntegracion{})
	require.ErrorIs(t, err, cuotas.ErrNoParameter)
	much := cuotas.Percepcion{Concepto: cuotas.OtroPago, Importe: math.MaxInt64}
	_, _, err = cuotas.Default().Integrar(on, cuotas.BaseIntegracion{}, much, much)
	require.ErrorIs(t, err, dinero.ErrOverflow)
}

// What integrates and what does not add up to the payment, and the total to
// what integrates; every concept has a name.
func TestIntegrarAddsUp(t *testing.T) {
	names := mensajes.For("es-MX")
	for _, c := range cuotas.Conceptos() {
		require.NotContains(t, names.Text(c), "cuotas.")
	}
	rapid.Check(t, func(t *rapid.T) {
		base := cuotas.BaseIntegracion{
			Diario: dinero.Centavos(rapid.Int64Range(0, 3000_00).Draw(t, "wage")), SBC: dinero.Centavos(rapid.Int64Range(315_04, 2932_75).Draw(t, "sbc")),
			Dias: cuotas.Dias(rapid.Int64Range(0, 62*int64(cuotas.Dia)).Draw(t, "days")),
		}
		amount := func(name string) dinero.Centavos {
			return dinero.Centavos(rapid.Int64Range(0, 5000_00).Draw(t, name))
		}
		var in []cuotas.Percepcion
		for range rapid.IntRange(0, 8).Draw(t, "n") {
			g := cuotas.Percepcion{
				Concepto: rapid.SampledFrom(cuotas.Conceptos()).Draw(t, "concept"), Importe: amount("amount"), AporteTrabajador: amount("own"),
				PagoTrabajador: amount("fee"), Retiros: rapid.IntRange(0, 4).Draw(t, "withdrawals"),
				Comidas: rapid.IntRange(0, 3).Draw(t, "meals"), FueraDeContabilidad: rapid.Bool().Draw(t, "off the books"),
			}
			g.Exceso = min(g.Importe, amount("excess"))
			in = append(in, g)
		}
		out, total, err := cuotas.Default().Integrar(day("2026-06-01"), base, in...)
		require.NoError(t, err)
		require.Len(t, out, len(in))
		var sum dinero.Centavos
		for i, o := range out {
			require.GreaterOrEqual(t, o.Integra, dinero.Centavos(0))
			require.GreaterOrEqual(t, o.Excluye, dinero.Centavos(0))
			if o.Articulo != "LSS 32" {
				require.Equal(t, in[i].Importe, o.Integra+o.Excluye)
			}
			sum += o.Integra
		}
		require.Equal(t, sum, total)
	})
}

func TestTiempoExtraLegal(t *testing.T) {
	for _, tc := range []struct {
		in      []int
		within  int
		exceeds int
	}{
		{nil, 0, 0},
		{[]int{180, 180, 180}, 540, 0},
		{[]int{181, 180, 180}, 540, 1},
		{[]int{60, 60, 60, 60}, 180, 60},     // a fourth day
		{[]int{0, 60, 0, 60, 0, 60}, 180, 0}, // three days
		{[]int{240, 0, 60, 0, 30, 15, 0}, 270, 75},
		{[]int{1440}, 180, 1260},
	} {
		within, exceeds, err := cuotas.TiempoExtraLegal(tc.in...)
		require.NoError(t, err)
		require.Equal(t, [2]int{tc.within, tc.exceeds}, [2]int{within, exceeds}, "%v", tc.in)
	}
	for _, in := range [][]int{{-1}, {1441}, make([]int, 8)} {
		_, _, err := cuotas.TiempoExtraLegal(in...)
		require.ErrorIs(t, err, cuotas.ErrDays)
	}
}
