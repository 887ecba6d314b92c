package vigencia

// Fault is a reason for which facts or a query cannot be judged. It is an
// error, and its text is its stable code.
type Fault string

// The faults of this package.
const (
	ErrDate            Fault = "vigencia.date"                  // the query has no date
	ErrBeforeLaw       Fault = "vigencia.before_law"            // the date lies before 01-07-1997, when the law of 1995 came into force
	ErrBeforeRules     Fault = "vigencia.before_rules"          // the date lies before 02-11-2002, when the RACERF came into force
	ErrTreatment       Fault = "vigencia.treatment_unknown"     // no such treatment
	ErrBenefit         Fault = "vigencia.benefit"               // no such benefit
	ErrQuery           Fault = "vigencia.query"                 // the query is not in the JSON form
	ErrSpellStart      Fault = "vigencia.spell_start"           // an insured period without a first day
	ErrSpellOrder      Fault = "vigencia.spell_order"           // an insured period ends before it begins
	ErrOverlap         Fault = "vigencia.spell_overlap"         // an insured period without an end, inside which the same employer enrols again
	ErrModalidad       Fault = "vigencia.modalidad"             // unknown modalidad
	ErrStrike          Fault = "vigencia.strike_order"          // a strike without a first day, or that ends before it begins
	ErrAusencia        Fault = "vigencia.unpaid_absence_order"  // an unpaid absence without its days, or that ends before it begins
	ErrIncapacidad     Fault = "vigencia.incapacity_order"      // a certificate without its days, or that ends before it begins
	ErrIncapacidadRamo Fault = "vigencia.incapacity_branch"     // neither EG, RT nor MA
	ErrPension         Fault = "vigencia.pension_order"         // a pension without a first day, or that ends before it begins
	ErrPensionKind     Fault = "vigencia.pension_kind"          // unknown kind of pension
	ErrSex             Fault = "vigencia.sex"                   // neither H, M nor X
	ErrDeath           Fault = "vigencia.death_order"           // death before birth
	ErrWeeks           Fault = "vigencia.recognized_weeks"      // a negative number of weeks
	ErrParentesco      Fault = "vigencia.beneficiary_kind"      // unknown relation
	ErrID              Fault = "vigencia.beneficiary_id"        // a beneficiary without an id, or with another's
	ErrNotFound        Fault = "vigencia.beneficiary_not_found" // no beneficiary has the id of the query
	ErrPercent         Fault = "vigencia.percent"               // a percent of invalidity outside 0 to 100
	ErrNewWeeks        Fault = "vigencia.new_weeks"             // a negative number of new weeks
	ErrReentry         Fault = "vigencia.reentry_order"         // a re-entry before the baja
	ErrDiagnosis       Fault = "vigencia.diagnosis_order"       // a diagnosis after the licence begins
)

func (f Fault) Error() string { return string(f) }

// Code gives the stable code.
func (f Fault) Code() string { return string(f) }

// Args is empty: the item is told by [Error].
func (f Fault) Args() []any { return nil }

// Error is a fault of one item of a list of the facts.
type Error struct {
	Fault Fault
	Pos   int // 1-based place in its list
}

func (e Error) Error() string { return string(e.Fault) }

// Unwrap gives the fault.
func (e Error) Unwrap() error { return e.Fault }

// Code gives the stable code of the fault.
func (e Error) Code() string { return string(e.Fault) }

// Args gives the place in the list.
func (e Error) Args() []any { return []any{e.Pos} }
