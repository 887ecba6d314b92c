package sqlstore_test

import (
	"context"
	"database/sql"
	"database/sql/driver"
	"errors"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/tramite"
	"github.com/derechohabiente/imss/tramite/sqlstore"
)

// Stores run on real databases in the tests of the examples, where drivers are.
// Here stands what no healthy database shows: each statement failing.

// dying is a driver whose n-th call fails, and that writes down the statements.
type dying struct {
	mu         sync.Mutex
	nth, calls int
	seen       []string
}

var errDied = errors.New("died")

func (d *dying) call(statement string) error {
	d.mu.Lock()
	defer d.mu.Unlock()
	d.calls++
	d.seen = append(d.seen, statement)
	if d.calls == d.nth {
		return errDied
	}
	return nil
}

func (d *dying) Connect(context.Context) (driver.Conn, error) { return (*conn)(d), d.call("connect") }
func (d *dying) Driver() driver.Driver                        { return nil }

type conn dying

func (c *conn) Close() error                        { return nil }
func (c *conn) Prepare(string) (driver.Stmt, error) { return nil, errors.New("not prepared") }
func (c *conn) Begin() (driver.Tx, error)           { return nil, errors.New("without options") }

func (c *conn) BeginTx(_ context.Context, o driver.TxOptions) (driver.Tx, error) {
	name := "begin"
	if o.Isolation == driver.IsolationLevel(sql.LevelReadCommitted) {
		name = "begin read committed"
	}
	return (*tx)(c), (*dying)(c).call(name)
}

func (c *conn) ExecContext(_ context.Context, query string, _ []driver.NamedValue) (driver.Result, error) {
	return driver.RowsAffected(1), (*dying)(c).call(query)
}

func (c *conn) QueryContext(_ context.Context, query string, _ []driver.NamedValue) (driver.Rows, error) {
	return &none{}, (*dying)(c).call(query)
}

type tx conn

func (t *tx) Commit() error { return (*dying)(t).call("commit") }

func (t *tx) Rollback() error {
	(*dying)(t).seen = append((*dying)(t).seen, "rollback")
	return nil
}

type none struct{}

func (none) Columns() []string         { return []string{"x"} }
func (none) Close() error              { return nil }
func (none) Next([]driver.Value) error { return errDied }

func open(t *testing.T, d *dying, dialect sqlstore.Dialect) *sqlstore.Store {
	t.Helper()
	db := sql.OpenDB(d)
	t.Cleanup(func() { _ = db.Close() })
	s, err := sqlstore.New(db, dialect)
	require.NoError(t, err)
	return s
}

func record() tramite.Record {
	at := time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC)
	return tramite.Record{Folio: tramite.NewFolio(at), Kind: "ensayo", State: "recibido", Keys: []string{"b", "a"}, Created: at, Updated: at}
}

func TestEveryFailingStatementIsAnError(t *testing.T) {
	for _, dialect := range []sqlstore.Dialect{sqlstore.SQLite, sqlstore.PostgreSQL} {
		for nth := 1; ; nth++ {
			d := &dying{nth: nth}
			err := open(t, d, dialect).Create(context.Background(), record())
			if d.calls < nth {
				require.NoError(t, err)
				break
			}
			require.ErrorIs(t, err, errDied)
			if strings.HasPrefix(d.seen[len(d.seen)-1], "INSERT") {
				t.Fatalf("no rollback after %v", d.seen)
			}
		}
	}
}

// The first statement of a transaction is a write, keys are taken in order, and
// the dialects differ in their placeholders.
func TestStatements(t *testing.T) {
	d := &dying{}
	require.NoError(t, open(t, d, sqlstore.PostgreSQL).Create(context.Background(), record()))
	require.Len(t, d.seen, 6)
	require.Equal(t, "begin read committed", d.seen[1])
	require.Contains(t, d.seen[2], "VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
	require.Equal(t, "INSERT INTO tramite_key (name, folio) VALUES ($1, $2) ON CONFLICT (name) DO NOTHING", d.seen[3])
	require.Equal(t, "commit", d.seen[5])
	d = &dying{}
	require.NoError(t, open(t, d, sqlstore.SQLite).Create(context.Background(), record()))
	require.Contains(t, d.seen[1], "busy_timeout")
	require.Equal(t, "begin", d.seen[2])
	require.True(t, strings.HasPrefix(d.seen[3], "INSERT"))
	require.Contains(t, d.seen[4], "VALUES (?, ?)")
}

func TestReadErrorsAreNotAbsence(t *testing.T) {
	s := open(t, &dying{}, sqlstore.SQLite)
	_, err := s.Get(context.Background(), "k")
	require.ErrorIs(t, err, errDied)
	_, err = s.Due(context.Background(), time.Time{}, 1)
	require.ErrorIs(t, err, errDied)
	r := record()
	r.Version = 1
	require.ErrorIs(t, s.Update(context.Background(), r), errDied)
	require.ErrorIs(t, s.Check(context.Background()), tramite.ErrMigration)
	require.ErrorIs(t, s.Migrate(context.Background()), errDied)
}

func TestNewRefuses(t *testing.T) {
	for _, d := range []sqlstore.Dialect{"", "mysql"} {
		_, err := sqlstore.New(sql.OpenDB(&dying{}), d)
		require.ErrorIs(t, err, tramite.ErrDialect)
	}
	_, err := sqlstore.New(nil, sqlstore.SQLite)
	require.ErrorIs(t, err, tramite.ErrDialect)
}

func TestUnwritableRecordIsAnError(t *testing.T) {
	s := open(t, &dying{}, sqlstore.SQLite)
	r := record()
	r.Data = []byte("{")
	require.ErrorIs(t, s.Create(context.Background(), r), tramite.ErrData)
	require.ErrorIs(t, s.Update(context.Background(), r), tramite.ErrData)
}
