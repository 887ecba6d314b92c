package vigencia

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
)

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
	need, early := c.invalidityWeeks(q.Percent)
	weeks := c.disabilityWeeks(c.on)
	d.Weeks, d.RequiredWeeks = new(weeks), new(need)
	if c.died() {
		c.tooLate(&d, &lss122)
		return d, nil
	}
	c.countedWeeks(&d)
	c.firstInsuredFits(&d)
	s := c.lifeStanding()
	switch {
	case weeks < need:
		c.lacksWeeks(&d, s)
		c.lacksPercent(&d, q.Percent)
		d.because(Step{What: StepInvalidityShort, On: c.on, N: weeks, M: need})
		d.cite(c.on, &lss122)
	case !s.holds():
		c.outside(&d, s)
		if !d.Until.IsZero() && c.disabilityWeeks(d.Until) < need { // the weeks were reached later, by a certificate (LSS 113)
			d.lost(calendario.Date{})
		}
		d.cite(c.on, &lss122, &lss150)
		return d, nil
	default:
		d.step(Step{What: StepPensionWeeks, On: c.on, N: weeks, M: need})
		d.Entitled = true
		d.From, d.Until = c.reached(s.from, need), s.until
		c.inside(&d, s)
		d.cite(c.on, &lss122)
	}
	if early {
		d.step(Step{What: StepEarlyInsured, On: lssInForce})
		d.use(FactFirstInsured, -1)
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
func (c *caso) invalidityWeeks(percent int) (weeks int, early bool) {
	early, _ = c.earlyInsured()
	switch {
	case early:
		weeks = value(earlyWeeks, c.on)
	case percent >= value(gravePercent, c.on):
		weeks = value(graveWeeks, c.on)
	default:
		weeks = value(invalidityWeeks, c.on)
	}
	return weeks, early
}

// lacksPercent names what could lower the weeks asked.
func (c *caso) lacksPercent(d *Decision, percent int) {
	if *d.Weeks < value(graveWeeks, c.on) {
		return
	}
	if percent == 0 {
		d.Missing = append(d.Missing, FactPercent)
	}
	if _, known := c.earlyInsured(); !known {
		d.Missing = append(d.Missing, FactFirstInsured)
	}
}

// earlyInsured tells whether the person was insured before 01-07-1997, and
// whether the facts tell: by the first day insured, or by a spell of before.
func (c *caso) earlyInsured() (early, known bool) {
	if first := c.f.Person.FirstInsured; !first.IsZero() {
		return first.Before(lssInForce), true
	}
	for _, s := range c.f.Spells {
		if s.Start.Before(lssInForce) && !s.Void && obligatory(s.Modalidad) {
			return true, true
		}
	}
	return false, false
}

// obligatory tells whether a modalidad is of the obligatory regime, or its
// continuation.
func obligatory(m afiliacion.Modalidad) bool {
	k := kindOf(m)
	return k == ordinary || k == continued
}

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
	c.heldBaja(d, s.spell, s.rights.baja)
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
	c.heldBaja(d, s.spell, s.rights.baja)
	d.lost(s.rights.last)
	d.because(Step{What: StepKeptOver, On: s.rights.baja, To: s.rights.last, N: s.rights.weeks})
}

// lost tells the last day of a right that ended.
func (d *Decision) lost(last calendario.Date) { d.Until, d.From = last, last.AddDays(1) }

// heldBaja tells that an incapacity held a baja back (LSS 21, RACERF 60).
func (c *caso) heldBaja(d *Decision, spell int, effect calendario.Date) {
	if baja := c.f.Spells[spell].End; baja.Before(effect) {
		d.use(FactIncapacidad, c.holding(baja))
		d.step(Step{What: StepHeldBaja, On: baja, To: effect})
	}
}

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

// countedWeeks records where the weeks of invalidez y vida come from, and warns
// of those that do not count.
func (c *caso) countedWeeks(d *Decision) {
	if c.f.RecognizedWeeks != nil {
		d.use(FactRecognizedWeeks, -1)
		return
	}
	if k := c.credited(c.on); k.pending > 0 {
		d.warn(Step{What: WarnPending, On: k.reentry, N: k.pending, M: k.need})
	}
	if len(c.f.Strikes) > 0 {
		paid, worked := c.disabilityPeriods(c.on)
		c.struckDays(d, daysOf(paid)-daysOf(worked))
	}
}

func (c *caso) struckDays(d *Decision, struck int) {
	if struck > 0 {
		d.warn(Step{What: WarnStrikeDays, N: struck})
	}
}
