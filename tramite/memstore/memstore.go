// Package memstore keeps records and documents in memory: for tests, examples
// and trials. It fulfils every clause of the contracts but one: nothing survives
// the process.
package memstore

import (
	"cmp"
	"context"
	"fmt"
	"io"
	"log/slog"
	"slices"
	"strings"
	"sync"
	"time"

	"github.com/derechohabiente/imss/tramite"
)

// Store is a [tramite.Store] in memory. The zero value is not usable; see [New].
// Printing it shows no record.
type Store struct {
	mu      sync.RWMutex
	records map[tramite.Folio]tramite.Record
	keys    map[string]tramite.Folio
	due     map[tramite.Folio]time.Time // of the records that have something due
}

var _ tramite.Store = (*Store)(nil)

// String gives no record; templates ask for it.
func (s *Store) String() string { return "memstore.Store(****)" }

// Format prints no record, whatever the verb.
func (s *Store) Format(f fmt.State, _ rune) { _, _ = io.WriteString(f, s.String()) }

// LogValue gives no record to log/slog.
func (s *Store) LogValue() slog.Value { return slog.StringValue(s.String()) }

// New gives an empty store.
func New() *Store {
	return &Store{
		records: map[tramite.Folio]tramite.Record{},
		keys:    map[string]tramite.Folio{},
		due:     map[tramite.Folio]time.Time{},
	}
}

// Create stores a new record: see [tramite.Store].
func (s *Store) Create(ctx context.Context, r tramite.Record) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	if _, taken := s.records[r.Folio]; taken {
		return &tramite.ExistsError{Folio: r.Folio}
	}
	if err := s.free(&r); err != nil {
		return err
	}
	r = r.Clone()
	r.Version = 1
	s.put(r)
	return nil
}

// Get gives a copy of a record: see [tramite.Store].
func (s *Store) Get(ctx context.Context, folioOrKey string) (tramite.Record, error) {
	if err := ctx.Err(); err != nil {
		return tramite.Record{}, err
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	r, ok := s.records[tramite.Folio(folioOrKey)]
	if !ok {
		r, ok = s.records[s.keys[folioOrKey]]
	}
	if !ok {
		return tramite.Record{}, tramite.ErrNotFound
	}
	return r.Clone(), nil
}

// Update replaces a record by compare-and-swap: see [tramite.Store].
func (s *Store) Update(ctx context.Context, r tramite.Record) error {
	if err := ctx.Err(); err != nil {
		return err
	}
	s.mu.Lock()
	defer s.mu.Unlock()
	held, ok := s.records[r.Folio]
	switch {
	case !ok:
		return tramite.ErrNotFound
	case held.Version != r.Version:
		return tramite.ErrConflict
	}
	if err := s.free(&r); err != nil {
		return err
	}
	for _, k := range held.Keys {
		delete(s.keys, k)
	}
	r = r.Clone()
	r.Version++
	s.put(r)
	return nil
}

// Due lists the records that have something due: see [tramite.Store].
func (s *Store) Due(ctx context.Context, at time.Time, limit int) ([]tramite.Folio, error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	s.mu.RLock()
	defer s.mu.RUnlock()
	var out []tramite.Folio
	for f, d := range s.due {
		if !d.After(at) {
			out = append(out, f)
		}
	}
	slices.SortFunc(out, func(a, b tramite.Folio) int {
		return cmp.Or(s.due[a].Compare(s.due[b]), strings.Compare(string(a), string(b)))
	})
	return out[:min(len(out), max(limit, 0))], nil
}

// free tells whether another record holds one of the keys.
func (s *Store) free(r *tramite.Record) error {
	for _, k := range r.Keys {
		if f, taken := s.keys[k]; taken && f != r.Folio {
			return &tramite.ExistsError{Folio: f}
		}
	}
	return nil
}

func (s *Store) put(r tramite.Record) {
	s.records[r.Folio] = r
	for _, k := range r.Keys {
		s.keys[k] = r.Folio
	}
	delete(s.due, r.Folio)
	if d := r.Due(); !d.IsZero() {
		s.due[r.Folio] = d
	}
}
