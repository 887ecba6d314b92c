package nss

import (
	"fmt"
	"log/slog"
)

// Fault is a reason for which a number is refused. It is an error, and its
// text is its stable code.
type Fault string

// The faults of a Número de Seguridad Social, in the order of the tests.
const (
	ErrEmpty       Fault = "nss.empty"       // no text at all
	ErrCharset     Fault = "nss.charset"     // a character that is no ASCII digit
	ErrLength      Fault = "nss.length"      // not 11 digits (10 where the check digit is asked for)
	ErrPlaceholder Fault = "nss.placeholder" // eleven zeros: the arithmetic holds, the number does not exist
	ErrCheckDigit  Fault = "nss.check_digit" // the last digit does not follow from the first ten
)

// The faults of a registro patronal, in the order of the tests.
const (
	ErrRegistroEmpty   Fault = "nss.registro_empty"   // no text at all
	ErrRegistroLength  Fault = "nss.registro_length"  // not 10 or 11 positions
	ErrRegistroCharset Fault = "nss.registro_charset" // position 1 outside A–Z 0–9, or another outside 0–9
)

func (f Fault) Error() string { return string(f) }

// Code gives the stable code.
func (f Fault) Code() string { return string(f) }

// Args is empty: the details are those of [Error].
func (f Fault) Args() []any { return nil }

// Error is a fault with its place. It never holds the number.
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

// Unwrap gives the fault, for errors.Is(err, nss.ErrCheckDigit).
func (e Error) Unwrap() error { return e.Fault }

// Code gives the stable code of the fault.
func (e Error) Code() string { return string(e.Fault) }

// Args gives Want and Pos, in this order, for a message.
func (e Error) Args() []any { return []any{e.Want, e.Pos} }

// Warning is something odd about a valid number. It calls for a look at a
// document and is never a reason to refuse: it is no error. How much it weighs
// is told by [Warning.Severity].
type Warning string

// The warnings of a Número de Seguridad Social, in the order of report.
const (
	WarnRegYearImplausible    Warning = "nss.reg_year_implausible"     // no year from 1943 to the day asked ends in the registration digits
	WarnRegYearAmbiguous      Warning = "nss.reg_year_ambiguous"       // two years do (from 2043 on)
	WarnMinorAtRegistration   Warning = "nss.minor_at_registration"    // registered before the age of 14: students, orphans and babies are
	WarnAgeAtRegistrationHigh Warning = "nss.age_at_registration_high" // registered after the age of 80: usually a mistyped year
	WarnPrefixNotListed       Warning = "nss.prefix_not_listed"        // the series is not in the list known here, which is not complete
	WarnBirthYearDigits       Warning = "nss.birth_year_digits"        // the birth year differs from that of the document compared
	WarnBirthCentury          Warning = "nss.birth_century"            // the birth year differs by a century from that of the document compared
)

// The warnings of a registro patronal, in the order of report.
const (
	WarnRegistroModalidad    Warning = "nss.registro_modalidad"     // positions 9–10 are no known modalidad
	WarnRegistroCheckDigit   Warning = "nss.registro_check_digit"   // position 11 does not follow from the first ten
	WarnRegistroWithoutDigit Warning = "nss.registro_without_digit" // ten positions: the digit was computed
)

// Code gives the stable code.
func (w Warning) Code() string { return string(w) }

// Args is empty: a warning has no details.
func (w Warning) Args() []any { return nil }

// Severity tells how much a warning weighs. slog.LevelInfo is what ordinary
// lives and an incomplete list explain: nothing is to be done. slog.LevelWarn
// is what a mistyped number or another person's number would look like: compare
// it with a document. No warning is an error, so that none is above that.
func (w Warning) Severity() slog.Level {
	switch w {
	case WarnRegYearAmbiguous, WarnMinorAtRegistration, WarnPrefixNotListed, WarnRegistroWithoutDigit:
		return slog.LevelInfo
	}
	return slog.LevelWarn
}
