package tramitetest_test

import (
	"context"
	"encoding/json"
	"errors"
	"maps"
	"runtime"
	"slices"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/tramite"
	"github.com/derechohabiente/imss/tramite/tramitetest"
)

// planted is a store as somebody might write it, with at most one defect.
type planted struct {
	defect  string
	mu      sync.Mutex
	records map[tramite.Folio]tramite.Record
}

func newPlanted(defect string) *planted {
	return &planted{defect: defect, records: map[tramite.Folio]tramite.Record{}}
}

func (s *planted) has(defect string) bool { return s.defect == defect }

func (s *planted) lock() func() {
	s.mu.Lock()
	return s.mu.Unlock
}

func (s *planted) holder(r *tramite.Record) (tramite.Folio, bool) {
	for f, held := range s.records {
		for _, k := range r.Keys {
			if f != r.Folio && slices.Contains(held.Keys, k) {
				return f, true
			}
		}
	}
	return "", false
}

func (s *planted) keep(r tramite.Record) {
	if !s.has("keeps what the caller still holds") {
		r = r.Clone()
	}
	if s.has("cuts instants to seconds") {
		r.Created = r.Created.Truncate(time.Second)
	}
	if s.has("reads data as floating point") && len(r.Data) > 0 {
		var v any
		_ = json.Unmarshal(r.Data, &v)
		r.Data, _ = json.Marshal(v)
	}
	if s.has("loses events") {
		r.Events = nil
	}
	s.records[r.Folio] = r
}

func (s *planted) Create(ctx context.Context, r tramite.Record) error {
	if ctx.Err() != nil && !s.has("writes after the caller gave up") {
		return ctx.Err()
	}
	if s.has("keys checked outside the lock") {
		s.mu.Lock()
		f, taken := s.holder(&r)
		s.mu.Unlock()
		if taken {
			return &tramite.ExistsError{Folio: f}
		}
		for range 100 {
			runtime.Gosched()
		}
		s.mu.Lock()
		defer s.mu.Unlock()
		r.Version = 1
		s.keep(r)
		return nil
	}
	defer s.lock()()
	if _, taken := s.records[r.Folio]; taken && !s.has("overwrites a taken folio") {
		return &tramite.ExistsError{Folio: r.Folio}
	}
	f, taken := s.holder(&r)
	if r.Version = 1; s.has("leaves version 0") {
		r.Version = 0
	}
	if taken && s.has("stores the record although a key is taken") {
		c := r.Clone()
		c.Keys = nil
		s.keep(c)
	}
	switch {
	case taken && s.has("knows no unique keys"):
	case taken && s.has("names the loser"):
		return &tramite.ExistsError{Folio: r.Folio}
	case taken && s.has("bare sentinel"):
		return tramite.ErrExists
	case taken:
		return &tramite.ExistsError{Folio: f}
	}
	s.keep(r)
	return nil
}

func (s *planted) Get(ctx context.Context, name string) (tramite.Record, error) {
	if ctx.Err() != nil {
		return tramite.Record{}, ctx.Err()
	}
	defer s.lock()()
	for _, r := range s.records {
		byKey := slices.Contains(r.Keys, name) && !s.has("finds by folio alone")
		if s.has("finds by prefix") {
			byKey = slices.ContainsFunc(r.Keys, func(k string) bool { return strings.HasPrefix(name, k) })
		}
		if string(r.Folio) == name || byKey {
			if s.has("gives what it keeps") {
				return r, nil
			}
			return r.Clone(), nil
		}
	}
	if s.has("unknown is no error") {
		return tramite.Record{}, nil
	}
	return tramite.Record{}, tramite.ErrNotFound
}

func (s *planted) Update(ctx context.Context, r tramite.Record) error {
	if ctx.Err() != nil && !s.has("writes after the caller gave up") {
		return ctx.Err()
	}
	if s.has("version checked outside the lock") {
		s.mu.Lock()
		held := s.records[r.Folio]
		s.mu.Unlock()
		for range 100 {
			runtime.Gosched()
		}
		if held.Version != r.Version {
			return tramite.ErrConflict
		}
		s.mu.Lock()
		defer s.mu.Unlock()
		r.Version++
		s.keep(r)
		return nil
	}
	defer s.lock()()
	held, ok := s.records[r.Folio]
	f, taken := s.holder(&r)
	switch {
	case !ok && s.has("update creates"):
	case !ok:
		return tramite.ErrNotFound
	case r.Version < held.Version && s.has("last writer wins"), r.Version > held.Version && s.has("future versions win"):
	case r.Version != held.Version:
		return tramite.ErrConflict
	case taken && s.has("half an update on a taken key"):
		held.State = r.State
		s.keep(held)
		return &tramite.ExistsError{Folio: f}
	case taken:
		return &tramite.ExistsError{Folio: f}
	}
	if s.has("old keys stay taken") {
		r.Keys = append(slices.Clone(r.Keys), held.Keys...)
		slices.Sort(r.Keys)
		r.Keys = slices.Compact(r.Keys)
	}
	if s.has("keys are those of the creation") {
		r.Keys = held.Keys
	}
	if !s.has("version stands still") {
		r.Version++
	}
	s.keep(r)
	return nil
}

