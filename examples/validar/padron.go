package main

import (
	"bytes"
	"encoding/json"
	"errors"
	"io"

	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/rfc"
)

// padron is the file of one employer. Identifiers are texts here, not values
// of the SDK's types: reading stops at the first text that is no CURP, and an
// office wants to see everything that is wrong at once.
type padron struct {
	Patron       patron       `json:"patron"`
	Trabajadores []trabajador `json:"trabajadores" validate:"required,min=1,dive" etiqueta:"Trabajadores" label:"Workers"`
}

type patron struct {
	Nombre   string `json:"nombre" validate:"required" etiqueta:"Nombre del patrón" label:"Employer's name"`
	RFC      string `json:"rfc" validate:"required,rfc=check_digit" etiqueta:"RFC del patrón" label:"Employer's RFC"`
	Registro string `json:"registro_patronal" validate:"required,registropatronal" etiqueta:"Registro patronal" label:"Employer registration"`
	CP       string `json:"cp" validate:"required,cp" etiqueta:"Código postal del patrón" label:"Employer's postal code"`
}

// trabajador is one worker. The CURP may have an inconvenient word, and the RFC
// a check character of the SAT's own: both exist in the registers.
type trabajador struct {
	Nombres         string      `json:"nombres" validate:"required,max=40" etiqueta:"Nombres" label:"Given names"`
	PrimerApellido  string      `json:"primer_apellido" validate:"required,max=40" etiqueta:"Primer apellido" label:"First surname"`
	SegundoApellido string      `json:"segundo_apellido" validate:"max=40" etiqueta:"Segundo apellido" label:"Second surname"`
	CURP            string      `json:"curp" validate:"required,curp=word" etiqueta:"CURP del trabajador" label:"Worker's CURP"`
	NSS             string      `json:"nss" validate:"required,nss,curpnss=CURP" etiqueta:"NSS del trabajador" label:"Worker's social security number"`
	RFC             string      `json:"rfc" validate:"omitempty,rfc=check_digit" etiqueta:"RFC del trabajador" label:"Worker's RFC"`
	SalarioDiario   json.Number `json:"salario_diario" validate:"required,numeric" etiqueta:"Salario diario" label:"Daily wage"`
	Periodicidad    string      `json:"periodicidad" validate:"required,oneof=semanal catorcenal quincenal mensual" etiqueta:"Periodicidad del pago" label:"Payment period"`
	contacto
}

// contacto is embedded: its fields stand beside the others in the file.
type contacto struct {
	Correo  string `json:"correo" validate:"omitempty,email" etiqueta:"Correo" label:"E-mail"`
	Correo2 string `json:"correo2" validate:"correo2=Correo" etiqueta:"Confirmación del correo" label:"E-mail again"`
	CP      string `json:"cp" validate:"omitempty,cp" etiqueta:"Código postal" label:"Postal code"`
}

// leer reads one padron and nothing after it, and normalises what people typed.
func leer(r io.Reader) (padron, error) {
	raw, err := io.ReadAll(r)
	if err != nil {
		return padron{}, falta{code: "validar.file"}
	}
	dec := json.NewDecoder(bytes.NewReader(bytes.TrimPrefix(raw, []byte("\ufeff"))))
	dec.DisallowUnknownFields()
	var p padron
	if err := dec.Decode(&p); err != nil {
		return padron{}, falta{"validar.json", []any{line(raw, dec, err)}}
	}
	if _, err := dec.Token(); !errors.Is(err, io.EOF) {
		return padron{}, falta{"validar.json", []any{line(raw, dec, err)}}
	}
	p.normalizar()
	return p, nil
}

// line gives the line on which reading stopped. The text of a JSON error may
// quote data, so that it is not shown.
func line(raw []byte, dec *json.Decoder, err error) int {
	at := dec.InputOffset()
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		at = syntax.Offset
	case errors.As(err, &kind):
		at = kind.Offset
	}
	return 1 + bytes.Count(raw[:min(int(at), len(raw))], []byte("\n"))
}

// normalizar drops the blanks and hyphens of printed groups and folds case:
// the rules are strict, and what they pass is what payroll stores.
func (p *padron) normalizar() {
	p.Patron.RFC = rfc.Normalize(p.Patron.RFC)
	p.Patron.Registro = nss.NormalizeRegistro(p.Patron.Registro)
	for i := range p.Trabajadores {
		t := &p.Trabajadores[i]
		t.CURP = curp.Normalize(t.CURP)
		t.NSS = nss.Normalize(t.NSS)
		t.RFC = rfc.Normalize(t.RFC)
	}
}
