package cuotas_test

import (
	"testing"
	"time"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
)

func BenchmarkMonthly(b *testing.B) {
	p, m := cuotas.Default(), cuotas.Mes{Year: 2026, Month: time.March}
	t := cuotas.Trabajador{SBC: 500_00, Prima: 54355}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := p.Monthly(t, m); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkFlat(b *testing.B) {
	p, on := cuotas.Default(), calendario.Must(2026, time.March, 15)
	t := cuotas.Trabajador{SBC: 524_65, Prima: 50000}
	b.ReportAllocs()
	for b.Loop() {
		if _, err := p.Flat(t, on, 30); err != nil {
			b.Fatal(err)
		}
	}
}
