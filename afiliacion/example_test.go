package afiliacion_test

import (
	"fmt"
	"testing/fstest"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/nss"
)

func ExamplePeriodos() {
	worker := afiliacion.Movimiento{NSS: nss.MustParse("51947728674"), Registro: nss.MustParseRegistro("R7345508109")}
	alta, baja, second := worker, worker, worker
	alta.Tipo, alta.Fecha = afiliacion.Alta, calendario.MustParse("2026-01-05")
	baja.Tipo, baja.Fecha = afiliacion.Baja, calendario.MustParse("2026-01-30")
	baja.Presentado = calendario.MustParse("2026-02-20") // late
	second.Tipo, second.Fecha = afiliacion.Baja, calendario.MustParse("2026-02-01")

	periods, conflicts := afiliacion.Periodos([]afiliacion.Movimiento{alta, baja, second})
	for _, p := range periods {
		fmt.Println(p.From, p.To, p.Modalidad, p.Tardia)
	}
	for _, c := range conflicts {
		fmt.Println(c.Code(), c.IDSE())
	}
	// Output:
	// 2026-01-05 2026-02-20 10 true
	// afiliacion.already_baja 051
}

func ExampleModalidad_Covers() {
	fmt.Println(afiliacion.Modalidad("10").Covers(afiliacion.EMEspecie), afiliacion.Modalidad("40").Covers(afiliacion.EMEspecie))
	// Output: true false
}

func ExampleModalidad_CoversOn() {
	independent := afiliacion.Modalidad("44")
	fmt.Println(independent.CoversOn(afiliacion.EMDinero, calendario.MustParse("2023-12-01")))
	fmt.Println(independent.CoversOn(afiliacion.EMDinero, calendario.MustParse("2023-12-02")))
	// Output:
	// false
	// true
}

func ExampleModalidad_Celda() {
	c, err := afiliacion.Modalidad("17").Celda(afiliacion.EMEspecie, calendario.MustParse("2026-01-01"))
	fmt.Println(c.Covered, c.Confirmed, c.Condition, err)
	// Output: true false afiliacion.celda.convenio <nil>
}

func ExampleModalidad_History() {
	for _, v := range afiliacion.Modalidad("44").History() {
		fmt.Println(v.From, v.Source)
	}
	// Output:
	// 1997-07-01 LSS arts. 13-I, 222-II-a, former text
	// 2023-12-02 LSS arts. 13-I, 222-II-a (DOF 01-12-2023)
}

func ExampleTablas_InForce() {
	t := afiliacion.Default()
	for day := calendario.MustParse("1997-07-01"); ; {
		v, through, _ := t.InForce("44", day)
		fmt.Println(v.From, through, v.Cobertura.Celdas[afiliacion.RT].Covered)
		if through.IsZero() {
			break
		}
		day = through.AddDays(1)
	}
	// Output:
	// 1997-07-01 2023-12-01 false
	// 2023-12-02  true
}

func ExampleModalidades() {
	fmt.Println(afiliacion.Modalidades()[:3], afiliacion.Ramas())
	// Output: [10 13 14] [rt em_especie em_dinero iv rcv gps]
}

func ExampleSalarioMinimo() {
	m, err := afiliacion.SalarioMinimo(calendario.MustParse("2026-05-01"))
	fmt.Println(m.General, m.ZLFN, err)
	_, err = afiliacion.SalarioMinimo(calendario.MustParse("2031-05-01"))
	fmt.Println(err)
	// Output:
	// 315.04 440.87 <nil>
	// afiliacion.no_figure
}

func ExampleUMA() {
	january, _ := afiliacion.UMA(calendario.MustParse("2026-01-31"))
	february, _ := afiliacion.UMA(calendario.MustParse("2026-02-01"))
	fmt.Println(january, february)
	// Output: 113.14 117.31
}

func ExampleTope() {
	t, _ := afiliacion.Tope(calendario.MustParse("2026-02-01"))
	fmt.Println(t.Grouped())
	// Output: 2,932.75
}

func ExampleCifras() {
	for _, c := range afiliacion.Cifras() {
		if c.Valid.From.Year() == 2026 {
			fmt.Println(c.Valid.From, c.Valid.To, c.Minimo.General, c.UMA)
		}
	}
	// Output:
	// 2026-01-01 2026-12-31 315.04 0.00
	// 2026-02-01 2027-01-31 0.00 117.31
}

func ExampleMovimiento_Limite() {
	m := afiliacion.Movimiento{Tipo: afiliacion.Baja, Fecha: calendario.MustParse("2026-01-30")}
	fmt.Println(m.Limite())
	m.Presentado = calendario.MustParse("2026-02-10")
	fmt.Println(m.EnTiempo())
	// Output:
	// 2026-02-09
	// false
}

