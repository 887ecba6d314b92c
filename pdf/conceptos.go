package pdf

import (
	"strconv"

	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/tarjeton"
)

// conceptTables is what a stub, or a year of stubs, pays and takes.
type conceptTables struct {
	percepciones, deducciones, otros []tarjeton.Concepto
	totals                           tarjeton.Totales
	net                              bool // ends in the net amount
}

// half is one of the two parallel tables.
func half(x float64) []column {
	const code, amount, gap = 8.0, 24.0, 2.0
	w := span(6)
	return []column{
		{"pdf.caption.code", x + cellPad, code, false},
		{"pdf.caption.concept", x + cellPad + code + gap, w - code - amount - 2*gap - 2*cellPad, false},
		{"pdf.caption.amount", x + w - amount - cellPad, amount, true},
	}
}

// concepts lays perceptions and deductions side by side: row n of one beside
// row n of the other, so that a long list goes on over pages together.
func (p *paper) concepts(t conceptTables) {
	left, right := half(0), half(colX(6))
	n := max(len(t.percepciones), len(t.deducciones), 1)
	rows := make([]*strip, n)
	for i := range n {
		a := p.concept(left, t.percepciones, i, "pdf.empty.percepciones")
		b := p.concept(right, t.deducciones, i, "pdf.empty.deducciones")
		st := newStrip(p.rowHeight(append(a[:len(a):len(a)], b...)), 8)
		if a != nil {
			p.rowInto(st, left, a, i%2 == 1)
		}
		if b != nil {
			p.rowInto(st, right, b, i%2 == 1)
		}
		rows[i] = st
	}
	end := []*strip{p.totalsStrip(left, right, t.totals)}
	head := p.parallelHead(left, right, max(len(t.percepciones), 1), max(len(t.deducciones), 1))
	if len(t.otros) > 0 {
		p.table(head, rows, end)
		p.others(left, t)
		return
	}
	if t.net {
		end = append(end, p.netLine(t.totals.Neto))
	}
	p.table(head, rows, end)
}

// parallelHead names the two tables over their captions; on a later page only
// the one that goes on.
func (p *paper) parallelHead(left, right []column, lefts, rights int) func() *strip {
	return func() *strip {
		st := newStrip(headHigh+titleHigh, 10)
		if p.at < lefts {
			p.titledHead(st, left, "pdf.section.percepciones")
		}
		if p.at < rights {
			p.titledHead(st, right, "pdf.section.deducciones")
		}
		return st
	}
}

// titleHigh is the room of a table's name above its captions.
const titleHigh = 6.0

// titledHead prints a table's name and its captions.
func (p *paper) titledHead(st *strip, cols []column, title string) {
	st.left(p.look.section, cols[0].x-cellPad, 4.2, p.label(title))
	from := len(st.marks)
	p.headInto(st, cols)
	for i := from; i < len(st.marks); i++ {
		st.marks[i].y += titleHigh
	}
}

// concept gives the cells of row i; nil beyond the end of the list.
func (p *paper) concept(cols []column, rows []tarjeton.Concepto, i int, empty string) []cell {
	if len(rows) == 0 && i == 0 {
		f, lines := p.look.cell.fit(p.label(empty), cols[1].w+cols[2].w)
		return []cell{{p.look.cell, []string{dash}}, {f, lines}, {}}
	}
	if i >= len(rows) {
		return nil
	}
	r := &rows[i]
	return []cell{
		p.text(cols[0], p.look.cell, p.enc("talon.concepto.clave", r.Clave)),
		p.text(cols[1], p.look.cell, p.enc("talon.concepto.descripcion", r.Descripcion)),
		p.text(cols[2], p.look.cell, money(r.Importe)),
	}
}

// totalsStrip prints both totals over rules of 0.8 pt.
func (p *paper) totalsStrip(left, right []column, t tarjeton.Totales) *strip {
	st := newStrip(7, 6)
	p.totalInto(st, left, "pdf.caption.total_percepciones", t.Percepciones)
	p.totalInto(st, right, "pdf.caption.total_deducciones", t.Deducciones)
	return st
}

