package cuotas_test

import (
	"fmt"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/mensajes"
)

// 600.00 a day in the third year, and 9,300.00 of commissions in sixty days.
func ExampleParams_SDI() {
	in := cuotas.Integracion{
		Fecha: calendario.MustParse("2026-07-01"), Anio: 3, Prestaciones: cuotas.MinimoDeLey(),
		Diario: 600_00, Variables: 9300_00, Devengados: 60 * cuotas.Dia,
	}
	s, err := cuotas.Default().SDI(in)
	fmt.Println(s.Vacaciones, s.Factor, s.Fijo, s.Variable, s.Total, err)
	fmt.Println(mensajes.For("es-MX").Text(s.Salario()))
	// Output:
	// 16 1.0521 631.26 155.00 786.26 <nil>
	// Mixto
}

func ExampleParams_Factor() {
	f, _, err := cuotas.Default().Factor(calendario.MustParse("2026-01-01"), 1, cuotas.MinimoDeLey())
	fmt.Println(f, err)
	// Output: 1.0493 <nil>
}

func ExampleMinimoDeLey() {
	c := cuotas.MinimoDeLey()
	fmt.Println(c.Aguinaldo, c.PrimaVacacional)
	// Output: 15 25.000
}

// The contribution salary lies between the minimum wage and 25 UMA.
func ExampleParams_Limitar() {
	on := calendario.MustParse("2026-03-01")
	sbc, limit, row, err := cuotas.Default().Limitar(on, cuotas.General, 4000_00)
	fmt.Println(sbc.Grouped(), limit.Code(), row.Tabla, err)
	// Output: 2,932.75 cuotas.limite.tope afiliacion.uma <nil>
}

func ExampleSalarioDiario() {
	v, err := cuotas.SalarioDiario(7500_00, cuotas.PagoQuincenal)
	fmt.Println(v, err)
	// Output: 500.00 <nil>
}

func ExampleSemanaReducida() {
	fmt.Println(cuotas.SemanaReducida(5, 2))
	// Output: 3 <nil>
}

// What of a day's payments belongs to the contribution salary?
func ExampleParams_Integrar() {
	base := cuotas.BaseIntegracion{Diario: 500_00, SBC: 524_65}
	out, total, err := cuotas.Default().Integrar(calendario.MustParse("2026-03-01"), base,
		cuotas.Percepcion{Concepto: cuotas.Comision, Importe: 80_00},
		cuotas.Percepcion{Concepto: cuotas.Despensa, Importe: 60_00},
		cuotas.Percepcion{Concepto: cuotas.Puntualidad, Importe: 40_00},
	)
	if err != nil {
		fmt.Println(err)
		return
	}
	p := mensajes.For("es-MX")
	for _, o := range out {
		fmt.Printf("%s: %s, %s (%s)\n", p.Text(o.Concepto), o.Integra, p.Text(o.Trato), o.Articulo)
	}
	fmt.Println(total)
	// Output:
	// Comisión: 80.00, Integra al salario (LSS 27)
	// Despensa: 13.08, Solo integra el excedente (LSS 27-VI)
	// Premio por puntualidad: 0.00, No integra al salario (LSS 27-VII)
	// 93.08
}

func ExampleConceptos() {
	fmt.Println(mensajes.For("es-MX").Text(cuotas.Conceptos()[14]))
	// Output: Despensa
}

// Two hours on each of four days: the fourth day is over the three of the law.
func ExampleTiempoExtraLegal() {
	fmt.Println(cuotas.TiempoExtraLegal(120, 120, 120, 120))
	// Output: 360 120 <nil>
}

// Who has to be told to the Institute in March and April?
func ExampleParams_Avisos() {
	roster := func(yield func(cuotas.Contrato, error) bool) {
		_ = yield(cuotas.Contrato{
			Clave: "A-1", Ingreso: calendario.MustParse("2025-03-16"), Prestaciones: cuotas.MinimoDeLey(), Diario: 500_00, SBC: 524_65,
		}, nil) && yield(cuotas.Contrato{
			Clave: "A-2", Ingreso: calendario.MustParse("2020-06-01"), Salario: afiliacion.Variable, Prestaciones: cuotas.MinimoDeLey(),
			Variables: 35400_00, Devengados: 59 * cuotas.Dia, SBC: 550_00,
		}, nil)
	}
	b := calendario.Bimestre{Year: 2026, N: 2}
	for a, err := range cuotas.Default().Avisos(b, roster) {
		fmt.Println(a.Clave, a.Razones[0].Code(), a.Efecto, a.Plazo.To, a.Anterior, a.SBC, err)
	}
	// Output:
	// A-1 cuotas.razon.aniversario 2026-03-16 2026-03-23 524.65 525.35 <nil>
	// A-2 cuotas.razon.variable 2026-03-01 2026-03-06 550.00 600.00 <nil>
}
