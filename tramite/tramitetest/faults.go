package tramitetest

import (
	"context"
	"errors"
	"io"
	"sync"
	"testing/iotest"
	"time"

	"github.com/derechohabiente/imss/tramite"
)

// ErrInjected is the error of a call that [Faults] made fail.
var ErrInjected = errors.New("tramitetest: injected fault")

// Fault is a way in which a call goes wrong.
type Fault int

// The faults.
const (
	Before   Fault = iota // the call fails and did nothing
	After                 // the call did its work and gives an error all the same
	Conflict              // Update gives ErrConflict; any other call is Before
	Torn                  // Put gets half of the document; any other call is Before
	Stopped               // the call gives context.Canceled and did nothing
)

// Faults makes one call fail, counted over all the ports that it wraps. Run the
// same work with Nth = 1, 2, 3 … until Fired tells that there was no n-th call,
// and every place in which the work can break was tried.
type Faults struct {
	Nth  int   // the call that fails, from 1; 0 = none
	Kind Fault // how
	Dead bool  // every later call fails too and does nothing: the process was killed

	mu    sync.Mutex
	calls int
}

// Fired tells whether the n-th call came.
func (f *Faults) Fired() bool {
	f.mu.Lock()
	defer f.mu.Unlock()
	return f.Nth > 0 && f.calls >= f.Nth
}

// next counts a call and says what befalls it.
func (f *Faults) next() (fails bool, kind Fault) {
	f.mu.Lock()
	defer f.mu.Unlock()
	f.calls++
	switch {
	case f.Nth == 0 || f.calls < f.Nth:
		return false, 0
	case f.calls == f.Nth:
		return true, f.Kind
	}
	return f.Dead, Before
}

// call runs one call, or not. conflict tells that the call knows conflicts.
func (f *Faults) call(conflict bool, do func() error) error {
	fails, kind := f.next()
	switch {
	case !fails:
		return do()
	case kind == After:
		return errors.Join(ErrInjected, do())
	case kind == Conflict && conflict:
		return tramite.ErrConflict
	case kind == Stopped:
		return context.Canceled
	}
	return ErrInjected
}

// Store gives a store whose calls are counted.
func (f *Faults) Store(s tramite.Store) tramite.Store { return &faultyStore{f, s} }

// Mailer gives a mailer whose calls are counted.
func (f *Faults) Mailer(m tramite.Mailer) tramite.Mailer { return &faultyMailer{f, m} }

// Archive gives an archive whose calls are counted.
func (f *Faults) Archive(a tramite.Archive) tramite.Archive { return &faultyArchive{f, a} }

type faultyStore struct {
	f *Faults
	s tramite.Store
}

func (s *faultyStore) Create(ctx context.Context, r tramite.Record) error {
	return s.f.call(false, func() error { return s.s.Create(ctx, r) })
}

func (s *faultyStore) Get(ctx context.Context, name string) (r tramite.Record, err error) {
	err = s.f.call(false, func() error { r, err = s.s.Get(ctx, name); return err })
	return r, err
}

func (s *faultyStore) Update(ctx context.Context, r tramite.Record) error {
	return s.f.call(true, func() error { return s.s.Update(ctx, r) })
}

func (s *faultyStore) Due(ctx context.Context, at time.Time, limit int) (due []tramite.Folio, err error) {
	err = s.f.call(false, func() error { due, err = s.s.Due(ctx, at, limit); return err })
	return due, err
}

type faultyMailer struct {
	f *Faults
	m tramite.Mailer
}

func (m *faultyMailer) Send(ctx context.Context, mail tramite.Mail) error {
	return m.f.call(false, func() error { return m.m.Send(ctx, mail) })
}

type faultyArchive struct {
	f *Faults
	a tramite.Archive
}

func (a *faultyArchive) Put(ctx context.Context, key string, r io.Reader) (sum tramite.Sum, err error) {
	fails, kind := a.f.next()
	switch {
	case !fails:
		return a.a.Put(ctx, key, r)
	case kind == After:
		_, err = a.a.Put(ctx, key, r)
		return tramite.Sum{}, errors.Join(ErrInjected, err)
	case kind == Torn:
		return a.a.Put(ctx, key, io.MultiReader(io.LimitReader(r, 3), iotest.ErrReader(ErrInjected)))
	case kind == Stopped:
		return tramite.Sum{}, context.Canceled
	}
	return tramite.Sum{}, ErrInjected
}

func (a *faultyArchive) Open(ctx context.Context, key string, sum tramite.Sum) (r io.ReadCloser, err error) {
	err = a.f.call(false, func() error { r, err = a.a.Open(ctx, key, sum); return err })
	return r, err
}

func (a *faultyArchive) Delete(ctx context.Context, key string) error {
	return a.f.call(false, func() error { return a.a.Delete(ctx, key) })
}
