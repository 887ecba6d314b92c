package curp_test

import (
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
)

func Example() {
	c, err := curp.Parse(curp.Normalize(" muea-900214-mocsjn-98 "))
	if err != nil {
		fmt.Println(err)
		return
	}
	place, _ := curp.EntityOf(c.Entity())
	fmt.Println(c.BirthDate(), c.Sex(), place.Name)
	fmt.Println(c)          // logs and pages
	fmt.Println(c.String()) // files and registers
	// Output:
	// 1990-02-14 M Oaxaca
	// MUEA**************
	// MUEA900214MOCSJN98
}

func ExampleParse() {
	_, err := curp.Parse("MUEA900214MOCSJN93")
	fmt.Println(err)
	fmt.Println(errors.Is(err, curp.ErrCheckDigit))

	// A fault that keys of real people have is accepted by name.
	c, err := curp.Parse("BACA880415MJCBNN08", curp.ErrWord)
	fmt.Println(c.Suspicious(), err)
	// Output:
	// curp.check_digit at position 18
	// true
	// [curp.word] <nil>
}

func ExampleParseOn() {
	today := calendario.Must(2026, 11, 21)
	_, err := curp.ParseOn("ROFA261122MJCBNNA7", today)
	fmt.Println(err)
	// Output: curp.future at position 5
}

func ExampleMustParse() {
	fmt.Println(curp.MustParse("MUEA900214MOCSJN98").Root())
	// Output: MUEA900214MOCSJN
}

func ExampleNormalize() {
	fmt.Println(curp.Normalize("rofa 880415-mjcbnn-09\u200b"))
	fmt.Println(curp.Normalize("ñofa"), "is left to be refused")
	// Output:
	// ROFA880415MJCBNN09
	// ñOFA is left to be refused
}

func ExampleProblems() {
	for _, e := range curp.Problems("MUEA900231MCXSJN98", calendario.Date{}) {
		fmt.Printf("%s %d %q\n", e.Code(), e.Pos, e.Want)
	}
	// Output:
	// curp.date 5 ""
	// curp.entity 12 ""
	// curp.check_digit 18 "4"
}

func ExampleGenerate() {
	c, err := curp.Generate(curp.Persona{
		GivenNames: "María de los Ángeles", FirstSurname: "Muestra", SecondSurname: "Ñandú",
		Birth: calendario.Must(2001, 7, 7), Sex: curp.Mujer, Entity: "OC",
	})
	fmt.Println(c.String(), err)

	_, err = curp.Generate(curp.Persona{
		GivenNames: "Łucja", FirstSurname: "Muestra",
		Birth: calendario.Must(2001, 7, 7), Sex: curp.Mujer, Entity: "NE",
	})
	fmt.Println(err)
	// Output:
	// MUXA010707MOCSNNA1 <nil>
	// curp.name_uncovered in given_names at position 1
}

func ExamplePersona_Problems() {
	p := curp.Persona{GivenNames: "Ana", SecondSurname: "Muestra", Sex: "F", Entity: "OC"}
	for _, e := range p.Problems(calendario.Date{}) {
		fmt.Println(e)
	}
	// Output:
	// curp.surname_order in second_surname
	// curp.birth_date in birth_date
	// curp.sex in sex
}

func ExampleNoSurname() {
	fmt.Println(curp.NoSurname(" "), curp.NoSurname("Desconocido"), curp.NoSurname("Muestra"))
	// Output: true true false
}

func ExampleCURP_Compare() {
	c := curp.MustParse("MUEA900214MOCSJN98")
	p := curp.Persona{GivenNames: "Ana", FirstSurname: "Muestra", SecondSurname: "Ensayo", Birth: calendario.Must(1990, 2, 15)}
	fmt.Println(c.Compare(p, curp.FirstSurname, curp.SecondSurname, curp.GivenNames, curp.BirthDate))
	// Output: [second_surname birth_date]
}

func ExampleCURP_Similar() {
	a, b := curp.MustParse("ROFA880415MJCBNN09"), curp.MustParse("ROFA880415MJCBNN59")
	fmt.Println(a.Similar(b), "homonyms, or one person twice")
	// Output: true homonyms, or one person twice
}

func ExampleEntityOf() {
	e, ok := curp.EntityOf("DF")
	fmt.Println(e.Name, e.INEGI, ok)
	_, ok = curp.EntityOf("CX")
	fmt.Println(ok)
	// Output:
	// Ciudad de México 9 true
	// false
}

