package vigencia

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
)

// Medical asks for the medical care of the person on a day (LSS 84, 91). The
// order of the titles is: pension (LSS 84-II), strike (LSS 109 last paragraph),
// insured spell (LSS 84-I, 240), baja held back by an incapacity (LSS 21),
// conservation (LSS 109), declaration of absence (LSS 109 Bis), care from the
// age of 60 with 750 weeks (LSS 154, 162).
type Medical struct {
	Date calendario.Date `json:"date"`
}

// Benefit gives "medical".
func (Medical) Benefit() string { return "medical" }

func (q Medical) evaluate(c *caso) (Decision, error) {
	if err := c.at(q.Date); err != nil {
		return Decision{}, err
	}
	return c.medical(), nil
}

// medical decides over the person's own care on the day of the case.
func (c *caso) medical() Decision {
	d := newDecision()
	if c.died() {
		c.dead(&d)
		return d
	}
	s := c.stand(c.on)
	switch {
	case s.status == Vigente:
		c.fullRight(&d, s)
	case s.status == Conservacion:
		c.keptRight(&d, s)
	case c.absent(c.on):
		c.absence(&d, s)
	case c.careByAge(&d, s.to.AddDays(1)):
	default:
		c.noRight(&d, s)
	}
	return d
}

// because records the step that decides.
func (d *Decision) because(s Step) { d.Reason = s; d.Trace = append(d.Trace, s) }

func (d *Decision) step(s Step) { d.Trace = append(d.Trace, s) }

func (d *Decision) warn(s Step) { d.Warnings = append(d.Warnings, s) }

func (d *Decision) use(k FactKey, pos int) { d.Facts = append(d.Facts, FactRef{k, pos + 1}) }

func (d *Decision) grant(s Status, from, until calendario.Date) {
	d.Entitled, d.Status, d.From, d.Until = true, s, from, until
}

// deny sets a no; ended is the last day on which the right existed, or zero.
func (d *Decision) deny(ended calendario.Date) {
	d.Entitled, d.Status, d.Until, d.From = false, NoVigente, ended, ended.AddDays(1)
}

// dead: nobody is covered after death; the rights that remain are the
// beneficiaries' own.
func (c *caso) dead(d *Decision) {
	death := c.f.Person.Death
	d.use(FactDeath, -1)
	var ended calendario.Date
	if before, ok := c.before(death); ok {
		if m := before.medical(); m.Entitled {
			ended = death
		} else {
			ended = m.Until
		}
	}
	d.deny(ended)
	d.because(Step{What: StepDead, On: death})
	d.cite(c.on, &lss84)
}

// died tells whether the person died before the day.
func (c *caso) died() bool {
	death := c.f.Person.Death
	return !death.IsZero() && c.on.After(death)
}

// before lays out the same case on another day.
func (c *caso) before(day calendario.Date) (*caso, bool) {
	p := &caso{rules: c.rules, f: c.f}
	return p, p.at(day) == nil
}

// after lays out the day after another, with the facts known on the day of c.
func (c *caso) after(day calendario.Date) (*caso, bool) {
	p := &caso{rules: c.rules, f: c.f, knownBy: c.on}
	return p, p.at(day.AddDays(1)) == nil
}

// fullRight: LSS 84-I and II, 109 last paragraph, 240.
func (c *caso) fullRight(d *Decision, s standing) {
	d.grant(Vigente, s.from, c.goesOn(s.to))
	if i, ok := c.inForce(byPension); ok {
		d.use(FactPension, i)
		d.because(Step{What: StepPension, On: c.f.Pensions[i].Start})
		d.cite(c.on, &lss84II)
		return
	}
	if i, ok := c.inForce(byStrike); ok {
		d.use(FactStrike, i)
		d.because(Step{What: StepStrike, On: c.f.Strikes[i].Start})
		d.cite(c.on, &lss109, &racerf58)
		return
	}
	v, _ := c.covering(c.on)
	d.use(FactSpell, v.pos)
	c.doubts(d, v)
	switch {
	case v.kind == family:
		d.because(Step{What: StepFamily, On: v.from})
		d.cite(c.on, &lss240, &lss241, &racerf103) // RACERF 103: service from day 1 of the next month
	case within(c.on, v.from, v.baja):
		d.because(Step{What: StepSpell, On: v.from})
		d.cite(c.on, &lss84I)
	default:
		d.use(FactIncapacidad, c.holding(v.baja))
		d.because(Step{What: StepHeldBaja, On: v.baja, To: v.to})
		d.cite(c.on, &lss84I, &lss21, &racerf60)
	}
}

// inForce gives the first pension or strike that counts and covers the day.
func (c *caso) inForce(kind spanKind) (pos int, ok bool) {
	for _, p := range c.spans {
		if p.kind == kind && within(c.on, p.from, p.to) {
			return p.pos, true
		}
	}
	return 0, false
}

// holding gives the certificate inside which a baja lies.
func (c *caso) holding(baja calendario.Date) int {
	for i, p := range c.f.Incapacidades {
		if within(baja, p.Start, p.End) {
			return i
		}
	}
	return 0
}

// doubts warns of cells of the table of modalidades that are not plain law.
func (c *caso) doubts(d *Decision, v cover) {
	cell := c.cell(&v, afiliacion.EMEspecie)
	switch {
	case cell.Condition == afiliacion.Convenio:
		d.warn(Step{What: WarnAgreement})
	case !cell.Confirmed:
		d.warn(Step{What: WarnUnconfirmed})
	}
	if (cell.Condition == afiliacion.Espera || v.kind == family) && !c.f.Spells[v.pos].WaivedByPriorCover {
		d.warn(Step{What: WarnWaits})
	}
}

