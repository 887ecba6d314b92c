package correo_test

import (
	"context"
	"errors"
	"fmt"
	"strings"
	"testing"
	"time"

	"github.com/emersion/go-smtp"
	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/examples/internal/correo"
	"github.com/derechohabiente/imss/tramite"
	"github.com/derechohabiente/imss/tramite/memstore"
	"github.com/derechohabiente/imss/tramite/tramitetest"
)

func reply(code int) error {
	return &smtp.SMTPError{Code: code, EnhancedCode: smtp.EnhancedCode{code / 100, 0, 0}, Message: "muestra@ensayo.example is told " + fmt.Sprint(code)}
}

func TestSMTPConformance(t *testing.T) {
	tramitetest.Mailer(t, func(t testing.TB, a tramite.Archive) tramitetest.Post {
		s := newServer(t, options{})
		answer := func(errs ...error) func(string) {
			return func(to string) {
				s.mu.Lock()
				defer s.mu.Unlock()
				s.rcpt[to] = errs
			}
		}
		return tramitetest.Post{
			Mailer: s.mailer(a, correo.Plain),
			Inbox:  func(testing.TB) []tramitetest.Received { return s.received() },
			Refuse: answer(reply(550)),
			Delay:  answer(reply(451), nil),
		}
	})
}

func aviso() tramite.Mail {
	return tramite.Mail{ID: "261121-7K3QX-9M2PDC.aviso@ensayo.example", To: "muestra@ensayo.example", Subject: "Aviso", Text: "Texto.",
		Queued: time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)}
}

func TestWaysToTheServer(t *testing.T) {
	for name, c := range map[string]struct {
		server   options
		security correo.Security
		password string
		ok       bool
	}{
		"plain":                      {options{}, correo.Plain, "", true},
		"starttls":                   {options{starttls: true}, correo.STARTTLS, "", true},
		"tls":                        {options{tls: true}, correo.TLS, "", true},
		"starttls with log-in":       {options{starttls: true, user: "portal"}, correo.STARTTLS, "clave", true},
		"tls with log-in":            {options{tls: true, user: "portal"}, correo.TLS, "clave", true},
		"wrong password":             {options{tls: true, user: "portal"}, correo.TLS, "otra", false},
		"no log-in where one is due": {options{tls: true, user: "portal"}, correo.TLS, "", false},
		"server without TLS":         {options{}, correo.STARTTLS, "", false},
		"plain to a TLS port":        {options{}, correo.TLS, "", false},
	} {
		t.Run(name, func(t *testing.T) {
			s := newServer(t, c.server)
			m := s.mailer(memstore.NewArchive(), c.security)
			m.Timeout = 3 * time.Second
			if m.Password = c.password; m.Password != "" {
				m.User = "portal"
			}
			err := m.Send(context.Background(), aviso())
			if !c.ok {
				require.Error(t, err)
				require.NotErrorIs(t, err, tramite.ErrPermanent, "the host's own matter: every mail waits")
				require.Empty(t, s.received())
				return
			}
			require.NoError(t, err)
			require.Len(t, s.received(), 1)
			require.Equal(t, c.security != correo.Plain, s.secure)
		})
	}
}

func TestUnknownCertificateIsRefused(t *testing.T) {
	for _, security := range []correo.Security{correo.STARTTLS, correo.TLS} {
		s := newServer(t, options{starttls: true, tls: security == correo.TLS})
		m := s.mailer(memstore.NewArchive(), security)
		m.TLS = nil
		err := m.Send(context.Background(), aviso())
		require.Error(t, err)
		require.NotErrorIs(t, err, tramite.ErrPermanent)
		require.Empty(t, s.received())
	}
}

// Every class of answer means one thing: try again, or never.
func TestAnswers(t *testing.T) {
	for _, c := range []struct {
		at        string
		code      int
		permanent bool
	}{
		{"mail", 421, false}, {"mail", 451, false}, {"mail", 530, false}, {"mail", 550, false}, {"mail", 552, true},
		{"rcpt", 421, false}, {"rcpt", 450, false}, {"rcpt", 452, false}, {"rcpt", 530, false}, {"rcpt", 550, true}, {"rcpt", 551, true}, {"rcpt", 553, true}, {"rcpt", 554, true},
		{"data", 421, false}, {"data", 451, false}, {"data", 452, false}, {"data", 552, true}, {"data", 554, true},
	} {
		t.Run(fmt.Sprint(c.at, c.code), func(t *testing.T) {
			s := newServer(t, options{})
			switch c.at {
			case "mail":
				s.mail = reply(c.code)
			case "rcpt":
				s.rcpt["muestra@ensayo.example"] = []error{reply(c.code)}
			case "data":
				s.data = reply(c.code)
			}
			err := s.mailer(memstore.NewArchive(), correo.Plain).Send(context.Background(), aviso())
			require.Error(t, err)
			require.Equal(t, c.permanent, errors.Is(err, tramite.ErrPermanent))
			require.NotContains(t, err.Error(), "muestra", "no personal data in errors")
			require.Contains(t, err.Error(), fmt.Sprint(c.code))
			require.Empty(t, s.received())
		})
	}
}

