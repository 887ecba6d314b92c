package vigencia

import (
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/internal/tabla"
)

// Claim asks whether a benefit in cash can still be claimed on a day: within a
// year of the day on which it was due (LSS 300), within two years for the
// subsidy of a work risk (LSS 300 last paragraph), and always for a pension
// itself (LSS 301). Until is the last day of the claim; that it is the same
// day of the year, counted from the day on which the right arose, is
// unconfirmed for other benefits than that subsidy.
type Claim struct {
	// Of is the benefit by its name, or "pension_payment" for one month of a
	// pension that was granted.
	Of   string          `json:"of"`
	Due  calendario.Date `json:"due"` // day on which the right to the payment arose
	Date calendario.Date `json:"date"`
}

// Benefit gives "claim".
func (Claim) Benefit() string { return "claim" }

func (q Claim) evaluate(c *caso) (Decision, error) {
	if err := c.at(q.Date); err != nil {
		return Decision{}, err
	}
	if q.Due.IsZero() {
		return Decision{}, ErrDate
	}
	term, n, err := termOf(q.Of)
	if err != nil {
		return Decision{}, err
	}
	d := Decision{From: q.Due}
	if term == nil { // LSS 301: the right to a pension never lapses
		d.Entitled = true
		d.because(Step{What: StepClaimNever})
		d.cite(c.on, n)
		return d, nil
	}
	d.Until = q.Due.AddYears(value(*term, c.on))
	step := Step{What: StepClaim, On: q.Due, To: d.Until}
	if d.Entitled = !c.on.After(d.Until); !d.Entitled {
		step.What = StepClaimOver
	}
	d.because(step)
	d.cite(c.on, n)
	return d, nil
}

// pensionPayment is one month of a pension, which is no benefit of its own.
const pensionPayment = "pension_payment"

// termOf gives the years after which a claim lapses (LSS 300), nil where it
// never does (LSS 301).
func termOf(benefit string) (years *tabla.Table[int], n *norma, err error) {
	switch benefit {
	case SicknessCash{}.Benefit(), MaternityCash{}.Benefit(), Funeral{}.Benefit(), CancerCareCash{}.Benefit(), pensionPayment:
		return &claimYears, &lss300, nil
	case WorkRiskCash{}.Benefit():
		return &riskClaimYears, &lss300, nil
	case Invalidity{}.Benefit(), Survivor{}.Benefit(), CesantiaPension{}.Benefit(), VejezPension{}.Benefit():
		return nil, &lss301, nil
	}
	return nil, nil, ErrBenefit
}
