package main

import (
	"cmp"
	"slices"
	"strings"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/nss"
)

const cabeceraPatrones = "registro,prima_rt,zona,razon_social?,desde?"

// patron is one row of the list of employers: the premium for work risks from
// a day on, as the employer declared it each February (LSS 74).
type patron struct {
	registro    nss.Registro
	prima       cuotas.Tasa
	zona        cuotas.Zona
	razonSocial string
	desde       calendario.Date // first day of the premium; absent = always
}

// leerPatrones reads the list of employers. A premium is judged by the limits of
// its own first day, or of on.
func leerPatrones(archivo string, raw []byte, on calendario.Date) ([]patron, []incidencia, error) {
	type renglon struct {
		registro nss.Registro
		desde    calendario.Date
	}
	seen := map[renglon]bool{}
	return leerLista(archivo, raw, cabeceraPatrones, func(r *lectura) patron {
		p := patron{registro: r.registro("registro"), zona: r.zona("zona"),
			razonSocial: r.campo("razon_social"), desde: r.fecha("desde")}
		p.prima = r.prima("prima_rt", cmp.Or(p.desde, on))
		key := renglon{p.registro, p.desde}
		if len(r.errs) > 0 {
			return p
		}
		if seen[key] {
			r.fallo("nomina.employer_repeated")
		}
		seen[key] = true
		return p
	})
}

// patronEn gives the row of an employer that holds on a day. known tells
// whether the list names the employer at all.
func patronEn(ps []patron, r nss.Registro, on calendario.Date) (p patron, ok, known bool) {
	for _, x := range ps {
		if x.registro != r {
			continue
		}
		if !known {
			p, known = patron{registro: r, razonSocial: x.razonSocial}, true
		}
		if !x.desde.After(on) && (!ok || x.desde.After(p.desde)) {
			p, ok = x, true
		}
	}
	return p, ok, known
}

// registro reads a registro patronal as it is typed, also without its check
// digit; blank is absent and a fault.
func (r *lectura) registro(columna string) nss.Registro {
	s := r.campo(columna)
	if s == "" {
		r.fallo("nomina.field_missing", columna)
		return nss.Registro{}
	}
	v, err := nss.ParseRegistro(nss.NormalizeRegistro(s))
	if err != nil {
		r.errs = append(r.errs, err)
	}
	return v
}

// prima reads a premium in percent. A blank one is a fault: no figure stands
// for one that the employer did not state.
func (r *lectura) prima(columna string, on calendario.Date) cuotas.Tasa {
	s := strings.TrimSpace(strings.TrimSuffix(r.campo(columna), "%"))
	if s == "" {
		r.fallo("nomina.field_missing", columna)
		return 0
	}
	v, err := cuotas.ParseTasa(s)
	if err != nil {
		r.fallo("nomina.field_rate", columna)
		return 0
	}
	// A day without limits has no contributions either: the sheet says so.
	low, high, _, err := cuotas.Default().RangoPrima(on)
	if err == nil && (v < low || v > high) {
		r.fallo("nomina.premium_range", low, high)
	}
	return v
}

// zona reads the area of the minimum wage of the place of work.
func (r *lectura) zona(columna string) cuotas.Zona {
	switch s := strings.ToUpper(r.campo(columna)); {
	case s == "":
		r.fallo("nomina.field_missing", columna)
	case s == "GENERAL" || s == "G":
		return cuotas.General
	case slices.Contains([]string{"ZLFN", "FRONTERA", "F"}, s):
		return cuotas.ZLFN
	default:
		r.fallo("nomina.field_zone", columna)
	}
	return ""
}
