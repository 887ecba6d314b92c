package main

import (
	"cmp"
	"fmt"
	"path/filepath"
	"slices"
	"strconv"
	"strings"

	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/mensajes"
)

// columnasCedula are those before and after the amounts.
var (
	columnasQuien   = []string{"registro", "nss", "nombre", "id", "movimiento", "fecha", "desde", "hasta", "dias", "ausencias", "incapacidades", "sbc"}
	columnasTotales = []string{"patron", "obrero", "total", "absorbe_patron", "observaciones"}
)

// tabla gives the sheet: one row for each worker and movement, one without
// amounts for each worker who could not be computed, and the totals.
func (c *cedula) tabla(t *mensajes.Printer) [][]string {
	amounts := importes(c.bimestre)
	head := slices.Clone(columnasQuien)
	for _, i := range amounts {
		head = append(head, i.columna)
	}
	head = append(head, columnasTotales...)
	rows := [][]string{head}
	for _, r := range c.renglones {
		row := append(c.inicio(r.obrero), movimiento(r.Renglon), r.Fecha.String(), r.Periodo.From.String(), r.Periodo.To.String(),
			strconv.Itoa(r.Dias), strconv.Itoa(r.Ausencias), strconv.Itoa(r.Incapacidades), r.SBCTopado.String())
		for _, i := range amounts {
			row = append(row, i.de(r.Suma(i.ramo)).String())
		}
		rows = append(rows, append(row, r.TotalPatron.String(), r.TotalObrero.String(), r.Total.String(),
			r.PatronAbsorbe.String(), c.observaciones(t, r.obrero)))
	}
	for _, f := range c.faltan {
		row := append(c.inicio(f.obrero), make([]string, len(head)-4)...)
		row[len(head)-1] = t.TextOf("nomina.sheet_missing", f.motivo)
		rows = append(rows, row)
	}
	return append(rows, c.sumas(t, amounts))
}

func (c *cedula) inicio(o obrero) []string {
	return []string{c.patron.registro.Formatted(), o.nss.Formatted(), o.nombre, o.id}
}

// sumas is the last row. Where somebody is missing it says how many: the total
// is not the employer's.
func (c *cedula) sumas(t *mensajes.Printer, amounts []importe) []string {
	s := &c.totales
	row := []string{"TOTAL", "", t.TextOf("nomina.sheet_workers", s.Trabajadores), "", "", "", c.periodo.From.String(), c.periodo.To.String(),
		strconv.Itoa(s.Dias), strconv.Itoa(s.Ausencias), strconv.Itoa(s.Incapacidades), ""}
	for _, i := range amounts {
		row = append(row, i.de(s.Suma(i.ramo)).String())
	}
	row = append(row, s.Patron.String(), s.Obrero.String(), s.Total.String(), s.PatronAbsorbe.String())
	if c.nadie() {
		clear(row[8:])
	}
	note := t.TextOf("nomina.sheet_due", c.vence)
	if n := c.sinCalcular(); n > 0 {
		note = t.TextOf("nomina.sheet_incomplete", n) + " " + note
	}
	return append(row, note)
}

// nadie tells whether nothing could be computed of those who worked: that is
// no zero.
func (c *cedula) nadie() bool { return c.totales.Renglones == 0 && len(c.faltan) > 0 }

// de chooses the side of a branch.
func (i importe) de(patron, obrero dinero.Centavos) dinero.Centavos {
	if i.obrero {
		return obrero
	}
	return patron
}

func movimiento(r cuotas.Renglon) string {
	if r.Tipo == 0 {
		return ""
	}
	return r.Tipo.String()
}

func (c *cedula) observaciones(t *mensajes.Printer, o obrero) string {
	var notes []string
	for _, d := range c.dudas {
		if d.nss == o.nss {
			notes = append(notes, t.Text(d.motivo))
		}
	}
	return strings.Join(notes, " ")
}

// sinCalcular counts the people who are not in the totals.
func (c *cedula) sinCalcular() int {
	seen := map[string]bool{}
	for _, f := range c.faltan {
		seen[f.nss.String()] = true
	}
	return len(seen)
}

