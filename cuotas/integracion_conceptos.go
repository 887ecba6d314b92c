package cuotas

// Concepto is a kind of payment for work, as the law tells them apart when it
// says what the contribution salary consists of.
type Concepto string

// The concepts. What none of the others names is [OtroPago]: whatever is given
// for work integrates (LSS, art. 27, first paragraph).
const (
	CuotaDiaria      Concepto = "cuotas.concepto.cuota_diaria"      // the wage in cash
	Gratificacion    Concepto = "cuotas.concepto.gratificacion"     // bonuses
	Comision         Concepto = "cuotas.concepto.comision"          // commissions
	PrimaSalarial    Concepto = "cuotas.concepto.prima"             // premiums, such as that of Sundays
	Especie          Concepto = "cuotas.concepto.especie"           // benefits in kind
	OtroPago         Concepto = "cuotas.concepto.otro"              // any other amount or benefit for work
	Herramientas     Concepto = "cuotas.concepto.herramientas"      // tools, clothing and the like (27-I)
	FondoAhorro      Concepto = "cuotas.concepto.ahorro"            // what the employer deposits in the savings fund (27-II)
	FinSindical      Concepto = "cuotas.concepto.sindical"          // for social purposes of the union (27-II)
	AportacionRetiro Concepto = "cuotas.concepto.aportacion_retiro" // further deposits of the employer to the retirement account (27-III)
	CuotaPatronal    Concepto = "cuotas.concepto.cuota_patronal"    // contributions to IMSS and Infonavit that fall to the employer (27-IV)
	Utilidades       Concepto = "cuotas.concepto.utilidades"        // PTU, share in the profits (27-IV)
	Alimentacion     Concepto = "cuotas.concepto.alimentacion"      // food (27-V, 32)
	Habitacion       Concepto = "cuotas.concepto.habitacion"        // housing (27-V, 32)
	Despensa         Concepto = "cuotas.concepto.despensa"          // food vouchers, in kind or in money (27-VI)
	Asistencia       Concepto = "cuotas.concepto.asistencia"        // bonus for attendance (27-VII)
	Puntualidad      Concepto = "cuotas.concepto.puntualidad"       // bonus for punctuality (27-VII)
	PlanPensiones    Concepto = "cuotas.concepto.plan_pensiones"    // pension plan under the rules of the CONSAR (27-VIII, unconfirmed)
	TiempoExtra      Concepto = "cuotas.concepto.tiempo_extra"      // overtime (27-IX)
)

// Conceptos lists the concepts in the order of the law.
func Conceptos() []Concepto {
	return []Concepto{
		CuotaDiaria, Gratificacion, Comision, PrimaSalarial, Especie, OtroPago,
		Herramientas, FondoAhorro, FinSindical, AportacionRetiro, CuotaPatronal, Utilidades,
		Alimentacion, Habitacion, Despensa, Asistencia, Puntualidad, PlanPensiones, TiempoExtra,
	}
}

// Code gives the code of the concept, itself.
func (c Concepto) Code() string { return string(c) }

// Args is empty.
func (c Concepto) Args() []any { return nil }

// Trato is what becomes of a payment in the contribution salary.
type Trato string

// The treatments.
const (
	Integra       Trato = "cuotas.trato.integra"   // all of it integrates
	Excluido      Trato = "cuotas.trato.excluido"  // nothing of it integrates
	SoloExcedente Trato = "cuotas.trato.excedente" // only what exceeds the limit integrates (LSS, art. 27)
)

// Code gives the code of the treatment, itself.
func (t Trato) Code() string { return string(t) }

// Args is empty.
func (t Trato) Args() []any { return nil }
