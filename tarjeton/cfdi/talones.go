package cfdi

import (
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/rfc"
	"github.com/derechohabiente/imss/tarjeton"
)

// Talones gives the stubs of the document as values, one for each Nomina node
// in document order. What is no value of its type (an identifier with a wrong
// check digit, an amount of thousandths) stays at zero: the findings tell it.
func (c *Comprobante) Talones() []tarjeton.Talon {
	out := make([]tarjeton.Talon, 0, len(c.Nominas))
	fiscal := c.fiscal()
	for i := range c.Nominas {
		out = append(out, c.talon(&c.Nominas[i], fiscal))
	}
	return out
}

func (c *Comprobante) talon(n *Nomina, fiscal tarjeton.Fiscal) tarjeton.Talon {
	t := tarjeton.Talon{
		Tipo: tarjeton.Tipo(n.TipoNomina.clean()),
		Patron: tarjeton.Patron{
			Nombre: c.Emisor.Nombre.clean(), RFC: rfcOf(c.Emisor.Rfc.texto()), Registro: n.Emisor.RegistroPatronal.clean(),
			RegimenFiscal: c.Emisor.RegimenFiscal.clean(), CodigoPostal: c.LugarExpedicion.clean(),
		},
		Titular:      c.titular(n),
		Periodicidad: periodicidadOf(n.Receptor.PeriodicidadPago.clean()),
		Periodo:      calendario.Period{From: n.FechaInicialPago.date(), To: n.FechaFinalPago.date()},
		Pago:         n.FechaPago.date(),
		SBC:          n.Receptor.SalarioBaseCotApor.centavos(),
		SDI:          n.Receptor.SalarioDiarioIntegrado.centavos(),
		Totales: tarjeton.Totales{
			Percepciones: n.TotalPercepciones.centavos(), Deducciones: n.TotalDeducciones.centavos(),
			OtrosPagos: n.TotalOtrosPagos.centavos(), ISR: n.Deducciones.TotalImpuestosRetenidos.centavos(),
			Gravado: n.Percepciones.TotalGravado.centavos(), Exento: n.Percepciones.TotalExento.centavos(),
			Neto: signedCentavos(n.Neto()),
		},
		Fiscal: fiscal,
	}
	t.Dias, _ = tarjeton.ParseDias(n.NumDiasPagados.clean())
	for _, p := range n.Percepciones.Rows {
		taxed, free := p.ImporteGravado.centavos(), p.ImporteExento.centavos()
		t.Percepciones = append(t.Percepciones, tarjeton.Concepto{
			Clave: p.Clave.clean(), Descripcion: p.Concepto.clean(), TipoSAT: p.TipoPercepcion.clean(),
			Gravado: taxed, Exento: free, Importe: taxed + free,
		})
	}
	for _, d := range n.Deducciones.Rows {
		t.Deducciones = append(t.Deducciones, row(d.Clave, d.Concepto, d.TipoDeduccion, d.Importe))
	}
	for _, o := range n.OtrosPagos {
		t.OtrosPagos = append(t.OtrosPagos, row(o.Clave, o.Concepto, o.TipoOtroPago, o.Importe))
	}
	return t
}

func row(clave, concepto, tipo, importe Texto) tarjeton.Concepto {
	return tarjeton.Concepto{Clave: clave.clean(), Descripcion: concepto.clean(), TipoSAT: tipo.clean(), Importe: importe.centavos()}
}

func (c *Comprobante) titular(n *Nomina) tarjeton.Titular {
	r := &n.Receptor
	t := tarjeton.Titular{
		Nombre: c.Receptor.Nombre.clean(), RFC: rfcOf(c.Receptor.Rfc.texto()), Empleado: r.NumEmpleado.clean(),
		TipoContratacion: CatTipoContrato.Nombre(r.TipoContrato.clean()),
		Departamento:     r.Departamento.clean(), Puesto: r.Puesto.clean(), Entidad: r.ClaveEntFed.clean(),
		Ingreso: r.FechaInicioRelLaboral.date(), Banco: r.Banco.clean(),
		Cuenta: tarjeton.ReservadoOf(r.CuentaBancaria.clean()),
	}
	t.Antiguedad = tarjeton.AntiguedadAt(t.Ingreso, n.FechaFinalPago.date())
	// Stored documents keep what RENAPO assigned: UnmarshalText accepts the
	// suspicious forms, Parse would not.
	if t.CURP.UnmarshalText([]byte(r.Curp.clean())) != nil {
		t.CURP = curp.CURP{}
	}
	if v, err := nss.Parse(r.NumSeguridadSocial.clean()); err == nil {
		t.NSS = v
	}
	return t
}

func (c *Comprobante) fiscal() tarjeton.Fiscal {
	return tarjeton.Fiscal{
		UUID: c.Timbre.UUID.clean(), Serie: c.Serie.clean(), Folio: c.Folio.clean(), Emision: c.Fecha.clean(),
		Timbrado: c.Timbre.FechaTimbrado.clean(), RFCPAC: c.Timbre.RfcProvCertif.clean(),
		NoCertificado: c.NoCertificado.clean(), NoCertificadoSAT: c.Timbre.NoCertificadoSAT.clean(),
		SelloEmisor: unspaced(c.Sello.s), SelloSAT: unspaced(c.Timbre.SelloSAT.s),
		Cadena: c.cadena, CadenaSAT: c.CadenaTimbre(), QR: c.QR(),
		Sello: c.Seals.Sello, SelloDelSAT: c.Seals.SAT,
	}
}

// clean gives the value of an attribute: white space collapsed.
func (t Texto) clean() string { return collapse(t.s) }

func (t Texto) date() calendario.Date {
	d, _ := calendario.Parse(t.clean())
	return d
}

func (t Texto) centavos() dinero.Centavos {
	m, ok := parseMonto(t.clean())
	if !ok {
		return 0
	}
	c, _ := m.centavos()
	return c
}

func signedCentavos(t Texto) dinero.Centavos {
	c, _ := dinero.Parse(t.s)
	return c
}

func rfcOf(t Texto) rfc.RFC {
	var r rfc.RFC
	if r.UnmarshalText([]byte(t.clean())) != nil {
		return rfc.RFC{}
	}
	return r
}

// periodicidadOf names a code of c_PeriodicidadPago.
func periodicidadOf(code string) tarjeton.Periodicidad {
	switch code {
	case "01":
		return tarjeton.Diaria
	case "02":
		return tarjeton.Semanal
	case "03":
		return tarjeton.Catorcenal
	case "04":
		return tarjeton.Quincenal
	case "05":
		return tarjeton.Mensual
	case "06":
		return tarjeton.Bimestral
	case "10":
		return tarjeton.Decenal
	}
	return tarjeton.Otra
}
