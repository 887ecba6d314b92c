package vigencia_test

import (
	"fmt"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/vigencia"
)

func ExampleInvalidity() {
	facts := vigencia.Facts{
		RecognizedWeeks: new(180),
		Person:          vigencia.Person{FirstInsured: calendario.MustParse("1995-03-01")},
		Spells:          []vigencia.Spell{{Modalidad: "10", Start: calendario.MustParse("2024-01-01")}},
	}
	d, err := vigencia.Evaluate(facts, vigencia.Invalidity{Date: calendario.MustParse("2025-05-05"), Percent: 60})
	fmt.Println(d.Entitled, *d.Weeks, *d.RequiredWeeks, d.Ground, err)
	// Output: true 180 150 [LSS 122 DOF 21-12-1995 T5] <nil>
}

func ExampleSurvivor() {
	facts := vigencia.Facts{
		RecognizedWeeks: new(400),
		Spells:          []vigencia.Spell{{Modalidad: "10", Start: calendario.MustParse("2015-01-01")}},
		Beneficiarios: []vigencia.Beneficiario{
			{ID: "c1", Kind: vigencia.Conyuge, Since: calendario.MustParse("2025-01-05")},
			{ID: "h1", Kind: vigencia.Hijo, Birth: calendario.MustParse("2012-03-04")},
		},
	}
	p := mensajes.For("es-MX")
	for _, id := range []string{"c1", "h1"} {
		d, err := vigencia.Evaluate(facts, vigencia.Survivor{Date: calendario.MustParse("2025-05-05"), ID: id})
		if err != nil {
			panic(err)
		}
		fmt.Println(d.Entitled, d.Until, d.Ground[0], "-", p.Text(d.Reason))
	}
	// Output:
	// false  LSS 132-I - El matrimonio no llegó a seis meses, que se cumplían el 5 de julio de 2025, y no constan hijos en común.
	// true 2028-03-03 LSS 134 - Es menor de dieciséis años: los cumple el 4 de marzo de 2028.
}

// The weeks asked rise each year: 850 are enough through 31-12-2025.
func ExampleCesantiaPension() {
	facts := vigencia.Facts{
		RecognizedWeeks: new(850), Person: vigencia.Person{Birth: calendario.MustParse("1965-08-01")},
	}
	for _, day := range []string{"2025-12-31", "2026-01-01"} {
		d, err := vigencia.Evaluate(facts, vigencia.CesantiaPension{Date: calendario.MustParse(day)})
		if err != nil {
			panic(err)
		}
		fmt.Println(d.Entitled, *d.RequiredWeeks, d.Until)
	}
	// Output:
	// true 850 2025-12-31
	// false 875 2025-12-31
}

func ExampleVejezPension() {
	facts := vigencia.Facts{
		RecognizedWeeks: new(1100), Person: vigencia.Person{Birth: calendario.MustParse("1958-08-01")},
		Spells: []vigencia.Spell{{Modalidad: "10", Start: calendario.MustParse("2019-02-01")}},
	}
	d, err := vigencia.Evaluate(facts, vigencia.VejezPension{Date: calendario.MustParse("2024-05-05")})
	if err != nil {
		panic(err)
	}
	fmt.Println(d.Entitled, d.From, d.Ground)
	fmt.Println(mensajes.For("en").Text(d.Warnings[0]))
	// Output:
	// true 2023-08-01 [LSS 162 DOF 16-12-2020 T4 LSS 163]
	// There is work since 1 February 2019. The pension of vejez is paid from the day on which work ends.
}

func ExampleOldAgeMedical() {
	facts := vigencia.Facts{
		RecognizedWeeks: new(760), Person: vigencia.Person{Birth: calendario.MustParse("1965-08-01")},
	}
	d, err := vigencia.Evaluate(facts, vigencia.OldAgeMedical{Date: calendario.MustParse("2026-05-05")})
	fmt.Println(d.Entitled, d.From, d.Ground, err)
	// Output: true 2025-08-01 [LSS 154 ult.] <nil>
}

func ExamplePensionConservation() {
	facts := vigencia.Facts{RecognizedWeeks: new(800)}
	d, err := vigencia.Evaluate(facts, vigencia.PensionConservation{
		Date: calendario.MustParse("2019-04-20"), Baja: calendario.MustParse("2015-06-30"),
	})
	fmt.Println(d.Entitled, d.From, d.Until, d.Ground, err)
	// Output: true 2015-07-01 2019-04-30 [LSS 150] <nil>
}

func ExampleRecognition() {
	facts := vigencia.Facts{RecognizedWeeks: new(300)}
	d, err := vigencia.Evaluate(facts, vigencia.Recognition{
		Baja: calendario.MustParse("2018-01-31"), Reentry: calendario.MustParse("2022-02-15"), NewWeeks: 25,
	})
	fmt.Println(d.Entitled, *d.Weeks, *d.RequiredNewWeeks, d.Ground, err)
	// Output: false 25 26 [LSS 151-II] <nil>
}

func ExampleVoluntaryContinuation() {
	facts := vigencia.Facts{Spells: []vigencia.Spell{{
		Modalidad: "10", Start: calendario.MustParse("2015-01-01"), End: calendario.MustParse("2024-06-30"),
	}}}
	d, err := vigencia.Evaluate(facts, vigencia.VoluntaryContinuation{Request: calendario.MustParse("2028-05-01")})
	fmt.Println(d.Entitled, *d.Weeks, d.Until, d.Ground, err)
	// Output: true 261 2029-06-30 [LSS 218 LSS 219] <nil>
}

func ExampleRegimeOption() {
	facts := vigencia.Facts{Person: vigencia.Person{FirstInsured: calendario.MustParse("1997-06-30")}}
	d, err := vigencia.Evaluate(facts, vigencia.RegimeOption{})
	fmt.Println(d.Entitled, d.Ground, err)
	// Output: true [DOF 21-12-1995 T3] <nil>
}

func ExampleCancerCareCash() {
	facts := vigencia.Facts{Spells: []vigencia.Spell{{Modalidad: "10", Start: calendario.MustParse("2024-06-01")}}}
	d, err := vigencia.Evaluate(facts, vigencia.CancerCareCash{
		Diagnosis: calendario.MustParse("2025-01-22"), Start: calendario.MustParse("2025-02-01"),
		ChildBirth: calendario.MustParse("2014-05-05"),
	})
	fmt.Println(d.Entitled, *d.Weeks, d.RatePercent, d.Until, d.Ground, err)
	// Output: true 34 60 2030-05-04 [LSS 140 Bis] <nil>
}
