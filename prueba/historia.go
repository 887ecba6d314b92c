package prueba

import (
	"slices"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
)

// Trayectoria says how a working life is to be drawn.
type Trayectoria struct {
	Desde calendario.Date // first alta, required
	Hasta calendario.Date // nothing is drawn after it, required

	// Empleos is the number of jobs, 1 to 4 where it is 0. Each needs 90 days.
	Empleos int
	// Patrones are the employers, in turn; with one only, the person comes back
	// to it. An own one is drawn for each job where there are none.
	Patrones []Patron
	// Simultaneos lets each job begin before the one before has ended; jobs for
	// one and the same employer follow each other all the same.
	Simultaneos bool
	// Tardias has each baja received after its term, so that the day of its
	// reception is the last one covered (Ley del Seguro Social, art. 37).
	Tardias bool
}

// Historia is a working life: jobs in the order of their first days.
type Historia []Empleo

// minEmpleo is the shortest share of a job in the days of a working life.
const minEmpleo = 90

// Historia draws the working life of a person: jobs with raises, incapacities,
// absences and bajas, the last job going on or ended. [afiliacion.Periodos]
// finds no conflict in its movements; [Plant] puts some in. The error is
// [ErrDays] where the days do not hold the jobs.
func (f *Fuente) Historia(p Persona, t Trayectoria) (Historia, error) {
	jobs := t.Empleos
	if jobs == 0 {
		jobs = 1 + f.rng.IntN(4)
	}
	if t.Desde.IsZero() || jobs < 0 || t.Hasta.Sub(t.Desde) < jobs*minEmpleo {
		return nil, ErrDays
	}
	share := (t.Hasta.Sub(t.Desde) + 1) / jobs
	var out Historia
	for i := range jobs {
		e, err := f.patronOf(t, i)
		if err != nil {
			return nil, err
		}
		slot := calendario.Period{From: t.Desde.AddDays(i * share), To: t.Desde.AddDays((i+1)*share - 1)}
		if i == jobs-1 {
			slot.To = t.Hasta
		}
		if same := i > 0 && out[i-1].Patron.Registro == e.Registro; t.Simultaneos && i > 0 && !same {
			slot.From = out[i-1].Hasta.AddDays(-f.rng.IntN(30))
		}
		work := f.vida(p, e, slot, i == jobs-1 && f.rng.IntN(2) == 0)
		work.Reingreso = i > 0
		if t.Tardias && !work.Hasta.IsZero() {
			work.BajaRecibida = recibidaTarde(work)
		}
		out = append(out, work)
	}
	return out, nil
}

// patronOf gives the employer of a job.
func (f *Fuente) patronOf(t Trayectoria, job int) (Patron, error) {
	if len(t.Patrones) > 0 {
		return t.Patrones[job%len(t.Patrones)], nil
	}
	return f.Patron()
}

// vida draws a job within its days: raises and events lie inside it, and no
// incapacity reaches the baja.
func (f *Fuente) vida(p Persona, e Patron, slot calendario.Period, open bool) Empleo {
	work := f.Empleo(p, e, slot.From)
	last := slot.To
	if !open {
		last = slot.To.AddDays(-1 - f.rng.IntN(minEmpleo/3)) // some days between two jobs
		work.Hasta, work.Causa = last, pick(f, []afiliacion.Causa{afiliacion.TerminoContrato,
			afiliacion.SeparacionVoluntaria, afiliacion.Rescision})
	}
	for on := slot.From.AddDays(60 + f.rng.IntN(120)); on.Before(last.AddDays(-30)); on = on.AddDays(180 + f.rng.IntN(360)) {
		wage := work.diario(on)
		work.Salarios = append(work.Salarios, Salario{on, wage + wage/20 + dinero.Centavos(f.rng.IntN(1000))})
	}
	for on := slot.From.AddDays(20 + f.rng.IntN(60)); on.Before(last.AddDays(-20)); on = on.AddDays(90 + f.rng.IntN(400)) {
		kind := pick(f, []afiliacion.Tipo{afiliacion.Incapacidad, afiliacion.Ausentismo, afiliacion.PermisoSinGoce})
		work.Eventos = append(work.Eventos, Evento{kind, on, on.AddDays(f.rng.IntN(14))})
	}
	return work
}

// recibidaTarde gives a day on which a baja comes too late.
func recibidaTarde(e Empleo) calendario.Date {
	m := e.movimiento(afiliacion.Baja, e.Hasta)
	return calendario.LFT.NextWorking(m.Limite().AddDays(1))
}

// Movimientos gives the movements of all jobs in the order of their days: an
// alta of a day stands before what else is of that day.
func (h Historia) Movimientos() []afiliacion.Movimiento {
	var out []afiliacion.Movimiento
	for _, e := range h {
		out = append(out, e.Movimientos()...)
	}
	slices.SortStableFunc(out, func(a, b afiliacion.Movimiento) int { return a.Fecha.Compare(b.Fecha) })
	return out
}
