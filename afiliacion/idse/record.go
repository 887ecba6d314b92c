package idse

import (
	"log/slog"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
)

// The types of movement of a record.
const (
	Reingreso           = "08" // enrolment, first or not: the record is the same
	ModificacionSalario = "07"
	Baja                = "02"
)

// Record is one movement of a file. A field for which the type has no place is
// ignored on writing and zero after reading. Printing it masks the identifiers
// and the name.
type Record struct {
	Tipo       string                `json:"tipo"` // "08", "07" or "02"
	Registro   nss.Registro          `json:"registro,omitzero"`
	NSS        nss.NSS               `json:"nss,omitzero"`
	Nombre     afiliacion.Nombre     `json:"nombre"`
	SBC        dinero.Centavos       `json:"sbc,omitzero"`        // 08, 07; up to 9,999.99
	Trabajador afiliacion.Trabajador `json:"trabajador,omitzero"` // 08
	Salario    afiliacion.Salario    `json:"salario,omitzero"`    // 08, 07
	Jornada    afiliacion.Jornada    `json:"jornada,omitzero"`    // 08, 07
	Fecha      calendario.Date       `json:"fecha,omitzero"`
	UMF        string                `json:"umf,omitzero"`   // 08; three digits
	Guia       string                `json:"guia"`           // five digits, assigned by the subdelegación: 400 after its two digits for files
	Clave      string                `json:"clave,omitzero"` // the employer's key of the worker, up to ten characters
	Causa      afiliacion.Causa      `json:"causa,omitzero"` // 02
	CURP       curp.CURP             `json:"curp,omitzero"`  // 08, 07; may be absent
}

// LogValue gives type, date and masked identifiers to log/slog, no name.
func (r Record) LogValue() slog.Value {
	return slog.GroupValue(slog.String("tipo", r.Tipo), slog.Any("nss", r.NSS), slog.Any("registro", r.Registro),
		slog.String("fecha", r.Fecha.String()))
}

// Movimiento gives the record as a movement received on a day; the day may be
// absent. A record of type 08 is a reingreso: the file does not tell a first
// enrolment from a later one.
func (r Record) Movimiento(received calendario.Date) afiliacion.Movimiento {
	m := afiliacion.Movimiento{
		NSS: r.NSS, Registro: r.Registro, Fecha: r.Fecha, Presentado: received,
		SBC: r.SBC, Trabajador: r.Trabajador, Salario: r.Salario, Jornada: r.Jornada,
		Causa: r.Causa, UMF: r.UMF, CURP: r.CURP, Nombre: r.Nombre, Clave: r.Clave, Guia: r.Guia,
	}
	switch r.Tipo {
	case Reingreso:
		m.Tipo = afiliacion.Reingreso
	case ModificacionSalario:
		m.Tipo = afiliacion.ModificacionSalario
	case Baja:
		m.Tipo = afiliacion.Baja
	}
	return m
}

// FromMovimiento gives the record of a movement, without the fields for which
// its type has no place. A movement that these files do not carry (incapacity,
// absence) is [ErrTipo].
func FromMovimiento(m afiliacion.Movimiento) (Record, error) {
	r := Record{
		Registro: m.Registro, NSS: m.NSS, Nombre: m.Nombre, Fecha: m.Fecha, Guia: m.Guia, Clave: m.Clave,
	}
	switch {
	case m.Tipo == afiliacion.Baja:
		r.Tipo, r.Causa = Baja, m.Causa
		return r, nil
	case m.Tipo.IsAlta():
		r.Tipo, r.Trabajador, r.UMF = Reingreso, m.Trabajador, m.UMF
	case m.Tipo == afiliacion.ModificacionSalario:
		r.Tipo = ModificacionSalario
	default:
		return Record{}, Error{Fault: ErrTipo, Pos: posTipo}
	}
	r.SBC, r.Salario, r.Jornada, r.CURP = m.SBC, m.Salario, m.Jornada, m.CURP
	return r, nil
}
