package afiliacion

import (
	"log/slog"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
)

// Movimiento is one notice about one worker of one employer: enrolment, salary
// change, baja, or days of absence or incapacity. Printing it masks the
// identifiers and the name.
type Movimiento struct {
	NSS      nss.NSS      `json:"nss"`
	Registro nss.Registro `json:"registro,omitzero"` // absent only in events that concern every employer
	Tipo     Tipo         `json:"tipo"`

	// Fecha is the day on which work begins, the salary changes, the relation
	// ends or the event begins.
	Fecha calendario.Date `json:"fecha"`
	// Hasta is the last day of an event (incapacity, absence); otherwise absent.
	Hasta calendario.Date `json:"hasta,omitzero"`
	// Presentado is the day on which the Institute received the notice. Where
	// it is absent, the notice counts as filed in time.
	Presentado calendario.Date `json:"presentado,omitzero"`

	SBC        dinero.Centavos `json:"sbc,omitzero"` // salario base de cotización, a day
	Trabajador Trabajador      `json:"trabajador,omitzero"`
	Salario    Salario         `json:"salario,omitzero"`
	Jornada    Jornada         `json:"jornada,omitzero"`

	Causa Causa `json:"causa,omitzero"` // of a baja
	// PensionIMSS tells that the Institute itself determined the date of the
	// baja by granting a pension of work risk or invalidity: lateness does not
	// move it (RACERF, art. 57, third paragraph).
	PensionIMSS bool `json:"pension_imss,omitzero"`

	UMF    string    `json:"umf,omitzero"` // three digits
	CURP   curp.CURP `json:"curp,omitzero"`
	Nombre Nombre    `json:"nombre,omitzero"`
	Clave  string    `json:"clave,omitzero"` // the employer's own key of the worker
	Guia   string    `json:"guia,omitzero"`  // five digits: subdelegación and origin of the file
}

// plazo is the number of working days for a notice: Ley del Seguro Social,
// art. 15, fracción I.
const plazo = 5

// Limite answers by when a notice has to be filed: the last day on which it is
// in time, five working days after Fecha, which is itself not counted (LSS,
// arts. 15-I and 34; RACERF, arts. 45 and 57). A change of [Variable] salary has
// its own term, see [Movimiento.LimiteVariable]. Working days are those of LFT
// art. 74; extra holds further rest days. An event (incapacity, absence) has no
// term: the zero date.
//
// Until when the Institute's portal takes a notice at all is another question:
// package afiliacion/idse answers it.
func (m Movimiento) Limite(extra ...calendario.Date) calendario.Date {
	switch {
	case m.Tipo.IsEvent():
		return calendario.Date{}
	case m.Tipo == ModificacionSalario && m.Salario == Variable:
		return m.LimiteVariable(extra...)
	}
	return calendario.LFT.AddWorkingDays(m.Fecha, plazo, extra...)
}

// LimiteVariable gives the last day for the notice of the variable part of a
// salary that takes effect in the bimester of Fecha: the fifth working day of
// January, March, May, July, September or November (LSS, art. 34, fracción II;
// RACERF, art. 53). For a [Mixto] salary it is that of its variable part, and
// [Movimiento.Limite] that of the fixed one (LSS, art. 34, fracción III).
func (m Movimiento) LimiteVariable(extra ...calendario.Date) calendario.Date {
	first := calendario.BimestreOf(m.Fecha).Period().From
	return calendario.LFT.AddWorkingDays(first.AddDays(-1), plazo, extra...)
}

// EnTiempoOn answers whether it is still time: whether a notice that the
// Institute receives on a day is in time, by [Movimiento.Limite]. An event
// always is.
func (m Movimiento) EnTiempoOn(received calendario.Date, extra ...calendario.Date) bool {
	return m.Tipo.IsEvent() || !received.After(m.Limite(extra...))
}

// EnTiempo tells whether the notice was received in time; one without a day of
// reception counts as such.
func (m Movimiento) EnTiempo(extra ...calendario.Date) bool {
	return m.Presentado.IsZero() || m.EnTiempoOn(m.Presentado, extra...)
}

// LogValue gives type, date and masked identifiers to log/slog, no name.
func (m Movimiento) LogValue() slog.Value {
	return slog.GroupValue(
		slog.String("tipo", m.Tipo.String()),
		slog.Any("nss", m.NSS),
		slog.Any("registro", m.Registro),
		slog.String("fecha", m.Fecha.String()),
	)
}
