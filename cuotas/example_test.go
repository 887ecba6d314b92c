package cuotas_test

import (
	"fmt"
	"time"

	"github.com/derechohabiente/imss/cuotas"
)

// A worker with a wage of 500.00 a day and the benefits of the law, in March.
func Example() {
	w := cuotas.Trabajador{SBC: 524_65, Prima: 54355} // 524.65 a day; premium of 0.54355 %
	d, err := cuotas.Default().Monthly(w, cuotas.Mes{Year: 2026, Month: time.March})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range d.Lineas {
		fmt.Println(l.Ramo, l.Base, l.Dias, l.Patron, l.Obrero, l.Articulo)
	}
	fmt.Println(d.TotalPatron, d.TotalObrero, d.Total)
	// Output:
	// cuota_fija 117.31 31 741.87 0.00 LSS 106-I
	// excedente 172.72 31 58.90 21.42 LSS 106-II
	// prestaciones_dinero 524.65 31 113.85 40.66 LSS 107
	// gastos_medicos_pensionados 524.65 31 170.77 60.99 LSS 25
	// riesgo_trabajo 524.65 31 88.40 0.00 LSS 71-74
	// invalidez_vida 524.65 31 284.62 101.65 LSS 147
	// guarderias 524.65 31 162.64 0.00 LSS 211
	// 1621.05 224.72 1845.77
}
