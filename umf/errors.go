package umf

import (
	"fmt"
	"strings"
)

// Fault is a reason for which a request or a row of a file is refused. It is
// an error, and its text is its stable code.
type Fault string

// Faults of a request. [Catalog.Assign] gives them in an [*Error].
const (
	ErrInvalidCP        Fault = "umf.invalid_cp"         // not five digits
	ErrUnknownCP        Fault = "umf.unknown_cp"         // not in the catalogue
	ErrColoniaRequired  Fault = "umf.colonia_required"   // several settlements, none named
	ErrUnknownColonia   Fault = "umf.unknown_colonia"    // no settlement of that name in the postal code
	ErrAmbiguousColonia Fault = "umf.ambiguous_colonia"  // one name, several kinds, different clinics
	ErrNoLocation       Fault = "umf.no_location"        // a search by distance, and no point to start from
	ErrNoneWithinRadius Fault = "umf.none_within_radius" // the nearest clinic with room is too far
	ErrFull             Fault = "umf.full"               // no clinic has a place
	ErrAlreadyAssigned  Fault = "umf.already_assigned"   // the clinic found is the person's own
	ErrPoint            Fault = "umf.point"              // degrees outside the globe
	ErrRadius           Fault = "umf.radius"             // a negative radius
	ErrTurno            Fault = "umf.turno"              // neither M nor V
	ErrCLUES            Fault = "umf.clues"              // not five letters and six digits
	ErrNumber           Fault = "umf.number"             // not a number where one belongs
	ErrBuilt            Fault = "umf.built"              // a Builder builds once
)

// Faults of a file as a whole. Loaders give them in a [*RowError].
const (
	ErrEmpty    Fault = "umf.file_empty"     // no byte, or nothing but blanks
	ErrNoRows   Fault = "umf.file_no_rows"   // a header and nothing under it
	ErrHeader   Fault = "umf.file_header"    // no line that could be the header
	ErrColumn   Fault = "umf.file_column"    // a needed column is missing; Want names it
	ErrEncoding Fault = "umf.file_encoding"  // neither UTF-8 nor ISO-8859-1
	ErrZip      Fault = "umf.file_zip"       // not a ZIP with exactly one text file
	ErrTooLarge Fault = "umf.file_too_large" // more than the catalogue can hold
	ErrRead     Fault = "umf.file_read"      // the reader failed; the cause is wrapped
)

// Faults of one row. In strict mode they end the load, in lenient mode the row
// is skipped and counted.
const (
	ErrRowFields    Fault = "umf.row_fields"    // other number of fields than the header
	ErrRowLong      Fault = "umf.row_long"      // line longer than any real one
	ErrRowQuote     Fault = "umf.row_quote"     // quotes that do not close
	ErrRowCP        Fault = "umf.row_cp"        // postal code is not five digits
	ErrRowCPShort   Fault = "umf.row_cp_short"  // postal code lost its leading zero in a spreadsheet
	ErrRowBlank     Fault = "umf.row_blank"     // a needed field is blank; Want names it
	ErrRowNumber    Fault = "umf.row_number"    // a field is not a number; Want names it
	ErrRowTurno     Fault = "umf.row_turno"     // neither M nor V
	ErrRowCLUES     Fault = "umf.row_clues"     // not a CLUES: five letters, six digits
	ErrRowDuplicate Fault = "umf.row_duplicate" // the key stood in an earlier row
	ErrRowZone      Fault = "umf.row_zone"      // a kind of settlement without a settlement
	ErrRowSwapped   Fault = "umf.row_swapped"   // latitude and longitude exchanged
	ErrRowOutside   Fault = "umf.row_outside"   // coordinates outside Mexico
)

func (f Fault) Error() string { return string(f) }

// Code gives the stable code.
func (f Fault) Code() string { return string(f) }

// Args is empty: the details are in [Error] and [RowError].
func (f Fault) Args() []any { return nil }

// Error is a refused request with what helps to mend it.
type Error struct {
	Fault      Fault
	Candidates []string   // ErrColoniaRequired, ErrUnknownColonia: the settlements of the postal code, in byte order
	Tipos      []string   // ErrAmbiguousColonia: the kinds to choose from, sorted
	CLUES      string     // ErrAlreadyAssigned: the clinic
	Near       []string   // ErrUnknownCP: existing codes around it with the same first three digits
	Trace      []Rejected // clinics that were passed over
}

func (e *Error) Error() string { return string(e.Fault) }

// Code gives the fault's code.
func (e *Error) Code() string { return string(e.Fault) }

// Unwrap gives the fault.
func (e *Error) Unwrap() error { return e.Fault }

// Args gives the details that the texts show: how many settlements there are
// to choose from, the kinds, the CLUES or the neighbouring codes.
func (e *Error) Args() []any {
	switch e.Fault {
	case ErrColoniaRequired, ErrUnknownColonia:
		return []any{len(e.Candidates)}
	case ErrAmbiguousColonia:
		return []any{strings.Join(e.Tipos, ", ")}
	case ErrAlreadyAssigned:
		return []any{e.CLUES}
	case ErrUnknownCP:
		if len(e.Near) == 0 {
			return []any{"—"}
		}
		return []any{strings.Join(e.Near, ", ")}
	}
	return nil
}

// RowError is a file, or a row of it, that cannot be loaded.
type RowError struct {
	Fault Fault
	File  string // "sepomex", "clues", "zones", "places", "centroids", or "rows" for rows given as values
	Line  int    // 1-based line of the file (number of the row for values); 0 = the file as a whole
	Want  string // column concerned
	Err   error  // cause outside this package, if any
}

func (e *RowError) Error() string {
	s := fmt.Sprintf("%s: %s line %d", e.Fault, e.File, e.Line)
	if e.Want != "" {
		s += " (" + e.Want + ")"
	}
	if e.Err != nil {
		s += ": " + e.Err.Error()
	}
	return s
}

// Code gives the fault's code.
func (e *RowError) Code() string { return string(e.Fault) }

// Args gives line and column.
func (e *RowError) Args() []any { return []any{e.Line, e.Want} }

// Unwrap gives the fault and the cause.
func (e *RowError) Unwrap() []error {
	if e.Err == nil {
		return []error{e.Fault}
	}
	return []error{e.Fault, e.Err}
}
