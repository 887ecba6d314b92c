package vigencia

import "github.com/derechohabiente/imss/calendario"

// widowed: LSS 130, the spouse or who signed a civil union, unless LSS 132
// excludes.
func (c *caso) widowed(b *Beneficiario) line {
	if b.Since.After(c.on) {
		return no(Step{What: StepUnionLater, On: b.Since}, &lss130)
	}
	if !b.CommonChildren && !b.Since.IsZero() { // 132 last paragraph: not where there are children
		if l, out := c.shortMarriage(b); out {
			return l
		}
	}
	l := yes(Step{What: StepWidowed}, c.on, calendario.Date{}, &lss130)
	switch {
	case b.CommonChildren:
		l = l.uses(FactCommonChildren)
	case b.Since.IsZero(): // 132 cannot be judged
		l.warnings = append(l.warnings, Step{What: WarnMarriageUnknown})
		l = l.lacks(FactSince)
	default:
		l = l.uses(FactSince)
	}
	return c.equality(l, b)
}

// shortMarriage: LSS 132-I, the death before six months of marriage are
// complete. Fractions II and III were in force through 24-03-2023: a marriage
// after the insured was 55, or under a pension of invalidez, vejez or cesantía,
// had to last a year. The wording of both is unconfirmed.
func (c *caso) shortMarriage(b *Beneficiario) (line, bool) {
	short := func(step StepCode, months int, n *norma) (line, bool) {
		complete := b.Since.AddMonths(months)
		if !c.on.Before(complete) {
			return line{}, false
		}
		return no(Step{What: step, On: complete}, n).lacks(FactCommonChildren).uses(FactSince), true
	}
	if l, out := short(StepMarriageShort, value(marriageMonths, c.on), &lss132I); out {
		return l, true
	}
	if !c.on.Before(reformMar2023) {
		return line{}, false
	}
	months := value(lateMarriageMonths, c.on)
	if birth := c.f.Person.Birth; !birth.IsZero() && !b.Since.Before(birth.Birthday(value(lateMarriageAge, c.on))) {
		return short(StepMarriageLate, months, &lss132II)
	}
	for _, p := range c.f.Pensions {
		if p.Kind.group() == mainPension && within(b.Since, p.Start, p.End) {
			return short(StepMarriagePensioner, months, &lss132III)
		}
	}
	return line{}, false
}

// widowedPartner: LSS 130, a concubina or concubinario in the absence of a
// spouse: five years immediately before the death or children, both free of
// marriage, and only one. The article asks no dependence; its wording of before
// 20-07-2023 asked that of the concubinario (unconfirmed).
func (c *caso) widowedPartner(b *Beneficiario) line {
	n := &lss130
	if b.Since.After(c.on) {
		return no(Step{What: StepUnionLater, On: b.Since}, n)
	}
	spouse, partners := c.household()
	switch {
	case spouse:
		return no(Step{What: StepWidowSpouse}, n)
	case partners > 1:
		return no(Step{What: StepWidowSeveral, N: partners}, n)
	case !b.FreeOfMarriage:
		return no(Step{What: StepWidowNotFree}, n).lacks(FactFreeOfMarriage)
	case b.Kind == Concubinario && !b.Dependent && c.on.Before(equalReform):
		return no(Step{What: StepWidowDependent}, n).lacks(FactDependent)
	case c.longCommonLife(b):
		return c.equality(yes(Step{What: StepWidowYears, On: b.Since}, c.on, calendario.Date{}, n).uses(FactSince).uses(FactFreeOfMarriage), b)
	case b.CommonChildren:
		return c.equality(yes(Step{What: StepWidowChild}, c.on, calendario.Date{}, n).uses(FactCommonChildren).uses(FactFreeOfMarriage), b)
	case b.Since.IsZero():
		return no(Step{What: StepWidowUnknown}, n).lacks(FactSince, FactCommonChildren)
	}
	return no(Step{What: StepWidowShort, On: b.Since.AddYears(value(partnerYears, c.on))}, n).lacks(FactCommonChildren)
}
