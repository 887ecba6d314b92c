package vigencia

import (
	"slices"

	"github.com/derechohabiente/imss/calendario"
)

// FamilyTreatment asks whether the Seguro de Salud para la Familia (modalidad
// 33) gives a treatment on a day: its service runs, the treatment is none of
// those that are never covered (RACERF 84), and its wait is over or waived
// (RACERF 83, 85, both by 99). Another treatment than those of [Treatments] is
// [ErrTreatment], a day before the RACERF was in force [ErrBeforeRules].
//
// The waits run from the enrolment, not from the first day of service (RACERF
// 83). A term renewed without a gap goes on (RACERF 105): the waits run from
// the first enrolment of the unbroken chain of terms, and a waiver holds from
// its term on. A late renewal that the Institute authorized is told as a term
// that begins on the day after the last one. After a gap the enrolment is a
// new one. The spells are those of the person treated: of a relative who was
// enrolled later, ask over the terms of that relative.
//
// Until is the last day of the term paid; of a right that ended, its last day.
type FamilyTreatment struct {
	Date      calendario.Date `json:"date"`
	Treatment Treatment       `json:"treatment"`
}

// Benefit gives "ssfam_treatment".
func (FamilyTreatment) Benefit() string { return "ssfam_treatment" }

func (q FamilyTreatment) evaluate(c *caso) (Decision, error) {
	if err := c.underRules(q.Date); err != nil {
		return Decision{}, err
	}
	rule, ok := q.Treatment.rule(c.on)
	if !ok {
		return Decision{}, ErrTreatment
	}
	return c.familyTreatment(rule), nil
}

// underRules lays out the history for a day on which the RACERF is in force.
func (c *caso) underRules(day calendario.Date) error {
	if err := c.at(day); err != nil {
		return err
	}
	if day.Before(racerfInForce) {
		return ErrBeforeRules
	}
	return nil
}

func (c *caso) familyTreatment(rule TreatmentRule) Decision {
	var d Decision
	var t term // the last one that begins by the day
	ts := c.familyChains()
	if len(ts) > 0 {
		t = ts[len(ts)-1]
		d.use(FactSpell, t.spell)
	}
	switch {
	case rule.Excluded: // RACERF 84: whatever the term
		d.because(Step{What: StepTreatmentExcluded})
		d.cite(c.on, &racerf84, &racerf99)
	case c.died():
		d.use(FactDeath, -1)
		d.because(Step{What: StepDead, On: c.f.Person.Death})
		d.cite(c.on, &lss84, &racerf83, &racerf99)
	case len(ts) == 0:
		d.because(Step{What: StepFamilyNever, On: c.on})
		d.cite(c.on, &lss240, &racerf83, &racerf99)
	case c.on.Before(t.service):
		d.because(Step{What: StepFamilyWaits, On: t.service})
		d.cite(c.on, &racerf103, &racerf83, &racerf99)
	case !within(c.on, t.service, t.to):
		d.because(Step{What: StepFamilyOver, On: t.to})
		d.cite(c.on, &racerf108, &racerf83, &racerf99)
	default:
		c.wait(&d, t, rule)
	}
	if !d.Entitled {
		d.Until = lastRight(ts, rule, c.on)
	}
	return d
}

// wait decides within the service: RACERF 83, and 85 for who has no waits. An
// illness outside the list is attended from the first day of service (83, last
// paragraph).
func (c *caso) wait(d *Decision, t term, rule TreatmentRule) {
	first := t.enrolled.AddMonths(rule.Months)
	s := Step{On: t.enrolled, To: first, N: rule.Months}
	ground := []*norma{&racerf83, &racerf99}
	switch {
	case rule.Months == 0:
		s = Step{What: StepTreatmentFree, On: t.service}
	case !t.waived.IsZero():
		s, ground = Step{What: StepTreatmentWaived, On: t.waived}, []*norma{&racerf85, &racerf83, &racerf99}
		d.use(FactWaived, t.waiver)
	case c.on.Before(first):
		s.What = StepTreatmentWaits
		d.Missing = []FactKey{FactWaived}
		if baja, weeks, ok := c.priorCover(t.enrolled); ok {
			d.warn(Step{What: WarnWaiver, On: baja, N: weeks})
		}
		if rule.Treatment == Childbirth {
			d.warn(Step{What: Obstetric}) // LSS 89-V: an emergency has no wait
		}
	default:
		s.What = StepTreatmentReady
	}
	if s.What != StepTreatmentWaits {
		d.Entitled, d.From, d.Until = true, t.rightFrom(rule), t.to
	}
	d.because(s)
	d.cite(c.on, ground[0], ground[1:]...)
}

