package vigencia

import "github.com/derechohabiente/imss/calendario"

// Weeks asks for the contributed days and weeks through a day: the union of
// the days of every spell that pays for a pension (invalidez y vida, or retiro,
// cesantía y vejez). Modalidades 32 and 33 pay for none. The answer is always
// yes; the figures are in Days and Weeks (LSS 20, RACERF 57).
type Weeks struct {
	Date calendario.Date `json:"date"`
}

// Benefit gives "weeks".
func (Weeks) Benefit() string { return "weeks" }

func (q Weeks) evaluate(c *caso) (Decision, error) {
	if err := c.at(q.Date); err != nil {
		return Decision{}, err
	}
	d := Decision{Entitled: true}
	days, struck := c.weekDays(c.on)
	weeks := weeksOf(days)
	d.Days, d.Weeks = new(days), new(weeks)
	for _, v := range c.covers {
		if c.paysPension(v) {
			d.use(FactSpell, v.pos)
		}
	}
	if days == 0 {
		d.because(Step{What: StepNoWeeks, On: c.on})
	} else {
		if days%7 != 0 {
			d.step(Step{What: StepWeeksRounded, N: days % 7})
		}
		d.because(Step{What: StepWeeks, On: c.on, N: days, M: weeks})
	}
	d.cite(c.on, &lss20, &racerf57) // RACERF 57: the day of the baja is contributed
	if struck > 0 {
		d.warn(Step{What: WarnStrikeDays, N: struck})
	}
	return d, nil
}

// weekDays counts, through a day, the days that pay for a pension, each once,
// and how many of them are lost to strikes.
func (c *caso) weekDays(through calendario.Date) (days, struck int) {
	end := cut(through, c.f.Person.Death)
	var paid, worked []calendario.Period
	for _, v := range c.covers {
		if v.from.After(end) || !c.paysPension(v) {
			continue
		}
		p := calendario.Period{From: v.from, To: cut(v.to, end)}
		paid = append(paid, calendario.Gaps(p, c.absencesAt(v))...) // LSS 31: a short absence is no week of a pension
		if len(c.f.Strikes) > 0 {
			worked = append(worked, calendario.Gaps(p, c.idleAt(v))...)
		}
	}
	days = daysOf(paid)
	if len(c.f.Strikes) > 0 {
		struck = days - daysOf(worked)
	}
	return days, struck
}

// strikesAt gives the strikes that stop the work of a spell.
func (c *caso) strikesAt(v cover) []calendario.Period {
	if v.kind != ordinary {
		return nil
	}
	var ps []calendario.Period
	for _, s := range c.f.Strikes {
		if s.Registro == "" || s.Registro == c.f.Spells[v.pos].Registro {
			ps = append(ps, calendario.Period{From: s.Start, To: s.End})
		}
	}
	return ps
}

// daysOf counts the days of closed periods, each once.
func daysOf(ps []calendario.Period) (n int) {
	for _, p := range calendario.Union(ps) {
		n += p.Days()
	}
	return n
}
