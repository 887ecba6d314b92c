package prueba

import (
	"iter"

	"github.com/derechohabiente/imss/calendario"
)

// Ages at which a person of a roster may be hired: from majority up to the age
// of cesantía en edad avanzada (Ley del Seguro Social, art. 154).
const (
	edadMinima = 18
	edadMaxima = 60
)

// Plantilla draws the staff of an employer, n people who were hired within a
// closed period, one after the other and in no order of their days. What a
// person's number says agrees with the work: who enrols for the first time has
// a number of that year, who comes back an older one.
//
// The people are drawn as they are asked for, so that a roster of any length
// takes the memory of its identifiers alone. The first k of n people are those
// of a roster of k with the same seed and the same calls before. Each range
// over the sequence draws other people. The error, which ends it, is
// [ErrDays] where the period is not closed, or lies before 1968 or after 2068,
// or [ErrExhausted].
func (f *Fuente) Plantilla(e Patron, n int, ingresos calendario.Period) iter.Seq2[Empleo, error] {
	return func(yield func(Empleo, error) bool) {
		if !laborable(ingresos) {
			yield(Empleo{}, ErrDays)
			return
		}
		for range n {
			work, err := f.ingreso(e, ingresos)
			if !yield(work, err) || err != nil {
				return
			}
		}
	}
}

// laborable tells whether a period is closed, and lies where everybody of an age
// to work was born within the centuries of a CURP and after the Institute began
// to give numbers.
func laborable(p calendario.Period) bool {
	return !p.From.IsZero() && !p.To.IsZero() && !p.To.Before(p.From) && p.From.Year() >= 1968 && p.To.Year() <= 2068
}

// ingreso draws one person of a roster with the work.
func (f *Fuente) ingreso(e Patron, ingresos calendario.Period) (Empleo, error) {
	day := f.day(ingresos)
	birth := f.day(calendario.Period{From: day.AddYears(-edadMaxima), To: day.AddYears(-edadMinima)})
	back := f.rng.IntN(3) > 0 // most people of an age to work were insured before
	p := Perfil{Nacimiento: birth, Registro: day.Year()}
	if back {
		first := max(birth.Year()+edadRegistro, primerRegistro)
		p.Registro = first + f.rng.IntN(max(day.Year()-first, 1))
	}
	who, err := f.Persona(p)
	if err != nil {
		return Empleo{}, err
	}
	work := f.Empleo(who, e, day)
	work.Reingreso = back
	return work, nil
}
