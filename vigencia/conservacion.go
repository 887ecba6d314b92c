package vigencia

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
)

// keptRights is the conservation of the rights acquired to pensions of
// invalidez y vida after leaving the obligatory regime (LSS 150).
type keptRights struct {
	baja  calendario.Date // the last one, on the day on which it takes effect
	spell int             // 0-based place of the spell that it ends
	weeks int             // weeks whose quarter is kept
	last  calendario.Date // last day kept
}

// keptPension gives the conservation of LSS 150 that the last baja before d
// began, whether d lies inside it (not after last) or beyond. ok is false where
// a spell with invalidez y vida covers d, or none ended before it. Continuation
// (modalidad 40) is of the regime, and its end is a baja (LSS 221).
func (c *caso) keptPension(d calendario.Date) (k keptRights, ok bool) {
	for _, v := range c.covers {
		if v.from.After(d) || !ordered(v.from, v.to) || !c.insures(v, afiliacion.IV) {
			continue
		}
		if !v.to.Before(d) || v.to.IsZero() {
			return keptRights{}, false
		}
		if v.to.After(k.baja) {
			k.baja, k.spell, ok = v.to, v.pos, true
		}
	}
	if ok {
		k.weeks = c.disabilityWeeks(k.baja)
		k.last = c.quarter(k.baja, k.weeks)
	}
	return k, ok
}

// quarter gives the last day that LSS 150 keeps: a quarter of the contributed
// time after the baja, and never less than twelve months.
func (c *caso) quarter(baja calendario.Date, weeks int) calendario.Date {
	share := value(keptShare, c.on)
	days := weeks * 7 / share
	if c.rules.WholeWeeksKept {
		days = weeks / share * 7
	}
	return latest(baja.AddDays(days), baja.AddMonths(value(keptMonths, c.on)))
}

// disabilityWeeks gives the weeks that are recognized for invalidez y vida
// through a day: those of the institute, or those of the history less the ones
// that await recognition (LSS 113, 151).
func (c *caso) disabilityWeeks(d calendario.Date) int {
	if c.f.RecognizedWeeks != nil {
		return *c.f.RecognizedWeeks
	}
	return c.credited(d).weeks
}

// credit is what LSS 151 recognizes of the history through a day.
type credit struct {
	weeks   int             // recognized
	pending int             // of before the interruption, which wait for need new ones; 0 where none do
	fresh   int             // new weeks since the re-entry, while others are pending
	need    int             // new weeks asked: 26 or 52
	reentry calendario.Date // first day after the interruption
}

// credited counts the weeks of invalidez y vida through a day, and follows the
// interruptions of LSS 151: after more than three years, and past the
// conservation of LSS 150, the weeks of before wait for new ones. The weeks of
// the institute (Facts.RecognizedWeeks) do not enter.
func (c *caso) credited(d calendario.Date) (k credit) {
	paid, worked := c.disabilityPeriods(d)
	old, fresh := 0, 0 // days that are pending, and that are recognized
	for i, p := range paid {
		days := 0
		for _, w := range worked {
			if q, ok := w.Clip(p); ok {
				days += q.Days()
			}
		}
		if i > 0 {
			if need := c.newWeeks(paid[i-1].To, p.From, weeksOf(fresh)); need > 0 {
				old, fresh = old+fresh, 0
				k.need, k.reentry = need, p.From
			}
		}
		if fresh += days; old > 0 && weeksOf(fresh) >= k.need {
			old, fresh = 0, old+fresh
		}
	}
	k.weeks = weeksOf(fresh)
	if old == 0 {
		return credit{weeks: k.weeks}
	}
	k.pending, k.fresh = weeksOf(old+fresh)-k.weeks, k.weeks
	return k
}

// newWeeks gives the new weeks that LSS 151 asks, after an interruption
// between a baja and a re-entry, to recognize the weeks of before: none up to
// three years (151-I) and inside the conservation of LSS 150 (151 last
// paragraph), 26 up to six years (151-II), 52 beyond (151-III).
func (c *caso) newWeeks(baja, reentry calendario.Date, weeks int) int {
	first := baja.AddDays(1) // first day of the interruption
	switch {
	case !reentry.After(first.AddYears(value(shortGap, c.on))), !reentry.After(c.quarter(baja, weeks)):
		return 0
	case !reentry.After(first.AddYears(value(longGap, c.on))):
		return value(newWeeksShort, c.on)
	}
	return value(newWeeksLong, c.on)
}

// disabilityPeriods gives, merged and through a day, the periods with
// invalidez y vida, and the part of them whose days are weeks: the days of a
// strike are none (RACERF 58-I), those of a certificate of incapacity are
// (LSS 113).
func (c *caso) disabilityPeriods(through calendario.Date) (paid, worked []calendario.Period) {
	end := cut(through, c.f.Person.Death)
	for _, v := range c.covers {
		if v.from.After(end) || !c.insures(v, afiliacion.IV) || !ordered(v.from, v.to) {
			continue
		}
		p := calendario.Period{From: v.from, To: cut(v.to, end)}
		paid = append(paid, p)
		worked = append(worked, calendario.Gaps(p, c.strikesAt(v))...)
	}
	for _, p := range c.incapacities() {
		if q, ok := p.Clip(calendario.Period{From: p.From, To: end}); ok && len(paid) > 0 {
			paid, worked = append(paid, q), append(worked, q)
		}
	}
	return calendario.Union(paid), calendario.Union(worked)
}
