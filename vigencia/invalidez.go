package vigencia

import "github.com/derechohabiente/imss/calendario"

// Invalidity asks for the pension of invalidez, by the day on which the
// invalidity is declared and the percent of the opinion, 0 where it is not
// known: 250 weeks, or 150 from 75 percent on (LSS 122); 150 for whoever was
// first insured before 01-07-1997 (DOF 21-12-1995, transitory 5). It asks to be
// insured with invalidez y vida on the day, or inside the conservation of LSS
// 150. Weeks under a certificate of incapacity count (LSS 113), weeks that
// await recognition do not (LSS 151). A percent outside 0 to 100 is
// [ErrPercent]. That the invalidity is none of LSS 123 (intended, a crime, or
// of before the affiliation) is the host's to know.
type Invalidity struct {
	Date    calendario.Date `json:"date"`
	Percent int             `json:"percent,omitempty"`
}

// Benefit gives "invalidity".
func (Invalidity) Benefit() string { return "invalidity" }

func (q Invalidity) evaluate(c *caso) (Decision, error) {
	if q.Percent < 0 || q.Percent > 100 {
		return Decision{}, ErrPercent
	}
	if err := c.at(q.Date); err != nil {
		return Decision{}, err
	}
	var d Decision
	early, by := c.earlyInsured()
	need := c.invalidityWeeks(q.Percent, early)
	weeks := c.disabilityWeeks(c.on)
	d.Weeks, d.RequiredWeeks = new(weeks), new(need)
	if c.died() {
		c.tooLate(&d, &lss122)
		return d, nil
	}
	c.countedWeeks(&d, c.on)
	c.firstInsuredFits(&d)
	s := c.lifeStanding()
	switch {
	case weeks < need:
		c.lacksWeeks(&d, s)
		if weeks >= value(graveWeeks, c.on) { // what could lower the weeks asked, to 150 at the least
			if q.Percent == 0 {
				d.Missing = append(d.Missing, FactPercent)
			}
			if by.Key == "" {
				d.Missing = append(d.Missing, FactFirstInsured)
			}
		}
		d.because(Step{What: StepInvalidityShort, On: c.on, N: weeks, M: need})
		d.cite(c.on, &lss122)
	case !s.holds():
		c.outside(&d, s)
		if !d.Until.IsZero() && c.disabilityWeeks(d.Until) < need { // the weeks were reached later, by a certificate (LSS 113)
			d.lost(calendario.Date{})
		}
		d.cite(c.on, &lss122, &lss150)
	default:
		d.step(Step{What: StepPensionWeeks, On: c.on, N: weeks, M: need})
		d.Entitled = true
		d.From, d.Until = c.reached(s.from, need), s.until
		c.inside(&d, s)
		d.cite(c.on, &lss122)
	}
	if early {
		d.step(Step{What: StepEarlyInsured, On: lssInForce})
		d.Facts = append(d.Facts, by)
		d.cite(c.on, &transitory5)
	}
	if d.Entitled && s.kept {
		d.cite(c.on, &lss150)
	}
	return d, nil
}

// reached gives the first day, from one on, with weeks enough: they only grow
// while the insurance or the conservation lasts.
func (c *caso) reached(from calendario.Date, need int) calendario.Date {
	return firstDay(latest(from, lssInForce), c.on, func(d calendario.Date) bool { return c.disabilityWeeks(d) >= need })
}

// invalidityWeeks: LSS 122 first paragraph, and the transitory 5 of the law.
func (c *caso) invalidityWeeks(percent int, early bool) int {
	switch {
	case early:
		return value(earlyWeeks, c.on)
	case percent >= value(gravePercent, c.on):
		return value(graveWeeks, c.on)
	}
	return value(invalidityWeeks, c.on)
}
