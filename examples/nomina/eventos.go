package main

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/vigencia"
)

// eventos turns the days without work of the list into events beside the
// movements of the batches. An incapacity concerns every employer; an absence
// that could be at either of two is told, and nothing is computed from it.
func eventos(casos []*caso, ms []afiliacion.Movimiento) []afiliacion.Movimiento {
	var periodos map[nss.NSS]historia
	var all []afiliacion.Movimiento
	for _, c := range casos {
		if len(c.ausencias) == 0 {
			continue
		}
		if c.id.nss.IsZero() || c.id.enDuda {
			c.hallar(hallazgo{"ausencias", falta{"nomina.absence_unlinked", nil}, false})
			continue
		}
		if periodos == nil {
			periodos = historias(ms)
		}
		for _, a := range c.ausencias {
			employers := a.patrones(periodos[c.id.nss].periodos)
			if a.ambigua(employers) {
				c.hallar(hallazgo{"ausencias", falta{"nomina.absence_employer", []any{a.periodo.From}}, false})
				continue
			}
			for _, r := range employers {
				all = append(all, afiliacion.Movimiento{NSS: c.id.nss, Registro: r, Tipo: a.tipo,
					Fecha: a.periodo.From, Hasta: a.periodo.To})
			}
		}
	}
	return all
}

// patrones gives the employers that an absence concerns: the one that the row
// names, or those for whom the person was enrolled on one of its days. Without
// any, one absent employer stands for all, and the event is found to lie
// outside of every period.
func (a ausencia) patrones(ps []afiliacion.Periodo) []nss.Registro {
	if !a.registro.IsZero() {
		return []nss.Registro{a.registro}
	}
	var all []nss.Registro
	seen := map[nss.Registro]bool{}
	for _, p := range ps {
		if p.Overlaps(a.periodo) && !seen[p.Registro] {
			seen[p.Registro] = true
			all = append(all, p.Registro)
		}
	}
	if len(all) == 0 {
		return []nss.Registro{{}}
	}
	return all
}

// ambigua tells whether an absence could be at either of several employers: an
// incapacity concerns all of them, an absence only one.
func (a ausencia) ambigua(employers []nss.Registro) bool {
	return a.tipo != afiliacion.Incapacidad && len(employers) > 1
}

// certificados gives the incapacities of a person as facts about rights.
func (c *caso) certificados() []vigencia.Incapacidad {
	var all []vigencia.Incapacidad
	for _, a := range c.ausencias {
		if a.tipo == afiliacion.Incapacidad {
			all = append(all, vigencia.Incapacidad{Branch: a.ramo, Start: a.periodo.From, End: a.periodo.To})
		}
	}
	return all
}
