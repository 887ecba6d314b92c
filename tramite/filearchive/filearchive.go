// Package filearchive keeps issued documents as files of one folder, which
// nobody but the owner of the process can read.
package filearchive

import (
	"bytes"
	"context"
	"crypto/rand"
	"crypto/sha256"
	"errors"
	"io"
	"io/fs"
	"os"
	"path"
	"runtime"

	"github.com/derechohabiente/imss/tramite"
)

const (
	folderMode = 0o700
	fileMode   = 0o600
)

// Archive is a [tramite.Archive] over a folder. Several processes may share it.
// A document is written to a temporary file, synced and then linked under its
// name, so that a name is never seen with half a document and never gets a second
// one; a process killed meanwhile leaves at most a file whose name begins with
// ".tmp-", which may be removed. The file system must know hard links.
type Archive struct{ root *os.Root }

var _ tramite.Archive = (*Archive)(nil)

// New opens the folder, and makes it where it is missing. Its mode becomes 0700.
// No name, and no symbolic link in the folder, leads out of it.
func New(dir string) (*Archive, error) {
	if err := os.MkdirAll(dir, folderMode); err != nil {
		return nil, err
	}
	if err := os.Chmod(dir, folderMode); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &Archive{root}, nil
}

// Close lets go of the folder.
func (a *Archive) Close() error { return a.root.Close() }

// Put keeps a document once: see [tramite.Archive]. Its file has mode 0600.
func (a *Archive) Put(ctx context.Context, key string, r io.Reader) (tramite.Sum, error) {
	if err := ctx.Err(); err != nil {
		return tramite.Sum{}, err
	}
	if !tramite.ValidKey(key) {
		return tramite.Sum{}, tramite.ErrName
	}
	if sum, err := a.held(key); !errors.Is(err, fs.ErrNotExist) {
		return sum, err
	}
	folder := path.Dir(key)
	if err := a.makeFolder(folder); err != nil {
		return tramite.Sum{}, err
	}
	temp := path.Join(folder, ".tmp-"+rand.Text())
	defer func() { _ = a.root.Remove(temp) }()
	sum, err := a.write(temp, r)
	if err != nil {
		return tramite.Sum{}, err
	}
	// A rename would replace the document of a second process; a link cannot.
	if err := a.root.Link(temp, key); errors.Is(err, fs.ErrExist) {
		return a.held(key)
	} else if err != nil {
		return tramite.Sum{}, err
	}
	return sum, a.syncFolder(folder)
}

// Open gives a document: see [tramite.Archive]. The whole file is read and
// checked first.
func (a *Archive) Open(ctx context.Context, key string, sum tramite.Sum) (io.ReadCloser, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if !tramite.ValidKey(key) {
		return nil, tramite.ErrName
	}
	b, err := a.root.ReadFile(key)
	switch {
	case errors.Is(err, fs.ErrNotExist):
		return nil, tramite.ErrNotFound
	case err != nil:
		return nil, err
	case tramite.SumOf(b) != sum:
		return nil, tramite.ErrAltered
	}
	return io.NopCloser(bytes.NewReader(b)), nil
}

// Delete removes a document: see [tramite.Archive]. Its folder stays.
func (a *Archive) Delete(ctx context.Context, key string) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	if !tramite.ValidKey(key) {
		return tramite.ErrName
	}
	err := a.root.Remove(key)
	if errors.Is(err, fs.ErrNotExist) {
		return nil
	}
	if err != nil {
		return err
	}
	return a.syncFolder(path.Dir(key))
}

// held gives the sum of the document that is there. The folder is synced: who
// linked it may have died before, and the caller is about to rely on it.
func (a *Archive) held(key string) (tramite.Sum, error) {
	f, err := a.root.Open(key)
	if err != nil {
		return tramite.Sum{}, err
	}
	defer func() { _ = f.Close() }()
	h := sha256.New()
	if _, err := io.Copy(h, f); err != nil {
		return tramite.Sum{}, err
	}
	return tramite.Sum(h.Sum(nil)), a.syncFolder(path.Dir(key))
}

func (a *Archive) write(name string, r io.Reader) (sum tramite.Sum, err error) {
	f, err := a.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, fileMode)
	if err != nil {
		return sum, err
	}
	defer func() { err = errors.Join(err, f.Close()) }()
	h := sha256.New()
	if _, err = io.Copy(io.MultiWriter(f, h), r); err != nil {
		return sum, err
	}
	return tramite.Sum(h.Sum(nil)), f.Sync()
}

// makeFolder makes the folders of a key one by one, and syncs the parent of
// each that is new.
func (a *Archive) makeFolder(folder string) error {
	if folder == "." {
		return nil
	}
	if _, err := a.root.Stat(folder); err == nil {
		return nil
	}
	parent := path.Dir(folder)
	if err := a.makeFolder(parent); err != nil {
		return err
	}
	if err := a.root.Mkdir(folder, folderMode); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return a.syncFolder(parent)
}

// syncFolder makes the names of a folder survive a power loss.
func (a *Archive) syncFolder(folder string) error {
	if runtime.GOOS == "windows" {
		return nil // folders cannot be synced there; NTFS keeps a journal of names
	}
	f, err := a.root.Open(folder)
	if err != nil {
		return err
	}
	return errors.Join(f.Sync(), f.Close())
}