func TestBrokenConnections(t *testing.T) {
	for _, at := range []string{"mail", "data"} {
		s := newServer(t, options{})
		s.drop = at
		err := s.mailer(memstore.NewArchive(), correo.Plain).Send(context.Background(), aviso())
		require.Error(t, err, at)
		require.NotErrorIs(t, err, tramite.ErrPermanent)
		require.Empty(t, s.received())
		s.mu.Lock()
		s.drop = ""
		s.mu.Unlock()
		require.NoError(t, s.mailer(memstore.NewArchive(), correo.Plain).Send(context.Background(), aviso()))
		require.Len(t, s.received(), 1)
	}
	s := newServer(t, options{})
	m := s.mailer(memstore.NewArchive(), correo.Plain)
	m.Port = 1
	require.Error(t, m.Send(context.Background(), aviso()))
}

// The server took the mail and the connection broke before it could say so: the
// repetition has the same ID, by which mail systems drop it.
func TestLostAnswerRepeatsUnderTheSameID(t *testing.T) {
	s := newServer(t, options{})
	s.drop = "end"
	m := s.mailer(memstore.NewArchive(), correo.Plain)
	require.Error(t, m.Send(context.Background(), aviso()))
	s.mu.Lock()
	s.drop = ""
	s.mu.Unlock()
	require.NoError(t, m.Send(context.Background(), aviso()))
	got := s.received()
	require.Len(t, got, 2)
	require.Equal(t, got[0].ID, got[1].ID)
}

func TestSlowServerIsLeftInTime(t *testing.T) {
	s := newServer(t, options{})
	s.hang = make(chan struct{})
	defer close(s.hang)
	m := s.mailer(memstore.NewArchive(), correo.Plain)
	m.Timeout = 300 * time.Millisecond
	began := time.Now()
	err := m.Send(context.Background(), aviso())
	require.Error(t, err)
	require.NotErrorIs(t, err, tramite.ErrPermanent)
	ctx, cancel := context.WithTimeout(context.Background(), 300*time.Millisecond)
	defer cancel()
	m.Timeout = time.Minute
	require.ErrorIs(t, m.Send(ctx, aviso()), context.DeadlineExceeded)
	require.Less(t, time.Since(began), 10*time.Second)
}

// Whatever stands in a name or an address, one message with one recipient and
// our headers leaves the house, or none.
func TestHostileMails(t *testing.T) {
	s := newServer(t, options{})
	m := s.mailer(memstore.NewArchive(), correo.Plain)
	require.NoError(t, m.Send(context.Background(), aviso()))
	known := map[string]bool{}
	for _, h := range s.received()[0].Headers {
		known[h] = true
	}
	pieces := []string{"\r\n", "\n", "\r", "\x00", "\t", "\u0085", "\u2028", "\v", "\x7f", "\r\nBcc: x@ensayo.example", "\r\n.\r\n", "\r\nRCPT TO:<x@ensayo.example>",
		`"`, `\`, ",", ";", "<", ">", "()", " ", "ñ", "\xff", "=?utf-8?q?=0D=0ABcc:x?=", strings.Repeat("a", 255), "@", "..", "%0d%0aBcc:x"}
	tried := 0
	for _, p := range pieces {
		for _, to := range []string{p + "@ensayo.example", "muestra" + p + "@ensayo.example", "muestra@ensayo" + p + ".example", p + "muestra@ensayo.example",
			"muestra@ensayo.example" + p, `"muestra` + p + `"@ensayo.example`, "muestra@" + p} {
			hostile := aviso()
			hostile.To = to
			tried++
			check(t, s, m, hostile, known)
		}
		hostile := aviso()
		hostile.Subject = "Aviso" + p + "X-Evil: 1"
		tried++
		check(t, s, m, hostile, known)
	}
	require.Greater(t, tried, 200)
}

func check(t *testing.T, s *server, m *correo.SMTP, hostile tramite.Mail, known map[string]bool) {
	t.Helper()
	before := len(s.received())
	err := m.Send(context.Background(), hostile)
	after := s.received()[before:]
	if err != nil {
		require.Empty(t, after)
		return
	}
	require.Len(t, after, 1)
	require.Equal(t, []string{hostile.To}, after[0].To)
	require.Equal(t, hostile.Subject, after[0].Subject)
	for _, h := range after[0].Headers {
		require.True(t, known[h], h)
	}
}

// The outbox over a real conversation: one refused, one delayed, all others go.
func TestDrainOverSMTP(t *testing.T) {
	s := newServer(t, options{})
	s.rcpt["muestra1@ensayo.example"] = []error{reply(550)}
	s.rcpt["muestra2@ensayo.example"] = []error{reply(451), nil}
	archive := memstore.NewArchive()
	now := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	e := &tramite.Engine{Store: memstore.New(), Archive: archive, Mailer: s.mailer(archive, correo.Plain), Domain: "ensayo.example",
		Secret: make([]byte, 32), Now: func() time.Time { return now }}
	require.NoError(t, e.Validate())
	ctx := context.Background()
	for n := range 5 {
		_, err := e.Start(ctx, tramite.Start{Kind: "ensayo", State: "recibido", Key: fmt.Sprint(n), Do: func(r *tramite.Record) error {
			m := aviso()
			m.To = fmt.Sprintf("muestra%d@ensayo.example", n)
			return e.Enqueue(r, "aviso", m)
		}})
		require.NoError(t, err)
	}
	d, err := e.Drain(ctx)
	require.NoError(t, err)
	require.Equal(t, tramite.Drained{Sent: 3, Failed: 1, Later: 1}, d)
	now = now.Add(time.Minute)
	d, err = e.Drain(ctx)
	require.NoError(t, err)
	require.Equal(t, tramite.Drained{Sent: 1}, d)
	require.Len(t, s.received(), 4)
}
