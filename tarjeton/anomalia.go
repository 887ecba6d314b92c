package tarjeton

import (
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
)

// The matters that [Review] can find. They are to be looked into, with the
// evidence beside them; none says that anybody did wrong.
const (
	AnomMissingPeriod         Fault = "ANOM.MISSING_PERIOD"           // a period of work without a stub
	AnomLatePayment           Fault = "ANOM.LATE_PAYMENT"             // paid after the days of grace
	AnomDuplicatePeriod       Fault = "ANOM.DUPLICATE_PERIOD"         // a second ordinary stub of the period
	AnomNetMismatch           Fault = "ANOM.NET_MISMATCH"             // net pay or deposit does not follow from the amounts
	AnomPaidAfterBaja         Fault = "ANOM.PAID_AFTER_BAJA"          // ordinary pay of days after the baja
	AnomWithheldNotRegistered Fault = "ANOM.WITHHELD_NOT_REGISTERED"  // a quota taken while not registered
	AnomWithheldNotCredited   Fault = "ANOM.WITHHELD_NOT_CONTRIBUTED" // a quota taken, no contribution credited
	AnomNoWithholding         Fault = "ANOM.NO_IMSS_WITHHOLDING"      // registered above the minimum wage, no quota taken
	AnomSBCUnderreported      Fault = "ANOM.SBC_UNDERREPORTED"        // registered salary below the one that the stubs show
	AnomSBCOverreported       Fault = "ANOM.SBC_OVERREPORTED"         // registered salary above it
	AnomSalaryNotNotified     Fault = "ANOM.SALARY_NOT_NOTIFIED"      // a change of salary without a movement
	AnomISRDrop               Fault = "ANOM.ISR_DROP"                 // no income tax where the other stubs have it
	AnomISRRange              Fault = "ANOM.ISR_RANGE"                // income tax far from the host's tariff
	AnomSeniorityBackwards    Fault = "ANOM.SENIORITY_BACKWARDS"      // the employment begins later than before
	AnomIdentity              Fault = "ANOM.IDENTITY"                 // CURP, NSS or RFC differ in one series
	AnomSeal                  Fault = "ANOM.SEAL"                     // the seals of the document do not verify
)

// Severidad tells how soon to look.
type Severidad string

// The severities.
const (
	SeveridadAlta  Severidad = "high"
	SeveridadMedia Severidad = "medium"
	SeveridadBaja  Severidad = "low"
	SeveridadInfo  Severidad = "info"
)

// Code gives the stable code of the severity.
func (s Severidad) Code() string { return "tarjeton.severidad." + string(s) }

// Args is empty.
func (s Severidad) Args() []any { return nil }

// severityOf weighs a finding.
func severityOf(f Fault) Severidad {
	switch f {
	case AnomMissingPeriod, AnomWithheldNotRegistered, AnomWithheldNotCredited, AnomSBCUnderreported, AnomIdentity, AnomSeal:
		return SeveridadAlta
	case AnomDuplicatePeriod, AnomNetMismatch, AnomPaidAfterBaja, AnomSalaryNotNotified:
		return SeveridadMedia
	case AnomSBCOverreported:
		return SeveridadInfo
	}
	return SeveridadBaja
}

// Anomalia is something in a series of stubs that deserves a second look.
type Anomalia struct {
	Fault     Fault             `json:"code"`
	Etiqueta  string            `json:"period"` // name of the period
	Severidad Severidad         `json:"severity"`
	Periodo   calendario.Period `json:"-"`
	Registro  string            `json:"-"` // registro patronal of the series

	// The evidence in amounts, where the matter is one of amounts.
	Expected   Dato `json:"expected,omitzero"`   // what follows from the stub
	Actual     Dato `json:"actual,omitzero"`     // what it states
	Registered Dato `json:"registered,omitzero"` // daily salary of the movement in force
	Implied    Dato `json:"implied,omitzero"`    // daily salary of the stub, within the limit of 25 UMA
}

// Code gives the stable code of the matter.
func (a Anomalia) Code() string { return string(a.Fault) }

// Args gives the name of the period and, where there are amounts, what was
// expected (or registered) and what was found (or implied).
func (a Anomalia) Args() []any {
	switch {
	case !a.Expected.IsZero():
		return []any{a.Etiqueta, a.Expected, a.Actual}
	case !a.Registered.IsZero():
		return []any{a.Etiqueta, a.Registered, a.Implied}
	}
	return []any{a.Etiqueta}
}

// Dato is an amount of the evidence; the zero value is an absent one, which is
// not 0.00.
type Dato struct {
	amount  dinero.Centavos
	present bool
}

func datum(c dinero.Centavos) Dato { return Dato{c, true} }

// Get gives the amount, and whether there is one.
func (d Dato) Get() (dinero.Centavos, bool) { return d.amount, d.present }

// IsZero tells whether there is no amount.
func (d Dato) IsZero() bool { return !d.present }

// String gives the amount with two decimals, or the empty text.
func (d Dato) String() string {
	if !d.present {
		return ""
	}
	return d.amount.String()
}

// MarshalText writes what String gives.
func (d Dato) MarshalText() ([]byte, error) { return []byte(d.String()), nil }
