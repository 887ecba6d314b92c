package vigencia

import (
	"slices"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
)

// caso is one question about one person: the facts, the readings, and the
// history as it stands on the day asked.
type caso struct {
	rules Rules
	f     *Facts
	facts Facts // what f points to, but for the cases that before and after lay out
	on    calendario.Date
	// knownBy is the day by which facts must have begun to count; zero: on.
	knownBy  calendario.Date
	covers   []cover  // spells that begin by the day, in the order of their first day
	capacity []column // of the holder on the day, once asked for
	spans    []span   // periods of full right, in the order of their first day

	// The row of the table of modalidades that was asked for last, and the last
	// day for which it answers: a working life has many spells and few
	// modalidades.
	modalidad afiliacion.Modalidad
	kind      coverKind
	vigor     afiliacion.Vigor
	through   calendario.Date

	coverBuf [history]cover
	spanBuf  [history]span
}

// history is how many spells a case holds without asking for more memory.
const history = 20

func newCaso(r Rules, f Facts) *caso {
	c := &caso{rules: r, facts: f}
	c.f = &c.facts
	return c
}

// cover is an insured spell with its consequences worked out.
type cover struct {
	from, to calendario.Date // days of service; a zero to is open, and to before from is none
	baja     calendario.Date // the day as told, before an incapacity held it back
	kind     coverKind
	care     bool // medical care (EM in kind)
	pos      int  // 0-based place in Facts.Spells
}

type coverKind uint8

const (
	ordinary    coverKind = iota // employment, or voluntary incorporation to the obligatory regime
	facultative                  // modalidad 32
	family                       // modalidad 33
	continued                    // modalidad 40
)

func kindOf(m afiliacion.Modalidad) coverKind {
	switch m {
	case "32":
		return facultative
	case "33":
		return family
	case "40":
		return continued
	}
	return ordinary
}

func latest(a, b calendario.Date) calendario.Date {
	if b.After(a) {
		return b
	}
	return a
}

// cut gives the earlier of two last days; zero is open.
func cut(a, b calendario.Date) calendario.Date {
	if a.IsZero() || (!b.IsZero() && b.Before(a)) {
		return b
	}
	return a
}

// within tells whether d is a day of a period whose zero end is open.
func within(d, from, to calendario.Date) bool {
	return calendario.Period{From: from, To: to}.Contains(d)
}

// at lays out the history for a day. Spells, strikes and pensions that begin
// after it are ignored.
func (c *caso) at(day calendario.Date) error {
	if day.IsZero() {
		return ErrDate
	}
	if day.Before(lssInForce) {
		return ErrBeforeLaw
	}
	c.on = day
	if c.knownBy.IsZero() {
		c.knownBy = day
	}
	covers := c.coverBuf[:]
	if n := len(c.f.Spells); n > history {
		covers = make([]cover, n)
	}
	n := 0
	held, terms, sorted := c.incapacities(), 0, true
	for i := range c.f.Spells {
		s := &c.f.Spells[i]
		if s.Start.After(c.knownBy) || s.Void { // RACERF 61: an improper enrolment insures nobody
			continue
		}
		v := &covers[n]
		c.cover(v, s, i, held)
		if v.kind == family {
			terms++
		}
		sorted = sorted && (n == 0 || !v.from.Before(covers[n-1].from))
		n++
	}
	c.covers = covers[:n]
	if terms > 1 {
		c.renew()
		sorted = false
	}
	if !sorted {
		slices.SortStableFunc(c.covers, func(a, b cover) int { return a.from.Compare(b.from) })
	}
	c.layOut()
	return nil
}

// incapacities merges the certificates: those that touch are one state of
// incapacity.
func (c *caso) incapacities() []calendario.Period {
	if len(c.f.Incapacidades) == 0 {
		return nil
	}
	ps := make([]calendario.Period, len(c.f.Incapacidades))
	for i, p := range c.f.Incapacidades {
		ps[i] = calendario.Period{From: p.Start, To: p.End}
	}
	return calendario.Union(ps)
}

// cover fills in what a spell gives.
func (c *caso) cover(v *cover, s *Spell, pos int, held []calendario.Period) {
	// RACERF 45, 90: rights count from the alta, or the enrolment. LSS 37: without
	// a baja the insurance goes on.
	row := c.vigorOf(s)
	v.from, v.to, v.baja, v.pos, v.kind = s.Start, s.End, s.End, pos, c.kind
	v.care = row.Cobertura.Celdas[afiliacion.EMEspecie].Covered
	switch v.kind {
	case family:
		// RACERF 103: service begins on day 1 of the calendar month after the enrolment.
		v.from = serviceFrom(s.Start)
	case ordinary:
		v.to = holdBack(s.End, held)
	}
}

