package vigencia

import "github.com/derechohabiente/imss/calendario"

// OldAgeMedical asks for the medical care that LSS 154 and 162, last
// paragraphs, give without a pension on a day: sixty years, out of paid work,
// and 750 weeks. From the age of sixty-five LSS 162 is the ground. A warning
// tells where the weeks are enough for a pension as well.
type OldAgeMedical struct {
	Date calendario.Date `json:"date"`
}

// Benefit gives "old_age_medical".
func (OldAgeMedical) Benefit() string { return "old_age_medical" }

func (q OldAgeMedical) evaluate(c *caso) (Decision, error) {
	if err := c.at(q.Date); err != nil {
		return Decision{}, err
	}
	d := c.byAgeAndWeeks(careRight, StepCareWeeksShort, c.careNorm())
	if d.Entitled && c.holds(cesantiaRight, c.on) {
		d.warn(Step{What: WarnPensionDue, On: c.on, N: value(ageWeeks, c.on)})
	}
	return d, nil
}

// careNorm gives the article of the care without a pension: LSS 154, and 162
// from the age of vejez.
func (c *caso) careNorm() *norma {
	if c.ripe(vejezRight, c.on) {
		return &lss162Last
	}
	return &lss154Last
}

// careByAge grants the care of LSS 154 ult. and 162 ult. to whoever is out of paid
// work at 60 (65) with 750 weeks and no pension. from is the day after the last
// other right, or zero.
func (c *caso) careByAge(d *Decision, from calendario.Date) bool {
	if !c.ripe(careRight, c.on) {
		if c.f.Person.Birth.IsZero() && !c.working(c.on) && c.weeksPossible() {
			d.Missing = []FactKey{FactBirth}
		}
		return false
	}
	weeks := c.pensionWeeks(c.on)
	if need := value(careWeeks, c.on); weeks < need {
		d.step(Step{What: StepOldAgeShort, N: weeks, M: need})
		if c.f.RecognizedWeeks == nil {
			d.Missing = []FactKey{FactRecognizedWeeks}
		}
		return false
	}
	birth := c.f.Person.Birth
	reached := birth.Birthday(value(cesantiaAge, c.on))
	d.grant(Vigente, latest(latest(from, reached), lssInForce), c.f.Person.Death)
	d.use(FactBirth, -1)
	if c.f.RecognizedWeeks != nil {
		d.use(FactRecognizedWeeks, -1)
	}
	d.step(Step{What: StepNoSpell, On: c.on})
	d.because(Step{What: StepOldAge, N: birth.Age(c.on), M: weeks})
	d.cite(c.on, c.careNorm())
	return true
}

// weeksPossible tells whether the weeks are enough for the care by age, or the
// institute's could be.
func (c *caso) weeksPossible() bool {
	return c.f.RecognizedWeeks == nil || *c.f.RecognizedWeeks >= value(careWeeks, c.on)
}

// pensionWeeks gives the recognized weeks, or counts them through a day. The
// days of a strike are none (RACERF 58-I).
func (c *caso) pensionWeeks(d calendario.Date) int {
	if c.f.RecognizedWeeks != nil {
		return *c.f.RecognizedWeeks
	}
	days, struck := c.weekDays(d)
	return weeksOf(days - struck)
}
