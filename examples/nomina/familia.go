package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/vigencia"
)

// familias shows the right of each beneficiary: whose, until when, by which
// provision and why. What to do next follows a "no", and what is worth a look
// any answer.
func (inf *informe) familias(b *strings.Builder) {
	rows := [][]string{strings.Split(inf.texto.TextOf("nomina.family_columns"), "|")}
	var notes [][]string // those of each row
	for _, f := range inf.filas {
		if f.caso.derechos == nil {
			continue
		}
		for i, r := range f.caso.derechos.Beneficiarios {
			rows = append(rows, inf.celdasFamilia(f.caso, i, r))
			notes = append(notes, inf.notasFamilia(f.caso.derechos, r.Decision))
		}
	}
	if len(rows) == 1 {
		return
	}
	fmt.Fprintf(b, "\n%s\n", inf.texto.TextOf("nomina.family"))
	var table strings.Builder
	columnas(&table, rows)
	for n, line := range slices.Collect(strings.Lines(table.String())) {
		b.WriteString(line)
		if n < 2 { // the head and its rule
			continue
		}
		for _, note := range notes[n-2] {
			fmt.Fprintf(b, "      %s\n", note)
		}
	}
}

// celdasFamilia gives one row: holder, number in the list, relation, mask,
// right, until, provisions.
func (inf *informe) celdasFamilia(c *caso, i int, r vigencia.BeneficiarioDerechos) []string {
	t, mask := inf.texto, "—"
	if i < len(c.familia) && !c.familia[i].curp.IsZero() {
		mask = c.familia[i].curp.Mask()
	}
	return []string{c.p.id, r.ID, t.TextOf("pdf.kinship." + string(r.Kind)), mask, t.Text(r.Decision.Status),
		ultimo(t, r.Decision.Until, r.Decision.Entitled), fundamento(r.Decision)}
}

// notasFamilia gives the reason, what to do next and the warnings that are not
// the holder's own: those stand with the holder.
func (inf *informe) notasFamilia(holder *vigencia.Derechos, d vigencia.Decision) []string {
	t := inf.texto
	notes := []string{t.Text(d.Reason)}
	if next := t.Next(d.Reason); next != "" && !d.Entitled {
		notes = append(notes, "→ "+next)
	}
	for _, w := range d.Warnings {
		if !slices.Contains(holder.Medical.Warnings, w) {
			notes = append(notes, "! "+t.Text(w))
		}
	}
	return notes
}

// ultimo is the last day of a right; a right without an end says so.
func ultimo(t *mensajes.Printer, until calendario.Date, entitled bool) string {
	switch {
	case !until.IsZero():
		return until.String()
	case entitled:
		return t.TextOf("nomina.open")
	}
	return "—"
}

// fundamento gives the provisions of a decision, "LSS 84-III, LSS 109".
func fundamento(d vigencia.Decision) string {
	parts := make([]string, len(d.Ground))
	for i, p := range d.Ground {
		parts[i] = p.String()
	}
	return strings.Join(parts, ", ")
}
