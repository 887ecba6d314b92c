package vigencia

import "github.com/derechohabiente/imss/calendario"

// Recognition asks whether the weeks of before an interruption are recognized
// after a re-entry, with the weeks contributed since: at once up to three years
// of interruption (LSS 151-I), or when the re-entry falls inside the
// conservation of LSS 150 (151 last paragraph); with 26 new weeks up to six
// years (151-II); with 52 beyond (151-III). The interruption runs from the day
// after the baja to the day before the re-entry. Weeks holds the old and the
// new ones where the old are recognized, else the new ones; RequiredNewWeeks is
// 0 where none are asked. Negative new weeks are [ErrNewWeeks], and a re-entry
// before the baja is [ErrReentry].
//
// Of a baja before 01-07-1997 the law of 1973 asked the same (its article 183,
// unconfirmed): a warning tells it.
type Recognition struct {
	Baja     calendario.Date `json:"baja"`
	Reentry  calendario.Date `json:"reentry"`
	NewWeeks int             `json:"new_weeks"`
}

// Benefit gives "recognition".
func (Recognition) Benefit() string { return "recognition" }

func (q Recognition) evaluate(c *caso) (Decision, error) {
	switch {
	case q.NewWeeks < 0:
		return Decision{}, ErrNewWeeks
	case q.Baja.IsZero():
		return Decision{}, ErrDate
	}
	if err := c.at(q.Reentry); err != nil {
		return Decision{}, err
	}
	if q.Reentry.Before(q.Baja) {
		return Decision{}, ErrReentry
	}
	var d Decision
	baja := c.effect(&d, q.Baja)
	old := c.weeksBefore(&d, baja)
	k := c.recognition(baja, q.Reentry, old)
	d.RequiredNewWeeks = new(k.need)
	if q.NewWeeks < k.need {
		d.Weeks = new(q.NewWeeks)
		d.because(Step{What: StepNewWeeksShort, On: q.Reentry, To: k.kept, N: q.NewWeeks, M: k.need})
		if c.f.RecognizedWeeks == nil { // more weeks keep the rights longer
			d.Missing = append(d.Missing, FactRecognizedWeeks)
		}
	} else {
		d.Entitled, d.Weeks = true, new(old+q.NewWeeks)
		d.because(c.recognizedStep(q, baja, k))
		if k.need == 0 {
			d.From = q.Reentry
		}
	}
	d.cite(c.on, k.ground)
	if k.ground == &lss151I && !q.Reentry.After(k.kept) { // the last paragraph says the same
		d.cite(c.on, &lss151Last)
	}
	c.oldBaja(&d, baja)
	return d, nil
}

// weeksBefore gives all the weeks of before the baja.
func (c *caso) weeksBefore(d *Decision, baja calendario.Date) int {
	if c.f.RecognizedWeeks != nil {
		d.use(FactRecognizedWeeks, -1)
		return *c.f.RecognizedWeeks
	}
	_, worked := c.disabilityPeriods(baja)
	return weeksOf(daysOf(worked))
}

func (c *caso) recognizedStep(q Recognition, baja calendario.Date, k recognition) Step {
	switch {
	case k.need > 0:
		return Step{What: StepNewWeeks, On: q.Reentry, N: q.NewWeeks, M: k.need}
	case k.ground == &lss151I:
		return Step{What: StepShortGap, On: baja, To: q.Reentry, N: value(shortGap, c.on)}
	}
	return Step{What: StepGapKept, On: q.Reentry, To: k.kept}
}
