package calendario

import (
	"strconv"
	"strings"
)

// Fault is a reason for which a date, a period, a fortnight or a row of the
// host is refused. It is an error, and its text is its stable code.
type Fault string

// The faults of this package.
const (
	ErrDate            Fault = "calendario.date"             // not a day of the calendar, or not in the expected form
	ErrPeriod          Fault = "calendario.period"           // the end lies before the beginning
	ErrQuincena        Fault = "calendario.quincena"         // not a fortnight 01 to 24 of a year
	ErrQuincenaAmbigua Fault = "calendario.quincena_ambigua" // reads as a fortnight and as something else; an ErrQuincena too
	ErrBimestre        Fault = "calendario.bimestre"         // not a bimester 1 to 6 of a year
	ErrOrigen          Fault = "calendario.origen"           // neither "calculado" nor "publicado"
	ErrRestDays        Fault = "calendario.rest_days"        // not the word of a list of rest days
	ErrFestivo         Fault = "calendario.festivo"          // not the code of an occasion
	ErrOverlay         Fault = "calendario.overlay"          // a row of the host's calendar cannot be used; see Error
	ErrVacaciones      Fault = "calendario.vacaciones"       // a row of the roll of vacations cannot be used; see Error
)

func (f Fault) Error() string { return string(f) }

// Code gives the stable code.
func (f Fault) Code() string { return string(f) }

// Args is empty: a fault by itself has no details.
func (f Fault) Args() []any { return nil }

// Is tells that an ambiguous fortnight is a refused fortnight too.
func (f Fault) Is(target error) bool {
	return f == ErrQuincenaAmbigua && target == ErrQuincena
}

// Error tells which row of a file of the host was refused. It never holds what
// the row says.
type Error struct {
	Fault Fault  // ErrOverlay or ErrVacaciones
	File  string // name inside the file system; empty for a reader
	Row   int    // number of the row in its list, from 1; of a CSV file, and with Field "json" or "read", the line; 0 where there is no file
	Field string // list and key of the datum, "pension.date"; the list alone where the row as a whole is at fault
}

// Error gives the code, the place and the field, for logs.
func (e Error) Error() string {
	var place []string
	for _, part := range []string{e.File, "row " + strconv.Itoa(e.Row), e.Field} {
		if part != "" {
			place = append(place, part)
		}
	}
	return string(e.Fault) + ": " + strings.Join(place, ", ")
}

// Code gives the stable code.
func (e Error) Code() string { return string(e.Fault) }

// Args gives the file, the row and the field.
func (e Error) Args() []any { return []any{e.File, e.Row, e.Field} }

// Unwrap gives the fault.
func (e Error) Unwrap() error { return e.Fault }
