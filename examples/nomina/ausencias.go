package main

import (
	"strings"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/vigencia"
)

const (
	cabeceraAusencias = "id,desde,hasta,tipo,registro?"
	cabeceraSalarios  = "id,desde,salario_diario,registro?"
)

// ausencia is a run of days on which a person did not work. The pay stubs tell
// how many such days a fortnight had, and not which ones: hence this list.
type ausencia struct {
	titular  string
	periodo  calendario.Period
	tipo     afiliacion.Tipo          // Ausentismo, PermisoSinGoce or Incapacidad
	ramo     vigencia.IncapacidadRamo // of an Incapacidad
	registro nss.Registro             // absent = every employer of the person
}

// salario is the daily wage from a day on (cuota diaria, without what
// integrates the SBC). The law asks for it alone to tell who earns the minimum
// wage, and whose share the employer therefore pays (LSS 36); the movements
// carry only the SBC.
type salario struct {
	titular  string
	desde    calendario.Date
	diario   dinero.Centavos
	registro nss.Registro // absent = every employer of the person
}

func leerAusencias(archivo string, raw []byte, titulares map[string]bool) ([]ausencia, []incidencia, error) {
	porTitular := map[string][]ausencia{}
	return leerLista(archivo, raw, cabeceraAusencias, func(r *lectura) ausencia {
		a := ausencia{titular: r.titular("id", titulares), registro: r.registroOpcional("registro")}
		a.tipo, a.ramo = r.tipoAusencia("tipo")
		a.periodo = r.dias("desde", "hasta")
		if len(r.errs) > 0 {
			return a
		}
		for _, b := range porTitular[a.titular] {
			if a.choca(b) {
				r.fallo("nomina.absence_overlaps", a.periodo.From)
				return a
			}
		}
		porTitular[a.titular] = append(porTitular[a.titular], a)
		return a
	})
}

// choca tells whether two runs of days count a day twice.
func (a ausencia) choca(b ausencia) bool {
	elsewhere := !a.registro.IsZero() && !b.registro.IsZero() && a.registro != b.registro
	return !elsewhere && a.periodo.Overlaps(b.periodo)
}

func leerSalarios(archivo string, raw []byte, titulares map[string]bool) ([]salario, []incidencia, error) {
	return leerLista(archivo, raw, cabeceraSalarios, func(r *lectura) salario {
		s := salario{titular: r.titular("id", titulares), desde: r.fecha("desde"), registro: r.registroOpcional("registro"),
			diario: r.monto("salario_diario")}
		if s.desde.IsZero() && len(r.errs) == 0 {
			r.fallo("nomina.field_missing", "desde")
		}
		return s
	})
}

func (r *lectura) registroOpcional(columna string) nss.Registro {
	if r.campo(columna) == "" {
		return nss.Registro{}
	}
	return r.registro(columna)
}

// dias reads a first and a last day, both there and in order.
func (r *lectura) dias(desde, hasta string) calendario.Period {
	before := len(r.errs)
	p := calendario.Period{From: r.fecha(desde), To: r.fecha(hasta)}
	if len(r.errs) > before {
		return p
	}
	for _, c := range []struct {
		name string
		day  calendario.Date
	}{{desde, p.From}, {hasta, p.To}} {
		if c.day.IsZero() {
			r.fallo("nomina.field_missing", c.name)
		}
	}
	if len(r.errs) == before && p.To.Before(p.From) {
		r.fallo("nomina.field_order", hasta, desde)
	}
	return p
}

// monto reads a positive amount, "1234.50". Commas are refused: in "1,234"
// they may stand for either thing.
func (r *lectura) monto(columna string) dinero.Centavos {
	v, err := dinero.Parse(strings.TrimPrefix(r.campo(columna), "$"))
	if err != nil || v <= 0 {
		r.fallo("nomina.field_amount", columna)
		return 0
	}
	return v
}

func (r *lectura) tipoAusencia(columna string) (afiliacion.Tipo, vigencia.IncapacidadRamo) {
	switch strings.ToLower(r.campo(columna)) {
	case "ausentismo", "falta":
		return afiliacion.Ausentismo, ""
	case "permiso":
		return afiliacion.PermisoSinGoce, ""
	case "enfermedad", "eg":
		return afiliacion.Incapacidad, vigencia.EnfermedadGeneral
	case "riesgo", "rt":
		return afiliacion.Incapacidad, vigencia.RiesgoTrabajo
	case "maternidad", "ma":
		return afiliacion.Incapacidad, vigencia.Maternidad
	}
	r.fallo("nomina.field_absence", columna)
	return 0, ""
}
