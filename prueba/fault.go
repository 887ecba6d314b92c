package prueba

// Fault is a reason for which no value can be made. It is an error, and its
// text is its stable code.
type Fault string

// The faults of this package.
const (
	// ErrExhausted: the source has given out every value of a profile, which
	// fixes too much for so many people.
	ErrExhausted Fault = "prueba.exhausted"
	// ErrNoFault: the fault asked for is none that a value of this kind can
	// have, or these movements have no place for it.
	ErrNoFault Fault = "prueba.no_fault"
	// ErrDays: the days given are absent, in the wrong order or too few.
	ErrDays Fault = "prueba.days"
)

func (f Fault) Error() string { return string(f) }

// Code gives the stable code.
func (f Fault) Code() string { return string(f) }

// Args is empty: the fault has no details.
func (f Fault) Args() []any { return nil }
