package vigencia

import (
	"slices"
	"sort"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/internal/tabla"
)

// ageWeeks are the weeks that cesantía and vejez ask, by the day asked. The law
// of 1995 asked 1,250 until the decree DOF 16-12-2020 came into force (that
// wording is unconfirmed by the law's own text); its transitory 4 asks 750, and 25 more
// each year until 2031, when the 1,000 of the articles apply.
var ageWeeks = tabla.Table[int]{
	{From: lssInForce, Source: "LSS 154 and 162 (DOF 21-12-1995), wording until 31-12-2020", Value: 1250},
	{From: weeksReform, Source: "DOF 16-12-2020, transitory 4", Value: 750},
	{From: calendario.Must(2022, 1, 1), Source: "DOF 16-12-2020, transitory 4", Value: 775},
	{From: calendario.Must(2023, 1, 1), Source: "DOF 16-12-2020, transitory 4", Value: 800},
	{From: calendario.Must(2024, 1, 1), Source: "DOF 16-12-2020, transitory 4", Value: 825},
	{From: calendario.Must(2025, 1, 1), Source: "DOF 16-12-2020, transitory 4", Value: 850},
	{From: calendario.Must(2026, 1, 1), Source: "DOF 16-12-2020, transitory 4", Value: 875},
	{From: calendario.Must(2027, 1, 1), Source: "DOF 16-12-2020, transitory 4", Value: 900},
	{From: calendario.Must(2028, 1, 1), Source: "DOF 16-12-2020, transitory 4", Value: 925},
	{From: calendario.Must(2029, 1, 1), Source: "DOF 16-12-2020, transitory 4", Value: 950},
	{From: calendario.Must(2030, 1, 1), Source: "DOF 16-12-2020, transitory 4", Value: 975},
	{From: calendario.Must(2031, 1, 1), Source: "LSS 154 and 162 (DOF 16-12-2020)", Value: 1000},
}

// ageRight is a right by age and weeks.
type ageRight struct {
	age, weeks tabla.Table[int]
	idle       bool // asks to be out of paid work
}

var (
	cesantiaRight = ageRight{age: cesantiaAge, weeks: ageWeeks, idle: true}  // LSS 154
	vejezRight    = ageRight{age: vejezAge, weeks: ageWeeks}                 // LSS 162
	careRight     = ageRight{age: cesantiaAge, weeks: careWeeks, idle: true} // LSS 154, 162, last paragraphs
)

// ripe tells whether the person, of a known birth, has the age of the right on a
// day and, where it asks that, is out of paid work.
func (c *caso) ripe(r ageRight, d calendario.Date) bool {
	birth := c.f.Person.Birth
	return !birth.IsZero() && !d.Before(birth.Birthday(value(r.age, d))) && !(r.idle && c.working(d))
}

// holds tells whether the right stands on a day, with what is known on that of
// the case.
func (c *caso) holds(r ageRight, d calendario.Date) bool {
	return c.ripe(r, d) && within(d, lssInForce, c.f.Person.Death) && c.pensionWeeks(d) >= value(r.weeks, d)
}

// workOn gives the first spell of paid work that covers a day. Modalidades 32,
// 33 and 40 are none.
func (c *caso) workOn(d calendario.Date) (cover, bool) {
	for _, v := range c.covers {
		if v.kind == ordinary && within(d, v.from, v.to) {
			return v, true
		}
	}
	return cover{}, false
}

func (c *caso) working(d calendario.Date) bool { _, ok := c.workOn(d); return ok }

// byAgeAndWeeks decides a right by age and weeks. It refuses, in this order,
// for want of the birth, the age, the end of work, and the weeks, and gives
// first the provision that decides.
func (c *caso) byAgeAndWeeks(r ageRight, short StepCode, first *norma, more ...*norma) Decision {
	var d Decision
	weeks, need := c.pensionWeeks(c.on), value(r.weeks, c.on)
	d.Weeks, d.RequiredWeeks = new(weeks), new(need)
	birth := c.f.Person.Birth
	if c.died() {
		c.heldUntil(&d, r)
		c.tooLate(&d, first, more...)
		return d
	}
	if birth.IsZero() {
		d.Missing = append(d.Missing, FactBirth)
		d.because(Step{What: StepPersonBirthUnknown})
		d.cite(c.on, first, more...)
		return d
	}
	d.use(FactBirth, -1)
	c.ageWeeksUsed(&d, weeks, need)
	reached := birth.Birthday(value(r.age, c.on))
	switch {
	case c.on.Before(reached):
		d.because(Step{What: StepTooYoung, On: reached, N: value(r.age, c.on)})
	case r.idle && c.working(c.on):
		v, _ := c.workOn(c.on)
		d.use(FactSpell, v.pos)
		c.heldUntil(&d, r)
		d.because(Step{What: StepAtWork, On: v.from})
	case weeks < need:
		if c.f.RecognizedWeeks == nil {
			d.Missing = append(d.Missing, FactRecognizedWeeks)
		}
		c.heldUntil(&d, r)
		if !d.Until.IsZero() { // LSS 301: who met every condition keeps the right
			d.warn(Step{What: WarnRightKept, On: d.Until})
		}
		d.because(Step{What: short, On: c.on, N: weeks, M: need})
	default:
		d.Entitled, d.From, d.Until = true, c.heldSince(r, reached), c.holdsUntil(r)
		d.because(Step{What: StepPensionWeeks, On: c.on, N: weeks, M: need})
	}
	d.cite(c.on, first, more...)
	return d
}