func (s *planted) Due(ctx context.Context, at time.Time, limit int) ([]tramite.Folio, error) {
	if ctx.Err() != nil {
		return nil, ctx.Err()
	}
	defer s.lock()()
	var due []tramite.Record
	for _, f := range slices.Sorted(maps.Keys(s.records)) {
		r := s.records[f]
		d := r.Due()
		if s.has("due while being sent only") {
			d = time.Time{}
			if len(r.Outbox) > 0 && r.Outbox[0].Status == tramite.Waiting {
				d = r.Outbox[0].Next
			}
		}
		if s.has("due although sent") && len(r.Outbox) > 0 {
			d = r.Outbox[0].Next
		}
		in := !d.After(at)
		if s.has("bound left out") {
			in = d.Before(at)
		}
		if s.has("compares clocks on the wall") {
			in = d.Format(time.DateTime) <= at.Format(time.DateTime)
		}
		if !d.IsZero() && in || d.IsZero() && s.has("never is always") {
			due = append(due, r)
		}
	}
	if !s.has("order of folios") {
		slices.SortStableFunc(due, func(a, b tramite.Record) int { return a.Due().Compare(b.Due()) })
	}
	var out []tramite.Folio
	for _, r := range due {
		out = append(out, r.Folio)
	}
	if s.has("no limit") {
		return out, nil
	}
	return out[:min(limit, len(out))], nil
}

// Every planted defect is caught by the clause that speaks of it.
func TestStoreSuiteFindsPlantedDefects(t *testing.T) {
	require.Empty(t, failingStore(t, ""))
	for defect, clause := range map[string]string{
		"keeps what the caller still holds":         "records_are_copied_in",
		"gives what it keeps":                       "records_are_copied_out",
		"cuts instants to seconds":                  "create_then_get_by_folio_and_key",
		"reads data as floating point":              "create_then_get_by_folio_and_key",
		"loses events":                              "create_then_get_by_folio_and_key",
		"leaves version 0":                          "create_then_get_by_folio_and_key",
		"finds by folio alone":                      "create_then_get_by_folio_and_key",
		"finds by prefix":                           "get_unknown_is_not_found",
		"unknown is no error":                       "get_unknown_is_not_found",
		"overwrites a taken folio":                  "create_taken_folio_names_it",
		"knows no unique keys":                      "create_taken_key_names_holder_and_stores_nothing",
		"names the loser":                           "create_taken_key_names_holder_and_stores_nothing",
		"bare sentinel":                             "create_taken_key_names_holder_and_stores_nothing",
		"stores the record although a key is taken": "create_taken_key_names_holder_and_stores_nothing",
		"keys checked outside the lock":             "of_many_creates_with_one_key_one_wins",
		"version checked outside the lock":          "of_many_updates_of_one_version_one_wins",
		"update creates":                            "update_of_unknown_is_not_found",
		"last writer wins":                          "update_of_old_version_is_conflict",
		"future versions win":                       "update_of_old_version_is_conflict",
		"half an update on a taken key":             "update_taken_key_changes_nothing",
		"old keys stay taken":                       "update_takes_and_frees_keys",
		"keys are those of the creation":            "update_takes_and_frees_keys",
		"version stands still":                      "update_replaces_and_counts_version",
		"writes after the caller gave up":           "cancelled_context_changes_nothing",
		"due while being sent only":                 "due_is_what_waits_or_is_leased",
		"due although sent":                         "due_is_what_waits_or_is_leased",
		"never is always":                           "due_is_what_waits_or_is_leased",
		"bound left out":                            "due_includes_the_instant_itself",
		"compares clocks on the wall":               "due_includes_the_instant_itself",
		"order of folios":                           "due_gives_the_longest_due_first",
		"no limit":                                  "due_gives_at_most_limit",
	} {
		t.Run(defect, func(t *testing.T) {
			require.Contains(t, failingStore(t, defect), clause)
		})
	}
}

func failingStore(t *testing.T, defect string) map[string]string {
	return tramitetest.FailingStore(t, func(testing.TB) tramite.Store { return newPlanted(defect) })
}

var errPlanted = errors.New("planted")
