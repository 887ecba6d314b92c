package tramite_test

import (
	"context"
	"sync"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/tramite"
)

func TestStartTwiceIsOneRecord(t *testing.T) {
	b, ctx := newBench(t), context.Background()
	s := tramite.Start{Kind: "ensayo", State: "recibido", Key: "k", Input: map[string]int{"b": 2, "a": 1}, Data: []int{1}}
	first, err := b.Start(ctx, s)
	require.NoError(t, err)
	require.True(t, first.Folio.Valid())
	require.Equal(t, int64(1), first.Version)
	require.JSONEq(t, "[1]", string(first.Data))
	require.Equal(t, noon(), first.Created)
	again, err := b.Start(ctx, s)
	require.NoError(t, err)
	require.Equal(t, first, again)
	other := s
	other.Kind = "otro" // the key of another procedure is another key
	third, err := b.Start(ctx, other)
	require.NoError(t, err)
	require.NotEqual(t, first.Folio, third.Folio)
}

func TestStartWithOtherInputIsKeyReused(t *testing.T) {
	b, ctx := newBench(t), context.Background()
	_, err := b.Start(ctx, tramite.Start{Kind: "ensayo", State: "recibido", Key: "k", Input: "a"})
	require.NoError(t, err)
	r, err := b.Start(ctx, tramite.Start{Kind: "ensayo", State: "recibido", Key: "k", Input: "b"})
	require.ErrorIs(t, err, tramite.ErrKeyReused)
	require.Zero(t, r.Folio, "who holds the key is nobody else's business")
	require.Equal(t, []tramite.What{tramite.EventStarted, tramite.EventKeyReused}, b.happened())
}

func TestUniqueFactHasOneHolder(t *testing.T) {
	b, ctx := newBench(t), context.Background()
	first, err := b.Start(ctx, tramite.Start{Kind: "ensayo", State: "recibido", Key: "k1", Unique: []string{"person"}})
	require.NoError(t, err)
	_, err = b.Start(ctx, tramite.Start{Kind: "ensayo", State: "recibido", Key: "k2", Unique: []string{"person"}})
	var held *tramite.ExistsError
	require.ErrorAs(t, err, &held)
	require.Equal(t, first.Folio, held.Folio)
	require.Equal(t, []any{first.Folio}, held.Args())
	_, err = b.Start(ctx, tramite.Start{Kind: "otro", State: "recibido", Key: "k2", Unique: []string{"person"}})
	require.NoError(t, err)
}

func TestHundredEqualStartsAreOneRecordAndOneMail(t *testing.T) {
	b := newBench(t)
	folios := make([]tramite.Folio, 100)
	var wg sync.WaitGroup
	for i := range folios {
		wg.Go(func() {
			r := b.start(t, 1)
			folios[i] = r.Folio
			_, err := b.Drain(context.Background())
			if err != nil {
				t.Error(err)
			}
		})
	}
	wg.Wait()
	for _, f := range folios {
		require.Equal(t, folios[0], f)
	}
	require.Equal(t, map[string]int{string(folios[0]) + ".aviso@ensayo.example": 1}, b.mailbox.Times())
}

func TestStartRefuses(t *testing.T) {
	b, ctx := newBench(t), context.Background()
	good := tramite.Start{Kind: "ensayo", State: "recibido", Key: "k"}
	for name, spoil := range map[string]func(*tramite.Start){
		"kind":  func(s *tramite.Start) { s.Kind = "con espacio" },
		"state": func(s *tramite.Start) { s.State = "" },
		"key":   func(s *tramite.Start) { s.Key = "" },
		"folio": func(s *tramite.Start) { s.Do = func(r *tramite.Record) error { r.Folio = "x"; return nil } },
	} {
		s := good
		spoil(&s)
		_, err := b.Start(ctx, s)
		require.ErrorIs(t, err, tramite.ErrRecord, name)
	}
	s := good
	s.Input = func() {}
	_, err := b.Start(ctx, s)
	require.ErrorIs(t, err, tramite.ErrData)
	s = good
	s.Do = func(*tramite.Record) error { return context.DeadlineExceeded }
	_, err = b.Start(ctx, s)
	require.ErrorIs(t, err, context.DeadlineExceeded)
	require.Empty(t, b.happened())
}

// unlucky says once that a folio is taken.
type unlucky struct {
	tramite.Store
	refused tramite.Folio
}

func (u *unlucky) Create(ctx context.Context, r tramite.Record) error {
	if u.refused == "" {
		u.refused = r.Folio
		return &tramite.ExistsError{Folio: r.Folio}
	}
	return u.Store.Create(ctx, r)
}

func TestTakenFolioIsDrawnAgain(t *testing.T) {
	b := newBench(t)
	u := &unlucky{Store: b.store}
	b.Store = u
	r := b.start(t, 1)
	require.NotEqual(t, u.refused, r.Folio)
	require.Equal(t, string(r.Folio)+".aviso@ensayo.example", r.Outbox[0].ID)
}

func TestKeysDoNotMix(t *testing.T) {
	e := newBench(t).Engine
	seen := map[string]bool{}
	for _, k := range []string{e.Key("a", "bc"), e.Key("ab", "c"), e.Key("abc", ""), e.Key("", "abc")} {
		require.Len(t, k, 64)
		require.False(t, seen[k])
		seen[k] = true
	}
	require.Equal(t, e.Key("a", "b"), e.Key("a", "b"))
	other := *e
	other.Secret = []byte("another secret of thirty-two bytes")
	require.NotEqual(t, e.Key("a", "b"), other.Key("a", "b"))
}
