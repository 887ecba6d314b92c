package vigencia

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
)

// MaternityCash asks for the maternity subsidy by the day on which it should
// start: thirty weeks in the twelve months before, and insured with the cash
// branch on that day (LSS 101, 102-I). Until is the last of the 84 days. With
// fewer weeks the employer pays the full wage (LSS 103): Payer says who. That
// the pregnancy is certified and no paid work is done (LSS 102-II, III) is the
// host's to know.
type MaternityCash struct {
	Start calendario.Date `json:"start"`
	// MovedWeeks of the six before the birth pass to after it: up to four, by
	// authorization of the physician, since 25-03-2023 (LSS 102 Bis). The 84
	// days are the same.
	MovedWeeks int `json:"moved_weeks,omitempty"`
}

// Benefit gives "maternity_cash".
func (MaternityCash) Benefit() string { return "maternity_cash" }

func (q MaternityCash) evaluate(c *caso) (Decision, error) {
	if err := c.at(q.Start); err != nil {
		return Decision{}, err
	}
	if q.MovedWeeks < 0 {
		return Decision{}, ErrQuery
	}
	var d Decision
	window := months(c.on, value(maternityMonths, c.on))
	weeks, need := weeksOf(c.branchDays(afiliacion.EMDinero, window)), value(maternityWeeks, c.on)
	d.Weeks, d.RequiredWeeks = new(weeks), new(need)
	v, ok := c.insuredFor(afiliacion.EMDinero)
	switch {
	case !ok && c.onlyCare():
		c.careWithoutCash(&d, &lss101, &lss102I)
		return d, nil
	case !ok:
		c.notInsured(&d, &lss101, &lss102I)
		return d, nil
	}
	d.spellStep(v)
	if weeks < need {
		d.Payer = PayerPatron
		d.because(Step{What: StepMaternityShort, On: window.From, To: window.To, N: weeks, M: need})
		d.cite(c.on, &lss102I, &lss103)
		return d, nil
	}
	if most := value(movedWeeks, c.on); q.MovedWeeks > most {
		d.because(Step{What: StepMaternityMoved, N: q.MovedWeeks, M: most})
		d.cite(c.on, &lss102Bis)
		return d, nil
	}
	d.Entitled, d.From, d.Until = true, c.on, c.on.AddDays(value(maternityDays, c.on)-1)
	d.RatePercent, d.Payer = value(maternityRate, c.on), PayerIMSS
	d.because(Step{What: StepWindow, On: window.From, To: window.To, N: weeks, M: need})
	d.cite(c.on, &lss101, &lss102I)
	if q.MovedWeeks > 0 {
		d.cite(c.on, &lss102Bis)
	}
	return d, nil
}
