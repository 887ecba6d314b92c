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
	var d Decision
	early, known := c.earlyInsured()
	first := c.f.Person.FirstInsured
	d.Entitled = early
	if !first.IsZero() {
		d.use(FactFirstInsured, -1)
	}
	switch {
	case early:
		d.because(Step{What: StepEarlyInsured, On: lssInForce})
	case known:
		d.because(Step{What: StepLateInsured, On: first, To: lssInForce})
	default:
		d.Missing = []FactKey{FactFirstInsured}
		d.because(Step{What: StepFirstUnknown, On: lssInForce})
	}
	d.cite(lssInForce, &transitory3)
	c.firstInsuredFits(&d)
	if early {
		c.on = lssInForce
		c.oldRegime(&d)
	}
	return d, nil
}

// earlyInsured tells whether the person was insured before 01-07-1997, and
// whether the facts tell: by the first day insured, or by a spell of before.
func (c *caso) earlyInsured() (early, known bool) {
	if first := c.f.Person.FirstInsured; !first.IsZero() {
		return first.Before(lssInForce), true
	}
	for _, s := range c.f.Spells {
		if s.Start.Before(lssInForce) && !s.Void && obligatory(s.Modalidad) {
			return true, true
		}
	}
	return false, false
}

// obligatory tells whether a modalidad is of the obligatory regime, or its
// continuation.
func obligatory(m afiliacion.Modalidad) bool {
	k := kindOf(m)
	return k == ordinary || k == continued
}
