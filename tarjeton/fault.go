package tarjeton

// Fault is a reason for which a text or a review is refused. It is an error,
// and its text is its stable code.
type Fault string

// The faults of this package.
const (
	ErrDias         Fault = "tarjeton.dias"         // not a number of days with at most three decimals
	ErrAntiguedad   Fault = "tarjeton.antiguedad"   // not "14 años 3 qnas 1 días"
	ErrPeriodicidad Fault = "tarjeton.periodicidad" // a periodicity without a calendar of its own
)

func (f Fault) Error() string { return string(f) }

// Code gives the stable code.
func (f Fault) Code() string { return string(f) }

// Args is empty: a fault of this package has no details.
func (f Fault) Args() []any { return nil }
