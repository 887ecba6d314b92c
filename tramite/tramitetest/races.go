package tramitetest

import (
	"context"
	"encoding/json"
	"errors"
	"fmt"
	"sync"
	"testing"

	"github.com/derechohabiente/imss/tramite"
)

func raceClauses() []clause[tramite.Store] {
	return []clause[tramite.Store]{
		{"of_many_creates_with_one_key_one_wins", raceCreate},
		{"of_many_updates_of_one_version_one_wins", raceUpdate},
		{"no_update_is_lost", raceCount},
		{"crossed_keys_end", raceCrossed},
	}
}

// together runs a function n times at once and gives the errors by number.
func together(n int, do func(i int) error) []error {
	errs := make([]error, n)
	start := make(chan struct{})
	var wg sync.WaitGroup
	for i := range n {
		wg.Go(func() {
			<-start
			errs[i] = do(i)
		})
	}
	close(start)
	wg.Wait()
	return errs
}

func raceCreate(t testing.TB, s tramite.Store) {
	const n = 16
	var rs [n]tramite.Record
	for i := range rs {
		rs[i] = quiet(i, fmt.Sprintf("own%d", i), "shared")
	}
	errs := together(n, func(i int) error { return s.Create(context.Background(), rs[i]) })
	winner, err := s.Get(context.Background(), "shared")
	must(t, err)
	wins := 0
	for i, err := range errs {
		if err == nil {
			wins++
			same(t, winner, func() tramite.Record { r := rs[i].Clone(); r.Version = 1; return r }())
			continue
		}
		holder(t, err, winner.Folio)
		absent(t, s, string(rs[i].Folio))
		absent(t, s, rs[i].Keys[0])
	}
	if wins != 1 {
		t.Fatalf("%d of %d creates with one key won", wins, n)
	}
}

func raceUpdate(t testing.TB, s tramite.Store) {
	const n = 16
	r := quiet(1)
	must(t, s.Create(context.Background(), r))
	errs := together(n, func(i int) error {
		c := r.Clone()
		c.Version, c.Input = 1, fmt.Sprint(i)
		return s.Update(context.Background(), c)
	})
	held, err := s.Get(context.Background(), string(r.Folio))
	must(t, err)
	wins := 0
	for i, err := range errs {
		switch {
		case err == nil && held.Input == fmt.Sprint(i):
			wins++
		case err == nil:
			t.Fatalf("update %d was acknowledged, but another is held", i)
		case !errors.Is(err, tramite.ErrConflict):
			t.Fatalf("update %d: error %v; want ErrConflict", i, err)
		}
	}
	if wins != 1 || held.Version != 2 {
		t.Fatalf("%d of %d updates won; version %d; want 1 and 2", wins, n, held.Version)
	}
}

func raceCount(t testing.TB, s tramite.Store) {
	const n, each = 8, 5
	r := quiet(1)
	r.Data = json.RawMessage("0")
	must(t, s.Create(context.Background(), r))
	for _, err := range together(n, func(int) error {
		for done := 0; done < each; {
			c, err := s.Get(context.Background(), string(r.Folio))
			if err != nil {
				return err
			}
			var count int
			if err := c.ReadData(&count); err != nil {
				return err
			}
			if err := c.SetData(count + 1); err != nil {
				return err
			}
			switch err := s.Update(context.Background(), c); {
			case err == nil:
				done++
			case !errors.Is(err, tramite.ErrConflict):
				return err
			}
		}
		return nil
	}) {
		must(t, err)
	}
	got, err := s.Get(context.Background(), string(r.Folio))
	must(t, err)
	if string(got.Data) != fmt.Sprint(n*each) || got.Version != 1+n*each {
		t.Fatalf("%d updates counted to %s, version %d", n*each, got.Data, got.Version)
	}
}

// raceCrossed takes the same keys in opposite orders, which locks naive stores.
func raceCrossed(t testing.TB, s tramite.Store) {
	const n = 16
	errs := together(n, func(i int) error {
		keys := []string{"a", "b", "c"}
		if i%2 == 1 {
			keys = []string{"c", "b", "a"}
		}
		return s.Create(context.Background(), quiet(i, keys...))
	})
	wins := 0
	for _, err := range errs {
		if err == nil {
			wins++
		} else if !errors.Is(err, tramite.ErrExists) {
			t.Fatalf("error %v; want ErrExists", err)
		}
	}
	if wins != 1 {
		t.Fatalf("%d of %d creates won", wins, n)
	}
}
