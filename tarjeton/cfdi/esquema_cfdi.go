package cfdi

// CFDI 4.0: cfdv40.xsd of the SAT. Payroll uses few of its nodes; the others
// are declared so that a document that carries them is judged and sealed as
// the schema says.

var (
	cRegimen  = oneOf("c_RegimenFiscal", regimenFiscalTable)
	cImpuesto = oneOf("c_Impuesto", impuestoTable)
	cFactor   = oneOf("c_TipoFactor", tipoFactorTable)
)

var comprobanteElement = (&element{name: "Comprobante", space: spaceCFDI, attrs: []attribute{
	req("Version", fixed("4.0", false)),
	opt("Serie", text(1, 25)),
	opt("Folio", text(1, 40)),
	req("Fecha", tFechaH),
	opt("FormaPago", oneOf("c_FormaPago", formaPagoTable)),
	req("NoCertificado", tCertificado),
	opt("CondicionesDePago", text(1, 1000)),
	req("SubTotal", tImporte),
	opt("Descuento", tImporte),
	req("Moneda", oneOf("c_Moneda", monedaTable)),
	opt("TipoCambio", tPositivo6),
	req("Total", tImporte),
	req("TipoDeComprobante", oneOf("c_TipoDeComprobante", tipoDeComprobanteTable)),
	req("Exportacion", oneOf("c_Exportacion", exportacionTable)),
	opt("MetodoPago", oneOf("c_MetodoPago", metodoPagoTable)),
	req("LugarExpedicion", tPostal),
	opt("Confirmacion", tConfirma),
	req("Sello", tFree).outside(),
	req("Certificado", tFree).outside(),
}}).with(
	maybe(leaf(spaceCFDI, "InformacionGlobal",
		req("Periodicidad", oneOf("c_Periodicidad", periodicidadTable)),
		req("Meses", oneOf("c_Meses", mesesTable)),
		req("Año", integer(2019, 32767)),
	)),
	many(leaf(spaceCFDI, "CfdiRelacionados",
		req("TipoRelacion", oneOf("c_TipoRelacion", tipoRelacionTable)),
	).with(some(leaf(spaceCFDI, "CfdiRelacionado", req("UUID", tUUID))))),
	one(leaf(spaceCFDI, "Emisor",
		req("Rfc", tRFC),
		req("Nombre", text(1, 300)),
		req("RegimenFiscal", cRegimen),
		opt("FacAtrAdquirente", tAdquirente),
	)),
	one(leaf(spaceCFDI, "Receptor",
		req("Rfc", tRFC).masked(),
		req("Nombre", text(1, 300)).masked(),
		req("DomicilioFiscalReceptor", tPostal),
		opt("ResidenciaFiscal", oneOf("c_Pais", paisTable)),
		opt("NumRegIdTrib", anyText(1, 40)),
		req("RegimenFiscalReceptor", cRegimen),
		req("UsoCFDI", oneOf("c_UsoCFDI", usoCFDITable)),
	)),
	one(group(spaceCFDI, "Conceptos", some(conceptoElement))),
	maybe(impuestosElement),
	maybe(&element{name: "Complemento", space: spaceCFDI, open: true}),
	maybe(&element{name: "Addenda", space: spaceCFDI, skip: true}),
)

var conceptoElement = leaf(spaceCFDI, "Concepto",
	req("ClaveProdServ", tProducto),
	opt("NoIdentificacion", text(1, 100)),
	req("Cantidad", tPositivo6),
	req("ClaveUnidad", oneOf("c_ClaveUnidad", claveUnidadTable)),
	opt("Unidad", text(1, 20)),
	req("Descripcion", text(1, 1000)),
	req("ValorUnitario", tImporte),
	req("Importe", tImporte),
	opt("Descuento", tImporte),
	req("ObjetoImp", oneOf("c_ObjetoImp", objetoImpTable)),
).with(
	maybe(group(spaceCFDI, "Impuestos",
		maybe(group(spaceCFDI, "Traslados", some(leaf(spaceCFDI, "Traslado",
			req("Base", tPositivo6),
			req("Impuesto", cImpuesto),
			req("TipoFactor", cFactor),
			opt("TasaOCuota", tTasa),
			opt("Importe", tImporte),
		)))),
		maybe(group(spaceCFDI, "Retenciones", some(leaf(spaceCFDI, "Retencion",
			req("Base", tPositivo6),
			req("Impuesto", cImpuesto),
			req("TipoFactor", cFactor),
			req("TasaOCuota", tTasa),
			req("Importe", tImporte),
		)))),
	)),
	maybe(leaf(spaceCFDI, "ACuentaTerceros",
		req("RfcACuentaTerceros", tRFC),
		req("NombreACuentaTerceros", text(1, 300)),
		req("RegimenFiscalACuentaTerceros", cRegimen),
		req("DomicilioFiscalACuentaTerceros", tPostal),
	)),
	many(pedimentoElement),
	many(leaf(spaceCFDI, "CuentaPredial", req("Numero", tPredial))),
	maybe(&element{name: "ComplementoConcepto", space: spaceCFDI, open: true}),
	many(leaf(spaceCFDI, "Parte",
		req("ClaveProdServ", tProducto),
		opt("NoIdentificacion", text(1, 100)),
		req("Cantidad", tPositivo6),
		opt("Unidad", text(1, 20)),
		req("Descripcion", text(1, 1000)),
		opt("ValorUnitario", tImporte),
		opt("Importe", tImporte),
	).with(many(pedimentoElement))),
)

var pedimentoElement = leaf(spaceCFDI, "InformacionAduanera", req("NumeroPedimento", tPedimento))

// impuestosElement is the one of the comprobante: the cadena takes each total
// after the rows that it sums.
var impuestosElement = &element{name: "Impuestos", space: spaceCFDI,
	attrs: []attribute{
		opt("TotalImpuestosRetenidos", tImporte),
		opt("TotalImpuestosTrasladados", tImporte),
	},
	kids: []child{
		maybe(group(spaceCFDI, "Retenciones", some(leaf(spaceCFDI, "Retencion",
			req("Impuesto", cImpuesto),
			req("Importe", tImporte),
		)))),
		maybe(group(spaceCFDI, "Traslados", some(leaf(spaceCFDI, "Traslado",
			req("Base", tImporte),
			req("Impuesto", cImpuesto),
			req("TipoFactor", cFactor),
			opt("TasaOCuota", tTasa),
			opt("Importe", tImporte),
		)))),
	},
	interleaved: true,
}
