package idse

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
)

// Plazos are the windows of dates that IDSE accepts, counted from the day of
// reception; both ends are inside. They are not the term of the law: a notice
// that IDSE still takes may be late, see [afiliacion.Movimiento.Limite].
type Plazos struct {
	AltaAhead int // working days by which an enrolment may be sent ahead
	ModAhead  int // working days by which a salary change may be sent ahead
	Back      int // days by which any movement may lie back
	AltaBack  int // days by which an enrolment may lie back in the modalidades 10, 13, 14, 17, 30 and 32
}

// DefaultPlazos gives the windows of the IDSE-3 filters (06-12-2017), codes 021
// and 036. A baja may not be sent ahead at all.
func DefaultPlazos() Plazos { return Plazos{AltaAhead: 1, ModAhead: 2, Back: 364, AltaBack: 30} }

// Ventana gives the dates that a movement received on a day may have: earliest
// and latest. tipo is "08", "07" or "02"; another has no window, the zero
// period. Working days are those of LFT art. 74 without inhabiles.
func (p Plazos) Ventana(tipo string, m afiliacion.Modalidad, received calendario.Date, inhabiles ...calendario.Date) calendario.Period {
	back, ahead, ok := p.reach(tipo, m)
	if !ok {
		return calendario.Period{}
	}
	return calendario.Period{
		From: received.AddDays(-back),
		To:   calendario.LFT.AddWorkingDays(received, ahead, inhabiles...),
	}
}

// Recepcion turns [Plazos.Ventana] round: it gives the first and the last day
// on which IDSE takes a movement of a date. After the last, the movement goes
// to the counter of the subdelegación with its evidence.
func (p Plazos) Recepcion(tipo string, m afiliacion.Modalidad, fecha calendario.Date, inhabiles ...calendario.Date) calendario.Period {
	back, ahead, ok := p.reach(tipo, m)
	if !ok {
		return calendario.Period{}
	}
	return calendario.Period{
		From: calendario.LFT.AddWorkingDays(fecha, -ahead, inhabiles...),
		To:   fecha.AddDays(back),
	}
}

// reach gives the days back and the working days ahead of a type.
func (p Plazos) reach(tipo string, m afiliacion.Modalidad) (back, ahead int, ok bool) {
	switch tipo {
	case Reingreso:
		if short(m) {
			return p.AltaBack, p.AltaAhead, true
		}
		return p.Back, p.AltaAhead, true
	case ModificacionSalario:
		return p.Back, p.ModAhead, true
	case Baja:
		return p.Back, 0, true
	}
	return 0, 0, false
}

// short tells the modalidades whose enrolments lie back 30 days at most.
func short(m afiliacion.Modalidad) bool {
	switch m {
	case "10", "13", "14", "17", "30", "32":
		return true
	}
	return false
}
