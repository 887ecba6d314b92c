package cuotas

// The faults of enrolment and payment.
const (
	ErrLineaCaptura Fault = "cuotas.payment_line"     // not 53 letters and digits
	ErrFecha        Fault = "cuotas.date"             // a day is missing, or two days stand in the wrong order
	ErrEsquema      Fault = "cuotas.scheme"           // a scheme or modalidad that has no such rule
	ErrUnidad       Fault = "cuotas.pay_unit"         // a unit of payment that the scheme does not have
	ErrPlazo        Fault = "cuotas.out_of_term"      // the term for it has passed
	ErrTemprano     Fault = "cuotas.too_early"        // its day has not come yet
	ErrYaVigente    Fault = "cuotas.already_current"  // the person is insured in the obligatory regime already
	ErrIncompleto   Fault = "cuotas.incomplete"       // a datum or document that is required is missing
	ErrCURP         Fault = "cuotas.curp_unconfirmed" // nobody has compared the CURP with the national register
	ErrTransicion   Fault = "cuotas.transition"       // an event that the state does not have
	ErrIDTipo       Fault = "cuotas.id_kind"          // an identification that is not accepted
	ErrIDVencida    Fault = "cuotas.id_expired"       // the identification has expired
	ErrComprobante  Fault = "cuotas.proof_too_old"    // a proof of address of more than three months
)
