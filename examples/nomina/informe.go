package main

import (
	"fmt"
	"io"
	"strings"
	"unicode/utf8"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/tramite"
	"github.com/derechohabiente/imss/vigencia"
)

// fila is what became of one case.
type fila struct {
	caso     *caso
	registro tramite.Record
	antes    bool  // an earlier run issued the same papers
	err      error // why the papers could not be issued
}

// informe gathers what the program shows at its end.
type informe struct {
	texto             *mensajes.Printer
	dia               calendario.Date
	mes               cuotas.Mes // of the contributions
	carpeta           string     // of the documents, a folder a folio
	carpetaCuotas     string
	filas             []fila
	cedulas           []cedula
	sinPatrones       bool         // no list of employers was given
	incidencias       []incidencia // lines and files that could not be used
	saltadas          []incidencia // rows of catalogues that were passed over
	ajenosMovimientos int          // NSS in the batches that are nobody's in the list
	correo            tramite.Drained
	rechazados        int // mails refused for good, in this run or before
	pendientes        int // mails that a later run tries again
}

func (inf *informe) agregar(f fila) { inf.filas = append(inf.filas, f) }

// codigo is the exit code.
func (inf *informe) codigo() int {
	if len(inf.incidencias) > 0 || inf.rechazados > 0 || inf.pendientes > 0 {
		return parcial
	}
	for _, f := range inf.filas {
		if f.err != nil {
			return parcial
		}
	}
	return hecho
}

// imprimir shows the table, what was found and the summary.
func (inf *informe) imprimir(w io.Writer) {
	var b strings.Builder
	inf.tabla(&b)
	inf.familias(&b)
	inf.estados(&b)
	inf.cuotas(&b)
	inf.detalle(&b)
	inf.archivos(&b)
	inf.resumen(&b)
	_, _ = io.WriteString(w, b.String())
}

func (inf *informe) tabla(b *strings.Builder) {
	t := inf.texto
	head := strings.Split(t.TextOf("nomina.columns"), "|")
	rows := [][]string{head}
	for _, f := range inf.filas {
		rows = append(rows, inf.celdas(f))
	}
	columnas(b, rows)
}

// celdas gives one row: person, faults, right, until, clinic, stubs, documents
// and the folio under which they lie.
func (inf *informe) celdas(f fila) []string {
	c := f.caso
	id, mask := c.quien()
	cells := []string{id, mask, inf.faltas(c), "—", "—", "—", fmt.Sprint(len(c.talones)), inf.documentos(f), string(f.registro.Folio)}
	if d := c.derechos; d != nil {
		cells[3], cells[4] = inf.texto.Text(d.Status), ultimo(inf.texto, d.Until, d.ServicioMedico)
	}
	if a := c.asignacion; a != nil {
		cells[5] = a.Clinica.Nombre
		if a.PlaceAtClinic {
			cells[5] += " *"
		} else {
			cells[5] += fmt.Sprintf(" %s-%d", a.Turno.Letter(), a.Consultorio)
		}
	}
	return cells
}

// faltas counts faults and, apart, what is only worth a look: "1+2".
func (inf *informe) faltas(c *caso) string {
	faults, looks := 0, 0
	for _, h := range c.todos() {
		if h.aviso {
			looks++
		} else {
			faults++
		}
	}
	if looks == 0 {
		return fmt.Sprint(faults)
	}
	return fmt.Sprintf("%d+%d", faults, looks)
}

func (inf *informe) documentos(f fila) string {
	n := fmt.Sprint(len(f.registro.Documents))
	if f.antes {
		n += " ="
	}
	return n
}

// detalle names every finding, and what to do next.
func (inf *informe) detalle(b *strings.Builder) {
	t := inf.texto
	title := false
	say := func(who, what, next string) {
		if !title {
			fmt.Fprintf(b, "\n%s\n", t.TextOf("nomina.findings"))
			title = true
		}
		fmt.Fprintf(b, "  %s  %s\n", who, what)
		if next != "" {
			fmt.Fprintf(b, "  %s  → %s\n", strings.Repeat(" ", utf8.RuneCountInString(who)), next)
		}
	}
	for _, f := range inf.filas {
		id, _ := f.caso.quien()
		for _, h := range f.caso.paraSaber() {
			say(id, campo(t, h.campo)+": "+t.Text(h.motivo), t.Next(h.motivo))
		}
		if f.err != nil {
			for _, i := range incidencias("", 0, f.err) {
				say(id, campo(t, "documentos")+": "+t.Text(i.motivo), t.Next(i.motivo))
			}
		}
	}
}

