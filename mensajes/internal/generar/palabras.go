package main

func spanish() words {
	return words{
		title: "¿Por qué se rechazó?",
		intro: `Cada código de este proyecto que pide hacer algo: qué significa, por qué ocurre,
qué hacer (oficina, documentos, plazo) y en qué se funda. Tres puntos (…) están
en lugar de un dato del caso: una fecha, un importe, una posición.

Esta página es informativa y no la emite el IMSS. Si un documento oficial dice
otra cosa, vale el documento. [In English](errors.en.md).

LSS: Ley del Seguro Social. RACERF: Reglamento de la Ley del Seguro Social en
materia de Afiliación, Clasificación de Empresas, Recaudación y Fiscalización.
LFT: Ley Federal del Trabajo. DOF: Diario Oficial de la Federación. UMF: unidad
de medicina familiar. Alta y baja: inicio y fin de un aseguramiento.`,
		index: "Índice",
		cause: "Causa.", cure: "Qué hacer.", law: "Fundamento.",
		rooms: map[string]string{
			"curp":       "CURP",
			"nss":        "Número de Seguridad Social y registro patronal",
			"rfc":        "RFC",
			"afiliacion": "Movimientos afiliatorios",
			"idse":       "Archivos de IDSE (DISPMAG)",
			"sua":        "Archivos del SUA",
			"vigencia":   "Vigencia de derechos",
			"umf":        "Clínica que corresponde (UMF)",
			"cuotas":     "Cuotas",
			"tarjeton":   "Tarjetón y recibos de nómina",
			"ANOM":       "Recibos por revisar",
			"cfdi":       "CFDI: emisión",
			"XML":        "CFDI: lectura del archivo",
			"XSD":        "CFDI: esquema",
			"C40":        "CFDI: comprobante 4.0",
			"N12":        "CFDI: complemento de nómina 1.2",
			"LIB":        "CFDI: revisiones propias",
			"SELLO":      "CFDI: sellos",
			"calendario": "Fechas y calendarios",
			"dinero":     "Importes",
			"documento":  "Documentos",
			"sello":      "Sello de los documentos",
			"pdf":        "Papeles en PDF",
			"tramite":    "Trámites",
			"valida":     "Validación de formularios",
			"padron":     "Padrones",
			"prueba":     "Datos de prueba",
			"mensajes":   "Textos",
		},
	}
}

func english() words {
	return words{
		title: "Why was it rejected?",
		intro: `Each code of this project that asks somebody to do something: what it means, why
it happens, what to do (office, documents, deadline) and what it rests on. Three
points (…) stand in place of a detail of the case: a date, an amount, a position.

This page informs; it is not issued by IMSS. Where an official document says
otherwise, the document holds. [En español](errores.md).

LSS: Ley del Seguro Social. RACERF: its regulation of affiliation and collection.
LFT: Ley Federal del Trabajo. DOF: Diario Oficial de la Federación, the official
gazette. UMF: family medicine unit, the clinic. Subdelegación: local office of
IMSS. Alta and baja: start and end of an insurance.`,
		index: "Index",
		cause: "Cause.", cure: "What to do.", law: "Rests on.",
		rooms: map[string]string{
			"curp":       "CURP (population registry code)",
			"nss":        "Social security number (NSS) and employer registration",
			"rfc":        "RFC (tax number)",
			"afiliacion": "Movements of affiliation",
			"idse":       "IDSE files (DISPMAG)",
			"sua":        "SUA files",
			"vigencia":   "Rights in force",
			"umf":        "The clinic of an address (UMF)",
			"cuotas":     "Contributions",
			"tarjeton":   "Pay stubs",
			"ANOM":       "Stubs to review",
			"cfdi":       "CFDI: writing",
			"XML":        "CFDI: reading the file",
			"XSD":        "CFDI: schema",
			"C40":        "CFDI: document 4.0",
			"N12":        "CFDI: payroll complement 1.2",
			"LIB":        "CFDI: checks of our own",
			"SELLO":      "CFDI: seals",
			"calendario": "Dates and calendars",
			"dinero":     "Amounts",
			"documento":  "Documents",
			"sello":      "Seal of the documents",
			"pdf":        "Papers in PDF",
			"tramite":    "Procedures",
			"valida":     "Validation of forms",
			"padron":     "Rosters",
			"prueba":     "Test data",
			"mensajes":   "Texts",
		},
	}
}
