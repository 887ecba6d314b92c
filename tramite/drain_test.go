package tramite_test

import (
	"context"
	"errors"
	"fmt"
	"sync"
	"testing"
	"testing/synctest"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/tramite"
	"github.com/derechohabiente/imss/tramite/tramitetest"
)

func TestDrainSendsOnce(t *testing.T) {
	b, ctx := newBench(t), context.Background()
	r := b.start(t, 1)
	d, err := b.File(ctx, r.Folio, "recibo.pdf", content("bytes"))
	require.NoError(t, err)
	_, err = b.Step(ctx, r.Folio, func(r *tramite.Record) error {
		m := aviso(1)
		m.Attach = []tramite.Document{d}
		return b.Enqueue(r, "recibo", m)
	})
	require.NoError(t, err)
	require.Equal(t, tramite.Drained{Sent: 2}, b.drain(t))
	require.Zero(t, b.drain(t))
	require.Len(t, b.mailbox.Mails(), 2)
	got := b.get(t, r.Folio)
	require.Equal(t, tramite.Sent, got.Outbox[0].Status)
	require.True(t, got.Due().IsZero())
	require.Equal(t, []tramite.Event{
		{At: noon(), Folio: r.Folio, What: tramite.EventIssued, Ref: "recibo.pdf", SHA256: d.SHA256},
		{At: noon(), Folio: r.Folio, What: tramite.EventDelivered, Ref: got.Outbox[0].ID},
		{At: noon(), Folio: r.Folio, What: tramite.EventDelivered, Ref: got.Outbox[1].ID, SHA256: d.SHA256},
	}, got.Events)
}

func TestPermanentFailureHoldsUpNothing(t *testing.T) {
	b := newBench(t)
	var bad tramite.Folio
	for i := range 20 {
		r := b.start(t, i)
		if i == 3 {
			bad = r.Folio
			_, err := b.Step(context.Background(), r.Folio, func(r *tramite.Record) error { return b.Enqueue(r, "segundo", aviso(100)) })
			require.NoError(t, err)
		}
	}
	b.mailbox.Answer = func(m tramite.Mail) error {
		if m.To == "muestra3@ensayo.example" {
			return fmt.Errorf("550: %w", tramite.ErrPermanent)
		}
		return nil
	}
	require.Equal(t, tramite.Drained{Sent: 20, Failed: 1}, b.drain(t))
	b.pass(24 * time.Hour)
	require.Zero(t, b.drain(t))
	got := b.get(t, bad)
	require.Equal(t, tramite.Failed, got.Outbox[0].Status)
	require.Equal(t, tramite.Sent, got.Outbox[1].Status)
	require.Equal(t, tramite.EventFailed, got.Events[0].What)
}

func TestTemporaryFailureBacksOffAndIsGivenUp(t *testing.T) {
	b := newBench(t)
	r := b.start(t, 1)
	b.mailbox.Answer = func(tramite.Mail) error { return errors.New("451") }
	var waits []time.Duration
	for range 12 {
		require.Equal(t, tramite.Drained{Later: 1}, b.drain(t))
		require.Zero(t, b.drain(t), "not again before it is due")
		next := b.get(t, r.Folio).Outbox[0].Next
		waits = append(waits, next.Sub(b.Now()))
		b.pass(next.Sub(b.Now()))
	}
	require.Equal(t, []time.Duration{30 * time.Second, time.Minute, 2 * time.Minute, 4 * time.Minute, 8 * time.Minute, 16 * time.Minute,
		32 * time.Minute, time.Hour, time.Hour, time.Hour, time.Hour, time.Hour}, waits)
	require.Equal(t, 12, count(b.happened(), tramite.EventDelayed))
	b.pass(5 * 24 * time.Hour)
	require.Equal(t, tramite.Drained{Failed: 1}, b.drain(t))
	require.Equal(t, tramite.Failed, b.get(t, r.Folio).Outbox[0].Status)
}

func TestDelayedMailIsSentUnderItsID(t *testing.T) {
	b := newBench(t)
	b.Backoff = func(attempt int) time.Duration { return time.Duration(attempt) * time.Minute }
	r := b.start(t, 1)
	ids := map[string]int{}
	b.mailbox.Answer = func(m tramite.Mail) error {
		if ids[m.ID]++; ids[m.ID] < 3 {
			return errors.New("451")
		}
		return nil
	}
	require.Equal(t, 1, b.drain(t).Later)
	b.pass(time.Minute)
	require.Equal(t, 1, b.drain(t).Later)
	b.pass(2 * time.Minute)
	require.Equal(t, tramite.Drained{Sent: 1}, b.drain(t))
	require.Equal(t, map[string]int{r.Outbox[0].ID: 3}, ids)
}

// The lease of a sender that died ends half open: at its last instant the mail
// is due again, under the same ID.
func TestLeaseOfADeadSenderEnds(t *testing.T) {
	b := newBench(t)
	r := b.start(t, 1)
	dying := errors.New("killed")
	mailer := b.Mailer
	b.Mailer = mailerFunc(func(ctx context.Context, m tramite.Mail) error {
		require.NoError(t, mailer.Send(ctx, m))
		b.Store = dead{}
		return dying
	})
	_, err := b.Drain(context.Background())
	require.Error(t, err)
	b.Store, b.Mailer = b.store, mailer
	require.Equal(t, tramite.Leased, b.get(t, r.Folio).Outbox[0].Status)
	b.pass(2*time.Minute - 1)
	require.Zero(t, b.drain(t))
	b.pass(1)
	require.Equal(t, tramite.Drained{Sent: 1}, b.drain(t))
	require.Equal(t, map[string]int{r.Outbox[0].ID: 2}, b.mailbox.Times())
}

