package main

import (
	"io"
	"net"
	"net/mail"
	"strings"
	"sync"
	"testing"

	"github.com/emersion/go-smtp"
	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/curp"
)

// buzon is a mail server on this machine that counts what it takes.
type buzon struct {
	mu     sync.Mutex
	ids    map[string]int // Message-ID → times accepted
	refuse string         // recipient that does not exist
	down   bool           // everything is refused for now
	addr   string
}

func abrirBuzon(t *testing.T) *buzon {
	t.Helper()
	b := &buzon{ids: map[string]int{}}
	srv := smtp.NewServer(smtp.BackendFunc(func(*smtp.Conn) (smtp.Session, error) { return &sesion{b: b}, nil }))
	l, err := net.Listen("tcp", "127.0.0.1:0")
	require.NoError(t, err)
	b.addr = l.Addr().String()
	done := make(chan struct{})
	go func() { defer close(done); _ = srv.Serve(l) }()
	t.Cleanup(func() { _ = srv.Close(); <-done })
	return b
}

func (b *buzon) tomados() map[string]int {
	b.mu.Lock()
	defer b.mu.Unlock()
	out := map[string]int{}
	for k, v := range b.ids {
		out[k] = v
	}
	return out
}

type sesion struct{ b *buzon }

func (s *sesion) Mail(string, *smtp.MailOptions) error { return nil }

func (s *sesion) Rcpt(to string, _ *smtp.RcptOptions) error {
	s.b.mu.Lock()
	defer s.b.mu.Unlock()
	switch {
	case s.b.down:
		return &smtp.SMTPError{Code: 451, EnhancedCode: smtp.EnhancedCode{4, 3, 0}, Message: "later"}
	case to == s.b.refuse:
		return &smtp.SMTPError{Code: 550, EnhancedCode: smtp.EnhancedCode{5, 1, 1}, Message: "no such user"}
	}
	return nil
}

func (s *sesion) Data(r io.Reader) error {
	m, err := mail.ReadMessage(r)
	if err != nil {
		return err
	}
	if _, err := io.Copy(io.Discard, m.Body); err != nil {
		return err
	}
	s.b.mu.Lock()
	defer s.b.mu.Unlock()
	s.b.ids[m.Header.Get("Message-ID")]++
	return nil
}

func (s *sesion) Reset()        {}
func (s *sesion) Logout() error { return nil }

func TestMailServer(t *testing.T) {
	b, salida := abrirBuzon(t), salidaNueva(t)
	require.Equal(t, hecho, correr(t, salida, "-smtp", b.addr).code)
	first := b.tomados()
	require.Len(t, first, 21)
	require.Equal(t, hecho, correr(t, salida, "-smtp", b.addr).code)
	require.Equal(t, first, b.tomados(), "a run that ended sends nothing again")
}

func TestRefusedRecipient(t *testing.T) {
	b, salida := abrirBuzon(t), salidaNueva(t)
	people, _, err := leerPersonas("x", []byte(deLaMuestra(t, "personas.csv")))
	require.NoError(t, err)
	b.refuse = people[0].correo
	c := correr(t, salida, "-smtp", b.addr)
	require.Equal(t, parcial, c.code)
	require.Contains(t, c.out, "Correos enviados ahora: 20; rechazados: 1; pendientes: 0.")
	require.Equal(t, parcial, correr(t, salida, "-smtp", b.addr).code, "it stays refused, and the others are not sent again")
	require.Len(t, b.tomados(), 20)
	for id, n := range b.tomados() {
		require.Equal(t, 1, n, id)
	}
}

func TestServerThatIsDown(t *testing.T) {
	b, salida := abrirBuzon(t), salidaNueva(t)
	b.down = true
	c := correr(t, salida, "-smtp", b.addr)
	require.Equal(t, parcial, c.code)
	require.Contains(t, c.out, "enviados ahora: 0; rechazados: 0; pendientes: 21.")
	require.Len(t, archivosCon(t, salida, ".pdf"), 65, "the papers are issued all the same")
}

// homonimo gives another valid CURP with the same root.
func homonimo(t *testing.T, s string) string {
	t.Helper()
	for d := byte('0'); d <= '9'; d++ {
		if c, err := curp.Parse(s[:16] + "8" + string(d)); err == nil {
			return c.String()
		}
	}
	t.Fatal("no homonym")
	return strings.Repeat("X", 18)
}
