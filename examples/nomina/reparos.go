package main

import (
	"slices"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/nss"
)

// sinAlta gives the notice that says that somebody worked, though no alta in the
// batches says so: a salary change without one, or, within the period, after
// the baja. What has ended before the period is not its business.
func (l *liquidador) sinAlta(o obrero, r nss.Registro, in calendario.Period) *afiliacion.Conflicto {
	var last *afiliacion.Conflicto
	for _, x := range l.historia[o.nss].conflictos {
		m := x.Movimiento
		switch {
		case m.Registro != r || r.IsZero() || m.Tipo.IsEvent() || m.Fecha.After(in.To):
		case m.Tipo == afiliacion.Baja && m.Fecha.Before(in.From):
			last = nil
		case x.Fault == afiliacion.ErrNeverEnrolled, x.Fault == afiliacion.ErrNotCurrent && in.Contains(m.Fecha):
			last = &x
		}
	}
	return last
}

// impedimento tells why nothing can be computed of a worker in a period,
// whatever the premium of the employer is.
func (l *liquidador) impedimento(o obrero, r nss.Registro, in calendario.Period) *falta {
	c := l.casos[o.nss]
	switch {
	case l.rotos[o.nss]:
		return &falta{"nomina.sheet_broken", nil}
	case c == nil:
		return nil
	case c.id.enDuda && len(c.ausencias)+len(c.salarios) > 0:
		return &falta{"nomina.sheet_whose", nil}
	}
	for _, a := range c.ausencias {
		if employers := a.patrones(l.historia[o.nss].periodos); a.periodo.Overlaps(in) && a.ambigua(employers) && slices.Contains(employers, r) {
			return &falta{"nomina.sheet_absence", nil}
		}
	}
	return nil
}

// dudas gives what is worth a look before the row of a worker is paid: notices
// without effect, a salary that the minimum wage explains, a reduced week.
func (l *liquidador) dudas(o obrero, p *patron, w cuotas.Empleado, in calendario.Period) []mensajes.Coded {
	var found []mensajes.Coded
	for _, x := range l.historia[o.nss].conflictos {
		m := x.Movimiento
		days := calendario.Period{From: m.Fecha, To: m.Hasta}
		switch {
		case m.Registro != p.registro && !m.Registro.IsZero(), m.Fecha.After(in.To):
		case m.Tipo.IsEvent() && !days.Overlaps(in):
		case m.Fecha.Before(w.Periodos[0].From) && x.Fault != afiliacion.ErrDateOrder: // of an earlier time
		default:
			found = append(found, x)
		}
	}
	for _, q := range w.Periodos {
		day := q.From
		if day.Before(in.From) {
			day = in.From
		}
		sbc, _ := q.SBCOn(day)
		if _, stated := cuotaDiaria(l.casos[o.nss], p, day); !stated && delMinimo(sbc, p.zona, day) {
			found = append(found, falta{"nomina.sheet_minimum", nil})
			break
		}
	}
	for _, q := range w.Periodos {
		if len(w.Ausencias) > 0 && reducida(q) {
			found = append(found, falta{"nomina.sheet_reduced_week", nil})
			break
		}
	}
	return found
}

// reducida tells whether the alta states a week of one to five days of work.
func reducida(q afiliacion.Periodo) bool {
	return slices.ContainsFunc(q.Movimientos, func(m afiliacion.Movimiento) bool {
		return m.Tipo.IsAlta() && m.Jornada >= 1 && m.Jornada <= 5
	})
}
