package pdf

import (
	"strconv"
	"strings"

	"github.com/derechohabiente/imss/documento"
	"github.com/derechohabiente/imss/umf"
)

// alta lays the proof of registration in a clinic: the clinic first, then why,
// the way there, and what to carry.
func (p *paper) alta(d *documento.AltaClinica) {
	a := &d.Asignacion
	p.add(p.answer(p.enc("asignacion.clinica.nombre", clinicName(a.Clinica))), p.paragraph(p.look.body, p.reason(a)))
	p.space(1)
	p.add(p.placeBlock(a)...)
	p.space(2)
	p.add(p.clinicBlock(d)...)
	p.space(2)
	p.add(append([]*strip{p.section("pdf.section.person")}, p.fields(
		item{12, "pdf.caption.name", "titular.nombre", d.Titular.Name(), ""},
		item{4, "pdf.caption.nss", "titular.nss", d.Titular.NSS.Formatted(), "pdf.empty.given"},
		item{4, "pdf.caption.curp", "titular.curp", d.Titular.CURP.String(), "pdf.empty.given"},
		item{4, "pdf.caption.registered", "fecha", p.p.Date(d.Fecha), ""},
		item{4, "pdf.caption.cp", "cp", d.CP, ""},
		item{8, "pdf.caption.colonia", "colonia", d.Colonia, "pdf.empty.given"},
		item{12, "pdf.caption.home", "domicilio", d.Domicilio, "pdf.empty.given"},
	)...)...)
	p.space(2)
	p.add(p.carry(d)...)
	p.close(p.verification()...)
}

// clinicName is the name of the file; the number is put in front where the
// name does not hold it.
func clinicName(c umf.Clinica) string {
	n := strconv.Itoa(c.Numero)
	if c.Numero == 0 || strings.Contains(c.Nombre, n) {
		return c.Nombre
	}
	return strings.TrimSpace(c.Tipo+" "+n) + " \u00B7 " + c.Nombre
}

// reason says in a sentence or two why this clinic.
func (p *paper) reason(a *umf.Assignment) string {
	text := p.label(a.Via.Code())
	if a.Km.Known {
		text += " " + p.label("pdf.alta.km", a.Km.String())
	}
	if a.TurnoChanged {
		text += " " + p.label("pdf.alta.turno_changed")
	}
	return text
}

// placeBlock is turno and consultorio, or that the clinic gives them.
func (p *paper) placeBlock(a *umf.Assignment) []*strip {
	if a.PlaceAtClinic {
		return []*strip{p.paragraph(p.look.bold, p.label("pdf.alta.place_at_clinic"))}
	}
	return p.fields(
		item{4, "pdf.caption.turno", "asignacion.turno", p.turno(a.Turno), ""},
		item{4, "pdf.caption.consultorio", "asignacion.consultorio", strconv.Itoa(a.Consultorio), ""},
	)
}

// clinicBlock is address and telephone on the left, the map on the right.
func (p *paper) clinicBlock(d *documento.AltaClinica) []*strip {
	c := d.Asignacion.Clinica
	out := append([]*strip{p.section("pdf.section.clinic")}, p.fields(
		item{12, "pdf.caption.address", "asignacion.clinica.direccion", address(c), "pdf.empty.address"},
		item{4, "pdf.caption.clues", "asignacion.clinica.clues", c.CLUES, "pdf.empty.given"},
		item{4, "pdf.caption.phone", "asignacion.clinica.telefono", c.Telefono, "pdf.empty.given"},
		item{4, "pdf.caption.ooad", "asignacion.clinica.ooad", ooad(c), "pdf.empty.given"},
	)...)
	return append(out, p.mapStrip(c.MapURL()))
}

func ooad(c umf.Clinica) string {
	if name, ok := umf.OOADName(c.OOAD); ok {
		return name
	}
	return c.OOAD
}

func address(c umf.Clinica) string {
	var parts []string
	for _, s := range []string{c.Direccion, c.Localidad, c.Municipio, c.Entidad} {
		if s != "" && (len(parts) == 0 || parts[len(parts)-1] != s) {
			parts = append(parts, s)
		}
	}
	if c.CP != "" {
		parts = append(parts, "C.P. "+c.CP)
	}
	return strings.Join(parts, ", ")
}

// mapStrip is a code that opens a map, with the link beside it.
func (p *paper) mapStrip(url string) *strip {
	if url == "" {
		return p.paragraph(p.look.note, dash+" "+p.label("pdf.empty.map"))
	}
	st := newStrip(qrSide+2, 4)
	png, err := p.r.codes.png(url)
	if err != nil && p.err == nil {
		p.err = &Error{Fault: ErrQR, Field: "asignacion.clinica.punto"}
	}
	// The quiet zone of the code lies over the margin, so that its first module
	// stands at the left edge like everything else.
	st.image(png, -2, 0, qrSide, qrSide)
	x := qrSide + 1
	st.left(p.look.bold, x, 6, p.label("pdf.alta.map"))
	lines := p.look.body.wrap(p.label("pdf.alta.map_how"), bodyWidth-x)
	st.lines(p.look.body, x, 11, lines)
	st.lines(p.look.seal, x, 12+float64(len(lines))*p.look.body.lead(), p.look.seal.cut(p.enc("asignacion.clinica.punto", url), bodyWidth-x))
	return st
}

// carry is the list of documents for the first visit.
func (p *paper) carry(d *documento.AltaClinica) []*strip {
	out := []*strip{p.section("pdf.section.carry")}
	for i, r := range d.Lista() {
		out = append(out, p.indented(p.look.body, strconv.Itoa(i+1)+".", p.label(r.Code())))
	}
	return append(out, p.paragraph(p.look.note, p.label("pdf.alta.first_visit")))
}
