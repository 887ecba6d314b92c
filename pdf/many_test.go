package pdf_test

import (
	"bytes"
	"context"
	"iter"
	"testing"
	"testing/synctest"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/documento"
	"github.com/derechohabiente/imss/pdf"
)

func stubs(n int, asked *int) iter.Seq[documento.Doc] {
	return func(yield func(documento.Doc) bool) {
		for i := range n {
			*asked++
			d := stub(i%7, 2)
			if i == 5 {
				d.Folio = ""
			}
			if !yield(d) {
				return
			}
		}
	}
}

func TestRenderMany(t *testing.T) {
	r, err := pdf.New(pdf.Theme{})
	require.NoError(t, err)
	asked, pos := 0, 0
	for file, err := range r.RenderMany(context.Background(), stubs(40, &asked), 3) {
		pos++
		require.Equal(t, pos, file.Pos)
		require.LessOrEqual(t, asked, pos+6, "no more is held than the limit")
		if pos == 6 {
			require.ErrorIs(t, err, documento.ErrRequired)
			continue
		}
		require.NoError(t, err)
		require.True(t, bytes.Equal(render(t, r, stub((pos-1)%7, 2)), file.Body), "in order")
	}
	require.Equal(t, 40, pos)
}

// A goroutine that is left behind fails the bubble.
func TestRenderManyEnds(t *testing.T) { synctest.Test(t, renderManyEnds) }

func renderManyEnds(t *testing.T) {
	r, err := pdf.New(pdf.Theme{})
	require.NoError(t, err)
	asked := 0
	for range r.RenderMany(context.Background(), stubs(1000, &asked), 0) {
		break
	}
	require.Less(t, asked, 100)
	ctx, cancel := context.WithCancel(context.Background())
	defer cancel()
	n := 0
	var last error
	for _, err := range r.RenderMany(ctx, stubs(1000, &asked), 2) {
		if n++; n == 3 {
			cancel()
		}
		last = err
	}
	require.ErrorIs(t, last, context.Canceled)
	require.Less(t, n, 10)
	for _, err := range r.RenderMany(ctx, stubs(1, &asked), 1) {
		require.ErrorIs(t, err, context.Canceled)
	}
}

func BenchmarkMany(b *testing.B) {
	r, err := pdf.New(pdf.Theme{})
	require.NoError(b, err)
	d := onePage(b)
	docs := func(yield func(documento.Doc) bool) {
		for b.Loop() && yield(d) {
		}
	}
	b.ReportAllocs()
	for _, err := range r.RenderMany(context.Background(), docs, 0) {
		require.NoError(b, err)
	}
}
