package vigencia

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
)

// lifeStanding is how the person stands before the insurance of invalidez y
// vida on the day of the case.
type lifeStanding struct {
	covered bool // a spell covers the day
	kept    bool // LSS 150 keeps the rights on the day
	ever    bool // there was a baja before the day
	spell   int  // 0-based place of the spell
	rights  keptRights
	from    calendario.Date // bounds of being covered, or of the conservation
	until   calendario.Date
}

func (s lifeStanding) holds() bool { return s.covered || s.kept }

// lifeStanding looks for a spell with invalidez y vida, then for the
// conservation of LSS 150.
func (c *caso) lifeStanding() (s lifeStanding) {
	if v, ok := c.insuredFor(afiliacion.IV); ok {
		s.covered, s.spell = true, v.pos
		s.from, s.until = c.stretch(func(v cover) bool { return c.insures(v, afiliacion.IV) })
		return s
	}
	if s.rights, s.ever = c.keptPension(c.on); !s.ever {
		return s
	}
	s.spell, s.kept = s.rights.spell, !c.on.After(s.rights.last)
	s.from, s.until = s.rights.baja.AddDays(1), cut(s.rights.last, c.f.Person.Death)
	return s
}

// stretch gives the unbroken days of some spells around the day of the case, as
// what is known on it tells them; a zero end is open.
func (c *caso) stretch(of func(cover) bool) (from, to calendario.Date) {
	var ps []calendario.Period
	for _, v := range c.covers {
		if of(v) && ordered(v.from, v.to) {
			ps = append(ps, calendario.Period{From: v.from, To: v.to})
		}
	}
	for _, p := range calendario.Union(ps) {
		if p.Contains(c.on) {
			return p.From, cut(p.To, c.f.Person.Death)
		}
	}
	return c.on, c.on
}

// inside records what keeps the person within the insurance.
func (c *caso) inside(d *Decision, s lifeStanding) {
	d.use(FactSpell, s.spell)
	if s.covered {
		d.because(Step{What: StepLifeCovered, On: c.on})
		return
	}
	c.heldBaja(d, c.f.Spells[s.spell].End, s.rights.baja)
	d.because(Step{What: StepKept, On: s.rights.baja, To: s.rights.last, N: s.rights.weeks})
}

// outside refuses who has left the insurance, past the conservation, or never
// was in it.
func (c *caso) outside(d *Decision, s lifeStanding) {
	if !s.ever {
		if len(c.f.Spells) == 0 {
			d.Missing = append(d.Missing, FactSpells)
		}
		d.because(Step{What: StepLifeNever, On: c.on})
		return
	}
	d.use(FactSpell, s.spell)
	c.heldBaja(d, c.f.Spells[s.spell].End, s.rights.baja)
	d.lost(s.rights.last)
	d.because(Step{What: StepKeptOver, On: s.rights.baja, To: s.rights.last, N: s.rights.weeks})
}

// lost tells the last day of a right that ended.
func (d *Decision) lost(last calendario.Date) { d.Until, d.From = last, last.AddDays(1) }

// tooLate refuses a right of the person's own after death.
func (c *caso) tooLate(d *Decision, n *norma, more ...*norma) {
	d.use(FactDeath, -1)
	d.because(Step{What: StepDead, On: c.f.Person.Death})
	d.cite(c.on, n, more...)
}

// lacksWeeks names what could raise the weeks.
func (c *caso) lacksWeeks(d *Decision, s lifeStanding) {
	if s.holds() || s.ever {
		d.use(FactSpell, s.spell)
	}
	if c.f.RecognizedWeeks == nil {
		d.Missing = append(d.Missing, FactRecognizedWeeks)
	}
}

// countedWeeks records where the weeks of invalidez y vida through a day come
// from, and warns of those that do not count.
func (c *caso) countedWeeks(d *Decision, day calendario.Date) {
	if c.f.RecognizedWeeks != nil {
		d.use(FactRecognizedWeeks, -1)
		return
	}
	if k := c.credited(day); k.pending > 0 {
		d.warn(Step{What: WarnPending, On: k.reentry, N: k.pending, M: k.need})
	}
	if len(c.f.Strikes) > 0 {
		paid, worked := c.disabilityPeriods(day)
		c.struckDays(d, daysOf(paid)-daysOf(worked))
	}
}

func (c *caso) struckDays(d *Decision, struck int) {
	if struck > 0 {
		d.warn(Step{What: WarnStrikeDays, N: struck})
	}
}