func (p *paper) totalInto(st *strip, cols []column, caption string, amount dinero.Centavos) {
	first, last := cols[0], cols[len(cols)-1]
	st.rule(p.ink.ink, first.x-cellPad, 0.6, last.x+last.w-first.x+2*cellPad, 0.8)
	st.left(p.look.bold, first.x, 5, p.label(caption))
	st.right(p.look.bold, last.x+last.w, 5, money(amount))
}

// netLine is the net amount, the one figure in the accent.
func (p *paper) netLine(net dinero.Centavos) *strip {
	st := newStrip(9, 2)
	x := colX(6) + cellPad
	st.left(p.look.section, x, 6, p.label("pdf.caption.net"))
	st.right(p.look.net, bodyWidth-cellPad, 6.2, money(net))
	return st
}

// others is the table of other payments, below the perceptions.
func (p *paper) others(cols []column, t conceptTables) {
	head := func() *strip {
		st := newStrip(headHigh+titleHigh, 5)
		p.titledHead(st, cols, "pdf.section.others")
		return st
	}
	rows := make([]*strip, len(t.otros))
	for i := range t.otros {
		rows[i] = p.row(cols, p.concept(cols, t.otros, i, ""), i%2 == 1)
	}
	sum := newStrip(7, 3)
	p.totalInto(sum, cols, "pdf.caption.total_otros", t.totals.OtrosPagos)
	end := []*strip{sum}
	if t.net {
		end = append(end, p.netLine(t.totals.Neto))
	}
	p.space(1)
	p.table(head, rows, end)
}

// observations is the table of loans and discounts.
func (p *paper) observations(rows []tarjeton.Observacion) {
	if len(rows) == 0 {
		p.absent("pdf.section.observations", "pdf.empty.observations")
		return
	}
	cols := []column{
		{"pdf.caption.code", cellPad, 10, false},
		{"pdf.caption.concept", 13, 52, false},
		{"pdf.caption.amount", 66, 26, true},
		{"pdf.caption.due", 96, 16, false},
		{"pdf.caption.units", 112, 14, true},
		{"pdf.caption.control", 130, 20, false},
		{"pdf.caption.initial", 152, bodyWidth - 152 - cellPad, true},
	}
	strips := make([]*strip, len(rows))
	for i := range rows {
		strips[i] = p.observation(cols, &rows[i], i%2 == 1)
	}
	head := func() *strip {
		st := newStrip(headHigh+titleHigh, len(cols)+2)
		p.titledHead(st, cols, "pdf.section.observations")
		return st
	}
	p.table(head, strips, nil)
}

func (p *paper) observation(cols []column, o *tarjeton.Observacion, odd bool) *strip {
	f := p.look.cell
	text := p.enc("talon.observaciones.descripcion", o.Descripcion)
	if note := p.enc("talon.observaciones.nota", o.Nota); note != "" {
		if text != "" {
			text += " \xB7 "
		}
		text += note
	}
	return p.row(cols, []cell{
		p.text(cols[0], f, p.enc("talon.observaciones.clave", o.Clave)),
		p.text(cols[1], f, orDash(text)),
		p.text(cols[2], f, money(o.Importe)),
		p.text(cols[3], f, orDash(o.Vencimiento.String())),
		p.text(cols[4], f, strconv.Itoa(o.Unidades)),
		p.text(cols[5], f, orDash(p.enc("talon.observaciones.num_control", o.NumControl))),
		p.text(cols[6], f, money(o.CargoInicial)),
	}, odd)
}

// yearToDate is what the year adds up to so far. No official stub shows it: the
// paper says that it is computed, and from how many stubs.
func (p *paper) yearToDate(a *tarjeton.Acumulado) {
	if a.IsZero() {
		return
	}
	p.space(1)
	p.add(
		p.section("pdf.section.year"),
		p.paragraph(p.look.note, p.label("pdf.stub.year", a.Talones, a.Year, a.Through)),
	)
	p.concepts(conceptTables{a.Percepciones, a.Deducciones, a.OtrosPagos, a.Totales, false})
	p.space(2)
	p.add(p.fields(
		item{4, "pdf.caption.net", "talon.acumulado.neto", money(a.Totales.Neto), ""},
		item{4, "pdf.caption.isr", "talon.acumulado.isr", money(a.Totales.ISR), ""},
		item{4, "pdf.caption.taxed", "talon.acumulado.gravado", money(a.Totales.Gravado), ""},
	)...)
}
