package cfdi

// comprobante gives the typed form of a document. Where the schema is broken
// and a node stands twice, the first one counts.
func (d *document) comprobante() *Comprobante {
	e := d.root()
	c := &Comprobante{
		Version: e.texto("Version"), Serie: e.texto("Serie"), Folio: e.texto("Folio"), Fecha: e.texto("Fecha"),
		Sello: e.texto("Sello"), NoCertificado: e.texto("NoCertificado"), Certificado: e.texto("Certificado"),
		FormaPago: e.texto("FormaPago"), CondicionesDePago: e.texto("CondicionesDePago"),
		SubTotal: e.texto("SubTotal"), Descuento: e.texto("Descuento"), Total: e.texto("Total"),
		Moneda: e.texto("Moneda"), TipoCambio: e.texto("TipoCambio"), TipoDeComprobante: e.texto("TipoDeComprobante"),
		Exportacion: e.texto("Exportacion"), MetodoPago: e.texto("MetodoPago"),
		LugarExpedicion: e.texto("LugarExpedicion"), Confirmacion: e.texto("Confirmacion"),
		cadena: d.cadena(),
	}
	e.kids("CfdiRelacionados", func(r el) {
		rel := Relacion{Tipo: r.texto("TipoRelacion")}
		r.kids("CfdiRelacionado", func(u el) { rel.UUIDs = append(rel.UUIDs, u.texto("UUID")) })
		c.Relacionados = append(c.Relacionados, rel)
	})
	em := e.kid("Emisor")
	c.Emisor = Emisor{em.reservado("Rfc"), em.texto("Nombre"), em.texto("RegimenFiscal"), em.texto("FacAtrAdquirente")}
	re := e.kid("Receptor")
	c.Receptor = Receptor{
		Rfc: re.reservado("Rfc"), Nombre: re.reservado("Nombre"),
		DomicilioFiscal: re.texto("DomicilioFiscalReceptor"), ResidenciaFiscal: re.texto("ResidenciaFiscal"),
		NumRegIdTrib: re.texto("NumRegIdTrib"), RegimenFiscal: re.texto("RegimenFiscalReceptor"), UsoCFDI: re.texto("UsoCFDI"),
	}
	e.kid("Conceptos").kids("Concepto", func(k el) { c.Conceptos = append(c.Conceptos, concepto(k)) })
	e.kids("Complemento", func(k el) {
		k.kids("Nomina", func(n el) { c.Nominas = append(c.Nominas, nomina(n)) })
		if t := k.kid("TimbreFiscalDigital"); t.exists() && c.Timbre.IsZero() {
			c.Timbre = timbre(t)
		}
	})
	return c
}

func concepto(e el) Concepto {
	return Concepto{
		ClaveProdServ: e.texto("ClaveProdServ"), NoIdentificacion: e.texto("NoIdentificacion"),
		Cantidad: e.texto("Cantidad"), ClaveUnidad: e.texto("ClaveUnidad"), Unidad: e.texto("Unidad"),
		Descripcion: e.texto("Descripcion"), ValorUnitario: e.texto("ValorUnitario"),
		Importe: e.texto("Importe"), Descuento: e.texto("Descuento"), ObjetoImp: e.texto("ObjetoImp"),
	}
}

func timbre(e el) Timbre {
	return Timbre{
		Version: e.texto("Version"), UUID: e.texto("UUID"), FechaTimbrado: e.texto("FechaTimbrado"),
		RfcProvCertif: e.texto("RfcProvCertif"), Leyenda: e.texto("Leyenda"), SelloCFD: e.texto("SelloCFD"),
		NoCertificadoSAT: e.texto("NoCertificadoSAT"), SelloSAT: e.texto("SelloSAT"), present: true,
	}
}

func nomina(e el) Nomina {
	n := Nomina{
		Version: e.texto("Version"), TipoNomina: e.texto("TipoNomina"), FechaPago: e.texto("FechaPago"),
		FechaInicialPago: e.texto("FechaInicialPago"), FechaFinalPago: e.texto("FechaFinalPago"),
		NumDiasPagados: e.texto("NumDiasPagados"), TotalPercepciones: e.texto("TotalPercepciones"),
		TotalDeducciones: e.texto("TotalDeducciones"), TotalOtrosPagos: e.texto("TotalOtrosPagos"),
		Receptor:     receptorNomina(e.kid("Receptor")),
		Percepciones: percepciones(e.kid("Percepciones")),
	}
	em := e.kid("Emisor")
	sncf := em.kid("EntidadSNCF")
	n.Emisor = EmisorNomina{
		Curp: em.reservado("Curp"), RegistroPatronal: em.texto("RegistroPatronal"), RfcPatronOrigen: em.reservado("RfcPatronOrigen"),
		OrigenRecurso: sncf.texto("OrigenRecurso"), MontoRecursoPropio: sncf.texto("MontoRecursoPropio"),
	}
	ded := e.kid("Deducciones")
	n.Deducciones = Deducciones{
		TotalOtrasDeducciones:   ded.texto("TotalOtrasDeducciones"),
		TotalImpuestosRetenidos: ded.texto("TotalImpuestosRetenidos"),
		Rows:                    make([]Deduccion, 0, ded.count("Deduccion")),
	}
	ded.kids("Deduccion", func(r el) {
		n.Deducciones.Rows = append(n.Deducciones.Rows,
			Deduccion{r.texto("TipoDeduccion"), r.texto("Clave"), r.texto("Concepto"), r.texto("Importe")})
	})
	e.kid("OtrosPagos").kids("OtroPago", func(r el) { n.OtrosPagos = append(n.OtrosPagos, otroPago(r)) })
	e.kid("Incapacidades").kids("Incapacidad", func(r el) {
		n.Incapacidades = append(n.Incapacidades,
			Incapacidad{r.texto("DiasIncapacidad"), r.texto("TipoIncapacidad"), r.texto("ImporteMonetario")})
	})
	return n
}

