package pdf

import (
	"slices"
	"strconv"
	"strings"

	"github.com/derechohabiente/imss/documento"
	"github.com/derechohabiente/imss/umf"
	"github.com/derechohabiente/imss/vigencia"
)

// consulta lays the consultation of rights: the answer, its ground in one
// sentence, the person, the beneficiaries.
func (p *paper) consulta(d *documento.ConsultaVigencia) {
	r := &d.Derechos
	p.add(p.statusBlock(d)...)
	p.space(2)
	p.add(append([]*strip{p.section("pdf.section.person")}, p.holderFields(d)...)...)
	p.space(1)
	notes := p.notes(d)
	if len(r.Medical.Warnings) == 0 {
		p.beneficiaries(d, notes)
	} else {
		p.beneficiaries(d, nil)
		p.space(1)
		p.warnings(r.Medical.Warnings)
		p.add(notes...)
	}
	p.close(p.verification()...)
}

// notes are what stands below the family: what holds for everyone without a
// right, where the answer has not said it, and the legal basis.
func (p *paper) notes(d *documento.ConsultaVigencia) []*strip {
	var out []*strip
	if d.Derechos.ServicioMedico && anyWithout(d.Derechos.Beneficiarios) {
		out = append(out, newStrip(1.5, 0), p.paragraph(p.look.body, p.label("pdf.consulta.obstetric")))
	}
	return append(out, newStrip(2, 0),
		p.paragraph(p.look.note, p.grounds(d.Derechos.Medical)+" "+p.label("pdf.consulta.source")))
}

func anyWithout(rows []vigencia.BeneficiarioDerechos) bool {
	return slices.ContainsFunc(rows, func(b vigencia.BeneficiarioDerechos) bool { return !b.Decision.Entitled })
}

func (p *paper) statusBlock(d *documento.ConsultaVigencia) []*strip {
	r := &d.Derechos
	out := []*strip{p.answer(p.statusText(r)), p.paragraph(p.look.body, p.why(r.Medical))}
	if !r.ServicioMedico {
		if next := p.next(r.Medical); next != "" {
			out = append(out, p.paragraph(p.look.body, next))
		}
		// LSS art. 89-V: an obstetric emergency is attended whatever the state.
		out = append(out, p.paragraph(p.look.bold, p.label("pdf.consulta.obstetric")))
	}
	return out
}

// statusText is the answer: state and day.
func (p *paper) statusText(r *vigencia.Derechos) string {
	switch {
	case r.Status == vigencia.Conservacion && !r.Until.IsZero():
		return p.label("pdf.status.conservacion_until", r.Until)
	case r.Status == vigencia.Conservacion:
		return p.label("pdf.status.conservacion", r.On)
	case r.ServicioMedico && !r.Until.IsZero():
		return p.label("pdf.status.vigente_until", r.Until)
	case r.ServicioMedico:
		return p.label("pdf.status.vigente_open", r.On)
	}
	return p.label("pdf.status.none", r.On)
}

// why is the ground in one sentence: the reason of the decision, else what its
// first provision says.
func (p *paper) why(d vigencia.Decision) string {
	if d.Reason.What != "" && p.p.Has(d.Reason.Code()) {
		return p.label(d.Reason.Code(), d.Reason.Args()...)
	}
	if len(d.Ground) > 0 && p.p.Has(d.Ground[0].Code()) {
		return p.label(d.Ground[0].Code(), d.Ground[0].Args()...)
	}
	return p.label("pdf.consulta.ground", p.citations(d))
}

func (p *paper) next(d vigencia.Decision) string {
	if d.Reason.What != "" {
		if text := p.p.Next(d.Reason); text != "" {
			return p.enc(d.Reason.Code(), text)
		}
	}
	return p.label("pdf.consulta.next")
}

func (p *paper) citations(d vigencia.Decision) string {
	parts := make([]string, len(d.Ground))
	for i, g := range d.Ground {
		parts[i] = g.String()
	}
	return strings.Join(parts, ", ")
}

func (p *paper) grounds(d vigencia.Decision) string {
	return p.label("pdf.consulta.ground", p.citations(d))
}

func (p *paper) holderFields(d *documento.ConsultaVigencia) []*strip {
	t, r := &d.Titular, &d.Derechos
	return p.fields(
		item{12, "pdf.caption.name", "titular.nombre", t.Name(), ""},
		item{4, "pdf.caption.nss", "titular.nss", t.NSS.Formatted(), "pdf.empty.given"},
		item{4, "pdf.caption.curp", "titular.curp", t.CURP.String(), "pdf.empty.given"},
		item{4, "pdf.caption.agregado", "titular.agregado", t.Agregado, "pdf.empty.given"},
		item{4, "pdf.caption.birth", "titular.birth", p.day(t.Birth), "pdf.empty.given"},
		item{4, "pdf.caption.sex", "titular.sex", p.sexOf(t), "pdf.empty.given"},
		item{4, "pdf.caption.employer", "derechos.employer", r.Registro, "pdf.empty.employer"},
		item{4, "pdf.caption.umf", "titular.umf", t.UMF, "pdf.empty.clinic"},
		item{4, "pdf.caption.ooad", "titular.ooad", t.OOAD, "pdf.empty.given"},
		item{2, "pdf.caption.turno", "titular.turno", p.turno(t.Turno), "pdf.empty.given"},
		item{2, "pdf.caption.consultorio", "titular.consultorio", positive(t.Consultorio), "pdf.empty.given"},
		item{4, "pdf.caption.medical", "derechos.medical", p.yes(r.ServicioMedico), ""},
		item{4, "pdf.caption.incapacity", "derechos.incapacidades", p.yes(r.Incapacidades), ""},
		p.untilItem(r),
	)
}

