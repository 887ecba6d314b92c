package prueba

// Fault is a reason for which no value can be made. It is an error, and its
// text is its stable code.
type Fault string

// ErrExhausted says that a source has given out every value of a profile: it
// fixes too much for so many people.
const ErrExhausted Fault = "prueba.exhausted"

func (f Fault) Error() string { return string(f) }

// Code gives the stable code.
func (f Fault) Code() string { return string(f) }

// Args is empty: the fault has no details.
func (f Fault) Args() []any { return nil }
