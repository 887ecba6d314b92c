package tramitetest

import (
	"context"
	"errors"
	"testing"

	"github.com/derechohabiente/imss/tramite"
)

// Store checks a [tramite.Store] clause by clause. factory gives an empty store
// each time it is called.
func Store(t *testing.T, factory func(t testing.TB) tramite.Store) {
	t.Helper()
	run(t, storeClauses(), factory)
}

func storeClauses() []clause[tramite.Store] {
	return append([]clause[tramite.Store]{
		{"create_then_get_by_folio_and_key", createThenGet},
		{"get_unknown_is_not_found", getUnknown},
		{"create_taken_folio_names_it", createTakenFolio},
		{"create_taken_key_names_holder_and_stores_nothing", createTakenKey},
		{"update_replaces_and_counts_version", updateReplaces},
		{"update_of_old_version_is_conflict", updateStale},
		{"update_of_unknown_is_not_found", updateUnknown},
		{"update_takes_and_frees_keys", updateKeys},
		{"update_taken_key_changes_nothing", updateTakenKey},
		{"records_are_copied_in", copiedIn},
		{"records_are_copied_out", copiedOut},
		{"cancelled_context_changes_nothing", cancelled},
		{"large_record", large},
	}, append(dueClauses(), raceClauses()...)...)
}

func createThenGet(t testing.TB, s tramite.Store) {
	ctx := context.Background()
	a, b := record(1, "k1", "k2"), record(2, "k3")
	must(t, s.Create(ctx, a))
	must(t, s.Create(ctx, b))
	a.Version, b.Version = 1, 1
	for name, want := range map[string]tramite.Record{string(a.Folio): a, "k1": a, "k2": a, string(b.Folio): b, "k3": b} {
		got, err := s.Get(ctx, name)
		must(t, err)
		same(t, got, want)
	}
	bare := tramite.Record{Folio: tramite.NewFolio(day()), Kind: "k", State: "s", Created: day(), Updated: day()}
	must(t, s.Create(ctx, bare))
	bare.Version = 1
	got, err := s.Get(ctx, string(bare.Folio))
	must(t, err)
	same(t, got, bare)
}

func getUnknown(t testing.TB, s tramite.Store) {
	must(t, s.Create(context.Background(), quiet(1, "k1")))
	for _, name := range []string{"", "k", "k11", string(tramite.NewFolio(day()))} {
		r, err := s.Get(context.Background(), name)
		if !errors.Is(err, tramite.ErrNotFound) || r.Folio != "" {
			t.Fatalf("Get(%q) = %v, %v; want ErrNotFound", name, r, err)
		}
	}
}

func holder(t testing.TB, err error, want tramite.Folio) {
	t.Helper()
	var e *tramite.ExistsError
	if !errors.As(err, &e) || !errors.Is(err, tramite.ErrExists) {
		t.Fatalf("error %v; want an ExistsError", err)
	}
	if e.Folio != want {
		t.Fatalf("ExistsError names %q; want %q", e.Folio, want)
	}
}

func unchanged(t testing.TB, s tramite.Store, name string, want tramite.Record) {
	t.Helper()
	got, err := s.Get(context.Background(), name)
	must(t, err)
	same(t, got, want)
}

func absent(t testing.TB, s tramite.Store, name string) {
	t.Helper()
	if _, err := s.Get(context.Background(), name); !errors.Is(err, tramite.ErrNotFound) {
		t.Fatalf("Get(%q): error %v; want ErrNotFound", name, err)
	}
}

func createTakenFolio(t testing.TB, s tramite.Store) {
	ctx := context.Background()
	a := quiet(1, "k1")
	must(t, s.Create(ctx, a))
	b := quiet(2, "k2")
	b.Folio = a.Folio
	holder(t, s.Create(ctx, b), a.Folio)
	a.Version = 1
	unchanged(t, s, string(a.Folio), a)
	absent(t, s, "k2")
}

func createTakenKey(t testing.TB, s tramite.Store) {
	ctx := context.Background()
	a := quiet(1, "k2")
	must(t, s.Create(ctx, a))
	b := quiet(2, "k1", "k2", "k3")
	holder(t, s.Create(ctx, b), a.Folio)
	a.Version = 1
	unchanged(t, s, "k2", a)
	absent(t, s, string(b.Folio))
	absent(t, s, "k1")
	absent(t, s, "k3")
	b.Keys = []string{"k1", "k3"} // free for the next one
	must(t, s.Create(ctx, b))
}

func updateReplaces(t testing.TB, s tramite.Store) {
	ctx := context.Background()
	r := record(1, "k1")
	must(t, s.Create(ctx, r))
	for v := int64(1); v <= 3; v++ {
		next := record(int(v)+1, "k1")
		next.Folio, next.Created, next.Version, next.State = r.Folio, r.Created, v, "emitido"
		must(t, s.Update(ctx, next))
		next.Version++
		unchanged(t, s, string(r.Folio), next)
		unchanged(t, s, "k1", next)
	}
}

