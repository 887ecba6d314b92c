package cfdi

func (x *xmlWriter) complemento(c *Comprobante) {
	if len(c.Nominas) == 0 && c.Timbre.IsZero() {
		return
	}
	x.open("cfdi:Complemento")
	for i := range c.Nominas {
		x.nomina(&c.Nominas[i])
	}
	if t := c.Timbre; !t.IsZero() {
		x.empty("tfd:TimbreFiscalDigital", "xmlns:tfd", TextoOf(uriTFD),
			"xsi:schemaLocation", TextoOf(uriTFD+" http://www.sat.gob.mx/sitio_internet/cfd/TimbreFiscalDigital/TimbreFiscalDigitalv11.xsd"),
			"Version", t.Version, "UUID", t.UUID, "FechaTimbrado", t.FechaTimbrado, "RfcProvCertif", t.RfcProvCertif,
			"Leyenda", t.Leyenda, "SelloCFD", t.SelloCFD, "NoCertificadoSAT", t.NoCertificadoSAT, "SelloSAT", t.SelloSAT)
	}
	x.close("cfdi:Complemento")
}

func (x *xmlWriter) nomina(n *Nomina) {
	x.open("nomina12:Nomina", "Version", n.Version, "TipoNomina", n.TipoNomina, "FechaPago", n.FechaPago,
		"FechaInicialPago", n.FechaInicialPago, "FechaFinalPago", n.FechaFinalPago, "NumDiasPagados", n.NumDiasPagados,
		"TotalPercepciones", n.TotalPercepciones, "TotalDeducciones", n.TotalDeducciones, "TotalOtrosPagos", n.TotalOtrosPagos)
	x.emisorNomina(&n.Emisor)
	x.receptorNomina(&n.Receptor)
	x.percepciones(&n.Percepciones)
	x.deducciones(&n.Deducciones)
	x.otrosPagos(n.OtrosPagos)
	if len(n.Incapacidades) > 0 {
		x.open("nomina12:Incapacidades")
		for _, i := range n.Incapacidades {
			x.empty("nomina12:Incapacidad", "DiasIncapacidad", i.DiasIncapacidad, "TipoIncapacidad", i.TipoIncapacidad,
				"ImporteMonetario", i.ImporteMonetario)
		}
		x.close("nomina12:Incapacidades")
	}
	x.close("nomina12:Nomina")
}

func (x *xmlWriter) emisorNomina(e *EmisorNomina) {
	if *e == (EmisorNomina{}) {
		return
	}
	attrs := []any{"Curp", e.Curp.texto(), "RegistroPatronal", e.RegistroPatronal, "RfcPatronOrigen", e.RfcPatronOrigen.texto()}
	if e.OrigenRecurso.IsZero() {
		x.empty("nomina12:Emisor", attrs...)
		return
	}
	x.open("nomina12:Emisor", attrs...)
	x.empty("nomina12:EntidadSNCF", "OrigenRecurso", e.OrigenRecurso, "MontoRecursoPropio", e.MontoRecursoPropio)
	x.close("nomina12:Emisor")
}

func (x *xmlWriter) receptorNomina(r *ReceptorNomina) {
	attrs := []any{
		"Curp", r.Curp.texto(), "NumSeguridadSocial", r.NumSeguridadSocial.texto(),
		"FechaInicioRelLaboral", r.FechaInicioRelLaboral, "Antigüedad", r.Antiguedad, "TipoContrato", r.TipoContrato,
		"Sindicalizado", r.Sindicalizado, "TipoJornada", r.TipoJornada, "TipoRegimen", r.TipoRegimen,
		"NumEmpleado", r.NumEmpleado, "Departamento", r.Departamento, "Puesto", r.Puesto, "RiesgoPuesto", r.RiesgoPuesto,
		"PeriodicidadPago", r.PeriodicidadPago, "Banco", r.Banco, "CuentaBancaria", r.CuentaBancaria.texto(),
		"SalarioBaseCotApor", r.SalarioBaseCotApor, "SalarioDiarioIntegrado", r.SalarioDiarioIntegrado,
		"ClaveEntFed", r.ClaveEntFed,
	}
	if len(r.SubContratacion) == 0 {
		x.empty("nomina12:Receptor", attrs...)
		return
	}
	x.open("nomina12:Receptor", attrs...)
	for _, s := range r.SubContratacion {
		x.empty("nomina12:SubContratacion", "RfcLabora", s.RfcLabora.texto(), "PorcentajeTiempo", s.PorcentajeTiempo)
	}
	x.close("nomina12:Receptor")
}

