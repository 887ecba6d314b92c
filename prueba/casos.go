package prueba

import (
	"fmt"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
)

// Caso is a person whose name, birth or place rules treat in their own way.
type Caso struct {
	Name    string // what is special, a plain word that does not change
	Persona Persona
}

// Casos gives people at the edges of the rules, always in this order:
//
//   - enye, enye_first: Ñ in a name, and at the beginning of all
//   - diaeresis, apostrophe, hyphen: marks that a surname may have
//   - one_surname, one_letter, two_letters: a surname that is absent or short
//   - particles: de la, del, y
//   - maria_jose, maria_abbreviated, maria_alone, one_letter_name: given names
//   - inconvenient_word: the first letters make a word that is replaced
//   - sex_x, born_abroad
//   - born_1999, born_2000: the last and the first day of either century
//   - leap_day: born on 29 February
//   - homonym_9, homonym_j: the same 16 positions a hundred years apart
//   - name_27, name_28: parts of 27 letters, which fill their field in an IDSE
//     record, and of 28
//   - name_50, name_51: first surname, second surname and given names make 50
//     characters with a character between each, as a SUA record holds them, and
//     51
//
// What is not fixed here is drawn. The error is that of [Fuente.Persona]: a
// source has these homonyms once, and a second call is [ErrExhausted].
func (f *Fuente) Casos() ([]Caso, error) {
	var out []Caso
	for _, c := range casos() {
		p, err := f.Persona(c.perfil)
		if err != nil {
			return nil, fmt.Errorf("%s: %w", c.name, err)
		}
		out = append(out, Caso{c.name, p})
	}
	return out, nil
}

type caso struct {
	name   string
	perfil Perfil
}

// person is the profile of a name.
func person(sex curp.Sexo, primero, segundo, nombres string) Perfil {
	return Perfil{Sexo: sex, PrimerApellido: primero, SegundoApellido: segundo, SinSegundo: segundo == "", Nombres: nombres}
}

// born is a profile of one day; names are drawn.
func born(year, month, day string) Perfil {
	return Perfil{Nacimiento: calendario.MustParse(year + "-" + month + "-" + day)}
}

func casos() []caso {
	early, late := born("1920", "03", "14"), born("2020", "03", "14")
	for _, p := range []*Perfil{&early, &late} {
		p.PrimerApellido, p.SegundoApellido, p.Nombres, p.Sexo, p.Entidad = "Muestra", "Ejemplo", "Ana", curp.Mujer, "OC"
	}
	late.Nombres = "Anel" // the same letters: the RFC, which has no century, differs in its homoclave
	return []caso{
		{"enye", person(curp.Hombre, "Añil", "Ensayo", "Íñigo")},
		{"enye_first", person(curp.Mujer, "Ñandú", "Ñandú", "Ñusta")},
		{"diaeresis", person(curp.Mujer, "Pingüino", "Muestra", "Úrsula")},
		{"apostrophe", person(curp.Mujer, "D'Ensayo", "Ejemplo", "Ana")},
		{"hyphen", person(curp.Mujer, "Ejemplo-Muestra", "Ensayo", "Ana")},
		{"one_surname", person(curp.Hombre, "Muestra", "", "Luis")},
		{"one_letter", person(curp.Hombre, "O", "Ejemplo", "Luis")},
		{"two_letters", person(curp.Hombre, "Ñu", "Ejemplo", "Luis")},
		{"particles", person(curp.Mujer, "de la Plantilla", "del Ensayo y Muestra", "María del Rosario")},
		{"maria_jose", person(curp.Mujer, "Muestra", "Ensayo", "María José")},
		{"maria_abbreviated", person(curp.Mujer, "Muestra", "Boceto", "Ma. Elena")},
		{"maria_alone", person(curp.Mujer, "Ensayo", "Ejemplo", "María")},
		{"one_letter_name", person(curp.Hombre, "Ensayo", "Muestra", "I")},
		{"inconvenient_word", person(curp.Mujer, "Muestra", "Lámina", "Ana")}, // MULA
		{"sex_x", Perfil{Sexo: curp.NoBinario}},
		{"born_abroad", Perfil{Entidad: "NE"}},
		{"born_1999", born("1999", "12", "31")},
		{"born_2000", born("2000", "01", "01")},
		{"leap_day", born("2000", "02", "29")},
		{"homonym_9", early},
		{"homonym_j", late},
		{"name_27", person(curp.Mujer, "Muestra del Ensayo Ejemplar", "Ejemplo del Boceto Ficticio", "Ana Elena Rosa Julia Carmen")},
		{"name_28", person(curp.Mujer, "Muestras del Ensayo Ejemplar", "Ejemplos del Boceto Ficticio", "Ana Elena Rosa Julia Carmen I")},
		{"name_50", person(curp.Mujer, "Muestra Ensayada", "Ejemplo Ficticio", "Ana Elena Carmen")},
		{"name_51", person(curp.Mujer, "Muestra Ensayada", "Ejemplo Ficticio", "Ana Elena Carmens")},
	}
}
