package afiliacion

import (
	"fmt"
	"log/slog"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
)

// Periodo is one insured period of a worker with one employer, from the day of
// the alta to the last covered day; open while the worker is current.
type Periodo struct {
	NSS       nss.NSS      `json:"nss"`
	Registro  nss.Registro `json:"registro"`
	Modalidad Modalidad    `json:"modalidad"`

	calendario.Period

	SBC     dinero.Centavos `json:"sbc,omitzero"` // the last one of the period
	Sueldos []Sueldo        `json:"sueldos,omitempty"`
	// Of the baja: its cause, that it was filed late, so that the day of its
	// reception is the last one covered, and that it fell into an incapacity, the
	// end of which is. A reingreso before that day ends the period sooner.
	Causa    Causa `json:"causa,omitzero"`
	Tardia   bool  `json:"tardia,omitzero"`
	Diferida bool  `json:"diferida,omitzero"`

	// Movimientos are the notices of which the period is made: those that
	// changed its state in the order of their registration, then the events.
	Movimientos []Movimiento `json:"movimientos,omitempty"`
}

// Sueldo is a daily contribution salary from a day on.
type Sueldo struct {
	From calendario.Date `json:"from"`
	SBC  dinero.Centavos `json:"sbc"`
}

// SBCOn gives the contribution salary in force on a day of the period; ok is
// false outside of it. Sueldos may stand in any order, of those of one day the
// last holds; a period without any has the salary SBC on all its days.
func (p Periodo) SBCOn(on calendario.Date) (sbc dinero.Centavos, ok bool) {
	if !p.Contains(on) {
		return 0, false
	}
	if len(p.Sueldos) == 0 {
		return p.SBC, p.SBC > 0
	}
	var from calendario.Date
	for _, s := range p.Sueldos {
		if !s.From.After(on) && !s.From.Before(from) {
			from, sbc, ok = s.From, s.SBC, true
		}
	}
	return sbc, ok
}

// LogValue gives masked identifiers and the days to log/slog.
func (p Periodo) LogValue() slog.Value {
	return slog.GroupValue(
		slog.Any("nss", p.NSS),
		slog.Any("registro", p.Registro),
		slog.String("from", p.From.String()),
		slog.String("to", p.To.String()),
	)
}

// Conflicto is a movement that could take no effect, and why. It is an error
// that wraps its [Fault].
type Conflicto struct {
	Fault      Fault      `json:"code"`
	Movimiento Movimiento `json:"movimiento"`
}

func (c Conflicto) Error() string {
	return fmt.Sprintf("%s: %s on %s", c.Fault, c.Movimiento.Tipo, c.Movimiento.Fecha)
}

// Unwrap gives the fault, for errors.Is.
func (c Conflicto) Unwrap() error { return c.Fault }

// Code gives the stable code of the fault.
func (c Conflicto) Code() string { return string(c.Fault) }

// Args gives the day of the movement, for a message.
func (c Conflicto) Args() []any { return []any{c.Movimiento.Fecha} }

// IDSE gives the number with which IDSE-3 answers the movement, see
// [Fault.IDSE].
func (c Conflicto) IDSE() string { return c.Fault.IDSE() }
