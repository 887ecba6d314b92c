package vigencia

import "github.com/derechohabiente/imss/calendario"

// PensionConservation asks whether the rights acquired to pensions of invalidez
// y vida are kept on a day after leaving the obligatory regime: for a quarter
// of the contributed time, and never less than twelve months, counted from the
// baja (LSS 150). Until is the last day kept. [Rules.WholeWeeksKept] names the
// open reading of the quarter. A baja inside an incapacity takes effect on its
// last day (LSS 21).
//
// Of a baja before 01-07-1997 the law of 1973 kept the rights, with the same
// quarter and months (its article 182, unconfirmed; DOF 21-12-1995, transitory
// 5): a warning tells it.
type PensionConservation struct {
	Date calendario.Date `json:"date"`
	Baja calendario.Date `json:"baja"`
}

// Benefit gives "pension_conservation".
func (PensionConservation) Benefit() string { return "pension_conservation" }

func (q PensionConservation) evaluate(c *caso) (Decision, error) {
	if q.Baja.IsZero() {
		return Decision{}, ErrDate
	}
	if err := c.at(q.Date); err != nil {
		return Decision{}, err
	}
	var d Decision
	baja := c.effect(&d, q.Baja)
	weeks := c.disabilityWeeks(baja)
	d.Weeks = new(weeks)
	c.countedWeeks(&d, baja)
	last := c.quarter(baja, weeks)
	step := Step{What: StepKept, On: baja, To: last, N: weeks}
	switch {
	case c.died():
		c.tooLate(&d, &lss150)
		d.lost(cut(last, c.f.Person.Death))
		return d, nil
	case c.on.After(last):
		step.What = StepKeptOver
		d.lost(last)
		if c.f.RecognizedWeeks == nil {
			d.Missing = append(d.Missing, FactRecognizedWeeks)
		}
	default:
		d.Entitled, d.Until = true, cut(last, c.f.Person.Death)
		if c.on.After(baja) { // until the baja the regime itself gives the rights
			d.From = baja.AddDays(1)
		}
	}
	d.because(step)
	d.cite(c.on, &lss150)
	c.oldBaja(&d, baja)
	return d, nil
}

// effect gives the day on which a baja of the query takes effect.
func (c *caso) effect(d *Decision, baja calendario.Date) calendario.Date {
	held := holdBack(baja, c.incapacities())
	c.heldBaja(d, baja, held)
	return held
}

// oldBaja warns that the figures of the law of 1973 are unconfirmed.
func (c *caso) oldBaja(d *Decision, baja calendario.Date) {
	if baja.Before(lssInForce) {
		d.warn(Step{What: WarnOldBaja, On: lssInForce})
		d.cite(c.on, &transitory5)
	}
}
