package tramitetest

import (
	"context"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/derechohabiente/imss/tramite"
)

func dueClauses() []clause[tramite.Store] {
	return []clause[tramite.Store]{
		{"due_is_what_waits_or_is_leased", dueOpen},
		{"due_includes_the_instant_itself", dueBound},
		{"due_gives_the_longest_due_first", dueOrder},
		{"due_gives_at_most_limit", dueLimit},
		{"due_follows_updates", dueFollows},
	}
}

func due(t testing.TB, s tramite.Store, at time.Time, limit int) []tramite.Folio {
	t.Helper()
	got, err := s.Due(context.Background(), at, limit)
	must(t, err)
	return got
}

func expect(t testing.TB, got []tramite.Folio, want ...tramite.Folio) {
	t.Helper()
	if !slices.Equal(got, want) {
		t.Fatalf("Due = %v; want %v", got, want)
	}
}

// waiting stores a record whose only mail is in this state and due then.
func waiting(t testing.TB, s tramite.Store, n int, status tramite.MailStatus, next time.Time) tramite.Record {
	t.Helper()
	r := record(n)
	r.Outbox[0].Status, r.Outbox[0].Next = status, next
	must(t, s.Create(context.Background(), r))
	r.Version = 1
	return r
}

func dueOpen(t testing.TB, s tramite.Store) {
	expect(t, due(t, s, day(), 10))
	a := waiting(t, s, 1, tramite.Waiting, day().Add(-2))
	b := waiting(t, s, 2, tramite.Leased, day().Add(-1))
	waiting(t, s, 3, tramite.Sent, day().Add(-3))
	waiting(t, s, 4, tramite.Failed, day().Add(-3))
	must(t, s.Create(context.Background(), quiet(5)))
	expect(t, due(t, s, day(), 10), a.Folio, b.Folio)
}

func dueBound(t testing.TB, s tramite.Store) {
	r := waiting(t, s, 1, tramite.Waiting, day())
	// In a zone east of Greenwich the clock on the wall shows more.
	there := day().In(time.FixedZone("", 9*3600))
	expect(t, due(t, s, there.Add(-time.Microsecond), 10))
	expect(t, due(t, s, there, 10), r.Folio)
}

func dueOrder(t testing.TB, s tramite.Store) {
	var want []tramite.Record
	for i, after := range []time.Duration{3, 1, 2, 1, 2, 0} {
		want = append(want, waiting(t, s, i, tramite.Waiting, day().Add(after*time.Second)))
	}
	slices.SortFunc(want, func(a, b tramite.Record) int {
		if c := a.Due().Compare(b.Due()); c != 0 {
			return c
		}
		return strings.Compare(string(a.Folio), string(b.Folio))
	})
	var folios []tramite.Folio
	for _, r := range want {
		folios = append(folios, r.Folio)
	}
	expect(t, due(t, s, day().Add(time.Hour), 10), folios...)
	expect(t, due(t, s, day().Add(time.Hour), 2), folios[:2]...)
}

func dueLimit(t testing.TB, s tramite.Store) {
	for i := range 30 {
		waiting(t, s, i, tramite.Waiting, day().Add(-time.Duration(i)))
	}
	for _, limit := range []int{0, 1, 7, 30, 31, 1 << 30} {
		if got := len(due(t, s, day(), limit)); got != min(limit, 30) {
			t.Fatalf("Due with limit %d gave %d of 30", limit, got)
		}
	}
}

func dueFollows(t testing.TB, s tramite.Store) {
	r := waiting(t, s, 1, tramite.Waiting, day())
	move := func(status tramite.MailStatus, next time.Time) {
		r.Outbox[0].Status, r.Outbox[0].Next = status, next
		must(t, s.Update(context.Background(), r))
		r.Version++
	}
	move(tramite.Leased, day().Add(time.Minute))
	expect(t, due(t, s, day(), 10))
	expect(t, due(t, s, day().Add(time.Minute), 10), r.Folio)
	move(tramite.Waiting, day().Add(time.Second))
	expect(t, due(t, s, day().Add(time.Second), 10), r.Folio)
	move(tramite.Sent, time.Time{})
	expect(t, due(t, s, day().Add(time.Hour), 10))
}
