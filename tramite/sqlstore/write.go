package sqlstore

import (
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"fmt"
	"slices"
	"strings"

	"github.com/derechohabiente/imss/tramite"
)

// errAgain asks for a new transaction: the holder of a key let go of it between
// two statements.
var errAgain = errors.New("sqlstore: key freed meanwhile")

const maxAgain = 20

// Create stores a new record: see [tramite.Store].
func (s *Store) Create(ctx context.Context, r tramite.Record) error {
	r.Version = 1
	body, err := encode(&r)
	if err != nil {
		return err
	}
	return s.again(ctx, func(tx *sql.Tx) error {
		const insert = `INSERT INTO tramite_record (folio, kind, state, version, due, created, updated, body)
			VALUES (?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT (folio) DO NOTHING`
		n, err := s.exec(ctx, tx, insert, string(r.Folio), r.Kind, r.State, r.Version, due(&r),
			r.Created.UnixNano(), r.Updated.UnixNano(), body)
		if err != nil {
			return err
		}
		if n == 0 {
			return &tramite.ExistsError{Folio: r.Folio}
		}
		return s.keys(ctx, tx, r.Folio, nil, r.Keys)
	})
}

// Update replaces a record by compare-and-swap: see [tramite.Store].
func (s *Store) Update(ctx context.Context, r tramite.Record) error {
	held := r.Version
	r.Version++
	body, err := encode(&r)
	if err != nil {
		return err
	}
	return s.again(ctx, func(tx *sql.Tx) error {
		const update = `UPDATE tramite_record SET kind = ?, state = ?, version = ?, due = ?, updated = ?, body = ?
			WHERE folio = ? AND version = ?`
		n, err := s.exec(ctx, tx, update, r.Kind, r.State, r.Version, due(&r), r.Updated.UnixNano(), body,
			string(r.Folio), held)
		if err != nil {
			return err
		}
		if n == 0 {
			return s.why(ctx, tx, r.Folio)
		}
		old, err := s.keysOf(ctx, tx, r.Folio)
		if err != nil {
			return err
		}
		return s.keys(ctx, tx, r.Folio, old, r.Keys)
	})
}

func encode(r *tramite.Record) (string, error) {
	b, err := json.Marshal(r)
	if err != nil {
		return "", fmt.Errorf("%w: record %s", tramite.ErrData, r.Folio)
	}
	return string(b), nil
}

func (s *Store) again(ctx context.Context, do func(*sql.Tx) error) (err error) {
	for range maxAgain {
		if err = s.tx(ctx, do); !errors.Is(err, errAgain) {
			return err
		}
	}
	return tramite.ErrConflict
}

// why tells an unknown folio from one that somebody else changed.
func (s *Store) why(ctx context.Context, tx *sql.Tx, f tramite.Folio) error {
	var n int
	if err := tx.QueryRowContext(ctx, s.sql(`SELECT count(*) FROM tramite_record WHERE folio = ?`), string(f)).Scan(&n); err != nil {
		return err
	}
	if n == 0 {
		return tramite.ErrNotFound
	}
	return tramite.ErrConflict
}

func (s *Store) keysOf(ctx context.Context, tx *sql.Tx, f tramite.Folio) (keys []string, err error) {
	rows, err := tx.QueryContext(ctx, s.sql(`SELECT name FROM tramite_key WHERE folio = ?`), string(f))
	if err != nil {
		return nil, err
	}
	defer func() { _ = rows.Close() }()
	for rows.Next() {
		var k string
		if err := rows.Scan(&k); err != nil {
			return nil, err
		}
		keys = append(keys, k)
	}
	return keys, rows.Err()
}

// keys brings the keys of a record from old to wanted, in the order of the keys.
func (s *Store) keys(ctx context.Context, tx *sql.Tx, f tramite.Folio, old, wanted []string) error {
	all := slices.Concat(old, wanted)
	slices.SortFunc(all, strings.Compare)
	for _, k := range slices.Compact(all) {
		var err error
		switch had, has := slices.Contains(old, k), slices.Contains(wanted, k); {
		case had && !has:
			_, err = s.exec(ctx, tx, `DELETE FROM tramite_key WHERE name = ?`, k)
		case has && !had:
			err = s.takeKey(ctx, tx, f, k)
		}
		if err != nil {
			return err
		}
	}
	return nil
}

func (s *Store) takeKey(ctx context.Context, tx *sql.Tx, f tramite.Folio, k string) error {
	// Where another transaction is about to take the key, this waits for it.
	n, err := s.exec(ctx, tx, `INSERT INTO tramite_key (name, folio) VALUES (?, ?) ON CONFLICT (name) DO NOTHING`, k, string(f))
	if err != nil || n == 1 {
		return err
	}
	var holder string
	err = tx.QueryRowContext(ctx, s.sql(`SELECT folio FROM tramite_key WHERE name = ?`), k).Scan(&holder)
	switch {
	case errors.Is(err, sql.ErrNoRows):
		return errAgain
	case err != nil:
		return err
	}
	return &tramite.ExistsError{Folio: tramite.Folio(holder)}
}

func (s *Store) exec(ctx context.Context, tx *sql.Tx, query string, args ...any) (int64, error) {
	res, err := tx.ExecContext(ctx, s.sql(query), args...)
	if err != nil {
		return 0, err
	}
	return res.RowsAffected()
}
