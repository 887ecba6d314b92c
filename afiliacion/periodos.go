package afiliacion

import (
	"slices"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/nss"
)

// Periodos turns movements into insured periods, worker by worker and employer
// by employer. Every movement ends in a period or in a conflict; none is lost.
// Several employers at once are legal and give periods that overlap.
//
// Movements of one relation are taken in the order in which they were received
// where all of them carry that day, otherwise in the order given. Groups come
// out in the order in which they first appear, their periods in order of time.
//
// What the days are:
//   - the day of the alta is covered (RACERF, art. 45);
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
	b := libro{extra: extra, incapacidades: map[nss.NSS][]Movimiento{}, relaciones: map[clave]*relacion{}}
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
	for _, e := range b.events {
		if i := home(e, periods, first[e.NSS]); i >= 0 {
			periods[i].Movimientos = append(periods[i].Movimientos, e)
			continue
		}
		b.refuse(e, ErrOutsidePeriod)
	}
	return periods, b.conflicts
}

// clave names a relation: one worker with one employer.
type clave struct {
	nss      nss.NSS
	registro nss.Registro
}

// libro holds the movements while they are being sorted out.
type libro struct {
	extra         []calendario.Date
	order         []clave
	relaciones    map[clave]*relacion
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
		k := clave{m.NSS, m.Registro}
		r := b.relaciones[k]
		if r == nil {
			r = &relacion{}
			b.relaciones[k] = r
			b.order = append(b.order, k)
		}
		r.queue = append(r.queue, m)
	}
}

// home gives the index of the first period of the worker that holds the first
// day of an event, or -1.
func home(e Movimiento, periods []Periodo, candidates []int) int {
	for _, i := range candidates {
		p := &periods[i]
		if p.Contains(e.Fecha) && (e.Registro.IsZero() || e.Registro == p.Registro) {
			return i
		}
	}
	return -1
}

// incapacidadesOf gives the incapacities that concern a relation; certificates
// that overlap or follow day after day are one incapacity.
func (b *libro) incapacidadesOf(k clave) []calendario.Period {
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
