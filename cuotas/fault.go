package cuotas

import "fmt"

// Fault is a reason for which no amount can be given. It is an error, and its
// text is its stable code.
type Fault string

// The faults of this package.
const (
	ErrNoParameter     Fault = "cuotas.no_parameter"       // a table has no row for the day
	ErrSeniority       Fault = "cuotas.seniority"          // the year in course is before the first
	ErrAge             Fault = "cuotas.age"                // a negative age
	ErrSBCBelowMinimum Fault = "cuotas.sbc_below_minimum"  // the salary lies below the minimum wage of the zone (LSS 28)
	ErrSBCBelowLast    Fault = "cuotas.sbc_below_last"     // the salary of a voluntary continuation lies below the last one registered (LSS 218)
	ErrSBCAboveCap     Fault = "cuotas.sbc_above_cap"      // the salary of a voluntary continuation lies above 25 UMA (LSS 28)
	ErrRiskPremium     Fault = "cuotas.risk_premium_range" // the premium lies outside 0.50000 to 15.00000 (LSS 72)
	ErrAbsences        Fault = "cuotas.absences_over_7"    // more than seven absences in a month (LSS 31-I)
	ErrDays            Fault = "cuotas.days"               // days that the month does not have
	ErrZona            Fault = "cuotas.zone"               // neither GENERAL nor ZLFN
	ErrModalidad       Fault = "cuotas.modalidad"          // a modalidad whose contributions this package does not compute
	ErrClase           Fault = "cuotas.class"              // a class of risk outside I to V (LSS 73)
	ErrConcepto        Fault = "cuotas.concept"            // a payment of a concept that is none of [Conceptos]
	ErrContrato        Fault = "cuotas.contract"           // a contract without day of entry, with an unknown type of salary, or no bimester to look at
	ErrAmount          Fault = "cuotas.amount"             // an amount below zero where none can be
	ErrSyntax          Fault = "cuotas.syntax"             // a rate, a month, days or a line that is not written as such
	ErrColumnas        Fault = "cuotas.columns"            // a row of a liquidation has an amount that no column of the sheet holds
	ErrOverlay         Fault = "cuotas.overlay"            // a row of the host's tables cannot be used; see [OverlayError]
)

// The faults of enrolment and payment.
const (
	ErrLineaCaptura Fault = "cuotas.payment_line"     // not 53 letters and digits
	ErrFecha        Fault = "cuotas.date"             // a day is missing, or two days stand in the wrong order
	ErrEsquema      Fault = "cuotas.scheme"           // a scheme or modalidad that has no such rule
	ErrUnidad       Fault = "cuotas.pay_unit"         // a unit of payment that the scheme does not have
	ErrPlazo        Fault = "cuotas.out_of_term"      // the term for it has passed
	ErrTemprano     Fault = "cuotas.too_early"        // its day has not come yet
	ErrYaVigente    Fault = "cuotas.already_current"  // the person is insured in the obligatory regime already
	ErrIncompleto   Fault = "cuotas.incomplete"       // a datum or document that is required is missing
	ErrCURP         Fault = "cuotas.curp_unconfirmed" // nobody has compared the CURP with the national register
	ErrTransicion   Fault = "cuotas.transition"       // an event that the state does not have
	ErrIDTipo       Fault = "cuotas.id_kind"          // an identification that is not accepted
	ErrIDVencida    Fault = "cuotas.id_expired"       // the identification has expired
	ErrComprobante  Fault = "cuotas.proof_too_old"    // a proof of address of more than three months
)

func (f Fault) Error() string { return string(f) }

// Code gives the stable code.
func (f Fault) Code() string { return string(f) }

// Args is empty: the place is told by [Error].
func (f Fault) Args() []any { return nil }

// Error is a fault with the table, field or figure at which it stands. It never
// holds a datum of a person.
type Error struct {
	Fault Fault
	Where string // name of the table ("afiliacion.uma") or of the field ("ausencias")
}

func (e Error) Error() string { return fmt.Sprintf("%s: %s", e.Fault, e.Where) }

// Unwrap gives the fault.
func (e Error) Unwrap() error { return e.Fault }

// Code gives the stable code of the fault.
func (e Error) Code() string { return string(e.Fault) }

// Args gives the table, by its own text, or the field.
func (e Error) Args() []any {
	if name := tableName(e.Where); name.known() {
		return []any{name}
	}
	return []any{e.Where}
}
