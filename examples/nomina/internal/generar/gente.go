package main

import (
	"fmt"
	"time"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/prueba"
)

// semilla makes the people of the sample; fecha is the day of its question.
const (
	semilla = 20250512
	fecha   = "2025-05-12"
)

// gente is one person of the sample with everything that the files say.
type gente struct {
	id    string
	turno string // M, V or blank
	prueba.Persona
	curp, nss     string // as the list of people has them: two are spoilt
	empleos       []prueba.Empleo
	recibos       []recibo
	jubilacion    prueba.Jubilacion
	meses         []time.Month // of 2025, in which the pension has a stub
	beneficiarios []beneficiario
	pensiones     []pension
	ausencias     []ausencia
	salarioDiario []prueba.Salario // as -salarios states it
}

// recibo is a stub that exists as a CFDI.
type recibo struct {
	empleo   int // index in empleos
	quincena string
	pago     string // blank = on time
}

type beneficiario struct {
	parentesco string
	prueba.Persona
	desde, estudiaHasta           string
	incapacidad, convive, depende bool
	hijosComunes, asegurado       bool
}

// ausencia is a run of days without work; registro is blank where it concerns
// every employer.
type ausencia struct{ desde, hasta, tipo, registro string }

type pension struct{ tipo, desde, hasta string }

// reparto draws the people in a fixed order.
type reparto struct {
	f         *prueba.Fuente
	uno, otro prueba.Patron
	tercero   prueba.Patron // in no list of employers: its premium is not known
	siguiente int
	err       error // the first one
}

func d(s string) calendario.Date { return calendario.MustParse(s) }

// perfil is a short form of a profile: everybody of the sample was born in
// Oaxaca.
func perfil(sexo curp.Sexo, nombres, primero, segundo, nacimiento string, registro int) prueba.Perfil {
	return prueba.Perfil{Sexo: sexo, Nombres: nombres, PrimerApellido: primero, SegundoApellido: segundo,
		SinSegundo: segundo == "", Nacimiento: d(nacimiento), Registro: registro, Entidad: "OC"}
}

// domicilio is an invented street in a settlement that exists.
func domicilio(calle, numero, colonia, cp string) prueba.Domicilio {
	return prueba.Domicilio{Calle: calle, Numero: numero, Colonia: colonia, CP: cp}
}

func (r *reparto) persona(p prueba.Perfil) prueba.Persona {
	who, err := r.f.Persona(p)
	if err != nil && r.err == nil {
		r.err = fmt.Errorf("%s %s: %w", p.Nombres, p.PrimerApellido, err)
	}
	return who
}

// nueva draws the next person of the list.
func (r *reparto) nueva(p prueba.Perfil, casa prueba.Domicilio, turno string) gente {
	r.siguiente++
	p.Domicilio = casa
	g := gente{id: fmt.Sprintf("E%03d", r.siguiente), turno: turno, Persona: r.persona(p)}
	g.curp, g.nss = g.CURP.String(), g.NSS.String()
	return g
}

// empleo adds a job. wages are pairs of a day and a daily wage.
func (g *gente) empleo(e prueba.Patron, letras, umf string, wages ...string) *prueba.Empleo {
	w := prueba.Empleo{Persona: g.Persona, Patron: e, Clave: letras + g.id[1:], UMF: umf, Desde: d(wages[0])}
	for i := 0; i < len(wages); i += 2 {
		w.Salarios = append(w.Salarios, prueba.Salario{Desde: d(wages[i]), Diario: dinero.MustParse(wages[i+1])})
	}
	g.empleos = append(g.empleos, w)
	return &g.empleos[len(g.empleos)-1]
}

func (g *gente) quincenas(qs ...string) {
	for _, q := range qs {
		g.recibos = append(g.recibos, recibo{len(g.empleos) - 1, q, ""})
	}
}

func hasta(w *prueba.Empleo, day string, causa afiliacion.Causa) { w.Hasta, w.Causa = d(day), causa }

// familia adds a beneficiary who lives with the person and depends on them.
func (g *gente) familia(r *reparto, parentesco string, p prueba.Perfil) *beneficiario {
	p.Domicilio = g.Domicilio
	g.beneficiarios = append(g.beneficiarios, beneficiario{parentesco: parentesco, Persona: r.persona(p),
		convive: true, depende: true})
	return &g.beneficiarios[len(g.beneficiarios)-1]
}

// elenco gives everybody of the sample: the list, and one person outside it.
func elenco() (lista []gente, ajena gente, err error) {
	r := &reparto{f: prueba.New(semilla)}
	if r.uno, err = r.f.Patron(); err != nil {
		return nil, ajena, err
	}
	if r.otro, err = r.f.Patron(); err != nil {
		return nil, ajena, err
	}
	lista = append(r.primeros(), r.segundos()...)
	lista = append(lista, r.terceros()...)
	ajena = r.nueva(perfil(curp.Mujer, "Julia", "Ficticio", "Boceto", "1996-02-17", 2017),
		domicilio("Calle del Ensayo", "8", "Candiani", "68130"), "")
	ajena.empleo(r.uno, "M0", "001", "2024-02-01", "410.00")
	ajena.quincenas("2025/08")
	// Those who came to the sample later are drawn last: the others stay as
	// they are, and so do their sealed stubs.
	if r.tercero, err = r.f.Patron(); err != nil {
		return nil, ajena, err
	}
	lista = append(lista, r.cuartos()...)
	return lista, ajena, r.err
}
