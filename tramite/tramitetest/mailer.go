package tramitetest

import (
	"context"
	"errors"
	"fmt"
	"io"
	"log/slog"
	"strings"
	"testing"

	"github.com/derechohabiente/imss/tramite"
)

// Post is a mailer under test and the far end that its mails arrive at.
type Post struct {
	Mailer tramite.Mailer
	Inbox  func(t testing.TB) []Received // everything that arrived so far
	Refuse func(to string)               // the far end refuses this address for good; nil = it cannot
	Delay  func(to string)               // the far end refuses this address once, for now; nil = it cannot
}

// Received is a mail as it arrived, decoded.
type Received struct {
	ID      string // Message-ID without angle brackets
	To      []string
	Subject string
	Text    string
	Files   map[string][]byte // attachments by name
	Headers []string          // names of all headers of the message
}

// Format prints the ID alone, whatever the verb.
func (r Received) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, "Received("+r.ID+")") }

// LogValue gives the ID to log/slog.
func (r Received) LogValue() slog.Value { return slog.StringValue("Received(" + r.ID + ")") }

// Mailer checks a [tramite.Mailer] clause by clause. factory gives a mailer that
// takes its attachments from the archive, and an empty far end.
func Mailer(t *testing.T, factory func(t testing.TB, a tramite.Archive) Post) {
	t.Helper()
	run(t, mailerClauses(), func(t testing.TB) desk {
		a := &shelf{docs: map[string][]byte{}}
		return desk{factory(t, a), a}
	})
}

type desk struct {
	Post
	archive *shelf
}

func mailerClauses() []clause[desk] {
	return []clause[desk]{
		{"mail_arrives_as_it_was_written", arrives},
		{"attachments_arrive_byte_for_byte", attached},
		{"repeated_mail_keeps_its_id", repeated},
		{"no_text_becomes_a_header", injected},
		{"bad_address_is_permanent", badAddress},
		{"refused_address_is_permanent_and_holds_up_no_other", refused},
		{"delayed_address_is_not_permanent", delayed},
		{"missing_attachment_sends_nothing", missingAttachment},
		{"altered_attachment_sends_nothing", alteredAttachment},
		{"mailer_refuses_a_cancelled_context", mailerCancelled},
		{"mails_sent_at_once_all_arrive", mailsAtOnce},
	}
}

func mail(n int) tramite.Mail {
	f := tramite.NewFolio(day())
	return tramite.Mail{ID: string(f) + ".aviso@ensayo.example", To: fmt.Sprintf("muestra%d@ensayo.example", n),
		Subject: "Su comprobante de agosto", Text: "Se adjunta su comprobante.\n", Status: tramite.Leased, Attempts: 1, Queued: day(), Next: day()}
}

func (d desk) send(t testing.TB, m tramite.Mail) {
	t.Helper()
	must(t, d.Mailer.Send(context.Background(), m))
}

// one gives the only mail with this ID.
func (d desk) one(t testing.TB, id string) Received {
	t.Helper()
	var found []Received
	for _, r := range d.Inbox(t) {
		if r.ID == id {
			found = append(found, r)
		}
	}
	if len(found) != 1 {
		t.Fatalf("%d mails with ID %s arrived; want 1", len(found), id)
	}
	return found[0]
}

func (d desk) none(t testing.TB) {
	t.Helper()
	if n := len(d.Inbox(t)); n > 0 {
		t.Fatalf("%d mails arrived; want none", n)
	}
}

func lines(s string) string { return strings.TrimRight(strings.ReplaceAll(s, "\r\n", "\n"), "\n") }

func arrives(t testing.TB, d desk) {
	m := mail(1)
	m.Subject = "Añil, Ñandú y compañía: «resumen» de 2026 — " + strings.Repeat("larguísimo ", 20) + "fin"
	m.Text = "Primera línea: á é í ó ú ñ ü €\n.\n.punto al principio\n\nFrom: no es cabecera\n" + strings.Repeat("x", 1200) + "\n"
	d.send(t, m)
	got := d.one(t, m.ID)
	if got.Subject != m.Subject {
		t.Fatalf("subject %q; want %q", got.Subject, m.Subject)
	}
	if lines(got.Text) != lines(m.Text) {
		t.Fatalf("text %q; want %q", got.Text, m.Text)
	}
	if len(got.To) != 1 || got.To[0] != m.To || len(got.Files) != 0 {
		t.Fatalf("to %v with %d files; want one address and none", got.To, len(got.Files))
	}
}

