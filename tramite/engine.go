package tramite

import (
	"context"
	"crypto"
	"fmt"
	"io"
	"log/slog"
	"time"

	"github.com/derechohabiente/imss/documento"
)

// Engine runs procedures over the ports of a host. Fill the fields, then call
// Validate once; after that an Engine is read only and may be shared.
type Engine struct {
	Store  Store            // required
	Now    func() time.Time // required; its time zone is that of folios
	Secret []byte           // required, 32 bytes or more; keys of records are HMACs under it

	Archive Archive       // for documents
	Mailer  Mailer        // for mails
	Domain  string        // with Mailer: the part of a Message-ID after '@'
	Signer  crypto.Signer // for sealed documents, see package sello
	// Render writes a paper, for Issue: the Render method of a pdf.Renderer.
	Render func(ctx context.Context, w io.Writer, d documento.Doc) error

	OnEvent func(ctx context.Context, e Event) // may be nil

	Lease   time.Duration                   // time that sending one mail may take; 0 = 2 minutes
	Backoff func(attempt int) time.Duration // wait after the n-th failure; at least 1 s; nil = 30 s doubling up to 1 hour
	GiveUp  time.Duration                   // age at which a mail is given up; 0 = 5 days
}

// Format prints no field, whatever the verb: one is the secret.
func (e Engine) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, "Engine(****)") }

// LogValue gives no field to log/slog.
func (e Engine) LogValue() slog.Value { return slog.StringValue("Engine(****)") }
