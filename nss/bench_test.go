package nss_test

import (
	"testing"

	"github.com/derechohabiente/imss/nss"
)

func BenchmarkParse(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := nss.Parse(sample); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkParseRegistro(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		if _, err := nss.ParseRegistro(employer); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkNormalize(b *testing.B) {
	b.ReportAllocs()
	for b.Loop() {
		nss.Normalize("92-91-90-8443-1")
	}
}

func TestParseAllocatesNothing(t *testing.T) {
	s := sample
	if n := testing.AllocsPerRun(100, func() {
		if n, err := nss.Parse(s); err != nil || n.IsZero() {
			t.Error(err)
		}
	}); n != 0 {
		t.Errorf("%v allocations", n)
	}
}
