package curp

import "fmt"

// Fault is a reason for which a key or the data of a person is refused. It is
// an error, and its text is its stable code.
type Fault string

// The faults of a key, in the order in which [Problems] tests them. After one
// of the first four nothing else is tested.
const (
	ErrEmpty          Fault = "curp.empty"          // no text at all
	ErrLength         Fault = "curp.length"         // not 18 characters
	ErrCharset        Fault = "curp.charset"        // a character outside A–Z and 0–9
	ErrLayout         Fault = "curp.layout"         // a letter where a digit belongs, or the reverse
	ErrWord           Fault = "curp.word"           // positions 1–4 are an inconvenient word; Suspicious
	ErrVowel          Fault = "curp.vowel"          // position 2 is neither a vowel nor X
	ErrDate           Fault = "curp.date"           // positions 5–10 are no day of the century in position 17
	ErrFuture         Fault = "curp.future"         // born after today
	ErrSex            Fault = "curp.sex"            // position 11 is not H, M or X
	ErrEntity         Fault = "curp.entity"         // positions 12–13 are no federal entity and not NE
	ErrConsonant      Fault = "curp.consonant"      // a vowel in positions 14–16
	ErrDifferentiator Fault = "curp.differentiator" // K–Z in position 17; Suspicious
	ErrCheckDigit     Fault = "curp.check_digit"    // position 18 does not follow from the other 17
)

// The faults of a person's data, on which [Generate] stops.
const (
	ErrNameMissing   Fault = "curp.name_missing"   // no given name
	ErrNameUncovered Fault = "curp.name_uncovered" // a character or a form that the rules leave to RENAPO
	ErrSurnameOrder  Fault = "curp.surname_order"  // a second surname without a first one
	ErrBirthDate     Fault = "curp.birth_date"     // absent, or outside the years 1900–2099
)

func (f Fault) Error() string { return string(f) }

// Code gives the stable code.
func (f Fault) Code() string { return string(f) }

// Args is empty: the details are those of [Error] and [FieldError].
func (f Fault) Args() []any { return nil }

// Suspicious tells whether the key of a real person may have this fault, so
// that a host may accept it by name: [ErrWord] and [ErrDifferentiator].
func (f Fault) Suspicious() bool { return f == ErrWord || f == ErrDifferentiator }

// Error is a fault of a key with its place. It never holds the key.
type Error struct {
	Fault Fault  `json:"code"`
	Pos   int    `json:"pos,omitempty"`  // 1-based, in characters; 0 = the whole text
	Want  string `json:"want,omitempty"` // what belongs there, where that can be said
}

func (e Error) Error() string {
	if e.Pos == 0 {
		return string(e.Fault)
	}
	return fmt.Sprintf("%s at position %d", e.Fault, e.Pos)
}

// Unwrap gives the fault, for errors.Is(err, curp.ErrCheckDigit).
func (e Error) Unwrap() error { return e.Fault }

// Is tells whether target is the fault, as Unwrap does, without an allocation:
// a file may hold as many bad keys as good ones.
func (e Error) Is(target error) bool {
	f, ok := target.(Fault)
	return ok && f == e.Fault
}

// Code gives the stable code of the fault.
func (e Error) Code() string { return string(e.Fault) }

// Args gives Want and Pos, in this order, for a message.
func (e Error) Args() []any { return []any{e.Want, e.Pos} }

// FieldError is a fault in one field of a person. It never holds the name.
type FieldError struct {
	Field Field `json:"field"`
	Fault Fault `json:"code"`
	Pos   int   `json:"pos,omitempty"` // 1-based, in characters of the field; 0 = the whole field
}

func (e FieldError) Error() string {
	if e.Pos == 0 {
		return fmt.Sprintf("%s in %s", e.Fault, string(e.Field))
	}
	return fmt.Sprintf("%s in %s at position %d", e.Fault, string(e.Field), e.Pos)
}

// Unwrap gives the fault, for errors.Is.
func (e FieldError) Unwrap() error { return e.Fault }

// Code gives the stable code of the fault.
func (e FieldError) Code() string { return string(e.Fault) }

// Args gives Field and Pos, in this order, for a message.
func (e FieldError) Args() []any { return []any{e.Field, e.Pos} }
