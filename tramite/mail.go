package tramite

import (
	"fmt"
	"log/slog"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"
)

// Mail is one message of the outbox. What the host fills in is To, Subject,
// Text, HTML and Attach; the engine keeps the rest.
type Mail struct {
	ID      string     `json:"id"`      // Message-ID without its angle brackets, and idempotency key
	To      string     `json:"to"`      // one address, without display name
	Subject string     `json:"subject"` // one line
	Text    string     `json:"text"`
	HTML    string     `json:"html,omitempty"`
	Attach  []Document `json:"attach,omitempty"`

	Status   MailStatus `json:"status"`
	Attempts int        `json:"attempts,omitempty"`
	Queued   time.Time  `json:"queued"`        // the Date of the message, equal in every attempt
	Next     time.Time  `json:"next,omitzero"` // not tried before this instant
}

// MailStatus says how far a mail has come.
type MailStatus string

// The states of a mail.
const (
	Waiting MailStatus = "waiting" // to be sent from Next on
	Leased  MailStatus = "leased"  // being sent; if the sender died, to be sent again from Next on
	Sent    MailStatus = "sent"    // accepted by the Mailer
	Failed  MailStatus = "failed"  // refused for good, or given up
)

func (m *Mail) open() bool { return m.Status == Waiting || m.Status == Leased }

// check refuses what no mailer could send and what would end a header early.
// Whether the address exists is the Mailer's to find out.
func (m *Mail) check() error {
	at := strings.LastIndexByte(m.To, '@')
	switch {
	case at < 1, at == len(m.To)-1, len(m.To) > 254: // RFC 5321 §4.5.3.1.3: a path of 256 with its brackets
		return ErrMail
	case !line(m.To), !line(m.Subject), m.Subject == "", len(m.Subject) > 900:
		return ErrMail
	case strings.ContainsAny(m.To, " <>,;"):
		return ErrMail
	case m.Text == "" || !utf8.ValidString(m.Text) || !utf8.ValidString(m.HTML):
		return ErrMail
	}
	return nil
}

// line tells whether a text is UTF-8 without control characters, the Unicode
// line ends among them.
func line(s string) bool {
	return utf8.ValidString(s) && !strings.ContainsFunc(s, func(r rune) bool {
		return unicode.IsControl(r) || r == '\u2028' || r == '\u2029'
	})
}

// Format prints the ID and how far the mail is, whatever the verb.
func (m Mail) Format(s fmt.State, _ rune) {
	_, _ = fmt.Fprintf(s, "Mail(%s %s)", m.ID, m.Status)
}

// LogValue gives the ID and how far the mail is.
func (m Mail) LogValue() slog.Value {
	return slog.GroupValue(slog.String("id", m.ID), slog.String("status", string(m.Status)))
}
