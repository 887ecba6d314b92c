package vigencia

import (
	"slices"

	"github.com/derechohabiente/imss/calendario"
)

// column is the capacity of the holder under which a beneficiary is judged:
// LSS 84 III to IX tell apart insured, pensioners of their own right and
// pensioners as survivors.
type column uint8

const (
	insured      column = iota // asegurado
	disabledRisk               // pensioner IPT, IPP: 84-VII on the terms of 136
	ownPension                 // pensioner of invalidez, cesantía, vejez: 84-VII with asignaciones familiares
	survivor                   // pensioner of viudez, orfandad, ascendencia
	familyHealth               // only modalidad 33
	alone                      // only modalidad 32, which covers one person
)

// pensionGroup says under which column a kind of pension falls.
type pensionGroup uint8

const (
	noPension pensionGroup = iota
	riskPension
	mainPension
	survivorPension
)

func (k PensionKind) group() pensionGroup {
	switch k {
	case IPT, IPP:
		return riskPension
	case Invalidez, Cesantia, Vejez:
		return mainPension
	case Viudez, Orfandad, Ascendencia:
		return survivorPension
	}
	return noPension
}

func (g pensionGroup) column() column {
	switch g {
	case riskPension:
		return disabledRisk
	case mainPension:
		return ownPension
	case survivorPension:
		return survivor
	}
	return insured
}

func (k coverKind) column() column {
	switch k {
	case family:
		return familyHealth
	case facultative:
		return alone
	}
	return insured
}

// pensioner tells whether the fractions for pensioners apply (LSS 84).
func (k column) pensioner() bool { return k == disabledRisk || k == ownPension || k == survivor }

// columns lists the capacities of the holder on the day, pensions first; a
// beneficiary needs one of them. Without a right on the day it is the last
// capacity held, so that the beneficiary's own line can be judged all the same.
func (c *caso) columns(holder *Decision) []column {
	if c.capacity == nil {
		c.capacity = c.capacities(holder)
	}
	return c.capacity
}

func (c *caso) capacities(holder *Decision) []column {
	var out []column
	add := func(k column) {
		if !slices.Contains(out, k) {
			out = append(out, k)
		}
	}
	for _, p := range c.spans {
		if p.kind == byPension && within(c.on, p.from, p.to) {
			add(c.f.Pensions[p.pos].Kind.group().column())
		}
	}
	ks, ok := c.insuredColumns()
	for _, k := range ks {
		add(k)
	}
	switch {
	case ok:
	case holder.Entitled && len(out) == 0: // LSS 109 Bis, 154, 162: the care of an insured person
		add(insured)
	}
	if len(out) == 0 {
		add(c.lastColumn())
	}
	return out
}

// insuredColumns gives the capacities that spells, strikes and conservation
// give, employment first: a term of modalidad 33 covers its family beside it
// (RACERF 108).
func (c *caso) insuredColumns() (out []column, ok bool) {
	for _, v := range c.covers {
		if v.care && within(c.on, v.from, v.to) {
			out = append(out, v.kind.column())
		}
	}
	slices.Sort(out) // insured goes before familyHealth and alone
	if len(out) > 0 {
		return slices.Compact(out), true
	}
	if _, ok := c.inForce(byStrike); ok {
		return []column{insured}, true
	}
	if c.keptCare() { // also beside a pension, which names the status
		return []column{insured}, true
	}
	return nil, false
}

// restsOnConservation tells whether a beneficiary's right rests on LSS 109 alone
// while a pension of the holder, which does not reach the beneficiary, names the
// status.
func (c *caso) restsOnConservation(b *Beneficiario, ks []column) bool {
	if len(ks) < 2 || ks[len(ks)-1] != insured || !c.keptCare() {
		return false
	}
	if _, ok := c.covering(c.on); ok {
		return false
	}
	return !c.bestLine(b, ks[:len(ks)-1]).ok
}

// lastColumn gives the capacity of whoever has no right by history on the day:
// that of the title that ended last, or else of one that is still to begin,
// as modalidad 33 in the month of its enrolment (RACERF 103).
func (c *caso) lastColumn() column {
	var best span
	for _, p := range c.spans {
		if !p.from.After(c.on) && (best.from.IsZero() || p.to.After(best.to)) {
			best = p
		}
	}
	switch {
	case !best.from.IsZero():
		return c.columnOf(best)
	case len(c.spans) > 0:
		return c.columnOf(c.spans[0])
	}
	return insured
}

