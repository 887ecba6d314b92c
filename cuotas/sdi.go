package cuotas

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
)

// Prestaciones are the yearly benefits of a contract that enter the integration
// factor.
type Prestaciones struct {
	Aguinaldo       Dias `json:"aguinaldo_dias"`   // days of year-end bonus; the law asks for 15 (LFT 87)
	PrimaVacacional Tasa `json:"prima_vacacional"` // percent of the pay of the vacation days; the law asks for 25 (LFT 80)
	// Vacaciones are the vacation days of the contract in its first years of
	// service, one by one; the last holds for all later years. The law's days
	// stand wherever they are more (LFT 76), and alone where the list is empty.
	Vacaciones []int `json:"vacaciones,omitempty"`
}

// MinimoDeLey are the least benefits that the law admits: fifteen days of bonus
// (LFT 87), 25 % on the vacation days of the law (LFT 80 and 76).
func MinimoDeLey() Prestaciones {
	return Prestaciones{Aguinaldo: 15 * Dia, PrimaVacacional: 25 * onePercent}
}

// Integracion is what a daily wage is integrated from.
type Integracion struct {
	Fecha        calendario.Date `json:"fecha"`         // the day whose law on vacations holds
	Anio         int             `json:"anio_servicio"` // year of service in course, 1 in the first: see [AnioDeServicio]
	Prestaciones                 // in JSON beside the rest
	Diario       dinero.Centavos `json:"salario_diario"`               // wage in cash a day: see [SalarioDiario]
	Fijas        dinero.Centavos `json:"fijas,omitempty"`              // other fixed items a day, as far as they integrate: see [Params.Integrar]
	Variables    dinero.Centavos `json:"variables_bimestre,omitempty"` // variable income of the bimester before, as far as it integrates
	Devengados   Dias            `json:"dias_devengados,omitempty"`    // days of wage earned in that bimester
}

// SDI is an integrated daily wage in its parts. The Salario of a notice is
// [SDI.Salario], the SBC is that of [Params.Limitar].
type SDI struct {
	Vacaciones int             `json:"vacaciones"`
	Factor     Factor          `json:"factor"`
	Fijo       dinero.Centavos `json:"sdi_fijo"`        // wage times factor, and the other fixed items
	Variable   dinero.Centavos `json:"variable_diaria"` // variable income a day
	Total      dinero.Centavos `json:"sdi"`             // sum of both, before the range of contribution
	Fila       Fila            `json:"fila,omitzero"`   // row of the vacation days, where they are those of the law
}

// Salario gives the type of salary: fixed, variable or mixed (LSS, art. 30).
func (s SDI) Salario() afiliacion.Salario {
	switch {
	case s.Variable == 0:
		return afiliacion.Fijo
	case s.Fijo == 0:
		return afiliacion.Variable
	}
	return afiliacion.Mixto
}

// Limits of what a contract may say, far beyond any: within them nothing
// overflows.
const (
	maxAguinaldo  = 366 * Dia
	maxPrimaVac   = 1000 * onePercent
	maxVacaciones = 366
	// maxDevengados are the days of the longest bimester.
	maxDevengados = 62 * Dia
)

// yearParts is the number of parts of a year into which the factor is divided:
// of a day, as many as a rate has of the whole. The divisor is 365 in leap years
// too (unconfirmed).
const yearParts = 365 * int64(100*onePercent)