func ExampleEntities() {
	n := 0
	for e := range curp.Entities() {
		if strings.HasPrefix(e.Name, "Baja California") {
			fmt.Println(e.Code, e.Name)
		}
		n++
	}
	fmt.Println(n)
	// Output:
	// BC Baja California
	// BS Baja California Sur
	// 33
}

func ExampleKindOf() {
	for _, s := range []string{"MUEA900214MOCSJN98", "XEXX010101MNEXXXA8", "XXXX999999XXXXXX99", "nobody"} {
		fmt.Println(curp.KindOf(s))
	}
	// Output:
	// curp.kind.person
	// curp.kind.generic
	// curp.kind.placeholder
	// curp.kind.none
}

func ExampleParseWithGenerics() {
	c, err := curp.ParseWithGenerics("XEXX010101MNEXXXA8")
	fmt.Println(c.Kind() == curp.Generic, err)
	// Output: true <nil>
}

func ExampleSuggest() {
	for _, s := range curp.Suggest("MUEA9O0214MOCSJN98") { // the letter O for a zero
		fmt.Println("position", s.Pos, s.CURP.String())
	}
	// Output: position 6 MUEA900214MOCSJN98
}

func ExampleParseAll() {
	file := strings.NewReader("MUEA900214MOCSJN98\nROFA880415MJCBNN00\nROFA880415MJCBNN09\n")
	for c, err := range curp.ParseAll(file) {
		if err != nil {
			fmt.Println(err)
			continue
		}
		fmt.Println(c)
	}
	// Output:
	// MUEA**************
	// line 2: curp.check_digit at position 18
	// ROFA**************
}

func ExampleFind() {
	for at, c := range curp.Find("Trabajadora MUEA900214MOCSJN98, planta 7") {
		fmt.Println(at, c)
	}
	// Output: 12 MUEA**************
}

func ExampleRedact() {
	fmt.Println(curp.Redact("Trabajadora muea900214mocsjn98, planta 7"))
	// Output: Trabajadora MUEA**************, planta 7
}

func ExampleStatus() {
	for _, s := range []curp.Status{"RCC", "BD", "BXX", "ZZ"} {
		fmt.Println(s.Code(), s.Active(), s.Inactive())
	}
	// Output:
	// curp.status.rcc true false
	// curp.status.bd false true
	// curp.status.inactive false true
	// curp.status.unknown false false
}

func ExampleCURP_Validate() {
	var member struct{ Key curp.CURP }
	fmt.Println(member.Key.Validate())
	member.Key = curp.MustParse("SABC560626MDFLRN01")
	fmt.Println(member.Key.Validate())
	// Output:
	// curp.empty
	// <nil>
}

func ExampleTables() {
	for _, t := range curp.Tables() {
		fmt.Println(t.Name, t.Vintage, t.Valid.From)
	}
	// Output:
	// curp.entidades 2026-11-21 2006-03-01
	// curp.palabras 2026-11-21 2006-03-01
}

func ExampleCURP_Order() {
	keys := []curp.CURP{curp.MustParse("SABC560626MDFLRN01"), curp.MustParse("ROFA880415MJCBNN09")}
	slices.SortFunc(keys, curp.CURP.Order)
	fmt.Println(keys)
	// Output: [ROFA************** SABC**************]
}

func ExampleCURP_BirthDate() {
	for _, s := range []string{"ROFA991231MJCBNN90", "ROFA000101MJCBNNJ6"} {
		c := curp.MustParse(s)
		fmt.Println(c.BirthDate(), c.Sex(), c.Entity(), c.Homonym(), c.Root())
	}
	// Output:
	// 1999-12-31 M JC 9 ROFA991231MJCBNN
	// 2000-01-01 M JC 9 ROFA000101MJCBNN
}

func ExampleCURP_Kind() {
	fmt.Println(curp.MustParse("SABC560626MDFLRN01").Kind())
	fmt.Println(curp.MustParse("XEXX010101HNEXXXA4").Kind())
	// Output:
	// curp.kind.person
	// curp.kind.generic
}

func ExampleCURP_Mask() {
	c := curp.MustParse("SABC560626MDFLRN01")
	fmt.Println(c, c.Mask())
	fmt.Printf("%q %v\n", c, []curp.CURP{c})
	fmt.Println(c.String())
	// Output:
	// SABC************** SABC**************
	// "SABC**************" [SABC**************]
	// SABC560626MDFLRN01
}

func ExampleCURP_Suspicious() {
	c, err := curp.Parse("BACA880415MJCBNN08", curp.ErrWord)
	fmt.Println(c.Suspicious(), err)
	// Output: [curp.word] <nil>
}
