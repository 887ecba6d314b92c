package documento

// Fault is a reason for which a paper is refused. It is an error, and its text
// is its stable code.
type Fault string

// The faults of this package.
const (
	ErrRequired Fault = "documento.required" // the field is needed and absent
	ErrTooLong  Fault = "documento.too_long" // more characters or rows than the field allows
	ErrText     Fault = "documento.text"     // a control character, or bytes that are not UTF-8
	ErrRange    Fault = "documento.range"    // a number, date or amount outside the field's limits
	ErrValue    Fault = "documento.value"    // a value that is none of those the field knows
	ErrSeal     Fault = "documento.seal"     // the seal is not that of these facts and this instant
)

func (f Fault) Error() string { return string(f) }

// Code gives the stable code.
func (f Fault) Code() string { return string(f) }

// Args is empty: a fault alone has no details.
func (f Fault) Args() []any { return nil }

// Error is a fault at a field. It never holds the value.
type Error struct {
	Fault Fault
	Field string // path of the field, such as titular.nombre
	Limit int    // what the field allows, for ErrTooLong; 0 elsewhere
}

func (e *Error) Error() string { return string(e.Fault) + " at " + e.Field }

// Unwrap gives the fault.
func (e *Error) Unwrap() error { return e.Fault }

// Code gives the fault's code.
func (e *Error) Code() string { return string(e.Fault) }

// Args gives the field and the limit.
func (e *Error) Args() []any { return []any{e.Field, e.Limit} }
