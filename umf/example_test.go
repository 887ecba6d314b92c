package umf_test

import (
	"bytes"
	"errors"
	"fmt"
	"strings"

	"github.com/derechohabiente/imss/umf"
)

const examplePostal = `d_codigo|d_asenta|d_tipo_asenta|D_mnpio|d_estado|d_ciudad|d_CP|c_estado|c_oficina|c_CP|c_tipo_asenta|c_mnpio|id_asenta_cpcons|d_zona|c_cve_ciudad
01230|Ñandú|Colonia|Muestra|Ejemplo|Añil|01001|09|01001||09|010|0001|Urbano|01
01230|Ensayo|Pueblo|Muestra|Ejemplo|Añil|01001|09|01001||28|010|0002|Urbano|01
01240|Muestra Norte|Colonia|Muestra|Ejemplo|Añil|01001|09|01001||09|010|0003|Urbano|01
`

const exampleUnits = `CLUES,NOMBRE DE LA UNIDAD,CLAVE DE TIPOLOGIA,ESTATUS DE OPERACION,LATITUD,LONGITUD
DFIMS900010,UMF 901 NORTE,UMF,EN OPERACION,19.5,-99.1
DFIMS900022,UMF 902 CENTRO,UMF,EN OPERACION,19.45,-99.1
`

const examplePlaces = `clues,turno,consultorio,capacidad,asignados
DFIMS900010,M,1,10,10
DFIMS900010,V,1,10,7
DFIMS900022,M,1,10,2
`

const exampleZones = `cp,colonia,tipo,clues
01230,,,DFIMS900010
01230,Ensayo,,DFIMS900022
`

const exampleCentroids = "cp,lat,lon\n01240,19.46,-99.1\n"

func exampleBuilder() *umf.Builder {
	b := &umf.Builder{Vintage: "2024-10-03", MaxKm: umf.Kilometres(50)}
	err := errors.Join(
		b.SEPOMEX(strings.NewReader(examplePostal)),
		b.CLUES(strings.NewReader(exampleUnits)),
		b.Places(strings.NewReader(examplePlaces)),
		b.Zones(strings.NewReader(exampleZones)),
		b.Centroids(strings.NewReader(exampleCentroids)),
	)
	if err != nil {
		panic(err)
	}
	return b
}

func exampleCatalog() *umf.Catalog {
	c, err := exampleBuilder().Build()
	if err != nil {
		panic(err)
	}
	return c
}

func Example() {
	c := exampleCatalog()
	_, err := c.Assign(umf.Request{CP: "01230"}, nil)
	var refused *umf.Error
	if errors.As(err, &refused) {
		fmt.Println(refused.Code(), refused.Candidates)
	}
	a, err := c.Assign(umf.Request{CP: "01230", Colonia: "NANDU", Turno: umf.Matutino}, nil)
	fmt.Println(a.Clinica.Nombre, a.Via, a.Turno, a.Consultorio, a.TurnoChanged, err)
	fmt.Println(a.Clinica.MapURL())
	// Output:
	// umf.colonia_required [Ensayo Ñandú]
	// UMF 901 NORTE zone vespertino 1 true <nil>
	// https://www.google.com/maps/search/?api=1&query=19.5%2C-99.1
}

func ExampleCatalog_Assign_ledger() {
	c := exampleCatalog()
	taken := map[umf.Place]int{} // the host's table
	free := func(p umf.Place) int {
		left := p.Capacity - p.Assigned
		p.Capacity, p.Assigned = 0, 0
		return left - taken[p]
	}
	for range 4 {
		a, err := c.Assign(umf.Request{CP: "01230", Colonia: "Ñandú", At: umf.At(19.48, -99.1)}, free)
		if err != nil {
			fmt.Println(err)
			continue
		}
		if p, ok := a.Place(); ok {
			taken[p]++
		}
		fmt.Println(a.Clinica.Nombre, a.Via, a.Km, a.Trace)
	}
	// Output:
	// UMF 901 NORTE zone 2.2 km []
	// UMF 901 NORTE zone 2.2 km []
	// UMF 901 NORTE zone 2.2 km []
	// UMF 902 CENTRO overflow 3.3 km [{DFIMS900010 UMF 901 NORTE 0  umf.rejected_full}]
}

func ExampleCatalog_Lookup() {
	c := exampleCatalog()
	p, _ := c.Lookup("01230")
	fmt.Println(p.Municipio(), p.Estado(), p.Len())
	for a := range p.All() {
		fmt.Println(a.Tipo, a.Nombre)
	}
	_, err := c.Lookup("01231")
	var unknown *umf.Error
	fmt.Println(errors.As(err, &unknown), unknown.Near)
	// Output:
	// Muestra Ejemplo 2
	// Colonia Ñandú
	// Pueblo Ensayo
	// true [01230 01240]
}

func ExampleCatalog_FindColonia() {
	for a := range exampleCatalog().FindColonia("muestra  NORTE") {
		fmt.Println(a.CP, a.Nombre)
	}
	// Output: 01240 Muestra Norte
}

