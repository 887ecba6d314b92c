package cuotas

import "github.com/derechohabiente/imss/afiliacion"

// Esquema is a way to be insured in which somebody enrols and pays without an
// ordinary employer's payroll.
type Esquema string

// The schemes. Others (modalidades 34, 35 and 43) are former ones or have no
// published rules: they have no row.
const (
	EsquemaIndependiente Esquema = "independiente" // modalidad 10, self-employed (LSS 13)
	EsquemaHogar         Esquema = "hogar"         // modalidad 10, household workers (LSS 239-A to 239-H)
	EsquemaFamilia       Esquema = "familia"       // modalidad 33, health insurance for the family (LSS 240 to 245)
	EsquemaContinuacion  Esquema = "continuacion"  // modalidad 40, voluntary continuation (LSS 218 to 221)
	EsquemaIncorporacion Esquema = "incorporacion" // modalidad 44, voluntary incorporation, urban (LSS 222 to 231)
)

// Code gives the code of the name of the scheme, "cuotas.esquema.hogar".
func (e Esquema) Code() string { return "cuotas.esquema." + string(e) }

// Args is empty.
func (e Esquema) Args() []any { return nil }

// Pagador is who pays.
type Pagador string

// Who pays.
const (
	PagaPersona Pagador = "persona" // the insured person, both shares
	PagaPatron  Pagador = "patron"  // each employer, in proportion to the days
)

// Code gives the code of its name, "cuotas.pagador.persona".
func (p Pagador) Code() string { return "cuotas.pagador." + string(p) }

// Args is empty.
func (p Pagador) Args() []any { return nil }

// UnidadPago is what one payment pays for.
type UnidadPago string

// The units of payment.
const (
	UnidadDia      UnidadPago = "dia"
	UnidadMes      UnidadPago = "mes"
	UnidadDosMeses UnidadPago = "dos_meses"
	UnidadSemestre UnidadPago = "semestre"
	UnidadAnual    UnidadPago = "anio"
)

// Months gives the months that one payment covers; 0 for a day.
func (u UnidadPago) Months() int {
	switch u {
	case UnidadMes:
		return 1
	case UnidadDosMeses:
		return 2
	case UnidadSemestre:
		return 6
	case UnidadAnual:
		return 12
	}
	return 0
}

// Code gives the code of its name, "cuotas.unidad.mes".
func (u UnidadPago) Code() string { return "cuotas.unidad." + string(u) }

// Args is empty.
func (u UnidadPago) Args() []any { return nil }

// InicioCobertura is the rule by which cover starts.
type InicioCobertura string

// The rules by which cover starts.
const (
	// InicioCorte20 starts cover on day 1 of the month after the payment where
	// that is made by day 20, otherwise a month later (the second part is
	// unconfirmed).
	InicioCorte20 InicioCobertura = "corte_20"
	// InicioMesSiguiente starts cover on day 1 of the month after the payment
	// or contract.
	InicioMesSiguiente InicioCobertura = "mes_siguiente"
	// InicioElegido lets the person choose the day of the application or the
	// day after the baja (RACERF 66).
	InicioElegido InicioCobertura = "elegido"
)

// Code gives the code of its text, "cuotas.inicio.corte_20".
func (i InicioCobertura) Code() string { return "cuotas.inicio." + string(i) }

// Args is empty.
func (i InicioCobertura) Args() []any { return nil }

// ReglaEsquema is the row of a scheme.
type ReglaEsquema struct {
	Esquema    Esquema              `json:"esquema"`
	Modalidad  afiliacion.Modalidad `json:"modalidad"`
	Paga       Pagador              `json:"paga"`
	Unidades   []UnidadPago         `json:"unidades"` // the usual one first
	Inicio     InicioCobertura      `json:"inicio"`
	Requisitos []Requisito          `json:"requisitos"` // in the order of the form
	Articulo   string               `json:"articulo"`
	// Confirmado tells that a public text gives the start of cover for the
	// scheme; otherwise it is unconfirmed.
	Confirmado bool `json:"confirmado"`
}

// Esquemas lists the schemes in the order of their modalidades.
func Esquemas() []ReglaEsquema {
	return []ReglaEsquema{
		{EsquemaIndependiente, "10", PagaPersona, []UnidadPago{UnidadMes}, InicioCorte20, requisitosIndependiente(),
			"LSS 13; ACDO.AS2.HCT.260122/12.P.DIR (DOF 03-03-2022)", true},
		{EsquemaHogar, "10", PagaPatron, []UnidadPago{UnidadMes, UnidadDia, UnidadDosMeses, UnidadSemestre, UnidadAnual}, InicioMesSiguiente, requisitosComunes(),
			"LSS 239-A, 239-C", true},
		{EsquemaFamilia, "33", PagaPersona, []UnidadPago{UnidadAnual}, InicioMesSiguiente, requisitosConCuestionario(),
			"LSS 240, 242; RACERF 95, 103", true},
		{EsquemaContinuacion, "40", PagaPersona, []UnidadPago{UnidadMes}, InicioElegido, requisitosComunes(),
			"LSS 218, 219; RACERF 66", true},
		{EsquemaIncorporacion, "44", PagaPersona, []UnidadPago{UnidadAnual}, InicioMesSiguiente, requisitosConCuestionario(),
			"LSS 222, 224; RACERF 80", false},
	}
}

// Regla gives the row of the scheme; a scheme without one is [ErrEsquema].
func (e Esquema) Regla() (ReglaEsquema, error) {
	for _, r := range Esquemas() {
		if r.Esquema == e {
			return r, nil
		}
	}
	return ReglaEsquema{}, ErrEsquema
}