// escribirCedulas leaves the sheets in a folder of their own. A later run for
// the same month replaces them: they are a calculation, and no issued paper.
func (inf *informe) escribirCedulas() error {
	if len(inf.cedulas) == 0 {
		return nil
	}
	if err := carpeta(inf.carpetaCuotas); err != nil {
		return err
	}
	for i := range inf.cedulas {
		c := &inf.cedulas[i]
		raw, err := hojaCSV(c.tabla(inf.texto))
		if err != nil {
			return err
		}
		if err := escribir(filepath.Join(inf.carpetaCuotas, c.archivo()), raw); err != nil {
			return err
		}
	}
	return nil
}

// cuotas shows a line for each sheet, then who is not in them and why.
func (inf *informe) cuotas(b *strings.Builder) {
	t := inf.texto
	for _, bimestre := range []bool{false, true} {
		rows := [][]string{strings.Split(t.TextOf("nomina.sheet_columns"), "|")}
		title := ""
		for i := range inf.cedulas {
			if c := &inf.cedulas[i]; c.bimestre == bimestre {
				rows = append(rows, c.linea(t))
				title = c.titulo(t)
			}
		}
		if len(rows) > 1 {
			fmt.Fprintf(b, "\n%s\n", title)
			aLaDerecha(rows, 2, 7)
			columnas(b, rows)
		}
	}
	inf.avisosCuotas(b, "nomina.sheet_not_computed", func(c *cedula) []faltante { return c.faltan })
	inf.avisosCuotas(b, "nomina.sheet_doubts", func(c *cedula) []faltante { return c.dudas })
}

func (c *cedula) titulo(t *mensajes.Printer) string {
	if c.bimestre {
		return t.TextOf("nomina.sheet_bimester", c.periodo.From, c.periodo.To)
	}
	return t.TextOf("nomina.sheet_month", t.Month(c.mes.Month), c.mes.Year)
}

// linea is the sheet on one line: employer, registro (masked), workers, days,
// both sides, total, who is missing, and the last day to pay.
func (c *cedula) linea(t *mensajes.Printer) []string {
	s := &c.totales
	cells := []string{c.nombre(t), c.patron.registro.Mask(), strconv.Itoa(s.Trabajadores), strconv.Itoa(s.Dias),
		s.Patron.Grouped(), s.Obrero.Grouped(), s.Total.Grouped(), cero(c.sinCalcular()), c.vence.String()}
	if c.nadie() {
		cells[3], cells[4], cells[5], cells[6] = "—", "—", "—", "—"
	}
	return cells
}

// nombre is the employer as the list names them, or by number.
func (c *cedula) nombre(t *mensajes.Printer) string {
	if !c.listado {
		return t.TextOf("nomina.sheet_unlisted", c.numero)
	}
	return cmp.Or(c.patron.razonSocial, t.TextOf("nomina.sheet_employer", c.numero))
}

// maxQuien is how many people one line names.
const maxQuien = 12

// avisosCuotas tells each reason once for each employer, with those whom it
// concerns; a worker who has it in the month and in the bimester has it once.
func (inf *informe) avisosCuotas(b *strings.Builder, title string, of func(*cedula) []faltante) {
	type grupo struct {
		patron, motivo, next string
		quien                []string
	}
	t := inf.texto
	var groups []*grupo
	for i := range inf.cedulas {
		c := &inf.cedulas[i]
		for _, f := range of(c) {
			g := &grupo{patron: c.nombre(t) + " (" + c.patron.registro.Mask() + ")", motivo: t.Text(f.motivo), next: t.Next(f.motivo)}
			at := slices.IndexFunc(groups, func(o *grupo) bool { return o.patron == g.patron && o.motivo == g.motivo })
			if at < 0 {
				at, groups = len(groups), append(groups, g)
			}
			if who := f.quien(); !slices.Contains(groups[at].quien, who) {
				groups[at].quien = append(groups[at].quien, who)
			}
		}
	}
	if len(groups) == 0 {
		return
	}
	fmt.Fprintf(b, "\n%s\n", t.TextOf(title))
	for _, g := range groups {
		who := strings.Join(g.quien[:min(len(g.quien), maxQuien)], ", ")
		if more := len(g.quien) - maxQuien; more > 0 {
			who += t.TextOf("nomina.and_more", more)
		}
		fmt.Fprintf(b, "  %s: %s\n    %s\n", g.patron, who, g.motivo)
		if g.next != "" {
			fmt.Fprintf(b, "    → %s\n", g.next)
		}
	}
}
