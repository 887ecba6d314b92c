package pdf

import (
	"strconv"
	"strings"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/documento"
	"github.com/derechohabiente/imss/tarjeton"
)

// tarjeton lays a pay stub: what is paid for which period, who is paid, the two
// parallel tables, then the blocks that the source gives.
func (p *paper) tarjeton(d *documento.Tarjeton) {
	t := &d.Talon
	p.add(p.netStrip(t))
	p.space(1)
	p.add(p.holder(t)...)
	p.space(2)
	p.concepts(conceptTables{t.Percepciones, t.Deducciones, t.OtrosPagos, t.Totales, true})
	if t.Sum() != sums(t) {
		p.add(p.paragraph(p.look.bold, p.label("pdf.stub.mismatch")))
	}
	p.staff(t)
	p.yearToDate(&t.Acumulado)
	p.messages(t.Mensajes)
	if t.Fiscal.UUID == "" {
		p.absent("pdf.section.fiscal", "pdf.empty.fiscal")
	}
	p.missing()
	p.fiscal(&t.Fiscal)
	p.close(p.verification()...)
}

// sums are the totals that the rows must give. Gravado, Exento and ISR are the
// tax authority's figures: sources of staff stubs do not give them by row.
func sums(t *tarjeton.Talon) tarjeton.Totales {
	s := t.Sum()
	s.Percepciones, s.Deducciones = t.Totales.Percepciones, t.Totales.Deducciones
	s.OtrosPagos, s.Neto = t.Totales.OtrosPagos, t.Totales.Neto
	return s
}

// netStrip is the answer of a stub: the period, and the amount to be received.
func (p *paper) netStrip(t *tarjeton.Talon) *strip {
	st := newStrip(14, 6)
	amount := money(t.Totales.Neto)
	face := p.look.status
	net := newFace(face.size, true, false, p.ink.accent)
	st.right(p.look.caption, bodyWidth, 2.4, p.label("pdf.caption.net"))
	st.right(net, bodyWidth, 10, amount)
	room := bodyWidth - net.width(amount) - 2*gutter
	st.left(p.look.caption, 0, 2.4, p.label("pdf.caption.period"))
	f, lines := p.look.section.sized(14).fit(p.periodText(t), room)
	y := 10.0
	if len(lines) > 1 {
		y = 7
		st.height = max(st.height, y+float64(len(lines))*f.lead())
	}
	st.lines(f, 0, y, lines)
	return st
}

func (p *paper) periodText(t *tarjeton.Talon) string {
	if t.Periodo.From.IsZero() {
		return dash + " " + p.label("pdf.empty.given")
	}
	if t.Periodo.To.IsZero() || t.Periodo.To == t.Periodo.From {
		return p.enc("talon.periodo", p.p.Date(t.Periodo.From))
	}
	text := p.label("pdf.stub.period", t.Periodo.From, t.Periodo.To)
	if q, ok := t.Quincena(); ok && t.Periodicidad == tarjeton.Quincenal {
		return p.enc("talon.periodo", q.String()) + " \xB7 " + text
	}
	return text
}

// money is an amount as paper shows it: the sign in front, two decimals.
func money(c dinero.Centavos) string { return c.Grouped() }

// holder shows the person and the post; optional facts only where they are given.
func (p *paper) holder(t *tarjeton.Talon) []*strip {
	h := &t.Titular
	items := []item{
		{8, "pdf.caption.name", "talon.titular.nombre", h.Nombre, ""},
		{4, "pdf.caption.matricula", "talon.titular.empleado", h.Empleado, "pdf.empty.given"},
		{4, "pdf.caption.curp", "talon.titular.curp", h.CURP.String(), "pdf.empty.given"},
		{4, "pdf.caption.nss", "talon.titular.nss", h.NSS.Formatted(), "pdf.empty.given"},
		{4, "pdf.caption.rfc", "talon.titular.rfc", h.RFC.String(), "pdf.empty.given"},
		{8, "pdf.caption.patron", "talon.patron.nombre", t.Patron.Nombre, "pdf.empty.given"},
		{4, "pdf.caption.patron_rfc", "talon.patron.rfc", t.Patron.RFC.String(), "pdf.empty.given"},
		{4, "pdf.caption.pay_date", "talon.pago", p.day(t.Pago), "pdf.empty.given"},
		{4, "pdf.caption.days", "talon.dias", days(t.Dias), ""},
		{4, "pdf.caption.kind", "talon.tipo", p.p.TextOf("pdf.stub.kind_" + kindName(t.Tipo)), ""},
	}
	return p.fields(append(items, p.optional(t)...)...)
}