// keptRight: LSS 109 first paragraph.
func (c *caso) keptRight(d *Decision, s standing) {
	d.grant(Conservacion, s.from, s.to)
	r := s.run
	d.use(FactSpell, r.spell)
	d.step(Step{What: StepNoSpell, On: c.on})
	c.heldBaja(d, c.f.Spells[r.spell].End, r.end)
	d.step(Step{What: StepRun, On: r.end, N: weeksOf(r.days)})
	d.because(Step{What: StepTail, On: r.end, To: r.tail, N: c.conservation()})
	d.cite(c.on, &lss109, &racerf57)
	if need := value(conservationRun, c.on); r.days < need {
		d.warn(Step{What: WarnRounded, N: r.days})
	}
}

// heldBaja tells that an incapacity held a baja back, where it did (LSS 21,
// RACERF 60).
func (c *caso) heldBaja(d *Decision, baja, effect calendario.Date) {
	if baja.Before(effect) {
		d.use(FactIncapacidad, c.holding(baja))
		d.step(Step{What: StepHeldBaja, On: baja, To: effect})
	}
}

// absent tells whether the worker is a disappeared person with a Declaración
// Especial de Ausencia and had the right on its day (LSS 109 Bis).
func (c *caso) absent(d calendario.Date) bool {
	day := c.f.Absence
	if day.IsZero() || day.After(c.knownBy) || d.Before(absenceReform) || day.Before(lssInForce) {
		return false
	}
	p, ok := c.before(day)
	return ok && p.stand(day).status != NoVigente
}

// absence: LSS 109 Bis keeps the care of the beneficiaries.
func (c *caso) absence(d *Decision, s standing) {
	d.grant(Vigente, latest(latest(s.to.AddDays(1), c.f.Absence), absenceReform), c.f.Person.Death)
	d.use(FactAbsence, -1)
	d.because(Step{What: StepAbsence, On: c.f.Absence})
	d.cite(c.on, &lss109Bis)
}

// goesOn gives the last day of a full right whose titles end on to: none, when
// another ground of full right takes over on the day after.
func (c *caso) goesOn(to calendario.Date) calendario.Date {
	if to.IsZero() || to == c.f.Person.Death {
		return to
	}
	next := to.AddDays(1)
	if c.stand(next).status != NoVigente || !c.absent(next) && !c.holds(careRight, next) {
		return to
	}
	return c.f.Person.Death
}

// noRight finds the provision that says why.
func (c *caso) noRight(d *Decision, s standing) {
	d.deny(s.to)
	d.step(Step{What: StepNoSpell, On: c.on})
	if v, pending, ok := c.onlyFamily(); ok {
		d.use(FactSpell, v.pos)
		if pending {
			d.because(Step{What: StepFamilyWaits, On: v.from})
			d.cite(c.on, &racerf103)
		} else {
			d.because(Step{What: StepFamilyOver, On: v.to})
			d.cite(c.on, &racerf108)
		}
		return
	}
	if s.to.IsZero() {
		if len(c.covers) > 0 && !c.careEver() {
			d.use(FactSpell, c.covers[len(c.covers)-1].pos)
			d.step(Step{What: StepContinuation})
		}
		d.because(Step{What: StepNeverCovered, On: c.on})
		d.cite(c.on, &lss84)
		return
	}
	c.lostRight(d, s)
	d.cite(c.on, &lss109)
}

// lostRight tells what ended last.
func (c *caso) lostRight(d *Decision, s standing) {
	if c.uncaredNow() {
		d.step(Step{What: StepContinuation})
	}
	switch {
	case s.by.kind == byPension && (!s.hadRun || s.by.to.After(s.run.end)):
		d.use(FactPension, s.by.pos)
		d.because(Step{What: StepPensionEnded, On: s.by.to})
	case !s.hadRun || s.by.kind == bySpell && s.by.to.After(s.run.end):
		d.use(FactSpell, s.by.pos)
		d.because(Step{What: StepTermOver, On: s.by.to})
	case s.run.tail.IsZero():
		d.use(FactSpell, s.run.spell)
		c.heldBaja(d, c.f.Spells[s.run.spell].End, s.run.end)
		d.because(Step{What: StepRunShort, On: s.run.end, N: s.run.days, M: value(conservationRun, c.on)})
	default:
		d.use(FactSpell, s.run.spell)
		c.heldBaja(d, c.f.Spells[s.run.spell].End, s.run.end)
		d.step(Step{What: StepRun, On: s.run.end, N: weeksOf(s.run.days)})
		d.because(Step{What: StepTailOver, On: s.run.end, To: s.run.tail, N: c.conservation()})
	}
}

// onlyFamily tells whether modalidad 33 is all the cover there ever was, and
// whether a term is still to begin.
func (c *caso) onlyFamily() (v cover, pending, ok bool) {
	for _, p := range c.spans {
		if p.kind != bySpell {
			return cover{}, false, false
		}
	}
	for _, w := range c.covers {
		switch {
		case !w.care:
		case w.kind != family:
			return cover{}, false, false
		case !ordered(w.from, w.to): // the term ended before service began
		case w.from.After(c.on) && (!pending || w.from.Before(v.from)):
			v, pending, ok = w, true, true
		case !pending && (!ok || w.to.After(v.to)):
			v, ok = w, true
		}
	}
	return v, pending, ok
}

// careEver tells whether any spell, current or past, gave medical care.
func (c *caso) careEver() bool {
	for _, v := range c.covers {
		if v.care {
			return true
		}
	}
	return false
}

// uncaredNow tells whether the person is insured on the day without medical
// care, as in modalidad 40 (LSS 218).
func (c *caso) uncaredNow() bool {
	for _, v := range c.covers {
		if !v.care && within(c.on, v.from, v.to) {
			return true
		}
	}
	return false
}
