package cfdi

import "encoding/json"

// MarshalJSON writes the stub in a form for other programs. Every value is the
// text of the XML attribute, null where the attribute or node is absent; lists
// are never null. Only totals.neto is computed: perceptions plus other
// payments less deductions. The form holds personal data in clear.
func (c *Comprobante) MarshalJSON() ([]byte, error) {
	out := jsonComprobante{
		Version: c.Version, Serie: c.Serie, Folio: c.Folio, Fecha: c.Fecha,
		SubTotal: c.SubTotal, Descuento: c.Descuento, Total: c.Total,
		Emisor:   jsonEmisor{c.Emisor.Rfc, c.Emisor.Nombre, c.Emisor.RegimenFiscal},
		Receptor: jsonReceptor{c.Receptor.Rfc, c.Receptor.Nombre},
		Nominas:  make([]jsonNomina, 0, len(c.Nominas)),
	}
	if !c.Timbre.IsZero() {
		out.Timbre = &jsonTimbre{c.Timbre.UUID, c.Timbre.FechaTimbrado, c.Timbre.RfcProvCertif, c.Timbre.NoCertificadoSAT}
	}
	for i := range c.Nominas {
		out.Nominas = append(out.Nominas, c.Nominas[i].json())
	}
	return json.Marshal(out)
}

type jsonComprobante struct {
	Version   Texto        `json:"version"`
	Serie     Texto        `json:"serie"`
	Folio     Texto        `json:"folio"`
	Fecha     Texto        `json:"fecha"`
	SubTotal  Texto        `json:"subtotal"`
	Descuento Texto        `json:"descuento"`
	Total     Texto        `json:"total"`
	Emisor    jsonEmisor   `json:"emisor"`
	Receptor  jsonReceptor `json:"receptor"`
	Timbre    *jsonTimbre  `json:"timbre"`
	Nominas   []jsonNomina `json:"nominas"`
}

type jsonEmisor struct {
	RFC           Reservado `json:"rfc"`
	Nombre        Texto     `json:"nombre"`
	RegimenFiscal Texto     `json:"regimen_fiscal"`
}

type jsonReceptor struct {
	RFC    Reservado `json:"rfc"`
	Nombre Reservado `json:"nombre"`
}

type jsonTimbre struct {
	UUID             Texto `json:"uuid"`
	Fecha            Texto `json:"fecha"`
	RFCPAC           Texto `json:"rfc_pac"`
	NoCertificadoSAT Texto `json:"no_certificado_sat"`
}

type jsonNomina struct {
	TipoNomina       Texto            `json:"tipo_nomina"`
	FechaPago        Texto            `json:"fecha_pago"`
	FechaInicial     Texto            `json:"fecha_inicial"`
	FechaFinal       Texto            `json:"fecha_final"`
	NumDiasPagados   Texto            `json:"num_dias_pagados"`
	RegistroPatronal Texto            `json:"registro_patronal"`
	CURP             Reservado        `json:"curp"`
	NSS              Reservado        `json:"nss"`
	NumEmpleado      Texto            `json:"num_empleado"`
	Antiguedad       Texto            `json:"antiguedad"`
	TipoContrato     Texto            `json:"tipo_contrato"`
	TipoRegimen      Texto            `json:"tipo_regimen"`
	Periodicidad     Texto            `json:"periodicidad"`
	SBC              Texto            `json:"sbc"`
	SDI              Texto            `json:"sdi"`
	ClaveEntFed      Texto            `json:"clave_ent_fed"`
	Totals           jsonTotals       `json:"totals"`
	Percepciones     []jsonPercepcion `json:"percepciones"`
	Deducciones      []jsonDeduccion  `json:"deducciones"`
	OtrosPagos       []jsonOtroPago   `json:"otros_pagos"`
	Incapacidades    []jsonIncap      `json:"incapacidades"`
	Jubilacion       map[string]Texto `json:"jubilacion"`
	Separacion       map[string]Texto `json:"separacion"`
}

type jsonTotals struct {
	Percepciones       Texto `json:"percepciones"`
	Deducciones        Texto `json:"deducciones"`
	OtrosPagos         Texto `json:"otros_pagos"`
	Sueldos            Texto `json:"sueldos"`
	Separacion         Texto `json:"separacion"`
	Jubilacion         Texto `json:"jubilacion"`
	Gravado            Texto `json:"gravado"`
	Exento             Texto `json:"exento"`
	OtrasDeducciones   Texto `json:"otras_deducciones"`
	ImpuestosRetenidos Texto `json:"impuestos_retenidos"`
	Neto               Texto `json:"neto"`
}

type jsonPercepcion struct {
	Tipo       Texto           `json:"tipo"`
	Clave      Texto           `json:"clave"`
	Concepto   Texto           `json:"concepto"`
	Gravado    Texto           `json:"gravado"`
	Exento     Texto           `json:"exento"`
	HorasExtra []jsonHoraExtra `json:"horas_extra"`
}

