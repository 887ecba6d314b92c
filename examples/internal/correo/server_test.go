package correo_test

import (
	"bytes"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/tls"
	"crypto/x509"
	"encoding/base64"
	"errors"
	"io"
	"math/big"
	"mime"
	"mime/multipart"
	"mime/quotedprintable"
	"net"
	netmail "net/mail"
	"net/textproto"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/emersion/go-sasl"
	"github.com/emersion/go-smtp"
	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/examples/internal/correo"
	"github.com/derechohabiente/imss/tramite"
	"github.com/derechohabiente/imss/tramite/tramitetest"
)

// server is a mail server on the loopback interface that answers as it is told.
type server struct {
	addr *net.TCPAddr
	pool *x509.CertPool // trusts the server's certificate

	mu     sync.Mutex
	inbox  []tramitetest.Received
	rcpt   map[string][]error // answers to RCPT, one by one; the last one stays
	mail   error              // answer to MAIL
	data   error              // answer to the end of DATA
	user   string             // asks for a log-in
	drop   string             // verb at which the connection is cut: "mail", "data", "end"
	hang   chan struct{}      // RCPT waits for it
	secure bool               // a mail came over TLS
}

type options struct {
	starttls, tls bool
	user          string
}

func newServer(t testing.TB, o options) *server {
	t.Helper()
	s := &server{rcpt: map[string][]error{}, user: o.user}
	srv := smtp.NewServer(smtp.BackendFunc(func(c *smtp.Conn) (smtp.Session, error) {
		return &session{server: s, conn: c}, nil
	}))
	srv.Domain, srv.EnableSMTPUTF8, srv.AllowInsecureAuth = "localhost", true, true
	srv.ErrorLog = silent{}
	cert, pool := certificate(t)
	s.pool = pool
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	s.addr = l.Addr().(*net.TCPAddr)
	if o.starttls || o.tls {
		srv.TLSConfig = &tls.Config{Certificates: []tls.Certificate{cert}}
	}
	if o.tls {
		l = tls.NewListener(l, srv.TLSConfig)
	}
	done := make(chan struct{})
	go func() {
		defer close(done)
		_ = srv.Serve(l)
	}()
	t.Cleanup(func() {
		_ = l.Close() // a server that did not begin to serve yet closes nothing
		_ = srv.Close()
		<-done
	})
	return s
}

type silent struct{}

func (silent) Printf(string, ...any) {}
func (silent) Println(...any)        {}

// mailer gives a mailer that speaks to the server.
func (s *server) mailer(a tramite.Archive, security correo.Security) *correo.SMTP {
	return &correo.SMTP{Host: "127.0.0.1", Port: s.addr.Port, Security: security, TLS: &tls.Config{RootCAs: s.pool, MinVersion: tls.VersionTLS12},
		From: correo.Sender{Name: "Portal de ensayo, año 1", Address: "portal@ensayo.example"}, Archive: a, Timeout: 10 * time.Second}
}

func (s *server) received() []tramitetest.Received {
	s.mu.Lock()
	defer s.mu.Unlock()
	return append([]tramitetest.Received(nil), s.inbox...)
}

type session struct {
	*server
	conn   *smtp.Conn
	to     []string
	logged bool
}

var errCut = errors.New("cut")

func (s *session) cut(verb string) bool {
	if s.drop != verb {
		return false
	}
	_ = s.conn.Conn().Close()
	return true
}

func (s *session) AuthMechanisms() []string {
	if s.user == "" {
		return nil
	}
	return []string{sasl.Plain}
}

func (s *session) Auth(string) (sasl.Server, error) {
	return sasl.NewPlainServer(func(_, user, password string) error {
		if user != s.user || password != "clave" {
			return smtp.ErrAuthFailed
		}
		s.logged = true
		return nil
	}), nil
}

