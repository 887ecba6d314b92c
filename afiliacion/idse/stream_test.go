package idse_test

import (
	"bytes"
	"io"
	"runtime"
	"slices"
	"testing"

	"github.com/derechohabiente/imss/afiliacion/idse"
	"github.com/stretchr/testify/require"
)

// repeated gives the bytes of one piece over and over.
type repeated struct {
	piece    []byte
	at, left int
}

func (r *repeated) Read(p []byte) (int, error) {
	if r.left == 0 {
		return 0, io.EOF
	}
	n := copy(p[:min(len(p), r.left)], r.piece[r.at:])
	r.at = (r.at + n) % len(r.piece)
	r.left -= n
	return n, nil
}

// A file of 64 MB, faulty records in it, is read in the memory of one line.
func TestDecodeKeepsNothing(t *testing.T) {
	if testing.Short() {
		t.Skip("reads 64 MB")
	}
	bad := base
	bad.Fecha = bad.Fecha.AddDays(400)
	var piece bytes.Buffer
	require.NoError(t, idse.Encode(&piece, slices.Values(append(slices.Repeat([]idse.Record{base}, 999), bad)), idse.WriterOptions{}))
	const size = 64 << 20
	in := &repeated{piece: piece.Bytes(), left: size / piece.Len() * piece.Len()}

	heap := func() uint64 {
		var m runtime.MemStats
		runtime.GC()
		runtime.ReadMemStats(&m)
		return m.HeapAlloc
	}
	before, most := heap(), uint64(0)
	records, faulty := 0, 0
	for l, err := range idse.Decode(in, idse.Options{Today: base.Fecha}) {
		require.NoError(t, err)
		if !l.IsTrailer {
			records++
		}
		if !l.OK() {
			faulty++
		}
		if l.N%40_000 == 0 {
			most = max(most, heap())
		}
	}
	require.Equal(t, size/piece.Len()*1000, records)
	require.Equal(t, size/piece.Len(), faulty)
	require.Less(t, most, before+1<<20)
}
