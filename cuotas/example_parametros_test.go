package cuotas_test

import (
	"fmt"
	"testing/fstest"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/dinero"
)

func ExampleDefault() {
	u, row, err := cuotas.Default().UMA(calendario.MustParse("2026-02-01"))
	fmt.Println(u.Diaria, u.Mensual, u.Anual, row.Desde, err)
	// Output: 117.31 3566.22 42794.64 2026-02-01 <nil>
}

// January has the UMA of the year before; a day after the last row has none.
func ExampleParams_UMA() {
	for _, on := range []string{"2026-01-31", "2026-02-01", "2027-02-01"} {
		u, _, err := cuotas.Default().UMA(calendario.MustParse(on))
		fmt.Println(on, u.Diaria, u.Tope, err)
	}
	// Output:
	// 2026-01-31 113.14 2828.50 <nil>
	// 2026-02-01 117.31 2932.75 <nil>
	// 2027-02-01 0.00 0.00 cuotas.no_parameter: afiliacion.uma
}

func ExampleParams_SalarioMinimo() {
	on := calendario.MustParse("2026-05-01")
	general, _, _ := cuotas.Default().SalarioMinimo(on, cuotas.General)
	border, row, _ := cuotas.Default().SalarioMinimo(on, cuotas.ZLFN)
	fmt.Println(general, border, row.Tabla)
	// Output: 315.04 440.87 afiliacion.salario_minimo
}

// A centavo over the minimum wage leaves its row.
func ExampleParams_CEAV() {
	for _, sbc := range []dinero.Centavos{315_04, 315_05, 400_00} {
		rate, row, _ := cuotas.Default().CEAV(calendario.MustParse("2026-02-15"), sbc, cuotas.General)
		fmt.Println(rate, row.Fuente)
	}
	// Output:
	// 3.150 LSS 168-II and second transitory of the decree DOF 16-12-2020
	// 6.026 LSS 168-II and second transitory of the decree DOF 16-12-2020
	// 6.361 LSS 168-II and second transitory of the decree DOF 16-12-2020
}

func ExampleParams_Tasas() {
	c, _, err := cuotas.Default().Tasas(calendario.MustParse("2026-02-15"), cuotas.InvalidezVida)
	fmt.Println(c.Patron, c.Obrero, c.Articulo, err)
	// Output: 1.750 0.625 LSS 147 <nil>
}

func ExampleParams_PrimaMedia() {
	v, _, err := cuotas.Default().PrimaMedia(calendario.MustParse("2026-02-15"), cuotas.ClaseIII)
	fmt.Println(cuotas.ClaseIII, v, err)
	// Output: III 2.5984 <nil>
}

func ExampleParams_RangoPrima() {
	low, high, _, _ := cuotas.Default().RangoPrima(calendario.MustParse("2026-02-15"))
	fmt.Println(low, high)
	// Output: 0.500 15.000
}

// The fees of 2026 are not known with their date: none is guessed.
func ExampleParams_CuotaSSF() {
	fee, _, err := cuotas.Default().CuotaSSF(2025, 42)
	fmt.Println(fee.Grouped(), err)
	_, _, err = cuotas.Default().CuotaSSF(2026, 42)
	fmt.Println(err)
	// Output:
	// 13,800.00 <nil>
	// cuotas.no_parameter: cuotas.ssf
}

func ExampleCicloSSF() {
	fmt.Println(cuotas.CicloSSF(calendario.MustParse("2026-02-28")), cuotas.CicloSSF(calendario.MustParse("2026-03-01")))
	// Output: 2025 2026
}

func ExampleParams_TasaMora() {
	v, _, err := cuotas.Default().TasaMora(calendario.MustParse("2026-05-17"))
	fmt.Println(v, err)
	// Output: 2.070 <nil>
}

