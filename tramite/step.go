package tramite

import (
	"context"
	"errors"
	"reflect"
	"slices"
)

// maxConflicts bounds the attempts of one step. Every conflict means that
// somebody else's step was stored, so that only a store that is wrong gets here.
const maxConflicts = 1000

// Step changes a record in one go: do gets a copy, changes its state, data and
// outbox, and all of it is stored, or nothing. Where somebody else changed the
// record meanwhile, do runs again on what is stored then: it must have no effect
// outside the record. An error of do ends the step and nothing is stored. A do
// that changes nothing writes nothing.
//
// After an error of the Store the step may have been stored: a caller that
// repeats a step lets do look at the state first.
func (e *Engine) Step(ctx context.Context, f Folio, do func(r *Record) error) (Record, error) {
	if !f.Valid() {
		return Record{}, ErrFolio
	}
	for range maxConflicts {
		old, err := e.Store.Get(ctx, string(f))
		if err != nil {
			return Record{}, err
		}
		r := old.Clone()
		if err := do(&r); err != nil {
			return old, err
		}
		if reflect.DeepEqual(old, r) {
			return old, nil
		}
		if err := checkStep(&old, &r); err != nil {
			return old, err
		}
		r.Updated = e.Now()
		switch err := e.Store.Update(ctx, r); {
		case err == nil:
			r.Version++
			e.announce(ctx, &old, &r)
			return r, nil
		case !errors.Is(err, ErrConflict):
			return old, err
		}
		if err := ctx.Err(); err != nil {
			return old, err
		}
	}
	return Record{}, ErrConflict
}

// checkStep refuses a step that changed what is not a step's to change.
func checkStep(old, r *Record) error {
	if r.Folio != old.Folio || r.Kind != old.Kind || r.Version != old.Version || r.Input != old.Input ||
		!r.Created.Equal(old.Created) || !validName(r.State) {
		return ErrRecord
	}
	if len(r.Documents) < len(old.Documents) || !slices.Equal(r.Documents[:len(old.Documents)], old.Documents) {
		return ErrRecord // what was issued stays issued
	}
	if len(r.Outbox) < len(old.Outbox) || len(r.Events) < len(old.Events) {
		return ErrRecord
	}
	for _, m := range r.Outbox[len(old.Outbox):] {
		if m.ID == "" || m.Status == "" {
			return ErrRecord // not through Enqueue
		}
	}
	return nil
}

// announce tells the host what a stored step did.
func (e *Engine) announce(ctx context.Context, old, r *Record) {
	if e.OnEvent == nil {
		return
	}
	if r.State != old.State {
		e.emit(ctx, Event{At: r.Updated, Folio: r.Folio, What: EventMoved, Ref: r.State})
	}
	for _, m := range r.Outbox[len(old.Outbox):] {
		e.emit(ctx, Event{At: r.Updated, Folio: r.Folio, What: EventQueued, Ref: m.ID})
	}
	for _, ev := range r.Events[len(old.Events):] {
		e.emit(ctx, ev)
	}
}
