package vigencia

import "github.com/derechohabiente/imss/calendario"

// partnerNorm gives the fraction for spouses and partners: III of an insured
// person, IV of a pensioner.
func partnerNorm(k column) *norma {
	if k.pensioner() {
		return &lss84IV
	}
	return &lss84III
}

// spouse: LSS 84-III and IV, a spouse or who signed a civil union, without a
// minimum of time. Dependence is presumed (RACERF 68).
func (c *caso) spouse(k column, b *Beneficiario) line {
	n := partnerNorm(k)
	if k == survivor {
		return no(Step{What: StepDerivedPension}, n)
	}
	if b.Since.After(c.on) {
		return no(Step{What: StepUnionNotBegun, On: b.Since}, n)
	}
	l := yes(Step{What: StepSpouse}, b.Since, calendario.Date{}, n)
	if !b.Since.IsZero() {
		l.facts = []FactKey{FactSince}
	}
	return c.equality(l, b)
}

// equality applies the decree DOF 20-01-2023: before it the text named the
// wife of an insured man and the husband of an insured woman.
func (c *caso) equality(l line, b *Beneficiario) line {
	sex := c.f.Person.Sex
	if !l.ok || sex == "" || b.Sex != sex || sex == NoBinario {
		return l
	}
	if !c.on.Before(equalReform) {
		l.ground = append(l.ground, &decree2023)
		return l
	}
	warning := Step{What: WarnSameSex, On: equalReform}
	if !c.rules.SameSexByRulings {
		l = no(Step{What: StepGenderedText, On: equalReform}, l.ground...)
	}
	l.warnings = append(l.warnings, warning)
	return l
}

// partner: LSS 84-III and IV, a concubina or concubinario in the absence of a
// spouse: both free of marriage, only one, and five years or a common child.
func (c *caso) partner(k column, b *Beneficiario) line {
	n := partnerNorm(k)
	if k == survivor {
		return no(Step{What: StepDerivedPension}, n)
	}
	if b.Since.After(c.on) {
		return no(Step{What: StepUnionNotBegun, On: b.Since}, n)
	}
	spouse, partners := c.household()
	switch {
	case spouse:
		return no(Step{What: StepPartnerSpouse}, n)
	case partners > 1:
		return no(Step{What: StepPartnerSeveral, N: partners}, n)
	case !b.FreeOfMarriage:
		return no(Step{What: StepPartnerNotFree}, n).lacks(c.partnerLacks(k, b, n)...)
	case b.Kind == Concubinario && !b.Dependent && k != familyHealth: // RACERF 95 asks no dependence
		return no(Step{What: StepPartnerDependent}, n, &racerf68).lacks(c.partnerLacks(k, b, n)...)
	}
	l := c.commonLife(b, n)
	if b.Kind == Concubinario {
		l.ground = append(l.ground, &racerf68)
	}
	return c.equality(l, b)
}

// partnerLacks lists all that a partner lacks, not only what decided: a form
// asks once.
func (c *caso) partnerLacks(k column, b *Beneficiario, n *norma) (keys []FactKey) {
	if !b.FreeOfMarriage {
		keys = append(keys, FactFreeOfMarriage)
	}
	if b.Kind == Concubinario && !b.Dependent && k != familyHealth {
		keys = append(keys, FactDependent)
	}
	return append(keys, c.commonLife(b, n).missing...)
}

// commonLife: five years of common life, or a common child. The letter of 84-III since
// 20-07-2023 joins both; LSS 65 and 130 keep the "o". The day of the
// consultation stands for that of the illness.
func (c *caso) commonLife(b *Beneficiario, n *norma) line {
	years := c.longCommonLife(b)
	if c.rules.CumulativePartner && !c.on.Before(equalReform) && !(years && b.CommonChildren) {
		if years {
			return no(Step{What: StepPartnerUnknown}, n).lacks(FactCommonChildren)
		}
		return c.shortCommonLife(b, n)
	}
	switch {
	case years:
		complete := b.Since.AddYears(value(partnerYears, c.on))
		l := yes(Step{What: StepPartnerYears, On: b.Since}, complete, calendario.Date{}, n)
		l.facts = []FactKey{FactSince, FactFreeOfMarriage}
		return l
	case b.CommonChildren:
		l := yes(Step{What: StepPartnerChild}, b.Since, calendario.Date{}, n)
		l.facts = []FactKey{FactCommonChildren, FactFreeOfMarriage}
		return l
	}
	return c.shortCommonLife(b, n)
}

func (c *caso) shortCommonLife(b *Beneficiario, n *norma) line {
	l := no(Step{What: StepPartnerUnknown}, n)
	if b.Since.IsZero() {
		l = l.lacks(FactSince)
	} else {
		l.reason = Step{What: StepPartnerShort, On: b.Since.AddYears(value(partnerYears, c.on))}
	}
	if !b.CommonChildren {
		l = l.lacks(FactCommonChildren)
	}
	return l
}

// longCommonLife: the years are complete when the common life began on or
// before the same day that many years ago.
func (c *caso) longCommonLife(b *Beneficiario) bool {
	return !b.Since.IsZero() && !b.Since.After(c.on.AddYears(-value(partnerYears, c.on)))
}

// household tells whether there is a spouse on the day, and how many partners
// count for "varias concubinas" (LSS 84-III).
func (c *caso) household() (spouse bool, partners int) {
	for i := range c.f.Beneficiarios {
		b := &c.f.Beneficiarios[i]
		if b.Since.After(c.on) {
			continue
		}
		switch b.Kind {
		case Conyuge:
			spouse = true
		case Concubina, Concubinario:
			if !c.rules.QualifiedPartnersOnly || b.CommonChildren || c.longCommonLife(b) {
				partners++
			}
		}
	}
	return spouse, partners
}
