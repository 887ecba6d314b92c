package nss_test

import (
	"fmt"
	"slices"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/nss"
)

func Example() {
	n, err := nss.Parse(nss.Normalize("92-91-90-8443-1"))
	if err != nil {
		fmt.Println(err)
		return
	}
	fmt.Println(n)             // logs and pages
	fmt.Println(n.Formatted()) // papers
	fmt.Println(n.Years(calendario.Must(2026, 11, 21)))
	// Output:
	// *******4431
	// 92-91-90-8443-1
	// {1991 1990 1}
}

func ExampleParse() {
	_, err := nss.Parse("92919084432")
	fmt.Println(err)
	// Output: nss.check_digit at position 11
}

func ExampleMustParse() {
	fmt.Println(nss.MustParse("92919084431").Parts())
	// Output: {92 91 90 8443 1}
}

func ExampleNew() {
	n, err := nss.New("9895900001")
	fmt.Println(n.String(), err)
	// Output: 98959000013 <nil>
}

func ExampleFromParts() {
	n, err := nss.FromParts(nss.Parts{Serie: "98", Alta: "95", Nacimiento: "90", Consecutivo: "0001"})
	fmt.Println(n.Formatted(), err)
	// Output: 98-95-90-0001-3 <nil>
}

func ExampleCheckDigit() {
	d, err := nss.CheckDigit("9291908443")
	fmt.Println(string(d), err)
	// Output: 1 <nil>
}

func ExampleNormalize() {
	fmt.Println(nss.Normalize(" 92-91-90-8443-1 "))
	// Output: 92919084431
}

func ExampleProblems() {
	for _, e := range nss.Problems("9291908443O") { // the letter O
		fmt.Println(e.Code(), e.Pos, e.Want)
	}
	// Output: nss.charset 11 0-9
}

func ExampleLostZero() {
	n, ok := nss.LostZero("4129988012")
	fmt.Println(n.String(), ok)
	// Output: 04129988012 true
}

func ExampleNSS_Warnings() {
	n := nss.MustParse("12345678903")
	fmt.Println(n.Warnings(calendario.Must(2026, 11, 21)))
	// Output: [nss.reg_year_implausible]
}

func ExampleNSS_CompareBirth() {
	n := nss.MustParse("92919084431")
	fmt.Println(n.CompareBirth(calendario.Must(1988, 4, 15), calendario.Must(2026, 11, 21)))
	// Output: [nss.birth_year_digits]
}

func ExampleSeries() {
	for s := range nss.Series() {
		if s.Oficina == "JALISCO" {
			fmt.Print(s.Digits, " ")
		}
	}
	// Output: 04 54 56
}

func ExampleParseRegistro() {
	r, err := nss.ParseRegistro("C355837938") // as a statement of weeks prints it
	fmt.Println(r.Formatted(), r.Modalidad(), err)
	// Output: C35-58379-38-4 38 <nil>
}

func ExampleMustParseRegistro() {
	fmt.Println(nss.MustParseRegistro("C3558379384"))
	// Output: C35********
}

func ExampleNormalizeRegistro() {
	fmt.Println(nss.NormalizeRegistro("c35-58379-38-4"))
	// Output: C3558379384
}

func ExampleProblemsRegistro() {
	fmt.Println(nss.ProblemsRegistro("Ñ6011233106"))
	// Output: [nss.registro_charset at position 1]
}

func ExampleRegistroCheckDigit() {
	d, err := nss.RegistroCheckDigit("Y601123310")
	fmt.Println(string(d), err)
	// Output: 0 <nil>
}

func ExampleWarningsRegistro() {
	fmt.Println(nss.WarningsRegistro("A1234567890"))
	fmt.Println(nss.WarningsRegistro("C355837938"))
	// Output:
	// [nss.registro_modalidad nss.registro_check_digit]
	// [nss.registro_without_digit]
}

func ExampleNSS_Validate() {
	fmt.Println(nss.NSS{}.Validate())
	fmt.Println(nss.MustParse("92919084431").Validate())
	// Output:
	// nss.empty
	// <nil>
}

func ExampleRegistro_Validate() {
	fmt.Println(nss.Registro{}.Validate())
	fmt.Println(nss.MustParseRegistro("Y6011233100").Validate())
	// Output:
	// nss.registro_empty
	// <nil>
}

func ExampleTables() {
	for _, t := range nss.Tables() {
		fmt.Println(t.Name, t.Vintage, t.Valid.From)
	}
	// Output:
	// nss.series 2026-11-21 1943-05-14
	// nss.modalidades 2026-11-21 1997-07-01
}

func ExampleNSS_Order() {
	numbers := []nss.NSS{nss.MustParse("92919084431"), nss.MustParse("45602640216")}
	slices.SortFunc(numbers, nss.NSS.Order)
	fmt.Println(numbers)
	// Output: [*******0216 *******4431]
}

func ExampleWarning_Severity() {
	n := nss.MustParse("94151500090")
	today := calendario.Must(2026, 11, 21)
	for _, w := range append(n.Warnings(today), n.CompareBirth(calendario.Must(1987, 5, 1), today)...) {
		fmt.Println(w.Severity(), w.Code())
	}
	// Output:
	// INFO nss.minor_at_registration
	// WARN nss.birth_year_digits
}

func ExampleNSS_Years() {
	y := nss.MustParse("45602640216").Years(calendario.Must(2026, 1, 1))
	fmt.Println(y.Registered, y.Born, y.Age)
	// Output: 1960 1926 34
}

func ExampleNSS_Formatted() {
	n := nss.MustParse("92919084431")
	fmt.Println(n.Formatted(), n.Parts().Serie)
	fmt.Println(n)
	// Output:
	// 92-91-90-8443-1 92
	// *******4431
}

func ExampleNSS_Oficina() {
	fmt.Println(nss.MustParse("92919084431").Oficina())
	// Output: EDOMEX/TLALNEPANTLA true
}

func ExampleRegistro_Modalidad() {
	r := nss.MustParseRegistro("Y6011233100")
	fmt.Println(r.Municipio(), r.Consecutivo(), r.Modalidad(), r.Digito(), r.Formatted())
	// Output: Y60 11233 10 0 Y60-11233-10-0
}

func ExampleRegistro_Warnings() {
	for _, w := range nss.MustParseRegistro("B5510768108").Warnings() {
		fmt.Println(w.Severity(), w.Code())
	}
	// Output: WARN nss.registro_check_digit
}
