package sua_test

import (
	"bytes"
	"errors"
	"io"
	"runtime"
	"slices"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/afiliacion/sua"
)

// endless gives a piece again and again, up to a number of bytes.
type endless struct {
	piece []byte
	left  int
	at    int
}

func (e *endless) Read(p []byte) (int, error) {
	if e.left == 0 {
		return 0, io.EOF
	}
	n := copy(p[:min(len(p), e.left)], e.piece[e.at:])
	e.at = (e.at + n) % len(e.piece)
	e.left -= n
	return n, nil
}

func heap() uint64 {
	var m runtime.MemStats
	runtime.GC()
	runtime.ReadMemStats(&m)
	return m.HeapAlloc
}

// 40 MB of records take no more memory at their end than at their beginning,
// nor does one line of 20 MB.
func TestMemoryIsFlat(t *testing.T) {
	var piece bytes.Buffer
	records := slices.Repeat([]sua.Asegurado{asegurado()}, 100)
	require.NoError(t, sua.Encode(&piece, slices.Values(records), sua.WriterOptions{}))
	const size = 40 << 20
	n, start, most := 0, heap(), uint64(0)
	for l, err := range sua.Decode[sua.Asegurado](&endless{piece: piece.Bytes(), left: size}, sua.Options{}) {
		require.NoError(t, err)
		if n++; n%50_000 == 0 {
			require.True(t, l.OK())
			most = max(most, heap())
		}
	}
	require.Equal(t, size/166+1, n)
	require.Less(t, int64(most)-int64(start), int64(1<<20))

	long := &endless{piece: []byte(strings.Repeat("A", 1000)), left: 20 << 20}
	start = heap()
	lines := 0
	for l, err := range sua.Decode[sua.Movimiento](io.MultiReader(long, strings.NewReader("\r\n")), sua.Options{}) {
		require.NoError(t, err)
		require.Equal(t, []sua.Error{{Fault: sua.ErrLen, Want: "49"}}, l.Errors)
		require.Len(t, l.Raw(), 4096)
		require.Less(t, int64(heap())-int64(start), int64(1<<20))
		lines++
	}
	require.Equal(t, 1, lines)
}

// A line that is kept keeps little with it.
func TestKeptLinesKeepLittle(t *testing.T) {
	var piece bytes.Buffer
	require.NoError(t, sua.Encode(&piece, slices.Values([]sua.Movimiento{movimiento()}), sua.WriterOptions{}))
	var kept []string
	start := heap()
	n := 0
	for l, err := range sua.Decode[sua.Movimiento](&endless{piece: piece.Bytes(), left: 51 * 200_000}, sua.Options{}) {
		require.NoError(t, err)
		if n++; n%1000 == 0 {
			kept = append(kept, l.Record.Folio)
		}
	}
	require.Less(t, int64(heap())-int64(start), int64(512<<10))
	require.Len(t, kept, 200)
}

func TestEndsOfLines(t *testing.T) {
	good := line(t, movimiento())
	for name, text := range map[string]string{
		"CRLF": good + "\r\n" + good + "\r\n", "LF": good + "\n" + good + "\n", "CR": good + "\r" + good + "\r",
		"no last end": good + "\r\n" + good, "mixed": good + "\n" + good + "\r\n", "0x1A": good + "\r\n" + good + "\r\n\x1a",
		"0x1A at once": good + "\r\n" + good + "\x1a", "blank lines": "\r\n \t\r\n" + good + "\r\n\r\n" + good + "\r\n\r\n",
	} {
		for _, r := range []io.Reader{strings.NewReader(text), iotest.OneByteReader(strings.NewReader(text))} {
			n := 0
			for l, err := range sua.Decode[sua.Movimiento](r, sua.Options{MaxLine: 1}) {
				require.NoError(t, err)
				require.True(t, l.OK(), "%s: %v", name, l)
				require.Equal(t, good, l.Raw())
				require.Equal(t, movimiento(), l.Record)
				n++
				if name == "blank lines" {
					require.Equal(t, 1+2*n, l.N)
				}
			}
			require.Equal(t, 2, n, name)
		}
	}
	require.Empty(t, read[sua.Credito](t, nil, sua.Options{}))
}

func TestLength(t *testing.T) {
	good := line(t, credito())
	for _, s := range []string{good[:51], good + " ", "x", good + good} {
		l := read[sua.Credito](t, []byte(s), sua.Options{})[0]
		require.Equal(t, []sua.Error{{Fault: sua.ErrLen, Want: "52"}}, l.Errors)
		require.False(t, l.Readable)
		require.Empty(t, l.Text(sua.FieldNSS))
		require.Equal(t, s, l.Raw())
	}
	_, ok := sua.Detect("too short")
	require.False(t, ok)
}

func TestReaderFailsAndLoopsEnd(t *testing.T) {
	broken := errors.New("broken")
	text := line(t, movimiento()) + "\r\n"
	var last error
	n := 0
	for l, err := range sua.Decode[sua.Movimiento](io.MultiReader(strings.NewReader(text), iotest.ErrReader(broken)), sua.Options{}) {
		n++
		last = err
		require.Equal(t, n, l.N)
	}
	require.Equal(t, 2, n)
	require.ErrorIs(t, last, broken)
	require.ErrorContains(t, last, "line 2")
	for range sua.Decode[sua.Movimiento](strings.NewReader(text+text), sua.Options{}) {
		break
	}
}

// The beginning of a line that is too long to be kept is no record, even where
// it has the characters of one.
func TestLongLineInUTF8(t *testing.T) {
	line := strings.Repeat("\U0001f600", 33) + strings.Repeat("Ñ", 16) // 164 bytes, 49 characters
	for text, want := range map[string]sua.Fault{line: sua.ErrEncoding, line + "X": sua.ErrLen} {
		for l, err := range sua.Decode[sua.Movimiento](strings.NewReader(text), sua.Options{MaxLine: len(line)}) {
			require.NoError(t, err)
			require.Equal(t, want, l.Errors[0].Fault)
			require.Equal(t, want == sua.ErrEncoding, l.Readable)
		}
	}
}