func ExampleParams_Vacaciones() {
	for _, on := range []string{"2022-12-31", "2023-01-01"} {
		days, row, _ := cuotas.Default().Vacaciones(calendario.MustParse(on), 1)
		fmt.Println(days, row.Fuente)
	}
	// Output:
	// 6 LFT 76 (DOF 01-04-1970)
	// 12 LFT 76 (DOF 27-12-2022)
}

func ExampleAnioDeServicio() {
	entry := calendario.MustParse("2024-02-29")
	fmt.Println(cuotas.AnioDeServicio(entry, calendario.MustParse("2026-02-27")), cuotas.AnioDeServicio(entry, calendario.MustParse("2026-02-28")))
	// Output: 2 3
}

// A host that would rather suppose than stop says so, and every figure tells.
func ExampleParams_With() {
	p := cuotas.Default().With(cuotas.Criterios{UltimoConocido: true})
	u, row, err := p.UMA(calendario.MustParse("2027-06-01"))
	fmt.Println(u.Diaria, row.Supuesta, err)
	// Output: 117.31 true <nil>
}

func ExampleOverlay() {
	p, err := cuotas.Overlay(fstest.MapFS{"2027.json": {Data: []byte(`{
		"read": "2027-02-01",
		"uma": [{"from": "2027-02-01", "daily": "120.00", "source": "invented for this example"}],
		"salario_minimo": [{"from": "2027-01-01", "general": "330.00", "zlfn": "460.00", "source": "invented for this example"}]
	}`)}})
	if err != nil {
		fmt.Println(err)
		return
	}
	rate, _, err := p.CEAV(calendario.MustParse("2027-02-01"), 500_00, cuotas.General)
	fmt.Println(rate, err)
	// Output: 8.603 <nil>
}

func ExampleParams_Overlay() {
	_, err := cuotas.Default().Overlay(fstest.MapFS{"2027.json": {Data: []byte(`{
		"read": "2027-01-02",
		"tasa_mora": [{"from": "2027-02-01", "tasa": "2.070", "source": "invented for this example"}]
	}`)}})
	fmt.Println(err)
	// Output: cuotas.overlay: 2027.json, row 1, tasa_mora.from
}

func ExampleParams_WithTablas() {
	figures, _ := afiliacion.Overlay(fstest.MapFS{"a.json": {Data: []byte(`{
		"read": "2027-02-01",
		"uma": [{"from": "2027-02-01", "daily": "120.00", "source": "invented for this example"}]
	}`)}})
	u, _, err := cuotas.Default().WithTablas(figures).UMA(calendario.MustParse("2027-02-01"))
	fmt.Println(u.Mensual, err)
	// Output: 3648.00 <nil>
}

func ExampleTables() {
	for _, t := range cuotas.Tables() {
		if t.Outdated(calendario.MustParse("2027-01-15")) {
			fmt.Println(t.Name, t.Valid.To)
		}
	}
	// Output:
	// afiliacion.salario_minimo 2026-12-31
	// cuotas.ssf 2026-02-28
	// cuotas.tasa_mora 2026-12-31
}

func ExampleRamos() {
	fmt.Println(cuotas.Ramos()[7:])
	// Output: [retiro ceav infonavit]
}

func ExampleParseTasa() {
	t, err := cuotas.ParseTasa("0.54355")
	fmt.Println(int64(t), t, err)
	_, err = cuotas.ParseTasa("54,3")
	fmt.Println(err)
	// Output:
	// 54355 0.54355 <nil>
	// cuotas.syntax
}

func ExampleParseDias() {
	d, err := cuotas.ParseDias("15.5")
	fmt.Println(d == 15*cuotas.Dia+cuotas.Dia/2, err)
	// Output: true <nil>
}

func ExampleParseMes() {
	m, err := cuotas.ParseMes("2026-02")
	fmt.Println(m.Days(), m.First(), err)
	// Output: 28 2026-02-01 <nil>
}

func ExampleMesOf() {
	fmt.Println(cuotas.MesOf(calendario.MustParse("2026-11-22")))
	// Output: 2026-11
}
