package prueba

import (
	"strconv"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/tarjeton"
	"github.com/derechohabiente/imss/tarjeton/cfdi"
)

// Comprobante gives the payroll CFDI of a stub of this package, not yet sealed
// nor stamped: CFDI 4.0 with the complement Nómina 1.2, as Anexo 20 and the
// SAT's guide of use want payroll filled in. cp is the postal code of the
// person's tax domicile; the instant of issue is ten in the morning of the day
// of payment.
func Comprobante(s tarjeton.Talon, cp string) cfdi.Comprobante {
	gross, off := s.Totales.Percepciones, s.Totales.Deducciones
	c := cfdi.Comprobante{
		Version: text("4.0"), Serie: text("N"), Folio: text(s.Titular.Empleado), Fecha: text(s.Pago.String() + "T10:00:00"),
		SubTotal: amount(gross), Moneda: text("MXN"), Total: amount(s.Totales.Neto), TipoDeComprobante: text("N"),
		Exportacion: text("01"), MetodoPago: text("PUE"), LugarExpedicion: text(s.Patron.CodigoPostal),
		Emisor: cfdi.Emisor{Rfc: text(s.Patron.RFC.String()), Nombre: text(s.Patron.Nombre), RegimenFiscal: text(s.Patron.RegimenFiscal)},
		Receptor: cfdi.Receptor{Rfc: cfdi.ReservadoOf(s.Titular.RFC.String()), Nombre: cfdi.ReservadoOf(s.Titular.Nombre),
			DomicilioFiscal: text(cp), RegimenFiscal: text("605"), UsoCFDI: text("CN01")},
		Conceptos: []cfdi.Concepto{{ClaveProdServ: text("84111505"), Cantidad: text("1"), ClaveUnidad: text("ACT"),
			Descripcion: text("Pago de nómina"), ValorUnitario: amount(gross), Importe: amount(gross), ObjetoImp: text("01")}},
		Nominas: []cfdi.Nomina{nomina(s)},
	}
	if off > 0 {
		c.Descuento, c.Conceptos[0].Descuento = amount(off), amount(off)
	}
	return c
}

func text(s string) cfdi.Texto { return cfdi.TextoOf(s) }

func amount(c dinero.Centavos) cfdi.Texto { return text(c.String()) }

func nomina(s tarjeton.Talon) cfdi.Nomina {
	n := cfdi.Nomina{
		Version: text("1.2"), TipoNomina: text(string(s.Tipo)), FechaPago: text(s.Pago.String()),
		FechaInicialPago: text(s.Periodo.From.String()), FechaFinalPago: text(s.Periodo.To.String()),
		NumDiasPagados: text(s.Dias.String()), TotalPercepciones: amount(s.Totales.Percepciones),
		Receptor: receptor(s), Percepciones: percepciones(s),
	}
	if s.Patron.Registro != "" {
		n.Emisor.RegistroPatronal = text(s.Patron.Registro)
	}
	if len(s.Deducciones) > 0 {
		n.TotalDeducciones = amount(s.Totales.Deducciones)
		n.Deducciones = deducciones(s)
	}
	return n
}

// receptor fills in the worker's data, or the pensioner's: without a registro
// patronal there is neither wage nor seniority (c_TipoContrato 10,
// c_TipoRegimen 12 of the SAT).
func receptor(s tarjeton.Talon) cfdi.ReceptorNomina {
	r := cfdi.ReceptorNomina{
		Curp: cfdi.ReservadoOf(s.Titular.CURP.String()), NumSeguridadSocial: cfdi.ReservadoOf(s.Titular.NSS.String()),
		TipoContrato: text("10"), TipoRegimen: text("12"), NumEmpleado: text(s.Titular.Empleado),
		PeriodicidadPago: text("05"), ClaveEntFed: text(s.Titular.Entidad),
	}
	if s.Patron.Registro == "" {
		return r
	}
	r.TipoContrato, r.TipoRegimen, r.PeriodicidadPago = text("01"), text("02"), text("04")
	r.Sindicalizado, r.TipoJornada, r.RiesgoPuesto = text("No"), text("01"), text("1")
	r.FechaInicioRelLaboral, r.Antiguedad = text(s.Titular.Ingreso.String()), text(semanas(s.Titular.Ingreso, s.Periodo.To))
	r.Departamento, r.Puesto = text(s.Titular.Departamento), text(s.Titular.Puesto)
	r.SalarioBaseCotApor, r.SalarioDiarioIntegrado = amount(s.SBC), amount(s.SDI)
	return r
}

// semanas writes the whole weeks of an employment, both days counted.
func semanas(from, to calendario.Date) string {
	return "P" + strconv.Itoa((to.Sub(from)+1)/7) + "W"
}

func percepciones(s tarjeton.Talon) cfdi.Percepciones {
	p := cfdi.Percepciones{TotalGravado: amount(s.Totales.Gravado), TotalExento: amount(s.Totales.Exento)}
	for _, r := range s.Percepciones {
		p.Rows = append(p.Rows, cfdi.Percepcion{TipoPercepcion: text(r.TipoSAT), Clave: text(r.Clave),
			Concepto: text(r.Descripcion), ImporteGravado: amount(r.Gravado), ImporteExento: amount(r.Exento)})
	}
	total := s.Totales.Percepciones
	if s.Patron.Registro != "" {
		p.TotalSueldos = amount(total)
		return p
	}
	p.TotalJubilacionPensionRetiro = amount(total)
	p.Jubilacion = cfdi.Jubilacion{TotalParcialidad: amount(total),
		MontoDiario:       amount(total * 1000 / dinero.Centavos(max(int64(s.Dias), 1))),
		IngresoAcumulable: amount(0), IngresoNoAcumulable: amount(total)}
	return p
}

func deducciones(s tarjeton.Talon) cfdi.Deducciones {
	var d cfdi.Deducciones
	for _, r := range s.Deducciones {
		d.Rows = append(d.Rows, cfdi.Deduccion{TipoDeduccion: text(r.TipoSAT), Clave: text(r.Clave),
			Concepto: text(r.Descripcion), Importe: amount(r.Importe)})
	}
	if rest := s.Totales.Deducciones - s.Totales.ISR; rest > 0 {
		d.TotalOtrasDeducciones = amount(rest)
	}
	if s.Totales.ISR > 0 {
		d.TotalImpuestosRetenidos = amount(s.Totales.ISR)
	}
	return d
}
