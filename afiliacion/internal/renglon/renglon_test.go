package renglon_test

import (
	"errors"
	"io"
	"strings"
	"testing"
	"testing/iotest"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/afiliacion/internal/renglon"
)

func lines(t *testing.T, r io.Reader, limit int) []renglon.Line {
	t.Helper()
	var out []renglon.Line
	in := renglon.NewReader(r, limit)
	for {
		l, err := in.Next()
		if err != nil {
			require.ErrorIs(t, err, io.EOF)
			return out
		}
		require.Equal(t, l.N, in.N())
		out = append(out, l)
	}
}

func TestEnds(t *testing.T) {
	const file = "one\r\ntwo\nthree\r\r\nfive\r \t\r\nseven\x1a\x1a"
	want := []renglon.Line{
		{1, "one", "\r\n", 3, false}, {2, "two", "\n", 3, false}, {3, "three", "\r", 5, false}, {4, "", "\r\n", 0, false},
		{5, "five", "\r", 4, false}, {6, " \t", "\r\n", 2, false}, {7, "seven", "\x1a\x1a", 5, false},
	}
	require.Equal(t, want, lines(t, strings.NewReader(file), 100))
	require.Equal(t, want, lines(t, iotest.OneByteReader(strings.NewReader(file)), 100))
	require.Equal(t, want, lines(t, iotest.DataErrReader(strings.NewReader(file)), 100))
	require.Empty(t, lines(t, strings.NewReader(""), 100))
	require.True(t, lines(t, strings.NewReader("\x1a"), 100)[0].Blank())
	require.True(t, lines(t, strings.NewReader("ÑÑÑÑÑ\n"), 100)[0].High)
	require.False(t, want[0].Blank())
	require.True(t, want[5].Blank())
}

// Of a long line only the beginning is kept; its length is told all the same.
func TestLimit(t *testing.T) {
	long := strings.Repeat("x", 200_000) + "Ñ"
	for _, end := range []string{"", "\n"} {
		got := lines(t, strings.NewReader(" "+long+end), 10)
		require.Len(t, got, 1)
		require.Equal(t, " xxxxxxxxx", got[0].Text)
		require.Equal(t, len(long)+1, got[0].Size)
		require.True(t, got[0].High)
		require.False(t, got[0].Blank())
	}
	require.Equal(t, "123", lines(t, strings.NewReader("12345\n"), 3)[0].Text)
}

func TestFailure(t *testing.T) {
	broken := errors.New("broken")
	r := renglon.NewReader(io.MultiReader(strings.NewReader("one\ntw"), iotest.ErrReader(broken)), 100)
	_, err := r.Next()
	require.NoError(t, err)
	_, err = r.Next()
	require.ErrorIs(t, err, broken)
	require.Equal(t, 1, r.N())
}

// A reader that fails once, behind a CR, and would then say that all was read.
func TestFailureBehindCR(t *testing.T) {
	broken := errors.New("broken")
	r := renglon.NewReader(io.MultiReader(strings.NewReader("one\r"), &failsOnce{err: broken}), 100)
	l, err := r.Next()
	require.NoError(t, err)
	require.Equal(t, "one", l.Text)
	require.Equal(t, "\r", l.EOL)
	for range 2 {
		_, err = r.Next()
		require.ErrorIs(t, err, broken)
	}
}

type failsOnce struct{ err error }

func (f *failsOnce) Read([]byte) (int, error) {
	err := f.err
	f.err = io.EOF
	return 0, err
}

// The oracle puts every end of line into one form first.
func FuzzNext(f *testing.F) {
	for _, s := range []string{"a\r\nb\rc\nd", "\r\r\n\n", "\x1a", strings.Repeat("y", 600) + "\r\n"} {
		f.Add(s)
	}
	f.Fuzz(func(t *testing.T, file string) {
		text := strings.ReplaceAll(strings.ReplaceAll(file, "\r\n", "\n"), "\r", "\n")
		want := strings.Split(text, "\n")
		if last := len(want) - 1; want[last] == "" {
			want = want[:last]
		} else {
			want[last] = strings.TrimRight(want[last], "\x1a")
		}
		var got []string
		whole := ""
		for _, l := range lines(t, strings.NewReader(file), len(file)+1) {
			got = append(got, l.Text)
			whole += l.Text + l.EOL
		}
		require.Equal(t, len(want), len(got))
		for i := range want {
			require.Equal(t, want[i], got[i])
		}
		require.Equal(t, file, whole)
	})
}

func BenchmarkNext(b *testing.B) {
	file := strings.Repeat(strings.Repeat("A", 164)+"\r\n", 2000)
	b.SetBytes(int64(len(file)))
	b.ReportAllocs()
	for b.Loop() {
		r := renglon.NewReader(strings.NewReader(file), 4096)
		for {
			if _, err := r.Next(); err != nil {
				break
			}
		}
	}
}

// A line that has come with its LF is given at once: a pipe may bring no more
// for a while.
func TestDoesNotWait(t *testing.T) {
	r, w := io.Pipe()
	in := renglon.NewReader(r, 100)
	go func() { _, _ = io.WriteString(w, "one\r\ntwo\n") }()
	for _, want := range []string{"one", "two"} {
		l, err := in.Next()
		require.NoError(t, err)
		require.Equal(t, want, l.Text)
	}
	require.NoError(t, w.Close())
}