func attached(t testing.TB, d desk) {
	all := make([]byte, 1<<16)
	for i := range all {
		all[i] = byte(i * i >> 3)
	}
	m := mail(1)
	m.HTML = "<p>Año</p>"
	files := map[string][]byte{"recibo.pdf": all, "recibo.xml": []byte("<a>\r\n.\r\n</a>"), "vacio.txt": {}}
	for name, content := range files {
		m.Attach = append(m.Attach, d.archive.add("f/"+name, name, content))
	}
	d.send(t, m)
	got := d.one(t, m.ID)
	if len(got.Files) != len(files) {
		t.Fatalf("%d files arrived; want %d", len(got.Files), len(files))
	}
	for name, content := range files {
		if string(got.Files[name]) != string(content) {
			t.Fatalf("%s arrived with other bytes: %d of %d", name, len(got.Files[name]), len(content))
		}
	}
	if lines(got.Text) != lines(m.Text) {
		t.Fatalf("text %q; want %q", got.Text, m.Text)
	}
}

func repeated(t testing.TB, d desk) {
	m := mail(1)
	d.send(t, m)
	d.send(t, m)
	in := d.Inbox(t)
	if len(in) < 1 || len(in) > 2 {
		t.Fatalf("%d mails arrived; want one, or the same twice", len(in))
	}
	for _, r := range in {
		if r.ID != m.ID {
			t.Fatalf("ID %q; want %q", r.ID, m.ID)
		}
	}
}

// injected: what cannot be written safely is refused for good; what was sent has
// no header and no recipient beyond those of a plain mail.
func injected(t testing.TB, d desk) {
	plain := mail(0)
	d.send(t, plain)
	known := map[string]bool{}
	for _, h := range d.one(t, plain.ID).Headers {
		known[strings.ToLower(h)] = true
	}
	for i, evil := range []string{"\r\nBcc: otro@ensayo.example", "\nX-Evil: 1", "\rX-Evil: 1", "\r\n\r\nX-Evil: body", "\x00", "\u2028X-Evil: 1", "\u0085X-Evil: 1"} {
		for _, m := range []tramite.Mail{
			{Subject: "Aviso" + evil, To: "muestra@ensayo.example"},
			{Subject: "Aviso", To: "muestra@ensayo.example" + evil},
			{Subject: "Aviso", To: "muestra" + evil + "@ensayo.example"},
			{Subject: "Aviso", To: "muestra@ensayo.example", ID: "id" + evil + "@ensayo.example"},
			{Subject: "Aviso", To: "muestra@ensayo.example", Attach: []tramite.Document{
				d.archive.add(fmt.Sprintf("f/%d", i), "a"+evil+".pdf", []byte("x"))}},
		} {
			base := mail(i)
			if m.ID == "" {
				m.ID = base.ID
			}
			m.Text, m.Queued = base.Text, base.Queued
			before := len(d.Inbox(t))
			if err := d.Mailer.Send(context.Background(), m); err != nil {
				if !errors.Is(err, tramite.ErrPermanent) {
					t.Fatalf("a mail with %q: error %v; want ErrPermanent", evil, err)
				}
				continue
			}
			for _, r := range d.Inbox(t)[before:] {
				clean(t, r, known, evil)
			}
		}
	}
}

func clean(t testing.TB, r Received, known map[string]bool, evil string) {
	t.Helper()
	for _, h := range r.Headers {
		if !known[strings.ToLower(h)] {
			t.Fatalf("%q made a header %q", evil, h)
		}
	}
	if len(r.To) != 1 || strings.Contains(r.Text, "X-Evil") {
		t.Fatalf("%q made a recipient or a text: %v", evil, r.To)
	}
}

