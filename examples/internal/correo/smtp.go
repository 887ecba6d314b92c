package correo

import (
	"context"
	"crypto/tls"
	"errors"
	"fmt"
	"net"
	"time"

	"github.com/wneessen/go-mail"

	"github.com/derechohabiente/imss/tramite"
)

// Security says how the way to the server is protected.
type Security int

// The ways.
const (
	STARTTLS Security = iota // plain greeting, then TLS or nothing (port 587)
	TLS                      // TLS from the first byte (port 465, RFC 8314)
	Plain                    // nothing: for a server on the same machine
)

// SMTP is a [tramite.Mailer] over a mail server. Fill the fields before the
// first Send.
type SMTP struct {
	Host     string
	Port     int
	Security Security
	TLS      *tls.Config // nil = the roots of the system and the name of the host
	User     string      // empty = no log-in
	Password string
	From     Sender
	Archive  tramite.Archive
	Timeout  time.Duration // for one mail; 0 = one minute
}

var _ tramite.Mailer = (*SMTP)(nil)

// Send gives a mail to the server: see [tramite.Mailer]. What the server answers
// about this mail decides: 4xx is temporary; 5xx to the recipient or to the
// message wraps [tramite.ErrPermanent]. A refused connection, log-in or sender is
// the host's own matter, which somebody will put right: it is temporary for every
// mail. Errors carry the server's code, never its text, which may repeat the
// address.
func (s *SMTP) Send(ctx context.Context, m tramite.Mail) error {
	msg, err := message(ctx, s.From, s.Archive, m)
	if err != nil {
		return err
	}
	ctx, cancel := context.WithTimeout(ctx, s.timeout())
	defer cancel()
	var line tracked
	defer line.close()
	client, err := mail.NewClient(s.Host, s.options(ctx, &line)...)
	if err != nil {
		return errors.New("correo: the server's host or port is none")
	}
	err = client.DialAndSendWithContext(ctx, msg)
	switch {
	case err == nil, msg.IsDelivered(): // what fails after the server took it is no failure
		return nil
	case ctx.Err() != nil:
		return ctx.Err()
	}
	return classify(err)
}

func (s *SMTP) timeout() time.Duration {
	if s.Timeout <= 0 {
		return time.Minute
	}
	return s.Timeout
}

func (s *SMTP) options(ctx context.Context, line *tracked) []mail.Option {
	config := &tls.Config{MinVersion: tls.VersionTLS12, ServerName: s.Host}
	if s.TLS != nil {
		config = s.TLS.Clone()
		if config.ServerName == "" {
			config.ServerName = s.Host
		}
	}
	o := []mail.Option{mail.WithPort(s.Port), mail.WithTimeout(s.timeout()), mail.WithTLSConfig(config), mail.WithoutNoop()}
	auth := mail.SMTPAuthAutoDiscover
	switch s.Security {
	case Plain:
		o = append(o, mail.WithTLSPolicy(mail.NoTLS), mail.WithDialContextFunc(line.dial(ctx, nil)))
	case TLS:
		// The client does not see that a connection made for it is encrypted.
		auth = mail.SMTPAuthPlain
		o = append(o, mail.WithSSL(), mail.WithDialContextFunc(line.dial(ctx, config)))
	default:
		o = append(o, mail.WithTLSPolicy(mail.TLSMandatory), mail.WithDialContextFunc(line.dial(ctx, nil)))
	}
	if s.User != "" {
		o = append(o, mail.WithSMTPAuth(auth), mail.WithUsername(s.User), mail.WithPassword(s.Password))
	}
	return o
}

// tracked is a connection that ends with its context, whatever it waits for.
type tracked struct{ end func() }

func (t *tracked) close() {
	if t.end != nil {
		t.end()
	}
}

// dial gives what opens the connection; whole is the context of the sending, the
// function's own one ends when the server has greeted.
func (t *tracked) dial(whole context.Context, config *tls.Config) mail.DialContextFunc {
	return func(ctx context.Context, network, address string) (net.Conn, error) {
		conn, err := (&net.Dialer{}).DialContext(ctx, network, address)
		if err != nil {
			return nil, err
		}
		stop := context.AfterFunc(whole, func() { _ = conn.Close() })
		t.end = func() {
			stop()
			_ = conn.Close()
		}
		if config == nil {
			return conn, nil
		}
		secure := tls.Client(conn, config)
		return secure, secure.HandshakeContext(ctx)
	}
}

// classify turns a failure into one without personal data.
func classify(err error) error {
	var send *mail.SendError
	if !errors.As(err, &send) {
		return errors.New("correo: no connection to the server, or no log-in")
	}
	code := send.ErrorCode()
	if code >= 500 && aboutTheMail(send.Reason, code) {
		return permanent(fmt.Sprintf("refused with %d", code))
	}
	if code == 0 {
		return errors.New("correo: the connection broke")
	}
	return fmt.Errorf("correo: answered %d", code)
}

// aboutTheMail tells a refusal of this mail from one of the host: who must log
// in (RFC 4954 §6: 530, 534, 535, 538) or may not send from this address has
// other mails refused as well. A message that is too long is announced with the
// sender (RFC 1870 §6.1: 552).
func aboutTheMail(at mail.SendErrReason, code int) bool {
	switch code {
	case 530, 534, 535, 538:
		return false
	}
	switch at {
	case mail.ErrSMTPRcptTo, mail.ErrSMTPData, mail.ErrSMTPDataClose:
		return true
	case mail.ErrSMTPMailFrom:
		return code == 552
	}
	return false
}
