package main

import (
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/nss"
)

// hallazgo is something found about a person's data. A warning is worth a
// look; anything else makes the identifier unusable.
type hallazgo struct {
	campo  string // "curp", "nss", "correo" …
	motivo mensajes.Coded
	aviso  bool
}

// identidad is what is left of a person's identifiers after the checks. A
// zero CURP or NSS was faulty or missing.
type identidad struct {
	curp      curp.CURP
	nss       nss.NSS
	enDuda    bool // another person has one of them too: whose it is must be cleared up
	hallazgos []hallazgo
}

// completa tells whether papers may name this person: both identifiers hold,
// and nobody else has them.
func (i identidad) completa() bool { return !i.curp.IsZero() && !i.nss.IsZero() && !i.enDuda }

// revisarIdentidad checks CURP and NSS, each alone and against one another and
// the name.
func revisarIdentidad(p persona, hoy calendario.Date) identidad {
	var id identidad
	id.revisarCURP(p, hoy)
	id.revisarNSS(p, hoy)
	if id.completa() {
		for _, w := range id.nss.CompareBirth(id.curp.BirthDate(), hoy) {
			id.hallazgo("nss", w, true)
		}
	}
	return id
}

func (i *identidad) hallazgo(campo string, m mensajes.Coded, aviso bool) {
	i.hallazgos = append(i.hallazgos, hallazgo{campo, m, aviso})
}

// leerCURP reads a CURP as typed and names every fault. A suspicious one is of
// a kind that real people are known to have: usable, and worth a look. A faulty
// one is zero.
func leerCURP(campo, typed string, hoy calendario.Date) (curp.CURP, []hallazgo) {
	var found []hallazgo
	text := curp.Normalize(typed)
	for _, e := range curp.Problems(text, hoy) {
		found = append(found, hallazgo{campo, e, e.Fault.Suspicious()})
	}
	c, err := curp.ParseOn(text, hoy, curp.ErrWord, curp.ErrDifferentiator)
	if err != nil {
		return curp.CURP{}, found
	}
	return c, found
}

func (i *identidad) revisarCURP(p persona, hoy calendario.Date) {
	c, found := leerCURP("curp", p.curp, hoy)
	i.hallazgos = append(i.hallazgos, found...)
	if c.IsZero() {
		return
	}
	i.curp = c
	who := curp.Persona{GivenNames: p.nombre, FirstSurname: p.primerApellido, SecondSurname: p.segundoApellido}
	for _, f := range c.Compare(who, curp.FirstSurname, curp.SecondSurname, curp.GivenNames) {
		i.hallazgo("curp", f, true)
	}
}

func (i *identidad) revisarNSS(p persona, hoy calendario.Date) {
	text := nss.Normalize(p.nss)
	problems := nss.Problems(text)
	for _, e := range problems {
		i.hallazgo("nss", e, false)
	}
	if len(problems) > 0 {
		if _, ok := nss.LostZero(text); ok {
			i.hallazgo("nss", falta{"nomina.nss_lost_zero", nil}, true)
		}
		return
	}
	n, err := nss.Parse(text)
	if err != nil {
		return
	}
	i.nss = n
}