func kindName(t tarjeton.Tipo) string {
	if t == tarjeton.Extraordinaria {
		return "extra"
	}
	return "ordinary"
}

func (p *paper) optional(t *tarjeton.Talon) []item {
	h := &t.Titular
	var out []item
	add := func(columns int, caption, field, value string) {
		if value != "" {
			out = append(out, item{columns, caption, field, value, ""})
		}
	}
	add(4, "pdf.caption.registro", "talon.patron.registro", t.Patron.Registro)
	add(4, "pdf.caption.contract", "talon.titular.tipo_contratacion", h.TipoContratacion)
	add(4, "pdf.caption.post", "talon.titular.puesto", joined(h.ClavePuesto, h.Puesto))
	add(4, "pdf.caption.plaza", "talon.titular.plaza", h.Plaza)
	add(4, "pdf.caption.place", "talon.titular.departamento", h.Departamento)
	add(4, "pdf.caption.structure", "talon.titular.estructura", h.EstructuraOrg)
	add(4, "pdf.caption.adscripcion", "talon.titular.adscripcion", joined(h.ClaveAdscripcion, h.Adscripcion))
	add(4, "pdf.caption.entry", "talon.titular.ingreso", p.day(h.Ingreso))
	if a := h.Antiguedad; !a.IsZero() {
		add(4, "pdf.caption.seniority", "talon.titular.antiguedad", p.p.TextOf("pdf.stub.seniority",
			p.count(a.Anios, "year"), p.count(a.Quincenas, "fortnight"), p.count(a.Dias, "day")))
	}
	add(4, "pdf.caption.sbc", "talon.sbc", nonzero(t.SBC))
	add(4, "pdf.caption.sdi", "talon.sdi", nonzero(t.SDI))
	add(4, "pdf.caption.monthly", "talon.sueldo_mensual", nonzero(t.SueldoMensual))
	add(4, "pdf.caption.credit", "talon.capacidad_credito", nonzero(t.CapacidadCredito))
	if !h.Cuenta.IsZero() {
		// Four digits tell the holder which account; a lost paper tells nobody more.
		add(4, "pdf.caption.account", "talon.titular.cuenta", joined(h.Banco, h.Cuenta.Mask()))
	}
	return out
}

// count words a number of units; only one of them stands in the singular.
func (p *paper) count(n int, unit string) string {
	if n != 1 {
		unit += "s"
	}
	return p.p.TextOf("pdf.count."+unit, n)
}

func joined(a, b string) string { return strings.TrimSpace(a + " " + b) }

func nonzero(c dinero.Centavos) string {
	if c == 0 {
		return ""
	}
	return money(c)
}

func (p *paper) day(d calendario.Date) string {
	if d.IsZero() {
		return ""
	}
	return p.p.Date(d)
}

// days drops decimals that say nothing: 15, 14.5.
func days(d tarjeton.Dias) string {
	return strings.TrimSuffix(strings.TrimRight(d.String(), "0"), ".")
}

// staff lays the blocks that the institute's own stub has; most others have
// none of them, and one line says so.
func (p *paper) staff(t *tarjeton.Talon) {
	if t.Asistencia == (tarjeton.Asistencia{}) && t.Vacaciones.IsZero() && len(t.Observaciones) == 0 {
		p.absent("pdf.section.staff", "pdf.empty.staff")
		return
	}
	p.attendance(t)
	p.vacations(t)
	p.observations(t.Observaciones)
}

