package cuotas

import (
	"cmp"
	"errors"
	"slices"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
)

// pieza is a run of days that makes a row.
type pieza struct {
	tramo
	modalidad afiliacion.Modalidad
	month     int // of the liquidation
	tipo      afiliacion.Tipo
	fecha     calendario.Date
	baja      calendario.Date
}

// opens answers whether a movement falls on the first day of a piece: a baja
// falls on its last one.
func (q *pieza) opens() bool { return q.tipo != 0 && q.tipo != afiliacion.Baja }

// name tells the movements of a piece.
func (q *pieza) name(p *afiliacion.Periodo) {
	q.tipo, q.fecha = opening(p, q.periodo.From)
	if q.periodo.To != p.To {
		return
	}
	q.baja = p.To
	if q.opens() {
		return
	}
	q.tipo, q.fecha = afiliacion.Baja, p.To
	for _, m := range p.Movimientos {
		if m.Tipo == afiliacion.Baja { // a late one has the day of its notice
			q.fecha = m.Fecha
		}
	}
}

// opening gives the movement of a day on which salaries or the period begin.
// An alta and a salary change of one day are one row, named after the alta.
func opening(p *afiliacion.Periodo, on calendario.Date) (afiliacion.Tipo, calendario.Date) {
	for _, m := range p.Movimientos {
		if m.Fecha == on && (m.Tipo.IsAlta() || m.Tipo == afiliacion.ModificacionSalario) {
			return m.Tipo, on
		}
	}
	if on == p.From {
		return afiliacion.Alta, on
	}
	for _, s := range p.Sueldos {
		if s.From == on {
			return afiliacion.ModificacionSalario, on
		}
	}
	return 0, calendario.Date{}
}

// cut makes the pieces of a worker.
func (l *liquidacion) cut(e *Empleado) error {
	l.piezas = l.piezas[:0]
	if err := l.jornal.read(e, l.patron.Registro); err != nil {
		return err
	}
	for i := range l.jornal.periodos {
		for n, month := range l.meses {
			if part, ok := l.jornal.periodos[i].Clip(month); ok {
				l.split(&l.jornal.periodos[i], n, part)
			}
		}
	}
	if err := l.check(); err != nil {
		return err
	}
	l.join()
	return nil
}

// split cuts the days of a period that lie in a month.
func (l *liquidacion) split(p *afiliacion.Periodo, month int, days calendario.Period) {
	l.cortes = append(l.cortes[:0], days.From)
	cutAt := func(d calendario.Date) {
		if d.After(days.From) && !d.After(days.To) {
			l.cortes = append(l.cortes, d)
		}
	}
	for _, s := range p.Sueldos {
		cutAt(s.From)
	}
	for _, d := range l.jornal.minimo {
		cutAt(d.From)
		cutAt(d.To.AddDays(1)) // absent where the period is open
	}
	slices.SortFunc(l.cortes, calendario.Date.Compare)
	l.cortes = slices.Compact(l.cortes)
	for i, from := range l.cortes {
		to := days.To
		if i+1 < len(l.cortes) {
			to = l.cortes[i+1].AddDays(-1)
		}
		l.piezas = append(l.piezas, l.pieza(p, month, calendario.Period{From: from, To: to}))
	}
}

func (l *liquidacion) pieza(p *afiliacion.Periodo, month int, days calendario.Period) pieza {
	q := pieza{month: month, modalidad: p.Modalidad}
	q.tarifa = &l.tarifas[month]
	sbc, _ := p.SBCOn(days.From) // a day without one is below any minimum wage
	q.segmento = segmento{
		periodo: days, dias: days.Days(), sbc: sbc, prima: l.patron.Prima,
		ausencias: within(l.jornal.ausencias, days), incapacidades: within(l.jornal.incapacidades, days),
		art36: within(l.jornal.minimo, days) > 0,
	}
	q.name(p)
	return q
}

// check asks fault by fault over all pieces, and looks up what goes by the
// salary.
func (l *liquidacion) check() error {
	for i := range l.piezas {
		if err := cotiza(l.piezas[i].modalidad); err != nil {
			return err
		}
	}
	var below, prima, absences error
	var perMonth [2]int
	for i := range l.piezas {
		q := &l.piezas[i]
		err := l.lookUp(q)
		switch {
		case errors.Is(err, ErrSBCBelowMinimum):
			below = err
		case err != nil:
			return err
		}
		if !l.bimestral {
			prima = q.admitPrima(l.patron.Prima)
		}
		perMonth[q.month] += q.ausencias
		absences = cmp.Or(absences, ausenciasDelMes(perMonth[q.month]))
	}
	return cmp.Or(below, prima, absences)
}

// lookUp finds what the tables say about the salary of a piece.
func (l *liquidacion) lookUp(q *pieza) error {
	if l.bimestral {
		return q.tramo.lookUp(q.tarifa, q.sbc, l.patron.Zona)
	}
	err := q.admit(q.sbc, l.patron.Zona)
	q.sbc = q.tope(q.sbc)
	return err
}

// join puts pieces together that only the end of a month divides.
func (l *liquidacion) join() {
	n := 0
	for i := range l.piezas {
		q := &l.piezas[i]
		if n > 0 && !q.opens() && l.piezas[n-1].continues(&q.tramo) {
			l.piezas[n-1].absorb(q)
			continue
		}
		l.piezas[n] = *q
		n++
	}
	l.piezas = l.piezas[:n]
}

// absorb takes over the days of the next piece, and the baja that ends it.
func (q *pieza) absorb(next *pieza) {
	q.extend(&next.tramo)
	q.baja = next.baja
	if q.tipo == 0 {
		q.tipo, q.fecha = next.tipo, next.fecha
	}
}

func (q *pieza) renglon(n int, e *Empleado) Renglon {
	return Renglon{
		N: n, NSS: e.NSS, Nombre: e.Nombre, Tipo: q.tipo, Fecha: q.fecha, Baja: q.baja,
		Dias: q.dias, Ausencias: q.ausencias, Incapacidades: q.incapacidades,
		Desglose: q.breakdown(&q.segmento),
	}
}
