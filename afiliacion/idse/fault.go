package idse

import (
	"fmt"
	"strings"
)

// Fault is a reason for which a record or a file is refused, or looks odd. It
// is an error, and its text is its stable code.
type Fault string

// The faults of a line. The number is the answer of IDSE-3, where it has one.
const (
	ErrEncoding    Fault = "idse.encoding"        // a byte outside ASCII: nothing else is read
	ErrLen         Fault = "idse.len"             // not 168 positions: nothing else is read
	ErrRegistro    Fault = "idse.rp_invalid"      // 031: registro patronal
	ErrNSS         Fault = "idse.nss_invalid"     // 004: NSS not eleven digits, or all zeros
	ErrNSSDigit    Fault = "idse.nss_dv"          // 003: check digit of the NSS
	ErrName        Fault = "idse.name_invalid"    // 006: name blank, or not words of A–Z and Ñ with single spaces
	ErrTipo        Fault = "idse.tipo_mov"        // 007: type of movement not 02, 07 or 08
	ErrSBCZero     Fault = "idse.sbc_zero"        // 008
	ErrSBCRequired Fault = "idse.sbc_required"    // 009: blank or not digits
	ErrSBCBelowMin Fault = "idse.sbc_below_min"   // 015: below the minimum wage, also with a reduced week or day
	ErrFecha       Fault = "idse.date_required"   // 013: no day of the calendar
	ErrSalario     Fault = "idse.tipo_salario"    // 016
	ErrTrabajador  Fault = "idse.tipo_trabajador" // 017
	ErrUMF         Fault = "idse.umf"             // 018: not 001 to 999
	ErrCausa       Fault = "idse.causa_baja"      // 019: not 1 to 9 or A
	ErrDateRange   Fault = "idse.date_range"      // 021: outside the window of dates
	ErrJornada     Fault = "idse.semana_jornada"  // 033
	ErrEarly       Fault = "idse.presented_early" // 036: enrolment sent too early
	ErrCURP        Fault = "idse.curp_dv"         // form or check digit of the CURP; in a baja, not blank
	ErrGuia        Fault = "idse.guia"            // not five digits
	ErrFiller      Fault = "idse.filler"          // something in positions that stay blank (zeros in 104–118 of a baja)
	ErrFormatID    Fault = "idse.format_id"       // position 168 is not 9
	ErrClave       Fault = "idse.clave"           // key of the worker with characters that a record cannot hold
)

// The warnings of a line: the record stays usable.
const (
	WarnRegistroDigit Fault = "idse.w_rp_dv"         // 001: check digit of the registro patronal; its rule is unconfirmed
	WarnModalidad     Fault = "idse.w_rp_modalidad"  // positions 9 and 10 are no known modalidad
	WarnSBCAboveCap   Fault = "idse.w_sbc_above_cap" // above 25 UMA: contributions stop there
	WarnCURPMissing   Fault = "idse.w_curp_missing"
)

// The faults of a whole file, told at its trailer.
const (
	ErrTrailerCount Fault = "idse.trailer_count" // not the number of records since the last trailer
	ErrTrailerGuia  Fault = "idse.trailer_guia"  // not the guía of all those records
	ErrTooMany      Fault = "idse.too_many"      // more records under one trailer than its six digits can tell
)

func (f Fault) Error() string { return string(f) }

// Code gives the stable code.
func (f Fault) Code() string { return string(f) }

// Args is empty: the details are those of [Error].
func (f Fault) Args() []any { return nil }

// Warning tells whether a record with this fault stays usable.
func (f Fault) Warning() bool { return strings.HasPrefix(string(f), "idse.w_") }

// IDSE gives the three digits with which IDSE-3 answers, or the empty text
// where it has no number for the fault.
func (f Fault) IDSE() string {
	switch f {
	case WarnRegistroDigit:
		return "001"
	case ErrNSSDigit:
		return "003"
	case ErrNSS:
		return "004"
	case ErrName:
		return "006"
	case ErrTipo:
		return "007"
	case ErrSBCZero:
		return "008"
	case ErrSBCRequired:
		return "009"
	case ErrFecha:
		return "013"
	case ErrSBCBelowMin:
		return "015"
	case ErrSalario:
		return "016"
	case ErrTrabajador:
		return "017"
	case ErrUMF:
		return "018"
	case ErrCausa:
		return "019"
	case ErrDateRange:
		return "021"
	case ErrRegistro:
		return "031"
	case ErrJornada:
		return "033"
	case ErrEarly:
		return "036"
	}
	return ""
}

// Label gives the short name in capitals with the number of IDSE-3, where
// there is one: NSS_DV:003, LEN, W_RP_DV:001.
func (f Fault) Label() string {
	name := strings.ToUpper(strings.TrimPrefix(string(f), "idse."))
	if n := f.IDSE(); n != "" {
		return name + ":" + n
	}
	return name
}

// Error is a fault with its place in the record. It never holds the value.
type Error struct {
	Fault Fault  `json:"code"`
	Pos   int    `json:"pos,omitempty"`  // 1-based position in the line; 0 = the whole line
	Want  string `json:"want,omitempty"` // what belongs there, where that can be said
}

func (e Error) Error() string {
	if e.Pos == 0 {
		return string(e.Fault)
	}
	return fmt.Sprintf("%s at position %d", e.Fault, e.Pos)
}

// Unwrap gives the fault, for errors.Is(err, idse.ErrNSSDigit).
func (e Error) Unwrap() error { return e.Fault }

// Code gives the stable code of the fault.
func (e Error) Code() string { return string(e.Fault) }

// Args gives Want and Pos, in this order, for a message.
func (e Error) Args() []any { return []any{e.Want, e.Pos} }
