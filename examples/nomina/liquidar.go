package main

import (
	"errors"
	"iter"
	"slices"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/nss"
)

// liquidador makes the sheets of a month, and of the bimester that it closes.
type liquidador struct {
	mes      cuotas.Mes
	patrones []patron
	historia map[nss.NSS]historia // of every NSS of the batches, in the list or not
	obreros  []obrero
	casos    map[nss.NSS]*caso
	rotos    map[nss.NSS]bool // a line of the batches about them could not be used
}

// cedulas gives the sheets of the month, one for each employer of the list and
// for each that the batches name beside them; then those of the bimester.
func (l *liquidador) cedulas() []cedula {
	in, closed := l.mes.Period(), calendario.BimestreOf(l.mes.First()).Period()
	if closed.To != in.To {
		return l.de(l.registros(in), in, false)
	}
	// The employers of the bimester have the same numbers in both tables.
	employers := l.registros(closed)
	return append(l.de(employers, in, false), l.de(employers, closed, true)...)
}

// de gives the sheets of one period. An employer outside the list without a
// worker in it has none.
func (l *liquidador) de(employers []nss.Registro, in calendario.Period, bimestre bool) []cedula {
	var all []cedula
	for i, r := range employers {
		c := l.cedula(r, in, bimestre)
		c.numero = i + 1
		if c.listado || len(c.faltan) > 0 {
			all = append(all, c)
		}
	}
	return all
}

// registros gives the employers of the list, then those that only the batches
// name.
func (l *liquidador) registros(in calendario.Period) []nss.Registro {
	var all []nss.Registro
	add := func(r nss.Registro) {
		if !slices.Contains(all, r) {
			all = append(all, r)
		}
	}
	for _, p := range l.patrones {
		add(p.registro)
	}
	listed := len(all)
	for _, o := range l.obreros {
		for _, p := range l.historia[o.nss].periodos {
			if p.Overlaps(in) {
				add(p.Registro)
			}
		}
		for _, x := range l.historia[o.nss].conflictos {
			if r := x.Movimiento.Registro; l.sinAlta(o, r, in) != nil {
				add(r)
			}
		}
	}
	slices.SortFunc(all[listed:], nss.Registro.Order)
	return all
}

// cedula liquidates one employer. The premium and the zone are those of the
// first day of the month.
func (l *liquidador) cedula(r nss.Registro, in calendario.Period, bimestre bool) cedula {
	p, ok, known := patronEn(l.patrones, r, l.mes.First())
	p.registro = r
	c := cedula{patron: p, listado: known, mes: l.mes, periodo: in, bimestre: bimestre, vence: cuotas.VencimientoBancario(l.mes)}
	var ws []cuotas.Empleado
	var who []obrero
	for _, o := range l.obreros {
		w, enrolled := l.empleado(o, &p, in)
		if !enrolled {
			if x := l.sinAlta(o, r, in); x != nil {
				c.falta(o, *x)
			}
			continue
		}
		c.advertir(o, l.dudas(o, &p, w, in)...)
		switch m := l.impedimento(o); {
		case !known:
			c.falta(o, falta{"nomina.employer_unknown", nil})
		case !ok:
			c.falta(o, falta{"nomina.premium_unknown", []any{l.mes.First()}})
		case m != nil:
			c.falta(o, *m)
		default:
			ws, who = append(ws, w), append(who, o)
		}
	}
	c.liquidar(ws, who)
	return c
}

// empleado gives what the liquidation asks of a worker; enrolled tells whether
// they were with the employer on a day of the period.
func (l *liquidador) empleado(o obrero, p *patron, in calendario.Period) (w cuotas.Empleado, enrolled bool) {
	w.NSS = o.nss
	for _, q := range l.historia[o.nss].periodos {
		if q.Registro != p.registro {
			continue
		}
		if q.Overlaps(in) {
			w.Periodos = append(w.Periodos, q)
		}
		for _, m := range q.Movimientos {
			days := calendario.Period{From: m.Fecha, To: m.Hasta}
			switch {
			case !m.Tipo.IsEvent():
			case m.Tipo == afiliacion.Incapacidad:
				w.Incapacidades = append(w.Incapacidades, days)
			default:
				w.Ausencias = append(w.Ausencias, days)
			}
		}
	}
	w.Articulo36 = minimo(l.casos[o.nss], p, in)
	return w, len(w.Periodos) > 0
}

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

