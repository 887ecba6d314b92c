package vigencia

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
)

// Childcare asks for the nursery of a child on a day: from 43 days to the day
// before the fourth birthday, while the worker is insured with the branch and
// for 28 days after the baja (LSS 205, 206, 207). From is the later of both
// beginnings, and Until the earlier of both limits, or the last day of a right
// that ended.
type Childcare struct {
	Date calendario.Date `json:"date"`
	ID   string          `json:"beneficiary"`
}

// Benefit gives "childcare".
func (Childcare) Benefit() string { return "childcare" }

func (q Childcare) evaluate(c *caso) (Decision, error) {
	if err := c.at(q.Date); err != nil {
		return Decision{}, err
	}
	i := c.place(q.ID)
	if i < 0 {
		return Decision{}, ErrNotFound
	}
	return c.childcare(i, &c.f.Beneficiarios[i]), nil
}

func (c *caso) childcare(i int, b *Beneficiario) Decision {
	var d Decision
	d.use(FactBeneficiario, i)
	cover, since, kept := c.nursery()
	first := b.Birth.AddDays(value(nurseryFrom, c.on))
	fourth := b.Birth.Birthday(value(nurseryAge, c.on))
	switch {
	case b.Kind != Hijo && (b.Kind != Tutelado || !b.CourtOrder):
		switch unknown := b.Birth.IsZero(); {
		case b.Kind != Tutelado:
		case unknown:
			d.Missing = []FactKey{FactCourtOrder, FactBeneficiaryBirth}
		case !c.on.Before(first) && c.on.Before(fourth): // at another age the order would not help
			d.Missing = []FactKey{FactCourtOrder}
		}
		d.because(Step{What: StepNurseryOther})
		d.cite(c.on, &lss205, &lss201) // LSS 201: children, and minors in custody by decision of a judge
	case b.Birth.IsZero():
		d.Missing = []FactKey{FactBeneficiaryBirth}
		d.because(Step{What: StepBirthUnknown})
		d.cite(c.on, &lss206)
	case c.on.Before(first):
		d.because(Step{What: StepNurseryEarly, On: first})
		d.cite(c.on, &lss206)
	case !c.on.Before(fourth):
		d.because(Step{What: StepNurseryOver4, On: fourth})
		d.cite(c.on, &lss206)
		d.Until = c.lastNursery(i, b, dayBefore(fourth))
	case since.IsZero():
		d.because(Step{What: StepNurseryNever, On: c.on})
		d.cite(c.on, &lss207, &lss205)
	case !within(c.on, c.on, kept):
		d.use(FactSpell, cover.pos)
		d.because(Step{What: StepNurseryEnded, On: cover.to, To: kept})
		d.cite(c.on, &lss207)
		if !kept.Before(first) {
			d.Until = kept
		}
	default:
		d.use(FactSpell, cover.pos)
		d.Entitled, d.From, d.Until = true, latest(since, first), cut(dayBefore(fourth), kept)
		if within(c.on, cover.from, cover.to) {
			d.because(Step{What: StepNursery, On: cover.from})
			d.cite(c.on, &lss205, &lss207)
		} else {
			d.because(Step{What: StepNurseryTail, On: cover.to, To: kept})
			d.cite(c.on, &lss207)
		}
	}
	return d
}

// lastNursery gives the last day of a right that the age ended: that day, or
// before it the one on which the insurance kept it last, or none.
func (c *caso) lastNursery(i int, b *Beneficiario, day calendario.Date) calendario.Date {
	p, ok := c.before(day)
	if !ok {
		return calendario.Date{}
	}
	if d := p.childcare(i, b); !d.Entitled {
		return d.Until
	}
	return day
}

// nursery gives the spell with the branch that reaches furthest, and of the
// unbroken right that it gives the first day and the last one on which it is
// kept (LSS 207); since is zero where there never was such a spell.
func (c *caso) nursery() (best cover, since, kept calendario.Date) {
	death := c.f.Person.Death
	tail := value(nurseryTail, c.on)
	for _, v := range c.covers {
		v.to = cut(v.to, death)
		if !c.insures(v, afiliacion.GPS) || !ordered(v.from, v.to) {
			continue
		}
		switch {
		case since.IsZero() || !best.to.IsZero() && v.from.After(best.to.AddDays(tail+1)):
			best, since = v, v.from
		case !best.to.IsZero() && (v.to.IsZero() || v.to.After(best.to)):
			best = v
		}
	}
	if !since.IsZero() && !best.to.IsZero() {
		kept = cut(best.to.AddDays(tail), death)
	}
	return best, since, kept
}
