package tramitetest_test

import (
	"bytes"
	"context"
	"io"
	"strings"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/tramite"
	"github.com/derechohabiente/imss/tramite/memstore"
	"github.com/derechohabiente/imss/tramite/tramitetest"
)

type plantedArchive struct {
	tramite.Archive
	defect string
	mu     sync.Mutex
}

func (a *plantedArchive) Put(ctx context.Context, key string, r io.Reader) (tramite.Sum, error) {
	a.mu.Lock()
	defer a.mu.Unlock()
	switch a.defect {
	case "replaces":
		_ = a.Archive.Delete(ctx, key)
	case "sum of the new bytes":
		b, _ := io.ReadAll(r)
		if _, err := a.Archive.Put(ctx, key, bytes.NewReader(b)); err != nil {
			return tramite.Sum{}, err
		}
		return tramite.SumOf(b), nil
	case "keeps half a document":
		b, err := io.ReadAll(r)
		sum, _ := a.Archive.Put(ctx, key, bytes.NewReader(b))
		return sum, err
	case "takes any name":
		if !tramite.ValidKey(key) {
			return tramite.Sum{}, nil
		}
	case "works after the caller gave up":
		ctx = context.WithoutCancel(ctx)
	}
	return a.Archive.Put(ctx, key, r)
}

func (a *plantedArchive) Open(ctx context.Context, key string, sum tramite.Sum) (io.ReadCloser, error) {
	if a.defect == "never checks" {
		if _, err := a.Archive.Open(ctx, key, sum); err != nil && !strings.Contains(err.Error(), string(tramite.ErrAltered)) {
			return nil, err
		}
		return io.NopCloser(strings.NewReader("")), nil
	}
	r, err := a.Archive.Open(ctx, key, sum)
	if err != nil && a.defect == "one error for all" {
		return nil, errPlanted
	}
	return r, err
}

func (a *plantedArchive) Delete(ctx context.Context, key string) error {
	switch a.defect {
	case "deletes nothing":
		return nil
	case "absent is an error":
		return tramite.ErrNotFound
	}
	return a.Archive.Delete(ctx, key)
}

func TestArchiveSuiteFindsPlantedDefects(t *testing.T) {
	failing := func(defect string) map[string]string {
		return tramitetest.FailingArchive(t, func(testing.TB) tramite.Archive {
			return &plantedArchive{Archive: memstore.NewArchive(), defect: defect}
		})
	}
	require.Empty(t, failing(""))
	for defect, clause := range map[string]string{
		"replaces":                       "put_again_keeps_the_first_document",
		"sum of the new bytes":           "of_many_puts_one_document_stays",
		"keeps half a document":          "failed_put_keeps_nothing",
		"takes any name":                 "bad_names_are_refused",
		"works after the caller gave up": "archive_refuses_a_cancelled_context",
		"never checks":                   "open_with_another_sum_is_altered",
		"one error for all":              "open_of_unknown_is_not_found",
		"deletes nothing":                "delete_removes_and_repeats",
		"absent is an error":             "delete_removes_and_repeats",
	} {
		t.Run(defect, func(t *testing.T) { require.Contains(t, failing(defect), clause) })
	}
}

// plantedMailer delivers into memory, with at most one defect.
type plantedMailer struct {
	defect  string
	archive tramite.Archive
	mu      sync.Mutex
	inbox   []tramitetest.Received
	refused map[string]bool
	delayed map[string]bool
}

func (p *plantedMailer) has(defect string) bool { return p.defect == defect }

