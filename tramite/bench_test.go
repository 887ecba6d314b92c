package tramite_test

import (
	"context"
	"fmt"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/tramite"
)

// BenchmarkProcedure is one procedure in memory: start, one document, one mail.
func BenchmarkProcedure(b *testing.B) {
	e, ctx, n := newBench(b), context.Background(), 0
	e.OnEvent = nil
	b.ReportAllocs()
	for b.Loop() {
		n++
		r, err := e.Start(ctx, tramite.Start{Kind: "ensayo", State: "recibido", Key: fmt.Sprint(n), Input: n})
		require.NoError(b, err)
		d, err := e.File(ctx, r.Folio, "recibo.pdf", content("bytes"))
		require.NoError(b, err)
		_, err = e.Step(ctx, r.Folio, func(r *tramite.Record) error {
			m := aviso(n)
			m.Attach = []tramite.Document{d}
			return e.Enqueue(r, "recibo", m)
		})
		require.NoError(b, err)
		_, err = e.Drain(ctx)
		require.NoError(b, err)
	}
}
