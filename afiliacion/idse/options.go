package idse

import (
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
	// general one in force on the day of each movement, or on Today where the
	// tables do not reach that day yet.
	Minimo dinero.Centavos
	// UMA is the daily Unidad de Medida y Actualización. Zero takes the one in
	// force on the day of each movement, or on Today as above.
	UMA dinero.Centavos
	// Tablas answer for what Minimo and UMA leave open; nil takes those of
	// package afiliacion.
	Tablas *afiliacion.Tablas
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

const defaultMaxLine = 4096

// limits are the options made ready for the records of a file.
type limits struct {
	salarios           salarios
	alta, cambio, baja calendario.Period // windows of dates; absent without a day of reception
	altaCorta          calendario.Period
	received           bool
}

// limits fills in what the options leave open.
func (o Options) limits() (limits, error) {
	s, err := o.salarios()
	l := limits{salarios: s, received: !o.Today.IsZero()}
	if err != nil || !l.received {
		return l, err
	}
	p := DefaultPlazos()
	if o.Plazos != nil {
		p = *o.Plazos
	}
	l.alta = p.Ventana(Reingreso, "", o.Today, o.Inhabiles...)
	l.altaCorta = p.Ventana(Reingreso, "10", o.Today, o.Inhabiles...)
	l.cambio = p.Ventana(ModificacionSalario, "", o.Today, o.Inhabiles...)
	l.baja = p.Ventana(Baja, "", o.Today, o.Inhabiles...)
	return l, nil
}

// window tells whether a date lies in the window of its type of movement;
// empty where it does, or where there is no date or no day of reception.
func (l *limits) window(tipo string, m afiliacion.Modalidad, d calendario.Date) (f Fault, want string) {
	if !l.received || d.IsZero() {
		return "", ""
	}
	w := l.baja
	switch {
	case tipo == Reingreso && short(m):
		w = l.altaCorta
	case tipo == Reingreso:
		w = l.alta
	case tipo == ModificacionSalario:
		w = l.cambio
	}
	switch {
	case w.Contains(d):
		return "", ""
	case tipo == Reingreso && d.After(w.To):
		f = ErrEarly
	default:
		f = ErrDateRange
	}
	return f, w.From.String() + "/" + w.To.String()
}
