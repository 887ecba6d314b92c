package cuotas_test

import (
	"fmt"
	"os"
	"time"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
)

func ExampleParams_Monthly() {
	worker := cuotas.Trabajador{SBC: 500_00, Prima: 54355, Ausencias: 2}
	d, err := cuotas.Default().Monthly(worker, cuotas.Mes{Year: 2026, Month: time.March})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range d.Lineas {
		fmt.Printf("%-26s %8s × %7s × %d = %7s %7s  %s\n", l.Ramo, l.Base, l.TasaPatron, l.Dias, l.Patron, l.Obrero, l.Articulo)
	}
	fmt.Println(d.TotalPatron, "+", d.TotalObrero, "=", d.Total)
	// Output:
	// cuota_fija                   117.31 ×  20.400 × 31 =  741.87    0.00  LSS 106-I
	// excedente                    148.07 ×   1.100 × 31 =   50.49   18.36  LSS 106-II
	// prestaciones_dinero          500.00 ×   0.700 × 31 =  108.50   38.75  LSS 107
	// gastos_medicos_pensionados   500.00 ×   1.050 × 31 =  162.75   58.13  LSS 25
	// riesgo_trabajo               500.00 × 0.54355 × 29 =   78.81    0.00  LSS 71-74
	// invalidez_vida               500.00 ×   1.750 × 29 =  253.75   90.63  LSS 147
	// guarderias                   500.00 ×   1.000 × 29 =  145.00    0.00  LSS 211
	// 1541.17 + 205.87 = 1747.04
}

func ExampleParams_Bimonthly() {
	worker := cuotas.Trabajador{SBC: 400_00}
	d, err := cuotas.Default().Bimonthly(calendario.Bimestre{Year: 2026, N: 1}, worker, worker)
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range d.Lineas { // on 1 February the UMA changes, and with it the row of CEAV
		fmt.Println(l.Periodo.From, l.Periodo.To, l.Ramo, l.TasaPatron, l.Patron, l.Obrero)
	}
	fmt.Println(d.Total)
	// Output:
	// 2026-01-01 2026-01-31 retiro 2.000 248.00 0.00
	// 2026-01-01 2026-01-31 ceav 6.613 820.01 139.50
	// 2026-01-01 2026-01-31 infonavit 5.000 620.00 0.00
	// 2026-02-01 2026-02-28 retiro 2.000 224.00 0.00
	// 2026-02-01 2026-02-28 ceav 6.361 712.43 126.00
	// 2026-02-01 2026-02-28 infonavit 5.000 560.00 0.00
	// 3449.94
}

func ExampleParams_Flat() {
	worker := cuotas.Trabajador{SBC: 524_65, Prima: 50000}
	fortnight := calendario.Must(2026, time.March, 15)
	byBranch, _ := cuotas.Default().Flat(worker, fortnight, 15)
	atTheEnd, _ := cuotas.Default().With(cuotas.Criterios{Redondeo: cuotas.Final}).Flat(worker, fortnight, 15)
	fmt.Println(byBranch.TotalPatron, byBranch.TotalObrero)
	fmt.Println(atTheEnd.TotalPatron, atTheEnd.TotalObrero)
	// Output:
	// 1529.61 197.26
	// 1529.60 197.27
}

func ExampleParams_Continuacion() {
	d, err := cuotas.Default().Continuacion(2932_75, cuotas.Mes{Year: 2026, Month: time.March})
	if err != nil {
		fmt.Println(err)
		return
	}
	for _, l := range d.Lineas {
		fmt.Println(l.Ramo, l.TasaObrero, l.Obrero)
	}
	fmt.Println(d.Total)
	// Output:
	// invalidez_vida 2.375 2159.24
	// gastos_medicos_pensionados 1.425 1295.54
	// retiro 2.000 1818.30
	// ceav 1.125 1022.80
	// ceav 7.513 6830.46
	// 13126.34
}