// impedimento tells why nothing can be computed of a worker, whoever the
// employer is.
func (l *liquidador) impedimento(o obrero) *falta {
	c := l.casos[o.nss]
	switch {
	case l.rotos[o.nss]:
		return &falta{"nomina.sheet_broken", nil}
	case c != nil && c.sinPatron:
		return &falta{"nomina.sheet_absence", nil}
	case c != nil && c.id.enDuda && len(c.ausencias)+len(c.salarios) > 0:
		return &falta{"nomina.sheet_whose", nil}
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

// liquidar computes the rows.
func (c *cedula) liquidar(ws []cuotas.Empleado, who []obrero) {
	e := cuotas.Patron{Registro: c.patron.registro, Zona: c.patron.zona, Prima: c.patron.prima}
	rows := cuotas.Default().Liquidar(e, c.mes, todos(ws))
	if c.bimestre {
		rows = cuotas.Default().LiquidarBimestre(e, calendario.BimestreOf(c.periodo.To), todos(ws))
	}
	for r, err := range rows {
		o := who[r.N-1]
		if err != nil {
			var inner *cuotas.RosterError
			if errors.As(err, &inner) {
				err = inner.Err
			}
			for _, i := range incidencias("", 0, err) {
				c.faltan = append(c.faltan, faltante{o, i.motivo})
			}
			continue
		}
		c.renglones = append(c.renglones, renglon{o, r})
		c.totales.Add(r)
	}
}

func todos(ws []cuotas.Empleado) iter.Seq2[cuotas.Empleado, error] {
	return func(yield func(cuotas.Empleado, error) bool) {
		for _, w := range ws {
			if !yield(w, nil) {
				return
			}
		}
	}
}

// cuotaDiaria gives the daily wage that the list states for a day; ok is false
// where it states none.
func cuotaDiaria(c *caso, p *patron, on calendario.Date) (wage dinero.Centavos, ok bool) {
	if c == nil || c.id.enDuda {
		return 0, false
	}
	var since calendario.Date
	for _, s := range c.salarios {
		if (s.registro.IsZero() || s.registro == p.registro) && !s.desde.After(on) && !s.desde.Before(since) {
			wage, since, ok = s.diario, s.desde, true
		}
	}
	return wage, ok
}

// minimo gives the days on which the daily wage is the minimum of the zone
// (LSS 36). A wage that the list does not state is not known: the exception is
// not presumed.
func minimo(c *caso, p *patron, in calendario.Period) []calendario.Period {
	if c == nil || len(c.salarios) == 0 {
		return nil
	}
	var days []calendario.Period
	for d := in.From; !d.After(in.To); d = d.AddDays(1) {
		wage, ok := cuotaDiaria(c, p, d)
		if !ok {
			continue
		}
		if m, _, err := cuotas.Default().SalarioMinimo(d, p.zona); err == nil && wage == m {
			days = append(days, calendario.Period{From: d, To: d})
		}
	}
	return calendario.Union(days)
}

// delMinimo tells whether a SBC leaves room for no more than the minimum wage:
// with the benefits that the law grants to everybody it is 1.0493 times the
// daily wage, and more only with better ones (LFT 76, 80, 87; LSS 27).
func delMinimo(sbc dinero.Centavos, z cuotas.Zona, on calendario.Date) bool {
	m, _, err := cuotas.Default().SalarioMinimo(on, z)
	if err != nil || sbc < m {
		return false
	}
	integrated, err := m.MulDiv(10493, 10000)
	return err == nil && sbc <= integrated
}
