package documento

import (
	"strconv"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/sello"
	"github.com/derechohabiente/imss/tarjeton"
)

// Tarjeton is a pay stub on paper.
//
// Limits: texts of one line MaxLine characters, messages and remarks MaxNote,
// MaxRows rows in a table, amounts up to ±999,999,999.99. Totals that the rows
// do not add up to are printed as the stub states them, with a notice: the
// worker must see both.
type Tarjeton struct {
	Envelope
	Talon tarjeton.Talon
}

// Validate gives every problem, joined; each is an [*Error].
func (d Tarjeton) Validate() error {
	c := &checker{}
	d.validate(c, d)
	t := &d.Talon
	checkPeople(c, t)
	c.period("talon.periodo", t.Periodo)
	c.period("talon.vacaciones.proxima", t.Vacaciones.ProximaProgramada)
	if t.Dias < 0 || t.Dias > 9_999_000 {
		c.add(ErrRange, "talon.dias")
	}
	checkConcepts(c, "talon.percepciones", t.Percepciones)
	checkConcepts(c, "talon.deducciones", t.Deducciones)
	checkConcepts(c, "talon.otros_pagos", t.OtrosPagos)
	checkTotals(c, "talon.totales", t.Totales)
	c.amount("talon.sbc", t.SBC)
	c.amount("talon.sdi", t.SDI)
	c.amount("talon.capacidad_credito", t.CapacidadCredito)
	c.amount("talon.sueldo_mensual", t.SueldoMensual)
	for _, n := range attendance(t.Asistencia) {
		c.count("talon.asistencia", n)
	}
	c.count("talon.vacaciones.disfrutadas", t.Vacaciones.Disfrutadas)
	c.count("talon.vacaciones.en_el_anio", t.Vacaciones.EnElAnio)
	c.text("talon.vacaciones.marca", t.Vacaciones.MarcaContinuidad, MaxLine)
	c.text("talon.vacaciones.periodo", t.Vacaciones.PeriodoDisfrutar, MaxLine)
	checkNotes(c, t)
	checkYear(c, t.Acumulado)
	checkFiscal(c, &t.Fiscal)
	return c.err()
}

func checkPeople(c *checker, t *tarjeton.Talon) {
	p := &t.Titular
	c.required("talon.titular.nombre", p.Nombre, MaxName)
	for _, f := range []struct{ field, value string }{
		{"talon.patron.nombre", t.Patron.Nombre},
		{"talon.patron.registro", t.Patron.Registro},
		{"talon.patron.regimen", t.Patron.RegimenFiscal},
		{"talon.patron.cp", t.Patron.CodigoPostal},
		{"talon.titular.empleado", p.Empleado},
		{"talon.titular.tipo_contratacion", p.TipoContratacion},
		{"talon.titular.departamento", p.Departamento},
		{"talon.titular.puesto", p.Puesto},
		{"talon.titular.clave_puesto", p.ClavePuesto},
		{"talon.titular.plaza", p.Plaza},
		{"talon.titular.estructura", p.EstructuraOrg},
		{"talon.titular.clave_adscripcion", p.ClaveAdscripcion},
		{"talon.titular.adscripcion", p.Adscripcion},
		{"talon.titular.entidad", p.Entidad},
		{"talon.titular.banco", p.Banco},
		{"talon.titular.cuenta", p.Cuenta.String()},
	} {
		c.text(f.field, f.value, MaxLine)
	}
	c.count("talon.titular.antiguedad", p.Antiguedad.Anios)
	c.count("talon.titular.antiguedad", p.Antiguedad.Quincenas)
	c.count("talon.titular.antiguedad", p.Antiguedad.Dias)
}

func checkConcepts(c *checker, list string, rows []tarjeton.Concepto) {
	c.rows(list, len(rows), MaxRows)
	for i := range rows[:min(len(rows), MaxRows)] {
		r := &rows[i]
		row := c.row(list, i)
		row.text("clave", r.Clave, 15)
		row.text("descripcion", r.Descripcion, MaxLine)
		row.text("tipo_sat", r.TipoSAT, 15)
		row.amount("importe", r.Importe)
		row.amount("gravado", r.Gravado)
		row.amount("exento", r.Exento)
		row.end()
	}
}

