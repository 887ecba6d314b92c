package tramite

import "slices"

// Table gives the states that each state of a procedure may move to.
type Table map[string][]string

// Move puts the record into a state. A move that the table does not have is a
// [TransitionError], a move to the same state among them, and changes nothing.
func (t Table) Move(r *Record, to string) error {
	if !slices.Contains(t[r.State], to) {
		return &TransitionError{From: r.State, To: to}
	}
	r.State = to
	return nil
}