func (p *plantedMailer) Send(ctx context.Context, m tramite.Mail) error {
	p.mu.Lock()
	defer p.mu.Unlock()
	if ctx.Err() != nil && !p.has("sends after the caller gave up") {
		return ctx.Err()
	}
	user, host, found := strings.Cut(m.To, "@")
	bad := !found || user == "" || host == "" || len(m.To) > 254 || strings.Contains(host, "..") || strings.ContainsAny(m.To, " ,<>")
	evil := func(s string) bool { return strings.ContainsAny(s, "\r\n\x00\u0085\u2028") }
	injected := evil(m.To) || evil(m.Subject) || evil(m.ID)
	for _, d := range m.Attach {
		injected = injected || evil(d.Name)
	}
	switch {
	case bad && !p.has("takes any address"), injected && !p.has("writes headers raw"), p.refused[m.To] && !p.has("refusals are temporary"):
		return tramite.ErrPermanent
	case p.refused[m.To], p.delayed[m.To] && !p.has("delays are permanent"):
		delete(p.delayed, m.To)
		return errPlanted
	case p.delayed[m.To]:
		return tramite.ErrPermanent
	}
	r := tramitetest.Received{ID: m.ID, To: []string{m.To}, Subject: m.Subject, Text: m.Text, Files: map[string][]byte{},
		Headers: []string{"Message-ID", "To", "Subject"}}
	for _, d := range m.Attach {
		f, err := p.archive.Open(ctx, d.ArchiveKey, d.SHA256)
		if err != nil && p.has("sends without attachment") {
			continue
		}
		if err != nil {
			return err
		}
		r.Files[d.Name], _ = io.ReadAll(f)
	}
	p.spoil(&r, m)
	p.inbox = append(p.inbox, r)
	return nil
}

func (p *plantedMailer) spoil(r *tramitetest.Received, m tramite.Mail) {
	switch p.defect {
	case "new ID with each attempt":
		r.ID += strings.Repeat("x", len(p.inbox))
	case "subject in ASCII":
		r.Subject = strings.ToValidUTF8(strings.ReplaceAll(m.Subject, "ñ", "n"), "")
	case "cuts long lines":
		r.Text = m.Text[:min(len(m.Text), 998)]
	case "line ends in files":
		for name, b := range r.Files {
			r.Files[name] = bytes.ReplaceAll(b, []byte("\r\n"), []byte("\n"))
		}
	case "writes headers raw":
		if _, evil, found := strings.Cut(m.Subject, "\n"); found {
			name, _, _ := strings.Cut(evil, ":")
			r.Headers = append(r.Headers, name)
		}
	case "blind copies":
		r.To = append(r.To, "archivo@ensayo.example")
	}
}

func TestMailerSuiteFindsPlantedDefects(t *testing.T) {
	failing := func(defect string) map[string]string {
		return tramitetest.FailingMailer(t, func(_ testing.TB, a tramite.Archive) tramitetest.Post {
			p := &plantedMailer{defect: defect, archive: a, refused: map[string]bool{}, delayed: map[string]bool{}}
			return tramitetest.Post{
				Mailer: p,
				Inbox:  func(testing.TB) []tramitetest.Received { return p.inbox },
				Refuse: func(to string) { p.refused[to] = true },
				Delay:  func(to string) { p.delayed[to] = true },
			}
		})
	}
	require.Empty(t, failing(""))
	for defect, clause := range map[string]string{
		"sends after the caller gave up": "mailer_refuses_a_cancelled_context",
		"takes any address":              "bad_address_is_permanent",
		"writes headers raw":             "no_text_becomes_a_header",
		"refusals are temporary":         "refused_address_is_permanent_and_holds_up_no_other",
		"delays are permanent":           "delayed_address_is_not_permanent",
		"sends without attachment":       "missing_attachment_sends_nothing",
		"new ID with each attempt":       "repeated_mail_keeps_its_id",
		"subject in ASCII":               "mail_arrives_as_it_was_written",
		"cuts long lines":                "mail_arrives_as_it_was_written",
		"line ends in files":             "attachments_arrive_byte_for_byte",
		"blind copies":                   "mail_arrives_as_it_was_written",
	} {
		t.Run(defect, func(t *testing.T) { require.Contains(t, failing(defect), clause) })
	}
}