func ExampleParams_SalarioContinuacion() {
	month := cuotas.Mes{Year: 2026, Month: time.March}
	fmt.Println(cuotas.Default().SalarioContinuacion(499_99, 500_00, month))
	fmt.Println(cuotas.Default().SalarioContinuacion(500_00, 500_00, month))
	// Output:
	// cuotas.sbc_below_last
	// <nil>
}

func ExampleParams_Roster() {
	roster := func(yield func(cuotas.Trabajador, error) bool) {
		for _, sbc := range []int{500, 200, 800} {
			if !yield(cuotas.Trabajador{SBC: dinero.Centavos(100 * sbc), Prima: 54355}, nil) {
				return
			}
		}
	}
	for d, err := range cuotas.Default().Roster(cuotas.Mes{Year: 2026, Month: time.March}, roster) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(d.Total)
	}
	// Output:
	// 1786.23
	// worker 2: cuotas.sbc_below_minimum
	// 2511.02
}

// raise is a worker who gets a raise in March and leaves in the same month.
func raise() []afiliacion.Movimiento {
	of := func(k afiliacion.Tipo, month time.Month, day, sbc int) afiliacion.Movimiento {
		return afiliacion.Movimiento{
			NSS: nss.MustParse("51947728674"), Registro: nss.MustParseRegistro("R7345508109"), Tipo: k,
			Fecha: calendario.Must(2026, month, day), SBC: dinero.Centavos(sbc),
			Nombre: afiliacion.Nombre{PrimerApellido: "MUESTRA", Nombres: "ANA"},
		}
	}
	return []afiliacion.Movimiento{of(afiliacion.Alta, 1, 5, 500_00), of(afiliacion.ModificacionSalario, 3, 11, 600_00), of(afiliacion.Baja, 3, 20, 0)}
}

func ExamplePatron_Empleados() {
	employer := cuotas.Patron{Registro: nss.MustParseRegistro("R7345508109"), Prima: 54355}
	workers, conflicts := employer.Empleados(raise())
	for _, w := range workers {
		fmt.Println(w.NSS, w.Periodos[0].From, w.Periodos[0].To, len(conflicts))
	}
	// Output:
	// *******8674 2026-01-05 2026-03-20 0
}

func ExampleParams_Liquidar() {
	employer := cuotas.Patron{Registro: nss.MustParseRegistro("R7345508109"), Prima: 54355}
	workers, _ := employer.Empleados(raise())
	var total cuotas.Totales
	for r, err := range cuotas.Default().Liquidar(employer, cuotas.Mes{Year: 2026, Month: time.March}, stream(workers...)) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(r.Periodo.From, r.Periodo.To, r.Dias, r.SBCTopado, r.Total)
		total.Add(r)
	}
	fmt.Println(total.Trabajadores, total.Renglones, total.Dias, total.Total)
	// Output:
	// 2026-03-01 2026-03-10 10 500.00 576.20
	// 2026-03-11 2026-03-20 10 600.00 654.13
	// 1 2 20 1230.33
}

func ExampleParams_LiquidarBimestre() {
	employer := cuotas.Patron{Registro: nss.MustParseRegistro("R7345508109")}
	workers, _ := employer.Empleados(raise())
	for r, err := range cuotas.Default().LiquidarBimestre(employer, calendario.Bimestre{Year: 2026, N: 2}, stream(workers...)) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		retiro, _ := r.Suma(cuotas.Retiro)
		patron, obrero := r.Suma(cuotas.CEAV)
		infonavit, _ := r.Suma(cuotas.Infonavit)
		fmt.Println(r.Periodo.From, r.Periodo.To, retiro, patron, obrero, infonavit, r.Total)
	}
	// Output:
	// 2026-03-01 2026-03-10 100.00 375.65 56.25 250.00 781.90
	// 2026-03-11 2026-03-20 120.00 450.78 67.50 300.00 938.28
}

