package cuotas

import "github.com/derechohabiente/imss/calendario"

// EstadoInscripcion is where an enrolment stands.
type EstadoInscripcion string

// The states.
const (
	EstadoBorrador     EstadoInscripcion = "draft"
	EstadoEnviada      EstadoInscripcion = "submitted"
	EstadoPorPagar     EstadoInscripcion = "awaiting_payment"
	EstadoLineaVencida EstadoInscripcion = "expired_line"
	EstadoPagada       EstadoInscripcion = "paid"
	EstadoActiva       EstadoInscripcion = "active"
	EstadoSuspendida   EstadoInscripcion = "lapsed"
	EstadoRechazada    EstadoInscripcion = "rejected"
	EstadoCancelada    EstadoInscripcion = "cancelled"
)

// Code gives the code of the name, "cuotas.estado.draft".
func (e EstadoInscripcion) Code() string { return "cuotas.estado." + string(e) }

// Args is empty.
func (e EstadoInscripcion) Args() []any { return nil }

// EventoInscripcion is what happens to an enrolment.
type EventoInscripcion string

// The events.
const (
	EventoEnviar      EventoInscripcion = "submit"
	EventoConfirmar   EventoInscripcion = "confirm_email"
	EventoPagar       EventoInscripcion = "pay"
	EventoVencerLinea EventoInscripcion = "expire_line"
	EventoNuevaLinea  EventoInscripcion = "new_line"
	EventoIniciar     EventoInscripcion = "begin_cover"
	EventoRenovar     EventoInscripcion = "renew"
	EventoSuspender   EventoInscripcion = "lapse"
	EventoReinscribir EventoInscripcion = "enrol_again"
	EventoRechazar    EventoInscripcion = "reject"
	EventoCancelar    EventoInscripcion = "cancel"
)

// Code gives the code of the name, "cuotas.evento.submit".
func (e EventoInscripcion) Code() string { return "cuotas.evento." + string(e) }

// Args is empty.
func (e EventoInscripcion) Args() []any { return nil }

// Transicion is a row of the table of states.
type Transicion struct {
	De     EstadoInscripcion `json:"de"`
	Evento EventoInscripcion `json:"evento"`
	A      EstadoInscripcion `json:"a"`
}

// Transiciones lists the table of states. Rejected and cancelled enrolments
// have no way on: a new one begins.
func Transiciones() []Transicion {
	return []Transicion{
		{EstadoBorrador, EventoEnviar, EstadoEnviada},
		{EstadoBorrador, EventoCancelar, EstadoCancelada},
		{EstadoEnviada, EventoConfirmar, EstadoPorPagar},
		{EstadoEnviada, EventoRechazar, EstadoRechazada},
		{EstadoEnviada, EventoCancelar, EstadoCancelada},
		{EstadoPorPagar, EventoPagar, EstadoPagada},
		{EstadoPorPagar, EventoVencerLinea, EstadoLineaVencida},
		{EstadoPorPagar, EventoCancelar, EstadoCancelada},
		{EstadoLineaVencida, EventoNuevaLinea, EstadoPorPagar},
		{EstadoLineaVencida, EventoCancelar, EstadoCancelada},
		{EstadoPagada, EventoIniciar, EstadoActiva},
		{EstadoActiva, EventoRenovar, EstadoActiva},
		{EstadoActiva, EventoSuspender, EstadoSuspendida},
		{EstadoSuspendida, EventoReinscribir, EstadoBorrador},
	}
}

// HechosInscripcion is what the host knows when an event happens.
type HechosInscripcion struct {
	Esquema        Esquema           `json:"esquema"`         // empty is [EsquemaIndependiente]
	Hoy            calendario.Date   `json:"hoy"`             // day of the event; of the payment, for one
	Completa       bool              `json:"completa"`        // every required datum is there and valid: see [ReglaEsquema.Faltantes]
	CURPConfirmada bool              `json:"curp_confirmada"` // its data agree with those of the national register
	Vigente        bool              `json:"vigente"`         // the person is insured in the obligatory regime on that day
	FormatoPago    FormatoPago       `json:"formato_pago"`    // the payment line in use
	Cobertura      calendario.Period `json:"cobertura"`       // the cover being paid or, once active, the last one paid
}

