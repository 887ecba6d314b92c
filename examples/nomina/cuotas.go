package main

import (
	"slices"
	"strings"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/nss"
)

// cedula is the sheet of contributions of one employer for a month or a
// bimester: what could be computed, what could not, and why.
type cedula struct {
	patron    patron
	numero    int        // in the list of employers, and after them
	listado   bool       // in the list of employers
	mes       cuotas.Mes // the last one of a bimester
	periodo   calendario.Period
	bimestre  bool
	vence     calendario.Date
	renglones []renglon
	totales   cuotas.Totales
	faltan    []faltante // who is not in the totals
	dudas     []faltante // who is, and what is worth a look
}

// renglon is one row of the liquidation, and whose it is.
type renglon struct {
	obrero
	cuotas.Renglon
}

// obrero is a worker of the batches, and who they are in the list.
type obrero struct {
	nss    nss.NSS
	id     string // blank: not in the list
	nombre string
}

// quien names a worker for a screen: the id of the list, or the mask.
func (o obrero) quien() string {
	if o.id == "" {
		return o.nss.Mask()
	}
	return o.id
}

// faltante is something to say about a worker.
type faltante struct {
	obrero
	motivo mensajes.Coded
}

func (c *cedula) falta(o obrero, m mensajes.Coded) { c.faltan = append(c.faltan, faltante{o, m}) }

func (c *cedula) advertir(o obrero, ms ...mensajes.Coded) {
	for _, f := range ms {
		c.dudas = append(c.dudas, faltante{o, f})
	}
}

// archivo is the name of the sheet: month or bimester, and registro patronal.
func (c *cedula) archivo() string {
	when := c.mes.String()
	if c.bimestre {
		when = "bimestre-" + calendario.BimestreOf(c.periodo.To).String()
	}
	return "cuotas-" + when + "-" + c.patron.registro.String() + ".csv"
}

// importe is one column of amounts.
type importe struct {
	columna string
	ramo    cuotas.Ramo
	obrero  bool
}

// importes gives the columns of the institute's own proposals: eleven in that
// of the month (EMA), four in that of the bimester (EBA).
func importes(bimestre bool) []importe {
	if bimestre {
		return []importe{
			{"retiro", cuotas.Retiro, false},
			{"ceav_patron", cuotas.CEAV, false},
			{"ceav_obrero", cuotas.CEAV, true},
			{"infonavit", cuotas.Infonavit, false},
		}
	}
	return []importe{
		{"cuota_fija", cuotas.CuotaFija, false},
		{"excedente_patron", cuotas.Excedente, false},
		{"excedente_obrero", cuotas.Excedente, true},
		{"prestaciones_dinero_patron", cuotas.PrestacionesDinero, false},
		{"prestaciones_dinero_obrero", cuotas.PrestacionesDinero, true},
		{"gastos_medicos_patron", cuotas.GastosMedicos, false},
		{"gastos_medicos_obrero", cuotas.GastosMedicos, true},
		{"riesgo_trabajo", cuotas.RiesgoTrabajo, false},
		{"invalidez_vida_patron", cuotas.InvalidezVida, false},
		{"invalidez_vida_obrero", cuotas.InvalidezVida, true},
		{"guarderias", cuotas.Guarderias, false},
	}
}

// obreros gives every worker of the batches in the order of the list, then
// those who are not in it.
func obreros(casos []*caso, all map[nss.NSS]historia) []obrero {
	var out []obrero
	seen := map[nss.NSS]bool{}
	for _, c := range casos {
		n := c.id.nss
		if _, ok := all[n]; ok && !n.IsZero() && !seen[n] {
			seen[n] = true
			o := obrero{n, c.p.id, nombreCompleto(c.p.primerApellido, c.p.segundoApellido, c.p.nombre)}
			if c.id.enDuda { // the row is of the batches, whoever that is
				o.id, o.nombre = "", all[n].nombre()
			}
			out = append(out, o)
		}
	}
	var rest []obrero
	for n, h := range all {
		if !seen[n] {
			rest = append(rest, obrero{nss: n, nombre: h.nombre()})
		}
	}
	slices.SortFunc(rest, func(a, b obrero) int { return strings.Compare(a.nss.String(), b.nss.String()) })
	return append(out, rest...)
}

func nombreCompleto(parts ...string) string {
	return strings.Join(strings.Fields(strings.Join(parts, " ")), " ")
}

// nombre gives the name that the batches carry.
func (h historia) nombre() string {
	for _, p := range h.periodos {
		for _, m := range p.Movimientos {
			if n := m.Nombre; n != (afiliacion.Nombre{}) {
				return nombreCompleto(n.PrimerApellido, n.SegundoApellido, n.Nombres)
			}
		}
	}
	return ""
}
