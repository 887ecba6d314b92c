package tramite

import (
	"context"
	"crypto/hmac"
	"crypto/sha256"
	"encoding/binary"
	"encoding/hex"
	"encoding/json"
	"errors"
	"fmt"
	"log/slog"
)

// Start is what a record begins with. Printing it shows kind and state alone.
type Start struct {
	Kind  string // the procedure, a plain word
	State string // its first state

	// Key is the idempotency key: whoever repeats a start sends it again. Any
	// text that the caller can make again: a random one of the client, or the
	// facts that make the procedure one and the same ("person|2026-11-21").
	Key string
	// Input is the normalised input, as anything that JSON can write. Of it, and
	// of Key, only an HMAC is kept.
	Input any
	// Unique are further facts that only one record of this kind may have.
	Unique []string

	Data any                   // first data of the record; nil = none
	Do   func(r *Record) error // the rest of the first step, such as [Engine.Enqueue]; may be nil and may run again
}

// Format prints kind and state, whatever the verb.
func (s Start) Format(f fmt.State, _ rune) { _, _ = fmt.Fprintf(f, "Start(%s %s)", s.Kind, s.State) }

// LogValue gives kind and state.
func (s Start) LogValue() slog.Value {
	return slog.GroupValue(slog.String("kind", s.Kind), slog.String("state", s.State))
}

// Start creates a record, or gives the one that the same Key created from the
// same Input before: however often and from however many places it is called,
// there is one record. The same Key with other Input is [ErrKeyReused]; a Unique
// fact that another record has is an [ExistsError] with its folio.
func (e *Engine) Start(ctx context.Context, s Start) (Record, error) {
	if !validName(s.Kind) || !validName(s.State) || s.Key == "" {
		return Record{}, ErrRecord
	}
	first, err := e.first(s)
	if err != nil {
		return Record{}, err
	}
	created, taken := e.create(ctx, first, s.Do)
	if !errors.Is(taken, ErrExists) {
		return created, taken
	}
	held, err := e.Store.Get(ctx, first.Keys[0])
	switch {
	case errors.Is(err, ErrNotFound):
		return Record{}, taken // another fact is taken, not the idempotency key
	case err != nil:
		return Record{}, err
	case !hmac.Equal([]byte(held.Input), []byte(first.Input)):
		e.emit(ctx, Event{At: e.Now(), Folio: held.Folio, What: EventKeyReused})
		return Record{}, ErrKeyReused
	}
	return held, nil
}

func (e *Engine) first(s Start) (Record, error) {
	input, err := json.Marshal(s.Input)
	if err != nil {
		return Record{}, fmt.Errorf("%w: %T", ErrData, s.Input)
	}
	r := Record{Kind: s.Kind, State: s.State, Keys: []string{e.Key(s.Kind+".start", s.Key)}, Input: e.Key(s.Kind+".input", string(input))}
	for _, fact := range s.Unique {
		r.Keys = append(r.Keys, e.Key(s.Kind+".unique", fact))
	}
	if s.Data != nil {
		err = r.SetData(s.Data)
	}
	return r, err
}

// create stores the record under a folio of its own; a folio that is taken, if
// that ever happens, is drawn again.
func (e *Engine) create(ctx context.Context, first Record, do func(*Record) error) (Record, error) {
	for {
		old, now := first.Clone(), e.Now()
		old.Folio, old.Created, old.Updated = NewFolio(now), now, now
		r := old.Clone()
		if do != nil {
			if err := do(&r); err != nil {
				return Record{}, err
			}
			if err := checkStep(&old, &r); err != nil {
				return Record{}, err
			}
		}
		err := e.Store.Create(ctx, r)
		var taken *ExistsError
		if errors.As(err, &taken) && taken.Folio == r.Folio {
			continue
		}
		if err != nil {
			return Record{}, err
		}
		r.Version = 1
		e.emit(ctx, Event{At: now, Folio: r.Folio, What: EventStarted, Ref: r.State})
		e.announce(ctx, &old, &r)
		return r, nil
	}
}

// Key gives the unique key of a fact, for [Record.Keys] and [Store.Get]: an
// HMAC-SHA-256 under Secret, so that a stolen store tells nothing. The same fact
// for another purpose gives another key.
func (e *Engine) Key(purpose, fact string) string {
	h := hmac.New(sha256.New, e.Secret)
	var n [8]byte
	binary.BigEndian.PutUint64(n[:], uint64(len(purpose)))
	h.Write(n[:])
	h.Write([]byte(purpose))
	h.Write([]byte(fact))
	return hex.EncodeToString(h.Sum(nil))
}
