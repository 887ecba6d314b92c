package tramite_test

import (
	"context"
	"fmt"
	"io"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/tramite"
	"github.com/derechohabiente/imss/tramite/tramitetest"
)

const people = 2

func papers() []string { return []string{"vigencia.pdf", "clinica.pdf", "recibo.pdf"} }

// run is a whole run of a host: everything for everybody, then the mails.
// Every rendering gives other bytes, as random signatures do.
func (b *bench) run(renders *int) error {
	ctx := context.Background()
	if _, err := b.Reclaim(ctx); err != nil {
		return err
	}
	for n := range people {
		if err := b.person(ctx, n, renders); err != nil {
			return err
		}
	}
	_, err := b.Drain(ctx)
	return err
}

func (b *bench) person(ctx context.Context, n int, renders *int) error {
	r, err := b.Start(ctx, tramite.Start{Kind: "nomina", State: "recibido", Key: fmt.Sprint(n), Input: n})
	if err != nil {
		return err
	}
	var files []tramite.Document
	for _, name := range papers() {
		d, err := b.File(ctx, r.Folio, name, func(w io.Writer) error {
			*renders++
			_, err := fmt.Fprintf(w, "%s, rendering %d", name, *renders)
			return err
		})
		if err != nil {
			return err
		}
		files = append(files, d)
	}
	_, err = b.Step(ctx, r.Folio, func(r *tramite.Record) error {
		if r.State == "emitido" {
			return nil
		}
		if err := table().Move(r, "emitido"); err != nil {
			return err
		}
		m := aviso(n)
		m.Attach = files
		return b.Enqueue(r, "documentos", m)
	})
	return err
}

// whole checks what holds at any moment, and gives the records found.
func (b *bench) whole(t *testing.T) []tramite.Record {
	t.Helper()
	var found []tramite.Record
	for n := range people {
		r, err := b.store.Get(context.Background(), b.Key("nomina.start", fmt.Sprint(n)))
		if err != nil {
			require.ErrorIs(t, err, tramite.ErrNotFound)
			continue
		}
		found = append(found, r)
		require.Equal(t, r.State == "emitido", len(r.Outbox) == 1, "a move and its mail are one")
		for _, d := range r.Documents {
			read(t, b, r.Folio, d.Name)
		}
		for _, m := range r.Outbox {
			require.Len(t, m.Attach, len(papers()))
			if m.Status == tramite.Sent {
				require.Positive(t, b.mailbox.Times()[m.ID], "only what was sent is recorded as sent")
			}
		}
	}
	return found
}

// Whatever port call fails, in whatever way, and whether or not the process
// dies of it: what is stored is whole, and repeating the run ends the work.
func TestEveryPortCallFails(t *testing.T) {
	for kind, name := range map[tramitetest.Fault]string{tramitetest.Before: "before", tramitetest.After: "after",
		tramitetest.Conflict: "conflict", tramitetest.Torn: "torn", tramitetest.Stopped: "stopped"} {
		for _, dead := range []bool{false, true} {
			t.Run(fmt.Sprintf("%s/dead=%v", name, dead), func(t *testing.T) {
				calls := 1
				for ; breakAt(t, calls, kind, dead); calls++ {
				}
				require.Greater(t, calls, 40, "every call of the run was broken once")
			})
		}
	}
}

// breakAt breaks the n-th call of a run and tells whether there was one.
func breakAt(t *testing.T, n int, kind tramitetest.Fault, dead bool) bool {
	b, renders := newBench(t), 0
	faults := &tramitetest.Faults{Nth: n, Kind: kind, Dead: dead}
	b.Store, b.Archive, b.Mailer = faults.Store(b.store), faults.Archive(b.archive), faults.Mailer(b.mailbox)
	_ = b.run(&renders)
	b.Store, b.Archive, b.Mailer = b.store, b.archive, b.mailbox
	before := b.whole(t)
	issued := map[string]tramite.Document{}
	for _, r := range before {
		for _, d := range r.Documents {
			issued[d.ArchiveKey] = d
		}
	}

	require.NoError(t, b.run(&renders))
	b.pass(time.Minute) // a mail that failed for a moment waits for its time
	require.NoError(t, b.run(&renders))
	sent := b.mailbox.Mails()
	rendered := renders
	require.NoError(t, b.run(&renders), "a run that ended")
	require.Len(t, b.mailbox.Mails(), len(sent), "sends nothing again")
	require.Equal(t, rendered, renders, "and renders nothing again")

	records := b.whole(t)
	require.Len(t, records, people)
	for i, r := range before {
		require.Equal(t, r.Folio, records[i].Folio)
	}
	for _, r := range records {
		require.Equal(t, "emitido", r.State)
		require.Len(t, r.Documents, len(papers()))
		require.Equal(t, tramite.Sent, r.Outbox[0].Status)
		for _, d := range r.Documents {
			if old, ok := issued[d.ArchiveKey]; ok {
				require.Equal(t, old, d, "an issued document stays")
			}
		}
	}
	require.Len(t, b.mailbox.Times(), people, "repetitions only under the same ID")
	require.LessOrEqual(t, len(sent), people+1, "one failure repeats one mail at most")
	return faults.Fired()
}

// A tenth of all mails fails at random places for a while; none is lost.
func TestBacklogDrainsWithoutLoss(t *testing.T) {
	const mails = 2000
	b := newBench(t)
	for n := range mails {
		b.start(t, n)
	}
	tries := 0
	b.mailbox.Answer = func(tramite.Mail) error {
		if tries++; tries%10 == 0 {
			return tramitetest.ErrInjected
		}
		return nil
	}
	for range 20 {
		b.drain(t)
		b.pass(time.Hour)
	}
	times := b.mailbox.Times()
	require.Len(t, times, mails)
	for id, n := range times {
		require.Equal(t, 1, n, id)
	}
}
