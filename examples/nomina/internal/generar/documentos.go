package main

import (
	"strings"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/tarjeton"
)

// documento is a CFDI of the sample before it is sealed.
type documento struct {
	nombre string // cfdi/2025-Q07-M0001.xml
	talon  tarjeton.Talon
	cp     string // tax domicile of the person
}

// documentos gives the CFDI of everybody in the order of the list.
func documentos(todos []gente) []documento {
	var out []documento
	add := func(g gente, period string, s tarjeton.Talon) {
		out = append(out, documento{"cfdi/" + period + "-" + s.Titular.Empleado + ".xml", s, g.Domicilio.CP})
	}
	for _, g := range todos {
		for _, r := range g.recibos {
			s, ok := g.empleos[r.empleo].Talon(calendario.MustParseQuincena(r.quincena))
			if !ok {
				continue
			}
			if r.pago != "" {
				s.Pago = d(r.pago)
			}
			add(g, strings.Replace(r.quincena, "/", "-Q", 1), s)
		}
		for _, m := range g.meses {
			if s, ok := g.jubilacion.Talon(2025, m); ok {
				add(g, s.Periodo.From.String()[:7], s)
			}
		}
	}
	return out
}
