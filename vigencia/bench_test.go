package vigencia_test

import (
	"testing"

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
