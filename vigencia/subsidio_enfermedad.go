package vigencia

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
)

// SicknessCash asks for the subsidy of a sickness that is no work risk, by the
// certified day of its onset: four weeks immediately before it, or for
// eventual workers six in the four months before; insured with the cash branch
// on that day (LSS 96, 97, 98). It pays from the fourth day, for up to 52
// weeks, and 26 more by medical opinion. Weeks holds what was counted.
type SicknessCash struct {
	Onset    calendario.Date `json:"onset"`
	Eventual bool            `json:"eventual,omitempty"`
}

// Benefit gives "sickness_cash".
func (SicknessCash) Benefit() string { return "sickness_cash" }

func (q SicknessCash) evaluate(c *caso) (Decision, error) {
	if err := c.at(q.Onset); err != nil {
		return Decision{}, err
	}
	var d Decision
	weeks, need, step := c.sicknessWeeks(q.Eventual)
	d.Weeks, d.RequiredWeeks = new(weeks), new(need)
	v, ok := c.insuredFor(afiliacion.EMDinero)
	switch {
	case !ok && c.onlyCare():
		c.careWithoutCash(&d, &lss96, &lss97)
		return d, nil
	case !ok:
		c.notInsured(&d, &lss96, &lss97)
		return d, nil
	}
	d.spellStep(v)
	if weeks < need {
		step.What = StepSicknessShort
	} else {
		d.Entitled, d.From = true, c.on
		d.FirstPaidDay = c.on.AddDays(value(sicknessUnpaid, c.on)) // LSS 96: from the fourth day
		d.RatePercent, d.Payer = value(sicknessRate, c.on), PayerIMSS
	}
	d.because(step)
	d.cite(c.on, &lss97, &lss96, &lss98)
	return d, nil
}

// sicknessWeeks counts the weeks of LSS 97. The rule of eventual workers, its
// second paragraph, takes the place of the first.
func (c *caso) sicknessWeeks(eventual bool) (weeks, need int, s Step) {
	end := c.on.AddDays(-1)
	if eventual {
		window := months(c.on, value(eventualMonths, c.on))
		weeks, need = weeksOf(c.branchDays(afiliacion.EMDinero, window)), value(eventualWeeks, c.on)
		return weeks, need, Step{What: StepWindow, On: window.From, To: end, N: weeks, M: need}
	}
	days := c.runBefore(afiliacion.EMDinero)
	weeks, need = weeksOf(days), value(sicknessWeeks, c.on)
	return weeks, need, Step{What: StepWindow, On: c.on.AddDays(-max(days, 1)), To: end, N: weeks, M: need}
}