// campo gives the label of a field of a person.
func campo(t *mensajes.Printer, name string) string {
	word, number, _ := strings.Cut(name, " ")
	return strings.TrimSpace(t.TextOf("nomina.field."+word) + " " + number)
}

// archivos names the lines and files that could not be used.
func (inf *informe) archivos(b *strings.Builder) {
	for _, group := range []struct {
		title string
		lines []incidencia
	}{{"nomina.unusable", inf.incidencias}, {"nomina.skipped", inf.saltadas}} {
		if len(group.lines) == 0 {
			continue
		}
		fmt.Fprintf(b, "\n%s\n", inf.texto.TextOf(group.title))
		for _, i := range group.lines {
			where := i.archivo
			if i.linea > 0 {
				where += fmt.Sprintf(":%d", i.linea)
			}
			fmt.Fprintf(b, "  %s  %s\n", where, inf.texto.Text(i.motivo))
		}
	}
}

func (inf *informe) resumen(b *strings.Builder) {
	t := inf.texto
	var people, ajenos, clinics, stubs, docs, again, failed int
	status := map[vigencia.Status]int{}
	for _, f := range inf.filas {
		if f.caso.ajeno {
			ajenos++
		} else {
			people++
		}
		if f.caso.derechos != nil {
			status[f.caso.derechos.Status]++
		}
		if f.caso.asignacion != nil {
			clinics++
		}
		if f.antes {
			again++
		}
		if f.err != nil {
			failed++
		}
		stubs += len(f.caso.talones)
		docs += len(f.registro.Documents)
	}
	fmt.Fprintf(b, "\n%s\n", t.TextOf("nomina.summary_day", inf.dia))
	line := func(code string, args ...any) { fmt.Fprintf(b, "  %s\n", t.TextOf(code, args...)) }
	line("nomina.summary_people", people, status[vigencia.Vigente], status[vigencia.Conservacion], status[vigencia.NoVigente])
	line("nomina.summary_clinics", clinics)
	line("nomina.summary_stubs", stubs, ajenos)
	line("nomina.summary_documents", docs, again)
	line("nomina.summary_folder", inf.carpeta)
	switch {
	case len(inf.cedulas) > 0:
		line("nomina.summary_sheets", len(inf.cedulas), inf.carpetaCuotas)
	case inf.sinPatrones:
		line("nomina.summary_no_employers")
	}
	line("nomina.summary_mail", inf.correo.Sent, inf.rechazados, inf.pendientes)
	if inf.ajenosMovimientos > 0 {
		line("nomina.summary_movements", inf.ajenosMovimientos)
	}
	if failed+len(inf.incidencias) > 0 {
		line("nomina.summary_failed", failed, len(inf.incidencias))
	}
}

// columnas prints rows in columns as wide as their widest cell.
func columnas(b *strings.Builder, rows [][]string) {
	widths := make([]int, len(rows[0]))
	for _, r := range rows {
		for i, c := range r {
			widths[i] = max(widths[i], utf8.RuneCountInString(c))
		}
	}
	for n, r := range rows {
		var line strings.Builder
		for i, c := range r {
			line.WriteString(c + strings.Repeat(" ", widths[i]-utf8.RuneCountInString(c)+2))
		}
		b.WriteString(strings.TrimRight(line.String(), " ") + "\n")
		if n == 0 {
			total := 0
			for _, w := range widths {
				total += w + 2
			}
			b.WriteString(strings.Repeat("─", total-2) + "\n")
		}
	}
}

// aLaDerecha aligns the columns from one to another, for figures.
func aLaDerecha(rows [][]string, from, to int) {
	for i := from; i <= to; i++ {
		width := 0
		for _, r := range rows {
			width = max(width, utf8.RuneCountInString(r[i]))
		}
		for _, r := range rows {
			r[i] = strings.Repeat(" ", width-utf8.RuneCountInString(r[i])) + r[i]
		}
	}
}