func checkTotals(c *checker, field string, t tarjeton.Totales) {
	c.amount(field+".percepciones", t.Percepciones)
	c.amount(field+".deducciones", t.Deducciones)
	c.amount(field+".otros_pagos", t.OtrosPagos)
	c.amount(field+".gravado", t.Gravado)
	c.amount(field+".exento", t.Exento)
	c.amount(field+".isr", t.ISR)
	c.amount(field+".neto", t.Neto)
}

func checkNotes(c *checker, t *tarjeton.Talon) {
	c.rows("talon.mensajes", len(t.Mensajes), MaxMessages)
	for i, m := range t.Mensajes[:min(len(t.Mensajes), MaxMessages)] {
		c.text(at("talon.mensajes", i, "texto"), m, MaxNote)
	}
	c.rows("talon.observaciones", len(t.Observaciones), MaxRows)
	for i := range t.Observaciones[:min(len(t.Observaciones), MaxRows)] {
		o := &t.Observaciones[i]
		row := c.row("talon.observaciones", i)
		row.text("clave", o.Clave, 15)
		row.text("descripcion", o.Descripcion, MaxLine)
		row.text("num_control", o.NumControl, 30)
		row.text("nota", o.Nota, MaxNote)
		row.amount("importe", o.Importe)
		row.amount("cargo_inicial", o.CargoInicial)
		row.count("unidades", o.Unidades)
		if v := o.Vencimiento; v != (calendario.Quincena{}) && (v.Year < 1 || v.Year > 9999 || v.N < 1 || v.N > 24) {
			row.add(ErrRange, "vencimiento")
		}
		row.end()
	}
}

func checkYear(c *checker, a tarjeton.Acumulado) {
	if a.IsZero() {
		return
	}
	c.count("talon.acumulado.talones", a.Talones)
	c.count("talon.acumulado.year", a.Year)
	checkConcepts(c, "talon.acumulado.percepciones", a.Percepciones)
	checkConcepts(c, "talon.acumulado.deducciones", a.Deducciones)
	checkConcepts(c, "talon.acumulado.otros_pagos", a.OtrosPagos)
	checkTotals(c, "talon.acumulado.totales", a.Totales)
}

func checkFiscal(c *checker, f *tarjeton.Fiscal) {
	for _, x := range []struct {
		field, value string
		limit        int
	}{
		{"uuid", f.UUID, 40}, {"serie", f.Serie, 30}, {"folio", f.Folio, MaxFolio},
		{"emision", f.Emision, 30}, {"timbrado", f.Timbrado, 30}, {"rfc_pac", f.RFCPAC, 15},
		{"no_certificado", f.NoCertificado, 30}, {"no_certificado_sat", f.NoCertificadoSAT, 30},
		{"sello_emisor", f.SelloEmisor, 1400}, {"sello_sat", f.SelloSAT, 1400},
		{"cadena", f.Cadena, MaxChain}, {"cadena_sat", f.CadenaSAT, 2000}, {"qr", f.QR, maxWhole},
	} {
		c.text("talon.fiscal."+x.field, x.value, x.limit)
	}
}

func attendance(a tarjeton.Asistencia) []int {
	return []int{a.Retardos, a.PasesSalida, a.Faltas, a.SinRetardo, a.Asiduidad, a.EnfermedadGeneral, a.Riesgo,
		a.Maternidad, a.Licencia140Bis, a.LicenciasConSueldo, a.LicenciasSinSueldo, a.Comisiones, a.Becas,
		a.DiasPuntualidad, a.DiasLaboradosEnAnio}
}

// Fields gives what the seal signs.
func (d Tarjeton) Fields() []sello.Field {
	t := &d.Talon
	p := &t.Titular
	l := d.fields("tarjeton/1")
	l.short("nombre", p.Nombre, maxSealedName)
	l.text("curp", p.CURP.String())
	l.text("nss", p.NSS.String())
	l.text("periodo", period(t.Periodo))
	l.text("neto", t.Totales.Neto.String())
	l.short("uuid", t.Fiscal.UUID, maxSealedCode)
	l.rest(stubRows(t))
	return l
}

