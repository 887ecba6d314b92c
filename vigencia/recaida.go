package vigencia

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
)

// relapse: whoever relapses from a work risk has the subsidy of LSS 58-I,
// insured or not on the day of the relapse, as long as the Institute holds it
// to be the same risk (LSS 62). Insured with the branch they were when the risk
// happened.
func (c *caso) relapse(risk calendario.Date) (Decision, error) {
	v, ok, err := c.insuredAtRisk(risk)
	if err != nil {
		return Decision{}, err
	}
	var d Decision
	if !ok || c.died() {
		d.because(Step{What: StepRelapseNone, On: risk})
		d.cite(c.on, &lss62)
		return d, nil
	}
	d.use(FactSpell, v.pos)
	d.Entitled, d.From = true, c.on
	d.RatePercent, d.Payer = value(workRiskRate, c.on), PayerIMSS
	d.because(Step{What: StepRelapse, On: risk})
	d.cite(c.on, &lss62, &lss58I)
	return d, nil
}

// insuredAtRisk gives the spell that insured against work risks on the day of
// one. A risk after the day of the case is [ErrQuery].
func (c *caso) insuredAtRisk(risk calendario.Date) (v cover, ok bool, err error) {
	if risk.After(c.on) {
		return cover{}, false, ErrQuery
	}
	p := &caso{rules: c.rules, f: c.f}
	if err := p.at(risk); err != nil {
		return cover{}, false, err
	}
	v, ok = p.insuredFor(afiliacion.RT)
	return v, ok, nil
}
