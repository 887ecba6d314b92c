package correo

import (
	"bytes"
	"context"
	"fmt"
	"io"
	"mime"
	netmail "net/mail"
	"path"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/wneessen/go-mail"

	"github.com/derechohabiente/imss/tramite"
)

// Sender is whom the mails come from.
type Sender struct {
	Name    string // as people read it; may be empty
	Address string // required
}

// message writes a mail in the form of RFC 5322. What no message can hold wraps
// [tramite.ErrPermanent]; attachments come from the archive whole and checked,
// before anything is sent. No error names a person.
func message(ctx context.Context, from Sender, archive tramite.Archive, m tramite.Mail) (*mail.Msg, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	if err := check(m); err != nil {
		return nil, err
	}
	msg := mail.NewMsg(mail.WithNoDefaultUserAgent())
	if err := msg.FromFormat(from.Name, from.Address); err != nil {
		return nil, errSender
	}
	if err := msg.To(m.To); err != nil {
		return nil, permanent("address")
	}
	msg.SetMessageIDWithValue(m.ID)
	msg.SetDateWithValue(m.Queued)
	msg.Subject(m.Subject)
	// Automatic answers to automatic mails go round in circles (RFC 3834 §5).
	msg.SetGenHeader("Auto-Submitted", "auto-generated")
	msg.SetBodyString(mail.TypeTextPlain, m.Text)
	if m.HTML != "" {
		msg.AddAlternativeString(mail.TypeTextHTML, m.HTML)
	}
	for _, d := range m.Attach {
		content, err := open(ctx, archive, d)
		if err != nil {
			return nil, err
		}
		msg.AttachReadSeeker(d.Name, bytes.NewReader(content), mail.WithFileContentType(contentType(d.Name)))
	}
	return msg, nil
}

var errSender = fmt.Errorf("correo: the address of the sender is none")

func permanent(what string) error { return fmt.Errorf("correo: %s: %w", what, tramite.ErrPermanent) }

// check refuses for good what would end a header early, or name anybody but one
// recipient.
func check(m tramite.Mail) error {
	address, err := netmail.ParseAddress(m.To)
	switch {
	case err != nil, address.Address != m.To, len(m.To) > 254: // RFC 5321 §4.5.3.1.3
		return permanent("address")
	case !line(m.To):
		return permanent("address")
	case !line(m.Subject), strings.Contains(m.Subject, "=?"): // readers decode it, whoever wrote it (RFC 2047 §2)
		return permanent("subject")
	case !isID(m.ID):
		return permanent("ID")
	case !utf8.ValidString(m.Text), !utf8.ValidString(m.HTML):
		return permanent("text")
	}
	for _, d := range m.Attach {
		if !line(d.Name) || d.Name == "" || strings.ContainsAny(d.Name, `/\"`) {
			return permanent("name of an attachment")
		}
	}
	return nil
}

func line(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsControl(r) || r == '\u2028' || r == '\u2029'
	})
}

// isID tells whether s is a Message-ID of plain characters on both sides of one
// '@', which is a file name everywhere, too.
func isID(s string) bool {
	left, right, found := strings.Cut(s, "@")
	return found && left != "" && right != "" && len(s) <= 200 && left[0] != '.' &&
		!strings.ContainsFunc(left+right, func(r rune) bool {
			return (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && (r < '0' || r > '9') && r != '.' && r != '-' && r != '_'
		})
}

func open(ctx context.Context, archive tramite.Archive, d tramite.Document) ([]byte, error) {
	r, err := archive.Open(ctx, d.ArchiveKey, d.SHA256)
	if err != nil {
		return nil, err
	}
	defer func() { _ = r.Close() }()
	return io.ReadAll(r)
}

// contentType knows what the procedures issue; the tables of the machine would
// make the same mail differ from one to another.
func contentType(name string) mail.ContentType {
	switch strings.ToLower(path.Ext(name)) {
	case ".pdf":
		return "application/pdf"
	case ".xml":
		return "application/xml"
	case ".zip":
		return "application/zip"
	case ".csv":
		return mail.ContentType(mime.FormatMediaType("text/csv", map[string]string{"charset": "utf-8"}))
	case ".txt":
		return mail.ContentType(mime.FormatMediaType("text/plain", map[string]string{"charset": "utf-8"}))
	}
	return mail.TypeAppOctetStream
}
