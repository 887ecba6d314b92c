package prueba_test

import (
	"fmt"
	"log/slog"
	"time"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/prueba"
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

func ExampleHandler() {
	p := prueba.New(7).MustPersona(prueba.Perfil{PrimerApellido: "Muestra", SegundoApellido: "Ensayo",
		Nombres: "Ana", Sexo: curp.Mujer, Entidad: "OC", Nacimiento: calendario.Must(1985, time.March, 14)})
	log := slog.New(prueba.Handler(nil, func(find string) { fmt.Println(find) }))
	log.Info("alta", "curp", p.CURP)          // masked
	log.Info("alta", "curp", p.CURP.String()) // a leak
	// Output: attribute curp: CURP MUEA************** in clear
}
