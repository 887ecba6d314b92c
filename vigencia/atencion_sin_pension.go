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
	first := &lss154Last
	if birth := c.f.Person.Birth; !birth.IsZero() && !c.on.Before(birth.Birthday(value(vejezAge, c.on))) {
		first = &lss162Last
	}
	d := c.byAgeAndWeeks(careRight, StepCareWeeksShort, first)
	if d.Entitled && c.holds(cesantiaRight, c.on) {
		d.warn(Step{What: WarnPensionDue, On: c.on, N: value(ageWeeks, c.on)})
	}
	return d, nil
}
