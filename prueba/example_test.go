package prueba_test

import (
	"fmt"
	"log/slog"
	"slices"
	"time"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/prueba"
	"github.com/derechohabiente/imss/rfc"
)

func ExampleNew() {
	a, b := prueba.New(7), prueba.New(7)
	fmt.Println(a.MustPersona(prueba.Perfil{}).CURP == b.MustPersona(prueba.Perfil{}).CURP)
	// Output: true
}

func ExampleFuente_Persona() {
	f := prueba.New(7)
	p, err := f.Persona(prueba.Perfil{Nombres: "Ana", PrimerApellido: "Muestra", SegundoApellido: "Ejemplo",
		Sexo: curp.Mujer, Entidad: "OC", Nacimiento: calendario.Must(1985, time.March, 14)})
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(p.CURP.String(), p.Correo)
	fmt.Println(p.CURP.Compare(p.Persona) == nil, p.NSS.CompareBirth(p.Birth, calendario.Must(2025, time.May, 12)))
	// Output:
	// MUEA850314MOCSJN96 ana.muestra@example.com
	// true []
}

func ExampleFuente_Patron() {
	e, err := prueba.New(7).Patron()
	fmt.Println(e.RazonSocial, e.Registro.Municipio(), err)
	// Output: Empresa Muestra, S.A. de C.V. Z99 <nil>
}

func ExampleEmpleo_Movimientos() {
	f := prueba.New(7)
	work := f.Empleo(f.MustPersona(prueba.Perfil{}), f.MustPatron(), calendario.Must(2025, time.January, 6))
	work.Hasta = calendario.Must(2025, time.April, 20)
	for _, m := range work.Movimientos() {
		fmt.Println(m.Fecha, m.Tipo)
	}
	// Output:
	// 2025-01-06 alta
	// 2025-04-20 baja
}

func ExampleEmpleo_Talon() {
	f := prueba.New(7)
	work := f.Empleo(f.MustPersona(prueba.Perfil{}), f.MustPatron(), calendario.Must(2025, time.January, 6))
	stub, ok := work.Talon(calendario.MustParseQuincena("2025/08"))
	fmt.Println(ok, stub.Periodo.From, stub.Pago, stub.Totales.Neto == stub.Totales.Percepciones-stub.Totales.Deducciones)
	// Output: true 2025-04-16 2025-04-30 true
}

func ExampleJubilacion_Talon() {
	f := prueba.New(7)
	pension := prueba.Jubilacion{Persona: f.MustPersona(prueba.Perfil{}), Pagador: f.MustPatron(), Clave: "J0001",
		Desde: calendario.Must(2023, time.September, 1), Mensual: dinero.MustParse("12500.00")}
	stub, ok := pension.Talon(2025, time.May)
	fmt.Println(ok, stub.Pago, stub.Totales.Neto.Grouped())
	// Output: true 2025-05-02 12,500.00
}

func ExampleComprobante() {
	f := prueba.New(7)
	who := f.MustPersona(prueba.Perfil{})
	stub, _ := f.Empleo(who, f.MustPatron(), calendario.Must(2025, time.January, 6)).Talon(calendario.MustParseQuincena("2025/08"))
	doc, err := prueba.Comprobante(stub, who.Domicilio.CP)
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(doc.Total.String() == stub.Totales.Neto.String(), doc.Emisor.Nombre)
	// Output: true EMPRESA MUESTRA
}

func ExampleEmpleo_SBC() {
	hired := calendario.Must(2025, time.January, 6)
	work := prueba.Empleo{Desde: hired, Salarios: []prueba.Salario{{Desde: hired, Diario: dinero.MustParse("500.00")}}}
	fmt.Println(work.SBC(hired))
	// Output: 524.65
}

func ExampleFuente_Plantilla() {
	f := prueba.New(7)
	hires := calendario.Period{From: calendario.Must(2020, time.January, 1), To: calendario.Must(2024, time.December, 31)}
	for work, err := range f.Plantilla(f.MustPatron(), 3, hires) {
		fmt.Println(work.Persona.CURP, work.Desde, work.Reingreso, err)
	}
	// Output:
	// EEBB************** 2023-05-27 true <nil>
	// EAEI************** 2022-12-12 false <nil>
	// BOEI************** 2023-03-22 true <nil>
}