// By when must it be filed, and is it still in time?
func ExampleMovimiento_EnTiempoOn() {
	m := afiliacion.Movimiento{Tipo: afiliacion.Alta, Fecha: calendario.MustParse("2026-03-12")}
	today := calendario.MustParse("2026-03-20") // Monday 16 is a rest day
	fmt.Println(m.Limite(), m.EnTiempoOn(today), m.EnTiempoOn(today.AddDays(1)))
	// Output: 2026-03-20 true false
}

func ExampleMovimiento_LimiteVariable() {
	m := afiliacion.Movimiento{Tipo: afiliacion.ModificacionSalario, Fecha: calendario.MustParse("2026-03-01")}
	fmt.Println(m.LimiteVariable())
	// Output: 2026-03-06
}

func ExamplePeriodo_SBCOn() {
	p := afiliacion.Periodo{
		Period:  calendario.Period{From: calendario.MustParse("2026-01-05")},
		Sueldos: []afiliacion.Sueldo{{From: calendario.MustParse("2026-01-05"), SBC: 500_00}},
	}
	fmt.Println(p.SBCOn(calendario.MustParse("2026-02-01")))
	// Output: 500.00 true
}

func ExampleNombre() {
	fmt.Println(afiliacion.Nombre{PrimerApellido: "Añil", SegundoApellido: "Ejemplo", Nombres: "Rosa"})
	// Output: A* E* R*
}

func ExampleTipo() {
	fmt.Println(afiliacion.Reingreso, afiliacion.Reingreso.Clave(), afiliacion.Incapacidad.IsEvent())
	// Output: reingreso 08 true
}

func ExampleFault_IDSE() {
	fmt.Println(afiliacion.ErrAlreadyCurrent.IDSE(), afiliacion.ErrSameDate.IDSE())
	// Output: 048 056
}

func ExampleRamas() {
	for _, r := range afiliacion.Ramas() {
		if afiliacion.Modalidad("40").Covers(r) {
			fmt.Println(r.Code())
		}
	}
	// Output:
	// afiliacion.rama.iv
	// afiliacion.rama.rcv
}

func ExampleCausas() {
	for _, c := range afiliacion.Causas()[:2] {
		fmt.Println(string(c), c.Code())
	}
	// Output:
	// 1 afiliacion.causa.1
	// 2 afiliacion.causa.2
}

func ExampleDefault() {
	m, err := afiliacion.Default().SalarioMinimo(calendario.MustParse("2026-11-20"))
	fmt.Println(m.General, err)
	// Output: 315.04 <nil>
}

func ExampleTablas_Overlay() {
	files := fstest.MapFS{"uma.json": {Data: []byte(`{
		"read": "2027-01-11",
		"uma": [{"from": "2027-02-01", "daily": "120.00", "source": "invented for this example"}]
	}`)}}
	tables, err := afiliacion.Default().Overlay(files)
	if err != nil {
		fmt.Println(err)
		return
	}
	february := calendario.MustParse("2027-02-01")
	fmt.Println(tables.Tope(february))
	fmt.Println(afiliacion.Tope(february))
	// Output:
	// 3000.00 <nil>
	// 0.00 afiliacion.no_figure
}

func ExampleOverlay() {
	_, err := afiliacion.Overlay(fstest.MapFS{"uma.json": {Data: []byte(`{
		"read": "2027-01-11",
		"uma": [{"from": "2027-01-01", "daily": "120.00", "source": "invented for this example"}]
	}`)}})
	fmt.Println(err)
	// Output: afiliacion.overlay: uma.json, row 1, uma.from
}

func ExampleTablas_Cobertura() {
	c, err := afiliacion.Default().Cobertura("40", calendario.MustParse("2026-01-01"))
	fmt.Println(c.Voluntaria, c.Celdas[afiliacion.EMEspecie].Covered, c.Celdas[afiliacion.IV].Covered, err)
	// Output: true false true <nil>
}

func ExampleTables() {
	today := calendario.MustParse("2026-12-15")
	for _, t := range afiliacion.Tables() {
		fmt.Println(t.Name, t.Valid.To, t.Outdated(today), t.Outdated(today.AddDays(31)))
	}
	// Output:
	// afiliacion.salario_minimo 2026-12-31 false true
	// afiliacion.uma 2027-01-31 false false
	// afiliacion.modalidades  false false
}

func ExampleTrabajador() {
	fmt.Println(afiliacion.EventualCampo, afiliacion.EventualCampo.Code(), afiliacion.Trabajador(7).Valid())
	// Output: 4 afiliacion.trabajador.4 false
}