// cell gives what the modalidad of a spell says about a branch. The cover is
// that of the day of enrolment: reforms of voluntary cover leave running terms
// alone (DOF 01-12-2023, transitory 2): independents have all branches since
// 02-12-2023 (LSS 222-II).
func (c *caso) cell(v *cover, r afiliacion.Rama) afiliacion.Celda {
	s := &c.f.Spells[v.pos]
	row := c.vigorOf(s)
	cell := row.Cobertura.Celdas[r]
	cell.Confirmed = cell.Confirmed && !row.From.After(latest(s.Start, lssInForce))
	return cell
}

// vigorOf gives the row of the table of modalidades that holds for a spell: the
// newest one of its first day, or else the first of all. Unknown modalidades
// have an empty one, and are refused by check.
func (c *caso) vigorOf(s *Spell) *afiliacion.Vigor {
	on := latest(s.Start, lssInForce)
	if s.Modalidad != c.modalidad || !within(on, c.vigor.From, c.through) {
		c.modalidad, c.kind = s.Modalidad, kindOf(s.Modalidad)
		c.vigor, c.through, _ = c.rules.Tablas.InForce(s.Modalidad, on)
	}
	return &c.vigor
}

// insures tells whether a spell covers a branch.
func (c *caso) insures(v cover, r afiliacion.Rama) bool { return c.cell(&v, r).Covered }

// paysPension tells whether the days of a spell are weeks for a pension.
func (c *caso) paysPension(v cover) bool {
	return c.insures(v, afiliacion.IV) || c.insures(v, afiliacion.RCV)
}

// holdBack gives the day on which a baja takes effect. A baja inside an
// incapacity has none while that lasts (LSS 21, RACERF 60).
func holdBack(baja calendario.Date, held []calendario.Period) calendario.Date {
	if baja.IsZero() {
		return baja
	}
	for _, p := range held {
		if !baja.Before(p.From) && baja.Before(p.To) {
			return p.To // the periods are merged: the end of one lies in no other
		}
	}
	return baja
}

// covering gives the first spell with medical care whose days include d.
// Employment goes before modalidades 32 and 33. The paid term of a voluntary
// insurance goes on after a short job (RACERF 89); that of modalidad 33, which is
// none of those, knows no other end (RACERF 108).
func (c *caso) covering(d calendario.Date) (v cover, ok bool) {
	for _, w := range c.covers {
		if w.care && within(d, w.from, w.to) && (!ok || better(w, v, d)) {
			v, ok = w, true
		}
	}
	return v, ok
}

// better prefers employment, then a spell whose baja is not held back.
func better(w, v cover, d calendario.Date) bool {
	if (w.kind == ordinary) != (v.kind == ordinary) {
		return w.kind == ordinary
	}
	return within(d, w.from, w.baja) && !within(d, v.from, v.baja)
}

// run is a stretch of insured days of the obligatory regime that has ended.
type run struct {
	end   calendario.Date // the last baja
	days  int
	tail  calendario.Date // last day of conservation; zero where it gives none
	spell int             // 0-based place of the spell that ends it
}

// endOfTime lies after every run.
var endOfTime = calendario.Must(9999, 12, 31)

// runs calls visit for every stretch that ended before d, in order. Modalidades
// 32, 33 and 40 make none (LSS 109: whoever is deprived of paid work).
func (c *caso) runs(d calendario.Date, visit func(run)) {
	var r run
	open := false // a spell of the stretch goes on
	need, kept, gap := c.eightWeeks(), c.conservation(), 1+max(0, c.rules.GapDays)
	for i := range c.covers {
		v := &c.covers[i]
		if v.kind != ordinary || !v.care {
			continue
		}
		if r.days > 0 && !open && v.from.After(r.end.AddDays(gap)) {
			r.keep(need, kept)
			if r.end.Before(d) {
				visit(r)
			}
			r = run{}
		}
		switch {
		case v.to.IsZero():
			open = true
		case r.days == 0:
			r.end, r.days, r.spell = v.to, v.to.Sub(v.from)+1, v.pos
		case v.to.After(r.end):
			r.days += v.to.Sub(latest(v.from.AddDays(-1), r.end))
			r.end, r.spell = v.to, v.pos
		}
	}
	if r.days > 0 && !open && r.end.Before(d) {
		r.keep(need, kept)
		visit(r)
	}
}

// keep gives a stretch its conservation, where its days are enough.
func (r *run) keep(need, kept int) {
	if r.days >= need {
		r.tail = r.end.AddDays(kept)
	}
}

// eightWeeks gives the days that make the eight weekly contributions of LSS 109.
// LSS 20 counts a remainder above three days as a week.
func (c *caso) eightWeeks() int {
	need := value(conservationRun, c.on)
	if c.rules.StrictEightWeeks {
		return need
	}
	return need - 3
}

// conservation gives the days that care is kept after the baja (LSS 109).
func (c *caso) conservation() int {
	if c.rules.ConservationDays > 0 {
		return c.rules.ConservationDays
	}
	return value(conservationDays, c.on)
}

// weeksOf turns days into weeks: a remainder above three is one more (LSS 20).
func weeksOf(days int) int { return (days + 3) / 7 }
