package mensajes_test

import (
	"errors"
	"testing"

	"github.com/derechohabiente/imss/mensajes"
)

func BenchmarkFor(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		mensajes.For("es-MX,es;q=0.9,en;q=0.8")
	}
}

func BenchmarkText(b *testing.B) {
	p, c := mensajes.For("es-MX"), coded{"curp.check_digit", []any{"4"}}
	b.ReportAllocs()
	for b.Loop() {
		p.Text(c)
	}
}

func BenchmarkProblemOf(b *testing.B) {
	p := mensajes.For("es-MX")
	err := errors.Join(located{coded: coded{"curp.check_digit", []any{"4"}}, Pos: 18}, coded{code: "nss.empty"})
	b.ReportAllocs()
	for b.Loop() {
		p.ProblemOf(err)
	}
}
