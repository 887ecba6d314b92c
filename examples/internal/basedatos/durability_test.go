package basedatos_test

import (
	"bufio"
	"context"
	"database/sql"
	"errors"
	"fmt"
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/tramite"
	"github.com/derechohabiente/imss/tramite/memstore"
	"github.com/derechohabiente/imss/tramite/sqlstore"
	"github.com/derechohabiente/imss/tramite/tramitetest"
)

// place is a database that can be opened again and again.
type place struct {
	driver, source string
	dialect        sqlstore.Dialect
}

func (p place) open(t testing.TB) *sqlstore.Store { return open(t, p.driver, p.source, p.dialect) }

func eachDatabase(t *testing.T, do func(t *testing.T, p place)) {
	t.Run("sqlite", func(t *testing.T) {
		do(t, place{"sqlite", filepath.Join(t.TempDir(), "tramite.db"), sqlstore.SQLite})
	})
	t.Run("postgresql", func(t *testing.T) { do(t, place{"pgx", database(t), sqlstore.PostgreSQL}) })
}

func engine(s tramite.Store, m tramite.Mailer) *tramite.Engine {
	now := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	return &tramite.Engine{Store: s, Archive: memstore.NewArchive(), Mailer: m, Domain: "ensayo.example", Secret: make([]byte, 32),
		Now: func() time.Time { return now }}
}

func start(e *tramite.Engine, n int) (tramite.Record, error) {
	return e.Start(context.Background(), tramite.Start{Kind: "ensayo", State: "recibido", Key: fmt.Sprint(n), Input: n,
		Do: func(r *tramite.Record) error {
			return e.Enqueue(r, "aviso", tramite.Mail{To: "muestra@ensayo.example", Subject: "Aviso", Text: "Texto."})
		}})
}

func TestTablesAreMadeOnce(t *testing.T) {
	eachDatabase(t, func(t *testing.T, p place) {
		require.ErrorIs(t, p.open(t).Check(context.Background()), tramite.ErrMigration)
		var wg sync.WaitGroup
		errs := make([]error, 6)
		for i := range errs {
			s := p.open(t)
			wg.Go(func() { errs[i] = s.Migrate(context.Background()) })
		}
		wg.Wait()
		for _, err := range errs {
			require.NoError(t, err)
		}
		require.NoError(t, p.open(t).Check(context.Background()))
		db, err := sql.Open(p.driver, p.source)
		require.NoError(t, err)
		defer func() { _ = db.Close() }()
		_, err = db.Exec("INSERT INTO tramite_schema (version) VALUES (999)")
		require.NoError(t, err)
		require.ErrorIs(t, p.open(t).Check(context.Background()), tramite.ErrSchema)
		require.ErrorIs(t, p.open(t).Migrate(context.Background()), tramite.ErrSchema)
	})
}

// Two pools stand for two processes: each start is one record and one mail.
func TestTwoPoolsOneRecord(t *testing.T) {
	eachDatabase(t, func(t *testing.T, p place) {
		mailbox := &tramitetest.Mailbox{}
		a, b := engine(migrated(t, p.open(t)), mailbox), engine(p.open(t), mailbox)
		var wg sync.WaitGroup
		for i := range 20 {
			e := []*tramite.Engine{a, b}[i%2]
			wg.Go(func() {
				for n := range 5 {
					if _, err := start(e, n); err != nil {
						t.Error(err)
					}
				}
				if _, err := e.Drain(context.Background()); err != nil {
					t.Error(err)
				}
			})
		}
		wg.Wait()
		times := mailbox.Times()
		require.Len(t, times, 5)
		for id, n := range times {
			require.Equal(t, 1, n, id)
		}
	})
}

// TestMain lets this program be the child of TestKilledProcessLosesNothing, and
// stops the server that the tests started.
func TestMain(m *testing.M) {
	if source := os.Getenv("BASEDATOS_CHILD"); source != "" {
		child(os.Getenv("BASEDATOS_DRIVER"), source, sqlstore.Dialect(os.Getenv("BASEDATOS_DIALECT")))
		return
	}
	code := m.Run()
	if clusters.stop != nil {
		clusters.stop()
	}
	os.Exit(code)
}

// child starts records and prints each folio once it is acknowledged, until it
// is killed.
func child(driver, source string, d sqlstore.Dialect) {
	db, err := sql.Open(driver, source)
	if err != nil {
		os.Exit(1)
	}
	s, err := sqlstore.New(db, d)
	if err != nil {
		os.Exit(1)
	}
	e := engine(s, &tramitetest.Mailbox{})
	for n := 0; ; n++ {
		r, err := start(e, n)
		if err != nil {
			fmt.Println("error", err)
			os.Exit(1)
		}
		fmt.Println("ack", r.Folio)
	}
}

// What a killed process had acknowledged is there, whole, with its mail.
func TestKilledProcessLosesNothing(t *testing.T) {
	eachDatabase(t, func(t *testing.T, p place) {
		s := migrated(t, p.open(t))
		known := map[tramite.Folio]bool{}
		for round := range 8 {
			for _, f := range runAndKill(t, p, 3+5*round) {
				known[f] = true
			}
		}
		require.Greater(t, len(known), 30)
		for f := range known {
			r, err := s.Get(context.Background(), string(f))
			require.NoError(t, err)
			require.Len(t, r.Outbox, 1)
		}
		mailbox := &tramitetest.Mailbox{}
		_, err := engine(s, mailbox).Drain(context.Background())
		require.NoError(t, err)
		for f := range known {
			require.Equal(t, 1, mailbox.Times()[string(f)+".aviso@ensayo.example"])
		}
	})
}

// runAndKill gives the folios that a child acknowledged before it was killed.
func runAndKill(t *testing.T, p place, after int) (acked []tramite.Folio) {
	t.Helper()
	cmd := exec.Command(os.Args[0])
	cmd.Env = append(os.Environ(), "BASEDATOS_CHILD="+p.source, "BASEDATOS_DRIVER="+p.driver, "BASEDATOS_DIALECT="+string(p.dialect))
	out, err := cmd.StdoutPipe()
	require.NoError(t, err)
	require.NoError(t, cmd.Start())
	for lines := bufio.NewScanner(out); lines.Scan(); {
		f, found := strings.CutPrefix(lines.Text(), "ack ")
		require.True(t, found, lines.Text())
		if acked = append(acked, tramite.Folio(f)); len(acked) == after {
			_ = cmd.Process.Kill()
		}
	}
	var exit *exec.ExitError
	require.True(t, errors.As(cmd.Wait(), &exit))
	return acked
}

// Many waiting mails go out in the order in which they fell due.
func TestBacklogOnDatabases(t *testing.T) {
	eachDatabase(t, func(t *testing.T, p place) {
		mailbox := &tramitetest.Mailbox{}
		e := engine(migrated(t, p.open(t)), mailbox)
		const mails = 400
		for n := range mails {
			_, err := start(e, n)
			require.NoError(t, err)
		}
		d, err := e.Drain(context.Background())
		require.NoError(t, err)
		require.Equal(t, tramite.Drained{Sent: mails}, d)
		require.Len(t, mailbox.Times(), mails)
	})
}