// Next gives the state after an event. A pair of state and event that the table
// does not have is [ErrTransicion]; one whose guard fails stays where it was:
//
//   - submit needs every datum ([ErrIncompleto]), a confirmed CURP ([ErrCURP])
//     and nobody who is insured in the obligatory regime already ([ErrYaVigente]:
//     RACERF 95 for modalidad 33, LSS 218 for 40; unconfirmed for the others, and
//     LSS 224 lets an employee join as self-employed too since 2 December 2023: a
//     host that follows it leaves Vigente false);
//   - confirm_email and new_line need a whole payment line ([ErrIncompleto]) that
//     can still be paid for the cover ([ErrPlazo]): after the cut-off a new line
//     is one for a later cover;
//   - pay needs a day within the line and the cut-off of the cover ([ErrPlazo]),
//     and expire_line one after them ([ErrTemprano]);
//   - begin_cover needs a day of the cover ([ErrTemprano], [ErrPlazo]);
//   - renew needs a day by which the cover goes on ([ErrPlazo]), and lapse one
//     after its last ([ErrTemprano]). A late renewal, see [PlazoRenovacion], is
//     granted by the Institute case by case and is no event here.
//
// Every event but cancel and reject needs its day, and one that is compared with
// the cover needs that ([ErrFecha]).
func (e EstadoInscripcion) Next(ev EventoInscripcion, h HechosInscripcion) (EstadoInscripcion, error) {
	for _, t := range Transiciones() {
		if t.De == e && t.Evento == ev {
			if err := h.allow(ev); err != nil {
				return e, err
			}
			return t.A, nil
		}
	}
	return e, Error{ErrTransicion, string(e) + "/" + string(ev)}
}

// allow is the guard of an event.
func (h HechosInscripcion) allow(ev EventoInscripcion) error {
	if h.Hoy.IsZero() && ev != EventoCancelar && ev != EventoRechazar {
		return Error{ErrFecha, "hoy"}
	}
	switch ev {
	case EventoEnviar:
		return h.allowSubmit()
	case EventoConfirmar, EventoNuevaLinea:
		return h.allowLine()
	case EventoPagar, EventoVencerLinea, EventoRenovar:
		return h.allowByLimit(ev)
	case EventoIniciar, EventoSuspender:
		return h.allowByCover(ev)
	}
	return nil
}

func (h HechosInscripcion) allowSubmit() error {
	switch {
	case !h.Completa:
		return ErrIncompleto
	case !h.CURPConfirmada:
		return ErrCURP
	case h.Vigente:
		return ErrYaVigente
	}
	return nil
}

func (h HechosInscripcion) allowLine() error {
	if !h.FormatoPago.complete() {
		return Error{ErrIncompleto, "formato_pago"}
	}
	return h.allowByLimit(EventoPagar) // a line that cannot be paid any more is none
}

// allowByLimit compares the day with the last one on which a payment counts.
func (h HechosInscripcion) allowByLimit(ev EventoInscripcion) error {
	last, err := h.limit(ev == EventoRenovar)
	switch {
	case err != nil:
		return err
	case ev == EventoVencerLinea:
		return unless(h.Hoy.After(last), ErrTemprano)
	}
	return unless(!h.Hoy.After(last), ErrPlazo)
}

// limit gives the last day on which a payment starts the cover and the line is
// taken or, in a renewal, on which it continues the cover.
func (h HechosInscripcion) limit(renewal bool) (calendario.Date, error) {
	e := h.Esquema
	if e == "" {
		e = EsquemaIndependiente
	}
	r, err := e.Regla()
	switch {
	case err != nil:
		return calendario.Date{}, err
	case r.Inicio == InicioElegido: // it may begin before it is paid (RACERF 66): the line alone decides
		return h.FormatoPago.Vence, unless(!h.FormatoPago.Vence.IsZero(), Error{ErrFecha, "formato_pago"})
	case h.Cobertura.Days() == 0:
		return calendario.Date{}, Error{ErrFecha, "cobertura"}
	case renewal:
		return r.Inicio.lastPayment(h.Cobertura.To.AddDays(1)), nil
	}
	last := r.Inicio.lastPayment(h.Cobertura.From)
	if !h.FormatoPago.Vence.IsZero() && h.FormatoPago.Vence.Before(last) {
		last = h.FormatoPago.Vence
	}
	return last, nil
}

// allowByCover compares the day with those of the cover.
func (h HechosInscripcion) allowByCover(ev EventoInscripcion) error {
	over := h.Hoy.After(h.Cobertura.To)
	switch {
	case h.Cobertura.Days() == 0:
		return Error{ErrFecha, "cobertura"}
	case ev == EventoSuspender:
		return unless(over, ErrTemprano)
	case over:
		return ErrPlazo
	}
	return unless(!h.Hoy.Before(h.Cobertura.From), ErrTemprano)
}

func unless(holds bool, err error) error {
	if holds {
		return nil
	}
	return err
}
