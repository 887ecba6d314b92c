package idse

import (
	"fmt"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
)

// salarios are the limits of the salary: the minimum wage and the cap of 25
// UMA (LSS, art. 28).
type salarios struct {
	stated, received limite // what the host states, and what holds on the day of reception
	tablas           *afiliacion.Tablas
}

// limite is the range of the salary; an amount of zero is not known.
type limite struct{ minimo, tope dinero.Centavos }

// salarios takes what the options state, and the rest from the tables. A day
// of reception that these do not know is an error, so that no check is left
// out in silence.
func (o Options) salarios() (salarios, error) {
	s := salarios{stated: limite{o.Minimo, o.UMA * afiliacion.TopeUMA}, tablas: o.Tablas}
	if o.Today.IsZero() {
		return s, nil
	}
	m, err := o.Tablas.SalarioMinimo(o.Today)
	if err != nil && o.Minimo == 0 {
		return s, fmt.Errorf("idse: minimum wage on %s: %w", o.Today, err)
	}
	tope, err := o.Tablas.Tope(o.Today)
	if err != nil && o.UMA == 0 {
		return s, fmt.Errorf("idse: UMA on %s: %w", o.Today, err)
	}
	s.received = limite{m.General, tope}
	return s, nil
}

// on gives the limits for a movement of a day, or those of the day of reception
// where the date is unreadable or outside the tables.
func (s *salarios) on(day calendario.Date) limite {
	l := s.stated
	if s.received == (limite{}) { // without a day of reception only what is stated counts
		return l
	}
	if l.minimo == 0 {
		l.minimo = s.received.minimo
		if m, err := s.tablas.SalarioMinimo(day); err == nil {
			l.minimo = m.General
		}
	}
	if l.tope == 0 {
		l.tope = s.received.tope
		if tope, err := s.tablas.Tope(day); err == nil {
			l.tope = tope
		}
	}
	return l
}
