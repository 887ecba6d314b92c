package main

import (
	"iter"
	"slices"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
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
		switch m := l.impedimento(o, r, in); {
		case !known:
			c.falta(o, falta{"nomina.employer_unknown", nil})
		case !ok:
			c.falta(o, falta{"nomina.premium_unknown", []any{l.mes.First()}})
		case m != nil:
			c.falta(o, *m)
		default:
			c.advertir(o, l.dudas(o, &p, w, in)...)
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
