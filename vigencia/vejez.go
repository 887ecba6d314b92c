package vigencia

import "github.com/derechohabiente/imss/calendario"

// VejezPension asks for the pension of vejez on a day: sixty-five years and the
// weeks of the year of that day (LSS 162; DOF 16-12-2020, transitory 4). The
// right does not ask to be out of work, but the pension is paid from the day on
// which work ends (LSS 163): FirstPaidDay has it, and while work goes on a
// warning tells it. From and Until are those of
// [CesantiaPension], and so is the choice of the law of 1973 (unconfirmed).
type VejezPension struct {
	Date calendario.Date `json:"date"`
}

// Benefit gives "vejez".
func (VejezPension) Benefit() string { return "vejez" }

func (q VejezPension) evaluate(c *caso) (Decision, error) {
	if err := c.at(q.Date); err != nil {
		return Decision{}, err
	}
	d := c.byAgeAndWeeks(vejezRight, StepAgeWeeksShort, &lss162, &weeksTransitory)
	switch v, atWork := c.workOn(c.on); {
	case !d.Entitled:
	case atWork:
		d.use(FactSpell, v.pos)
		d.warn(Step{What: WarnPaidFromBaja, On: v.from})
		d.cite(c.on, &lss163)
	default:
		d.FirstPaidDay = latest(d.From, c.leftWork())
	}
	c.oldRegime(&d)
	return d, nil
}

// leftWork gives the day after the last baja of paid work before the day, from
// which the pension is paid (LSS 163), or zero.
func (c *caso) leftWork() (day calendario.Date) {
	for _, v := range c.covers {
		if v.kind == ordinary && ordered(v.from, v.to) && !v.to.IsZero() && v.to.Before(c.on) {
			day = latest(day, v.to.AddDays(1))
		}
	}
	return day
}
