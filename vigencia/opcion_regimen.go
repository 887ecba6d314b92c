package vigencia

import "github.com/derechohabiente/imss/afiliacion"

// RegimeOption asks whether a person may choose the pension of the law of 1973
// when the event happens: whoever was insured before 01-07-1997 (DOF
// 21-12-1995, transitory 3). It has no date. A spell of before that day tells
// it too where the first day insured is unknown. The law of 1973 asks 500 weeks
// for a pension by age (unconfirmed): a warning tells it.
type RegimeOption struct{}

// Benefit gives "regime_option".
func (RegimeOption) Benefit() string { return "regime_option" }

func (q RegimeOption) evaluate(c *caso) (Decision, error) {
	c.on = lssInForce
	early, by := c.earlyInsured()
	d := Decision{Entitled: early}
	switch {
	case early:
		d.because(Step{What: StepEarlyInsured, On: lssInForce})
	case by.Key != "":
		d.because(Step{What: StepLateInsured, On: c.f.Person.FirstInsured, To: lssInForce})
	default:
		d.Missing = []FactKey{FactFirstInsured}
		d.because(Step{What: StepFirstUnknown, On: lssInForce})
	}
	if by.Key != "" {
		d.Facts = append(d.Facts, by)
	}
	d.cite(c.on, &transitory3)
	c.firstInsuredFits(&d)
	c.oldRegime(&d)
	return d, nil
}

// earlyInsured tells whether the person was insured before 01-07-1997, and the
// fact that tells it: the first day insured, or a spell of before. Its key is
// empty where neither does.
func (c *caso) earlyInsured() (early bool, by FactRef) {
	if first := c.f.Person.FirstInsured; !first.IsZero() {
		return first.Before(lssInForce), FactRef{Key: FactFirstInsured}
	}
	for i, s := range c.f.Spells {
		if s.Start.Before(lssInForce) && !s.Void && obligatory(s.Modalidad) {
			return true, FactRef{FactSpell, i + 1}
		}
	}
	return false, FactRef{}
}

// obligatory tells whether a modalidad is of the obligatory regime, or its
// continuation.
func obligatory(m afiliacion.Modalidad) bool {
	k := kindOf(m)
	return k == ordinary || k == continued
}
