package main

// plainInvoice is what a program decodes with encoding/xml that wants the texts
// of the file and checks nothing.
type plainInvoice struct {
	Version           string `xml:"Version,attr"`
	Serie             string `xml:"Serie,attr"`
	Folio             string `xml:"Folio,attr"`
	Fecha             string `xml:"Fecha,attr"`
	Sello             string `xml:"Sello,attr"`
	NoCertificado     string `xml:"NoCertificado,attr"`
	Certificado       string `xml:"Certificado,attr"`
	SubTotal          string `xml:"SubTotal,attr"`
	Descuento         string `xml:"Descuento,attr"`
	Moneda            string `xml:"Moneda,attr"`
	Total             string `xml:"Total,attr"`
	TipoDeComprobante string `xml:"TipoDeComprobante,attr"`
	Exportacion       string `xml:"Exportacion,attr"`
	MetodoPago        string `xml:"MetodoPago,attr"`
	LugarExpedicion   string `xml:"LugarExpedicion,attr"`
	Emisor            struct {
		Rfc           string `xml:"Rfc,attr"`
		Nombre        string `xml:"Nombre,attr"`
		RegimenFiscal string `xml:"RegimenFiscal,attr"`
	} `xml:"Emisor"`
	Receptor struct {
		Rfc                     string `xml:"Rfc,attr"`
		Nombre                  string `xml:"Nombre,attr"`
		DomicilioFiscalReceptor string `xml:"DomicilioFiscalReceptor,attr"`
		RegimenFiscalReceptor   string `xml:"RegimenFiscalReceptor,attr"`
		UsoCFDI                 string `xml:"UsoCFDI,attr"`
	} `xml:"Receptor"`
	Conceptos struct {
		Rows []struct {
			ClaveProdServ string `xml:"ClaveProdServ,attr"`
			Cantidad      string `xml:"Cantidad,attr"`
			ClaveUnidad   string `xml:"ClaveUnidad,attr"`
			Descripcion   string `xml:"Descripcion,attr"`
			ValorUnitario string `xml:"ValorUnitario,attr"`
			Importe       string `xml:"Importe,attr"`
			Descuento     string `xml:"Descuento,attr"`
			ObjetoImp     string `xml:"ObjetoImp,attr"`
		} `xml:"Concepto"`
	} `xml:"Conceptos"`
	Complemento struct {
		Nominas []plainPayroll `xml:"Nomina"`
		Timbre  struct {
			Version          string `xml:"Version,attr"`
			UUID             string `xml:"UUID,attr"`
			FechaTimbrado    string `xml:"FechaTimbrado,attr"`
			RfcProvCertif    string `xml:"RfcProvCertif,attr"`
			SelloCFD         string `xml:"SelloCFD,attr"`
			NoCertificadoSAT string `xml:"NoCertificadoSAT,attr"`
			SelloSAT         string `xml:"SelloSAT,attr"`
		} `xml:"TimbreFiscalDigital"`
	} `xml:"Complemento"`
}

type plainPayroll struct {
	Version           string `xml:"Version,attr"`
	TipoNomina        string `xml:"TipoNomina,attr"`
	FechaPago         string `xml:"FechaPago,attr"`
	FechaInicialPago  string `xml:"FechaInicialPago,attr"`
	FechaFinalPago    string `xml:"FechaFinalPago,attr"`
	NumDiasPagados    string `xml:"NumDiasPagados,attr"`
	TotalPercepciones string `xml:"TotalPercepciones,attr"`
	TotalDeducciones  string `xml:"TotalDeducciones,attr"`
	Emisor            struct {
		RegistroPatronal string `xml:"RegistroPatronal,attr"`
	} `xml:"Emisor"`
	Receptor struct {
		Curp                   string `xml:"Curp,attr"`
		NumSeguridadSocial     string `xml:"NumSeguridadSocial,attr"`
		FechaInicioRelLaboral  string `xml:"FechaInicioRelLaboral,attr"`
		Antiguedad             string `xml:"Antigüedad,attr"`
		TipoContrato           string `xml:"TipoContrato,attr"`
		Sindicalizado          string `xml:"Sindicalizado,attr"`
		TipoJornada            string `xml:"TipoJornada,attr"`
		TipoRegimen            string `xml:"TipoRegimen,attr"`
		NumEmpleado            string `xml:"NumEmpleado,attr"`
		Departamento           string `xml:"Departamento,attr"`
		Puesto                 string `xml:"Puesto,attr"`
		RiesgoPuesto           string `xml:"RiesgoPuesto,attr"`
		PeriodicidadPago       string `xml:"PeriodicidadPago,attr"`
		SalarioBaseCotApor     string `xml:"SalarioBaseCotApor,attr"`
		SalarioDiarioIntegrado string `xml:"SalarioDiarioIntegrado,attr"`
		ClaveEntFed            string `xml:"ClaveEntFed,attr"`
	} `xml:"Receptor"`
	Percepciones struct {
		TotalSueldos string `xml:"TotalSueldos,attr"`
		TotalGravado string `xml:"TotalGravado,attr"`
		TotalExento  string `xml:"TotalExento,attr"`
		Rows         []struct {
			TipoPercepcion string `xml:"TipoPercepcion,attr"`
			Clave          string `xml:"Clave,attr"`
			Concepto       string `xml:"Concepto,attr"`
			ImporteGravado string `xml:"ImporteGravado,attr"`
			ImporteExento  string `xml:"ImporteExento,attr"`
		} `xml:"Percepcion"`
	} `xml:"Percepciones"`
	Deducciones struct {
		TotalOtrasDeducciones   string `xml:"TotalOtrasDeducciones,attr"`
		TotalImpuestosRetenidos string `xml:"TotalImpuestosRetenidos,attr"`
		Rows                    []struct {
			TipoDeduccion string `xml:"TipoDeduccion,attr"`
			Clave         string `xml:"Clave,attr"`
			Concepto      string `xml:"Concepto,attr"`
			Importe       string `xml:"Importe,attr"`
		} `xml:"Deduccion"`
	} `xml:"Deducciones"`
}
