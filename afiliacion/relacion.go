package afiliacion

import (
	"slices"

	"github.com/derechohabiente/imss/calendario"
)

// relacion is the state of one worker with one employer while its movements
// are registered one after the other:
//
//	none or baja --alta--> current --salary change--> current --baja--> baja
type relacion struct {
	queue   []Movimiento
	periods []Periodo
	current bool
	last    calendario.Date // date of the last movement registered
	lastMod calendario.Date // date of the last salary change registered

	incapacidades []calendario.Period // in order, apart from each other
}

func (r *relacion) run(b *libro) {
	byReception(r.queue)
	for _, m := range r.queue {
		if f := r.check(m); f != "" {
			b.refuse(m, f)
			continue
		}
		switch {
		case m.Tipo.IsAlta():
			r.open(m)
		case m.Tipo == ModificacionSalario:
			r.change(m)
		default:
			r.close(m, b)
		}
		r.last = m.Fecha
	}
}

// check tells why a movement can take no effect; empty where it can.
func (r *relacion) check(m Movimiento) Fault {
	switch {
	case m.Tipo.IsAlta() && r.current:
		return ErrAlreadyCurrent
	case !m.Tipo.IsAlta() && len(r.periods) == 0:
		return ErrNeverEnrolled
	case m.Tipo == Baja && !r.current && !r.heldUp():
		return ErrAlreadyBaja
	case m.Fecha.Before(r.last):
		return ErrDateOrder
	case m.Tipo == ModificacionSalario && !r.current && !(r.heldUp() && r.lastPeriod().Contains(m.Fecha)):
		return ErrNotCurrent
	case m.Tipo == ModificacionSalario && m.Fecha == r.lastMod:
		return ErrSameDate
	}
	return ""
}

func (r *relacion) lastPeriod() *Periodo { return &r.periods[len(r.periods)-1] }

// heldUp tells whether the last baja fell into an incapacity: a new one may
// replace it, and the relation goes on until then.
func (r *relacion) heldUp() bool { return len(r.periods) > 0 && r.lastPeriod().Diferida }

// open begins a period. A reingreso on the day of the baja, or before the end
// of a baja that is late or held up, takes over from its day on: no day stands
// in two periods of a relation.
func (r *relacion) open(m Movimiento) {
	r.current, r.lastMod = true, calendario.Date{}
	if len(r.periods) > 0 && !r.lastPeriod().To.Before(m.Fecha) {
		p := r.lastPeriod()
		if p.From == m.Fecha { // it has that one day: nothing of it is left to end
			r.resume(p, m)
			return
		}
		p.To = m.Fecha.AddDays(-1)
	}
	r.periods = append(r.periods, Periodo{
		NSS: m.NSS, Registro: m.Registro, Modalidad: Modalidad(m.Registro.Modalidad()),
		Period:      calendario.Period{From: m.Fecha},
		SBC:         m.SBC,
		Sueldos:     []Sueldo{{m.Fecha, m.SBC}},
		Movimientos: []Movimiento{m},
	})
}

// resume lets a period go on as if its baja had not been.
func (r *relacion) resume(p *Periodo, m Movimiento) {
	p.To, p.Causa, p.Tardia, p.Diferida = calendario.Date{}, "", false, false
	p.SBC = m.SBC
	p.Sueldos = append(p.Sueldos, Sueldo{m.Fecha, m.SBC})
	p.Movimientos = append(p.Movimientos, m)
}

func (r *relacion) change(m Movimiento) {
	p := r.lastPeriod()
	p.SBC = m.SBC
	p.Sueldos = append(p.Sueldos, Sueldo{m.Fecha, m.SBC})
	p.Movimientos = append(p.Movimientos, m)
	r.lastMod = m.Fecha
}

func (r *relacion) close(m Movimiento, b *libro) {
	p := r.lastPeriod()
	if p.Diferida {
		b.refuse(replaced(p), ErrBajaSuperseded)
	}
	p.To, p.Tardia, p.Diferida = r.lastDay(m, b.extra)
	p.Causa = m.Causa
	p.Movimientos = append(p.Movimientos, m)
	r.current = false
}

// lastDay gives the last covered day of a baja, and what moved it.
func (r *relacion) lastDay(m Movimiento, extra []calendario.Date) (last calendario.Date, tardia, diferida bool) {
	last = m.Fecha
	if m.PensionIMSS {
		return last, false, false
	}
	if !m.EnTiempo(extra...) {
		last, tardia = m.Presentado, true // RACERF, art. 57, third paragraph
	}
	if m.Causa == Defuncion {
		return last, tardia, false
	}
	for _, i := range r.incapacidades { // LSS, art. 21; RACERF, art. 60
		if !last.Before(i.From) && last.Before(i.To) {
			return i.To, tardia, true
		}
	}
	return last, tardia, false
}

// replaced takes the baja without effect out of a period.
func replaced(p *Periodo) Movimiento {
	for i := len(p.Movimientos) - 1; i >= 0; i-- {
		if m := p.Movimientos[i]; m.Tipo == Baja {
			p.Movimientos = slices.Delete(p.Movimientos, i, i+1)
			return m
		}
	}
	return Movimiento{}
}