// ageWeeksUsed records where the weeks come from. Those under a certificate of
// incapacity count for the guaranteed pension alone (LSS 153).
func (c *caso) ageWeeksUsed(d *Decision, weeks, need int) {
	if c.f.RecognizedWeeks != nil {
		d.use(FactRecognizedWeeks, -1)
		return
	}
	days, struck := c.weekDays(c.on)
	c.struckDays(d, struck)
	if weeks >= need {
		if sick := c.sickDays(); weeksOf(days-struck-sick) < need {
			d.warn(Step{What: WarnGuaranteedOnly, N: sick})
		}
	}
}

// sickDays counts the contributed days under a certificate of incapacity.
func (c *caso) sickDays() int {
	var ps []calendario.Period
	for _, v := range c.covers {
		if !c.paysPension(v) {
			continue
		}
		for _, p := range c.incapacities() {
			if q, ok := p.Clip(calendario.Period{From: v.from, To: cut(v.to, c.on)}); ok {
				ps = append(ps, q)
			}
		}
	}
	return daysOf(ps)
}

// holdsUntil gives the last day of a right that stands: the weeks asked rise
// with the year, and the facts tell no further ones. Zero is open.
func (c *caso) holdsUntil(r ageRight) calendario.Date {
	for _, row := range r.weeks {
		if row.From.After(c.on) && !c.holds(r, row.From) {
			return cut(row.From.AddDays(-1), c.f.Person.Death)
		}
	}
	return c.f.Person.Death
}

// heldSince gives the first day of a right that stands without a break until
// the day of the case.
func (c *caso) heldSince(r ageRight, reached calendario.Date) calendario.Date {
	lowest := latest(reached, lssInForce)
	for _, v := range c.covers {
		if r.idle && v.kind == ordinary && ordered(v.from, v.to) {
			lowest = latest(lowest, v.to.AddDays(1))
		}
	}
	first := c.on
	for {
		row, _ := r.weeks.At(first)
		start := latest(row.From, lowest)
		switch {
		case !c.holds(r, start):
			return firstDay(start, first, func(d calendario.Date) bool { return c.holds(r, d) })
		case start == lowest || !c.holds(r, start.AddDays(-1)):
			return start
		}
		first = start.AddDays(-1)
	}
}

// firstDay gives the first of some days on which something holds that, once it
// does, goes on until the last of them.
func firstDay(from, to calendario.Date, holds func(calendario.Date) bool) calendario.Date {
	return from.AddDays(sort.Search(to.Sub(from), func(n int) bool { return holds(from.AddDays(n)) }))
}

// heldUntil gives the last day, before that of the case, on which the right
// stood, if ever: it ends when the weeks asked rise, when work begins, and with
// life.
func (c *caso) heldUntil(d *Decision, r ageRight) {
	ends := []calendario.Date{c.f.Person.Death}
	for _, row := range r.weeks {
		ends = append(ends, row.From.AddDays(-1))
	}
	for _, v := range c.covers {
		ends = append(ends, v.from.AddDays(-1))
	}
	slices.SortFunc(ends, func(a, b calendario.Date) int { return b.Compare(a) })
	for _, e := range ends {
		if !e.IsZero() && e.Before(c.on) && c.holds(r, e) {
			d.lost(e)
			return
		}
	}
}

// oldRegime warns of the choice that whoever was insured before 01-07-1997
// has, with the weeks of the law of 1973 (unconfirmed).
func (c *caso) oldRegime(d *Decision) {
	if early, _ := c.earlyInsured(); early {
		d.warn(Step{What: WarnLaw1973, N: value(law1973Weeks, c.on)})
	}
}
