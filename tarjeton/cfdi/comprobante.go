package cfdi

import (
	"fmt"
	"log/slog"

	"github.com/derechohabiente/imss/tarjeton"
)

// Comprobante is a payroll CFDI as it was read. Its attributes are the texts
// of the document; [Comprobante.Talones] gives them as values.
type Comprobante struct {
	Version, Serie, Folio, Fecha          Texto
	Sello, NoCertificado, Certificado     Texto
	FormaPago, CondicionesDePago          Texto
	SubTotal, Descuento, Total            Texto
	Moneda, TipoCambio, TipoDeComprobante Texto
	Exportacion, MetodoPago               Texto
	LugarExpedicion, Confirmacion         Texto
	Relacionados                          []Relacion
	Emisor                                Emisor
	Receptor                              Receptor
	Conceptos                             []Concepto
	Nominas                               []Nomina
	Timbre                                Timbre

	// Seals tells what stage 4 found.
	Seals Seals
	// Findings holds every rule that the document breaks, in document order.
	Findings []Finding

	cadena string
}

// Relacion names the documents that this one relates to: type 04 is the
// substitution of an earlier one (c_TipoRelacion).
type Relacion struct {
	Tipo  Texto
	UUIDs []Texto
}

// Emisor is the taxpayer who issues: the employer.
type Emisor struct {
	Rfc                                     Reservado // an employer may be a natural person
	Nombre, RegimenFiscal, FacAtrAdquirente Texto
}

// Receptor is the taxpayer who receives: the person paid.
type Receptor struct {
	Rfc, Nombre                                     Reservado
	DomicilioFiscal, ResidenciaFiscal, NumRegIdTrib Texto
	RegimenFiscal, UsoCFDI                          Texto
}

// Concepto is the line of the comprobante; payroll has exactly one.
type Concepto struct {
	ClaveProdServ, NoIdentificacion, Cantidad, ClaveUnidad, Unidad Texto
	Descripcion, ValorUnitario, Importe, Descuento, ObjetoImp      Texto
}

// Timbre is the stamp of the certifier (TimbreFiscalDigital 1.1).
type Timbre struct {
	Version, UUID, FechaTimbrado, RfcProvCertif, Leyenda Texto
	SelloCFD, NoCertificadoSAT, SelloSAT                 Texto
	present                                              bool
}

// IsZero tells whether the document is not stamped.
func (t Timbre) IsZero() bool { return t == Timbre{} }

// Nomina is one payment: a node of the complement Nómina 1.2.
type Nomina struct {
	Version, TipoNomina                         Texto
	FechaPago, FechaInicialPago, FechaFinalPago Texto
	NumDiasPagados                              Texto
	TotalPercepciones, TotalDeducciones         Texto
	TotalOtrosPagos                             Texto
	Emisor                                      EmisorNomina
	Receptor                                    ReceptorNomina
	Percepciones                                Percepciones
	Deducciones                                 Deducciones
	OtrosPagos                                  []OtroPago
	Incapacidades                               []Incapacidad
}

// EmisorNomina holds the employer's data of the complement.
type EmisorNomina struct {
	Curp                              Reservado
	RfcPatronOrigen                   Reservado
	RegistroPatronal                  Texto
	OrigenRecurso, MontoRecursoPropio Texto // of EntidadSNCF
}

// ReceptorNomina holds the worker's data of the complement.
type ReceptorNomina struct {
	Curp, NumSeguridadSocial, CuentaBancaria        Reservado
	FechaInicioRelLaboral, Antiguedad, TipoContrato Texto
	Sindicalizado, TipoJornada, TipoRegimen         Texto
	NumEmpleado, Departamento, Puesto, RiesgoPuesto Texto
	PeriodicidadPago, Banco                         Texto
	SalarioBaseCotApor, SalarioDiarioIntegrado      Texto
	ClaveEntFed                                     Texto
	SubContratacion                                 []SubContratacion
}

// SubContratacion is a taxpayer for whom part of the time was worked.
type SubContratacion struct {
	RfcLabora        Reservado
	PorcentajeTiempo Texto
}

// Percepciones holds the perceptions and their sums.
type Percepciones struct {
	TotalSueldos, TotalSeparacionIndemnizacion Texto
	TotalJubilacionPensionRetiro               Texto
	TotalGravado, TotalExento                  Texto
	Rows                                       []Percepcion
	Jubilacion                                 Jubilacion
	Separacion                                 Separacion
}

// Percepcion is one perception.
type Percepcion struct {
	TipoPercepcion, Clave, Concepto Texto
	ImporteGravado, ImporteExento   Texto
	ValorMercado, PrecioAlOtorgarse Texto // of AccionesOTitulos
	HorasExtra                      []HorasExtra
}

// HorasExtra is the overtime of a perception of type 019.
type HorasExtra struct{ Dias, TipoHoras, HorasExtra, ImportePagado Texto }

// Jubilacion is the node JubilacionPensionRetiro.
type Jubilacion struct {
	TotalUnaExhibicion, TotalParcialidad, MontoDiario Texto
	IngresoAcumulable, IngresoNoAcumulable            Texto
	present                                           bool
}

// IsZero tells whether the node is absent.
func (j Jubilacion) IsZero() bool { return j == Jubilacion{} }

// Separacion is the node SeparacionIndemnizacion.
type Separacion struct {
	TotalPagado, NumAniosServicio, UltimoSueldoMensOrd Texto
	IngresoAcumulable, IngresoNoAcumulable             Texto
	present                                            bool
}

// IsZero tells whether the node is absent.
func (s Separacion) IsZero() bool { return s == Separacion{} }

// Deducciones holds the deductions and their sums.
type Deducciones struct {
	TotalOtrasDeducciones, TotalImpuestosRetenidos Texto
	Rows                                           []Deduccion
}

// Deduccion is one deduction.
type Deduccion struct{ TipoDeduccion, Clave, Concepto, Importe Texto }

// OtroPago is one other payment.
type OtroPago struct {
	TipoOtroPago, Clave, Concepto, Importe Texto
	SubsidioCausado                        Texto // of SubsidioAlEmpleo
	SaldoAFavor, Anio, RemanenteSalFav     Texto // of CompensacionSaldosAFavor
}

// Incapacidad is one disability of the period.
type Incapacidad struct{ DiasIncapacidad, TipoIncapacidad, ImporteMonetario Texto }

// Seals is what the check of the seals gave.
type Seals struct {
	// Sello is the employer's: signature, certificate and its number.
	Sello tarjeton.Check
	// SAT is the certifier's; not checked without stamp or certificate.
	SAT tarjeton.Check
}

// Format prints what identifies the document and not the person, whatever the
// verb.
func (c Comprobante) Format(f fmt.State, _ rune) {
	_, _ = fmt.Fprintf(f, "cfdi.Comprobante{UUID: %s, nominas: %d, findings: %d}", c.Timbre.UUID, len(c.Nominas), len(c.Findings))
}

// LogValue gives log/slog what identifies the document and not the person.
func (c Comprobante) LogValue() slog.Value {
	return slog.GroupValue(slog.String("uuid", c.Timbre.UUID.String()),
		slog.Int("nominas", len(c.Nominas)), slog.Int("findings", len(c.Findings)))
}
