package main

import (
	"fmt"
	"strconv"
	"strings"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/vigencia"
)

// contar gives the statement of contributed weeks, from what the batches hold:
// weeks with other employers are not in it.
func (c *caso) contar(on calendario.Date) {
	if c.rota || c.id.nss.IsZero() || len(c.historia.periodos) == 0 {
		return
	}
	s, err := vigencia.Semanas(c.hechos(on), on)
	if err != nil {
		for _, i := range incidencias("", 0, err) {
			c.hallar(hallazgo{"semanas", i.motivo, false})
		}
		return
	}
	c.semanas = &s
}

// hojaSemanas is the statement as a file beside the papers.
func (c *caso) hojaSemanas(t *mensajes.Printer) papel {
	name := "semanas-" + c.semanas.On.String() + ".csv"
	raw, err := hojaCSV(renglonesSemanas(t, c.id.nss, c.semanas))
	return papel{archivo: name, crudo: raw, err: err}
}

// renglonesSemanas gives one row for each period, gap and interruption, the
// total, and where LSS 150 and 151 stand. A column without a figure is blank.
func renglonesSemanas(t *mensajes.Printer, n nss.NSS, s *vigencia.EstadoSemanas) [][]string {
	rows := [][]string{{"nss", "renglon", "registro", "modalidad", "desde", "hasta", "dias", "contados",
		"traslapados", "huelga", "sin_pension", "semanas", "nota"}}
	add := func(kind string, cells ...string) {
		row := make([]string, len(rows[0]))
		row[0], row[1] = n.Formatted(), kind
		copy(row[2:], cells)
		rows = append(rows, row)
	}
	for _, p := range s.Periods {
		note := ""
		if p.GoesOn {
			note = t.TextOf("nomina.weeks_goes_on")
		}
		add("periodo", formado(p.Registro), string(p.Modalidad), p.From.String(), p.To.String(), strconv.Itoa(p.Days),
			strconv.Itoa(p.Counted), cifra(p.Overlap), cifra(p.Strike), cifra(p.NoPension), "", note)
	}
	for _, g := range s.Gaps {
		add("hueco", "", "", g.From.String(), g.To.String(), strconv.Itoa(g.Days))
	}
	for _, i := range s.Interruptions {
		add("interrupcion", "", "", i.Baja.AddDays(1).String(), i.Reentry.AddDays(-1).String(), strconv.Itoa(i.Days), "", "", "", "",
			strconv.Itoa(i.Weeks), notaInterrupcion(t, i))
	}
	if s.IncapacityDays > 0 {
		add("incapacidad", "", "", "", "", strconv.Itoa(s.IncapacityDays), "", "", "", "", "", t.TextOf("nomina.weeks_incapacity"))
	}
	add("total", "", "", "", s.On.String(), strconv.Itoa(s.Days+s.OverlapDays+s.StrikeDays+s.NoPensionDays), strconv.Itoa(s.Days),
		cifra(s.OverlapDays), cifra(s.StrikeDays), cifra(s.NoPensionDays), strconv.Itoa(s.Weeks), t.TextOf("nomina.weeks_total"))
	add("reconocidas", "", "", "", s.On.String(), "", "", "", "", "", strconv.Itoa(s.RecognizedWeeks), t.TextOf("nomina.weeks_recognized"))
	add("pendientes", "", "", "", s.On.String(), "", "", "", "", "", strconv.Itoa(s.PendingWeeks), t.TextOf("nomina.weeks_pending"))
	if k := s.Conservation; k != nil {
		add("conservacion", "", "", k.Baja.AddDays(1).String(), k.Until.String(), "", "", "", "", "", strconv.Itoa(k.Weeks), nota150(t, s))
	} else {
		add("conservacion", "", "", "", "", "", "", "", "", "", "", nota150(t, s))
	}
	return rows
}

// notaInterrupcion tells whether the weeks of before an interruption count.
func notaInterrupcion(t *mensajes.Printer, i vigencia.SemanasInterrupcion) string {
	switch {
	case !i.Recognized:
		return t.TextOf("nomina.weeks_gap_pending", i.Ground.String(), i.NewWeeks, i.RequiredNewWeeks)
	case i.RequiredNewWeeks > 0:
		return t.TextOf("nomina.weeks_gap_done", i.Ground.String(), i.RequiredNewWeeks)
	}
	return t.TextOf("nomina.weeks_gap_none", i.Ground.String())
}

// nota150 tells where the conservation of the rights to pensions stands.
func nota150(t *mensajes.Printer, s *vigencia.EstadoSemanas) string {
	switch k := s.Conservation; {
	case k != nil && k.Inside:
		return t.TextOf("nomina.weeks_150_inside", k.Until)
	case k != nil:
		return t.TextOf("nomina.weeks_150_over", k.Until)
	case s.Insured:
		return t.TextOf("nomina.weeks_150_insured")
	}
	return t.TextOf("nomina.weeks_150_never")
}

// formado gives a registro patronal as papers print it. The hyphens keep a
// spreadsheet from taking it for a number and dropping a zero in front.
func formado(registro string) string {
	r, err := nss.ParseRegistro(registro)
	if err != nil {
		return registro
	}
	return r.Formatted()
}

// cifra leaves a column blank that does not concern the row.
func cifra(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

// estados shows one line of weeks a person.
func (inf *informe) estados(b *strings.Builder) {
	t := inf.texto
	rows := [][]string{strings.Split(t.TextOf("nomina.weeks_columns"), "|")}
	for _, f := range inf.filas {
		s := f.caso.semanas
		if s == nil {
			continue
		}
		id, mask := f.caso.quien()
		rows = append(rows, []string{id, mask, strconv.Itoa(s.Weeks), strconv.Itoa(s.Days), cero(s.OverlapDays), huecos(s),
			strconv.Itoa(s.RecognizedWeeks), pendientes(s), nota150(t, s)})
	}
	if len(rows) == 1 {
		return
	}
	fmt.Fprintf(b, "\n%s\n", t.TextOf("nomina.weeks", inf.dia))
	aLaDerecha(rows, 2, 7)
	columnas(b, rows)
}

// huecos is "2 (1234)": how many gaps, and of how many days together.
func huecos(s *vigencia.EstadoSemanas) string {
	if len(s.Gaps) == 0 {
		return "—"
	}
	days := 0
	for _, g := range s.Gaps {
		days += g.Days
	}
	return fmt.Sprintf("%d (%d)", len(s.Gaps), days)
}

// pendientes is "382 (13/26)": the weeks that wait, and how many of the new
// ones that they wait for there are.
func pendientes(s *vigencia.EstadoSemanas) string {
	if s.PendingWeeks == 0 {
		return "—"
	}
	for _, i := range s.Interruptions {
		if !i.Recognized {
			return fmt.Sprintf("%d (%d/%d)", s.PendingWeeks, i.NewWeeks, i.RequiredNewWeeks)
		}
	}
	return strconv.Itoa(s.PendingWeeks)
}

func cero(n int) string {
	if n == 0 {
		return "—"
	}
	return strconv.Itoa(n)
}
