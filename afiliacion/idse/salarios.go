package idse

import (
	"fmt"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
)

// salarios are the limits of the salary by day: of the minimum wage, and of
// the cap of 25 UMA (LSS, art. 28).
type salarios struct {
	today          calendario.Date
	minimos, topes []monto
}

// monto is an amount with the days for which it holds.
type monto struct {
	valid  calendario.Period
	amount dinero.Centavos
}

// salarios takes what the options state, and the rest from the tables. A day
// of reception that these do not know is an error, so that no check is left
// out in silence.
func (o Options) salarios() (salarios, error) {
	s := salarios{today: o.Today, minimos: stated(o.Minimo), topes: stated(o.UMA * afiliacion.TopeUMA)}
	if o.Today.IsZero() {
		return s, nil
	}
	tables := o.Tablas
	if tables == nil {
		tables = afiliacion.Default()
	}
	if s.minimos == nil {
		if _, err := tables.SalarioMinimo(o.Today); err != nil {
			return s, fmt.Errorf("idse: minimum wage on %s: %w", o.Today, err)
		}
		for _, c := range tables.Cifras() {
			if c.UMA == 0 {
				s.minimos = append(s.minimos, monto{c.Valid, c.Minimo.General})
			}
		}
	}
	if s.topes == nil {
		if _, err := tables.UMA(o.Today); err != nil {
			return s, fmt.Errorf("idse: UMA on %s: %w", o.Today, err)
		}
		for _, c := range tables.Cifras() {
			if c.UMA != 0 {
				s.topes = append(s.topes, monto{c.Valid, c.UMA * afiliacion.TopeUMA})
			}
		}
	}
	return s, nil
}

// stated is an amount of the host, which holds for every day.
func stated(amount dinero.Centavos) []monto {
	if amount == 0 {
		return nil
	}
	return []monto{{calendario.Period{}, amount}}
}

// on gives the amount for a movement of a day, or that of the day of reception
// where the date is unreadable or outside the tables; 0 where nothing is known.
func (s *salarios) on(rows []monto, day calendario.Date) dinero.Centavos {
	for _, d := range [...]calendario.Date{day, s.today} {
		for i := len(rows) - 1; i >= 0; i-- {
			if rows[i].valid.Contains(d) {
				return rows[i].amount
			}
		}
	}
	return 0
}