func TestReclaimDoesNotWaitForLeases(t *testing.T) {
	b := newBench(t)
	kept := b.start(t, 1)
	b.mailbox.Answer = func(tramite.Mail) error { return errors.New("451") }
	require.Equal(t, 1, b.drain(t).Later)
	b.mailbox.Answer = nil
	killed := b.start(t, 2)
	_, err := b.Step(context.Background(), killed.Folio, func(r *tramite.Record) error {
		r.Outbox[0].Status, r.Outbox[0].Next = tramite.Leased, b.Now().Add(2*time.Minute)
		return nil
	})
	require.NoError(t, err)
	require.Zero(t, b.drain(t))
	n, err := b.Reclaim(context.Background())
	require.NoError(t, err)
	require.Equal(t, 1, n)
	require.Equal(t, tramite.Drained{Sent: 1}, b.drain(t))
	require.Equal(t, tramite.Waiting, b.get(t, kept.Folio).Outbox[0].Status, "what waits after a failure goes on waiting")
}

func TestManyDrainsSendEachMailOnce(t *testing.T) {
	const mails = 600
	b := newBench(t)
	for i := range mails {
		b.start(t, i)
	}
	var wg sync.WaitGroup
	for range 8 {
		wg.Go(func() {
			if _, err := b.Drain(context.Background()); err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	times := b.mailbox.Times()
	require.Len(t, times, mails)
	for id, n := range times {
		require.Equal(t, 1, n, id)
	}
}

type mailerFunc func(context.Context, tramite.Mail) error

func (f mailerFunc) Send(ctx context.Context, m tramite.Mail) error { return f(ctx, m) }

type dead struct{ tramite.Store }

func (dead) Get(context.Context, string) (tramite.Record, error) {
	return tramite.Record{}, tramitetest.ErrInjected
}

func (dead) Due(context.Context, time.Time, int) ([]tramite.Folio, error) {
	return nil, tramitetest.ErrInjected
}

func TestCancelledDrainKeepsWhatItSent(t *testing.T) {
	b := newBench(t)
	b.start(t, 1)
	b.start(t, 2)
	ctx, cancel := context.WithCancel(context.Background())
	b.mailbox.Answer = func(tramite.Mail) error { cancel(); return nil }
	d, err := b.Drain(ctx)
	require.ErrorIs(t, err, context.Canceled)
	require.Equal(t, tramite.Drained{Sent: 1}, d)
	require.Equal(t, tramite.Drained{Sent: 1}, b.drain(t), "the other one is due at once")
	require.Len(t, b.mailbox.Times(), 2)
}

func TestInterruptedSendingIsDueAtOnce(t *testing.T) {
	b := newBench(t)
	r := b.start(t, 1)
	ctx, cancel := context.WithCancel(context.Background())
	b.mailbox.Answer = func(tramite.Mail) error { cancel(); return ctx.Err() }
	_, err := b.Drain(ctx)
	require.ErrorIs(t, err, context.Canceled)
	require.Zero(t, b.get(t, r.Folio).Outbox[0].Attempts)
	b.mailbox.Answer = nil
	require.Equal(t, tramite.Drained{Sent: 1}, b.drain(t))
}

// A sender that hangs is cut off before its lease ends.
func TestHangingSenderIsCutOff(t *testing.T) {
	synctest.Test(t, func(t *testing.T) {
		b := newBench(t)
		b.Now = time.Now // the bubble's
		b.start(t, 1)
		began := time.Now()
		b.Mailer = mailerFunc(func(ctx context.Context, _ tramite.Mail) error { <-ctx.Done(); return ctx.Err() })
		require.Equal(t, tramite.Drained{Later: 1}, b.drain(t))
		require.Equal(t, 90*time.Second, time.Since(began))
		b.Mailer = b.mailbox
		require.Zero(t, b.drain(t))
		time.Sleep(30 * time.Second)
		require.Equal(t, tramite.Drained{Sent: 1}, b.drain(t))
	})
}

// poisoned cannot read one of its records.
type poisoned struct {
	tramite.Store
	bad map[string]bool
}

func (p poisoned) Get(ctx context.Context, name string) (tramite.Record, error) {
	if p.bad[name] {
		return tramite.Record{}, tramite.ErrData
	}
	return p.Store.Get(ctx, name)
}

func TestUnreadableRecordsHoldUpNothing(t *testing.T) {
	b := newBench(t)
	bad := map[string]bool{}
	for i := range 30 {
		bad[string(b.start(t, i).Folio)] = true
	}
	b.pass(time.Second) // the readable ones come after all of them
	for i := range 300 {
		b.start(t, 1000+i)
	}
	b.Store = poisoned{b.store, bad}
	d, err := b.Drain(context.Background())
	require.ErrorIs(t, err, tramite.ErrData)
	require.Equal(t, tramite.Drained{Sent: 300}, d)
	require.Equal(t, 30, count(b.happened(), tramite.EventUnreadable))
}

func TestDrainNeedsAMailer(t *testing.T) {
	b := newBench(t)
	b.Mailer = nil
	_, err := b.Drain(context.Background())
	require.ErrorIs(t, err, tramite.ErrPort)
}
