package vigencia

import (
	"slices"

	"github.com/derechohabiente/imss/calendario"
)

// MedicalBeneficiary asks for the medical care of one beneficiary on a day: the
// own line of LSS 84 III to IX first, then the right of the holder (84 last
// paragraph, b).
type MedicalBeneficiary struct {
	Date calendario.Date `json:"date"`
	ID   string          `json:"beneficiary"`
}

// Benefit gives "medical_beneficiary".
func (MedicalBeneficiary) Benefit() string { return "medical_beneficiary" }

func (q MedicalBeneficiary) evaluate(c *caso) (Decision, error) {
	if err := c.at(q.Date); err != nil {
		return Decision{}, err
	}
	i := c.place(q.ID)
	if i < 0 {
		return Decision{}, ErrNotFound
	}
	holder := c.medical()
	return c.beneficiary(i, &holder), nil
}

// place finds a beneficiary by id, -1 where nobody has it.
func (c *caso) place(id string) int {
	return slices.IndexFunc(c.f.Beneficiarios, func(b Beneficiario) bool { return b.ID == id })
}

// beneficiary decides over the beneficiary at place i, given the decision over
// the holder.
func (c *caso) beneficiary(i int, holder *Decision) Decision {
	b := &c.f.Beneficiarios[i]
	if d, ok := c.survivingParent(i, b); ok {
		return d
	}
	ks := c.columns(holder)
	l := c.bestLine(b, ks)
	d := c.fromLine(i, l)
	if !l.ok {
		d.deny(c.lastDay(i, l.until))
		if d.Until.IsZero() && l.reason.What == StepDerivedPension && c.mixed() { // another capacity may have given it
			d.deny(c.lastOfMixed(i, d.Until))
		}
		return d
	}
	d.Facts = append(d.Facts, holder.Facts...)
	d.Trace = append(d.Trace, holder.Trace...)
	d.Warnings = append(d.Warnings, holder.Warnings...)
	if !holder.Entitled {
		c.withoutHolder(i, &d, l, holder)
		return d
	}
	d.step(Step{What: StepHolder})
	d.Reason = l.reason
	d.grant(holder.Status, c.lineStart(b, latest(l.from, holder.From)), c.lineEnd(b, cut(l.until, holder.Until)))
	c.pastDeath(i, &d)
	c.citeLine(&d, l)
	if holder.Status == Conservacion || c.restsOnConservation(b, ks) {
		d.cite(c.on, &lss109) // "Del mismo derecho disfrutarán sus beneficiarios"
	}
	if holder.Reason.What == StepAbsence {
		d.cite(c.on, &lss109Bis)
	}
	return d
}

// fromLine begins the decision with the beneficiary's own line.
func (c *caso) fromLine(i int, l line) Decision {
	d := Decision{Warnings: l.warnings, Missing: l.missing}
	d.Facts, d.Trace = make([]FactRef, 0, len(l.facts)+4), make([]Step, 0, 6) // room for those of the holder
	d.use(FactBeneficiario, i)
	for _, k := range l.facts {
		d.use(k, i)
	}
	c.kinship(&d, &c.f.Beneficiarios[i])
	d.because(l.reason)
	if !l.ok {
		c.citeLine(&d, l)
	}
	return d
}

func (c *caso) citeLine(d *Decision, l line) { d.cite(c.on, l.ground[0], l.ground[1:]...) }

// withoutHolder: LSS 84 last paragraph, b). The holder's ground decides.
func (c *caso) withoutHolder(i int, d *Decision, l line, holder *Decision) {
	ended := cut(l.until, holder.Until)
	if holder.Until.IsZero() || ended.Before(l.from) {
		ended = calendario.Date{} // it never existed, or not for this beneficiary
	}
	d.deny(c.lastDay(i, ended))
	d.Reason = holder.Reason
	d.step(Step{What: StepHolderNone})
	d.Missing = append(d.Missing, holder.Missing...)
	d.Ground = append(d.Ground, holder.Ground...)
	d.cite(c.on, &lss84ultB)
}

// bestLine judges the line under each capacity of the holder; without a yes
// the first no stands.
func (c *caso) bestLine(b *Beneficiario, ks []column) line {
	first := c.line(ks[0], b)
	if first.ok {
		return first
	}
	for _, k := range ks[1:] {
		if l := c.line(k, b); l.ok {
			return l
		}
	}
	return first
}

func (c *caso) line(k column, b *Beneficiario) line {
	if k == alone {
		return no(Step{What: StepNoFamily}, &lss84)
	}
	switch b.Kind {
	case Conyuge:
		return c.spouse(k, b)
	case Concubina, Concubinario:
		return c.partner(k, b)
	case Hijo:
		return c.child(k, b)
	case Tutelado:
		return c.ward(k, b)
	}
	return c.parent(k, b)
}

// lastDay gives the last day of the right of the beneficiary at place i when
// the own line ended on a day: that day, or before it the one on which the right
// ended for another reason.
func (c *caso) lastDay(i int, ended calendario.Date) calendario.Date {
	if ended.IsZero() {
		return ended
	}
	if c.mixed() {
		return c.lastOfMixed(i, ended)
	}
	p, ok := c.before(ended)
	if !ok {
		return calendario.Date{}
	}
	holder := p.medical()
	if d := p.beneficiary(i, &holder); !d.Entitled {
		return d.Until
	}
	return ended
}

// survivingParent: the parents of a deceased insured person or pensioner keep
// the care that they had (LSS 93 second paragraph).
func (c *caso) survivingParent(i int, b *Beneficiario) (Decision, bool) {
	death := c.f.Person.Death
	if b.Kind != Padre && b.Kind != Madre || death.IsZero() || !c.on.After(death) {
		return Decision{}, false
	}
	p, ok := c.before(death)
	if !ok {
		return Decision{}, false
	}
	holder := p.medical()
	if !holder.Entitled {
		return Decision{}, false
	}
	l := p.bestLine(b, p.columns(&holder))
	if !l.ok || holder.Reason.What == StepFamily {
		return Decision{}, false
	}
	d := c.fromLine(i, l)
	d.use(FactDeath, -1)
	d.because(Step{What: StepParentsRemain, On: death})
	d.grant(Vigente, death.AddDays(1), calendario.Date{})
	c.citeLine(&d, l)
	d.cite(c.on, &lss93)
	return d, true
}

// pastDeath opens the end of a parent's right that a death known beforehand
// does not end (LSS 93 second paragraph).
func (c *caso) pastDeath(i int, d *Decision) {
	if d.Status != Vigente || d.Until.IsZero() || d.Until != c.f.Person.Death {
		return
	}
	p, ok := c.after(d.Until)
	if !ok {
		return
	}
	if _, ok := p.survivingParent(i, &c.f.Beneficiarios[i]); ok {
		d.Until = calendario.Date{}
	}
}
