package idse_test

import (
	"bytes"
	"io"
	"slices"
	"testing"

	"github.com/derechohabiente/imss/afiliacion/idse"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
)

func benchFile(b *testing.B) ([]idse.Record, []byte) {
	r := base
	r.CURP = curp.MustParse("PECA770905HGTXRN18")
	records := slices.Repeat([]idse.Record{r}, 1000)
	var file bytes.Buffer
	if err := idse.Encode(&file, slices.Values(records), idse.WriterOptions{}); err != nil {
		b.Fatal(err)
	}
	return records, file.Bytes()
}

func BenchmarkDecode(b *testing.B) {
	_, file := benchFile(b)
	b.SetBytes(int64(len(file)))
	b.ReportAllocs()
	for b.Loop() {
		for l, err := range idse.Decode(bytes.NewReader(file), idse.Options{Today: calendario.Must(2026, 3, 10)}) {
			if err != nil || !l.OK() {
				b.Fatal(l, err)
			}
		}
	}
}

func BenchmarkEncode(b *testing.B) {
	records, file := benchFile(b)
	b.SetBytes(int64(len(file)))
	b.ReportAllocs()
	for b.Loop() {
		if err := idse.Encode(io.Discard, slices.Values(records), idse.WriterOptions{}); err != nil {
			b.Fatal(err)
		}
	}
}