func ExampleFuente_Historia() {
	f := prueba.New(7)
	life, err := f.Historia(f.MustPersona(prueba.Perfil{}), prueba.Trayectoria{Empleos: 2, Tardias: true,
		Desde: calendario.Must(2023, time.January, 9), Hasta: calendario.Must(2024, time.December, 31)})
	for _, m := range life.Movimientos() {
		fmt.Println(m.Fecha, m.Tipo, m.EnTiempo())
	}
	periods, conflicts := afiliacion.Periodos(life.Movimientos())
	fmt.Println(len(periods), len(conflicts), err)
	// Output:
	// 2023-01-09 alta true
	// 2023-03-09 incapacidad true
	// 2023-05-19 modificacion true
	// 2023-07-27 permiso true
	// 2023-12-29 baja false
	// 2024-01-05 reingreso true
	// 2024-03-22 permiso true
	// 2024-06-09 modificacion true
	// 2 0 <nil>
}

func ExamplePlant() {
	f := prueba.New(7)
	work := f.Empleo(f.MustPersona(prueba.Perfil{}), f.MustPatron(), calendario.Must(2025, time.January, 6))
	twice, err := prueba.Plant(work.Movimientos(), afiliacion.ErrAlreadyCurrent)
	_, conflicts := afiliacion.Periodos(twice)
	fmt.Println(conflicts[0].Fault, conflicts[0].IDSE(), err)
	// Output: afiliacion.already_current 048 <nil>
}

func ExampleLote() {
	f := prueba.New(7)
	work := f.Empleo(f.MustPersona(prueba.Perfil{}), f.MustPatron(), calendario.Must(2025, time.January, 6))
	work.Hasta = calendario.Must(2025, time.April, 20)
	for record, err := range prueba.Lote(slices.Values(work.Movimientos()), afiliacion.Baja) {
		fmt.Println(record.Tipo, record.Fecha, record.Causa, err)
	}
	// Output: 02 2025-04-20 1 <nil>
}

func ExampleFuente_Casos() {
	cases, err := prueba.New(7).Casos()
	for _, c := range cases[:3] {
		fmt.Println(c.Name, c.Persona.CURP.String()[:4])
	}
	fmt.Println(err)
	// Output:
	// enye AIEI
	// enye_first XAXX
	// diaeresis PIMU
	// <nil>
}

func ExampleFuente_BadCURP() {
	today := calendario.Must(2026, time.November, 21)
	text, err := prueba.New(7).BadCURP(curp.ErrDate, today)
	fmt.Println(text, curp.Problems(text, today), err)
	// Output: FIEL931323HOCCNS98 [curp.date at position 5] <nil>
}

func ExampleFuente_BadNSS() {
	text, err := prueba.New(7).BadNSS(nss.ErrCheckDigit)
	fmt.Println(text, nss.Problems(text), err)
	// Output: 99129383223 [nss.check_digit at position 11] <nil>
}

func ExampleFuente_BadRegistro() {
	text, err := prueba.New(7).BadRegistro(nss.ErrRegistroLength)
	fmt.Println(text, nss.ProblemsRegistro(text), err)
	// Output: Z99605271 [nss.registro_length] <nil>
}

func ExampleFuente_BadRFC() {
	text, err := prueba.New(7).BadRFC(rfc.ErrLayout)
	fmt.Println(text, rfc.Problems(text), err)
	// Output: FIELO31123J66 [rfc.layout at position 5] <nil>
}

func ExampleIs() {
	p := prueba.New(7).MustPersona(prueba.Perfil{})
	fmt.Println(prueba.Is(p.CURP), prueba.Is(curp.CURP{}))
	// Output: true false
}

func ExampleIsNSS() {
	p := prueba.New(7).MustPersona(prueba.Perfil{})
	fmt.Println(prueba.IsNSS(p.NSS), prueba.IsNSS(nss.MustParse("92919084431")))
	// Output: true false
}

func ExampleHandler() {
	p := prueba.New(7).MustPersona(prueba.Perfil{PrimerApellido: "Muestra", SegundoApellido: "Ensayo",
		Nombres: "Ana", Sexo: curp.Mujer, Entidad: "OC", Nacimiento: calendario.Must(1985, time.March, 14)})
	log := slog.New(prueba.Handler(nil, func(find string) { fmt.Println(find) }))
	log.Info("alta", "curp", p.CURP)          // masked
	log.Info("alta", "curp", p.CURP.String()) // a leak
	// Output: attribute curp: CURP MUEA************** in clear
}
