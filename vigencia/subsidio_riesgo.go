package vigencia

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
)

// WorkRiskCash asks for the subsidy of a work risk that happens on a day:
// whoever is insured with that branch has it, without waiting (LSS 58-I). It
// pays all of the salary until discharge or the declaration of a permanent
// incapacity, within 52 weeks.
type WorkRiskCash struct {
	Date calendario.Date `json:"date"`
	// RelapseOf is the day of the risk from which the person relapses on Date.
	// Zero: a new risk.
	RelapseOf calendario.Date `json:"relapse_of,omitzero"`
}

// Benefit gives "work_risk_cash".
func (WorkRiskCash) Benefit() string { return "work_risk_cash" }

func (q WorkRiskCash) evaluate(c *caso) (Decision, error) {
	if err := c.at(q.Date); err != nil {
		return Decision{}, err
	}
	if !q.RelapseOf.IsZero() {
		return c.relapse(q.RelapseOf)
	}
	var d Decision
	if v, ok := c.insuredFor(afiliacion.RT); ok {
		d.spellStep(v)
		d.Entitled, d.From = true, c.on
		d.RatePercent, d.Payer = value(workRiskRate, c.on), PayerIMSS
		d.because(Step{What: StepWorkRisk, On: c.on})
		d.cite(c.on, &lss58I)
		return d, nil
	}
	if c.onlyCare() {
		c.careWithoutCash(&d, &lss58I)
		if n := c.branchesOf(); n != &lss11 {
			d.cite(c.on, n)
		}
		return d, nil
	}
	d.because(Step{What: StepNoWorkRisk, On: c.on})
	d.cite(c.on, c.branchesOf(), &lss58I)
	return d, nil
}

// branchesOf gives the article that lists the branches of the insurance on the
// day, when it is one without work risks.
func (c *caso) branchesOf() *norma {
	n := &lss11
	for _, v := range c.covers {
		if !within(c.on, v.from, v.to) {
			continue
		}
		switch v.kind {
		case continued:
			return &lss218
		case family:
			n = &lss240
		}
	}
	return n
}
