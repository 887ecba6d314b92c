package vigencia

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
)

// insuredFor gives the first spell with a branch that covers the day.
func (c *caso) insuredFor(r afiliacion.Rama) (cover, bool) {
	return c.first(func(v cover) bool { return c.insures(v, r) })
}

// first gives the first of some spells that covers the day, of whoever lives.
func (c *caso) first(of func(cover) bool) (cover, bool) {
	if c.died() {
		return cover{}, false
	}
	for _, v := range c.covers {
		if within(c.on, v.from, v.to) && of(v) {
			return v, true
		}
	}
	return cover{}, false
}

// notInsured refuses a subsidy to whoever is not insured with the cash branch.
// Where another cover ended before, LSS 109 is among the grounds: what it keeps
// is no cash.
func (c *caso) notInsured(d *Decision, first, more *norma) {
	d.because(Step{What: StepNoCash, On: c.on})
	d.cite(c.on, first, more)
	if s := c.stand(c.on); s.hadRun {
		d.cite(c.on, &lss109)
	}
}

// branchDays counts the days of a window with a branch, each once.
func (c *caso) branchDays(r afiliacion.Rama, window calendario.Period) int {
	var ps []calendario.Period
	for _, v := range c.covers {
		if c.insures(v, r) {
			ps = append(ps, calendario.Period{From: v.from, To: v.to})
		}
	}
	return daysIn(ps, window)
}

// daysIn counts the days of closed or open periods inside a window, each once.
func daysIn(ps []calendario.Period, window calendario.Period) int {
	var in []calendario.Period
	for _, p := range ps {
		if p, ok := p.Clip(window); ok {
			in = append(in, p)
		}
	}
	return daysOf(in)
}

// months gives the window of n months that ends on the day before d.
func months(d calendario.Date, n int) calendario.Period {
	return calendario.Period{From: d.AddMonths(-n), To: d.AddDays(-1)}
}

// runBefore counts the unbroken days with a branch that end on the day before
// the day of the case.
func (c *caso) runBefore(r afiliacion.Rama) (days int) {
	var ps []calendario.Period
	end := c.on.AddDays(-1)
	for _, v := range c.covers {
		if c.insures(v, r) && !v.from.After(end) {
			ps = append(ps, calendario.Period{From: v.from, To: cut(v.to, end)})
		}
	}
	next := c.on
	merged := calendario.Union(ps)
	for i := len(merged) - 1; i >= 0; i-- {
		p := merged[i]
		if p.To.AddDays(1 + max(0, c.rules.GapDays)).Before(next) {
			break
		}
		days += p.Days()
		next = p.From
	}
	return days
}

// spellStep records the spell that insures.
func (d *Decision) spellStep(v cover) {
	d.use(FactSpell, v.pos)
	d.step(Step{What: StepSpell, On: v.from})
}

// onlyCare tells whether the day lies in conservation or in a strike without a
// spell: medical care and no cash (LSS 109). A pension or modalidad 33 that
// gives care on the day does not change what LSS 109 says of the cash.
func (c *caso) onlyCare() bool {
	if c.died() {
		return false
	}
	_, strike := c.inForce(byStrike)
	return strike || c.keptCare()
}

// keptCare tells whether the day lies in the conservation of LSS 109, whatever
// else gives care on it.
func (c *caso) keptCare() bool {
	kept := standing{status: NoVigente}
	c.conserve(c.on, &kept, calendario.Date{}, calendario.Date{})
	return kept.status == Conservacion
}

// careWithoutCash refuses a subsidy in conservation.
func (c *caso) careWithoutCash(d *Decision, n ...*norma) {
	d.because(Step{What: StepNoCashKept, On: c.on})
	d.cite(c.on, &lss109, n...)
}