// stubRows are the facts that the chain holds as one digest, a row each, led by
// the name of their block.
func stubRows(t *tarjeton.Talon) [][]string {
	rows := [][]string{headRow(t), append([]string{"totales"}, totals(t.Totales)...), attendanceRow(t), fiscalRow(&t.Fiscal)}
	rows = addConcepts(rows, "percepcion", t.Percepciones)
	rows = addConcepts(rows, "deduccion", t.Deducciones)
	rows = addConcepts(rows, "otro_pago", t.OtrosPagos)
	for i := range t.Observaciones {
		o := &t.Observaciones[i]
		rows = append(rows, []string{"observacion", o.Clave, o.Descripcion, o.Importe.String(), o.Vencimiento.String(),
			strconv.Itoa(o.Unidades), o.NumControl, o.CargoInicial.String(), o.Nota})
	}
	for _, m := range t.Mensajes {
		rows = append(rows, []string{"mensaje", m})
	}
	if a := t.Acumulado; !a.IsZero() {
		rows = append(rows, append([]string{"acumulado", strconv.Itoa(a.Year), a.Through.String(), strconv.Itoa(a.Talones)}, totals(a.Totales)...))
		rows = addConcepts(rows, "acumulado_percepcion", a.Percepciones)
		rows = addConcepts(rows, "acumulado_deduccion", a.Deducciones)
		rows = addConcepts(rows, "acumulado_otro_pago", a.OtrosPagos)
	}
	return rows
}

// headRow is who pays, the post and the figures of the head.
func headRow(t *tarjeton.Talon) []string {
	p := &t.Titular
	return []string{"cabeza", string(t.Tipo), t.Patron.Nombre, t.Patron.RFC.String(), t.Patron.Registro, t.Patron.RegimenFiscal,
		t.Patron.CodigoPostal, string(t.Periodicidad), t.Dias.String(),
		p.TipoContratacion, p.Departamento, p.Puesto, p.ClavePuesto, p.Plaza, p.EstructuraOrg,
		p.ClaveAdscripcion, p.Adscripcion, p.Entidad, p.Empleado, p.RFC.String(), t.Pago.String(), p.Ingreso.String(), p.Antiguedad.String(), p.Banco, p.Cuenta.String(),
		t.SBC.String(), t.SDI.String(), t.CapacidadCredito.String(), t.SueldoMensual.String()}
}

func attendanceRow(t *tarjeton.Talon) []string {
	row := []string{"asistencia"}
	for _, n := range attendance(t.Asistencia) {
		row = append(row, strconv.Itoa(n))
	}
	v := t.Vacaciones
	return append(row, strconv.Itoa(v.Disfrutadas), strconv.Itoa(v.EnElAnio), v.MarcaContinuidad, v.PeriodoDisfrutar, period(v.ProximaProgramada))
}

func fiscalRow(f *tarjeton.Fiscal) []string {
	return []string{"fiscal", f.Serie, f.Folio, f.Emision, f.Timbrado, f.RFCPAC, f.NoCertificado, f.NoCertificadoSAT,
		f.SelloEmisor, f.SelloSAT, f.Cadena, f.CadenaSAT, f.QR,
		strconv.Itoa(int(f.Sello)), strconv.Itoa(int(f.SelloDelSAT))}
}

func addConcepts(rows [][]string, block string, cs []tarjeton.Concepto) [][]string {
	for i := range cs {
		c := &cs[i]
		rows = append(rows, []string{block, c.Clave, c.Descripcion, c.TipoSAT, c.Gravado.String(), c.Exento.String(), c.Importe.String()})
	}
	return rows
}

func totals(t tarjeton.Totales) []string {
	return []string{t.Percepciones.String(), t.Deducciones.String(), t.OtrosPagos.String(), t.Gravado.String(),
		t.Exento.String(), t.ISR.String(), t.Neto.String()}
}
