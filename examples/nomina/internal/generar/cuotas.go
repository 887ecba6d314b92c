package main

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/prueba"
)

// cuartos: what a sheet of contributions and a statement of weeks can meet, and
// families in which somebody has no right.
func (r *reparto) cuartos() []gente {
	return []gente{r.regresa(), r.minimo(), r.incapacitada(), r.sinPrima(), r.bajoElMinimo()}
}

// regresa is E018: back after more than five years, so that the weeks of
// before still wait for 26 new ones; a concubina of two years, and a son of 17
// who does not study.
func (r *reparto) regresa() gente {
	g := r.nueva(perfil(curp.Hombre, "Gael", "Boceto", "Ñandú", "1980-02-09", 2000),
		domicilio("Calle del Ensayo", "14", "Candiani", "68130"), "M")
	hasta(g.empleo(r.tercero, "T0", "001", "2012-03-05", "145.00", "2016-01-01", "210.00"), "2019-06-28", afiliacion.SeparacionVoluntaria)
	hasta(g.empleo(r.otro, "C0", "001", "2018-09-03", "190.00"), "2019-09-30", afiliacion.TerminoContrato)
	g.empleo(r.uno, "M0", "001", "2025-02-10", "470.00")
	g.familia(r, "concubina", perfil(curp.Mujer, "Olga", "Plantilla", "Ensayo", "1984-05-05", 2004)).desde = "2023-04-01"
	g.familia(r, "hijo", perfil(curp.Hombre, "Iván", "Boceto", "Prueba", "2007-11-20", 2024))
	return g
}

// minimo is E019: earns the minimum wage, so that the employer pays his share
// too (LSS 36); his father lives elsewhere, his mother depends on somebody else.
func (r *reparto) minimo() gente {
	g := r.nueva(perfil(curp.Hombre, "Beto", "Maqueta", "Añil", "1999-06-24", 2018),
		domicilio("Avenida del Ejemplo", "230", "Volcanes", "68020"), "M")
	g.empleo(r.uno, "M0", "065", "2024-03-04", "248.93", "2025-01-01", "278.80")
	g.salarioDiario = []prueba.Salario{{Desde: d("2024-03-04"), Diario: 24893}, {Desde: d("2025-01-01"), Diario: 27880}}
	g.familia(r, "padre", perfil(curp.Hombre, "Ramón", "Maqueta", "Ficticio", "1970-03-30", 1990)).convive = false
	g.familia(r, "madre", perfil(curp.Mujer, "Alicia", "Añil", "Boceto", "1974-08-18", 1994)).depende = false
	return g
}

// incapacitada is E020: a salary change in the middle of April, an incapacity
// over the end of March and two absences; a husband, a daughter who studies, a
// son over 25, one with a disability and a job, and a ward over 18.
func (r *reparto) incapacitada() gente {
	g := r.nueva(perfil(curp.Mujer, "Irma", "Simulacro", "Ensayo", "1976-12-03", 1996),
		domicilio("Privada Ñandú", "8", "Reforma", "68050"), "V")
	g.empleo(r.otro, "C0", "001", "2023-02-01", "520.00", "2025-04-10", "585.50")
	g.ausencias = []ausencia{
		{"2025-03-27", "2025-04-04", "enfermedad", ""},
		{"2025-04-14", "2025-04-15", "ausentismo", ""},
	}
	g.familia(r, "esposo", perfil(curp.Hombre, "Abel", "Prueba", "Borrador", "1975-01-31", 1995)).desde = "1997-02-14"
	g.familia(r, "hija", perfil(curp.Mujer, "Emma", "Prueba", "Simulacro", "2004-10-02", 2022)).estudiaHasta = "2025-07-31"
	g.familia(r, "hijo", perfil(curp.Hombre, "Saúl", "Prueba", "Simulacro", "1999-03-21", 2017)).estudiaHasta = "2025-07-31"
	with := g.familia(r, "hijo", perfil(curp.Hombre, "Omar", "Prueba", "Simulacro", "2001-07-15", 2019))
	with.incapacidad, with.asegurado = true, true
	g.familia(r, "tutelada", perfil(curp.Mujer, "Vera", "Muestra", "Plantilla", "2006-09-09", 2024))
	return g
}

// sinPrima is E021: her employer is in no list; her concubinario and she have
// a child, and he does not depend on her.
func (r *reparto) sinPrima() gente {
	g := r.nueva(perfil(curp.Mujer, "Lidia", "Borrador", "Ficticio", "1995-04-04", 2014),
		domicilio("Calzada de la Prueba", "77", "Oaxaca Centro", "68000"), "V")
	g.empleo(r.tercero, "T0", "001", "2022-05-16", "415.00")
	b := g.familia(r, "concubinario", perfil(curp.Hombre, "Joel", "Muestra", "Maqueta", "1994-09-12", 2013))
	b.desde, b.hijosComunes, b.depende = "2023-06-01", true, false
	g.familia(r, "hijo", perfil(curp.Hombre, "Hugo", "Muestra", "Borrador", "2024-01-25", 2024))
	return g
}

// bajoElMinimo is E022: her salary was never updated and lies below the minimum
// wage of the year.
func (r *reparto) bajoElMinimo() gente {
	g := r.nueva(perfil(curp.Mujer, "Pilar", "Ejemplo", "Simulacro", "2000-11-08", 2019),
		domicilio("Andador Añil", "31", "Santa Lucía del Camino", "71240"), "V")
	g.empleo(r.otro, "C0", "065", "2024-02-01", "250.00")
	return g
}
