package sua

import (
	"fmt"
	"strings"
)

// Fault is a reason for which a record is refused, or looks odd. It is an
// error, and its text is its stable code.
type Fault string

// The faults of a record. Which of several fields it is, [Error] tells.
const (
	ErrEncoding Fault = "sua.encoding"     // bytes of UTF-8: the positions of the line shift
	ErrLen      Fault = "sua.len"          // not the positions of the kind: nothing else is read
	ErrRegistro Fault = "sua.rp_invalid"   // registro patronal
	ErrNSS      Fault = "sua.nss_invalid"  // NSS not eleven digits, or all zeros
	ErrNSSDigit Fault = "sua.nss_dv"       // check digit of the NSS
	ErrRFC      Fault = "sua.rfc"          // no RFC of a natural person, with its homoclave
	ErrCURP     Fault = "sua.curp"         // form or check digit of the CURP
	ErrName     Fault = "sua.name_invalid" // first surname or given names missing, a character that no name has, or not two $
	ErrFecha    Fault = "sua.fecha"        // no day of the calendar
	ErrMissing  Fault = "sua.missing"      // blank, or zeros, where something belongs
	ErrDigits   Fault = "sua.digits"       // something else than digits
	ErrOption   Fault = "sua.option"       // none of the values that the field has
	ErrText     Fault = "sua.text"         // a character that the field cannot hold
	ErrTooLong  Fault = "sua.too_long"     // does not fit the positions of the field; on writing alone
	ErrSDIZero  Fault = "sua.sdi_zero"     // a salary of zero in an enrolment or a salary change
)

// The warnings of a record: it stays usable.
const (
	WarnRegistroDigit Fault = "sua.w_rp_dv"         // check digit of the registro patronal; its rule is unconfirmed
	WarnModalidad     Fault = "sua.w_rp_modalidad"  // positions 9 and 10 are no known modalidad
	WarnRFCMissing    Fault = "sua.w_rfc_missing"   // no RFC
	WarnCURPMissing   Fault = "sua.w_curp_missing"  // no CURP
	WarnName          Fault = "sua.w_name"          // accents, small letters, signs or runs of spaces in a name: it is written without them
	WarnCut           Fault = "sua.w_cut"           // a name or a text that is longer than its field and is cut; from [Check] alone
	WarnCredito       Fault = "sua.w_credito"       // number, type and value of a discount do not come together
	WarnFolio         Fault = "sua.w_folio_missing" // an incapacity without its folio
	WarnDias          Fault = "sua.w_dias"          // days that do not go with the type: none of an event, more than seven of an absence, any of another
	WarnTermino       Fault = "sua.w_termino"       // the last day does not follow from the first and the number of days
	WarnRiesgo        Fault = "sua.w_riesgo"        // type of risk without the branch of work risks, or the reverse
)

func (f Fault) Error() string { return string(f) }

// Code gives the stable code.
func (f Fault) Code() string { return string(f) }

// Args is empty: the details are those of [Error].
func (f Fault) Args() []any { return nil }

// Warning tells whether a record with this fault stays usable.
func (f Fault) Warning() bool { return strings.HasPrefix(string(f), "sua.w_") }

// Error is a fault with its place in the record. It never holds the value.
type Error struct {
	Fault Fault  `json:"code"`
	Pos   int    `json:"pos,omitempty"`   // 1-based position in the line; 0 = the whole line, or a movement that is no line yet
	Field Field  `json:"field,omitempty"` // empty = the whole line
	Want  string `json:"want,omitempty"`  // what belongs there, where that can be said
}

func (e Error) Error() string {
	switch {
	case e.Field != "" && e.Pos == 0:
		return fmt.Sprintf("%s (%s)", e.Fault, e.Field)
	case e.Field != "":
		return fmt.Sprintf("%s at position %d (%s)", e.Fault, e.Pos, e.Field)
	case e.Pos > 0:
		return fmt.Sprintf("%s at position %d", e.Fault, e.Pos)
	}
	return string(e.Fault)
}

// Unwrap gives the fault, for errors.Is(err, sua.ErrNSSDigit).
func (e Error) Unwrap() error { return e.Fault }

// Code gives the stable code of the fault.
func (e Error) Code() string { return string(e.Fault) }

// Args gives Want, Pos and Field, in this order, for a message.
func (e Error) Args() []any { return []any{e.Want, e.Pos, e.Field} }
