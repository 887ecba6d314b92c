package curp

import (
	"fmt"
	"log/slog"

	"github.com/derechohabiente/imss/calendario"
)

// Sexo is position 11 of a key: "H", "M" or "X".
type Sexo string

// The values of position 11. The Instructivo Normativo, art. TERCERO, names H
// and M; X is assigned to non-binary people and the payroll CFDI takes it
// (SAT, tdCFDI.xsd, type t_CURP).
const (
	Hombre    Sexo = "H"
	Mujer     Sexo = "M"
	NoBinario Sexo = "X"
)

// Valid tells whether s is one of the three values.
func (s Sexo) Valid() bool { return s == Hombre || s == Mujer || s == NoBinario }

// Code gives the stable code of the value.
func (s Sexo) Code() string {
	switch s {
	case Hombre:
		return "curp.sex.h"
	case Mujer:
		return "curp.sex.m"
	case NoBinario:
		return "curp.sex.x"
	}
	return "curp.sex.none"
}

// Args is empty: the value has no details.
func (s Sexo) Args() []any { return nil }

// Field names a part of a person's data, and of the key that follows from it.
type Field string

// The fields, in the order in which [CURP.Compare] reports them.
const (
	FirstSurname  Field = "first_surname"  // positions 1, 2 and 14
	SecondSurname Field = "second_surname" // positions 3 and 15
	GivenNames    Field = "given_names"    // positions 4 and 16
	BirthDate     Field = "birth_date"     // positions 5–10 and the century in 17
	Sex           Field = "sex"            // position 11
	Entity        Field = "entity"         // positions 12–13
)

// Code gives the stable code of the field's name.
func (f Field) Code() string { return "curp.field." + string(f) }

// Args is empty: a field's name has no details.
func (f Field) Args() []any { return nil }

// Persona is what a birth record says of a person. Names are free text in any
// case, with accents and Ñ; a blank surname means that the person has none,
// and so do the captures XX and DESCONOCIDO (Reglas CURP 22-10-2021, 1.11).
// Married women bear their maiden surnames here.
//
// Printing a Persona shows nothing of it; JSON carries it in clear.
type Persona struct {
	GivenNames    string          `json:"given_names"`
	FirstSurname  string          `json:"first_surname,omitempty"`
	SecondSurname string          `json:"second_surname,omitempty"`
	Birth         calendario.Date `json:"birth_date"`
	Sex           Sexo            `json:"sex"`
	Entity        string          `json:"entity"` // two letters, see [EntityOf]

	// Differentiator is position 17, an ASCII character that RENAPO assigns:
	// '0'–'9' for births up to 1999, 'A'–'J' from 2000 on. 0 stands for the
	// first of its root, '0' or 'A' by the century.
	Differentiator byte `json:"differentiator,omitempty"`
}

const maskedPersona = "Persona(****)"

// Format prints no data of the person, whatever the verb.
func (p Persona) Format(f fmt.State, _ rune) { _, _ = f.Write([]byte(maskedPersona)) }

// LogValue gives no data of the person to log/slog.
func (p Persona) LogValue() slog.Value { return slog.StringValue(maskedPersona) }
