package cuotas

import (
	"cmp"
	"log/slog"
	"slices"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/nss"
)

// Patron is the employer of a liquidation: a registro patronal has one place,
// and so one zone of the minimum wage, and one premium.
type Patron struct {
	// Registro chooses the periods that are liquidated; where it is absent, all
	// of them are.
	Registro nss.Registro `json:"registro,omitzero"`
	Zona     Zona         `json:"zona,omitempty"` // empty is General
	Prima    Tasa         `json:"prima_rt"`       // in force in the month; it changes on 1 March (LSS 74)
}

// LogValue gives the masked registro, the zone and the premium to log/slog.
func (e Patron) LogValue() slog.Value {
	return slog.GroupValue(slog.Any("registro", e.Registro), slog.String("zona", string(e.Zona)), slog.String("prima_rt", e.Prima.String()))
}

// Empleado is a worker of a liquidation. The slices may be longer than the
// liquidated months and need no order; what lies outside is not read.
type Empleado struct {
	NSS    nss.NSS           `json:"nss"`
	Nombre afiliacion.Nombre `json:"nombre,omitzero"`
	// Periodos are the insured periods with their salaries and movements, as
	// [afiliacion.Periodos] gives them. No two share a day.
	Periodos []afiliacion.Periodo `json:"periodos"`
	// Ausencias are days without work and pay. Where the week has fewer than six
	// days of work, they are the days that RACERF 116 discounts for them.
	Ausencias []calendario.Period `json:"ausencias,omitempty"`
	// Incapacidades are days under a certificate of the Institute. A day that is
	// absence as well counts as incapacity.
	Incapacidades []calendario.Period `json:"incapacidades,omitempty"`
	// Articulo36 are the days on which the daily wage, not the SBC, is the minimum
	// of the zone, so that the employer pays the worker's share (LSS 36).
	Articulo36 []calendario.Period `json:"art36,omitempty"`
}

// LogValue gives the masked identifier to log/slog, no name.
func (e Empleado) LogValue() slog.Value {
	return slog.GroupValue(slog.Any("nss", e.NSS), slog.Int("periodos", len(e.Periodos)))
}

// Empleados makes the workers of an employer of their movements: insured
// periods by [afiliacion.Periodos], absences and incapacities of the events.
// Movements of other employers are left out, events that name none are not.
// Workers come out in the order in which they first appear; what could take no
// effect is an [afiliacion.Conflicto], as there. extra holds rest days besides
// those of LFT art. 74.
//
// For a stream, call it with the movements of one worker after the other.
func (e Patron) Empleados(ms []afiliacion.Movimiento, extra ...calendario.Date) ([]Empleado, []afiliacion.Conflicto) {
	var own []afiliacion.Movimiento
	for _, m := range ms {
		if e.Registro.IsZero() || m.Registro.IsZero() || m.Registro == e.Registro {
			own = append(own, m)
		}
	}
	periods, conflicts := afiliacion.Periodos(own, extra...)
	var out []Empleado
	at := map[nss.NSS]int{}
	of := func(n nss.NSS) *Empleado {
		i, known := at[n]
		if !known {
			i = len(out)
			at[n], out = i, append(out, Empleado{NSS: n})
		}
		return &out[i]
	}
	for _, m := range own {
		if m.NSS.IsZero() {
			continue // a conflict already
		}
		of(m.NSS).note(m)
	}
	for _, p := range periods {
		w := of(p.NSS)
		w.Periodos = append(w.Periodos, p)
	}
	return out, conflicts
}

// note keeps what a movement says besides the insured periods.
func (e *Empleado) note(m afiliacion.Movimiento) {
	if m.Nombre != (afiliacion.Nombre{}) {
		e.Nombre = m.Nombre
	}
	days := calendario.Period{From: m.Fecha, To: m.Hasta}
	switch {
	case !m.Tipo.IsEvent() || days.Days() == 0: // an event without end is a conflict already
	case m.Tipo == afiliacion.Incapacidad:
		e.Incapacidades = append(e.Incapacidades, days)
	default:
		e.Ausencias = append(e.Ausencias, days)
	}
}

// jornal is a worker made ready for the liquidation: own periods in order, and
// days that count once.
type jornal struct {
	periodos                         []afiliacion.Periodo
	ausencias, incapacidades, minimo []calendario.Period
}

// read makes the worker ready. Periods that share a day are [ErrDays].
func (j *jornal) read(e *Empleado, r nss.Registro) error {
	j.periodos = j.periodos[:0]
	for _, p := range e.Periodos {
		if r.IsZero() || p.Registro == r {
			j.periodos = append(j.periodos, p)
		}
	}
	slices.SortFunc(j.periodos, func(a, b afiliacion.Periodo) int {
		return cmp.Or(a.From.Compare(b.From), a.To.Compare(b.To))
	})
	for i := 1; i < len(j.periodos); i++ {
		if j.periodos[i-1].Overlaps(j.periodos[i].Period) {
			return Error{ErrDays, "periodos"}
		}
	}
	j.incapacidades = calendario.Union(e.Incapacidades)
	j.minimo = calendario.Union(e.Articulo36)
	j.ausencias = nil
	for _, a := range calendario.Union(e.Ausencias) {
		j.ausencias = append(j.ausencias, calendario.Gaps(a, j.incapacidades)...)
	}
	return nil
}

// within counts the days of periods that lie in another.
func within(days []calendario.Period, p calendario.Period) int {
	n := 0
	for _, d := range days {
		if part, ok := d.Clip(p); ok {
			n += part.Days()
		}
	}
	return n
}