// untilItem is the last day: of the right, or, without it, the day on which it
// ended.
func (p *paper) untilItem(r *vigencia.Derechos) item {
	if r.ServicioMedico {
		return item{4, "pdf.caption.until", "derechos.until", p.day(r.Until), "pdf.empty.until"}
	}
	return item{4, "pdf.caption.ended", "derechos.until", p.day(r.Until), "pdf.empty.ended"}
}

func (p *paper) sexOf(t *documento.Derechohabiente) string {
	if t.Sex == "" {
		return ""
	}
	return p.p.TextOf("pdf.sex." + strings.ToLower(string(t.Sex)))
}

func (p *paper) turno(t umf.Turno) string {
	if t == umf.SinTurno {
		return ""
	}
	return p.p.TextOf("pdf.turno." + t.String())
}

func (p *paper) yes(yes bool) string {
	if yes {
		return p.p.TextOf("pdf.yes")
	}
	return p.p.TextOf("pdf.no")
}

func positive(n int) string {
	if n == 0 {
		return ""
	}
	return strconv.Itoa(n)
}

func (p *paper) warnings(ws []vigencia.Step) {
	out := []*strip{p.section("pdf.section.notices")}
	for _, w := range ws {
		out = append(out, p.indented(p.look.body, "\x95", p.label(w.Code(), w.Args()...)))
	}
	p.add(out...)
}

// lastRows is how many beneficiaries stay with the notes below the table, so
// that the last page is about somebody.
const lastRows = 3

// beneficiaries is the table of the family (who, what relation, until when)
// with the notes that stay below it.
func (p *paper) beneficiaries(d *documento.ConsultaVigencia, notes []*strip) {
	rows := d.Derechos.Beneficiarios
	if len(rows) == 0 {
		p.add(p.section("pdf.section.beneficiaries"), p.paragraph(p.look.body, dash+" "+p.label("pdf.empty.beneficiaries")))
		if len(notes) > 0 {
			p.add(notes...)
		}
		return
	}
	cols := []column{
		{"pdf.caption.name", colX(0) + cellPad, span(4) - cellPad, false},
		{"pdf.caption.kinship", colX(4), span(2), false},
		{"pdf.caption.curp", colX(6), span(3) - 6, false},
		{"pdf.caption.until", colX(9) - 6, span(3) + 6 - cellPad, false},
	}
	head := func() *strip {
		st := newStrip(headHigh+titleHigh, len(cols)+2)
		p.titledHead(st, cols, "pdf.section.beneficiaries")
		return st
	}
	strips := make([]*strip, len(rows))
	for i := range rows {
		b := &rows[i]
		person, ok := d.Persona(b.ID)
		if !ok {
			person = &documento.Derechohabiente{}
		}
		strips[i] = p.beneficiary(cols, b, person, i%2 == 1)
	}
	p.tableKeeping(lastRows, head, strips, notes)
}

func (p *paper) beneficiary(cols []column, b *vigencia.BeneficiarioDerechos, person *documento.Derechohabiente, odd bool) *strip {
	cells := []cell{
		p.text(cols[0], p.look.cellB, p.enc("beneficiarios.nombre", person.Name())),
		p.text(cols[1], p.look.cell, p.label("pdf.kinship."+string(b.Kind))),
		p.text(cols[2], p.look.cell, orDash(person.CURP.String())),
		p.text(cols[3], p.look.cell, p.beneficiaryStatus(b.Decision)),
	}
	// The detail runs below name, relation and CURP, beside the decision.
	width := cols[3].x - cols[0].x - gutter
	lines := p.look.detail.wrap(p.enc("beneficiarios.detalle", p.detail(person, b.Decision)), width)
	above := p.rowHeight(cells[:3]) - 0.2
	high := above + float64(len(lines))*p.look.detail.lead() + 0.4
	st := newStrip(max(p.rowHeight(cells), high), 12)
	p.rowInto(st, cols, cells, odd)
	st.lines(p.look.detail, cols[0].x, above+p.look.detail.height()-0.6, lines)
	return st
}

// detail is the ground of the answer, what is asked for when an appointment is
// made, and what to mind.
func (p *paper) detail(person *documento.Derechohabiente, d vigencia.Decision) string {
	var parts []string
	add := func(text string) {
		if text != "" {
			parts = append(parts, text)
		}
	}
	if !person.NSS.IsZero() {
		add(p.p.TextOf("pdf.beneficiary.nss", person.NSS.Formatted()))
	}
	add(p.day(person.Birth))
	add(person.Agregado)
	add(person.UMF)
	add(person.OOAD)
	add(p.turno(person.Turno))
	if person.Consultorio > 0 {
		add(p.p.TextOf("pdf.beneficiary.room", person.Consultorio))
	}
	if len(d.Ground) > 0 {
		add(p.p.TextOf("pdf.beneficiary.ground", p.citations(d)))
	}
	for _, w := range d.Warnings {
		add(p.p.Text(w))
	}
	return strings.Join(parts, " \u00B7 ")
}

func orDash(s string) string {
	if s == "" {
		return dash
	}
	return s
}

func (p *paper) beneficiaryStatus(d vigencia.Decision) string {
	switch {
	case !d.Entitled:
		return p.label("pdf.beneficiary.none") + " \xB7 " + p.why(d)
	case d.Until.IsZero():
		return p.label("pdf.beneficiary.open")
	case d.Status == vigencia.Conservacion:
		return p.label("pdf.beneficiary.conservacion_until", d.Until)
	}
	return p.label("pdf.beneficiary.until", d.Until)
}
