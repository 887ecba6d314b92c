package vigencia

import "github.com/derechohabiente/imss/calendario"

// Survivor asks for the pension of a beneficiary by the death of the person,
// on the day of death and not by a work risk (LSS 127, 128-II): the widow,
// widower or partner (130, 132), an orphan (134), or a parent where none of
// those has a right (137). The deceased needs 150 weeks or a pension of
// invalidez (128-I), and to be insured with invalidez y vida or inside the
// conservation of LSS 150; whoever drew a pension for a work risk does not need
// the latter (129). The day asked counts as that of death, whatever the facts
// say of it.
//
// The pension begins on the day of death (133, 136); Until is the last day of
// an orphan's, zero where nothing in the facts ends it.
type Survivor struct {
	Date calendario.Date `json:"date"`
	ID   string          `json:"beneficiary"`
	// WorkRisk is the day of the work risk that caused the death: the pension
	// is then that of LSS 64, without weeks. Zero: another cause.
	WorkRisk calendario.Date `json:"work_risk_on,omitzero"`
}

// Benefit gives "survivor".
func (Survivor) Benefit() string { return "survivor" }

func (q Survivor) evaluate(c *caso) (Decision, error) {
	var d Decision
	if err := c.atDeath(&d, q.Date); err != nil {
		return Decision{}, err
	}
	i := c.place(q.ID)
	if i < 0 {
		return Decision{}, ErrNotFound
	}
	if !q.WorkRisk.IsZero() { // LSS 128-II: the pensions of invalidez y vida are for another cause
		err := c.riskDeath(&d, i, q.WorkRisk)
		return d, err
	}
	weeks, need := c.disabilityWeeks(c.on), value(survivorWeeks, c.on)
	d.Weeks, d.RequiredWeeks = new(weeks), new(need)
	d.use(FactBeneficiario, i)
	c.kinship(&d, &c.f.Beneficiarios[i])
	c.countedWeeks(&d, c.on)
	c.survivorInsurance(&d)
	l := c.survivorLine(i)
	support, ok := c.deceased(&d, weeks >= need)
	if !ok {
		return d, nil
	}
	d.take(l, i)
	d.because(l.reason)
	if !l.ok {
		c.citeLine(&d, l)
		return d, nil
	}
	d.Entitled, d.From, d.Until = true, l.from, l.until
	if k := c.f.Beneficiarios[i].Kind; k == Conyuge || k == Concubina || k == Concubinario {
		d.cite(c.on, support[0], support[1:]...)
		c.citeLine(&d, l)
	} else {
		c.citeLine(&d, l)
		d.cite(c.on, support[0], support[1:]...)
	}
	return d, nil
}

// take records what the line of the beneficiary at place i says beside its
// reason.
func (d *Decision) take(l line, i int) {
	d.Missing = append(d.Missing, l.missing...)
	d.Warnings = append(d.Warnings, l.warnings...)
	for _, k := range l.facts {
		d.use(k, i)
	}
}

// deceased decides whether the weeks and the cover of the deceased are enough,
// and gives the provisions that say so. A refusal is complete.
func (c *caso) deceased(d *Decision, enough bool) (support []*norma, ok bool) {
	if i, ok := c.pensionOf(Invalidez); ok { // 128-I: "o bien que se encontrara disfrutando de una pensión de invalidez"
		d.use(FactPension, i)
		d.step(Step{What: StepPension, On: c.f.Pensions[i].Start})
		return []*norma{&lss128I}, true
	}
	s := c.lifeStanding()
	if enough && s.holds() {
		d.step(Step{What: StepPensionWeeks, On: c.on, N: *d.Weeks, M: *d.RequiredWeeks})
		c.inside(d, s)
		if s.kept {
			return []*norma{&lss128I, &lss150}, true
		}
		return []*norma{&lss128I}, true
	}
	if i, ok := c.riskPensioner(c.paidWeeks() >= *d.RequiredWeeks); ok {
		d.use(FactPension, i)
		d.step(Step{What: StepRiskPension, On: c.f.Pensions[i].Start})
		return []*norma{&lss129, &lss128I}, true
	}
	if !enough {
		c.lacksWeeks(d, s)
		d.because(Step{What: StepSurvivorShort, On: c.on, N: *d.Weeks, M: *d.RequiredWeeks})
		d.cite(c.on, &lss128I)
		return nil, false
	}
	d.step(Step{What: StepPensionWeeks, On: c.on, N: *d.Weeks, M: *d.RequiredWeeks})
	c.outside(d, s)
	d.cite(c.on, &lss128I, &lss150)
	return nil, false
}

// pensionOf gives the first pension of a kind in force on the day.
func (c *caso) pensionOf(kinds ...PensionKind) (pos int, ok bool) {
	for i, p := range c.f.Pensions {
		for _, k := range kinds {
			if p.Kind == k && within(c.on, p.Start, p.End) {
				return i, true
			}
		}
	}
	return 0, false
}

// paidWeeks gives the weeks whose payment is accredited, also those that await
// recognition: LSS 129 asks no more.
func (c *caso) paidWeeks() int {
	if c.f.RecognizedWeeks != nil {
		return *c.f.RecognizedWeeks
	}
	k := c.credited(c.on)
	return k.weeks + k.pending
}

// riskPensioner: LSS 129. Whoever draws a pension for a permanent incapacity
// and has the 150 weeks leaves the right whatever the time since the baja; of
// a total one that lasted no more than five years, no weeks are asked.
func (c *caso) riskPensioner(enough bool) (pos int, ok bool) {
	if enough {
		return c.pensionOf(IPT, IPP)
	}
	pos, ok = c.pensionOf(IPT)
	return pos, ok && !c.on.After(c.f.Pensions[pos].Start.AddYears(value(totalPensionYears, c.on)))
}

// survivorInsurance warns that a pension by age or work risk carries an
// insurance of its own for the survivors (LSS 127 last paragraph).
func (c *caso) survivorInsurance(d *Decision) {
	if i, ok := c.pensionOf(Cesantia, Vejez, IPT, IPP); ok {
		d.warn(Step{What: WarnSurvivorInsurance, On: c.f.Pensions[i].Start})
	}
}

// survivorLine judges the beneficiary at place i, apart from what LSS 128 asks
// of the deceased.
func (c *caso) survivorLine(i int) line {
	b := &c.f.Beneficiarios[i]
	switch b.Kind {
	case Conyuge:
		return c.widowed(b)
	case Concubina, Concubinario:
		return c.widowedPartner(b)
	case Hijo:
		return c.orphan(b)
	case Tutelado: // LSS 134 names the children alone
		return no(Step{What: StepSurvivorWard}, &lss134)
	}
	return c.ascendant(b, c.survivorLine, &lss137)
}

// ascendant: LSS 137, and 66 for a work risk, who depended on the deceased,
// where no widow, widower, partner or orphan has a right. A common home is not
// asked.
func (c *caso) ascendant(b *Beneficiario, right func(int) line, n *norma) line {
	for i, o := range c.f.Beneficiarios {
		if o.Kind != Madre && o.Kind != Padre && right(i).ok {
			return no(Step{What: StepAscendantOthers}, n)
		}
	}
	if !b.Dependent {
		return no(Step{What: StepAscendantDependent}, n).lacks(FactDependent)
	}
	return yes(Step{What: StepAscendant}, c.on, calendario.Date{}, n).uses(FactDependent)
}
