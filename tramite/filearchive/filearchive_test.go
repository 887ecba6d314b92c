package filearchive_test

import (
	"context"
	"io"
	"io/fs"
	"os"
	"path/filepath"
	"runtime"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/tramite"
	"github.com/derechohabiente/imss/tramite/filearchive"
	"github.com/derechohabiente/imss/tramite/tramitetest"
)

func open(t testing.TB, dir string) *filearchive.Archive {
	t.Helper()
	a, err := filearchive.New(dir)
	require.NoError(t, err)
	t.Cleanup(func() { _ = a.Close() })
	return a
}

func TestConformance(t *testing.T) {
	tramitetest.Archive(t, func(t testing.TB) tramite.Archive { return open(t, filepath.Join(t.TempDir(), "new", "folder")) })
}

func put(t *testing.T, a *filearchive.Archive, key, content string) tramite.Sum {
	t.Helper()
	sum, err := a.Put(context.Background(), key, strings.NewReader(content))
	require.NoError(t, err)
	return sum
}

func TestNobodyElseReads(t *testing.T) {
	if runtime.GOOS == "windows" {
		t.Skip("modes are those of Unix")
	}
	dir := t.TempDir()
	require.NoError(t, os.Chmod(dir, 0o755))
	put(t, open(t, dir), "folio/recibo.pdf", "uno")
	require.NoError(t, filepath.WalkDir(dir, func(_ string, d fs.DirEntry, err error) error {
		require.NoError(t, err)
		info, err := d.Info()
		require.NoError(t, err)
		want := fs.FileMode(0o600)
		if d.IsDir() {
			want = 0o700
		}
		require.Equal(t, want, info.Mode().Perm(), d.Name())
		return nil
	}))
}

func TestDamageIsFound(t *testing.T) {
	dir := t.TempDir()
	a := open(t, dir)
	sum := put(t, a, "folio/recibo.pdf", "the issued bytes")
	file := filepath.Join(dir, "folio", "recibo.pdf")
	whole, err := os.ReadFile(file)
	require.NoError(t, err)
	for i := range len(whole) * 8 {
		damaged := append([]byte(nil), whole...)
		damaged[i/8] ^= 1 << (i % 8)
		require.NoError(t, os.WriteFile(file, damaged, 0o600))
		_, err := a.Open(context.Background(), "folio/recibo.pdf", sum)
		require.ErrorIs(t, err, tramite.ErrAltered)
	}
	require.NoError(t, os.WriteFile(file, whole[:5], 0o600))
	_, err = a.Open(context.Background(), "folio/recibo.pdf", sum)
	require.ErrorIs(t, err, tramite.ErrAltered)
}

func TestLinksLeadNowhere(t *testing.T) {
	dir, outside := t.TempDir(), t.TempDir()
	a := open(t, dir)
	require.NoError(t, os.WriteFile(filepath.Join(outside, "secret"), []byte("x"), 0o600))
	require.NoError(t, os.Symlink(outside, filepath.Join(dir, "folio")))
	_, err := a.Open(context.Background(), "folio/secret", tramite.SumOf([]byte("x")))
	require.Error(t, err)
	_, err = a.Put(context.Background(), "folio/recibo.pdf", strings.NewReader("x"))
	require.Error(t, err)
	require.NoFileExists(t, filepath.Join(outside, "recibo.pdf"))
}

// Two processes, and one that starts later, see one document.
func TestSharedAndReopened(t *testing.T) {
	dir := t.TempDir()
	first := put(t, open(t, dir), "folio/recibo.pdf", "uno")
	require.Equal(t, first, put(t, open(t, dir), "folio/recibo.pdf", "dos"))
	r, err := open(t, dir).Open(context.Background(), "folio/recibo.pdf", first)
	require.NoError(t, err)
	b, err := io.ReadAll(r)
	require.NoError(t, err)
	require.Equal(t, "uno", string(b))
}

// What a killed process left behind is no document, and nothing else is left.
func TestLeavesNoTemporaryFiles(t *testing.T) {
	dir := t.TempDir()
	a := open(t, dir)
	put(t, a, "folio/recibo.pdf", "uno")
	put(t, a, "folio/recibo.pdf", "dos")
	_, err := a.Put(context.Background(), "folio/otro.pdf", io.MultiReader(strings.NewReader("half"), &broken{}))
	require.Error(t, err)
	left, err := os.ReadDir(filepath.Join(dir, "folio"))
	require.NoError(t, err)
	require.Len(t, left, 1)
	require.Equal(t, "recibo.pdf", left[0].Name())
}

type broken struct{}

func (*broken) Read([]byte) (int, error) { return 0, io.ErrUnexpectedEOF }