func (s *session) Mail(string, *smtp.MailOptions) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.user != "" && !s.logged {
		return &smtp.SMTPError{Code: 530, Message: "log in"}
	}
	if s.cut("mail") {
		return errCut
	}
	return s.mail
}

func (s *session) Rcpt(to string, _ *smtp.RcptOptions) error {
	if s.hang != nil {
		<-s.hang
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if answers := s.rcpt[to]; len(answers) > 0 {
		if len(answers) > 1 {
			s.rcpt[to] = answers[1:]
		}
		if answers[0] != nil {
			return answers[0]
		}
	}
	s.to = append(s.to, to)
	return nil
}

func (s *session) Data(r io.Reader) error {
	s.mu.Lock()
	defer s.mu.Unlock()
	if s.cut("data") {
		return errCut
	}
	raw, err := io.ReadAll(r)
	if err != nil {
		return err
	}
	if s.data != nil {
		return s.data
	}
	got, err := parse(raw)
	if err != nil {
		return err
	}
	got.To = s.to
	s.inbox = append(s.inbox, got)
	_, s.secure = s.conn.TLSConnectionState()
	s.cut("end")
	return nil
}

func (s *session) Reset()        { s.to = nil }
func (s *session) Logout() error { return nil }

// parse reads a message with the standard library alone.
func parse(raw []byte) (tramitetest.Received, error) {
	got := tramitetest.Received{Files: map[string][]byte{}}
	m, err := netmail.ReadMessage(bytes.NewReader(raw))
	if err != nil {
		return got, err
	}
	for name := range m.Header {
		got.Headers = append(got.Headers, name)
	}
	got.ID = strings.Trim(m.Header.Get("Message-Id"), "<>")
	if got.Subject, err = new(mime.WordDecoder).DecodeHeader(m.Header.Get("Subject")); err != nil {
		return got, err
	}
	to, err := m.Header.AddressList("To")
	if err != nil {
		return got, err
	}
	for _, a := range to {
		got.To = append(got.To, a.Address)
	}
	return got, part(&got, textproto.MIMEHeader(m.Header), m.Body)
}

func part(got *tramitetest.Received, h textproto.MIMEHeader, body io.Reader) error {
	kind, params, err := mime.ParseMediaType(h.Get("Content-Type"))
	if err != nil {
		return err
	}
	if strings.HasPrefix(kind, "multipart/") {
		for r := multipart.NewReader(body, params["boundary"]); ; {
			p, err := r.NextRawPart()
			if errors.Is(err, io.EOF) {
				return nil
			}
			if err != nil {
				return err
			}
			if err := part(got, p.Header, p); err != nil {
				return err
			}
		}
	}
	switch strings.ToLower(h.Get("Content-Transfer-Encoding")) {
	case "base64":
		body = base64.NewDecoder(base64.StdEncoding, body)
	case "quoted-printable":
		body = quotedprintable.NewReader(body)
	}
	b, err := io.ReadAll(body)
	if err != nil {
		return err
	}
	disposition, file, _ := mime.ParseMediaType(h.Get("Content-Disposition"))
	switch {
	case disposition == "attachment":
		got.Files[file["filename"]] = b
	case kind == "text/plain":
		got.Text = string(b)
	}
	return nil
}

func certificate(t testing.TB) (tls.Certificate, *x509.CertPool) {
	t.Helper()
	key, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	require.NoError(t, err)
	template := &x509.Certificate{SerialNumber: big.NewInt(1), NotBefore: time.Now().Add(-time.Hour), NotAfter: time.Now().Add(time.Hour),
		IPAddresses: []net.IP{net.IPv4(127, 0, 0, 1)}, IsCA: true, BasicConstraintsValid: true}
	der, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	require.NoError(t, err)
	c, err := x509.ParseCertificate(der)
	require.NoError(t, err)
	pool := x509.NewCertPool()
	pool.AddCert(c)
	return tls.Certificate{Certificate: [][]byte{der}, PrivateKey: key}, pool
}
