package prueba

import "github.com/derechohabiente/imss/curp"

// Words that serve as surnames and that nobody bears as a pair. Ñ, accents and
// particles are among them because rules treat them in their own way.
var apellidos = []string{"Muestra", "Ejemplo", "Ensayo", "Prueba", "Añil", "Ñandú", "Ficticio",
	"Maqueta", "Boceto", "Simulacro", "Borrador", "de la Plantilla"}

// Given names; the compound ones exercise the rules for María and José (Reglas
// CURP 22-10-2021, 1.3).
var (
	mujeres = []string{"Ana", "Carmen", "Elena", "Rosa", "Julia", "Inés", "Sofía", "Lucía", "Clara",
		"María José", "Marta", "Ma. Elena", "Úrsula", "Nora", "María del Rosario"}
	hombres = []string{"Luis", "Jorge", "Raúl", "Iván", "Hugo", "Óscar", "Noé", "Diego", "Mateo",
		"José Ángel", "Bruno", "Andrés", "Tomás", "Félix", "Íñigo"}
)

var calles = []string{"Calle de la Muestra", "Avenida del Ejemplo", "Calle del Ensayo", "Andador Añil",
	"Privada Ñandú", "Calzada de la Prueba"}

// asentamientos are single public facts: a postal code with one of its
// settlements.
var asentamientos = []Domicilio{
	{CP: "68000", Colonia: "Oaxaca Centro"},
	{CP: "70000", Colonia: "Juchitán Centro"},
	{CP: "71980", Colonia: "Puerto Escondido Centro"},
	{CP: "72000", Colonia: "Centro"},
	{CP: "06700", Colonia: "Roma Norte"},
}

// given draws a given name for a sex; non-binary people get one of either list.
func (f *Fuente) given(s curp.Sexo) string {
	switch s {
	case curp.Mujer:
		return pick(f, mujeres)
	case curp.Hombre:
		return pick(f, hombres)
	}
	if f.rng.IntN(2) == 0 {
		return pick(f, mujeres)
	}
	return pick(f, hombres)
}
