package tramite_test

import (
	"context"
	"fmt"
	"io"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/tramite"
	"github.com/derechohabiente/imss/tramite/memstore"
	"github.com/derechohabiente/imss/tramite/tramitetest"
)

func noon() time.Time { return time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC) }

// bench is an engine over ports in memory, with a clock that tests turn.
type bench struct {
	*tramite.Engine
	store   *memstore.Store
	archive *memstore.Archive
	mailbox *tramitetest.Mailbox

	mu     sync.Mutex
	now    time.Time
	events []tramite.Event
}

func newBench(t testing.TB) *bench {
	t.Helper()
	b := &bench{store: memstore.New(), archive: memstore.NewArchive(), mailbox: &tramitetest.Mailbox{}, now: noon()}
	b.Engine = &tramite.Engine{
		Store: b.store, Archive: b.archive, Mailer: b.mailbox, Domain: "ensayo.example",
		Secret: []byte("0123456789abcdef0123456789abcdef"),
		Now: func() time.Time {
			b.mu.Lock()
			defer b.mu.Unlock()
			return b.now
		},
		OnEvent: func(_ context.Context, e tramite.Event) {
			b.mu.Lock()
			defer b.mu.Unlock()
			b.events = append(b.events, e)
		},
	}
	require.NoError(t, b.Validate())
	return b
}

func (b *bench) pass(d time.Duration) {
	b.mu.Lock()
	defer b.mu.Unlock()
	b.now = b.now.Add(d)
}

func (b *bench) happened() []tramite.What {
	b.mu.Lock()
	defer b.mu.Unlock()
	var out []tramite.What
	for _, e := range b.events {
		out = append(out, e.What)
	}
	return out
}

func table() tramite.Table {
	return tramite.Table{"recibido": {"emitido", "rechazado"}, "emitido": {"cerrado"}}
}

func aviso(n int) tramite.Mail {
	return tramite.Mail{To: fmt.Sprintf("muestra%d@ensayo.example", n), Subject: "Aviso", Text: "Texto."}
}

// start makes a record with one mail to send.
func (b *bench) start(t testing.TB, n int) tramite.Record {
	t.Helper()
	r, err := b.Start(context.Background(), tramite.Start{
		Kind: "ensayo", State: "recibido", Key: fmt.Sprint(n), Input: n,
		Do: func(r *tramite.Record) error { return b.Enqueue(r, "aviso", aviso(n)) },
	})
	require.NoError(t, err)
	return r
}

func (b *bench) get(t testing.TB, f tramite.Folio) tramite.Record {
	t.Helper()
	r, err := b.store.Get(context.Background(), string(f))
	require.NoError(t, err)
	return r
}

func (b *bench) drain(t testing.TB) tramite.Drained {
	t.Helper()
	d, err := b.Drain(context.Background())
	require.NoError(t, err)
	return d
}

func content(s string) func(io.Writer) error {
	return func(w io.Writer) error { _, err := io.WriteString(w, s); return err }
}

func count(all []tramite.What, w tramite.What) int {
	n := 0
	for _, x := range all {
		if x == w {
			n++
		}
	}
	return n
}
