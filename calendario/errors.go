package calendario

// Fault is a reason for which a date, a period or a fortnight is refused. It
// is an error, and its text is its stable code.
type Fault string

// The faults of this package.
const (
	ErrDate     Fault = "calendario.date"     // not a day of the calendar, or not in the expected form
	ErrPeriod   Fault = "calendario.period"   // the end lies before the beginning
	ErrQuincena Fault = "calendario.quincena" // not a fortnight 01 to 24 of a year
	ErrBimestre Fault = "calendario.bimestre" // not a bimester 1 to 6 of a year
)

func (f Fault) Error() string { return string(f) }

// Code gives the stable code.
func (f Fault) Code() string { return string(f) }

// Args is empty: a fault of this package has no details.
func (f Fault) Args() []any { return nil }
