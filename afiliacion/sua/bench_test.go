package sua_test

import (
	"bytes"
	"io"
	"slices"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/afiliacion/sua"
)

func benchDecode[T sua.Record](b *testing.B, r T) {
	var buf bytes.Buffer
	require.NoError(b, sua.Encode(&buf, slices.Values(slices.Repeat([]T{r}, 2000)), sua.WriterOptions{}))
	b.SetBytes(int64(buf.Len()))
	b.ReportAllocs()
	for b.Loop() {
		for l, err := range sua.Decode[T](bytes.NewReader(buf.Bytes()), sua.Options{}) {
			if err != nil || !l.OK() {
				b.Fatal(l, err)
			}
		}
	}
}

func BenchmarkDecode(b *testing.B) {
	b.Run("aseg", func(b *testing.B) { benchDecode(b, asegurado()) })
	b.Run("afil", func(b *testing.B) { benchDecode(b, afiliatorios()) })
	b.Run("movt", func(b *testing.B) { benchDecode(b, movimiento()) })
	b.Run("incap", func(b *testing.B) { benchDecode(b, incapacidad()) })
	b.Run("cred", func(b *testing.B) { benchDecode(b, credito()) })
}

func BenchmarkEncode(b *testing.B) {
	records := slices.Repeat([]sua.Asegurado{asegurado()}, 2000)
	b.SetBytes(int64(len(records) * (sua.Aseg.Width() + 2)))
	b.ReportAllocs()
	for b.Loop() {
		require.NoError(b, sua.Encode(io.Discard, slices.Values(records), sua.WriterOptions{}))
	}
}