// attendance is the attendance block, six figures a row.
func (p *paper) attendance(t *tarjeton.Talon) {
	a := t.Asistencia
	if a == (tarjeton.Asistencia{}) {
		p.absent("pdf.section.attendance", "pdf.empty.attendance")
		return
	}
	n := func(caption string, v int) item {
		return item{2, caption, "talon.asistencia", strconv.Itoa(v), ""}
	}
	p.group("pdf.section.attendance", p.fields(
		n("pdf.caption.retardos", a.Retardos), n("pdf.caption.pases", a.PasesSalida), n("pdf.caption.faltas", a.Faltas),
		n("pdf.caption.sin_retardo", a.SinRetardo), n("pdf.caption.asiduidad", a.Asiduidad), n("pdf.caption.enfermedad", a.EnfermedadGeneral),
		n("pdf.caption.riesgo", a.Riesgo), n("pdf.caption.maternidad", a.Maternidad), n("pdf.caption.l140", a.Licencia140Bis),
		n("pdf.caption.con_sueldo", a.LicenciasConSueldo), n("pdf.caption.sin_sueldo", a.LicenciasSinSueldo), n("pdf.caption.comisiones", a.Comisiones),
		n("pdf.caption.becas", a.Becas), n("pdf.caption.c033", a.DiasPuntualidad), n("pdf.caption.laborados", a.DiasLaboradosEnAnio),
	))
}

func (p *paper) vacations(t *tarjeton.Talon) {
	v := t.Vacaciones
	if v.IsZero() {
		p.absent("pdf.section.vacations", "pdf.empty.vacations")
		return
	}
	next := ""
	if !v.ProximaProgramada.From.IsZero() {
		next = p.p.TextOf("pdf.stub.period", v.ProximaProgramada.From, v.ProximaProgramada.To)
	}
	p.group("pdf.section.vacations", p.fields(
		item{2, "pdf.caption.disfrutadas", "talon.vacaciones.disfrutadas", strconv.Itoa(v.Disfrutadas), ""},
		item{2, "pdf.caption.en_anio", "talon.vacaciones.en_el_anio", strconv.Itoa(v.EnElAnio), ""},
		item{2, "pdf.caption.marca", "talon.vacaciones.marca", v.MarcaContinuidad, "pdf.empty.given"},
		item{2, "pdf.caption.por_disfrutar", "talon.vacaciones.periodo", v.PeriodoDisfrutar, "pdf.empty.given"},
		item{4, "pdf.caption.proxima", "talon.vacaciones.proxima", next, "pdf.empty.given"},
	))
}

// group keeps a heading with its rows.
func (p *paper) group(section string, rows []*strip) {
	p.add(append([]*strip{p.section(section)}, rows...)...)
}

// absent notes that a block has no data, and why; nothing is left out in
// silence, and what is not there takes little room: see missing.
func (p *paper) absent(section, reason string) {
	p.blanks = append(p.blanks, item{columns / 2, section, "", "", reason})
}

// missing says which blocks have no data.
func (p *paper) missing() {
	if len(p.blanks) > 0 {
		p.space(1)
		p.add(p.fields(p.blanks...)...)
	}
}

// maxTogether is the height in mm up to which all messages stay on one page.
const maxTogether = 60.0

// messages are points of a list, under one heading.
func (p *paper) messages(ms []string) {
	if len(ms) == 0 {
		return
	}
	out := []*strip{p.section("pdf.section.messages")}
	for _, m := range ms {
		out = append(out, p.indented(p.look.body, "\x95", p.enc("talon.mensajes", m)))
	}
	if total(out) <= maxTogether {
		p.add(out...)
		return
	}
	p.add(out[0], out[1])
	for _, st := range out[2:] {
		p.add(st)
	}
}
