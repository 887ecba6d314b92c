package prueba

import (
	"maps"
	"slices"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/nss"
)

// Plant puts one mistake into movements, for hosts that test how they treat
// conflicts. It gives a copy with one or two movements more, in which
// [afiliacion.Periodos] finds this fault once more than before, and no other
// one. They stand at the first place that takes them: the same movements give
// the same result.
//
//   - ErrAlreadyCurrent: an alta, twice
//   - ErrNeverEnrolled: a raise by an employer who never enrolled the person
//   - ErrNotCurrent, ErrAlreadyBaja: a raise, or another baja, after the baja
//   - ErrDateOrder: a raise dated before the one that is registered
//   - ErrSameDate: a raise, twice
//   - ErrType, ErrIncomplete: a movement without type, or without NSS
//   - ErrEventEnd, ErrOutsidePeriod: an event that ends before it begins, or
//     that lies before the alta
//   - ErrBajaSuperseded: an incapacity over the baja, and a later baja
//
// The error is [ErrNoFault] for any other fault, and where no movement of ms
// has a place for it.
func Plant(ms []afiliacion.Movimiento, fault afiliacion.Fault) ([]afiliacion.Movimiento, error) {
	want := conflicts(ms)
	want[fault]++
	for i, m := range ms {
		extra := mistake(m, fault)
		if extra == nil {
			continue
		}
		if out := slices.Insert(slices.Clone(ms), i+1, extra...); maps.Equal(conflicts(out), want) {
			return out, nil
		}
	}
	return nil, ErrNoFault
}

// conflicts counts the faults that Periodos finds.
func conflicts(ms []afiliacion.Movimiento) map[afiliacion.Fault]int {
	_, found := afiliacion.Periodos(ms)
	out := map[afiliacion.Fault]int{}
	for _, c := range found {
		out[c.Fault]++
	}
	return out
}

// mistake gives what follows on a movement so that the fault arises; none
// where this movement has no place for it.
func mistake(m afiliacion.Movimiento, fault afiliacion.Fault) []afiliacion.Movimiento {
	alta, raise, baja := m.Tipo.IsAlta(), m.Tipo == afiliacion.ModificacionSalario, m.Tipo == afiliacion.Baja
	x := m
	if !x.Presentado.IsZero() {
		x.Presentado = x.Presentado.AddDays(1) // received after the movement that it contradicts
	}
	switch {
	case fault == afiliacion.ErrAlreadyCurrent && alta, fault == afiliacion.ErrSameDate && raise,
		fault == afiliacion.ErrAlreadyBaja && baja:
	case fault == afiliacion.ErrDateOrder && raise:
		x.Fecha = x.Fecha.AddDays(-1)
	case fault == afiliacion.ErrNotCurrent && baja:
		x.Tipo, x.Causa, x.Fecha = afiliacion.ModificacionSalario, "", x.Fecha.AddDays(1)
	case fault == afiliacion.ErrNeverEnrolled && alta:
		x.Tipo, x.Registro = afiliacion.ModificacionSalario, ajeno(m.Registro)
	case fault == afiliacion.ErrType:
		x.Tipo = 0
	case fault == afiliacion.ErrIncomplete:
		x.NSS = nss.NSS{}
	case fault == afiliacion.ErrEventEnd && alta:
		x.Tipo, x.Hasta = afiliacion.Incapacidad, x.Fecha.AddDays(-1)
	case fault == afiliacion.ErrOutsidePeriod && alta:
		x.Tipo, x.Fecha, x.Hasta = afiliacion.Ausentismo, m.Fecha.AddDays(-30), m.Fecha.AddDays(-29)
	case fault == afiliacion.ErrBajaSuperseded && baja:
		return superseding(m)
	default:
		return nil
	}
	return []afiliacion.Movimiento{x}
}

// superseding gives an incapacity over the day on which a baja takes effect,
// and the baja that replaces it (Ley del Seguro Social, art. 21).
func superseding(m afiliacion.Movimiento) []afiliacion.Movimiento {
	sick, again, last := m, m, m.Fecha
	if !m.EnTiempo() {
		last = m.Presentado
	}
	sick.Tipo, sick.Causa, sick.Fecha, sick.Hasta = afiliacion.Incapacidad, "", last.AddDays(-1), last.AddDays(1)
	again.Fecha = last.AddDays(1)
	if !again.Presentado.IsZero() {
		again.Presentado = again.Fecha
	}
	return []afiliacion.Movimiento{sick, again}
}

// ajeno gives the registro patronal of an employer that does not exist and is
// not this one.
func ajeno(r nss.Registro) nss.Registro {
	for _, base := range []string{"Z990000010", "Z990000110"} {
		if other, err := nss.ParseRegistro(base); err == nil && other != r {
			return other
		}
	}
	return nss.Registro{}
}
