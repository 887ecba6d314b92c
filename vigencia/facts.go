package vigencia

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
)

// Facts is what the host knows about one person. Dates are civil days of
// Mexico City, periods are closed on both ends, an absent date is the zero
// [calendario.Date], and an absent boolean is false. Late notices of baja are
// already resolved by the host: the end of a spell is the day on which the
// baja takes effect (RACERF 57).
//
// The JSON form is the interchange form of facts: dates as "2025-05-26" or
// null, names as the tags say.
type Facts struct {
	Person Person `json:"person"`
	// RecognizedWeeks stands for the weeks that the institute recognizes. It
	// replaces the history for whatever asks for pension weeks; the spells
	// then only tell whether the person is insured. Nil: count the spells.
	RecognizedWeeks *int            `json:"recognized_weeks,omitempty"`
	Spells          []Spell         `json:"spells,omitempty"`
	Strikes         []Strike        `json:"strikes,omitempty"`
	Ausencias       []Ausencia      `json:"unpaid_absences,omitempty"`
	Incapacidades   []Incapacidad   `json:"incapacities,omitempty"`
	Pensions        []Pension       `json:"pensions,omitempty"`
	Beneficiarios   []Beneficiario  `json:"beneficiaries,omitempty"`
	Absence         calendario.Date `json:"absence,omitzero"` // Declaración Especial de Ausencia of a disappeared worker (LSS 109 Bis)
}

// Person is the insured person or pensioner.
type Person struct {
	Sex          Sexo            `json:"sex,omitempty"`
	Birth        calendario.Date `json:"birth,omitzero"`
	Death        calendario.Date `json:"death,omitzero"`
	FirstInsured calendario.Date `json:"first_insured,omitzero"` // first day ever insured: before 01-07-1997 other weeks and another law apply
}

// Sexo is the letter of the CURP.
type Sexo string

// The letters of the CURP; the empty text is unknown.
const (
	Hombre    Sexo = "H"
	Mujer     Sexo = "M"
	NoBinario Sexo = "X"
)

// Spell is one insured period: from the alta (for modalidad 33: from the
// enrolment) to the day of the baja, which is itself covered (RACERF 57), or
// without end.
type Spell struct {
	Modalidad afiliacion.Modalidad `json:"modalidad"`
	Registro  string               `json:"employer,omitempty"` // registro patronal, or any text that tells employers apart
	Start     calendario.Date      `json:"start"`
	End       calendario.Date      `json:"end,omitzero"`
	// WaivedByPriorCover tells that the waits of voluntary cover do not apply
	// (RACERF 85, 105 last paragraph).
	WaivedByPriorCover bool `json:"waived_by_prior_cover,omitempty"`
	// Void: the Institute removed the enrolment for being improper; the baja
	// took effect on the day of the alta, and its weeks are gone (RACERF 61).
	Void bool `json:"void,omitempty"`
}

// Strike is a strike that suspends the work of the person. Without Registro it
// touches every employer; without End it goes on.
type Strike struct {
	Registro string          `json:"employer,omitempty"`
	Start    calendario.Date `json:"start"`
	End      calendario.Date `json:"end,omitzero"`
}

// Incapacidad is the period of a certificate of temporary incapacity.
type Incapacidad struct {
	Branch IncapacidadRamo `json:"branch,omitempty"`
	Start  calendario.Date `json:"start"`
	End    calendario.Date `json:"end"`
}

// IncapacidadRamo is the branch of a certificate of incapacity.
type IncapacidadRamo string

// The branches of certificates.
const (
	EnfermedadGeneral IncapacidadRamo = "EG"
	RiesgoTrabajo     IncapacidadRamo = "RT"
	Maternidad        IncapacidadRamo = "MA"
)

// Pension is a pension in force from Start to End, or without end.
type Pension struct {
	Kind  PensionKind     `json:"kind"`
	Start calendario.Date `json:"start"`
	End   calendario.Date `json:"end,omitzero"`
}

// PensionKind is the ground of a pension (LSS 84-II).
type PensionKind string

// The pensions that make a pensionado. IPP is one above 25 % (LSS 5 A-XIV).
const (
	IPT         PensionKind = "IPT" // incapacidad permanente total
	IPP         PensionKind = "IPP" // incapacidad permanente parcial
	Invalidez   PensionKind = "invalidez"
	Cesantia    PensionKind = "cesantia"
	Vejez       PensionKind = "vejez"
	Viudez      PensionKind = "viudez"
	Orfandad    PensionKind = "orfandad"
	Ascendencia PensionKind = "ascendencia"
)

// Beneficiario is a relative, or somebody like one, of the person.
type Beneficiario struct {
	ID    string          `json:"id"` // the host's key, unique within the facts
	Kind  Parentesco      `json:"kind"`
	Sex   Sexo            `json:"sex,omitempty"`
	Birth calendario.Date `json:"birth,omitzero"`
	Since calendario.Date `json:"since,omitzero"` // marriage, civil union or common life
	// FreeOfMarriage: neither of the two is married, in a civil union or in
	// another concubinage.
	FreeOfMarriage bool `json:"free_of_marriage,omitempty"`
	CommonChildren bool `json:"common_children,omitempty"` // procreated or registered together
	StudentSEN     bool `json:"student_sen,omitempty"`     // studies in the national education system
	// ProofValidUntil is the last day of the school period that was proved.
	// LSS 84 has no such term: it only warns.
	ProofValidUntil calendario.Date `json:"proof_valid_until,omitzero"`
	Disabled        bool            `json:"disabled,omitempty"`         // cannot support himself for illness or disability
	FamilyAllowance bool            `json:"family_allowance,omitempty"` // the pensioner is paid an asignación familiar for them
	CourtOrder      bool            `json:"court_order,omitempty"`      // patria potestad, guarda y custodia or tutela by a judge
	LivesInHome     bool            `json:"lives_in_home,omitempty"`
	Dependent       bool            `json:"dependent,omitempty"`    // economic dependence; asked only of parents and a concubinario (RACERF 68)
	InsuredSelf     bool            `json:"insured_self,omitempty"` // subject of the obligatory regime
}

// Parentesco is the relation to the person.
type Parentesco string

// The relations of LSS 84. A civil union is a Conyuge. Concubina covers a
// partner whose dependence is presumed, Concubinario one who proves it
// (RACERF 68). Tutelado is a minor, or somebody older, in custody by court
// order.
const (
	Conyuge      Parentesco = "spouse"
	Concubina    Parentesco = "concubine"
	Concubinario Parentesco = "concubinario"
	Hijo         Parentesco = "child"
	Tutelado     Parentesco = "ward"
	Madre        Parentesco = "mother"
	Padre        Parentesco = "father"
)
