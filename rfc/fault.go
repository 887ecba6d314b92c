package rfc

import (
	"fmt"

	"github.com/derechohabiente/imss/curp"
)

// Fault is a reason for which an RFC, or the data to make one, is refused. It
// is an error, and its text is its stable code.
type Fault string

// The faults of an RFC, in the order of the tests. After one of the first four
// nothing else is tested.
const (
	ErrEmpty      Fault = "rfc.empty"       // no text at all
	ErrLength     Fault = "rfc.length"      // neither 12 nor 13 characters
	ErrCharset    Fault = "rfc.charset"     // a character outside A–Z, Ñ, & and 0–9
	ErrLayout     Fault = "rfc.layout"      // a letter where a digit belongs, or the reverse
	ErrWord       Fault = "rfc.word"        // the four letters are an inconvenient word; Suspicious
	ErrDate       Fault = "rfc.date"        // the six digits are no day of either century
	ErrCheckDigit Fault = "rfc.check_digit" // the last character does not follow from the others; Suspicious
)

// The faults of a person's data, on which [Generate] stops.
const (
	ErrNameMissing   Fault = "rfc.name_missing"   // no given name, or no surname at all
	ErrNameUncovered Fault = "rfc.name_uncovered" // a character or a form that the SAT's description leaves open
	ErrBirthDate     Fault = "rfc.birth_date"     // no birth date
)

func (f Fault) Error() string { return string(f) }

// Code gives the stable code.
func (f Fault) Code() string { return string(f) }

// Args is empty: the details are those of [Error] and [FieldError].
func (f Fault) Args() []any { return nil }

// Suspicious tells whether the RFC of a real person may have this fault, so
// that a host may accept it by name: [ErrWord] and [ErrCheckDigit].
func (f Fault) Suspicious() bool { return f == ErrWord || f == ErrCheckDigit }

// Error is a fault of an RFC with its place. It never holds the RFC.
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

// Unwrap gives the fault, for errors.Is(err, rfc.ErrDate).
func (e Error) Unwrap() error { return e.Fault }

// Code gives the stable code of the fault.
func (e Error) Code() string { return string(e.Fault) }

// Args gives Want and Pos, in this order, for a message.
func (e Error) Args() []any { return []any{e.Want, e.Pos} }

// FieldError is a fault in one field of a person. It never holds the name.
type FieldError struct {
	Field curp.Field `json:"field"`
	Fault Fault      `json:"code"`
	Pos   int        `json:"pos,omitempty"` // 1-based, in characters of the field; 0 = the whole field
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
