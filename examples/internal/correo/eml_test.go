package correo_test

import (
	"context"
	"io/fs"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/examples/internal/correo"
	"github.com/derechohabiente/imss/tramite"
	"github.com/derechohabiente/imss/tramite/memstore"
	"github.com/derechohabiente/imss/tramite/tramitetest"
)

func folder(t testing.TB, dir string, a tramite.Archive) *correo.Folder {
	t.Helper()
	f, err := correo.NewFolder(dir, correo.Sender{Address: "portal@ensayo.example"}, a)
	require.NoError(t, err)
	t.Cleanup(func() { _ = f.Close() })
	return f
}

func TestFolderConformance(t *testing.T) {
	tramitetest.Mailer(t, func(t testing.TB, a tramite.Archive) tramitetest.Post {
		dir := t.TempDir()
		return tramitetest.Post{Mailer: folder(t, dir, a), Inbox: func(t testing.TB) []tramitetest.Received {
			files, err := filepath.Glob(filepath.Join(dir, "*"))
			require.NoError(t, err)
			var all []tramitetest.Received
			for _, name := range files {
				raw, err := os.ReadFile(name)
				require.NoError(t, err)
				got, err := parse(raw)
				require.NoError(t, err)
				all = append(all, got)
			}
			return all
		}}
	})
}

func TestFolderWritesAMailOnce(t *testing.T) {
	dir := filepath.Join(t.TempDir(), "mails")
	m := aviso()
	require.NoError(t, folder(t, dir, memstore.NewArchive()).Send(context.Background(), m))
	name := filepath.Join(dir, m.ID+".eml")
	first, err := os.ReadFile(name)
	require.NoError(t, err)
	require.NoError(t, folder(t, dir, memstore.NewArchive()).Send(context.Background(), m))
	again, err := os.ReadFile(name)
	require.NoError(t, err)
	require.Equal(t, first, again)
	files, err := os.ReadDir(dir)
	require.NoError(t, err)
	require.Len(t, files, 1, "and nothing temporary stays")
	for path, want := range map[string]fs.FileMode{dir: 0o700, name: 0o600} {
		info, err := os.Stat(path)
		require.NoError(t, err)
		require.Equal(t, want, info.Mode().Perm(), path)
	}
	require.Contains(t, string(first), "Date: Sat, 21 Nov 2026 12:00:00 +0000")
	require.Contains(t, string(first), "Message-ID: <"+m.ID+">")
}

func TestFolderIsNeverLeft(t *testing.T) {
	parent := t.TempDir()
	f := folder(t, filepath.Join(parent, "mails"), memstore.NewArchive())
	for _, id := range []string{"../x@ensayo.example", "a/b@ensayo.example", ".x@ensayo.example", "x@../y", "x", "@", "a@b@c", "x\x00@y", strings.Repeat("a", 200) + "@b"} {
		m := aviso()
		m.ID = id
		require.ErrorIs(t, f.Send(context.Background(), m), tramite.ErrPermanent, id)
	}
	files, err := os.ReadDir(parent)
	require.NoError(t, err)
	require.Len(t, files, 1)
	files, err = os.ReadDir(filepath.Join(parent, "mails"))
	require.NoError(t, err)
	require.Empty(t, files)
}
