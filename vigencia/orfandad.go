package vigencia

import "github.com/derechohabiente/imss/calendario"

// orphan: LSS 134, a child under sixteen; to the 25th birthday one who studies
// in the national education system and is no subject of the obligatory regime;
// without limit of age one who cannot live on own work for illness or
// disability, with a job or without. The titles follow one another, so that the
// end is that of the last.
func (c *caso) orphan(b *Beneficiario) line {
	if b.Birth.IsZero() {
		return no(Step{What: StepBirthUnknown}, &lss134).lacks(FactBeneficiaryBirth)
	}
	if b.Birth.After(c.on) {
		return c.posthumous(b)
	}
	a := c.ages(b)
	minor, studies := c.on.Before(a.minor), b.StudentSEN && !b.InsuredSelf && c.on.Before(a.student)
	switch {
	case b.Disabled:
		l := yes(Step{What: StepOrphanDisabled}, c.on, calendario.Date{}, &lss134).uses(FactDisabled)
		if minor {
			l.reason = Step{What: StepOrphanMinor, On: a.minor}
		}
		return l
	case studies:
		l := yes(Step{What: StepOrphanStudent, On: a.student}, c.on, dayBefore(a.student), &lss134).uses(FactStudent)
		if minor {
			l.reason = Step{What: StepOrphanMinor, On: a.minor}
		}
		return c.byAge(c.proof(l, b), b)
	case minor:
		return c.byAge(yes(Step{What: StepOrphanMinor, On: a.minor}, c.on, dayBefore(a.minor), &lss134), b)
	case !c.on.Before(a.student):
		return no(Step{What: StepOrphanOver25, On: a.student}, &lss134).lacks(FactDisabled)
	case b.StudentSEN: // and has a job
		return no(Step{What: StepOrphanWorks}, &lss134).lacks(FactDisabled)
	}
	l := no(Step{What: StepOrphanOver16, On: a.minor}, &lss134)
	if !b.InsuredSelf {
		l = l.lacks(FactStudent)
	}
	return l.lacks(FactDisabled)
}

// posthumous: a child born within 300 days of the death is taken for the
// deceased's (Código Civil Federal 324-II, unconfirmed).
func (c *caso) posthumous(b *Beneficiario) line {
	if b.Birth.After(c.on.AddDays(value(posthumousDays, c.on))) {
		return no(Step{What: StepOrphanUnborn, On: b.Birth}, &lss134)
	}
	a := c.ages(b)
	return c.byAge(yes(Step{What: StepOrphanMinor, On: a.minor}, b.Birth, dayBefore(a.minor), &lss134), b)
}
