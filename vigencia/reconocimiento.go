package vigencia

import "github.com/derechohabiente/imss/calendario"

// recognition is what LSS 151 says of the weeks of before an interruption.
type recognition struct {
	ground *norma          // LSS 151-I, II, III, or its last paragraph
	need   int             // new weeks that it asks: 26, 52, or none
	kept   calendario.Date // last day of the conservation of LSS 150
}

// recognition tells how the weeks of before an interruption, between a baja and
// a re-entry, are recognized: at once up to three years (151-I) and inside the
// conservation of LSS 150 (151 last paragraph), after 26 new weeks up to six
// years (151-II), after 52 beyond (151-III).
func (c *caso) recognition(baja, reentry calendario.Date, weeks int) recognition {
	first := baja.AddDays(1) // first day of the interruption
	r := recognition{kept: c.quarter(baja, weeks)}
	switch {
	case !reentry.After(first.AddYears(value(shortGap, c.on))):
		r.ground = &lss151I
	case !reentry.After(r.kept):
		r.ground = &lss151Last
	case !reentry.After(first.AddYears(value(longGap, c.on))):
		r.ground, r.need = &lss151II, value(newWeeksShort, c.on)
	default:
		r.ground, r.need = &lss151III, value(newWeeksLong, c.on)
	}
	return r
}

// interruption is a stretch between a baja and a re-entry.
type interruption struct {
	recognition
	baja, reentry calendario.Date
	weeks         int  // recognized on the baja
	pending       bool // the weeks of before still wait for new ones
}

// credit is what LSS 151 recognizes of the history through a day.
type credit struct {
	weeks   int             // recognized
	pending int             // of before an interruption, which wait for need new ones; 0 where none do
	fresh   int             // new weeks since the re-entry, while others are pending
	need    int             // new weeks asked: 26 or 52
	reentry calendario.Date // first day after the last interruption whose weeks are pending
	gaps    []interruption
}

// credited counts the weeks of invalidez y vida through a day, and follows the
// interruptions of LSS 151: each asks for itself the new weeks since its
// re-entry, as far as they are recognized. The weeks of the institute
// (Facts.RecognizedWeeks) do not enter.
func (c *caso) credited(d calendario.Date) (k credit) {
	paid, worked := c.disabilityPeriods(d)
	var waiting []stretch // days that wait for new weeks, innermost last
	days, total := 0, 0   // recognized, and all
	for i, p := range paid {
		if i > 0 {
			g := interruption{baja: paid[i-1].To, reentry: p.From, weeks: weeksOf(days)}
			g.recognition = c.recognition(g.baja, g.reentry, g.weeks)
			g.pending = g.need > 0
			k.gaps = append(k.gaps, g)
			if g.pending {
				waiting, days = append(waiting, stretch{days, i - 1}), 0
			}
		}
		n := overlap(worked, p)
		days, total = days+n, total+n
		for len(waiting) > 0 {
			last := waiting[len(waiting)-1]
			if weeksOf(days) < k.gaps[last.gap].need {
				break
			}
			days, waiting = days+last.days, waiting[:len(waiting)-1]
			k.gaps[last.gap].pending = false
		}
	}
	k.weeks = weeksOf(days)
	if len(waiting) > 0 {
		g := k.gaps[waiting[len(waiting)-1].gap]
		k.pending, k.fresh, k.need, k.reentry = weeksOf(total)-k.weeks, k.weeks, g.need, g.reentry
	}
	return k
}

// stretch is days of before an interruption.
type stretch struct{ days, gap int }

// overlap counts the days of separate periods inside another.
func overlap(ps []calendario.Period, p calendario.Period) (n int) {
	for _, q := range ps {
		if q, ok := q.Clip(p); ok {
			n += q.Days()
		}
	}
	return n
}
