package main

import (
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/dinero"
)

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
	var days []calendario.Period
	for i := range in.Days() { // counted: no day follows the last one of the calendar
		d := in.From.AddDays(i)
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
