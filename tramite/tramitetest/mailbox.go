package tramitetest

import (
	"context"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"sync"

	"github.com/derechohabiente/imss/tramite"
)

// Mailbox is a [tramite.Mailer] that remembers what it accepted. The zero value
// accepts everything. It is safe for concurrent use. Printing it shows no mail.
type Mailbox struct {
	// Answer decides on a mail before it is accepted; nil accepts. It is called
	// by one goroutine at a time.
	Answer func(m tramite.Mail) error

	mu    sync.Mutex
	mails []tramite.Mail
}

var _ tramite.Mailer = (*Mailbox)(nil)

// String gives no mail; templates ask for it.
func (b *Mailbox) String() string { return "Mailbox(****)" }

// Format prints no mail, whatever the verb.
func (b *Mailbox) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, b.String()) }

// LogValue gives no mail to log/slog.
func (b *Mailbox) LogValue() slog.Value { return slog.StringValue(b.String()) }

// Send accepts a mail: see [tramite.Mailer].
func (b *Mailbox) Send(ctx context.Context, m tramite.Mail) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	b.mu.Lock()
	defer b.mu.Unlock()
	if b.Answer != nil {
		if err := b.Answer(m); err != nil {
			return err
		}
	}
	b.mails = append(b.mails, m)
	return nil
}

// Mails gives what was accepted, in order, repetitions included.
func (b *Mailbox) Mails() []tramite.Mail {
	b.mu.Lock()
	defer b.mu.Unlock()
	return slices.Clone(b.mails)
}

// Times gives how often each ID was accepted.
func (b *Mailbox) Times() map[string]int {
	n := map[string]int{}
	for _, m := range b.Mails() {
		n[m.ID]++
	}
	return n
}
