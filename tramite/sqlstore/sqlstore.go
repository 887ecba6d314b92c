// Package sqlstore keeps records in a relational database through database/sql.
// The host opens the database with the driver of its choice: SQLite from 3.24 on,
// or PostgreSQL from 12 on. Any number of processes may share it.
//
// The same statements serve both. The first statement of every transaction is a
// write: on SQLite it takes the write lock where waiting for it works, and on
// PostgreSQL, at read committed, a compare-and-swap on one row needs no more.
// Keys are always taken and freed in their order, so that two transactions never
// wait for each other.
package sqlstore

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"strconv"
	"strings"
	"time"

	"github.com/derechohabiente/imss/tramite"
)

// Dialect is a kind of database.
type Dialect string

// The dialects.
const (
	SQLite     Dialect = "sqlite"
	PostgreSQL Dialect = "postgresql"
)

// Store is a [tramite.Store] over a database. Make it with [New]; the tables are
// made by [Store.Migrate].
type Store struct {
	db      *sql.DB
	dialect Dialect
}

var _ tramite.Store = (*Store)(nil)

// New gives a store over a database that the host opened and closes.
// [tramite.ErrDialect] where the dialect is none of the two. An SQLite database
// ":memory:" is another one per connection: use a file.
func New(db *sql.DB, d Dialect) (*Store, error) {
	if db == nil || d != SQLite && d != PostgreSQL {
		return nil, tramite.ErrDialect
	}
	return &Store{db, d}, nil
}

// Get gives a record: see [tramite.Store].
func (s *Store) Get(ctx context.Context, folioOrKey string) (r tramite.Record, err error) {
	err = s.conn(ctx, func(c *sql.Conn) error {
		r, err = s.get(ctx, c, folioOrKey)
		return err
	})
	return r, err
}

func (s *Store) get(ctx context.Context, c *sql.Conn, folioOrKey string) (r tramite.Record, err error) {
	const byFolio = `SELECT body, version FROM tramite_record WHERE folio = ?`
	const byKey = `SELECT r.body, r.version FROM tramite_key k JOIN tramite_record r ON r.folio = k.folio WHERE k.name = ?`
	query := byKey
	if tramite.Folio(folioOrKey).Valid() {
		query = byFolio
	}
	var body string
	var version int64
	err = c.QueryRowContext(ctx, s.sql(query), folioOrKey).Scan(&body, &version)
	if errors.Is(err, sql.ErrNoRows) {
		return r, tramite.ErrNotFound
	}
	if err != nil {
		return r, err
	}
	if err := json.Unmarshal([]byte(body), &r); err != nil {
		return r, tramite.ErrData // the JSON error quotes what it read
	}
	r.Version = version
	return r, nil
}

// Due lists the records that have something due: see [tramite.Store].
func (s *Store) Due(ctx context.Context, at time.Time, limit int) ([]tramite.Folio, error) {
	const query = `SELECT folio FROM tramite_record WHERE due <= ? ORDER BY due, folio LIMIT ?`
	var out []tramite.Folio
	err := s.conn(ctx, func(c *sql.Conn) error {
		rows, err := c.QueryContext(ctx, s.sql(query), at.UnixNano(), max(limit, 0))
		if err != nil {
			return err
		}
		defer func() { _ = rows.Close() }()
		for rows.Next() {
			var f string
			if err := rows.Scan(&f); err != nil {
				return err
			}
			out = append(out, tramite.Folio(f))
		}
		return rows.Err()
	})
	return out, err
}

// sql writes the placeholders of the dialect. No statement has a question mark
// that is none.
func (s *Store) sql(query string) string {
	if s.dialect == SQLite {
		return query
	}
	var b strings.Builder
	n := 0
	for part := range strings.SplitAfterSeq(query, "?") {
		before, found := strings.CutSuffix(part, "?")
		b.WriteString(before)
		if found {
			n++
			b.WriteString("$" + strconv.Itoa(n))
		}
	}
	return b.String()
}

// due gives the column that Due searches: nanoseconds since 1970, or NULL.
func due(r *tramite.Record) any {
	if t := r.Due(); !t.IsZero() {
		return t.UnixNano()
	}
	return nil
}
