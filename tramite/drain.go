package tramite

import (
	"context"
	"errors"
	"fmt"
	"math"
	"slices"
	"time"
)

const (
	drainBatch  = 256
	drainErrors = 100              // records that cannot be worked on before Drain stops
	settleTime  = 10 * time.Second // to store an outcome although the caller gave up
)

// errStopped stands for a sending that ended because Drain was told to.
var errStopped = errors.New("stopped")

// Drained counts what became of the mails that one Drain took up.
type Drained struct {
	Sent   int // accepted by the Mailer
	Failed int // refused for good, or given up for age
	Later  int // a temporary failure; Drain takes them up again when they are due
}

// Drain sends every mail that is due and gives what became of them. Any number
// of Drains may run at once, in any number of processes: a mail is leased by
// compare-and-swap before it is sent, and its outcome is stored before the next
// one. A failed mail holds no other up. A Drain that is cancelled stores what it
// sent. The error is that of the Store or of ctx; a record that cannot be read
// does not stop the others.
func (e *Engine) Drain(ctx context.Context) (Drained, error) {
	var total Drained
	if e.Mailer == nil {
		return total, &PortError{"Mailer"}
	}
	var errs []error
	seen := map[Folio]bool{} // taken up without result: not again in this call
	for len(errs) < drainErrors {
		due, err := e.Store.Due(ctx, e.Now(), drainBatch+len(seen))
		if err != nil {
			return total, errors.Join(append(errs, err)...)
		}
		due = slices.DeleteFunc(due, func(f Folio) bool { return seen[f] })
		if len(due) == 0 {
			break
		}
		for _, f := range due {
			if err := ctx.Err(); err != nil {
				return total, errors.Join(append(errs, err)...)
			}
			before := total
			if err := e.deliver(ctx, f, &total); err != nil {
				errs = append(errs, fmt.Errorf("%s: %w", f, err))
				e.emit(ctx, Event{At: e.Now(), Folio: f, What: EventUnreadable})
			}
			seen[f] = seen[f] || total == before
		}
	}
	return total, errors.Join(errs...)
}

// Reclaim makes the mails due again that a killed process had leased, instead of
// waiting for their leases to end, and gives their number. It is for a host that
// is the only process on its Store and has no Drain running: another Drain's
// mails would be sent twice.
func (e *Engine) Reclaim(ctx context.Context) (int, error) {
	due, err := e.Store.Due(ctx, e.Now().Add(e.lease()), math.MaxInt32)
	if err != nil {
		return 0, err
	}
	total := 0
	for _, f := range due {
		n := 0
		_, err := e.Step(ctx, f, func(r *Record) error {
			n = 0
			for i := range r.Outbox {
				if m := &r.Outbox[i]; m.Status == Leased {
					m.Status, m.Next = Waiting, e.Now()
					n++
				}
			}
			return nil
		})
		if err != nil {
			return total, err
		}
		total += n
	}
	return total, nil
}

// deliver sends the due mails of one record.
func (e *Engine) deliver(ctx context.Context, f Folio, total *Drained) error {
	for ctx.Err() == nil {
		m, err := e.take(ctx, f)
		if err != nil || m.ID == "" {
			return err
		}
		sending, cancel := context.WithTimeout(ctx, e.lease()*3/4)
		sendErr := e.Mailer.Send(sending, m)
		cancel()
		// What was sent is stored even if the caller has no more time: it would
		// be sent again otherwise.
		if sendErr != nil && ctx.Err() != nil && !errors.Is(sendErr, ErrPermanent) {
			sendErr = errStopped
		}
		settling, cancel := context.WithTimeout(context.WithoutCancel(ctx), settleTime)
		err = e.settle(settling, f, m, sendErr, total)
		cancel()
		if err != nil {
			return err
		}
	}
	return ctx.Err()
}

// take leases the next due mail of a record; without ID: there is none.
func (e *Engine) take(ctx context.Context, f Folio) (taken Mail, err error) {
	_, err = e.Step(ctx, f, func(r *Record) error {
		taken = Mail{}
		now := e.Now()
		for i := range r.Outbox {
			m := &r.Outbox[i]
			if !m.open() || m.Next.After(now) {
				continue
			}
			m.Status, m.Next = Leased, now.Add(e.lease())
			m.Attempts++
			taken = *m
			taken.Attach = slices.Clone(m.Attach)
			return nil
		}
		return nil
	})
	return taken, err
}

// settle stores what became of a mail that was taken.
func (e *Engine) settle(ctx context.Context, f Folio, sent Mail, sendErr error, total *Drained) error {
	var status MailStatus
	r, err := e.Step(ctx, f, func(r *Record) error {
		i := slices.IndexFunc(r.Outbox, func(m Mail) bool { return m.ID == sent.ID })
		if i < 0 {
			return ErrRecord
		}
		m := &r.Outbox[i]
		// A failure of a lease that ended, and that another Drain took over, is
		// no news; that it was sent is.
		if status = ""; !m.open() || sendErr != nil && m.Attempts != sent.Attempts {
			return nil
		}
		status = e.outcome(m, sendErr)
		r.Events = append(r.Events, e.kept(f, m)...)
		return nil
	})
	if err != nil {
		return err
	}
	switch status {
	case Sent:
		total.Sent++
	case Failed:
		total.Failed++
	case Waiting:
		total.Later++
		e.emit(ctx, Event{At: r.Updated, Folio: f, What: EventDelayed, Ref: sent.ID})
	}
	return nil
}

func (e *Engine) outcome(m *Mail, sendErr error) MailStatus {
	now := e.Now()
	switch {
	case sendErr == nil:
		m.Status, m.Next = Sent, time.Time{}
	case errors.Is(sendErr, errStopped): // the caller's doing, not the mail's
		m.Status, m.Next = Waiting, now
		m.Attempts--
	case errors.Is(sendErr, ErrPermanent), now.Sub(m.Queued) >= e.giveUp():
		m.Status, m.Next = Failed, time.Time{}
	default:
		m.Status, m.Next = Waiting, now.Add(e.backoff(m.Attempts))
	}
	return m.Status
}

// kept gives the events that stay in the record: who was given which bytes is
// told for each document.
func (e *Engine) kept(f Folio, m *Mail) []Event {
	ev := Event{At: e.Now(), Folio: f, What: EventDelivered, Ref: m.ID}
	switch {
	case m.Status == Failed:
		ev.What = EventFailed
	case m.Status != Sent:
		return nil
	}
	if m.Status == Failed || len(m.Attach) == 0 {
		return []Event{ev}
	}
	var all []Event
	for _, d := range m.Attach {
		ev.SHA256 = d.SHA256
		all = append(all, ev)
	}
	return all
}
