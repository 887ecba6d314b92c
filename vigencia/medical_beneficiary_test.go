package vigencia_test

import (
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/vigencia"
)

func person(kind vigencia.Parentesco, birth string, set ...func(*vigencia.Beneficiario)) vigencia.Beneficiario {
	b := vigencia.Beneficiario{ID: "x", Kind: kind, Birth: date(birth)}
	for _, f := range set {
		f(&b)
	}
	return b
}

func studies(b *vigencia.Beneficiario)   { b.StudentSEN = true }
func disabled(b *vigencia.Beneficiario)  { b.Disabled = true }
func allowance(b *vigencia.Beneficiario) { b.FamilyAllowance = true }
func order(b *vigencia.Beneficiario)     { b.CourtOrder = true }
func home(b *vigencia.Beneficiario)      { b.LivesInHome = true }
func depends(b *vigencia.Beneficiario)   { b.Dependent = true }
func works(b *vigencia.Beneficiario)     { b.InsuredSelf = true }
func free(b *vigencia.Beneficiario)      { b.FreeOfMarriage = true }
func children(b *vigencia.Beneficiario)  { b.CommonChildren = true }
func woman(b *vigencia.Beneficiario)     { b.Sex = vigencia.Mujer }
func man(b *vigencia.Beneficiario)       { b.Sex = vigencia.Hombre }
func other(b *vigencia.Beneficiario)     { b.ID = "y" }

func from(day string) func(*vigencia.Beneficiario) {
	return func(b *vigencia.Beneficiario) { b.Since = date(day) }
}

func proof(day string) func(*vigencia.Beneficiario) {
	return func(b *vigencia.Beneficiario) { b.ProofValidUntil = date(day) }
}

