package main

import (
	"crypto/sha256"
	"encoding/hex"
	"fmt"
	"strconv"
	"strings"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/documento"
	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/tarjeton"
	"github.com/derechohabiente/imss/umf"
)

// papel is a document to issue: its file name, and how it looks inside an
// envelope; or the bytes of a file that has none.
type papel struct {
	archivo string
	en      func(documento.Envelope) documento.Doc
	crudo   []byte
	err     error // why there are no bytes
}

// papeles gives the documents of a person. Those that name the person by CURP
// and NSS are issued only where both hold, and the registration in a clinic
// only with medical care in force, as the procedure asks (IMSS-02-066); a pay
// stub names the person as the CFDI does.
func (c *caso) papeles(t *mensajes.Printer, on calendario.Date) []papel {
	var all []papel
	if c.id.completa() && c.derechos != nil {
		all = append(all, c.consulta())
	}
	if c.id.completa() && c.semanas != nil {
		all = append(all, c.hojaSemanas(t))
	}
	if c.asignacion != nil && c.seRegistra() {
		all = append(all, c.alta(on))
	}
	return append(all, tarjetones(c.talones)...)
}

func (c *caso) consulta() papel {
	d := documento.ConsultaVigencia{Titular: c.titular(), Derechos: *c.derechos}
	for i, b := range c.familia {
		d.Beneficiarios = append(d.Beneficiarios, documento.Beneficiario{
			ID: strconv.Itoa(i + 1), Derechohabiente: b.papel(),
		})
	}
	return papel{archivo: "vigencia.pdf", en: func(e documento.Envelope) documento.Doc { d.Envelope = e; return d }}
}

func (c *caso) alta(on calendario.Date) papel {
	d := documento.AltaClinica{Titular: c.titular(), Fecha: on, CP: c.p.cp, Colonia: c.p.colonia,
		Domicilio: strings.TrimSpace(c.p.calle + " " + c.p.numero), Asignacion: *c.asignacion}
	d.Requisitos = umf.Documents(c.id.curp.BirthDate().Age(on) >= 18)
	return papel{archivo: "clinica.pdf", en: func(e documento.Envelope) documento.Doc { d.Envelope = e; return d }}
}

// tarjetones gives one stub each; two of the same period are told apart by a
// number.
func tarjetones(talones []tarjeton.Talon) []papel {
	var all []papel
	seen := map[string]int{}
	for _, t := range talones {
		name := "tarjeton-" + t.Periodo.From.String()
		if q, ok := t.Quincena(); ok {
			name = fmt.Sprintf("tarjeton-%04d-%02d", q.Year, q.N)
		}
		if seen[name]++; seen[name] > 1 {
			name += "-" + strconv.Itoa(seen[name])
		}
		d := documento.Tarjeton{Talon: t}
		all = append(all, papel{archivo: name + ".pdf", en: func(e documento.Envelope) documento.Doc { d.Envelope = e; return d }})
	}
	return all
}

func (c *caso) titular() documento.Derechohabiente {
	d := documento.Derechohabiente{
		NSS: c.id.nss, CURP: c.id.curp,
		GivenNames: c.p.nombre, FirstSurname: c.p.primerApellido, SecondSurname: c.p.segundoApellido,
		Sex: c.id.curp.Sex(), Birth: c.id.curp.BirthDate(),
	}
	if a := c.asignacion; a != nil && c.seRegistra() {
		d.UMF, d.Turno, d.Consultorio = a.Clinica.Nombre, a.Turno, a.Consultorio
	}
	return d
}

func (b familiar) papel() documento.Derechohabiente {
	d := documento.Derechohabiente{
		CURP: b.curp, GivenNames: b.nombre, FirstSurname: b.primerApellido, SecondSurname: b.segundoApellido,
		Sex: curp.Sexo(b.sexo), Birth: b.nacimiento,
	}
	if !b.curp.IsZero() {
		d.Sex, d.Birth = b.curp.Sex(), b.curp.BirthDate()
	}
	return d
}

// huella is a fingerprint of everything that the papers say and of where they
// go: the same answer is not issued twice, another answer is.
func huella(ps []papel, extra ...string) string {
	h := sha256.New()
	put := func(s string) { _, _ = fmt.Fprintf(h, "%d:%s,", len(s), s) }
	for _, s := range extra {
		put(s)
	}
	for _, p := range ps {
		put(p.archivo)
		if p.en == nil {
			put(string(p.crudo))
			continue
		}
		for _, f := range p.en(documento.Envelope{}).Fields() {
			put(f.Key)
			put(f.Value)
		}
	}
	return hex.EncodeToString(h.Sum(nil))
}
