package main

import (
	"errors"
	"strings"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/vigencia"
)

// The headers of the program's own CSV files; a column that ends in "?" may be
// missing.
const (
	cabeceraPersonas      = "id,curp,nss,nombre,primer_apellido,segundo_apellido,correo,calle,numero,colonia,cp,turno"
	cabeceraBeneficiarios = "id_titular,parentesco,curp,nombre,primer_apellido,segundo_apellido,nacimiento,desde,estudia_hasta,incapacidad,convive,depende,hijos_comunes?,asegurado?,asignacion?"
	cabeceraPensiones     = "id,tipo,desde,hasta"
)

// persona is one row of the list of people, as it was typed.
type persona struct {
	id              string
	curp, nss       string
	nombre          string
	primerApellido  string
	segundoApellido string
	correo          string
	calle, numero   string
	colonia, cp     string
	turno           string
}

// beneficiario is one row of the list of beneficiaries.
type beneficiario struct {
	titular         string
	parentesco      vigencia.Parentesco
	sexo            vigencia.Sexo // as the word for the relation tells it; the CURP's wins
	curp            string
	nombre          string
	primerApellido  string
	segundoApellido string
	nacimiento      calendario.Date
	desde           calendario.Date
	estudiaHasta    calendario.Date
	incapacidad     bool
	convive         bool
	depende         bool
	hijosComunes    bool // with the holder
	asegurado       bool // by work of their own
	asignacion      bool // the pension pays an asignación familiar for them
}

// pension is one row of the list of pensions.
type pension struct {
	titular string
	vigencia.Pension
}

func leerPersonas(archivo string, raw []byte) ([]persona, []incidencia, error) {
	seen := map[string]bool{}
	return leerLista(archivo, raw, cabeceraPersonas, func(r *lectura) persona {
		p := persona{
			id: r.campo("id"), curp: r.campo("curp"), nss: r.campo("nss"),
			nombre: r.campo("nombre"), primerApellido: r.campo("primer_apellido"), segundoApellido: r.campo("segundo_apellido"),
			correo: r.campo("correo"), calle: r.campo("calle"), numero: r.campo("numero"),
			colonia: r.campo("colonia"), cp: r.campo("cp"), turno: r.campo("turno"),
		}
		switch {
		case p.id == "":
			r.fallo("nomina.id_missing")
		case seen[p.id]:
			r.fallo("nomina.id_repeated", p.id)
		}
		seen[p.id] = true
		return p
	})
}

func leerBeneficiarios(archivo string, raw []byte, titulares map[string]bool) ([]beneficiario, []incidencia, error) {
	return leerLista(archivo, raw, cabeceraBeneficiarios, func(r *lectura) beneficiario {
		b := beneficiario{
			titular: r.titular("id_titular", titulares), curp: r.campo("curp"),
			nombre: r.campo("nombre"), primerApellido: r.campo("primer_apellido"), segundoApellido: r.campo("segundo_apellido"),
			nacimiento: r.fecha("nacimiento"), desde: r.fecha("desde"), estudiaHasta: r.fecha("estudia_hasta"),
			incapacidad: r.siNo("incapacidad"), convive: r.siNo("convive"), depende: r.siNo("depende"),
			hijosComunes: r.siNo("hijos_comunes"), asegurado: r.siNo("asegurado"), asignacion: r.siNo("asignacion"),
		}
		b.parentesco, b.sexo = r.parentesco("parentesco")
		return b
	})
}

func leerPensiones(archivo string, raw []byte, titulares map[string]bool) ([]pension, []incidencia, error) {
	return leerLista(archivo, raw, cabeceraPensiones, func(r *lectura) pension {
		p := pension{titular: r.titular("id", titulares)}
		p.Kind, p.Start, p.End = r.tipoPension("tipo"), r.fecha("desde"), r.fecha("hasta")
		if p.Start.IsZero() {
			r.fallo("nomina.field_missing", "desde")
		}
		return p
	})
}

// leerLista reads a list row by row. A row with faults is told with all of
// them, and left out.
func leerLista[T any](archivo string, raw []byte, columnas string, leer func(*lectura) T) ([]T, []incidencia, error) {
	var all []T
	bad, err := tablaCSV(archivo, raw, columnas, func(campo func(string) string) error {
		r := &lectura{campo: campo}
		v := leer(r)
		if err := errors.Join(r.errs...); err != nil {
			return err
		}
		all = append(all, v)
		return nil
	})
	return all, bad, err
}

// lectura reads the fields of a row and gathers what is wrong with them.
type lectura struct {
	campo func(string) string
	errs  []error
}

func (r *lectura) fallo(code string, args ...any) { r.errs = append(r.errs, falta{code, args}) }

// titular reads the id of a person who must be in the list.
func (r *lectura) titular(columna string, titulares map[string]bool) string {
	id := r.campo(columna)
	if !titulares[id] {
		r.fallo("nomina.holder_unknown", id)
	}
	return id
}

// fecha reads a day as ISO (2025-05-26) or as Mexican forms write it (26/05/2025).
func (r *lectura) fecha(columna string) calendario.Date {
	s := r.campo(columna)
	if s == "" {
		return calendario.Date{}
	}
	d, err := calendario.Parse(s)
	if err != nil {
		d, err = calendario.ParseDDMMAAAA(strings.ReplaceAll(s, "/", ""))
	}
	if err != nil {
		r.fallo("nomina.field_date", columna)
	}
	return d
}

func (r *lectura) siNo(columna string) bool {
	switch strings.ToLower(r.campo(columna)) {
	case "si", "sí", "s", "1", "x", "true", "verdadero", "yes":
		return true
	case "", "no", "n", "0", "false", "falso":
		return false
	}
	r.fallo("nomina.field_yes_no", columna)
	return false
}

func (r *lectura) parentesco(columna string) (vigencia.Parentesco, vigencia.Sexo) {
	switch strings.ToLower(r.campo(columna)) {
	case "esposa":
		return vigencia.Conyuge, vigencia.Mujer
	case "esposo":
		return vigencia.Conyuge, vigencia.Hombre
	case "conyuge", "cónyuge", "union civil", "unión civil":
		return vigencia.Conyuge, ""
	case "concubina":
		return vigencia.Concubina, vigencia.Mujer
	case "concubinario":
		return vigencia.Concubinario, vigencia.Hombre
	case "hija":
		return vigencia.Hijo, vigencia.Mujer
	case "hijo":
		return vigencia.Hijo, vigencia.Hombre
	case "tutelada":
		return vigencia.Tutelado, vigencia.Mujer
	case "tutelado":
		return vigencia.Tutelado, vigencia.Hombre
	case "madre":
		return vigencia.Madre, vigencia.Mujer
	case "padre":
		return vigencia.Padre, vigencia.Hombre
	}
	r.fallo("nomina.field_relation", columna)
	return "", ""
}

func (r *lectura) tipoPension(columna string) vigencia.PensionKind {
	switch k := vigencia.PensionKind(strings.ToLower(r.campo(columna))); k {
	case vigencia.Invalidez, vigencia.Cesantia, vigencia.Vejez, vigencia.Viudez, vigencia.Orfandad, vigencia.Ascendencia:
		return k
	case "ipt", "ipp":
		return vigencia.PensionKind(strings.ToUpper(string(k)))
	}
	r.fallo("nomina.field_pension", columna)
	return ""
}
