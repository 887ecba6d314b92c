package afiliacion

// Fault is a reason for which a movement or a figure is refused. It is an
// error, and its text is its stable code.
type Fault string

// The faults of this package. The number is the answer of IDSE-3 to the same
// movement (IMSS, "Instructivo de acciones a seguir de acuerdo a la leyenda de
// error", filters of IDSE-3).
const (
	ErrAlreadyCurrent  Fault = "afiliacion.already_current"   // 048: alta of a worker who is current with this employer
	ErrNeverEnrolled   Fault = "afiliacion.never_enrolled"    // 026: baja or salary change without any alta with this employer
	ErrNotCurrent      Fault = "afiliacion.not_current"       // 050: salary change after the baja
	ErrAlreadyBaja     Fault = "afiliacion.already_baja"      // 051: baja after the baja
	ErrDateOrder       Fault = "afiliacion.date_order"        // 049: dated before another movement already registered
	ErrSameDate        Fault = "afiliacion.same_date"         // 056: a second salary change on the same day
	ErrType            Fault = "afiliacion.type"              // 007: a type that this package does not know
	ErrIncomplete      Fault = "afiliacion.incomplete"        // without NSS, registro patronal or date
	ErrEventEnd        Fault = "afiliacion.event_end"         // an incapacity or absence ends before it begins, or has no end
	ErrOutsidePeriod   Fault = "afiliacion.outside_period"    // an incapacity or absence on a day without cover
	ErrBajaSuperseded  Fault = "afiliacion.baja_superseded"   // a baja inside an incapacity, without effect because a later one was filed
	ErrNoFigure        Fault = "afiliacion.no_figure"         // no minimum wage or UMA known for the day
	ErrUnknownModality Fault = "afiliacion.unknown_modalidad" // a modalidad that the table does not list
	ErrOverlay         Fault = "afiliacion.overlay"           // a row of the host's tables cannot be used; see Error
	ErrValue           Fault = "afiliacion.value"             // a text that is none of the values of its list
)

func (f Fault) Error() string { return string(f) }

// Code gives the stable code.
func (f Fault) Code() string { return string(f) }

// Args is empty: a fault of this package has no details.
func (f Fault) Args() []any { return nil }

// IDSE gives the three digits with which IDSE-3 answers the same movement, or
// the empty text where it has no answer of its own. That 026, 050 and 051 are
// told apart by the state of the relation is unconfirmed: the Institute
// describes all three as "not current".
func (f Fault) IDSE() string {
	switch f {
	case ErrAlreadyCurrent:
		return "048"
	case ErrNeverEnrolled:
		return "026"
	case ErrNotCurrent:
		return "050"
	case ErrAlreadyBaja:
		return "051"
	case ErrDateOrder:
		return "049"
	case ErrSameDate:
		return "056"
	case ErrType:
		return "007"
	}
	return ""
}
