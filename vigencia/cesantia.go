package vigencia

import "github.com/derechohabiente/imss/calendario"

// CesantiaPension asks for the pension of cesantía en edad avanzada on a day:
// sixty years, out of paid work, and the weeks of the year of that day (LSS
// 154; DOF 16-12-2020, transitory 4). Modalidades 32, 33 and 40 are no work.
// From is the first day on which all of it held (LSS 156), and Until the last
// one before the weeks asked rise above those that there are; who met every
// condition once keeps the right (LSS 301), and a warning says so.
//
// Whoever was first insured before 01-07-1997 may choose the law of 1973, which
// asks 500 weeks (unconfirmed): a warning tells it, and nothing here decides it.
type CesantiaPension struct {
	Date calendario.Date `json:"date"`
}

// Benefit gives "cesantia".
func (CesantiaPension) Benefit() string { return "cesantia" }

func (q CesantiaPension) evaluate(c *caso) (Decision, error) {
	if err := c.at(q.Date); err != nil {
		return Decision{}, err
	}
	d := c.byAgeAndWeeks(cesantiaRight, StepAgeWeeksShort, &lss154, &weeksTransitory)
	c.oldRegime(&d)
	return d, nil
}