func badAddress(t testing.TB, d desk) {
	for _, to := range []string{"", "muestra", "@ensayo.example", "muestra@", "a b@ensayo.example", "muestra@ensayo..example",
		"uno@ensayo.example, dos@ensayo.example", "<muestra@ensayo.example", strings.Repeat("a", 300) + "@ensayo.example"} {
		m := mail(1)
		m.To = to
		if err := d.Mailer.Send(context.Background(), m); !errors.Is(err, tramite.ErrPermanent) {
			t.Fatalf("a mail to %q: error %v; want ErrPermanent", to, err)
		}
	}
	d.none(t)
}

func refused(t testing.TB, d desk) {
	if d.Refuse == nil {
		return
	}
	a, b := mail(1), mail(2)
	d.Refuse(a.To)
	if err := d.Mailer.Send(context.Background(), a); !errors.Is(err, tramite.ErrPermanent) {
		t.Fatalf("error %v; want ErrPermanent", err)
	}
	d.none(t)
	d.send(t, b)
	d.one(t, b.ID)
}

func delayed(t testing.TB, d desk) {
	if d.Delay == nil {
		return
	}
	m := mail(1)
	d.Delay(m.To)
	if err := d.Mailer.Send(context.Background(), m); err == nil || errors.Is(err, tramite.ErrPermanent) {
		t.Fatalf("error %v; want one that is not permanent", err)
	}
	d.none(t)
	d.send(t, m)
	d.one(t, m.ID)
}

func missingAttachment(t testing.TB, d desk) {
	m := mail(1)
	m.Attach = []tramite.Document{{Name: "recibo.pdf", ArchiveKey: "f/recibo.pdf", SHA256: tramite.SumOf([]byte("x"))}}
	if err := d.Mailer.Send(context.Background(), m); err == nil {
		t.Fatal("a mail without its attachment was sent")
	}
	d.none(t)
}

func alteredAttachment(t testing.TB, d desk) {
	m := mail(1)
	m.Attach = []tramite.Document{d.archive.add("f/recibo.pdf", "recibo.pdf", []byte("issued"))}
	d.archive.docs["f/recibo.pdf"] = []byte("forged")
	if err := d.Mailer.Send(context.Background(), m); err == nil {
		t.Fatal("a mail with an altered attachment was sent")
	}
	d.none(t)
}

func mailerCancelled(t testing.TB, d desk) {
	ctx, cancel := context.WithCancel(context.Background())
	cancel()
	if err := d.Mailer.Send(ctx, mail(1)); err == nil || errors.Is(err, tramite.ErrPermanent) {
		t.Fatalf("error %v; want one that is not permanent", err)
	}
	d.none(t)
}

func mailsAtOnce(t testing.TB, d desk) {
	const n = 8
	var ms [n]tramite.Mail
	for i := range ms {
		ms[i] = mail(i)
	}
	for _, err := range together(n, func(i int) error { return d.Mailer.Send(context.Background(), ms[i]) }) {
		must(t, err)
	}
	for _, m := range ms {
		if got := d.one(t, m.ID); len(got.To) != 1 || got.To[0] != m.To {
			t.Fatalf("mail %s went to %v; want %s", m.ID, got.To, m.To)
		}
	}
}

// shelf is the archive that mailers under test read from.
type shelf struct{ docs map[string][]byte }

func (s *shelf) add(key, name string, content []byte) tramite.Document {
	s.docs[key] = content
	return tramite.Document{Name: name, ArchiveKey: key, SHA256: tramite.SumOf(content)}
}

func (s *shelf) Put(context.Context, string, io.Reader) (tramite.Sum, error) {
	return tramite.Sum{}, errors.New("a mailer issues no documents")
}

func (s *shelf) Delete(context.Context, string) error {
	return errors.New("a mailer deletes no documents")
}

func (s *shelf) Open(_ context.Context, key string, sum tramite.Sum) (io.ReadCloser, error) {
	b, ok := s.docs[key]
	switch {
	case !ok:
		return nil, tramite.ErrNotFound
	case tramite.SumOf(b) != sum:
		return nil, tramite.ErrAltered
	}
	return io.NopCloser(strings.NewReader(string(b))), nil
}
