package imss_test

import (
	"fmt"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/vigencia"
)

// The first screen of the README: what is wrong with a CURP, and whether a
// person has medical care on a day after leaving work.
func Example() {
	es, day := mensajes.For("es-MX"), calendario.MustParse("2025-05-12")
	for _, fault := range curp.Problems("MUEA900214MOCSJN93", day) {
		fmt.Println(es.Text(fault))
	}
	right, err := vigencia.Evaluate(vigencia.Facts{Spells: []vigencia.Spell{{Modalidad: "10",
		Start: calendario.MustParse("2023-01-16"), End: calendario.MustParse("2025-03-31")}},
	}, vigencia.Medical{Date: day})
	fmt.Println(right.Entitled, right.Status, right.Until, right.Ground, err)
	// Output:
	// El dígito verificador (posición 18) no corresponde: debe ser 8.
	// true conservacion 2025-05-26 [LSS 109 RACERF 57] <nil>
}
