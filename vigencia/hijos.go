package vigencia

import "github.com/derechohabiente/imss/calendario"

// ages holds the birthdays that end the lines of children and wards.
type ages struct {
	minor, student, adult calendario.Date
}

func (c *caso) ages(b *Beneficiario) ages {
	return ages{
		minor:   b.Birth.Birthday(value(minorAge, c.on)),
		student: b.Birth.Birthday(value(studentAge, c.on)),
		adult:   b.Birth.Birthday(value(majority, c.on)),
	}
}

// dayBefore gives the last day before a birthday.
func dayBefore(birthday calendario.Date) calendario.Date { return birthday.AddDays(-1) }

// born refuses who has no date of birth in the facts, or is not born yet.
func (c *caso) born(b *Beneficiario, n *norma) (line, bool) {
	switch {
	case b.Birth.IsZero():
		return no(Step{What: StepBirthUnknown}, n).lacks(FactBeneficiaryBirth), false
	case b.Birth.After(c.on):
		return no(Step{What: StepChildUnborn, On: b.Birth}, n), false
	}
	return line{}, true
}

// child: LSS 84-V to the 16th birthday; from then VI of an insured person, VII
// of a pensioner.
func (c *caso) child(k column, b *Beneficiario) line {
	if l, ok := c.born(b, &lss84V); !ok {
		return l
	}
	a := c.ages(b)
	if c.on.Before(a.minor) {
		return c.byAge(yes(Step{What: StepChildMinor, On: a.minor}, b.Birth, dayBefore(a.minor), &lss84V), b)
	}
	switch k {
	case insured, familyHealth:
		return c.byAge(c.childOfInsured(k, b, a), b)
	case disabledRisk:
		return c.byAge(c.childOfRiskPension(b, a), b)
	case ownPension:
		return c.byAge(c.childOfPensioner(b, a), b)
	}
	return no(Step{What: StepDerivedPension}, &lss84VII).ended(dayBefore(a.minor))
}

// childOfInsured: LSS 84-VI, disabled without limit of age, or student to the
// 25th birthday. A disabled child with an own job is insured by it meanwhile
// (RACERF 69). Modalidad 33 asks no proof of studies (RACERF 95).
func (c *caso) childOfInsured(k column, b *Beneficiario, a ages) line {
	switch {
	case b.Disabled && !b.InsuredSelf:
		return c.disabled(b, &lss84VI)
	case c.on.Before(a.student) && b.StudentSEN:
		return c.student(a, b, &lss84VI)
	case c.on.Before(a.student) && k == familyHealth:
		return yes(Step{What: StepChildFamily, On: a.student}, a.minor, dayBefore(a.student), &lss84VI, &racerf95)
	}
	l := c.overAge(b, a, &lss84VI)
	if k == familyHealth && !l.until.IsZero() {
		l = l.ended(dayBefore(a.student)) // the line ran on without studies
	}
	return l
}

// childOfRiskPension: LSS 84-VII on the terms of 136, which leads to 134: no
// asignación familiar is asked, and a student must not be a subject of the
// obligatory regime.
func (c *caso) childOfRiskPension(b *Beneficiario, a ages) line {
	switch {
	case b.Disabled && !b.InsuredSelf:
		return c.disabled(b, &lss84VII, &lss136)
	case c.on.Before(a.student) && b.StudentSEN && !b.InsuredSelf:
		return c.student(a, b, &lss84VII, &lss136)
	}
	return c.overAge(b, a, &lss84VII, &lss136)
}

// childOfPensioner: LSS 84-VII, children of pensioners of invalidez, cesantía
// and vejez who have asignaciones familiares (LSS 138).
func (c *caso) childOfPensioner(b *Beneficiario, a ages) line {
	titled := b.Disabled && !b.InsuredSelf || c.on.Before(a.student) && b.StudentSEN
	switch {
	case titled && !b.FamilyAllowance:
		return no(Step{What: StepNoAllowance}, &lss84VII, &lss138).ended(dayBefore(a.minor)).lacks(FactAllowance)
	case b.Disabled && !b.InsuredSelf:
		return c.disabled(b, &lss84VII, &lss138).uses(FactAllowance)
	case titled:
		return c.student(a, b, &lss84VII, &lss138).uses(FactAllowance)
	}
	l := c.overAge(b, a, &lss84VII, &lss138)
	if len(l.missing) > 0 && !b.FamilyAllowance {
		l = l.lacks(FactAllowance)
	}
	return l
}

func (l line) uses(k FactKey) line { l.facts = append(l.facts, k); return l }

func (c *caso) disabled(b *Beneficiario, ground ...*norma) line {
	a := c.ages(b)
	l := yes(Step{What: StepChildDisabled}, a.minor, calendario.Date{}, ground...)
	l.facts = []FactKey{FactDisabled}
	return l
}

func (c *caso) student(a ages, b *Beneficiario, ground ...*norma) line {
	l := yes(Step{What: StepChildStudent, On: a.student}, a.minor, dayBefore(a.student), ground...)
	l.facts = []FactKey{FactStudent}
	return c.proof(l, b)
}