func (x *xmlWriter) percepciones(p *Percepciones) {
	if len(p.Rows) == 0 && p.TotalGravado.IsZero() {
		return
	}
	x.open("nomina12:Percepciones", "TotalSueldos", p.TotalSueldos,
		"TotalSeparacionIndemnizacion", p.TotalSeparacionIndemnizacion,
		"TotalJubilacionPensionRetiro", p.TotalJubilacionPensionRetiro,
		"TotalGravado", p.TotalGravado, "TotalExento", p.TotalExento)
	for i := range p.Rows {
		x.percepcion(&p.Rows[i])
	}
	if j := p.Jubilacion; !j.IsZero() {
		x.empty("nomina12:JubilacionPensionRetiro", "TotalUnaExhibicion", j.TotalUnaExhibicion,
			"TotalParcialidad", j.TotalParcialidad, "MontoDiario", j.MontoDiario,
			"IngresoAcumulable", j.IngresoAcumulable, "IngresoNoAcumulable", j.IngresoNoAcumulable)
	}
	if s := p.Separacion; !s.IsZero() {
		x.empty("nomina12:SeparacionIndemnizacion", "TotalPagado", s.TotalPagado, "NumAñosServicio", s.NumAniosServicio,
			"UltimoSueldoMensOrd", s.UltimoSueldoMensOrd, "IngresoAcumulable", s.IngresoAcumulable,
			"IngresoNoAcumulable", s.IngresoNoAcumulable)
	}
	x.close("nomina12:Percepciones")
}

func (x *xmlWriter) percepcion(p *Percepcion) {
	attrs := []any{"TipoPercepcion", p.TipoPercepcion, "Clave", p.Clave, "Concepto", p.Concepto,
		"ImporteGravado", p.ImporteGravado, "ImporteExento", p.ImporteExento}
	if p.ValorMercado.IsZero() && p.PrecioAlOtorgarse.IsZero() && len(p.HorasExtra) == 0 {
		x.empty("nomina12:Percepcion", attrs...)
		return
	}
	x.open("nomina12:Percepcion", attrs...)
	if !p.ValorMercado.IsZero() || !p.PrecioAlOtorgarse.IsZero() {
		x.empty("nomina12:AccionesOTitulos", "ValorMercado", p.ValorMercado, "PrecioAlOtorgarse", p.PrecioAlOtorgarse)
	}
	for _, h := range p.HorasExtra {
		x.empty("nomina12:HorasExtra", "Dias", h.Dias, "TipoHoras", h.TipoHoras, "HorasExtra", h.HorasExtra,
			"ImportePagado", h.ImportePagado)
	}
	x.close("nomina12:Percepcion")
}

func (x *xmlWriter) deducciones(d *Deducciones) {
	if len(d.Rows) == 0 && d.TotalOtrasDeducciones.IsZero() && d.TotalImpuestosRetenidos.IsZero() {
		return
	}
	x.open("nomina12:Deducciones", "TotalOtrasDeducciones", d.TotalOtrasDeducciones,
		"TotalImpuestosRetenidos", d.TotalImpuestosRetenidos)
	for _, r := range d.Rows {
		x.empty("nomina12:Deduccion", "TipoDeduccion", r.TipoDeduccion, "Clave", r.Clave, "Concepto", r.Concepto,
			"Importe", r.Importe)
	}
	x.close("nomina12:Deducciones")
}

func (x *xmlWriter) otrosPagos(rows []OtroPago) {
	if len(rows) == 0 {
		return
	}
	x.open("nomina12:OtrosPagos")
	for _, o := range rows {
		attrs := []any{"TipoOtroPago", o.TipoOtroPago, "Clave", o.Clave, "Concepto", o.Concepto, "Importe", o.Importe}
		credit := !o.SaldoAFavor.IsZero() || !o.Anio.IsZero() || !o.RemanenteSalFav.IsZero()
		if o.SubsidioCausado.IsZero() && !credit {
			x.empty("nomina12:OtroPago", attrs...)
			continue
		}
		x.open("nomina12:OtroPago", attrs...)
		if !o.SubsidioCausado.IsZero() {
			x.empty("nomina12:SubsidioAlEmpleo", "SubsidioCausado", o.SubsidioCausado)
		}
		if credit {
			x.empty("nomina12:CompensacionSaldosAFavor", "SaldoAFavor", o.SaldoAFavor, "Año", o.Anio,
				"RemanenteSalFav", o.RemanenteSalFav)
		}
		x.close("nomina12:OtroPago")
	}
	x.close("nomina12:OtrosPagos")
}
