package cuotas

import (
	"slices"

	"github.com/derechohabiente/imss/calendario"
)

// Documento is a datum or paper that an enrolment asks for.
type Documento string

// The data and papers.
const (
	DocCURP           Documento = "curp"
	DocNSS            Documento = "nss" // optional in a draft; assigned online where there is none
	DocCorreo         Documento = "correo"
	DocDomicilio      Documento = "domicilio" // street, number, colonia, postal code, telephone
	DocOcupacion      Documento = "ocupacion" // with the monthly income
	DocIdentificacion Documento = "identificacion"
	DocCarta          Documento = "carta" // signed, asks for the incorporation
	DocComprobante    Documento = "comprobante_domicilio"
	DocFotografia     Documento = "fotografia" // infant size, for the card of the clinic
	DocCuestionario   Documento = "cuestionario_medico"
	DocRFC            Documento = "rfc"
)

// Code gives the code of the name, "cuotas.documento.curp".
func (d Documento) Code() string { return "cuotas.documento." + string(d) }

// Args is empty.
func (d Documento) Args() []any { return nil }

// Requisito says where a datum or paper is asked for.
type Requisito struct {
	Documento  Documento `json:"documento"`
	EnLinea    bool      `json:"en_linea"`   // on the institute's page
	Ventanilla bool      `json:"ventanilla"` // at the subdelegación
	Opcional   bool      `json:"opcional,omitempty"`
	// Confirmado tells that a public text asks for it in this scheme; otherwise
	// it is unconfirmed.
	Confirmado bool `json:"confirmado"`
}

// Faltantes gives the required documents that are not among those at hand, for
// the page (enLinea) or for the window.
func (r ReglaEsquema) Faltantes(enLinea bool, tiene ...Documento) []Documento {
	var out []Documento
	for _, q := range r.Requisitos {
		asked := q.Ventanilla
		if enLinea {
			asked = q.EnLinea
		}
		if asked && !q.Opcional && !slices.Contains(tiene, q.Documento) {
			out = append(out, q.Documento)
		}
	}
	return out
}

// requisitosIndependiente are those of the incorporation of the self-employed,
// online and by the simplified list of ACDO.AS2.HCT.260122/12.P.DIR (DOF
// 03-03-2022).
func requisitosIndependiente() []Requisito {
	return []Requisito{
		{Documento: DocCURP, EnLinea: true, Ventanilla: true, Confirmado: true},
		{Documento: DocNSS, EnLinea: true, Ventanilla: true, Confirmado: true},
		{Documento: DocCorreo, EnLinea: true, Ventanilla: true, Confirmado: true},
		{Documento: DocDomicilio, EnLinea: true, Confirmado: true},
		{Documento: DocOcupacion, EnLinea: true, Confirmado: true},
		{Documento: DocIdentificacion, Ventanilla: true, Confirmado: true},
		{Documento: DocCarta, Ventanilla: true, Confirmado: true},
		{Documento: DocComprobante, Ventanilla: true, Confirmado: true},
		{Documento: DocFotografia, Ventanilla: true, Opcional: true, Confirmado: true},
		{Documento: DocRFC, EnLinea: true, Opcional: true},
	}
}

// requisitosComunes are those that every scheme is taken to ask for.
func requisitosComunes() []Requisito {
	return []Requisito{
		{Documento: DocCURP, EnLinea: true, Ventanilla: true},
		{Documento: DocNSS, EnLinea: true, Ventanilla: true},
		{Documento: DocCorreo, EnLinea: true},
		{Documento: DocDomicilio, EnLinea: true},
		{Documento: DocIdentificacion, Ventanilla: true},
		{Documento: DocComprobante, Ventanilla: true},
	}
}

// requisitosConCuestionario adds the medical questionnaire of each person to be
// insured (modalidades 33 and 44).
func requisitosConCuestionario() []Requisito {
	return append(requisitosComunes(), Requisito{Documento: DocCuestionario, EnLinea: true, Ventanilla: true, Confirmado: true})
}

// Identificacion is an official identification that is accepted, for Mexicans
// and for foreigners.
type Identificacion string

// The identifications.
const (
	IDINE               Identificacion = "ine"
	IDPasaporte         Identificacion = "pasaporte"
	IDCedulaProfesional Identificacion = "cedula_profesional"
	IDCartillaMilitar   Identificacion = "cartilla_militar"
	IDMatriculaConsular Identificacion = "matricula_consular"
	IDTarjetaResidente  Identificacion = "tarjeta_residente"
)

// Identificaciones lists what is accepted.
func Identificaciones() []Identificacion {
	return []Identificacion{IDINE, IDPasaporte, IDCedulaProfesional, IDCartillaMilitar, IDMatriculaConsular, IDTarjetaResidente}
}

// Code gives the code of the name, "cuotas.identificacion.ine".
func (i Identificacion) Code() string { return "cuotas.identificacion." + string(i) }

// Args is empty.
func (i Identificacion) Args() []any { return nil }

// Check tells whether the identification can be used: a kind that is not
// accepted is [ErrIDTipo], and one whose last day has passed [ErrIDVencida]. An
// absent last day is [ErrFecha], except for the professional licence, the
// military card and the card of a permanent resident, which may have none.
func (i Identificacion) Check(vence, hoy calendario.Date) error {
	switch {
	case !slices.Contains(Identificaciones(), i):
		return ErrIDTipo
	case hoy.IsZero():
		return Error{ErrFecha, "hoy"}
	case vence.IsZero() && (i == IDINE || i == IDPasaporte || i == IDMatriculaConsular):
		return Error{ErrFecha, "vence"}
	case !vence.IsZero() && hoy.After(vence):
		return ErrIDVencida
	}
	return nil
}

// proofMonths is how old a proof of address may be, in calendar months.
const proofMonths = 3

// CheckComprobante tells whether a proof of address can be used: issued more
// than three calendar months before today it is [ErrComprobante], and issued
// after today, or on a day that is absent, [ErrFecha].
func CheckComprobante(emitido, hoy calendario.Date) error {
	switch {
	case emitido.IsZero() || hoy.IsZero() || emitido.After(hoy):
		return Error{ErrFecha, "emitido"}
	case emitido.Before(hoy.AddMonths(-proofMonths)):
		return ErrComprobante
	}
	return nil
}
