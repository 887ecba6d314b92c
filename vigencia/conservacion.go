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

// disabilityPeriods gives, merged and through a day, the periods with
// invalidez y vida, and the part of them whose days are weeks: the days of a
// strike and of a short absence are none (RACERF 58-I, LSS 31), those of a
// certificate of incapacity are (LSS 113).
func (c *caso) disabilityPeriods(through calendario.Date) (paid, worked []calendario.Period) {
	end := cut(through, c.f.Person.Death)
	for _, v := range c.covers {
		if v.from.After(end) || !c.insures(v, afiliacion.IV) || !ordered(v.from, v.to) {
			continue
		}
		p := calendario.Period{From: v.from, To: cut(v.to, end)}
		paid = append(paid, p)
		worked = append(worked, calendario.Gaps(p, c.idleAt(v))...)
	}
	for _, p := range c.incapacities() {
		if q, ok := p.Clip(calendario.Period{From: p.From, To: end}); ok && len(paid) > 0 {
			paid, worked = append(paid, q), append(worked, q)
		}
	}
	return calendario.Union(paid), calendario.Union(worked)
}