type jsonHoraExtra struct {
	Dias    Texto `json:"dias"`
	Tipo    Texto `json:"tipo"`
	Horas   Texto `json:"horas"`
	Importe Texto `json:"importe"`
}

type jsonDeduccion struct {
	Tipo     Texto `json:"tipo"`
	Clave    Texto `json:"clave"`
	Concepto Texto `json:"concepto"`
	Importe  Texto `json:"importe"`
}

type jsonOtroPago struct {
	Tipo            Texto `json:"tipo"`
	Clave           Texto `json:"clave"`
	Importe         Texto `json:"importe"`
	SubsidioCausado Texto `json:"subsidio_causado"`
}

type jsonIncap struct {
	Dias    Texto `json:"dias"`
	Tipo    Texto `json:"tipo"`
	Importe Texto `json:"importe"`
}

func (n *Nomina) json() jsonNomina {
	p, d, r := &n.Percepciones, &n.Deducciones, &n.Receptor
	out := jsonNomina{
		TipoNomina: n.TipoNomina, FechaPago: n.FechaPago, FechaInicial: n.FechaInicialPago, FechaFinal: n.FechaFinalPago,
		NumDiasPagados: n.NumDiasPagados, RegistroPatronal: n.Emisor.RegistroPatronal, CURP: r.Curp, NSS: r.NumSeguridadSocial,
		NumEmpleado: r.NumEmpleado, Antiguedad: r.Antiguedad, TipoContrato: r.TipoContrato, TipoRegimen: r.TipoRegimen,
		Periodicidad: r.PeriodicidadPago, SBC: r.SalarioBaseCotApor, SDI: r.SalarioDiarioIntegrado, ClaveEntFed: r.ClaveEntFed,
		Totals: jsonTotals{
			n.TotalPercepciones, n.TotalDeducciones, n.TotalOtrosPagos,
			p.TotalSueldos, p.TotalSeparacionIndemnizacion, p.TotalJubilacionPensionRetiro, p.TotalGravado, p.TotalExento,
			d.TotalOtrasDeducciones, d.TotalImpuestosRetenidos, n.Neto(),
		},
		Percepciones:  make([]jsonPercepcion, 0, len(p.Rows)),
		Deducciones:   make([]jsonDeduccion, 0, len(d.Rows)),
		OtrosPagos:    make([]jsonOtroPago, 0, len(n.OtrosPagos)),
		Incapacidades: make([]jsonIncap, 0, len(n.Incapacidades)),
	}
	for _, row := range p.Rows {
		jp := jsonPercepcion{row.TipoPercepcion, row.Clave, row.Concepto, row.ImporteGravado, row.ImporteExento, []jsonHoraExtra{}}
		for _, h := range row.HorasExtra {
			jp.HorasExtra = append(jp.HorasExtra, jsonHoraExtra{h.Dias, h.TipoHoras, h.HorasExtra, h.ImportePagado})
		}
		out.Percepciones = append(out.Percepciones, jp)
	}
	for _, row := range d.Rows {
		out.Deducciones = append(out.Deducciones, jsonDeduccion{row.TipoDeduccion, row.Clave, row.Concepto, row.Importe})
	}
	for _, row := range n.OtrosPagos {
		out.OtrosPagos = append(out.OtrosPagos, jsonOtroPago{row.TipoOtroPago, row.Clave, row.Importe, row.SubsidioCausado})
	}
	for _, row := range n.Incapacidades {
		out.Incapacidades = append(out.Incapacidades, jsonIncap{row.DiasIncapacidad, row.TipoIncapacidad, row.ImporteMonetario})
	}
	if j := p.Jubilacion; !j.IsZero() {
		out.Jubilacion = map[string]Texto{
			"TotalUnaExhibicion": j.TotalUnaExhibicion, "TotalParcialidad": j.TotalParcialidad, "MontoDiario": j.MontoDiario,
			"IngresoAcumulable": j.IngresoAcumulable, "IngresoNoAcumulable": j.IngresoNoAcumulable,
		}
	}
	if s := p.Separacion; !s.IsZero() {
		out.Separacion = map[string]Texto{
			"TotalPagado": s.TotalPagado, "NumAñosServicio": s.NumAniosServicio, "UltimoSueldoMensOrd": s.UltimoSueldoMensOrd,
			"IngresoAcumulable": s.IngresoAcumulable, "IngresoNoAcumulable": s.IngresoNoAcumulable,
		}
	}
	return out
}

// Neto gives perceptions plus other payments less deductions, with two
// decimals; it is absent where one of the three is no amount.
func (n *Nomina) Neto() Texto {
	var net monto
	for _, part := range []struct {
		t    Texto
		less bool
	}{{n.TotalPercepciones, false}, {n.TotalOtrosPagos, false}, {n.TotalDeducciones, true}} {
		if !part.t.present {
			continue
		}
		m, ok := parseMonto(collapse(part.t.s))
		switch {
		case !ok:
			return Texto{}
		case part.less:
			net = net.sub(m)
		default:
			net = net.add(m)
		}
	}
	return TextoOf(net.String())
}
