package vigencia

import "github.com/derechohabiente/imss/calendario"

// Facts that disagree without deciding the answer are told as warnings: a date
// that was mistyped must not keep anybody from an answer that does not rest on
// it.

// oddSpells warns of the spells that the Institute removed for being improper,
// which insure nobody and give no weeks (RACERF 61), and of those that begin
// before the birth of the person.
func (c *caso) oddSpells(d *Decision) {
	birth := c.f.Person.Birth
	removed, early := 0, 0
	for i := range c.f.Spells {
		s := &c.f.Spells[i]
		if s.Void {
			removed++
		}
		if s.Start.Before(birth) {
			early++
		}
	}
	if removed > 0 && racerf61.inForce(c.on) {
		d.warn(Step{What: WarnVoid, N: removed})
		d.cite(c.on, &racerf61)
	}
	if early > 0 {
		d.warn(Step{What: WarnSpellBirth, On: birth, N: early})
	}
}

// firstInsuredFits warns of a first day insured that lies before birth, or
// after a spell of the obligatory regime. The day as told decides.
func (c *caso) firstInsuredFits(d *Decision) {
	first := c.f.Person.FirstInsured
	if first.IsZero() {
		return
	}
	fits := !first.Before(c.f.Person.Birth)
	for i := range c.f.Spells {
		s := &c.f.Spells[i]
		fits = fits && (s.Void || !s.Start.Before(first) || !obligatory(s.Modalidad))
	}
	if !fits {
		d.warn(Step{What: WarnFirstInsured, On: first})
	}
}

// kinship warns of the dates of a beneficiary that disagree with those of the
// person.
func (c *caso) kinship(d *Decision, b *Beneficiario) {
	person := c.f.Person.Birth
	if !generations(person, b) {
		d.warn(Step{What: WarnBeneficiaryBirth, On: b.Birth, To: person})
	}
	if !unionFits(person, b) {
		d.warn(Step{What: WarnSince, On: b.Since})
	}
}

// generations tells whether a child was born after the person, and a parent
// before. A ward may be older than the guardian.
func generations(person calendario.Date, b *Beneficiario) bool {
	if person.IsZero() || b.Birth.IsZero() {
		return true
	}
	switch b.Kind {
	case Hijo:
		return b.Birth.After(person)
	case Madre, Padre:
		return b.Birth.Before(person)
	}
	return true
}

// unionFits tells whether a union began in the life of both.
func unionFits(person calendario.Date, b *Beneficiario) bool {
	switch b.Kind {
	case Conyuge, Concubina, Concubinario:
		return b.Since.IsZero() || !b.Since.Before(person) && !b.Since.Before(b.Birth)
	}
	return true
}

// atDeath lays out the history for a day that the query takes for that of
// death. Facts that tell another day do not refuse the question: a warning says
// which day decided.
func (c *caso) atDeath(d *Decision, day calendario.Date) error {
	told := c.facts.Person.Death
	if told.IsZero() || day.IsZero() || told == day {
		return c.at(day)
	}
	c.facts.Person.Death = day
	d.warn(Step{What: WarnDeathOther, On: day, To: told})
	return c.at(day)
}
