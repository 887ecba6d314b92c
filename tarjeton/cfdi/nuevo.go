package cfdi

import (
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/tarjeton"
)

// ErrAmount: an amount of the rows is none, or the totals do not fit.
const ErrAmount Fault = "cfdi.amount"

// Datos is what a CFDI needs beside the stub. Codes are those of the SAT's
// catalogues of the same name.
type Datos struct {
	Serie, Folio    string
	Fecha           string // instant of issue without zone, 2026-01-13T10:15:30
	DomicilioFiscal string // postal code of the person's tax address
	TipoContrato    string
	TipoRegimen     string
	TipoJornada     string // may be empty
	RiesgoPuesto    string // may be empty where there is no employer's registration
	Sindicalizado   string // "Sí", "No" or empty
}

// New makes an unsealed comprobante of a stub, with its totals ([Comprobante.Totals]).
// What only some stubs have, such as overtime, disabilities or the node of a
// severance, is added to the result by the caller, who then asks for the
// totals again.
func New(t tarjeton.Talon, d Datos) (*Comprobante, error) {
	c := &Comprobante{
		Version: TextoOf("4.0"), Serie: optional(d.Serie), Folio: optional(d.Folio), Fecha: TextoOf(d.Fecha),
		Sello: TextoOf(""), Moneda: TextoOf("MXN"), TipoDeComprobante: TextoOf("N"), Exportacion: TextoOf("01"),
		MetodoPago: TextoOf("PUE"), LugarExpedicion: TextoOf(t.Patron.CodigoPostal),
		Emisor: Emisor{Rfc: ReservadoOf(t.Patron.RFC.String()), Nombre: TextoOf(t.Patron.Nombre), RegimenFiscal: TextoOf(t.Patron.RegimenFiscal)},
		Receptor: Receptor{
			Rfc: ReservadoOf(t.Titular.RFC.String()), Nombre: ReservadoOf(t.Titular.Nombre),
			DomicilioFiscal: TextoOf(d.DomicilioFiscal), RegimenFiscal: TextoOf("605"), UsoCFDI: TextoOf("CN01"),
		},
		Nominas: []Nomina{newNomina(t, d)},
	}
	return c, c.Totals()
}

func newNomina(t tarjeton.Talon, d Datos) Nomina {
	h := t.Titular
	n := Nomina{
		Version: TextoOf("1.2"), TipoNomina: TextoOf(string(t.Tipo)), FechaPago: TextoOf(t.Pago.String()),
		FechaInicialPago: TextoOf(t.Periodo.From.String()), FechaFinalPago: TextoOf(t.Periodo.To.String()),
		NumDiasPagados: TextoOf(t.Dias.String()),
		Emisor:         EmisorNomina{RegistroPatronal: optional(t.Patron.Registro)},
		Receptor: ReceptorNomina{
			Curp: ReservadoOf(h.CURP.String()), NumSeguridadSocial: reservado(optional(h.NSS.String())),
			CuentaBancaria: reservado(optional(h.Cuenta.String())), Banco: optional(h.Banco),
			FechaInicioRelLaboral: optional(h.Ingreso.String()), TipoContrato: TextoOf(d.TipoContrato),
			Sindicalizado: optional(d.Sindicalizado), TipoJornada: optional(d.TipoJornada), TipoRegimen: TextoOf(d.TipoRegimen),
			NumEmpleado: TextoOf(h.Empleado), Departamento: optional(h.Departamento), Puesto: optional(h.Puesto),
			RiesgoPuesto: optional(d.RiesgoPuesto), PeriodicidadPago: TextoOf(codeOf(t)),
			SalarioBaseCotApor: optionalAmount(t.SBC), SalarioDiarioIntegrado: optionalAmount(t.SDI),
			ClaveEntFed: TextoOf(h.Entidad),
		},
	}
	if !h.Ingreso.IsZero() && !h.Ingreso.After(t.Periodo.To) {
		weeks := (t.Periodo.To.Sub(h.Ingreso) + 1) / 7
		n.Receptor.Antiguedad = TextoOf(antiguedad{inWeeks: true, weeks: weeks}.String())
	}
	for _, p := range t.Percepciones {
		n.Percepciones.Rows = append(n.Percepciones.Rows, Percepcion{
			TipoPercepcion: TextoOf(p.TipoSAT), Clave: TextoOf(p.Clave), Concepto: TextoOf(p.Descripcion),
			ImporteGravado: TextoOf(p.Gravado.String()), ImporteExento: TextoOf(p.Exento.String()),
		})
	}
	for _, r := range t.Deducciones {
		n.Deducciones.Rows = append(n.Deducciones.Rows, Deduccion{
			TextoOf(r.TipoSAT), TextoOf(r.Clave), TextoOf(r.Descripcion), TextoOf(r.Importe.String())})
	}
	for _, o := range t.OtrosPagos {
		n.OtrosPagos = append(n.OtrosPagos, OtroPago{
			TipoOtroPago: TextoOf(o.TipoSAT), Clave: TextoOf(o.Clave), Concepto: TextoOf(o.Descripcion), Importe: TextoOf(o.Importe.String())})
	}
	return n
}

func optional(s string) Texto {
	if s == "" {
		return Texto{}
	}
	return TextoOf(s)
}

func optionalAmount(c dinero.Centavos) Texto {
	if c == 0 {
		return Texto{}
	}
	return TextoOf(c.String())
}

// codeOf gives the code of c_PeriodicidadPago: extraordinary payroll is always
// "99, otra".
func codeOf(t tarjeton.Talon) string {
	if t.Tipo == tarjeton.Extraordinaria {
		return "99"
	}
	switch t.Periodicidad {
	case tarjeton.Diaria:
		return "01"
	case tarjeton.Semanal:
		return "02"
	case tarjeton.Catorcenal:
		return "03"
	case tarjeton.Quincenal:
		return "04"
	case tarjeton.Mensual:
		return "05"
	case tarjeton.Bimestral:
		return "06"
	case tarjeton.Decenal:
		return "10"
	}
	return "99"
}
