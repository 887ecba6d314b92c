package vigencia

import (
	"slices"

	"github.com/derechohabiente/imss/calendario"
)

// riskDeath decides over the pension of a beneficiary where a work risk causes
// the death: insured with that branch when the risk happened, and no weeks
// (LSS 64). LSS 128-II leaves such a death out of the pensions of invalidez y
// vida.
func (c *caso) riskDeath(d *Decision, i int, risk calendario.Date) error {
	v, ok, err := c.insuredAtRisk(risk)
	if err != nil {
		return err
	}
	d.use(FactBeneficiario, i)
	c.kinship(d, &c.f.Beneficiarios[i])
	if !ok {
		d.because(Step{What: StepRiskDeathUninsured, On: risk})
		d.cite(c.on, &lss64)
		return nil
	}
	d.use(FactSpell, v.pos)
	l := c.riskLine(i)
	d.take(l, i)
	if !l.ok {
		d.because(l.reason)
		c.citeLine(d, l)
		return nil
	}
	d.step(l.reason)
	d.because(Step{What: StepRiskDeath, On: risk})
	d.Entitled, d.From, d.Until = true, l.from, l.until
	c.citeLine(d, l)
	return nil
}

// riskLine judges a beneficiary by LSS 64, 65 and 66. They ask of partners and
// orphans what 130 and 134 ask, and exclude no short marriage.
func (c *caso) riskLine(i int) line {
	b := &c.f.Beneficiarios[i]
	switch b.Kind {
	case Conyuge:
		if b.Since.After(c.on) {
			return no(Step{What: StepUnionLater, On: b.Since}, &lss64)
		}
		return c.equality(yes(Step{What: StepWidowed}, c.on, calendario.Date{}, &lss64), b)
	case Concubina, Concubinario:
		return c.widowedPartner(b).instead(&lss65, &lss64)
	case Madre, Padre:
		return c.ascendant(b, c.riskLine, &lss66)
	}
	return c.survivorLine(i).instead(&lss64)
}

// instead rests a line on other articles that ask the same; the decree on
// equality stays.
func (l line) instead(ground ...*norma) line {
	if slices.Contains(l.ground, &decree2023) {
		ground = append(ground, &decree2023)
	}
	l.ground = ground
	return l
}