// columnOf gives the capacity that a title gives.
func (c *caso) columnOf(p span) column {
	switch p.kind {
	case byPension:
		return c.f.Pensions[p.pos].Kind.group().column()
	case bySpell:
		return kindOf(c.f.Spells[p.pos].Modalidad).column()
	}
	return insured
}

// lineEnd gives the last day of a beneficiary's right that the own line and
// the holder's status would carry until a day: an earlier one where the holder
// goes on under a capacity that does not reach the beneficiary.
func (c *caso) lineEnd(b *Beneficiario, until calendario.Date) calendario.Date {
	if !c.mixed() {
		return until
	}
	var ends []calendario.Date
	for _, p := range c.spans {
		if !p.to.IsZero() && !p.to.Before(c.on) && (until.IsZero() || p.to.Before(until)) {
			ends = append(ends, p.to)
		}
	}
	c.runs(endOfTime, func(r run) { // LSS 109 can outlast the title that names the status
		if !r.tail.Before(c.on) && (until.IsZero() || r.tail.Before(until)) {
			ends = append(ends, r.tail)
		}
	})
	slices.SortFunc(ends, calendario.Date.Compare)
	for _, e := range ends {
		p, ok := c.after(e)
		if !ok {
			return e
		}
		if holder := p.medical(); !holder.Entitled || !p.bestLine(b, p.columns(&holder)).ok {
			return e
		}
	}
	return until
}

// mixed tells whether the holder's titles can give several capacities: they do
// by themselves, or the care of an insured person can follow them (LSS 109
// Bis, 154, 162).
func (c *caso) mixed() bool {
	if len(c.spans) == 0 {
		return false
	}
	first := c.columnOf(c.spans[0])
	if first != insured && (!c.f.Absence.IsZero() || !c.f.Person.Birth.IsZero()) {
		return true
	}
	return slices.ContainsFunc(c.spans, func(p span) bool { return c.columnOf(p) != first })
}

// lineStart gives the first day of a beneficiary's right that the own line and
// the holder's status would carry from a day on: a later one where the holder
// had, before it, only a capacity that does not reach the beneficiary.
func (c *caso) lineStart(b *Beneficiario, from calendario.Date) calendario.Date {
	if !c.mixed() {
		return from
	}
	for _, s := range slices.Backward(c.spans) { // in the order of their first day
		if s.from.After(c.on) || !s.from.After(from) {
			continue
		}
		p := &caso{rules: c.rules, f: c.f, knownBy: c.on}
		if p.at(s.from.AddDays(-1)) != nil {
			return s.from
		}
		if holder := p.medical(); !holder.Entitled || !p.bestLine(b, p.columns(&holder)).ok {
			return s.from
		}
	}
	return from
}

// lastOfMixed gives the last day of the right that the beneficiary at place i
// had under any of several capacities, or zero. The right ends with a title,
// with the conservation, at a birthday or when another title takes over.
func (c *caso) lastOfMixed(i int, ended calendario.Date) calendario.Date {
	b := &c.f.Beneficiarios[i]
	a := c.ages(b)
	ends := []calendario.Date{ended, c.f.Person.Death, c.f.Absence.AddDays(-1), dayBefore(a.minor), dayBefore(a.student), dayBefore(a.adult)}
	for _, p := range c.spans {
		ends = append(ends, p.to, p.from.AddDays(-1))
	}
	c.runs(c.on, func(r run) { ends = append(ends, r.tail) })
	slices.SortFunc(ends, func(a, b calendario.Date) int { return b.Compare(a) })
	for _, e := range ends {
		if e.IsZero() || !e.Before(c.on) {
			continue
		}
		p, ok := c.before(e)
		if !ok {
			break
		}
		if holder := p.medical(); holder.Entitled && p.bestLine(b, p.columns(&holder)).ok {
			return e
		}
	}
	return calendario.Date{}
}

// line is the answer of a beneficiary's own line of LSS 84, apart from the
// right of the holder.
type line struct {
	ok       bool
	from     calendario.Date // first day of the line, where the facts tell it
	until    calendario.Date // last day of the line, zero when open; of a no: the day on which it ended, or zero
	reason   Step
	ground   []*norma
	facts    []FactKey
	missing  []FactKey
	warnings []Step
}

func (l line) lacks(keys ...FactKey) line { l.missing = append(l.missing, keys...); return l }

func yes(reason Step, from, until calendario.Date, ground ...*norma) line {
	return line{ok: true, reason: reason, from: from, until: until, ground: ground}
}

func no(reason Step, ground ...*norma) line { return line{reason: reason, ground: ground} }

func (l line) ended(d calendario.Date) line { l.until = d; return l }
