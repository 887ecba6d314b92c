package mensajes

// Fault is a reason for which texts of a host are refused. It is an error, and
// its text is its stable code.
type Fault string

// The faults of this package. [Printer.With] gives them in an [*Error].
const (
	ErrFile     Fault = "mensajes.file"     // not a JSON object of codes
	ErrLanguage Fault = "mensajes.language" // a text in one language only
	ErrPlaces   Fault = "mensajes.places"   // the languages use different arguments
)

// The codes of what this package itself has to say.
const (
	noText  = "mensajes.no_text" // a code without a text; the code
	several = "mensajes.several" // several problems together
	uncoded = "mensajes.uncoded" // an error without a code
)

func (f Fault) Error() string { return string(f) }

// Code gives the stable code.
func (f Fault) Code() string { return string(f) }

// Args is empty: the place is told by [Error].
func (f Fault) Args() []any { return nil }

// Error is a fault of one file of texts.
type Error struct {
	Fault Fault
	File  string // path in the host's files
	Key   string // code concerned, blank where it is the file
	Err   error  // cause outside this package, if any
}

func (e *Error) Error() string {
	s := string(e.Fault) + ": " + e.File
	if e.Key != "" {
		s += ": " + e.Key
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Code gives the fault's code.
func (e *Error) Code() string { return string(e.Fault) }

// Args gives the file and the code concerned.
func (e *Error) Args() []any { return []any{e.File, e.Key} }

// Unwrap gives the fault and the cause.
func (e *Error) Unwrap() []error {
	if e.Err == nil {
		return []error{e.Fault}
	}
	return []error{e.Fault, e.Err}
}
