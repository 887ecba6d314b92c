package vigencia

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
)

// Funeral asks for the funeral aid by the day of death: a pensioner, or twelve
// weeks in the nine months before, that day not counted (LSS 104). Weeks holds
// what was counted.
type Funeral struct {
	Date calendario.Date `json:"date"`
}

// Benefit gives "funeral".
func (Funeral) Benefit() string { return "funeral" }

func (q Funeral) evaluate(c *caso) (Decision, error) {
	var d Decision
	if err := c.atDeath(&d, q.Date); err != nil {
		return Decision{}, err
	}
	window := months(c.on, value(funeralMonths, c.on))
	weeks, need := weeksOf(c.branchDays(afiliacion.EMDinero, window)), value(funeralWeeks, c.on)
	d.Weeks, d.RequiredWeeks = new(weeks), new(need)
	step := Step{What: StepWindow, On: window.From, To: window.To, N: weeks, M: need}
	if i, ok := c.inForce(byPension); ok {
		d.use(FactPension, i)
		step = Step{What: StepPension, On: c.f.Pensions[i].Start}
		d.Entitled = true
	} else if d.Entitled = weeks >= need; !d.Entitled {
		step.What = StepFuneralShort
	}
	d.because(step)
	d.cite(c.on, &lss104)
	return d, nil
}
