package vigencia_test

import (
	"encoding/json"
	"errors"
	"fmt"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/vigencia"
)

func ExampleEvaluate() {
	facts := vigencia.Facts{Spells: []vigencia.Spell{{
		Modalidad: "10", Start: calendario.MustParse("2025-01-06"), End: calendario.MustParse("2025-03-31"),
	}}}
	d, err := vigencia.Evaluate(facts, vigencia.Medical{Date: calendario.MustParse("2025-04-10")})
	if err != nil {
		panic(err)
	}
	p := mensajes.For("es-MX")
	fmt.Println(p.Text(d.Status), d.Until, d.Ground)
	for _, s := range d.Trace {
		fmt.Println("-", p.Text(s))
	}
	// Output:
	// En conservación de derechos 2025-05-26 [LSS 109 RACERF 57]
	// - Ningún aseguramiento con atención médica cubre el 10 de abril de 2025.
	// - Hay 12 semanas ininterrumpidas antes de la baja del 31 de marzo de 2025.
	// - La conservación de derechos dura 56 días desde la baja del 31 de marzo de 2025: hasta el 26 de mayo de 2025.
}

func ExampleConsulta() {
	facts := vigencia.Facts{
		Spells: []vigencia.Spell{{Modalidad: "10", Start: calendario.MustParse("2023-02-01"), End: calendario.MustParse("2025-03-31")}},
		Beneficiarios: []vigencia.Beneficiario{
			{ID: "h1", Kind: vigencia.Hijo, Birth: calendario.MustParse("2009-04-20")},
		},
	}
	d, err := vigencia.Consulta(facts, calendario.MustParse("2025-04-10"))
	if err != nil {
		panic(err)
	}
	fmt.Println("servicio médico:", d.ServicioMedico, "incapacidades:", d.Incapacidades, "hasta:", d.Until)
	for _, b := range d.Beneficiarios {
		fmt.Println(b.ID, b.Decision.Status, b.Decision.Until, b.Decision.Ground[0])
	}
	// Output:
	// servicio médico: true incapacidades: false hasta: 2025-05-26
	// h1 conservacion 2025-04-19 LSS 84-V
}

// A refusal says why, what to do next, and that an obstetric emergency is
// attended all the same.
func Example_refusal() {
	d, err := vigencia.Evaluate(vigencia.Facts{}, vigencia.Medical{Date: calendario.MustParse("2025-04-10")})
	if err != nil {
		panic(err)
	}
	p := mensajes.For("en")
	fmt.Println(p.Text(d.Reason))
	fmt.Println(p.Text(d.Ground[0]))
	fmt.Println(p.Text(vigencia.Obstetric))
	// Output:
	// Until 10 April 2025 there is no insurance and no pension with medical care.
	// The law lists whom sickness and maternity insurance covers.
	// Every obstetric emergency is attended, with or without a right in force.
}

func ExampleDecodeQuery() {
	var facts vigencia.Facts
	if err := json.Unmarshal([]byte(`{"spells":[{"modalidad":"10","employer":"A","start":"2024-01-15","end":null}]}`), &facts); err != nil {
		panic(err)
	}
	q, err := vigencia.DecodeQuery([]byte(`{"benefit":"weeks","date":"2025-01-15"}`))
	if err != nil {
		panic(err)
	}
	d, err := vigencia.Evaluate(facts, q)
	fmt.Println(*d.Days, *d.Weeks, err)
	_, err = vigencia.DecodeQuery([]byte(`{"benefit":"dental"}`))
	fmt.Println(errors.Is(err, vigencia.ErrBenefit))
	// Output:
	// 367 52 <nil>
	// true
}

// An open reading is a named field; the zero value is the default.
func ExampleRules_Evaluate() {
	facts := vigencia.Facts{Spells: []vigencia.Spell{{
		Modalidad: "10", Start: calendario.MustParse("2025-01-06"), End: calendario.MustParse("2025-02-27"), // 53 days
	}}}
	q := vigencia.Medical{Date: calendario.MustParse("2025-03-01")}
	rounded, _ := vigencia.Rules{}.Evaluate(facts, q)
	strict, _ := vigencia.Rules{StrictEightWeeks: true}.Evaluate(facts, q)
	fmt.Println(rounded.Status, strict.Status)
	// Output: conservacion no_vigente
}

// The waits of the family health insurance as data, for a form or a leaflet.
func ExampleTreatments() {
	p := mensajes.For("en")
	for _, r := range vigencia.Treatments()[:3] {
		fmt.Println(p.Text(r.Treatment), r.Months, r.Source)
	}
	// Output:
	// Benign breast tumour 6 RACERF 83-I
	// Childbirth 10 RACERF 83-II
	// Lithotripsy 12 RACERF 83-III-a
}

// An enrolment form asks for these illnesses.
func ExampleRefusedAtEntry() {
	p := mensajes.For("es-MX")
	for _, r := range vigencia.RefusedAtEntry()[:2] {
		fmt.Println(p.Text(r.Padecimiento), r.Source)
	}
	// Output:
	// Tumores malignos RACERF 82-I
	// Complicaciones tardías de la diabetes mellitus RACERF 82-I
}

func ExampleSemanas() {
	day := calendario.MustParse
	facts := vigencia.Facts{Spells: []vigencia.Spell{
		{Modalidad: "10", Registro: "A", Start: day("2010-01-04"), End: day("2012-01-31")},
		{Modalidad: "10", Registro: "B", Start: day("2012-01-16"), End: day("2012-02-29")},
		{Modalidad: "10", Registro: "C", Start: day("2016-06-01")},
	}}
	s, err := vigencia.Semanas(facts, day("2016-08-31"))
	if err != nil {
		panic(err)
	}
	for _, p := range s.Periods {
		fmt.Println(p.Registro, p.From, p.To, p.Days, p.Counted, p.Overlap)
	}
	fmt.Println(s.Days, "days,", s.Weeks, "weeks:", s.RecognizedWeeks, "recognized,", s.PendingWeeks, "pending")
	for _, i := range s.Interruptions {
		fmt.Println(i.Ground, i.NewWeeks, "of", i.RequiredNewWeeks)
	}
	// Output:
	// A 2010-01-04 2012-01-31 758 758 0
	// B 2012-01-16 2012-02-29 45 29 16
	// C 2016-06-01 2016-08-31 92 92 0
	// 879 days, 126 weeks: 13 recognized, 113 pending
	// LSS 151-II 13 of 26
}

// What the rules rest on, for a host that shows its sources.
func ExampleTables() {
	t := vigencia.Tables()[0]
	fmt.Println(t.Name, t.Source, t.Valid.From)
	// Output: vigencia.conservation_run LSS 109 (DOF 21-12-1995) 1997-07-01
}
