package sua

import "github.com/derechohabiente/imss/curp"

// digit writes a value of one figure.
func digit(n uint8) string { return string('0' + rune(n%10)) }

// code puts the code of a value together.
func code(enum string, valid bool, value string) string {
	if !valid {
		value = "unknown"
	}
	return "sua." + enum + "." + value
}

// Tipo is the type of a movement in movt.txt.
type Tipo string

// The types of movement. 09 is unconfirmed: neither published program writes it.
const (
	Baja                 Tipo = "02"
	ModificacionSalario  Tipo = "07"
	Reingreso            Tipo = "08"
	AportacionVoluntaria Tipo = "09"
	Ausentismo           Tipo = "11"
	IncapacidadTemporal  Tipo = "12" // its details stand in incap.txt
)

// Valid tells whether t is one of the six types.
func (t Tipo) Valid() bool {
	switch t {
	case Baja, ModificacionSalario, Reingreso, AportacionVoluntaria, Ausentismo, IncapacidadTemporal:
		return true
	}
	return false
}

// IsEvent tells whether the movement reports days.
func (t Tipo) IsEvent() bool { return t == Ausentismo || t == IncapacidadTemporal }

// Code gives the stable code of the type.
func (t Tipo) Code() string { return code("tipo", t.Valid(), string(t)) }

// Args is empty: a type has no details.
func (t Tipo) Args() []any { return nil }

// TipoCredito is what a record of cred.txt reports about an Infonavit credit.
type TipoCredito string

// The types of cred.txt.
const (
	InicioCredito   TipoCredito = "15" // the discount begins
	Suspension      TipoCredito = "16"
	Reinicio        TipoCredito = "17"
	CambioDescuento TipoCredito = "18" // another type of discount
	CambioValor     TipoCredito = "19"
	CambioNumero    TipoCredito = "20" // another number of credit
)

// Valid tells whether t is one of the six types.
func (t TipoCredito) Valid() bool {
	switch t {
	case InicioCredito, Suspension, Reinicio, CambioDescuento, CambioValor, CambioNumero:
		return true
	}
	return false
}

// Code gives the stable code of the type.
func (t TipoCredito) Code() string { return code("tipo_credito", t.Valid(), string(t)) }

// Args is empty: a type has no details.
func (t TipoCredito) Args() []any { return nil }

// Ramo is the branch of insurance of an incapacity; 0 where not stated.
type Ramo uint8

// The branches.
const (
	RiesgoTrabajo     Ramo = 1
	EnfermedadGeneral Ramo = 2
	Maternidad        Ramo = 3
)

// Valid tells whether r is one of the three branches.
func (r Ramo) Valid() bool { return r >= 1 && r <= 3 }

// String gives the digit of the file.
func (r Ramo) String() string { return digit(uint8(r)) }

// Code gives the stable code of the branch.
func (r Ramo) Code() string { return code("ramo", r.Valid(), r.String()) }

// Args is empty: a branch has no details.
func (r Ramo) Args() []any { return nil }

// Riesgo is the type of a work risk: 0 none, 1 accident at work, 2 on the way,
// 3 illness.
type Riesgo uint8

// Valid tells whether r is one of the four values.
func (r Riesgo) Valid() bool { return r <= 3 }

// String gives the digit of the file.
func (r Riesgo) String() string { return digit(uint8(r)) }

// Code gives the stable code of the type.
func (r Riesgo) Code() string { return code("riesgo", r.Valid(), r.String()) }

// Args is empty: a type has no details.
func (r Riesgo) Args() []any { return nil }

// Secuela is what an incapacity leaves: 0 nothing, 1 temporary incapacity, 2
// first provisional and 3 first definitive valuation, 4 death, 5 relapse, 6
// valuation after discharge, 7 provisional revaluation, 8 relapse without
// discharge, 9 definitive revaluation. 4 to 9 are unconfirmed.
type Secuela uint8

// Valid tells whether s is one of the ten values.
func (s Secuela) Valid() bool { return s <= 9 }

// String gives the digit of the file.
func (s Secuela) String() string { return digit(uint8(s)) }

// Code gives the stable code of the value.
func (s Secuela) Code() string { return code("secuela", s.Valid(), s.String()) }

// Args is empty: a value has no details.
func (s Secuela) Args() []any { return nil }

// Control is the place of a certificate in its series: 0 none, 1 only one, 2
// first, 3 following, 4 discharge or ST-2, 5 valuation or ST-3, 6 death or ST-3,
// 7 before birth, 8 link, 9 after birth. The names of 5 to 9 are unconfirmed.
type Control uint8

// Valid tells whether c is one of the ten values.
func (c Control) Valid() bool { return c <= 9 }

// String gives the digit of the file.
func (c Control) String() string { return digit(uint8(c)) }

// Code gives the stable code of the value.
func (c Control) Code() string { return code("control", c.Valid(), c.String()) }

// Args is empty: a value has no details.
func (c Control) Args() []any { return nil }

// Sexo is the sex as afil.txt writes it. Its M is the H of a CURP: see
// [Sexo.CURP].
type Sexo string

// The values of Sexo.
const (
	Masculino Sexo = "M"
	Femenino  Sexo = "F"
)

// Valid tells whether s is one of the two values.
func (s Sexo) Valid() bool { return s == Masculino || s == Femenino }

// CURP gives the letter of a CURP, H or M; empty where s is neither value.
func (s Sexo) CURP() curp.Sexo {
	switch s {
	case Masculino:
		return "H"
	case Femenino:
		return "M"
	}
	return ""
}

// SexoOf gives the value for the letter of a CURP; empty where the file has
// none for it.
func SexoOf(s curp.Sexo) Sexo {
	switch s {
	case "H":
		return Masculino
	case "M":
		return Femenino
	}
	return ""
}

// Code gives the stable code of the value.
func (s Sexo) Code() string {
	switch s {
	case Masculino:
		return code("sexo", true, "m")
	case Femenino:
		return code("sexo", true, "f")
	}
	return code("sexo", false, "")
}

// Args is empty: a value has no details.
func (s Sexo) Args() []any { return nil }
