package vigencia

import "slices"

// Padecimiento is an illness that keeps an applicant out of voluntary cover
// (RACERF 82, by 99 for modalidad 33). Its text is the name of the illness.
type Padecimiento string

// The illnesses of RACERF 82. Fraction I gives its list by way of example
// ("entre otras"): the Institute may find others.
const (
	MalignantTumor        Padecimiento = "malignant_tumor"
	LateDiabetes          Padecimiento = "late_diabetes_complications"
	StorageDisease        Padecimiento = "storage_disease"
	ChronicLiver          Padecimiento = "chronic_liver_disease"
	ChronicRenal          Padecimiento = "chronic_renal_failure"
	HeartValve            Padecimiento = "heart_valve_disease"
	HeartFailure          Padecimiento = "heart_failure"
	IschemicHeart         Padecimiento = "ischemic_heart_sequelae"
	RespiratoryFailure    Padecimiento = "copd_respiratory_failure"
	ConnectiveTissue      Padecimiento = "connective_tissue_disease"
	Addiction             Padecimiento = "addiction"
	MentalDisorder        Padecimiento = "psychosis_or_dementia"
	CongenitalDisease     Padecimiento = "congenital_disease"
	HumanImmunodeficiency Padecimiento = "hiv"
)

// Code gives the code of the illness's name, "vigencia.padecimiento.hiv".
func (p Padecimiento) Code() string { return "vigencia.padecimiento." + string(p) }

// Args is empty.
func (p Padecimiento) Args() []any { return nil }

// EntryRefusal is an illness that refuses the enrolment, and where it stands.
type EntryRefusal struct {
	Padecimiento Padecimiento `json:"padecimiento"`
	Source       string       `json:"source"` // article and fraction, "RACERF 82-I"
}

// RefusedAtEntry lists the illnesses that an enrolment form asks for, in the
// order of RACERF 82. They are not asked of whoever enrols under a waiver
// (RACERF 85, 105 last paragraph; see Spell.WaivedByPriorCover) nor for a
// newborn of [FamilyNewborn] enrolled in time (104). One of them that was kept
// quiet and shows in the first year ends the cover at the insured person's
// cost (RACERF 87, 109).
func RefusedAtEntry() []EntryRefusal { return slices.Clone(entryRefusals) }

var entryRefusals = []EntryRefusal{
	{MalignantTumor, "RACERF 82-I"},
	{LateDiabetes, "RACERF 82-I"},
	{StorageDisease, "RACERF 82-I"},
	{ChronicLiver, "RACERF 82-I"},
	{ChronicRenal, "RACERF 82-I"},
	{HeartValve, "RACERF 82-I"},
	{HeartFailure, "RACERF 82-I"},
	{IschemicHeart, "RACERF 82-I"},
	{RespiratoryFailure, "RACERF 82-I"},
	{ConnectiveTissue, "RACERF 82-II"},
	{Addiction, "RACERF 82-II"},
	{MentalDisorder, "RACERF 82-II"},
	{CongenitalDisease, "RACERF 82-II"},
	{HumanImmunodeficiency, "RACERF 82-II"},
}
