package vigencia

import "github.com/derechohabiente/imss/calendario"

// VoluntaryContinuation asks whether a person may continue voluntarily in the
// obligatory regime (modalidad 40) by a request on a day: 52 weeks in the five
// years that end on the last baja (LSS 218), and the request no later than five
// years after it (219). Until is the last day of that term. Weeks holds what
// was counted, 0 without a baja: whoever is insured on the day has none yet. For
// requests before 21-12-2001 the same figures are applied (unconfirmed).
type VoluntaryContinuation struct {
	Request calendario.Date `json:"request"`
}

// Benefit gives "voluntary_continuation".
func (VoluntaryContinuation) Benefit() string { return "voluntary_continuation" }

func (q VoluntaryContinuation) evaluate(c *caso) (Decision, error) {
	if err := c.at(q.Request); err != nil {
		return Decision{}, err
	}
	var d Decision
	need := value(continuationWeeks, c.on)
	d.Weeks, d.RequiredWeeks = new(0), new(need)
	last, active, ok := c.lastBaja()
	switch {
	case c.died():
		c.tooLate(&d, &lss218)
		return d, nil
	case active:
		d.use(FactSpell, last.pos)
		d.because(Step{What: StepStillInsured, On: c.on})
		d.cite(c.on, &lss218)
		return d, nil
	case !ok:
		d.Missing = append(d.Missing, FactSpells)
		d.because(Step{What: StepNoBaja, On: c.on})
		d.cite(c.on, &lss218)
		return d, nil
	}
	d.use(FactSpell, last.pos)
	c.heldBaja(&d, last.baja, last.to)
	c.continuation(&d, last.to, need)
	return d, nil
}

func (c *caso) continuation(d *Decision, baja calendario.Date, need int) {
	window := months(baja.AddDays(1), 12*value(continuationYears, c.on)) // it ends on the baja, which is a contributed day
	weeks := weeksOf(c.paidDays(window))
	d.Weeks = new(weeks)
	end := baja.AddYears(value(continuationTerm, c.on))
	step := Step{What: StepWindow, On: window.From, To: window.To, N: weeks, M: need}
	switch {
	case weeks < need:
		step.What = StepContinuationShort
		d.Missing = append(d.Missing, FactSpells)
		d.because(step)
		d.cite(c.on, &lss218)
		if c.on.After(end) { // more weeks would come too late
			d.step(Step{What: StepContinuationLate, On: baja, To: end})
			d.cite(c.on, &lss219)
		}
	case c.on.After(end):
		d.step(step)
		d.lost(end)
		d.because(Step{What: StepContinuationLate, On: baja, To: end})
		d.cite(c.on, &lss219)
		c.backToContinuation(d)
	default:
		d.step(step)
		d.Entitled, d.From, d.Until = true, baja, cut(end, c.f.Person.Death)
		d.because(Step{What: StepContinuationOpen, On: baja, To: end})
		d.cite(c.on, &lss218, &lss219)
	}
}

// lastBaja gives the last spell of the obligatory regime that has ended by the
// day, or one that goes on beyond it: then active is true.
func (c *caso) lastBaja() (last cover, active, ok bool) {
	for _, v := range c.covers {
		switch {
		case v.kind != ordinary:
		case v.to.IsZero() || v.to.After(c.on):
			return v, true, true
		case c.paysPension(v) && (!ok || v.to.After(last.to)):
			last, ok = v, true
		}
	}
	return last, false, ok
}

// paidDays counts the days of a window that pay for a pension, each once and
// without strikes and short absences.
func (c *caso) paidDays(window calendario.Period) int {
	var ps []calendario.Period
	for _, v := range c.covers {
		if !c.paysPension(v) {
			continue
		}
		if p, ok := (calendario.Period{From: v.from, To: v.to}).Clip(window); ok {
			ps = append(ps, calendario.Gaps(p, c.idleAt(v))...)
		}
	}
	return daysOf(ps)
}

// backToContinuation warns that who left the continuation for want of payment
// may ask to return within twelve months (LSS 220 last paragraph).
func (c *caso) backToContinuation(d *Decision) {
	for _, v := range c.covers {
		if v.kind != continued || v.to.IsZero() || v.to.After(c.on) {
			continue
		}
		if term := v.to.AddMonths(value(continuationReturn, c.on)); !c.on.After(term) && !c.on.Before(reform2001) {
			d.warn(Step{What: WarnContinuationReturn, On: v.to, To: term})
			return
		}
	}
}