// SDI integrates a daily wage: the wage times the factor plus the other fixed
// items, and the variable income of the bimester divided by the days of wage
// earned in it, each rounded half up to the centavo and then added (LSS, arts.
// 27, 29-II and 30). The factor is (365 + bonus + premium × vacation days) / 365
// with four decimals, half up; [Criterios.FactorExacto] multiplies by the exact
// one, and the result shows it rounded all the same. Nothing is brought into
// the range of contribution here: see [Params.Limitar].
//
// A day before the law on vacations is [ErrNoParameter], a year before the first
// [ErrSeniority], an amount below zero [ErrAmount], and days that cannot be, such
// as variable income without days earned, [ErrDays].
func (p *Params) SDI(in Integracion) (SDI, error) {
	p = p.orDefault()
	parts, out, err := p.factor(in.Fecha, in.Anio, in.Prestaciones)
	if err != nil {
		return SDI{}, err
	}
	if err := in.valid(); err != nil {
		return SDI{}, err
	}
	if p.criterios.FactorExacto {
		out.Fijo, err = in.Diario.MulDiv(parts, yearParts)
	} else {
		out.Fijo, err = in.Diario.MulDiv(int64(out.Factor), int64(Dia))
	}
	if err != nil {
		return SDI{}, err
	}
	if in.Variables > 0 {
		if out.Variable, err = in.Variables.MulDiv(int64(Dia), int64(in.Devengados)); err != nil {
			return SDI{}, err
		}
	}
	if out.Fijo, err = dinero.Sum(out.Fijo, in.Fijas); err != nil {
		return SDI{}, err
	}
	out.Total, err = dinero.Sum(out.Fijo, out.Variable)
	return out, err
}

// Factor gives the integration factor of a year of service with its vacation
// days, as [Params.SDI] does.
func (p *Params) Factor(on calendario.Date, anio int, c Prestaciones) (Factor, Fila, error) {
	_, out, err := p.orDefault().factor(on, anio, c)
	return out.Factor, out.Fila, err
}

// factor gives the parts of the factor, exactly, and what the result shows.
func (p *Params) factor(on calendario.Date, anio int, c Prestaciones) (parts int64, out SDI, err error) {
	if out.Vacaciones, out.Fila, err = p.Vacaciones(on, anio); err != nil {
		return 0, SDI{}, err
	}
	switch {
	case c.Aguinaldo < 0 || c.Aguinaldo > maxAguinaldo:
		return 0, SDI{}, Error{ErrDays, "aguinaldo_dias"}
	case c.PrimaVacacional < 0 || c.PrimaVacacional > maxPrimaVac:
		return 0, SDI{}, Error{ErrAmount, "prima_vacacional"}
	}
	if n := len(c.Vacaciones); n > 0 {
		switch days := c.Vacaciones[min(anio, n)-1]; {
		case days < 0 || days > maxVacaciones:
			return 0, SDI{}, Error{ErrDays, "vacaciones"}
		case days > out.Vacaciones: // of the contract: no row of the law
			out.Vacaciones, out.Fila = days, Fila{}
		}
	}
	parts = yearParts + int64(c.Aguinaldo)*(100*int64(onePercent)/int64(Dia)) + int64(c.PrimaVacacional)*int64(out.Vacaciones)
	out.Factor = Factor((2*parts*int64(Dia) + yearParts) / (2 * yearParts))
	return parts, out, nil
}

func (in Integracion) valid() error {
	switch {
	case in.Diario < 0:
		return Error{ErrAmount, "salario_diario"}
	case in.Fijas < 0:
		return Error{ErrAmount, "fijas"}
	case in.Variables < 0:
		return Error{ErrAmount, "variables_bimestre"}
	case in.Devengados < 0 || in.Devengados > maxDevengados, in.Variables > 0 && in.Devengados == 0:
		return Error{ErrDays, "dias_devengados"}
	}
	return nil
}

// The days by which a pay is divided to find the wage of a day (LSS, art.
// 29-II).
const (
	PagoSemanal   = 7
	PagoQuincenal = 15
	PagoMensual   = 30
)

// SalarioDiario gives the wage of a day from the pay of a week, a fortnight or a
// month: divided by 7, 15 or 30, rounded half up (LSS, art. 29-II), whatever the
// length of the month. A pay of other periods is divided by their days in the
// same way. A negative pay is [ErrAmount], fewer than one day [ErrDays].
func SalarioDiario(pago dinero.Centavos, dias int) (dinero.Centavos, error) {
	switch {
	case pago < 0:
		return 0, Error{ErrAmount, "pago"}
	case dias < 1:
		return 0, Error{ErrDays, "dias"}
	}
	return pago.MulDiv(1, int64(dias))
}
