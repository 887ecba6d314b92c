package tramite_test

import (
	"context"
	"errors"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/tramite"
)

func TestMoveAndItsMailAreOneUpdate(t *testing.T) {
	b, ctx := newBench(t), context.Background()
	r, err := b.Start(ctx, tramite.Start{Kind: "ensayo", State: "recibido", Key: "k"})
	require.NoError(t, err)
	stop := errors.New("stop")
	move := func(end error) func(*tramite.Record) error {
		return func(r *tramite.Record) error {
			if err := table().Move(r, "emitido"); err != nil {
				return err
			}
			if err := b.Enqueue(r, "aviso", aviso(1)); err != nil {
				return err
			}
			return end
		}
	}
	_, err = b.Step(ctx, r.Folio, move(stop))
	require.ErrorIs(t, err, stop)
	require.Equal(t, r, b.get(t, r.Folio))
	moved, err := b.Step(ctx, r.Folio, move(nil))
	require.NoError(t, err)
	require.Equal(t, moved, b.get(t, r.Folio))
	require.Equal(t, "emitido", moved.State)
	require.Equal(t, int64(2), moved.Version)
	require.Len(t, moved.Outbox, 1)
	require.Equal(t, []tramite.What{tramite.EventStarted, tramite.EventMoved, tramite.EventQueued}, b.happened())

	_, err = b.Step(ctx, r.Folio, move(nil))
	var illegal *tramite.TransitionError
	require.ErrorAs(t, err, &illegal)
	require.Equal(t, tramite.TransitionError{From: "emitido", To: "emitido"}, *illegal)
	require.ErrorIs(t, err, tramite.ErrTransition)
	require.Equal(t, moved, b.get(t, r.Folio))
}

func TestStatesMoveByTheTableAlone(t *testing.T) {
	states := []string{"recibido", "emitido", "rechazado", "cerrado", ""}
	legal := map[[2]string]bool{{"recibido", "emitido"}: true, {"recibido", "rechazado"}: true, {"emitido", "cerrado"}: true}
	for _, from := range states {
		for _, to := range states {
			r := tramite.Record{State: from}
			err := table().Move(&r, to)
			if legal[[2]string{from, to}] {
				require.NoError(t, err)
				require.Equal(t, to, r.State)
			} else {
				require.ErrorIs(t, err, tramite.ErrTransition)
				require.Equal(t, from, r.State)
			}
		}
	}
}

func TestStepThatChangesNothingWritesNothing(t *testing.T) {
	b := newBench(t)
	r := b.start(t, 1)
	b.pass(1)
	got, err := b.Step(context.Background(), r.Folio, func(r *tramite.Record) error { return b.Enqueue(r, "aviso", aviso(9)) })
	require.NoError(t, err)
	require.Equal(t, r, got)
}

func TestNoStepIsLost(t *testing.T) {
	b := newBench(t)
	r := b.start(t, 1)
	var wg sync.WaitGroup
	for range 50 {
		wg.Go(func() {
			_, err := b.Step(context.Background(), r.Folio, func(r *tramite.Record) error {
				n := 0
				_ = r.ReadData(&n)
				return r.SetData(n + 1)
			})
			if err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	require.Equal(t, "50", string(b.get(t, r.Folio).Data))
}

func TestStepLeavesTheEngineItsFields(t *testing.T) {
	b, ctx := newBench(t), context.Background()
	r := b.start(t, 1)
	_, err := b.File(ctx, r.Folio, "recibo.pdf", content("x"))
	require.NoError(t, err)
	before := b.get(t, r.Folio)
	for name, spoil := range map[string]func(*tramite.Record){
		"folio":    func(r *tramite.Record) { r.Folio = tramite.NewFolio(noon()) },
		"kind":     func(r *tramite.Record) { r.Kind = "otro" },
		"version":  func(r *tramite.Record) { r.Version++ },
		"input":    func(r *tramite.Record) { r.Input = "" },
		"created":  func(r *tramite.Record) { r.Created = r.Created.Add(1) },
		"state":    func(r *tramite.Record) { r.State = "" },
		"paper":    func(r *tramite.Record) { r.Documents[0].SHA256 = tramite.Sum{} },
		"no paper": func(r *tramite.Record) { r.Documents = nil },
		"events":   func(r *tramite.Record) { r.Events = nil },
		"outbox":   func(r *tramite.Record) { r.Outbox = nil },
		"raw mail": func(r *tramite.Record) { r.Outbox = append(r.Outbox, aviso(2)) },
	} {
		_, err := b.Step(ctx, r.Folio, func(r *tramite.Record) error { spoil(r); return nil })
		require.ErrorIs(t, err, tramite.ErrRecord, name)
	}
	require.Equal(t, before, b.get(t, r.Folio))
}

func TestStepOfNothing(t *testing.T) {
	b, ctx := newBench(t), context.Background()
	do := func(*tramite.Record) error { return errors.New("not called") }
	_, err := b.Step(ctx, "not a folio", do)
	require.ErrorIs(t, err, tramite.ErrFolio)
	_, err = b.Step(ctx, tramite.NewFolio(noon()), do)
	require.ErrorIs(t, err, tramite.ErrNotFound)
}

// stuck never stores an update.
type stuck struct{ tramite.Store }

func (stuck) Update(context.Context, tramite.Record) error { return tramite.ErrConflict }

func TestStepEndsWithAStoreThatIsWrong(t *testing.T) {
	b := newBench(t)
	r := b.start(t, 1)
	b.Store = stuck{b.store}
	_, err := b.Step(context.Background(), r.Folio, func(r *tramite.Record) error { return r.SetData(1) })
	require.ErrorIs(t, err, tramite.ErrConflict)
	ctx, cancel := context.WithCancel(context.Background())
	_, err = b.Step(ctx, r.Folio, func(r *tramite.Record) error { cancel(); return r.SetData(1) })
	require.ErrorIs(t, err, context.Canceled)
}

func TestEnqueueRefuses(t *testing.T) {
	b := newBench(t)
	r := b.start(t, 1)
	for name, spoil := range map[string]func(*tramite.Mail){
		"no address":   func(m *tramite.Mail) { m.To = "" },
		"no host":      func(m *tramite.Mail) { m.To = "muestra@" },
		"two":          func(m *tramite.Mail) { m.To = "uno@ensayo.example,dos@ensayo.example" },
		"line in to":   func(m *tramite.Mail) { m.To = "muestra\r\n@ensayo.example" },
		"line":         func(m *tramite.Mail) { m.Subject = "a\nb" },
		"unicode line": func(m *tramite.Mail) { m.Subject = "a\u2028b" },
		"no subject":   func(m *tramite.Mail) { m.Subject = "" },
		"no text":      func(m *tramite.Mail) { m.Text = "" },
		"not UTF-8":    func(m *tramite.Mail) { m.Text = "\xff" },
		"not issued":   func(m *tramite.Mail) { m.Attach = []tramite.Document{{Name: "x.pdf"}} },
	} {
		m := aviso(1)
		spoil(&m)
		require.ErrorIs(t, b.Enqueue(&r, "otro", m), tramite.ErrMail, name)
	}
	require.ErrorIs(t, b.Enqueue(&r, "../x", aviso(1)), tramite.ErrName)
	b.Mailer = nil
	require.ErrorIs(t, b.Enqueue(&r, "otro", aviso(1)), tramite.ErrPort)
	require.Len(t, r.Outbox, 1)
}
