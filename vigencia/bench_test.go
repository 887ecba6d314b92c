package vigencia_test

import (
	"testing"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/vigencia"
)

func family() vigencia.Facts {
	return with(worker(
		spell("10", "2015-01-01", "2019-06-30"), at("B", spell("10", "2019-07-01", "2022-12-31")),
		at("C", spell("10", "2023-02-01", "2025-03-31"))),
		person(vigencia.Conyuge, "1986-01-01", from("2012-05-05")),
		person(vigencia.Hijo, "2013-03-03", other),
		person(vigencia.Madre, "1955-02-02", home, depends, func(b *vigencia.Beneficiario) { b.ID = "z" }))
}

// career is a working life of twenty periods with twelve employers, whose last
// one ended before the day asked.
func career() (vigencia.Facts, calendario.Date) {
	f := family()
	f.Spells = nil
	start := date("2006-02-01")
	for i := range 20 {
		end := start.AddDays(280 + 17*i%90)
		f.Spells = append(f.Spells, vigencia.Spell{Modalidad: "10", Registro: string(rune('A' + i%12)), Start: start, End: end})
		start = end.AddDays(1 + 13*(i%3)) // some follow without a gap
	}
	return f, f.Spells[19].End.AddDays(10)
}

func BenchmarkMedical20(b *testing.B) {
	f, on := career()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := vigencia.Evaluate(f, vigencia.Medical{Date: on}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkSemanas20(b *testing.B) {
	f, on := career()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := vigencia.Semanas(f, on); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkMedical(b *testing.B) {
	f, q := family(), vigencia.Medical{Date: date("2025-04-10")}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := vigencia.Evaluate(f, q); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkConsulta(b *testing.B) {
	f, on := family(), date("2025-04-10")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := vigencia.Consulta(f, on); err != nil {
			b.Fatal(err)
		}
	}
}
