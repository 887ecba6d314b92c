package vigencia

import (
	"slices"

	"github.com/derechohabiente/imss/calendario"
)

// span is a period of full right to medical care, and what gives it.
type span struct {
	from, to calendario.Date // a zero to is open
	kind     spanKind
	pos      int // 0-based place in the list of its kind
}

type spanKind uint8

const (
	bySpell spanKind = iota
	byStrike
	byPension
)

// layOut lists the periods of full right that the history gives. Death ends
// all of them.
func (c *caso) layOut() {
	c.spans = c.spanBuf[:0]
	if n := len(c.covers) + len(c.f.Pensions) + len(c.f.Strikes); n > history {
		c.spans = make([]span, 0, n)
	}
	for i, p := range c.f.Pensions {
		if !p.Start.After(c.knownBy) {
			c.addSpan(span{p.Start, p.End, byPension, i})
		}
	}
	for _, v := range c.covers {
		if v.care {
			c.addSpan(span{v.from, v.to, bySpell, v.pos})
		}
	}
	c.addStrikes()
	first := func(a, b span) int { return a.from.Compare(b.from) }
	if !slices.IsSortedFunc(c.spans, first) {
		slices.SortStableFunc(c.spans, first)
	}
}

func (c *caso) addSpan(s span) {
	s.to = cut(s.to, c.f.Person.Death)
	if ordered(s.from, s.to) {
		c.spans = append(c.spans, s)
	}
}

// addStrikes adds the strikes on whose first day the worker was insured: care
// goes on while the strike lasts, whatever baja lies inside it (LSS 109 last
// paragraph, RACERF 58). A strike that takes over from another keeps its care.
func (c *caso) addStrikes() {
	if len(c.f.Strikes) == 0 {
		return
	}
	order := make([]int, 0, len(c.f.Strikes))
	for i, s := range c.f.Strikes {
		if !s.Start.After(c.knownBy) {
			order = append(order, i)
		}
	}
	slices.SortStableFunc(order, func(a, b int) int { return c.f.Strikes[a].Start.Compare(c.f.Strikes[b].Start) })
	first := len(c.spans)
	for _, i := range order {
		s := c.f.Strikes[i]
		if c.employedOn(s.Start, s.Registro) || c.struckUntil(first, s) {
			c.addSpan(span{s.Start, s.End, byStrike, i})
		}
	}
}

func (c *caso) employedOn(d calendario.Date, registro string) bool {
	for _, v := range c.covers {
		if v.kind == ordinary && v.care && within(d, v.from, v.to) &&
			(registro == "" || registro == c.f.Spells[v.pos].Registro) {
			return true
		}
	}
	return false
}

// struckUntil tells whether a strike that already counts reaches the day
// before s.
func (c *caso) struckUntil(first int, s Strike) bool {
	for _, p := range c.spans[first:] {
		if c.f.Strikes[p.pos].Registro == s.Registro && within(s.Start.AddDays(-1), p.from.AddDays(-1), p.to) {
			return true
		}
	}
	return false
}

// standing is what the history says about one day.
type standing struct {
	status   Status
	from, to calendario.Date // bounds of the status; of a lost right: zero and its last day
	by       span            // what gives, or gave last, the full right
	run      run             // the stretch whose conservation runs, or the last one that ended
	hadRun   bool
}

// stand tells how the person stands on a day d, which may lie after the day
// asked. Care without a pension and the declaration of absence come later.
func (c *caso) stand(d calendario.Date) standing {
	s := standing{status: NoVigente}
	var last, next calendario.Date // last day of full right before d, first one after
	var block span
	any := false
	for _, p := range c.spans {
		switch {
		case !any:
			block, any = p, true
		case block.to.IsZero() || !p.from.After(block.to.AddDays(1)):
			block.join(p)
		default:
			if block.settle(d, &s, &last, &next) {
				return s
			}
			block = p
		}
	}
	if any && block.settle(d, &s, &last, &next) {
		return s
	}
	c.conserve(d, &s, last, next)
	return s
}

// join makes one block of two periods that touch; the one that ends last
// names it.
func (b *span) join(p span) {
	if b.to.IsZero() {
		return
	}
	if p.to.IsZero() || p.to.After(b.to) {
		b.to, b.kind, b.pos = p.to, p.kind, p.pos
	}
}

// settle compares a block with the day; it is true where the block covers it.
func (b span) settle(d calendario.Date, s *standing, last, next *calendario.Date) bool {
	switch {
	case within(d, b.from, b.to):
		s.status, s.from, s.to, s.by = Vigente, b.from, b.to, b
		return true
	case b.from.After(d):
		if next.IsZero() {
			*next = b.from
		}
	default:
		*last, s.by = b.to, b
	}
	return false
}

// conserve adds the weeks after the loss of work (LSS 109).
func (c *caso) conserve(d calendario.Date, s *standing, last, next calendario.Date) {
	s.to = last
	death := c.f.Person.Death
	c.runs(d, func(r run) {
		if !death.IsZero() && r.end.After(death) {
			return
		}
		if c.rules.LastJobOnly && s.status == Conservacion {
			s.status, s.to = NoVigente, r.end // a later job takes the place of the one before
		}
		if s.status == Conservacion && r.tail.Before(s.run.tail) {
			return // the later of both holds
		}
		s.run, s.hadRun = r, true
		switch {
		case r.tail.IsZero():
		case d.After(cut(r.tail, death)):
			s.to = latest(s.to, cut(r.tail, death))
		default:
			s.status = Conservacion
		}
	})
	if s.status == Conservacion {
		s.from = last.AddDays(1)
		s.to = cut(s.run.tail, death)
		if !next.IsZero() {
			s.to = cut(s.to, next.AddDays(-1))
		}
	}
}
