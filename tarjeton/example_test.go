package tarjeton_test

import (
	"fmt"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/tarjeton"
)

func ExampleYearToDate() {
	stub := func(uuid, paid, net string) tarjeton.Talon {
		t := tarjeton.Talon{Pago: calendario.MustParse(paid), Fiscal: tarjeton.Fiscal{UUID: uuid}}
		t.Totales.Neto = dinero.MustParse(net)
		return t
	}
	ts := []tarjeton.Talon{stub("a", "2025-01-14", "4000.00"), stub("b", "2025-01-30", "4000.50"), stub("c", "2025-02-13", "4100.00")}
	sum := tarjeton.YearToDate(ts, ts[1])
	fmt.Println(sum.Year, sum.Talones, sum.Totales.Neto.Grouped())
	// Output:
	// 2025 2 8,000.50
}

func ExampleAntiguedadAt() {
	fmt.Println(tarjeton.AntiguedadAt(calendario.MustParse("2011-05-20"), calendario.MustParse("2025-07-06")))
	// Output:
	// 14 años 3 qnas 2 días
}

func ExampleConceptosIMSS() {
	for c := range tarjeton.ConceptosIMSS() {
		if !c.Percepcion {
			fmt.Println(c.Clave, c.Nombre)
			break
		}
	}
	// Output:
	// 104 Hipotecario FOVI
}

func ExampleParseDias() {
	d, err := tarjeton.ParseDias("14.5")
	fmt.Println(d, err)
	// Output:
	// 14.500 <nil>
}
