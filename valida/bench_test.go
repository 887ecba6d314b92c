package valida_test

import (
	"testing"

	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/rfc"
	"github.com/derechohabiente/imss/valida"
)

type benchWorker struct {
	CURP string `json:"curp" validate:"required,curp"`
	NSS  string `json:"nss" validate:"required,nss,curpnss=CURP"`
	RFC  string `json:"rfc" validate:"required,rfc=check_digit"`
	CP   string `json:"cp" validate:"omitempty,cp"`
}

func BenchmarkStructOfTexts(b *testing.B) {
	v, w := valida.New(), benchWorker{goodCURP, goodNSS, goodRFC, "06700"}
	b.ReportAllocs()
	for b.Loop() {
		if v.Struct(&w) != nil {
			b.Fatal("refused")
		}
	}
}

func BenchmarkStructOfTypes(b *testing.B) {
	w := struct {
		CURP curp.CURP `validate:"required,curp"`
		NSS  nss.NSS   `validate:"required,nss,curpnss=CURP"`
		RFC  rfc.RFC   `validate:"required,rfc"`
	}{curp.MustParse(goodCURP), nss.MustParse(goodNSS), rfc.MustParse(goodRFC)}
	v := valida.New()
	b.ReportAllocs()
	for b.Loop() {
		if v.Struct(&w) != nil {
			b.Fatal("refused")
		}
	}
}

func BenchmarkRefusedAndWorded(b *testing.B) {
	v, w, es := valida.New(), benchWorker{badDigit, badNSS, badRFC, "1"}, mensajes.For("es-MX")
	b.ReportAllocs()
	for b.Loop() {
		for _, p := range valida.Explain(v.Struct(&w)) {
			if p.Text(es) == "" {
				b.Fatal("no words")
			}
		}
	}
}
