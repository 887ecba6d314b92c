package tarjeton

import (
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/rfc"
)

// Talon is the pay stub of one person for one payment: what the paper shows,
// as values. Blocks that a source does not give stay at their zero value.
type Talon struct {
	Tipo         Tipo
	Patron       Patron
	Titular      Titular
	Periodicidad Periodicidad
	Periodo      calendario.Period // first and last day that the payment covers
	Pago         calendario.Date   // day of payment
	Dias         Dias              // days paid
	Percepciones []Concepto
	Deducciones  []Concepto
	OtrosPagos   []Concepto
	Totales      Totales
	SBC          dinero.Centavos // salario base de cotización, by day
	SDI          dinero.Centavos // salario diario integrado
	Asistencia   Asistencia
	Vacaciones   Vacaciones
	// CapacidadCredito is the staff's borrowing margin; it may be negative.
	CapacidadCredito dinero.Centavos
	// SueldoMensual is the "sueldo mensual integrado" of the staff stub.
	SueldoMensual dinero.Centavos
	Mensajes      []string
	Observaciones []Observacion
	// Acumulado is the sum of the year up to this stub. No official paper
	// gives it: it is computed from the stubs at hand ([YearToDate]).
	Acumulado Acumulado
	Fiscal    Fiscal
}

// Quincena gives the fortnight that the stub pays; ok is false where the
// period is not exactly one.
func (t Talon) Quincena() (q calendario.Quincena, ok bool) {
	if t.Periodo.From.IsZero() || t.Periodo.To.IsZero() {
		return calendario.Quincena{}, false
	}
	q = calendario.QuincenaOf(t.Periodo.From)
	return q, q.Period() == t.Periodo
}

// Tipo tells regular payroll from a payment beside it (c_TipoNomina of the
// SAT).
type Tipo string

// The kinds of payroll.
const (
	Ordinaria      Tipo = "O" // wages of a period
	Extraordinaria Tipo = "E" // aguinaldo, severance, profit sharing and the like
)

// Code gives the stable code of the kind.
func (t Tipo) Code() string {
	if t == Extraordinaria {
		return "tarjeton.tipo.extraordinaria"
	}
	return "tarjeton.tipo.ordinaria"
}

// Args is empty.
func (t Tipo) Args() []any { return nil }

// Patron is the employer that pays.
type Patron struct {
	Nombre string
	RFC    rfc.RFC
	// Registro is the registro patronal as the document states it, up to 20
	// characters; pensions and fees have none.
	Registro      string
	RegimenFiscal string // c_RegimenFiscal of the SAT
	CodigoPostal  string // place of issue
}

// Titular is the person who is paid, with the post that the stub names.
type Titular struct {
	Nombre   string
	RFC      rfc.RFC
	CURP     curp.CURP
	NSS      nss.NSS
	Empleado string // matrícula of the staff, number of the employee elsewhere

	TipoContratacion string
	Departamento     string // "ubicación" on the staff stub
	Puesto           string
	ClavePuesto      string // eight digits on the staff stub
	Plaza            string
	EstructuraOrg    string // "clave est. org."
	ClaveAdscripcion string
	Adscripcion      string
	Entidad          string // c_Estado of the SAT, where the service is given

	Ingreso    calendario.Date // beginning of the employment
	Antiguedad Antiguedad
	Banco      string // c_Banco of the SAT
	Cuenta     Reservado
}

// Concepto is one row of perceptions, deductions or other payments.
type Concepto struct {
	Clave       string // the employer's code, three digits on the staff stub
	Descripcion string
	TipoSAT     string // code of the SAT catalogue that fits the row's table
	// Gravado and Exento split a perception for income tax; zero elsewhere.
	Gravado dinero.Centavos
	Exento  dinero.Centavos
	Importe dinero.Centavos // the whole amount
}

// Totales are the sums that the stub states.
type Totales struct {
	Percepciones dinero.Centavos
	Deducciones  dinero.Centavos
	OtrosPagos   dinero.Centavos
	Gravado      dinero.Centavos
	Exento       dinero.Centavos
	ISR          dinero.Centavos // "total de impuestos retenidos"
	Neto         dinero.Centavos // "líquido"
}

// Asistencia is the attendance block of the staff stub, in units of the paper.
type Asistencia struct {
	Retardos            int
	PasesSalida         int
	Faltas              int
	SinRetardo          int
	Asiduidad           int
	EnfermedadGeneral   int
	Riesgo              int
	Maternidad          int
	Licencia140Bis      int
	LicenciasConSueldo  int
	LicenciasSinSueldo  int
	Comisiones          int
	Becas               int
	DiasPuntualidad     int // "días del concepto 033"
	DiasLaboradosEnAnio int
}

// Vacaciones is the vacation block of the staff stub.
type Vacaciones struct {
	Disfrutadas       int
	EnElAnio          int
	MarcaContinuidad  string
	PeriodoDisfrutar  string
	ProximaProgramada calendario.Period
}

// IsZero tells whether the source gave no vacation block.
func (v Vacaciones) IsZero() bool { return v == Vacaciones{} }

// Observacion is a row of the loans and discounts table of the staff stub.
// A concept may appear in several rows.
type Observacion struct {
	Clave        string
	Descripcion  string
	Importe      dinero.Centavos
	Vencimiento  calendario.Quincena // last fortnight in which it is charged
	Unidades     int                 // payments that remain
	NumControl   string
	CargoInicial dinero.Centavos
	Nota         string
}

// Fiscal is the tax block: folio, seals and what a reader needs to check them.
// Instants are local times of the place of issue without a zone, as the SAT
// writes them: 2026-01-13T23:59:01.
type Fiscal struct {
	UUID             string // folio fiscal; empty on an unstamped document
	Serie            string
	Folio            string
	Emision          string // instant of issue
	Timbrado         string // instant of certification
	RFCPAC           string // the certifier's
	NoCertificado    string
	NoCertificadoSAT string
	SelloEmisor      string // base64
	SelloSAT         string // base64
	// Cadena is the cadena original of the comprobante, CadenaSAT that of the
	// certification (Anexo 20 of the Resolución Miscelánea Fiscal).
	Cadena    string
	CadenaSAT string
	QR        string // text of the QR code, Anexo 20
	// Sello and SelloDelSAT tell whether the seals were checked, and how.
	Sello       Check
	SelloDelSAT Check
}

// Check is the result of a check that may not have been made.
type Check uint8

// The results.
const (
	NotChecked Check = iota
	Valid
	Invalid
)

// Code gives the stable code of the result.
func (c Check) Code() string {
	switch c {
	case Valid:
		return "tarjeton.check.valid"
	case Invalid:
		return "tarjeton.check.invalid"
	}
	return "tarjeton.check.not_checked"
}

// Args is empty.
func (c Check) Args() []any { return nil }
