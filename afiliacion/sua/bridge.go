package sua

import (
	"strconv"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
)

// What the positions of the days hold.
const (
	maxDias            = 99  // movt.txt
	maxDiasIncapacidad = 999 // incap.txt
)

// Movimiento gives the record as a movement received on a day; the day may be
// absent. A record of type 08 is a reingreso: first enrolments stand in
// aseg.txt. The type of 09, a voluntary contribution, stays absent: it is no
// movement of affiliation. The folio has no place in a movement.
func (r Movimiento) Movimiento(received calendario.Date) afiliacion.Movimiento {
	m := afiliacion.Movimiento{
		NSS: r.NSS, Registro: r.Registro, Fecha: r.Fecha, Presentado: received, SBC: r.SDI,
	}
	switch r.Tipo {
	case Baja:
		m.Tipo = afiliacion.Baja
	case ModificacionSalario:
		m.Tipo = afiliacion.ModificacionSalario
	case Reingreso:
		m.Tipo = afiliacion.Reingreso
	case Ausentismo:
		m.Tipo = afiliacion.Ausentismo
	case IncapacidadTemporal:
		m.Tipo = afiliacion.Incapacidad
	}
	if r.Tipo.IsEvent() && r.Dias > 0 {
		m.Hasta = r.Fecha.AddDays(r.Dias - 1)
	}
	return m
}

// FromMovimiento gives the record of a movement for movt.txt. A first enrolment
// becomes an 08 too; workers whom SUA does not know yet go into aseg.txt, see
// [FromAlta]. The salary travels with 07 and 08 alone. A type that the file does
// not have is [ErrOption]; an absence or incapacity without its last day is
// [ErrMissing], one of more than 99 days [ErrOption].
func FromMovimiento(m afiliacion.Movimiento) (Movimiento, error) {
	r := Movimiento{Registro: m.Registro, NSS: m.NSS, Tipo: Tipo(m.Tipo.Clave()), Fecha: m.Fecha}
	switch {
	case !r.Tipo.Valid():
		return Movimiento{}, Error{Fault: ErrOption, Pos: movtTipo.pos, Field: FieldTipo, Want: "02, 07, 08, 11, 12"}
	case r.Tipo.IsEvent():
		dias, err := days(m, maxDias, movtDias)
		if err != nil {
			return Movimiento{}, err
		}
		r.Dias = dias
	case r.Tipo != Baja:
		r.SDI = m.SBC
	}
	return r, nil
}

// days counts the days of an event, both ends within.
func days(m afiliacion.Movimiento, most int, col column) (int, error) {
	if m.Fecha.IsZero() || m.Hasta.IsZero() {
		return 0, Error{Fault: ErrMissing, Pos: col.pos, Field: col.field}
	}
	n := m.Hasta.Sub(m.Fecha) + 1
	if n < 1 || n > most {
		return 0, Error{Fault: ErrOption, Pos: col.pos, Field: col.field, Want: "1-" + strconv.Itoa(most)}
	}
	return n, nil
}

// Movimiento gives the worker as a movement of enrolment received on a day; the
// day may be absent. RFC, place of work and credit have no place in it.
func (r Asegurado) Movimiento(received calendario.Date) afiliacion.Movimiento {
	return afiliacion.Movimiento{
		NSS: r.NSS, Registro: r.Registro, Tipo: afiliacion.Alta, Fecha: r.Fecha, Presentado: received,
		SBC: r.SDI, Trabajador: r.Trabajador, Jornada: r.Jornada, CURP: r.CURP, Nombre: r.Nombre,
	}
}

// FromAlta gives the worker of an enrolment for aseg.txt. RFC, place of work and
// credit are the host's to add. A movement that is no enrolment is [ErrOption].
func FromAlta(m afiliacion.Movimiento) (Asegurado, error) {
	if !m.Tipo.IsAlta() {
		return Asegurado{}, Error{Fault: ErrOption, Field: FieldTipo, Want: "08"}
	}
	return Asegurado{
		Registro: m.Registro, NSS: m.NSS, CURP: m.CURP, Nombre: m.Nombre, Trabajador: m.Trabajador,
		Jornada: m.Jornada, Fecha: m.Fecha, SDI: m.SBC,
	}, nil
}

// Movimiento gives the certificate as a movement; its last day is the one
// stated, or follows from the number of days. What makes it a certificate
// (folio, branch, percentage …) has no place in a movement.
func (r Incapacidad) Movimiento(received calendario.Date) afiliacion.Movimiento {
	m := afiliacion.Movimiento{
		NSS: r.NSS, Registro: r.Registro, Tipo: afiliacion.Incapacidad, Fecha: r.Inicio, Hasta: r.Termino,
		Presentado: received,
	}
	if m.Hasta.IsZero() && r.Dias > 0 {
		m.Hasta = r.Inicio.AddDays(r.Dias - 1)
	}
	return m
}

// FromIncapacidad gives the dates and days of an incapacity for incap.txt. The
// folio and the branch are the host's to add: the record cannot be written
// without them. A movement of another type is [ErrOption]; one without its last
// day is [ErrMissing], one of more than 999 days [ErrOption].
func FromIncapacidad(m afiliacion.Movimiento) (Incapacidad, error) {
	if m.Tipo != afiliacion.Incapacidad {
		return Incapacidad{}, Error{Fault: ErrOption, Field: FieldTipo, Want: "12"}
	}
	n, err := days(m, maxDiasIncapacidad, incapDias)
	if err != nil {
		return Incapacidad{}, err
	}
	return Incapacidad{Registro: m.Registro, NSS: m.NSS, Inicio: m.Fecha, Dias: n, Termino: m.Hasta}, nil
}