func updateStale(t testing.TB, s tramite.Store) {
	ctx := context.Background()
	r := quiet(1, "k1")
	must(t, s.Create(ctx, r))
	r.Version = 1
	must(t, s.Update(ctx, r))
	r.Version = 2
	for _, v := range []int64{0, 1, 3} {
		old := r.Clone()
		old.Version, old.State, old.Keys = v, "emitido", []string{"k2"}
		if err := s.Update(ctx, old); !errors.Is(err, tramite.ErrConflict) {
			t.Fatalf("Update of version %d where 2 is held: error %v; want ErrConflict", v, err)
		}
		unchanged(t, s, "k1", r)
		absent(t, s, "k2")
	}
}

func updateUnknown(t testing.TB, s tramite.Store) {
	r := quiet(1, "k1")
	r.Version = 1
	if err := s.Update(context.Background(), r); !errors.Is(err, tramite.ErrNotFound) {
		t.Fatalf("error %v; want ErrNotFound", err)
	}
	absent(t, s, string(r.Folio))
	absent(t, s, "k1")
}

func updateKeys(t testing.TB, s tramite.Store) {
	ctx := context.Background()
	r := quiet(1, "k1", "k2")
	must(t, s.Create(ctx, r))
	r.Version, r.Keys = 1, []string{"k2", "k3"}
	must(t, s.Update(ctx, r))
	r.Version = 2
	unchanged(t, s, "k2", r)
	unchanged(t, s, "k3", r)
	absent(t, s, "k1")
	other := quiet(2, "k1")
	must(t, s.Create(ctx, other))
	holder(t, s.Create(ctx, quiet(3, "k3")), r.Folio)
}

func updateTakenKey(t testing.TB, s tramite.Store) {
	ctx := context.Background()
	a, b := quiet(1, "k1"), quiet(2, "k2", "k4")
	must(t, s.Create(ctx, a))
	must(t, s.Create(ctx, b))
	b.Version = 1
	next := b.Clone()
	next.State, next.Keys = "emitido", []string{"k0", "k1", "k4", "k5"}
	holder(t, s.Update(ctx, next), a.Folio)
	unchanged(t, s, string(b.Folio), b)
	unchanged(t, s, "k2", b)
	a.Version = 1
	unchanged(t, s, "k1", a)
	absent(t, s, "k0")
	absent(t, s, "k5")
}

// scribble writes over everything that a record refers to.
func scribble(r *tramite.Record) {
	r.Keys[0] = "scribbled"
	r.Data[1] = ' '
	r.Documents[0].Name = "scribbled"
	r.Outbox[0].Attach[0].Name = "scribbled"
	r.Outbox[0].To = "scribbled"
	r.Events[0].Ref = "scribbled"
}

func copiedIn(t testing.TB, s tramite.Store) {
	ctx := context.Background()
	r := record(1, "k1")
	want := r.Clone()
	must(t, s.Create(ctx, r))
	scribble(&r)
	want.Version = 1
	unchanged(t, s, "k1", want)
	r = want.Clone()
	must(t, s.Update(ctx, r))
	scribble(&r)
	want.Version = 2
	unchanged(t, s, "k1", want)
}

func copiedOut(t testing.TB, s tramite.Store) {
	ctx := context.Background()
	r := record(1, "k1")
	must(t, s.Create(ctx, r))
	r.Version = 1
	got, err := s.Get(ctx, "k1")
	must(t, err)
	same(t, got, r)
	scribble(&got)
	unchanged(t, s, "k1", r)
}

func cancelled(t testing.TB, s tramite.Store) {
	ctx, cancel := context.WithCancel(context.Background())
	a := quiet(1, "k1")
	must(t, s.Create(ctx, a))
	a.Version = 1
	cancel()
	b, next := quiet(2, "k2"), a.Clone()
	next.State = "emitido"
	_, getErr := s.Get(ctx, "k1")
	_, dueErr := s.Due(ctx, day(), 1)
	for call, err := range map[string]error{"Create": s.Create(ctx, b), "Update": s.Update(ctx, next), "Get": getErr, "Due": dueErr} {
		if err == nil {
			t.Fatalf("%s with a cancelled context gave no error", call)
		}
	}
	unchanged(t, s, "k1", a)
	absent(t, s, "k2")
}

func large(t testing.TB, s tramite.Store) {
	ctx := context.Background()
	r := quiet(1, "k1")
	long := make([]byte, 1<<20)
	for i := range long {
		long[i] = 'a' + byte(i%26)
	}
	must(t, r.SetData(map[string]string{"long": string(long)}))
	must(t, s.Create(ctx, r))
	r.Version = 1
	unchanged(t, s, string(r.Folio), r)
}
