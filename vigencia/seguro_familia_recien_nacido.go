package vigencia

import "github.com/derechohabiente/imss/calendario"

// FamilyNewborn asks for the care of a child born while the mother's service
// of modalidad 33 ran: the thirty natural days after the birth, whatever
// happens to the term meanwhile (RACERF 104). The mother is the person or, with
// a man as the person, the wife or partner among the beneficiaries. A warning
// gives the last day on which the child can be enrolled without examination,
// refusals and waits: ninety natural days after the birth.
//
// A day before the RACERF was in force is [ErrBeforeRules].
type FamilyNewborn struct {
	Date calendario.Date `json:"date"`
	ID   string          `json:"beneficiary"`
}

// Benefit gives "ssfam_newborn".
func (FamilyNewborn) Benefit() string { return "ssfam_newborn" }

func (q FamilyNewborn) evaluate(c *caso) (Decision, error) {
	if err := c.underRules(q.Date); err != nil {
		return Decision{}, err
	}
	i := c.place(q.ID)
	if i < 0 {
		return Decision{}, ErrNotFound
	}
	return c.newborn(i, &c.f.Beneficiarios[i]), nil
}

func (c *caso) newborn(i int, b *Beneficiario) Decision {
	var d Decision
	d.use(FactBeneficiario, i)
	mother, known := c.mother(b.Birth)
	spell, insured := c.familyService(b.Birth)
	last := b.Birth.AddDays(value(newbornDays, c.on))
	switch {
	case b.Kind != Hijo:
		d.because(Step{What: StepNewbornOther})
	case b.Birth.IsZero():
		d.Missing = []FactKey{FactBeneficiaryBirth}
		d.because(Step{What: StepBirthUnknown})
	case c.on.Before(b.Birth):
		d.because(Step{What: StepChildUnborn, On: b.Birth})
	case !insured:
		d.use(FactBeneficiaryBirth, i)
		d.because(Step{What: StepNewbornUninsured, On: b.Birth})
	case !mother:
		if !known {
			d.Missing = []FactKey{FactSex}
		}
		d.because(Step{What: StepNewbornMother})
	default:
		d.use(FactBeneficiaryBirth, i)
		d.use(FactSpell, spell)
		d.Until = last
		if c.on.After(last) {
			d.because(Step{What: StepNewbornOver, On: b.Birth, To: last})
		} else {
			d.Entitled, d.From = true, b.Birth
			d.because(Step{What: StepNewborn, On: b.Birth, To: last})
		}
		if enrol := b.Birth.AddDays(value(newbornEnrolment, c.on)); !c.on.After(enrol) {
			d.warn(Step{What: WarnNewbornEnrol, On: enrol})
		}
	}
	d.cite(c.on, &racerf104)
	return d
}

// familyService gives the term of modalidad 33 whose service runs on a day.
func (c *caso) familyService(d calendario.Date) (spell int, ok bool) {
	for _, v := range c.covers {
		if v.kind == family && within(d, v.from, cut(v.to, c.f.Person.Death)) {
			return v.pos, true
		}
	}
	return 0, false
}

// mother tells whether the mother of a child born on a day is insured by the
// terms of the person, and whether the facts are enough to tell.
func (c *caso) mother(birth calendario.Date) (mother, known bool) {
	if s := c.f.Person.Sex; s == Mujer || s == NoBinario {
		return true, true
	}
	for i := range c.f.Beneficiarios {
		b := &c.f.Beneficiarios[i]
		partner := b.Kind == Conyuge || b.Kind == Concubina
		if partner && b.Sex != Hombre && !b.Since.After(birth) {
			return true, true
		}
	}
	return false, c.f.Person.Sex == Hombre
}
