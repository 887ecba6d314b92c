package main

import (
	"bytes"
	"context"
	"database/sql"
	"encoding/json"
	"errors"
	"io"
	"os"
	"path/filepath"
	"strconv"
	"time"

	_ "modernc.org/sqlite"

	"github.com/derechohabiente/imss/tramite"
	"github.com/derechohabiente/imss/tramite/filearchive"
	"github.com/derechohabiente/imss/tramite/memstore"
	"github.com/derechohabiente/imss/tramite/sqlstore"
)

// discard accepts every mail and forgets it.
type discard struct{}

func (discard) Send(context.Context, tramite.Mail) error { return nil }

// desk runs whole procedures: start, file a document, move on and queue the
// mail, send.
type desk struct {
	engine *tramite.Engine
	paper  []byte
	next   int
}

func newDesk(s tramite.Store, a tramite.Archive) (*desk, error) {
	e := &tramite.Engine{Store: s, Archive: a, Mailer: discard{}, Domain: "ejemplo.mx",
		Now: time.Now, Secret: bytes.Repeat([]byte("s"), 32)}
	return &desk{engine: e, paper: bytes.Repeat([]byte("%PDF"), 64)}, e.Validate()
}

func (d *desk) procedure(ctx context.Context) (tramite.Folio, error) {
	moves := tramite.Table{"open": {"closed"}}
	d.next++
	r, err := d.engine.Start(ctx, tramite.Start{Kind: "consulta", State: "open", Key: strconv.Itoa(d.next),
		Input: d.next, Data: map[string]any{"persona": d.next}})
	if err != nil {
		return "", err
	}
	doc, err := d.engine.File(ctx, r.Folio, "consulta.pdf", func(w io.Writer) error {
		_, err := w.Write(d.paper)
		return err
	})
	if err != nil {
		return "", err
	}
	_, err = d.engine.Step(ctx, r.Folio, func(r *tramite.Record) error {
		return errors.Join(moves.Move(r, "closed"), d.engine.Enqueue(r, "entrega", tramite.Mail{
			To: "ana@example.com", Subject: "Consulta", Text: "Se adjunta la consulta.", Attach: []tramite.Document{doc}}))
	})
	if err != nil {
		return "", err
	}
	sent, err := d.engine.Drain(ctx)
	if err == nil && sent.Sent != 1 {
		err = errors.New("the mail of the procedure was not sent")
	}
	return r.Folio, err
}

func (d *desk) run(n int) error {
	for range n {
		if _, err := d.procedure(context.Background()); err != nil {
			return err
		}
	}
	return nil
}

// left is the bytes that one procedure leaves in store and archive.
func (d *desk) left() ([]byte, error) {
	f, err := d.procedure(context.Background())
	if err != nil {
		return nil, err
	}
	r, err := d.engine.Store.Get(context.Background(), string(f))
	if err != nil {
		return nil, err
	}
	record, err := json.Marshal(r)
	return append(record, d.paper...), err
}

// measured compares the desk with one durable write of what it leaves.
func (d *desk) measured(dir string, release func() error) (task, error) {
	undo := func(err error) error { return errors.Join(err, release(), os.RemoveAll(dir)) }
	content, err := d.left()
	if err != nil {
		return task{}, undo(err)
	}
	file, err := os.Create(filepath.Join(dir, "durable"))
	if err != nil {
		return task{}, undo(err)
	}
	return task{
		run: d.run, value: perSecond,
		extra:     map[string]any{"bytes": len(content)},
		baselines: []baseline{{name: "one durable write (fsync) of the same bytes", run: durable(file, content)}},
		close:     func() { _ = undo(file.Close()) },
	}, nil
}

func durable(file *os.File, content []byte) op {
	return func(n int) error {
		for range n {
			if _, err := file.Write(content); err != nil {
				return err
			}
			if err := file.Sync(); err != nil {
				return err
			}
		}
		return nil
	}
}

func tramiteMemory(options) (task, error) {
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return task{}, err
	}
	d, err := newDesk(memstore.New(), memstore.NewArchive())
	if err != nil {
		return task{}, errors.Join(err, os.RemoveAll(dir))
	}
	return d.measured(dir, func() error { return nil })
}

// tramiteSQLite keeps every acknowledged step over a power cut, as a host
// does: write-ahead log, synced at each commit, documents in files.
func tramiteSQLite(options) (task, error) {
	dir, err := os.MkdirTemp("", "bench")
	if err != nil {
		return task{}, err
	}
	d, release, err := sqliteDesk(dir)
	if err != nil {
		return task{}, errors.Join(err, release(), os.RemoveAll(dir))
	}
	return d.measured(dir, release)
}

func sqliteDesk(dir string) (d *desk, release func() error, err error) {
	var open []io.Closer
	release = func() error {
		var errs []error
		for _, c := range open {
			errs = append(errs, c.Close())
		}
		return errors.Join(errs...)
	}
	archive, err := filearchive.New(filepath.Join(dir, "archive"))
	if err != nil {
		return nil, release, err
	}
	open = append(open, archive)
	db, err := sql.Open("sqlite", "file:"+filepath.ToSlash(filepath.Join(dir, "tramite.db"))+
		"?_pragma=busy_timeout(5000)&_pragma=journal_mode(WAL)&_pragma=synchronous(FULL)")
	if err != nil {
		return nil, release, err
	}
	open = append(open, db)
	store, err := sqlstore.New(db, sqlstore.SQLite)
	if err != nil {
		return nil, release, err
	}
	if err := store.Migrate(context.Background()); err != nil {
		return nil, release, err
	}
	d, err = newDesk(store, archive)
	return d, release, err
}