func TestBeneficiaryOwnCases(t *testing.T) {
	open := worker(spell("10", "2010-01-15", ""))
	kept := worker(spell("10", "2010-01-15", "2025-03-31"))
	ssfam := worker(spell("33", "2020-03-10", ""))
	waits := []vigencia.StepCode{vigencia.WarnWaits}
	const (
		child, ward = vigencia.Hijo, vigencia.Tutelado
	)
	for _, c := range []own{
		// only a modalidad 33 whose service has not begun: it asks neither home nor dependence
		{name: "mother before the service of modalidad 33", facts: with(worker(spell("33", "2025-06-10", "")), person(vigencia.Madre, "1955-02-02")), on: "2025-06-15", status: not, ground: []string{"RACERF 103", "LSS 84 ult. b)"}, reason: vigencia.StepFamilyWaits},
		// children of an insured person
		{name: "unborn", facts: with(open, person(child, "2025-06-02")), on: "2025-06-01", status: not, ground: []string{"LSS 84-V"}, reason: vigencia.StepChildUnborn},
		{name: "born today", facts: with(open, person(child, "2025-06-02")), on: "2025-06-02", status: vig, until: "2041-06-01", ground: []string{"LSS 84-V"}, reason: vigencia.StepChildMinor},
		{name: "no date of birth", facts: with(open, person(child, "")), on: "2025-06-02", status: not, ground: []string{"LSS 84-V"}, reason: vigencia.StepBirthUnknown, lacks: []vigencia.FactKey{vigencia.FactBeneficiaryBirth}},
		{name: "sixteen", facts: with(open, person(child, "2009-06-02")), on: "2025-06-02", status: not, until: "2025-06-01", ground: []string{"LSS 84-VI"}, reason: vigencia.StepChildOver16, lacks: []vigencia.FactKey{vigencia.FactStudent, vigencia.FactDisabled}},
		{name: "born on 29 February: last day under 16", facts: with(open, person(child, "2008-02-29")), on: "2024-02-28", status: vig, until: "2024-02-28", ground: []string{"LSS 84-V"}, reason: vigencia.StepChildMinor, warns: []vigencia.StepCode{vigencia.WarnLeapDay}},
		{name: "student born on 29 February, common year", facts: with(open, person(child, "2000-02-29", studies)), on: "2025-02-28", status: vig, until: "2025-02-28", ground: []string{"LSS 84-VI"}, reason: vigencia.StepChildStudent, warns: []vigencia.StepCode{vigencia.WarnLeapDay}},
		{name: "student, proof runs", facts: with(open, person(child, "2005-06-02", studies, proof("2025-07-31"))), on: "2025-06-02", status: vig, until: "2030-06-01", ground: []string{"LSS 84-VI"}, reason: vigencia.StepChildStudent, warns: []vigencia.StepCode{vigencia.WarnProof}},
		{name: "student, proof over", facts: with(open, person(child, "2005-06-02", studies, proof("2025-06-01"))), on: "2025-06-02", status: vig, until: "2030-06-01", ground: []string{"LSS 84-VI"}, reason: vigencia.StepChildStudent, warns: []vigencia.StepCode{vigencia.WarnProofOver}},
		{name: "twenty-five", facts: with(open, person(child, "2000-06-02", studies)), on: "2025-06-02", status: not, until: "2025-06-01", ground: []string{"LSS 84-VI"}, reason: vigencia.StepChildOver25, lacks: []vigencia.FactKey{vigencia.FactDisabled}},
		{name: "disabled with an own job", facts: with(open, person(child, "1995-06-02", disabled, works)), on: "2025-06-02", status: not, ground: []string{"LSS 84-VI", "RACERF 69"}, reason: vigencia.StepChildWorks},
		{name: "disabled after it", facts: with(open, person(child, "1995-06-02", disabled)), on: "2025-06-02", status: vig, ground: []string{"LSS 84-VI"}, reason: vigencia.StepChildDisabled},
		// of pensioners
		{name: "IPT: student needs no allowance", facts: with(pensioner(vigencia.IPT), person(child, "2005-06-02", studies)), on: "2025-06-02", status: vig, until: "2030-06-01", ground: []string{"LSS 84-VII", "LSS 136"}, reason: vigencia.StepChildStudent},
		{name: "IPT: student with an own job", facts: with(pensioner(vigencia.IPT), person(child, "2005-06-02", studies, works)), on: "2025-06-02", status: not, ground: []string{"LSS 84-VII", "LSS 136"}, reason: vigencia.StepChildWorks},
		{name: "IPP: disabled", facts: with(pensioner(vigencia.IPP), person(child, "1990-06-02", disabled)), on: "2025-06-02", status: vig, ground: []string{"LSS 84-VII", "LSS 136"}, reason: vigencia.StepChildDisabled},
		{name: "vejez: student without allowance", facts: with(pensioner(vigencia.Vejez), person(child, "2005-06-02", studies)), on: "2025-06-02", status: not, until: "2021-06-01", ground: []string{"LSS 84-VII", "LSS 138"}, reason: vigencia.StepNoAllowance, lacks: []vigencia.FactKey{vigencia.FactAllowance}},
		{name: "vejez: disabled with allowance", facts: with(pensioner(vigencia.Vejez), person(child, "1990-06-02", disabled, allowance)), on: "2025-06-02", status: vig, ground: []string{"LSS 84-VII", "LSS 138"}, reason: vigencia.StepChildDisabled},
		{name: "vejez: neither", facts: with(pensioner(vigencia.Vejez), person(child, "2005-06-02")), on: "2025-06-02", status: not, until: "2021-06-01", ground: []string{"LSS 84-VII", "LSS 138"}, reason: vigencia.StepChildOver16, lacks: []vigencia.FactKey{vigencia.FactStudent, vigencia.FactDisabled, vigencia.FactAllowance}},
		{name: "viudez: sixteen", facts: with(pensioner(vigencia.Viudez), person(child, "2009-06-02", studies)), on: "2025-06-02", status: not, until: "2025-06-01", ground: []string{"LSS 84-VII"}, reason: vigencia.StepDerivedPension},
		{name: "viudez and a job: the job covers", facts: with(func() vigencia.Facts {
			f := pensioner(vigencia.Viudez)
			f.Spells = open.Spells
			return f
		}(), person(child, "2005-06-02", studies)), on: "2025-06-02", status: vig, until: "2030-06-01", ground: []string{"LSS 84-VI"}, reason: vigencia.StepChildStudent},
		// wards
		{name: "day before the reform", facts: with(open, person(ward, "2015-06-02", order)), on: "2024-06-07", status: not, ground: []string{"DOF 07-06-2024 T1"}, reason: vigencia.StepWardEarly},
		{name: "day of the reform", facts: with(open, person(ward, "2015-06-02", order)), on: "2024-06-08", status: vig, until: "2031-06-01", ground: []string{"LSS 84-V"}, reason: vigencia.StepWardMinor},
		{name: "without a judge", facts: with(open, person(ward, "2015-06-02")), on: "2024-06-08", status: not, ground: []string{"LSS 84-V"}, reason: vigencia.StepWardNoOrder, lacks: []vigencia.FactKey{vigencia.FactCourtOrder}},
		{name: "seventeen and studies", facts: with(open, person(ward, "2008-06-02", order, studies)), on: "2025-06-02", status: vig, until: "2026-06-01", ground: []string{"LSS 84-VI"}, reason: vigencia.StepWardUnder18},
		{name: "seventeen and nothing", facts: with(open, person(ward, "2008-06-02", order)), on: "2025-06-02", status: not, ground: []string{"LSS 84-VI"}, reason: vigencia.StepChildOver16, lacks: []vigencia.FactKey{vigencia.FactStudent, vigencia.FactDisabled}},
		{name: "eighteen", facts: with(open, person(ward, "2007-06-02", order, studies)), on: "2025-06-02", status: not, until: "2025-06-01", ground: []string{"LSS 84-VI"}, reason: vigencia.StepWardOver18},
		{name: "cesantía: eighteen with allowance", facts: with(pensioner(vigencia.Cesantia), person(ward, "2007-06-02", order, studies, allowance)), on: "2025-06-02", status: vig, until: "2032-06-01", ground: []string{"LSS 84-VII", "LSS 138"}, reason: vigencia.StepChildStudent},
		{name: "cesantía: seventeen without allowance", facts: with(pensioner(vigencia.Cesantia), person(ward, "2008-06-02", order, studies)), on: "2025-06-02", status: vig, until: "2026-06-01", ground: []string{"LSS 84-VI"}, reason: vigencia.StepWardUnder18},
		{name: "viudez: ward of ten", facts: with(pensioner(vigencia.Viudez), person(ward, "2015-06-02", order)), on: "2025-06-02", status: vig, until: "2031-06-01", ground: []string{"LSS 84-V"}, reason: vigencia.StepWardMinor},
		{name: "viudez: ward of seventeen", facts: with(pensioner(vigencia.Viudez), person(ward, "2008-06-10", order, studies)), on: "2025-06-02", status: not, until: "2024-06-09", ground: []string{"LSS 84-VII"}, reason: vigencia.StepDerivedPension},
		// spouses and partners
		{name: "day before the wedding", facts: with(open, person(vigencia.Conyuge, "", from("2025-06-03"))), on: "2025-06-02", status: not, ground: []string{"LSS 84-III"}, reason: vigencia.StepUnionNotBegun},
		{name: "pensioner's spouse", facts: with(pensioner(vigencia.Invalidez), person(vigencia.Conyuge, "")), on: "2025-06-02", status: vig, ground: []string{"LSS 84-IV"}, reason: vigencia.StepSpouse},
		{name: "widow's spouse", facts: with(pensioner(vigencia.Viudez), person(vigencia.Conyuge, "")), on: "2025-06-02", status: not, ground: []string{"LSS 84-IV"}, reason: vigencia.StepDerivedPension},
		{name: "same sex, day before the reform", facts: with(open, person(vigencia.Conyuge, "", man)), on: "2023-07-19", status: not, ground: []string{"LSS 84-III"}, reason: vigencia.StepGenderedText, warns: []vigencia.StepCode{vigencia.WarnSameSex}},
		{name: "by rulings", rules: vigencia.Rules{SameSexByRulings: true}, facts: with(open, person(vigencia.Conyuge, "", man)), on: "2023-07-19", status: vig, ground: []string{"LSS 84-III"}, reason: vigencia.StepSpouse, warns: []vigencia.StepCode{vigencia.WarnSameSex}},
		{name: "same sex, day of the reform", facts: with(open, person(vigencia.Conyuge, "", man)), on: "2023-07-20", status: vig, ground: []string{"LSS 84-III", "DOF 20-01-2023"}, reason: vigencia.StepSpouse},
		{name: "not the same sex", facts: with(open, person(vigencia.Conyuge, "", woman)), on: "2023-07-19", status: vig, ground: []string{"LSS 84-III"}, reason: vigencia.StepSpouse},
		{name: "partner not free", facts: with(open, person(vigencia.Concubina, "", from("2010-01-01"))), on: "2025-06-02", status: not, ground: []string{"LSS 84-III"}, reason: vigencia.StepPartnerNotFree, lacks: []vigencia.FactKey{vigencia.FactFreeOfMarriage}},
		{name: "nothing known of the partner", facts: with(open, person(vigencia.Concubina, "", free)), on: "2025-06-02", status: not, ground: []string{"LSS 84-III"}, reason: vigencia.StepPartnerUnknown, lacks: []vigencia.FactKey{vigencia.FactSince, vigencia.FactCommonChildren}},
		{name: "one day short", facts: with(open, person(vigencia.Concubina, "", free, from("2020-06-03"))), on: "2025-06-02", status: not, ground: []string{"LSS 84-III"}, reason: vigencia.StepPartnerShort, lacks: []vigencia.FactKey{vigencia.FactCommonChildren}},
		{name: "five years, cumulative reading", rules: vigencia.Rules{CumulativePartner: true}, facts: with(open, person(vigencia.Concubina, "", free, from("2010-01-01"))), on: "2025-06-02", status: not, ground: []string{"LSS 84-III"}, reason: vigencia.StepPartnerUnknown, lacks: []vigencia.FactKey{vigencia.FactCommonChildren}},
		{name: "child alone, cumulative reading", rules: vigencia.Rules{CumulativePartner: true}, facts: with(open, person(vigencia.Concubina, "", free, children, from("2024-01-01"))), on: "2025-06-02", status: not, ground: []string{"LSS 84-III"}, reason: vigencia.StepPartnerShort},
		{name: "before the 2023 wording", rules: vigencia.Rules{CumulativePartner: true}, facts: with(open, person(vigencia.Concubina, "", free, from("2010-01-01"))), on: "2023-07-19", status: vig, ground: []string{"LSS 84-III"}, reason: vigencia.StepPartnerYears},
		{name: "both, cumulative reading", rules: vigencia.Rules{CumulativePartner: true}, facts: with(open, person(vigencia.Concubina, "", free, children, from("2010-01-01"))), on: "2025-06-02", status: vig, ground: []string{"LSS 84-III"}, reason: vigencia.StepPartnerYears},
		{name: "a second one of a year counts", facts: with(open, person(vigencia.Concubina, "", free, from("2010-01-01")), person(vigencia.Concubina, "", other, free, from("2024-01-01"))), on: "2025-06-02", status: not, ground: []string{"LSS 84-III"}, reason: vigencia.StepPartnerSeveral},
		{name: "unless only qualified ones count", rules: vigencia.Rules{QualifiedPartnersOnly: true}, facts: with(open, person(vigencia.Concubina, "", free, from("2010-01-01")), person(vigencia.Concubina, "", other, free, from("2024-01-01"))), on: "2025-06-02", status: vig, ground: []string{"LSS 84-III"}, reason: vigencia.StepPartnerYears},
		{name: "concubinario without dependence", facts: with(open, person(vigencia.Concubinario, "", free, children)), on: "2025-06-02", status: not, ground: []string{"LSS 84-III", "RACERF 68"}, reason: vigencia.StepPartnerDependent, lacks: []vigencia.FactKey{vigencia.FactDependent}},
		{name: "concubinario with it", facts: with(open, person(vigencia.Concubinario, "", free, children, depends)), on: "2025-06-02", status: vig, ground: []string{"LSS 84-III", "RACERF 68"}, reason: vigencia.StepPartnerChild},
		// parents
		{name: "father of a pensioner", facts: with(pensioner(vigencia.Vejez), person(vigencia.Padre, "", home, depends)), on: "2025-06-02", status: vig, ground: []string{"LSS 84-IX", "RACERF 68"}, reason: vigencia.StepParent},
		{name: "lives there, does not depend", facts: with(open, person(vigencia.Madre, "", home)), on: "2025-06-02", status: not, ground: []string{"LSS 84-VIII", "RACERF 68"}, reason: vigencia.StepParentDependent, lacks: []vigencia.FactKey{vigencia.FactDependent}},
		{name: "neither", facts: with(open, person(vigencia.Madre, "")), on: "2025-06-02", status: not, ground: []string{"LSS 84-VIII", "RACERF 68"}, reason: vigencia.StepParentHome, lacks: []vigencia.FactKey{vigencia.FactLivesInHome, vigencia.FactDependent}},
		{name: "mother after the death", facts: with(dies("2025-02-01", open), person(vigencia.Madre, "", home, depends)), on: "2025-06-02", status: vig, ground: []string{"LSS 84-VIII", "RACERF 68", "LSS 93"}, reason: vigencia.StepParentsRemain},
		{name: "spouse after the death", facts: with(dies("2025-02-01", open), person(vigencia.Conyuge, "")), on: "2025-06-02", status: not, until: "2025-02-01", ground: []string{"LSS 84", "LSS 84 ult. b)"}, reason: vigencia.StepDead},
		{name: "mother of somebody who died without right", facts: with(dies("2025-08-01", kept), person(vigencia.Madre, "", home, depends)), on: "2025-08-02", status: not, until: "2025-05-26", ground: []string{"LSS 84", "LSS 84 ult. b)"}, reason: vigencia.StepDead},
		// the holder's right
		{name: "own limit inside the tail", facts: with(kept, person(child, "2009-05-10")), on: "2025-05-09", status: con, until: "2025-05-09", ground: []string{"LSS 84-V", "LSS 109"}, reason: vigencia.StepChildMinor},
		{name: "own line fails whatever the holder is", facts: with(kept, person(child, "2009-05-10")), on: "2025-06-09", status: not, until: "2025-05-09", ground: []string{"LSS 84-VI"}, reason: vigencia.StepChildOver16, lacks: []vigencia.FactKey{vigencia.FactStudent, vigencia.FactDisabled}},
		{name: "own line ended after the holder's right", facts: with(kept, person(child, "2009-06-10")), on: "2025-06-19", status: not, until: "2025-05-26", ground: []string{"LSS 84-VI"}, reason: vigencia.StepChildOver16, lacks: []vigencia.FactKey{vigencia.FactStudent, vigencia.FactDisabled}},
		{name: "born after the holder's right", facts: with(kept, person(child, "2025-06-10")), on: "2025-06-19", status: not, ground: []string{"LSS 109", "LSS 84 ult. b)"}, reason: vigencia.StepTailOver},
		{name: "pension over: still the pensioner's line", facts: with(ended(pensioner(vigencia.Viudez), "2025-01-31"), person(vigencia.Madre, "", home, depends)), on: "2025-06-19", status: not, ground: []string{"LSS 84-IX", "RACERF 68"}, reason: vigencia.StepDerivedPension},
		// voluntary insurances
		{name: "facultative covers one person", facts: with(worker(spell("32", "2024-01-01", "")), person(vigencia.Conyuge, "")), on: "2025-06-19", status: not, ground: []string{"LSS 84"}, reason: vigencia.StepNoFamily},
		{name: "family insurance: mother living elsewhere", facts: with(ssfam, person(vigencia.Madre, "")), on: "2025-06-19", status: vig, ground: []string{"LSS 84-VIII", "RACERF 95"}, reason: vigencia.StepParentFamily, warns: waits},
		{name: "family insurance: twenty without studies", facts: with(ssfam, person(child, "2005-01-01")), on: "2025-06-19", status: vig, until: "2029-12-31", ground: []string{"LSS 84-VI", "RACERF 95"}, reason: vigencia.StepChildFamily, warns: waits},
		{name: "family insurance: twenty-five", facts: with(ssfam, person(child, "2000-06-19")), on: "2025-06-19", status: not, until: "2025-06-18", ground: []string{"LSS 84-VI"}, reason: vigencia.StepChildOver25, lacks: []vigencia.FactKey{vigencia.FactDisabled}},
	} {
		c.id = "x"
		t.Run(c.name, func(t *testing.T) { c.run(t) })
	}
}