// proof warns of the school period that was proved. LSS 84 has no term; that
// the institute asks a proof per period is practice (unconfirmed).
func (c *caso) proof(l line, b *Beneficiario) line {
	switch p := b.ProofValidUntil; {
	case p.IsZero():
	case p.Before(c.on):
		l.warnings = append(l.warnings, Step{What: WarnProofOver, On: p})
	default:
		l.warnings = append(l.warnings, Step{What: WarnProof, On: p})
	}
	return l
}

// overAge refuses a child of 16 or more without a title, and tells which facts
// could give one.
func (c *caso) overAge(b *Beneficiario, a ages, ground ...*norma) line {
	end := dayBefore(a.minor)
	if b.Disabled && b.InsuredSelf {
		return no(Step{What: StepChildWorks}, append(ground, &racerf69)...)
	}
	if !c.on.Before(a.student) {
		if b.StudentSEN {
			end = dayBefore(a.student)
		}
		return no(Step{What: StepChildOver25, On: a.student}, ground...).ended(end).lacks(FactDisabled)
	}
	if b.StudentSEN && b.InsuredSelf {
		return no(Step{What: StepChildWorks}, ground...)
	}
	return no(Step{What: StepChildOver16, On: a.minor}, ground...).ended(end).lacks(FactStudent, FactDisabled)
}

// byAge warns of birthdays that common years do not have.
func (c *caso) byAge(l line, b *Beneficiario) line {
	if _, m, d := b.Birth.Civil(); m == 2 && d == 29 && !l.until.IsZero() {
		l.warnings = append(l.warnings, Step{What: WarnLeapDay})
	}
	return l
}

// ward: LSS 84-V, VI and VII, second paragraphs (DOF 07-06-2024): minors over
// whom the insured person or pensioner has patria potestad, guarda y custodia
// or tutela by decision of a judge.
func (c *caso) ward(k column, b *Beneficiario) line {
	if c.on.Before(wardReform) {
		return no(Step{What: StepWardEarly, On: wardReform}, &decree2024)
	}
	if l, ok := c.born(b, &lss84V); !ok {
		return l
	}
	a := c.ages(b)
	over := &lss84VI
	if k.pensioner() {
		over = &lss84VII
	}
	minor := c.on.Before(a.minor)
	switch {
	case !b.CourtOrder && minor:
		return no(Step{What: StepWardNoOrder}, &lss84V).lacks(FactCourtOrder)
	case !b.CourtOrder:
		return no(Step{What: StepWardNoOrder}, over).lacks(c.wardLacks(k, *b)...)
	case minor:
		l := yes(Step{What: StepWardMinor, On: a.minor}, latest(b.Birth, wardReform), dayBefore(a.minor), &lss84V)
		return c.byAge(l.uses(FactCourtOrder), b)
	case k == survivor:
		return no(Step{What: StepDerivedPension}, over).ended(c.wardEnd(a.minor))
	}
	return c.byAge(c.olderWard(k, b, a, over), b)
}

// wardLacks lists what a ward without court order lacks: the order, and what
// would be lacking beside it; nothing where the order would not help either.
func (c *caso) wardLacks(k column, b Beneficiario) []FactKey {
	b.CourtOrder = true
	l := c.ward(k, &b)
	if !l.ok && len(l.missing) == 0 {
		return nil
	}
	return append([]FactKey{FactCourtOrder}, l.missing...)
}

// olderWard: from the 16th birthday 84-VI second paragraph asks, of minors,
// the disability or the studies of its first one; 84-VII second paragraph
// takes older ones of pensioners with asignaciones familiares.
func (c *caso) olderWard(k column, b *Beneficiario, a ages, over *norma) line {
	titled := b.Disabled && !b.InsuredSelf || c.on.Before(a.student) && b.StudentSEN
	if k == ownPension && titled && b.FamilyAllowance {
		if b.Disabled && !b.InsuredSelf {
			return c.disabled(b, &lss84VII, &lss138).uses(FactCourtOrder)
		}
		return c.student(a, b, &lss84VII, &lss138).uses(FactCourtOrder)
	}
	if !c.on.Before(a.adult) {
		l := no(Step{What: StepWardOver18, On: a.adult}, over)
		end := a.minor
		if titled {
			end = a.adult
		}
		if k == ownPension && titled {
			l = l.lacks(FactAllowance)
		}
		return l.ended(c.wardEnd(end))
	}
	if titled || k == familyHealth {
		l := yes(Step{What: StepWardUnder18, On: a.adult}, latest(a.minor, wardReform), dayBefore(a.adult), &lss84VI)
		if k == familyHealth && !titled {
			l.ground = append(l.ground, &racerf95)
		}
		return c.proof(l.uses(FactCourtOrder), b)
	}
	return no(Step{What: StepChildOver16, On: a.minor}, over).ended(c.wardEnd(a.minor)).lacks(FactStudent, FactDisabled)
}

// wardEnd gives the last day before a birthday, or none where it lies before
// the reform that brought the right.
func (c *caso) wardEnd(birthday calendario.Date) calendario.Date {
	if end := dayBefore(birthday); !end.Before(wardReform) {
		return end
	}
	return calendario.Date{}
}