func receptorNomina(e el) ReceptorNomina {
	r := ReceptorNomina{
		Curp: e.reservado("Curp"), NumSeguridadSocial: e.reservado("NumSeguridadSocial"),
		CuentaBancaria:        e.reservado("CuentaBancaria"),
		FechaInicioRelLaboral: e.texto("FechaInicioRelLaboral"), Antiguedad: e.texto("Antigüedad"),
		TipoContrato: e.texto("TipoContrato"), Sindicalizado: e.texto("Sindicalizado"),
		TipoJornada: e.texto("TipoJornada"), TipoRegimen: e.texto("TipoRegimen"), NumEmpleado: e.texto("NumEmpleado"),
		Departamento: e.texto("Departamento"), Puesto: e.texto("Puesto"), RiesgoPuesto: e.texto("RiesgoPuesto"),
		PeriodicidadPago: e.texto("PeriodicidadPago"), Banco: e.texto("Banco"),
		SalarioBaseCotApor: e.texto("SalarioBaseCotApor"), SalarioDiarioIntegrado: e.texto("SalarioDiarioIntegrado"),
		ClaveEntFed: e.texto("ClaveEntFed"),
	}
	e.kids("SubContratacion", func(s el) {
		r.SubContratacion = append(r.SubContratacion, SubContratacion{s.reservado("RfcLabora"), s.texto("PorcentajeTiempo")})
	})
	return r
}

func percepciones(e el) Percepciones {
	p := Percepciones{
		TotalSueldos:                 e.texto("TotalSueldos"),
		TotalSeparacionIndemnizacion: e.texto("TotalSeparacionIndemnizacion"),
		TotalJubilacionPensionRetiro: e.texto("TotalJubilacionPensionRetiro"),
		TotalGravado:                 e.texto("TotalGravado"), TotalExento: e.texto("TotalExento"),
		Rows: make([]Percepcion, 0, e.count("Percepcion")),
	}
	e.kids("Percepcion", func(r el) { p.Rows = append(p.Rows, percepcion(r)) })
	if j := e.kid("JubilacionPensionRetiro"); j.exists() {
		p.Jubilacion = Jubilacion{
			TotalUnaExhibicion: j.texto("TotalUnaExhibicion"), TotalParcialidad: j.texto("TotalParcialidad"),
			MontoDiario: j.texto("MontoDiario"), IngresoAcumulable: j.texto("IngresoAcumulable"),
			IngresoNoAcumulable: j.texto("IngresoNoAcumulable"), present: true,
		}
	}
	if s := e.kid("SeparacionIndemnizacion"); s.exists() {
		p.Separacion = Separacion{
			TotalPagado: s.texto("TotalPagado"), NumAniosServicio: s.texto("NumAñosServicio"),
			UltimoSueldoMensOrd: s.texto("UltimoSueldoMensOrd"), IngresoAcumulable: s.texto("IngresoAcumulable"),
			IngresoNoAcumulable: s.texto("IngresoNoAcumulable"), present: true,
		}
	}
	return p
}

func percepcion(r el) Percepcion {
	acc := r.kid("AccionesOTitulos")
	p := Percepcion{
		TipoPercepcion: r.texto("TipoPercepcion"), Clave: r.texto("Clave"), Concepto: r.texto("Concepto"),
		ImporteGravado: r.texto("ImporteGravado"), ImporteExento: r.texto("ImporteExento"),
		ValorMercado: acc.texto("ValorMercado"), PrecioAlOtorgarse: acc.texto("PrecioAlOtorgarse"),
	}
	r.kids("HorasExtra", func(h el) {
		p.HorasExtra = append(p.HorasExtra,
			HorasExtra{h.texto("Dias"), h.texto("TipoHoras"), h.texto("HorasExtra"), h.texto("ImportePagado")})
	})
	return p
}

func otroPago(r el) OtroPago {
	sub, credit := r.kid("SubsidioAlEmpleo"), r.kid("CompensacionSaldosAFavor")
	return OtroPago{
		TipoOtroPago: r.texto("TipoOtroPago"), Clave: r.texto("Clave"), Concepto: r.texto("Concepto"), Importe: r.texto("Importe"),
		SubsidioCausado: sub.texto("SubsidioCausado"),
		SaldoAFavor:     credit.texto("SaldoAFavor"), Anio: credit.texto("Año"), RemanenteSalFav: credit.texto("RemanenteSalFav"),
	}
}