func ExamplePorTrabajador() {
	employer := cuotas.Patron{Registro: nss.MustParseRegistro("R7345508109"), Prima: 54355}
	workers, _ := employer.Empleados(raise())
	rows := cuotas.Default().Liquidar(employer, cuotas.Mes{Year: 2026, Month: time.March}, stream(workers...))
	for w, err := range cuotas.PorTrabajador(rows) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(w.N, w.Renglones, w.Dias, w.Patron, w.Obrero)
	}
	// Output:
	// 1 2 20 1076.99 153.34
}

func ExampleWriteEMA() {
	employer := cuotas.Patron{Registro: nss.MustParseRegistro("R7345508109"), Prima: 54355}
	workers, _ := employer.Empleados(raise())
	total, err := cuotas.WriteEMA(os.Stdout, cuotas.Default().Liquidar(employer, cuotas.Mes{Year: 2026, Month: time.March}, stream(workers...)))
	fmt.Println(total.Total, err)
	// Output:
	// NSS,Nombre,Movimiento,Fecha del movimiento,Último día,Días,Ausencias,Incapacidades,SBC,Cuota fija,Excedente patrón,Excedente obrero,Prestaciones en dinero patrón,Prestaciones en dinero obrero,Gastos médicos pensionados patrón,Gastos médicos pensionados obrero,Riesgos de trabajo,Invalidez y vida patrón,Invalidez y vida obrero,Guarderías,Total
	// 51947728674,MUESTRA ANA,,,,10,0,0,500.00,239.31,16.29,5.92,35.00,12.50,52.50,18.75,27.18,87.50,31.25,50.00,576.20
	// 51947728674,MUESTRA ANA,modificacion,2026-03-11,2026-03-20,10,0,0,600.00,239.31,27.29,9.92,42.00,15.00,63.00,22.50,32.61,105.00,37.50,60.00,654.13
	// 1230.33 <nil>
}

func ExampleWriteEBA() {
	employer := cuotas.Patron{Registro: nss.MustParseRegistro("R7345508109")}
	workers, _ := employer.Empleados(raise())
	total, err := cuotas.WriteEBA(os.Stdout, cuotas.Default().LiquidarBimestre(employer, calendario.Bimestre{Year: 2026, N: 2}, stream(workers...)))
	fmt.Println(total.Total, err)
	// Output:
	// NSS,Nombre,Movimiento,Fecha del movimiento,Último día,Días,Ausencias,Incapacidades,SBC,Retiro,CEAV patrón,CEAV obrero,Infonavit,Total
	// 51947728674,MUESTRA ANA,,,,10,0,0,500.00,100.00,375.65,56.25,250.00,781.90
	// 51947728674,MUESTRA ANA,modificacion,2026-03-11,2026-03-20,10,0,0,600.00,120.00,450.78,67.50,300.00,938.28
	// 1720.18 <nil>
}

func ExampleComparar() {
	employer := cuotas.Patron{Registro: nss.MustParseRegistro("R7345508109"), Prima: 54355}
	month := cuotas.Mes{Year: 2026, Month: time.March}
	workers, _ := employer.Empleados(raise())
	ours := cuotas.Default().Liquidar(employer, month, stream(workers...))
	employer.Prima = 60000 // the Institute still has the premium of last year
	theirs := cuotas.Default().Liquidar(employer, month, stream(workers...))
	differences, err := cuotas.Comparar(ours, theirs)
	for _, d := range differences {
		fmt.Println(d.Ramo, d.Nuestro, d.Suyo, d.Motivo)
	}
	fmt.Println(err)
	// Output:
	// riesgo_trabajo 59.79 66.00 cuotas.motivo.tasa
	// <nil>
}

func ExampleDesglose_Suma() {
	d, _ := cuotas.Default().Monthly(cuotas.Trabajador{SBC: 500_00, Prima: 54355}, cuotas.Mes{Year: 2026, Month: time.March})
	fmt.Println(d.Suma(cuotas.InvalidezVida))
	// Output:
	// 271.25 96.88
}
