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

// Limite gives the last day on which the notice is in time: five working days
// after Fecha, which is itself not counted (LSS, art. 15-I and 34; RACERF,
// art. 57). Working days are those of LFT art. 74; extra holds further rest
// days. Changes of variable or mixed salary have their own term, the first
// five working days of the bimester (LSS, art. 34, fracción II): ask
// [Movimiento.LimiteVariable]. An event has no term: the zero date.
func (m Movimiento) Limite(extra ...calendario.Date) calendario.Date {
	if m.Tipo.IsEvent() {
		return calendario.Date{}
	}
	return calendario.LFT.AddWorkingDays(m.Fecha, plazo, extra...)
}

// LimiteVariable gives the last day for the notice of a variable or mixed
// salary that takes effect in the bimester of Fecha: the fifth working day of
// that bimester (LSS, art. 34, fracción II).
func (m Movimiento) LimiteVariable(extra ...calendario.Date) calendario.Date {
	first := calendario.BimestreOf(m.Fecha).Period().From
	return calendario.LFT.AddWorkingDays(first.AddDays(-1), plazo, extra...)
}

// EnTiempo tells whether the notice was received by [Movimiento.Limite]; a
// notice without a day of reception counts as in time.
func (m Movimiento) EnTiempo(extra ...calendario.Date) bool {
	return m.Presentado.IsZero() || m.Tipo.IsEvent() || !m.Presentado.After(m.Limite(extra...))
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
