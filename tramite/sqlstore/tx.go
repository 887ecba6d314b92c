package sqlstore

import (
	"context"
	"database/sql"
	"errors"
)

// pragmas holds for one connection, and a pool opens new ones whenever it likes:
// wait for other writers instead of failing at once, and sync each commit.
const pragmas = `PRAGMA busy_timeout = 15000; PRAGMA synchronous = FULL`

// conn runs a function on one connection that is set up for use.
func (s *Store) conn(ctx context.Context, do func(*sql.Conn) error) error {
	c, err := s.db.Conn(ctx)
	if err != nil {
		return err
	}
	defer func() { _ = c.Close() }()
	if s.dialect == SQLite {
		if _, err := c.ExecContext(ctx, pragmas); err != nil {
			return err
		}
	}
	return do(c)
}

// tx runs a function in a transaction: all of it, or nothing.
func (s *Store) tx(ctx context.Context, do func(*sql.Tx) error) error {
	return s.conn(ctx, func(c *sql.Conn) error {
		// The compare-and-swaps count on reading what others committed
		// meanwhile, whatever the database's default is.
		options := &sql.TxOptions{Isolation: sql.LevelReadCommitted}
		if s.dialect == SQLite {
			options = nil
		}
		tx, err := c.BeginTx(ctx, options)
		if err != nil {
			return err
		}
		if err := do(tx); err != nil {
			if back := tx.Rollback(); back != nil && !errors.Is(back, sql.ErrTxDone) { // done: ctx ended
				return errors.Join(err, back)
			}
			return err
		}
		return tx.Commit()
	})
}