// term is an unbroken chain of terms of modalidad 33 (RACERF 105).
type term struct {
	enrolled calendario.Date // first enrolment of the chain
	service  calendario.Date // first day of service (RACERF 103)
	to       calendario.Date // last day paid, zero when open
	waived   calendario.Date // first enrolment whose waits do not apply (RACERF 85, 105 last paragraph), or zero
	waiver   int             // 0-based place of the spell that waives them
	spell    int             // that of the spell that ends the chain
}

// rightFrom gives the first day on which a treatment is given.
func (t term) rightFrom(rule TreatmentRule) calendario.Date {
	over := t.enrolled.AddMonths(rule.Months)
	if !t.waived.IsZero() {
		over = cut(over, t.waived)
	}
	return latest(t.service, over)
}

// lastRight gives the last day before a day on which the chains gave a
// treatment, or zero.
func lastRight(ts []term, rule TreatmentRule, on calendario.Date) calendario.Date {
	for _, t := range slices.Backward(ts) {
		if !rule.Excluded && t.to.Before(on) && !t.to.Before(t.rightFrom(rule)) {
			return t.to
		}
	}
	return calendario.Date{}
}

// familyChains gives the chains of terms that begin by the day, in order.
func (c *caso) familyChains() []term {
	var ts []term
	for _, p := range c.familyTerms(1) {
		ts = append(ts, c.chain(p))
	}
	return ts
}

// chain gives what the terms of an unbroken period say together.
func (c *caso) chain(p calendario.Period) term {
	t := term{enrolled: p.From, service: serviceFrom(p.From), to: cut(p.To, c.f.Person.Death)}
	found := false
	for _, v := range c.covers {
		s := &c.f.Spells[v.pos]
		if v.kind != family || !p.Contains(s.Start) {
			continue
		}
		if s.WaivedByPriorCover && (t.waived.IsZero() || s.Start.Before(t.waived)) {
			t.waived, t.waiver = s.Start, v.pos
		}
		if last := &c.f.Spells[t.spell]; !found || s.End.IsZero() || !last.End.IsZero() && s.End.After(last.End) {
			t.spell, found = v.pos, true
		}
	}
	return t
}

// familyTerms gives the unbroken chains of terms of modalidad 33, from the
// enrolment on; none where there are fewer spells than least.
func (c *caso) familyTerms(least int) []calendario.Period {
	var ps []calendario.Period
	for _, v := range c.covers {
		if v.kind == family {
			ps = append(ps, calendario.Period{From: c.f.Spells[v.pos].Start, To: c.f.Spells[v.pos].End})
		}
	}
	if len(ps) < least {
		return nil
	}
	return calendario.Union(ps)
}

// serviceFrom: service begins on day 1 of the calendar month after the
// enrolment (RACERF 103).
func serviceFrom(enrolled calendario.Date) calendario.Date { return enrolled.EndOfMonth().AddDays(1) }

// renew lets the service go on where a term of modalidad 33 is renewed: RACERF
// 103 puts the month before the service of an enrolment, and RACERF 105 tells a
// renewal from one.
func (c *caso) renew() {
	chains := c.familyTerms(2)
	for i := range c.covers {
		v := &c.covers[i]
		if v.kind != family {
			continue
		}
		start := c.f.Spells[v.pos].Start
		for _, p := range chains {
			if p.Contains(start) {
				v.from = latest(start, serviceFrom(p.From))
			}
		}
	}
}

// priorCover looks for the cover that would waive the waits of an enrolment:
// 52 weeks before a baja that lies within the twelve months before it (RACERF
// 85), or any cover of the obligatory regime that ended within the 45 working
// days before it (RACERF 105, last paragraph). Modalidad 40 is none (85, third
// paragraph).
func (c *caso) priorCover(enrolled calendario.Date) (baja calendario.Date, weeks int, ok bool) {
	var ps []calendario.Period
	working := false // the last baja is one of the obligatory regime
	for _, v := range c.covers {
		if !v.care || v.kind == facultative || v.to.IsZero() || !ordered(v.from, v.to) || !v.to.Before(enrolled) {
			continue
		}
		ps = append(ps, calendario.Period{From: v.from, To: v.to})
		if !v.to.Before(baja) {
			working = v.kind == ordinary || working && v.to == baja
			baja = v.to
		}
	}
	if baja.IsZero() {
		return baja, 0, false
	}
	year := value(waiverMonths, c.on)
	weeks = weeksOf(daysIn(ps, months(baja.AddDays(1), year)))
	inYear := weeks >= value(waiverWeeks, c.on) && !enrolled.After(baja.AddMonths(year))
	return baja, weeks, inYear ||
		working && !enrolled.After(calendario.LFT.AddWorkingDays(baja, value(waiverDays, c.on)))
}
