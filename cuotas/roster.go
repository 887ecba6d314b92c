package cuotas

import (
	"fmt"
	"iter"
)

// RosterError is what is wrong with one worker of a roster or a liquidation.
// The rest of the workers have their answers all the same.
type RosterError struct {
	N   int // position of the worker, from 1
	Err error
}

func (e *RosterError) Error() string { return fmt.Sprintf("worker %d: %v", e.N, e.Err) }

// Unwrap gives the reason.
func (e *RosterError) Unwrap() error { return e.Err }

// Roster computes [Params.Monthly] for one worker after the other: one answer
// for each, in their order, a [*RosterError] where there is none, also where
// the source itself gave an error. Nothing is kept: memory does not grow with
// the number of workers, every breakdown is the caller's own, and the source
// is read only as far as the answers are. The tables are looked up once for
// the month; no goroutine is started.
func (p *Params) Roster(m Mes, ws iter.Seq2[Trabajador, error]) iter.Seq2[Desglose, error] {
	return func(yield func(Desglose, error) bool) {
		var f tarifa
		month, unknown := f.ofMonth(p.orDefault(), m)
		n := 0
		for t, err := range ws {
			n++
			var d Desglose
			if err == nil {
				err = cotiza(t.Modalidad)
			}
			if err == nil {
				err = unknown
			}
			if err == nil {
				d, err = f.monthly(&t, month)
			}
			if err != nil {
				err = &RosterError{n, err}
			}
			if !yield(d, err) {
				return
			}
		}
	}
}
