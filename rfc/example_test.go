package rfc_test

import (
	"fmt"
	"slices"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/rfc"
)

func Example() {
	r, err := rfc.Parse(rfc.Normalize("gode-561231-gr8"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(r, r.Kind(), r.Date(calendario.Must(2026, 11, 21)))
	// Output: GODE********* rfc.kind.natural 1956-12-31
}

func ExampleParse() {
	_, err := rfc.Parse("GODE561231GR9")
	fmt.Println(err)
	r, err := rfc.Parse("GODE561231GR9", rfc.ErrCheckDigit) // the certificate says so
	fmt.Println(r.Suspicious(), err)
	// Output:
	// rfc.check_digit at position 13
	// [rfc.check_digit] <nil>
}

func ExampleMustParse() {
	fmt.Println(rfc.MustParse("XAXX010101000").Kind())
	// Output: rfc.kind.generic_national
}

func ExampleNormalize() {
	fmt.Println(rfc.Normalize(" gode-561231-gr8 "))
	// Output: GODE561231GR8
}

func ExampleProblems() {
	for _, e := range rfc.Problems("G0DE561231GR8") { // a zero for the letter O
		fmt.Println(e.Code(), e.Pos, e.Want)
	}
	// Output: rfc.layout 2 A-Z, Ñ, &
}

func ExampleGenerate() {
	r, err := rfc.Generate(curp.Persona{
		GivenNames: "Emma", FirstSurname: "Gómez", SecondSurname: "Díaz", Birth: calendario.Must(1956, 12, 31),
	})
	fmt.Println(r.String(), err)
	// Output: GODE561231GR8 <nil>
}

func ExampleRFC_CompareCURP() {
	r, err := rfc.Generate(curp.Persona{
		GivenNames: "Ana", FirstSurname: "Añil", SecondSurname: "Ñandú", Birth: calendario.Must(1990, 2, 14),
	})
	fmt.Println(err)
	c, err := curp.Generate(curp.Persona{
		GivenNames: "Ana", FirstSurname: "Añil", SecondSurname: "Ñandú", Birth: calendario.Must(1990, 2, 14),
		Sex: curp.Mujer, Entity: "OC",
	})
	fmt.Println(err)
	for _, d := range r.CompareCURP(c) {
		fmt.Println(d, d.Hard())
	}
	// Output:
	// <nil>
	// <nil>
	// rfc.curp_letters false
}

func ExampleRFC_Validate() {
	fmt.Println(rfc.RFC{}.Validate())
	fmt.Println(rfc.MustParse("GODE561231GR8").Validate())
	// Output:
	// rfc.empty
	// <nil>
}

func ExampleTables() {
	for _, t := range rfc.Tables() {
		fmt.Println(t.Name, t.Vintage, t.Valid.From)
	}
	// Output:
	// rfc.palabras 2026-11-21 2006-10-18
}

func ExampleRFC_Order() {
	keys := []rfc.RFC{rfc.MustParse("GODE561231GR8"), rfc.MustParse("IMS421231I45")}
	slices.SortFunc(keys, rfc.RFC.Order)
	fmt.Println(keys)
	// Output: [IMS********* GODE*********]
}

func ExampleRFC_Date() {
	r := rfc.MustParse("IMS421231I45")
	fmt.Println(r.Date(calendario.Must(2026, 11, 21)), r.Letters(), r.Homoclave(), r.Kind())
	// Output: 1942-12-31 IMS I45 rfc.kind.legal
}

func ExampleRFC_Suspicious() {
	r, err := rfc.Parse("GODE561231GR9", rfc.ErrCheckDigit)
	fmt.Println(r.Suspicious(), err)
	fmt.Println(r.Validate())
	// Output:
	// [rfc.check_digit] <nil>
	// rfc.check_digit at position 13
}

func ExampleRFC_Mask() {
	r := rfc.MustParse("GODE561231GR8")
	fmt.Println(r, r.Mask())
	fmt.Println(r.String())
	// Output:
	// GODE********* GODE*********
	// GODE561231GR8
}