func ExampleCatalog_Clinica() {
	u, ok := exampleCatalog().Clinica("dfims900010")
	fmt.Println(u.Nombre, u.Numero, ok)
	// Output: UMF 901 NORTE 901 true
}

func ExampleCatalog_ByNumero() {
	b := exampleBuilder()
	b.SetOOAD("DFIMS900010", "35", 901)
	c, _ := b.Build()
	for _, u := range c.ByNumero("35", 901) {
		fmt.Println(u.CLUES)
	}
	// Output: DFIMS900010
}

func ExampleCatalog_Nearest() {
	u, km, ok := exampleCatalog().Nearest(umf.At(19.46, -99.1), false)
	fmt.Println(u.Nombre, km, ok)
	// Output: UMF 902 CENTRO 1.1 km true
}

func ExampleCatalog_Zone() {
	fmt.Println(exampleCatalog().Zone("01230", "Ensayo", "Pueblo"))
	// Output: [DFIMS900022]
}

func ExampleBuilder_lenient() {
	b := umf.Builder{Lenient: true}
	if err := b.SEPOMEX(strings.NewReader(examplePostal + "1250|Sin cero\n")); err != nil {
		fmt.Println(err)
	}
	for _, load := range b.Report() {
		fmt.Println(load.File, load.Rows, load.Skipped, load.Samples[0].Line)
	}
	// Output: sepomex 3 map[umf.row_fields:1] 5
}

func ExampleBuilder_SEPOMEXZip() {
	raw := []byte("not a ZIP")
	var b umf.Builder
	err := b.SEPOMEXZip(bytes.NewReader(raw), int64(len(raw)))
	fmt.Println(errors.Is(err, umf.ErrZip))
	// Output: true
}

func ExampleBuilder_RemoveAsentamientos() {
	b := exampleBuilder()
	b.RemoveAsentamientos(umf.Asentamiento{CP: "01230", Nombre: "Ensayo"})
	_ = b.AddAsentamientos(umf.Asentamiento{CP: "01230", Nombre: "Ensayo Sur", Tipo: "Pueblo"})
	c, _ := b.Build()
	for _, change := range umf.Diff(exampleCatalog(), c) {
		fmt.Println(change.Kind, change.Args())
	}
	// Output:
	// umf.change_removed [01230 Ensayo]
	// umf.change_added [01230 Ensayo Sur]
}

func ExampleDiff() {
	var b umf.Builder
	_ = b.SEPOMEX(strings.NewReader(strings.Replace(examplePostal, "01240|Muestra", "01245|Muestra", 1)))
	newer, _ := b.Build()
	for _, change := range umf.Diff(exampleCatalog(), newer) {
		fmt.Println(change.Kind, change.Old.CP, change.New.CP, change.New.Nombre)
	}
	// Output: umf.change_moved 01240 01245 Muestra Norte
}

func ExampleParseTurno() {
	t, err := umf.ParseTurno("v")
	fmt.Println(t, t.Letter(), err)
	_, err = umf.ParseTurno("nocturno")
	fmt.Println(err)
	// Output:
	// vespertino V <nil>
	// umf.turno
}

func ExampleFold() {
	fmt.Println(umf.Fold("  San Ángel (PUEBLO) "))
	// Output: san angel pueblo
}

func ExampleDistance() {
	fmt.Println(umf.Distance(umf.At(19.4, -99.1), umf.At(19.5, -99.1)))
	// Output: 11.1 km
}

func ExampleAt() {
	fmt.Println(umf.At(19.4, -99.1).Located, umf.At(-99.1, 19.4).Located)
	// Output: true false
}

func ExampleKilometres() {
	b, _ := umf.Kilometres(1.23456).MarshalJSON()
	fmt.Println(string(b))
	// Output: 1.235
}

func ExampleParseCLUES() {
	s, err := umf.ParseCLUES(" dfims900010 ")
	fmt.Println(s, err)
	_, err = umf.ParseCLUES("901")
	fmt.Println(err)
	// Output:
	// DFIMS900010 <nil>
	// umf.clues
}

func ExampleUsualDigit() {
	fmt.Println(umf.UsualDigit("DFIMS900010"), umf.UsualDigit("DFIMS900019"))
	// Output: true false
}

func ExampleNumeroFromName() {
	fmt.Println(umf.NumeroFromName("UNIDAD DE MEDICINA FAMILIAR NO. 920"), umf.NumeroFromName("UMR EL ENCINO"))
	// Output: 920 0
}

func ExampleOOADName() {
	fmt.Println(umf.OOADName("14"))
	// Output: Jalisco true
}

func ExampleDocuments() {
	for _, d := range umf.Documents(false) {
		fmt.Println(d.Code())
	}
	// Output:
	// umf.doc_comprobante
	// umf.doc_cartilla
	// umf.doc_fotografia
	// umf.doc_domicilio
}
