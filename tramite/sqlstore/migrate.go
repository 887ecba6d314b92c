package sqlstore

import (
	"context"
	"database/sql"

	"github.com/derechohabiente/imss/tramite"
)

// migrations are the steps of the schema, oldest first; a database stands at the
// number of steps it has had. A step that was released never changes. Every
// column type is one that both dialects take; instants are nanoseconds since
// 1970, the body is the record as JSON.
func migrations() [][]string {
	return [][]string{
		{
			`CREATE TABLE tramite_record (
				folio   TEXT   NOT NULL PRIMARY KEY,
				kind    TEXT   NOT NULL,
				state   TEXT   NOT NULL,
				version BIGINT NOT NULL,
				due     BIGINT,
				created BIGINT NOT NULL,
				updated BIGINT NOT NULL,
				body    TEXT   NOT NULL
			)`,
			`CREATE INDEX tramite_record_due ON tramite_record (due, folio) WHERE due IS NOT NULL`,
			`CREATE TABLE tramite_key (
				name  TEXT NOT NULL PRIMARY KEY,
				folio TEXT NOT NULL REFERENCES tramite_record (folio)
			)`,
			`CREATE INDEX tramite_key_folio ON tramite_key (folio)`,
		},
	}
}

// lockID is the advisory lock under which PostgreSQL databases are migrated.
const lockID = 0x7472616d697465 // "tramite"

// Migrate brings the tables to what this release needs, and does nothing where
// they are so already. Several processes may call it at once. It needs the right
// to create tables, which the process that uses the store need not have; that
// one calls [Store.Check]. [tramite.ErrSchema] where a newer release was here.
func (s *Store) Migrate(ctx context.Context) error {
	if s.dialect == SQLite {
		if err := s.conn(ctx, prepareSQLite(ctx)); err != nil {
			return err
		}
	}
	return s.tx(ctx, func(tx *sql.Tx) error {
		if s.dialect == PostgreSQL {
			if _, err := s.exec(ctx, tx, `SELECT pg_advisory_xact_lock(?)`, int64(lockID)); err != nil {
				return err
			}
			if _, err := s.exec(ctx, tx, schemaTable); err != nil {
				return err
			}
		}
		return s.migrate(ctx, tx)
	})
}

const schemaTable = `CREATE TABLE IF NOT EXISTS tramite_schema (version BIGINT NOT NULL PRIMARY KEY)`

// prepareSQLite does what must stand outside the transaction: where the table
// exists, making it is a read, and a transaction that begins with one cannot wait
// for the write lock.
func prepareSQLite(ctx context.Context) func(*sql.Conn) error {
	return func(c *sql.Conn) error {
		// Readers and the writer do not block each other; kept in the file.
		if _, err := c.ExecContext(ctx, `PRAGMA journal_mode = WAL`); err != nil {
			return err
		}
		_, err := c.ExecContext(ctx, schemaTable)
		return err
	}
}

func (s *Store) migrate(ctx context.Context, tx *sql.Tx) error {
	steps := migrations()
	if _, err := s.exec(ctx, tx, `INSERT INTO tramite_schema (version) VALUES (0) ON CONFLICT (version) DO NOTHING`); err != nil {
		return err
	}
	at, err := version(ctx, tx)
	if err != nil {
		return err
	}
	if at > len(steps) {
		return tramite.ErrSchema
	}
	for n := at; n < len(steps); n++ {
		for _, statement := range steps[n] {
			if _, err := s.exec(ctx, tx, statement); err != nil {
				return err
			}
		}
		if _, err := s.exec(ctx, tx, `INSERT INTO tramite_schema (version) VALUES (?)`, n+1); err != nil {
			return err
		}
	}
	return nil
}

// Check tells whether the tables are those of this release: else
// [tramite.ErrMigration], or [tramite.ErrSchema] where they are newer.
func (s *Store) Check(ctx context.Context) error {
	return s.conn(ctx, func(c *sql.Conn) error {
		at, err := version(ctx, c)
		switch {
		case ctx.Err() != nil:
			return ctx.Err()
		case err != nil, at < len(migrations()): // without driver, "no such table" is just an error
			return tramite.ErrMigration
		case at > len(migrations()):
			return tramite.ErrSchema
		}
		return nil
	})
}

func version(ctx context.Context, q interface {
	QueryRowContext(ctx context.Context, query string, args ...any) *sql.Row
}) (at int, err error) {
	err = q.QueryRowContext(ctx, `SELECT max(version) FROM tramite_schema`).Scan(&at)
	return at, err
}
