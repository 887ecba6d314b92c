package correo

import (
	"context"
	"crypto/rand"
	"errors"
	"io/fs"
	"os"

	"github.com/wneessen/go-mail"

	"github.com/derechohabiente/imss/tramite"
)

// Folder is a [tramite.Mailer] that writes each mail as a file into a folder:
// for trials, and for hosts whose mails another program sends. Make it with
// [NewFolder].
type Folder struct {
	root    *os.Root
	from    Sender
	archive tramite.Archive
}

var _ tramite.Mailer = (*Folder)(nil)

// NewFolder opens the folder, and makes it where it is missing. Its mode becomes
// 0700.
func NewFolder(dir string, from Sender, archive tramite.Archive) (*Folder, error) {
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	if err := os.Chmod(dir, 0o700); err != nil {
		return nil, err
	}
	root, err := os.OpenRoot(dir)
	if err != nil {
		return nil, err
	}
	return &Folder{root, from, archive}, nil
}

// Close lets go of the folder.
func (f *Folder) Close() error { return f.root.Close() }

// Send writes the mail to the file ID.eml with mode 0600: whole or not at all,
// and once: a mail that is there already is left as it is.
func (f *Folder) Send(ctx context.Context, m tramite.Mail) error {
	msg, err := message(ctx, f.from, f.archive, m)
	if err != nil {
		return err
	}
	name := m.ID + ".eml"
	if _, err := f.root.Stat(name); err == nil {
		return f.sync()
	}
	temp := ".tmp-" + rand.Text()
	defer func() { _ = f.root.Remove(temp) }()
	if err := f.write(temp, msg); err != nil {
		return err
	}
	// A link never replaces: of two processes, one mail stays.
	if err := f.root.Link(temp, name); err != nil && !errors.Is(err, fs.ErrExist) {
		return err
	}
	return f.sync()
}

func (f *Folder) write(name string, msg *mail.Msg) (err error) {
	file, err := f.root.OpenFile(name, os.O_WRONLY|os.O_CREATE|os.O_EXCL, 0o600)
	if err != nil {
		return err
	}
	defer func() { err = errors.Join(err, file.Close()) }()
	if _, err = msg.WriteTo(file); err != nil {
		return err
	}
	return file.Sync()
}

// sync makes the names of the folder survive a power loss.
func (f *Folder) sync() error {
	dir, err := f.root.Open(".")
	if err != nil {
		return err
	}
	return errors.Join(dir.Sync(), dir.Close())
}