func TestBeneficiaryNotFound(t *testing.T) {
	_, err := vigencia.Evaluate(worker(), vigencia.MedicalBeneficiary{Date: date("2025-01-01"), ID: "x"})
	require.ErrorIs(t, err, vigencia.ErrNotFound)
}

// The trace of a beneficiary joins the own line and the holder's reasons.
func TestBeneficiaryTrace(t *testing.T) {
	f := with(worker(spell("10", "2010-01-15", "2025-03-31")), person(vigencia.Conyuge, "", from("2020-01-01")))
	d, err := vigencia.Evaluate(f, vigencia.MedicalBeneficiary{Date: date("2025-04-01"), ID: "x"})
	require.NoError(t, err)
	var steps []vigencia.StepCode
	for _, s := range d.Trace {
		steps = append(steps, s.What)
	}
	require.Equal(t, []vigencia.StepCode{vigencia.StepSpouse, vigencia.StepNoSpell, vigencia.StepRun, vigencia.StepTail, vigencia.StepHolder}, steps)
	require.Equal(t, []vigencia.FactRef{{Key: vigencia.FactBeneficiario, Pos: 1}, {Key: vigencia.FactSince, Pos: 1}, {Key: vigencia.FactSpell, Pos: 1}}, d.Facts)
}

// A pensioner as a survivor who loses a job keeps for its family, for eight
// weeks, the care of an insured person, whatever status the pension gives.
func TestFamilyOfAPensionerInConservation(t *testing.T) {
	f := with(worker(spell("10", "2023-02-01", "2025-03-31")), vigencia.Beneficiario{ID: "x", Kind: vigencia.Conyuge})
	f.Pensions = []vigencia.Pension{{Kind: vigencia.Orfandad, Start: date("2020-01-01")}}
	for _, c := range []struct {
		on, until string
		yes       bool
		ground    []string
	}{
		{"2025-03-31", "2025-05-26", true, []string{"LSS 84-III"}},
		{"2025-05-26", "2025-05-26", true, []string{"LSS 84-III", "LSS 109"}},
		{"2025-05-27", "2025-05-26", false, []string{"LSS 84-IV"}},
	} {
		d, err := vigencia.Evaluate(f, vigencia.MedicalBeneficiary{Date: date(c.on), ID: "x"})
		require.NoError(t, err)
		require.Equal(t, c.yes, d.Entitled, c.on)
		require.Equal(t, c.ground, grounds(d), c.on)
		require.Equal(t, c.until, d.Until.String(), c.on)
	}
}
