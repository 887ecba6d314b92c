package cuotas

import (
	"iter"
	"log/slog"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
)

// Contrato is one worker as the payroll has him: what his contribution salary
// comes from, and the one that is registered.
type Contrato struct {
	NSS      nss.NSS            `json:"nss"`
	Registro nss.Registro       `json:"registro,omitzero"`
	Clave    string             `json:"clave,omitempty"` // the employer's own key of the worker
	Ingreso  calendario.Date    `json:"ingreso"`         // the day from which the years of service count
	Salario  afiliacion.Salario `json:"salario"`         // fixed, variable or mixed (LSS 30)
	Zona     Zona               `json:"zona,omitempty"`

	Prestaciones
	Diario dinero.Centavos `json:"salario_diario"`  // wage in cash a day
	Fijas  dinero.Centavos `json:"fijas,omitempty"` // other fixed items a day, as far as they integrate

	// Variables is the variable income of the bimester before, as far as it
	// integrates, and Devengados the days of wage earned in it. Where none was
	// earned, the daily variable part in force stays.
	Variables       dinero.Centavos `json:"variables_bimestre,omitempty"`
	Devengados      Dias            `json:"dias_devengados,omitempty"`
	VariableEnVigor dinero.Centavos `json:"variable_en_vigor,omitempty"`

	SBC dinero.Centavos `json:"sbc"` // registered on the day before the bimester
}

// LogValue gives the masked identifiers to log/slog, no wage.
func (c Contrato) LogValue() slog.Value {
	return slog.GroupValue(slog.Any("nss", c.NSS), slog.Any("registro", c.Registro))
}

// Razon is a reason for which a contribution salary changes.
type Razon string

// The reasons.
const (
	RazonVariable    Razon = "cuotas.razon.variable"       // the variable income of a bimester (LSS 34-II, 34-III)
	RazonAniversario Razon = "cuotas.razon.aniversario"    // another factor, by another year of service or by another law (LFT 76)
	RazonMinimo      Razon = "cuotas.razon.salario_minimo" // the minimum wage rose (LSS 28)
	RazonTope        Razon = "cuotas.razon.tope"           // 25 UMA moved (LSS 28)
)

// Code gives the code of the reason, itself.
func (r Razon) Code() string { return string(r) }

// Args is empty.
func (r Razon) Args() []any { return nil }

// Aviso is one salary change of which the Institute has to be told.
type Aviso struct {
	N        int                `json:"n"` // position of the worker in the roster, from 1
	NSS      nss.NSS            `json:"nss"`
	Registro nss.Registro       `json:"registro,omitzero"`
	Clave    string             `json:"clave,omitempty"`
	Razones  []Razon            `json:"razones"` // at least one
	Efecto   calendario.Date    `json:"efecto"`  // from this day on
	Plazo    calendario.Period  `json:"plazo"`   // within which it is filed: its end is the last day
	Salario  afiliacion.Salario `json:"salario"`
	SDI      SDI                `json:"sdi"` // the wage in its parts
	Anterior dinero.Centavos    `json:"sbc_anterior"`
	SBC      dinero.Centavos    `json:"sbc"`              // of the notice
	Limite   Limite             `json:"limite,omitempty"` // where the SBC is an end of the range
	// Supuesta tells that the minimum wage or the UMA of the day is the last one
	// known, as the host wants it: see [Criterios.UltimoConocido].
	Supuesta bool `json:"supuesta,omitempty"`
}

// Movimiento gives the notice itself, ready to be written to a file.
func (a Aviso) Movimiento() afiliacion.Movimiento {
	return afiliacion.Movimiento{
		NSS: a.NSS, Registro: a.Registro, Clave: a.Clave,
		Tipo: afiliacion.ModificacionSalario, Fecha: a.Efecto, SBC: a.SBC, Salario: a.Salario,
	}
}

// LogValue gives the masked identifiers, the day of effect and the last day of
// filing to log/slog, no wage.
func (a Aviso) LogValue() slog.Value {
	return slog.GroupValue(slog.Int("n", a.N), slog.Any("nss", a.NSS), slog.Any("registro", a.Registro),
		slog.String("efecto", a.Efecto.String()), slog.String("plazo", a.Plazo.To.String()))
}

// Avisos lists the salary changes with effect in a bimester, worker after worker
// and day after day, so that none is forgotten: who gets another salary by the
// variable income of the bimester before, by an anniversary, by a rise of the
// minimum wage or by another limit of 25 UMA. A worker may have several; one
// whose salary stays as registered has none, whatever happened.
//
// The variable part has effect from the first day of the bimester and is told
// within its first five working days (LSS, art. 34, fracciones II and III;
// RACERF, art. 53); every other change from its own day and within the five
// working days that follow it (LSS, art. 34, fracción I). Where reasons
// coincide, the notice is one and its term the shorter. Working days are those
// of [afiliacion.Movimiento.Limite]; extra holds further rest days.
//
// A wage in cash below a new minimum wage counts as raised to it. What happens on
// the day of entry or before belongs to the alta.
//
// Nothing is kept between workers. One that cannot be computed, and an error of
// the source, are a [*RosterError] beside the identifiers of the worker; the
// others have their answers all the same.
func (p *Params) Avisos(b calendario.Bimestre, ws iter.Seq2[Contrato, error], extra ...calendario.Date) iter.Seq2[Aviso, error] {
	p = p.orDefault()
	return func(yield func(Aviso, error) bool) {
		days := p.cambios(b.Period())
		n := 0
		for c, err := range ws {
			n++
			var found []Aviso
			if err == nil {
				found, err = p.avisos(b, &c, days, extra)
			}
			if err != nil && !yield(Aviso{N: n, NSS: c.NSS, Registro: c.Registro, Clave: c.Clave}, &RosterError{n, err}) {
				return
			}
			for _, a := range found {
				if a.N = n; !yield(a, nil) {
					return
				}
			}
		}
	}
}
