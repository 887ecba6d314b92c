package main

import (
	"fmt"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/vigencia"
)

// familiar is a beneficiary with what their CURP said.
type familiar struct {
	beneficiario
	curp curp.CURP // zero where absent or faulty
}

// historia is what the batches say about one NSS.
type historia struct {
	periodos   []afiliacion.Periodo
	conflictos []afiliacion.Conflicto
}

// historias turns the movements of all batches into insured periods, by NSS.
func historias(ms []afiliacion.Movimiento) map[nss.NSS]historia {
	all := map[nss.NSS]historia{}
	periodos, conflictos := afiliacion.Periodos(ms)
	for _, p := range periodos {
		h := all[p.NSS]
		h.periodos = append(h.periodos, p)
		all[p.NSS] = h
	}
	for _, c := range conflictos {
		n := c.Movimiento.NSS
		h := all[n]
		h.conflictos = append(h.conflictos, c)
		all[n] = h
	}
	return all
}

// hechos gathers what is known of a person for the question of rights.
func (c *caso) hechos(on calendario.Date) vigencia.Facts {
	f := vigencia.Facts{
		Person:        vigencia.Person{Sex: vigencia.Sexo(c.id.curp.Sex()), Birth: c.id.curp.BirthDate()},
		Incapacidades: c.certificados(),
	}
	for _, p := range c.historia.periodos {
		f.Spells = append(f.Spells, vigencia.Spell{
			Modalidad: p.Modalidad, Registro: p.Registro.String(), Start: p.From, End: p.To,
		})
	}
	for _, p := range c.pensiones {
		f.Pensions = append(f.Pensions, p.Pension)
	}
	for i, b := range c.familia {
		f.Beneficiarios = append(f.Beneficiarios, b.hechos(fmt.Sprint(i+1), c.familia, on))
	}
	return f
}

// hechos says of one beneficiary what the list states. The words of the list
// carry conditions that have no column: "tutelado" means by order of a judge,
// and "concubina" that neither is married, unless a spouse is listed too.
func (b familiar) hechos(id string, familia []familiar, on calendario.Date) vigencia.Beneficiario {
	v := vigencia.Beneficiario{
		ID: id, Kind: b.parentesco, Sex: b.sexo, Birth: b.nacimiento, Since: b.desde,
		Disabled: b.incapacidad, LivesInHome: b.convive, Dependent: b.depende,
		CourtOrder:     b.parentesco == vigencia.Tutelado,
		CommonChildren: b.hijosComunes, InsuredSelf: b.asegurado, FamilyAllowance: b.asignacion,
		StudentSEN: !b.estudiaHasta.IsZero() && !b.estudiaHasta.Before(on), ProofValidUntil: b.estudiaHasta,
	}
	if !b.curp.IsZero() {
		v.Sex, v.Birth = vigencia.Sexo(b.curp.Sex()), b.curp.BirthDate()
	}
	if b.parentesco == vigencia.Concubina || b.parentesco == vigencia.Concubinario {
		v.FreeOfMarriage = true
		for _, other := range familia {
			if other.parentesco == vigencia.Conyuge {
				v.FreeOfMarriage = false
			}
		}
	}
	return v
}

// revisarFamilia checks the CURP of each beneficiary and that it agrees with
// the day of birth in the list.
func revisarFamilia(bs []beneficiario, hoy calendario.Date) ([]familiar, []hallazgo) {
	var familia []familiar
	var found []hallazgo
	for i, b := range bs {
		f, campo := familiar{beneficiario: b}, fmt.Sprintf("beneficiario %d", i+1)
		if b.curp == "" {
			familia = append(familia, f)
			continue
		}
		c, faults := leerCURP(campo, b.curp, hoy)
		found = append(found, faults...)
		if !c.IsZero() && !b.nacimiento.IsZero() && b.nacimiento != c.BirthDate() {
			found = append(found, hallazgo{campo, curp.BirthDate, true})
		}
		f.curp = c
		familia = append(familia, f)
	}
	return familia, found
}
