package main

import (
	"fmt"
	"time"

	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/documento"
	"github.com/derechohabiente/imss/prueba"
	"github.com/derechohabiente/imss/sello"
	"github.com/derechohabiente/imss/tarjeton"
	"github.com/derechohabiente/imss/vigencia"
)

// widen gives a stub as many rows as asked, with totals that fit.
func widen(t *tarjeton.Talon, perceptions, deductions int) {
	for i := len(t.Percepciones); i < perceptions; i++ {
		amount := dinero.Centavos(310_15 + i*17_40)
		t.Percepciones = append(t.Percepciones, tarjeton.Concepto{Clave: fmt.Sprint(200 + i), Descripcion: "Estímulo de muestra",
			TipoSAT: "038", Gravado: amount, Importe: amount})
	}
	for i := len(t.Deducciones); i < deductions; i++ {
		t.Deducciones = append(t.Deducciones, tarjeton.Concepto{Clave: fmt.Sprint(300 + i), Descripcion: "Préstamo de muestra",
			TipoSAT: "004", Importe: dinero.Centavos(45_10 + i*3_05)})
	}
	t.Totales = t.Sum()
}

// issued is the instant of issue of every paper here.
func issued() time.Time { return time.Date(2025, 5, 15, 9, 30, 0, 0, time.UTC) }

func envelope() documento.Envelope {
	return documento.Envelope{Issuer: "Servicio de Ejemplo, A.C.", Folio: "250515-7K3QX-9M2PDC", Issued: issued(),
		Page: "https://ejemplo.mx/verificar"}
}

// seal signs a paper with a key that dies with the program.
func seal(d documento.Doc) (sello.Sello, error) {
	private, err := sello.Generate()
	if err != nil {
		return sello.Sello{}, err
	}
	key, err := sello.Load(private)
	if err != nil {
		return sello.Sello{}, err
	}
	return sello.Sign(d.Fields(), issued(), key)
}

// paper is a sealed document and the text of its QR code.
type paper struct {
	doc documento.Doc
	qr  string
}

// sealedStub is one page: twenty concepts, QR code, sealed chain and seal.
func sealedStub() (paper, error) {
	_, t, err := worker()
	if err != nil {
		return paper{}, err
	}
	widen(&t, 11, 9)
	d := documento.Tarjeton{Envelope: envelope(), Talon: t}
	if d.Sello, err = seal(d); err != nil {
		return paper{}, err
	}
	return paper{d, d.QRText(d.Fields())}, nil
}

// sealedConsulta is the answer about a person with four beneficiaries.
func sealedConsulta() (paper, error) {
	facts, on := family()
	rights, err := vigencia.Consulta(facts, on)
	if err != nil {
		return paper{}, err
	}
	f := prueba.New(11)
	who, err := f.Persona(prueba.Perfil{Nacimiento: facts.Person.Birth, Sexo: curp.Hombre})
	if err != nil {
		return paper{}, err
	}
	d := documento.ConsultaVigencia{Envelope: envelope(), Titular: holder(who), Derechos: rights}
	for _, b := range facts.Beneficiarios {
		p, err := f.Persona(prueba.Perfil{Nacimiento: b.Birth})
		if err != nil {
			return paper{}, err
		}
		d.Beneficiarios = append(d.Beneficiarios, documento.Beneficiario{ID: b.ID, Derechohabiente: holder(p)})
	}
	if d.Sello, err = seal(d); err != nil {
		return paper{}, err
	}
	return paper{d, d.QRText(d.Fields())}, nil
}

func holder(p prueba.Persona) documento.Derechohabiente {
	return documento.Derechohabiente{NSS: p.NSS, CURP: p.CURP, GivenNames: p.GivenNames, FirstSurname: p.FirstSurname,
		SecondSurname: p.SecondSurname, Sex: p.Sex, Birth: p.Birth, UMF: "UMF 1", OOAD: "Oaxaca"}
}
