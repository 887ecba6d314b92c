package idse

import (
	"fmt"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
)

// Options says against what a file is checked. The zero value checks the form
// alone: no window of dates, no limits of salary.
type Options struct {
	// Today is the day on which the Institute receives the file.
	Today calendario.Date
	// Minimo is the daily minimum wage of the employer's area. Zero takes the
	// general one in force on Today.
	Minimo dinero.Centavos
	// UMA is the daily Unidad de Medida y Actualización. Zero takes the one in
	// force on Today.
	UMA dinero.Centavos
	// Inhabiles are rest days besides those of LFT art. 74.
	Inhabiles []calendario.Date
	// Plazos are the windows of dates; nil takes [DefaultPlazos].
	Plazos *Plazos
	// Blanks gives blank lines too, for an exact copy of the file.
	Blanks bool
	// MaxLine is how many bytes of a line are kept, 4096 where it is zero. A
	// longer line is refused as [ErrLen] without being held in memory.
	MaxLine int
}

// Plazos are the windows of dates that IDSE accepts, counted from the day of
// reception; both ends are inside.
type Plazos struct {
	AltaAhead int // working days by which an enrolment may be sent ahead
	ModAhead  int // working days by which a salary change may be sent ahead
	Back      int // days by which any movement may lie back
	AltaBack  int // days by which an enrolment may lie back in the modalidades 10, 13, 14, 17, 30 and 32
}

// DefaultPlazos gives the windows of the IDSE-3 filters (06-12-2017), codes 021
// and 036. A baja may not be sent ahead at all.
func DefaultPlazos() Plazos { return Plazos{AltaAhead: 1, ModAhead: 2, Back: 364, AltaBack: 30} }

const defaultMaxLine = 4096

// limits are the options made ready for the records of a file.
type limits struct {
	minimo, tope      dinero.Centavos
	today             calendario.Date
	lastAlta, lastMod calendario.Date
	first, firstAlta  calendario.Date
}

// limits fills in what the options leave to the tables. A day that the tables
// do not know is an error, so that no check is left out in silence.
func (o Options) limits() (limits, error) {
	l := limits{minimo: o.Minimo, tope: o.UMA * afiliacion.TopeUMA, today: o.Today}
	if o.Today.IsZero() {
		return l, nil
	}
	if l.minimo == 0 {
		m, err := afiliacion.SalarioMinimo(o.Today)
		if err != nil {
			return l, fmt.Errorf("idse: minimum wage on %s: %w", o.Today, err)
		}
		l.minimo = m.General
	}
	if l.tope == 0 {
		t, err := afiliacion.Tope(o.Today)
		if err != nil {
			return l, fmt.Errorf("idse: UMA on %s: %w", o.Today, err)
		}
		l.tope = t
	}
	p := DefaultPlazos()
	if o.Plazos != nil {
		p = *o.Plazos
	}
	l.lastAlta = calendario.LFT.AddWorkingDays(o.Today, p.AltaAhead, o.Inhabiles...)
	l.lastMod = calendario.LFT.AddWorkingDays(o.Today, p.ModAhead, o.Inhabiles...)
	l.first = o.Today.AddDays(-p.Back)
	l.firstAlta = o.Today.AddDays(-p.AltaBack)
	return l, nil
}

// window tells whether a date lies in the window of its type of movement;
// empty where it does, or where there is no date or no day of reception.
func (l *limits) window(tipo, modalidad string, d calendario.Date) Fault {
	if l.today.IsZero() || d.IsZero() {
		return ""
	}
	first, last := l.first, l.today
	switch tipo {
	case Reingreso:
		last = l.lastAlta
		switch modalidad {
		case "10", "13", "14", "17", "30", "32":
			first = l.firstAlta
		}
		if d.After(last) {
			return ErrEarly
		}
	case ModificacionSalario:
		last = l.lastMod
	}
	if d.Before(first) || d.After(last) {
		return ErrDateRange
	}
	return ""
}
