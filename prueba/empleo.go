package prueba

import (
	"fmt"
	"slices"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
)

// Empleo is the work of one person for one employer, from which movements and
// stubs follow that agree with one another.
type Empleo struct {
	Persona   Persona
	Patron    Patron
	Clave     string // the employer's own key of the worker
	UMF       string // three digits, of the alta
	Desde     calendario.Date
	Hasta     calendario.Date // last day of work; absent while it goes on
	Causa     afiliacion.Causa
	Reingreso bool // the person was insured before

	// Salarios are the daily wages, the first from Desde on, in the order of
	// their days. Without one there is no salary and no stub.
	Salarios []Salario

	// Eventos are days of incapacity or absence within the work.
	Eventos []Evento
	// BajaRecibida is the day on which the Institute received the baja; absent
	// where it came in time.
	BajaRecibida calendario.Date
}

// Evento is a run of days on which the person did not work.
type Evento struct {
	Tipo  afiliacion.Tipo // Incapacidad, Ausentismo or PermisoSinGoce
	Desde calendario.Date
	Hasta calendario.Date // last day of them
}

// Salario is a daily wage from a day on.
type Salario struct {
	Desde  calendario.Date
	Diario dinero.Centavos
}

// Empleo draws work that began on a day, with one wage between twice and four
// times the general minimum of 2025.
func (f *Fuente) Empleo(p Persona, e Patron, desde calendario.Date) Empleo {
	return Empleo{Persona: p, Patron: e, Clave: f.digits(6), UMF: fmt.Sprintf("%03d", 1+f.rng.IntN(99)), Desde: desde,
		Salarios: []Salario{{desde, dinero.Centavos(56000 + 500*f.rng.IntN(113))}}}
}

// diario gives the wage of a day.
func (e Empleo) diario(on calendario.Date) dinero.Centavos {
	var wage dinero.Centavos
	for _, s := range e.Salarios {
		if !s.Desde.After(on) {
			wage = s.Diario
		}
	}
	return wage
}

// The legal minimum of the first year makes 1 + (15 + 12 × 0.25)/365 of a
// daily wage, 1.0493: 15 days of aguinaldo (Ley Federal del Trabajo, art. 87),
// 12 of vacations (art. 76) with a quarter on top (art. 80).
const integrationNum, integrationDen = 10493, 10000

// SBC gives the salario base de cotización of a day: the wage with the
// factor of integration of the first year (Ley del Seguro Social, arts. 5 A,
// fracción XVIII, and 27), at most 25 times the UMA (art. 28) where the table
// has one for the day. It is zero before the first wage.
func (e Empleo) SBC(on calendario.Date) dinero.Centavos {
	sbc, err := e.diario(on).MulDiv(integrationNum, integrationDen)
	if err != nil {
		return 0
	}
	if top, err := afiliacion.Tope(on); err == nil {
		return min(sbc, top)
	}
	return sbc
}

// Movimientos gives the alta, the salary changes, the events and the baja, in
// the order of their days. The employer's file carries them so, but for the
// events, which it leaves out ([Lote] does too).
func (e Empleo) Movimientos() []afiliacion.Movimiento {
	alta := e.movimiento(afiliacion.Alta, e.Desde)
	if e.Reingreso {
		alta.Tipo = afiliacion.Reingreso
	}
	alta.SBC, alta.Trabajador, alta.UMF, alta.CURP = e.SBC(e.Desde), 1, e.UMF, e.Persona.CURP
	out := []afiliacion.Movimiento{alta}
	for _, s := range e.Salarios {
		if !s.Desde.After(e.Desde) || !e.Hasta.IsZero() && s.Desde.After(e.Hasta) {
			continue
		}
		m := e.movimiento(afiliacion.ModificacionSalario, s.Desde)
		m.SBC, m.CURP = e.SBC(s.Desde), e.Persona.CURP
		out = append(out, m)
	}
	for _, ev := range e.Eventos {
		m := e.movimiento(ev.Tipo, ev.Desde)
		m.Hasta = ev.Hasta
		out = append(out, m)
	}
	if !e.Hasta.IsZero() {
		m := e.movimiento(afiliacion.Baja, e.Hasta)
		m.Presentado = e.BajaRecibida
		m.Causa = e.Causa
		if m.Causa == "" {
			m.Causa = afiliacion.TerminoContrato
		}
		out = append(out, m)
	}
	slices.SortStableFunc(out, func(a, b afiliacion.Movimiento) int { return a.Fecha.Compare(b.Fecha) })
	return out
}

func (e Empleo) movimiento(t afiliacion.Tipo, on calendario.Date) afiliacion.Movimiento {
	return afiliacion.Movimiento{NSS: e.Persona.NSS, Registro: e.Patron.Registro, Tipo: t, Fecha: on,
		Nombre: e.Persona.Partes(), Clave: e.Clave, Guia: e.Patron.Guia}
}
