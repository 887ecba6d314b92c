package main

import (
	"reflect"
	"slices"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/tarjeton"
	"github.com/derechohabiente/imss/umf"
	"github.com/derechohabiente/imss/vigencia"
)

// caso is one person of the list, or one CFDI of nobody in it, with all that
// was found out.
type caso struct {
	p         persona
	id        identidad
	familia   []familiar
	pensiones []pension
	ausencias []ausencia
	salarios  []salario
	historia  historia
	rota      bool // a line of the batches about this person could not be used
	recibos   []recibo

	hallazgos  []hallazgo // beyond those of the identity
	derechos   *vigencia.Derechos
	semanas    *vigencia.EstadoSemanas
	asignacion *umf.Assignment
	sinClinica error // why there is no assignment
	talones    []tarjeton.Talon

	ajeno bool // a CFDI that belongs to nobody in the list
}

// todos gives every finding about the person.
func (c *caso) todos() []hallazgo {
	return append(append([]hallazgo(nil), c.id.hallazgos...), c.hallazgos...)
}

// paraSaber gives the findings and, where there is no clinic, why.
func (c *caso) paraSaber() []hallazgo {
	all := c.todos()
	if c.sinClinica != nil {
		for _, i := range incidencias("", 0, c.sinClinica) {
			all = append(all, hallazgo{"clinica", i.motivo, false})
		}
	}
	return all
}

// hallar notes findings; the same one of several files is noted once.
func (c *caso) hallar(found ...hallazgo) {
	for _, h := range found {
		if !slices.ContainsFunc(c.hallazgos, func(o hallazgo) bool { return reflect.DeepEqual(o, h) }) {
			c.hallazgos = append(c.hallazgos, h)
		}
	}
}

// dudar notes findings that leave open whose an identifier is.
func (c *caso) dudar(found ...hallazgo) {
	c.id.enDuda = true
	c.hallar(found...)
}

// quien names the person for a screen: the row's own id and the mask, never
// the identifier.
func (c *caso) quien() (id, mascara string) {
	id = c.p.id
	switch {
	case !c.id.curp.IsZero():
		return id, c.id.curp.Mask()
	case !c.id.nss.IsZero():
		return id, c.id.nss.Mask()
	case len(c.talones) > 0 && !c.talones[0].Titular.CURP.IsZero():
		return id, c.talones[0].Titular.CURP.Mask()
	}
	return id, "—"
}

// resolver decides the rights of a person and assigns the clinic.
func (c *caso) resolver(on calendario.Date, cat *umf.Catalog, places lugares) {
	if !c.id.nss.IsZero() {
		c.decidir(on)
		c.contar(on)
	}
	c.asignacion, c.sinClinica = places.asignar(cat, c.p)
	if c.asignacion != nil && c.seRegistra() {
		places.tomar(*c.asignacion)
	}
	if c.asignacion != nil && c.derechos != nil && !c.atendido() {
		c.hallar(hallazgo{"clinica", falta{"nomina.no_registration", nil}, true})
	}
}

// seRegistra tells whether the clinic found becomes the person's: a paper says
// so and a place is taken. To the others it is only told.
func (c *caso) seRegistra() bool { return c.id.completa() && c.atendido() }

// atendido tells whether the person is known to have medical care.
func (c *caso) atendido() bool { return c.derechos != nil && c.derechos.ServicioMedico }

// decidir answers the question of rights. Who appears in no batch and has no
// pension may well be insured elsewhere: that is no data, and not a "no". And
// of whom a line was lost, that line may have been the alta or the baja.
func (c *caso) decidir(on calendario.Date) {
	if c.rota {
		c.hallar(hallazgo{"vigencia", falta{"nomina.history_broken", nil}, false})
		return
	}
	if len(c.historia.periodos) == 0 && len(c.pensiones) == 0 {
		c.hallar(hallazgo{"vigencia", falta{"nomina.no_history", nil}, false})
		return
	}
	d, err := vigencia.Consulta(c.hechos(on), on)
	if err != nil {
		for _, i := range incidencias("", 0, err) {
			c.hallar(hallazgo{"vigencia", i.motivo, false})
		}
		return
	}
	c.derechos = &d
}
