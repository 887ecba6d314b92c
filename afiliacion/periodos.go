package afiliacion

import (
	"cmp"
	"slices"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/nss"
)

// Periodos turns movements into insured periods, worker by worker and employer
// by employer. Every movement ends in a period or in a conflict; none is lost.
// Several employers at once are legal and give periods that overlap.
//
// Movements of one relation are taken in the order in which they were received
// where all of them carry that day, otherwise in the order given; the order in
// which relations are mixed does not matter. Groups come out in the order in
// which they first appear, their periods in order of time. No two periods of a
// relation share a day: a reingreso takes over from its day on, also where the
// baja is of the same day, late or held up.
//
// A movement that the state of its relation does not allow is a [Conflicto]
// with the number of IDSE-3, in this order: 048 alta while current, 026 anything
// else before the first alta, 051 baja after the baja, 049 dated before a
// movement already registered, 050 salary change after the baja, 056 second
// salary change of a day.
//
// What the days are:
//   - the day of the alta is covered, and none before it, also where the notice
//     was sent ahead (RACERF, art. 45);
//   - a baja filed in time ends the cover on its date, which counts (LSS, art.
//     15-I; RACERF, art. 57, second paragraph);
//   - a late baja takes effect the day after its reception, so that the day of
//     reception is the last one covered (LSS, art. 37; RACERF, art. 57, third
//     paragraph), unless the Institute set the date with a pension;
//   - a baja inside an incapacity has no effect while that lasts (LSS, art. 21;
//     RACERF, art. 60). A later baja replaces it; without one, the cover ends
//     on the last day of the incapacity. The baja of a dead worker is not held
//     up. Unconfirmed: the law says neither, only that the notice has no effect.
//
// extra holds rest days besides those of LFT art. 74.
func Periodos(ms []Movimiento, extra ...calendario.Date) ([]Periodo, []Conflicto) {
	b := libro{extra: extra, incapacidades: map[nss.NSS][]Movimiento{}, relaciones: map[relID]*relacion{}}
	for _, m := range ms {
		b.sort(m)
	}
	var periods []Periodo
	first := map[nss.NSS][]int{}
	for _, k := range b.order {
		r := b.relaciones[k]
		r.incapacidades = b.incapacidadesOf(k)
		r.run(&b)
		for _, p := range r.periods {
			first[k.nss] = append(first[k.nss], len(periods))
			periods = append(periods, p)
		}
	}
	slices.SortStableFunc(b.events, byDay)
	for _, e := range b.events {
		if i := home(e, periods, first[e.NSS]); i >= 0 {
			periods[i].Movimientos = append(periods[i].Movimientos, e)
			continue
		}
		b.refuse(e, ErrOutsidePeriod)
	}
	return periods, b.conflicts
}

// relID names a relation: one worker with one employer.
type relID struct {
	nss      nss.NSS
	registro nss.Registro
}

// libro holds the movements while they are being sorted out.
type libro struct {
	extra         []calendario.Date
	order         []relID
	relaciones    map[relID]*relacion
	events        []Movimiento
	incapacidades map[nss.NSS][]Movimiento
	conflicts     []Conflicto
}

func (b *libro) refuse(m Movimiento, f Fault) {
	b.conflicts = append(b.conflicts, Conflicto{f, m})
}

// sort puts a movement with its relation, or with the events of its worker.
func (b *libro) sort(m Movimiento) {
	switch {
	case m.Tipo < Alta || m.Tipo > PermisoSinGoce:
		b.refuse(m, ErrType)
	case m.NSS.IsZero() || m.Fecha.IsZero() || (m.Registro.IsZero() && !m.Tipo.IsEvent()):
		b.refuse(m, ErrIncomplete)
	case m.Tipo.IsEvent() && m.Hasta.Before(m.Fecha):
		b.refuse(m, ErrEventEnd)
	case m.Tipo.IsEvent():
		b.events = append(b.events, m)
		if m.Tipo == Incapacidad {
			b.incapacidades[m.NSS] = append(b.incapacidades[m.NSS], m)
		}
	default:
		k := relID{m.NSS, m.Registro}
		r := b.relaciones[k]
		if r == nil {
			r = &relacion{}
			b.relaciones[k] = r
			b.order = append(b.order, k)
		}
		r.queue = append(r.queue, m)
	}
}

// home gives the index of the period of the worker that holds the first day of
// an event, or -1. An event of every employer goes to the period that began
// first.
func home(e Movimiento, periods []Periodo, candidates []int) int {
	found := -1
	for _, i := range candidates {
		p := &periods[i]
		if !p.Contains(e.Fecha) || !e.Registro.IsZero() && e.Registro != p.Registro {
			continue
		}
		if found < 0 || earlier(p, &periods[found]) {
			found = i
		}
	}
	return found
}

func earlier(p, q *Periodo) bool {
	if c := p.From.Compare(q.From); c != 0 {
		return c < 0
	}
	return p.Registro.String() < q.Registro.String()
}

// byDay orders events so that the order in which workers and employers come in
// does not matter.
func byDay(a, b Movimiento) int {
	return cmp.Or(
		a.Fecha.Compare(b.Fecha), a.Hasta.Compare(b.Hasta), cmp.Compare(a.Tipo, b.Tipo),
		cmp.Compare(a.Registro.String(), b.Registro.String()),
	)
}

// incapacidadesOf gives the incapacities that concern a relation; certificates
// that overlap or follow day after day are one incapacity.
func (b *libro) incapacidadesOf(k relID) []calendario.Period {
	var out []calendario.Period
	for _, m := range b.incapacidades[k.nss] {
		if m.Registro.IsZero() || m.Registro == k.registro {
			out = append(out, calendario.Period{From: m.Fecha, To: m.Hasta})
		}
	}
	return calendario.Union(out)
}

// byReception sorts the movements of a relation by the day of their reception
// where all carry one.
func byReception(ms []Movimiento) {
	if slices.ContainsFunc(ms, func(m Movimiento) bool { return m.Presentado.IsZero() }) {
		return
	}
	slices.SortStableFunc(ms, func(a, b Movimiento) int {
		if c := a.Presentado.Compare(b.Presentado); c != 0 {
			return c
		}
		return a.Fecha.Compare(b.Fecha)
	})
}
