package cuotas

import (
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
)

// Percepcion is one payment for work, with what decides whether it integrates.
type Percepcion struct {
	Concepto Concepto        `json:"concepto"`
	Importe  dinero.Centavos `json:"importe"` // of the days of [BaseIntegracion]; a day's where it names none

	// FueraDeContabilidad tells that the payment is not in the employer's
	// accounts: nothing excludes it then (LSS, art. 27, second paragraph from the
	// end; wording unconfirmed).
	FueraDeContabilidad bool `json:"fuera_de_contabilidad,omitempty"`

	// Of a savings fund: what the worker deposits in the same days, how often in
	// the year it can be withdrawn, and whether the deposits are neither weekly
	// nor fortnightly nor monthly.
	AporteTrabajador dinero.Centavos `json:"aporte_trabajador,omitempty"`
	Retiros          int             `json:"retiros,omitempty"`
	OtraPeriodicidad bool            `json:"otra_periodicidad,omitempty"`

	// Of food and housing: what the worker pays for it in the same days, and how
	// many meals a day are given, where they are not the three.
	PagoTrabajador dinero.Centavos `json:"pago_trabajador,omitempty"`
	Comidas        int             `json:"comidas,omitempty"`

	// Of overtime: the part of Importe that was paid for the time beyond the
	// limits, see [TiempoExtraLegal].
	Exceso dinero.Centavos `json:"exceso,omitempty"`
}

// BaseIntegracion is what the limits of the law are measured by.
type BaseIntegracion struct {
	Zona   Zona            `json:"zona,omitempty"`
	Diario dinero.Centavos `json:"salario_diario"` // wage in cash a day: food and housing are a part of it (LSS, art. 32)
	// SBC is the contribution salary in force when the bonus is paid, the one
	// last registered: that of 27-VII. The salary that comes out of the sum would
	// depend on itself; this one is known. Only bonuses for attendance and
	// punctuality ask for it.
	SBC dinero.Centavos `json:"sbc,omitempty"`
	// Dias are the days for which the payments are made, 62 for those of a whole
	// bimester: the limits are as many times those of a day. 0 stands for one.
	Dias Dias `json:"dias,omitempty"`
}

// PercepcionIntegrada says how much of a payment integrates, and why.
type PercepcionIntegrada struct {
	Concepto Concepto        `json:"concepto"`
	Trato    Trato           `json:"trato"`
	Integra  dinero.Centavos `json:"integra"`
	Excluye  dinero.Centavos `json:"excluye"`
	Limite   dinero.Centavos `json:"limite,omitempty"` // up to which the concept is left out, where it has a limit
	Articulo string          `json:"articulo"`         // "LSS 27-VI"
	Fila     Fila            `json:"fila,omitzero"`    // of the UMA, where the limit is a part of it
}

// Integrar tells for every payment how much of it belongs to the contribution
// salary, and the sum of that (LSS, arts. 27 and 32):
//
//   - tools, social purposes of the union, further deposits to the retirement
//     account, the employer's contributions, profit shares and pension plans do
//     not integrate;
//   - a savings fund does not where both sides deposit the same by the week, the
//     fortnight or the month and it is withdrawn no more than twice a year; see
//     [Criterios.AhorroExcedente];
//   - food and housing do not where the worker pays for each at least 20 % of
//     the UMA; otherwise each is 25 % of the wage in cash, and food of fewer than
//     three meals 8.33 % for each of them, whatever its Importe;
//   - food vouchers do not up to 40 % of the UMA, bonuses for attendance and for
//     punctuality up to 10 % of the contribution salary each, overtime within its
//     limits: what exceeds them does;
//   - anything else does.
//
// Several payments of one concept share its limit, which is rounded half up to
// the centavo. The answers stand in the order of the payments; the amount that
// integrates and the one that does not add up to the payment, save in food and
// housing.
//
// A day without UMA is [ErrNoParameter], an unknown concept [ErrConcepto], an
// amount below zero [ErrAmount], a bonus without the contribution salary
// [ErrSBCBelowMinimum].
func (p *Params) Integrar(on calendario.Date, base BaseIntegracion, pagos ...Percepcion) ([]PercepcionIntegrada, dinero.Centavos, error) {
	s, err := p.orDefault().separador(on, base, pagos)
	if err != nil {
		return nil, 0, err
	}
	out := make([]PercepcionIntegrada, 0, len(pagos))
	for _, pago := range pagos {
		one, err := s.separar(pago)
		if err != nil {
			return nil, 0, err
		}
		out = append(out, one)
	}
	var total dinero.Centavos
	for _, one := range out {
		if total, err = dinero.Sum(total, one.Integra); err != nil {
			return nil, 0, err
		}
	}
	return out, total, nil
}

// separador separates the payments of one worker.
type separador struct {
	base   BaseIntegracion
	uma    dinero.Centavos
	fila   Fila
	ahorro bool                         // reading of unequal savings
	used   map[Concepto]dinero.Centavos // of the limits
}

func (p *Params) separador(on calendario.Date, base BaseIntegracion, pagos []Percepcion) (*separador, error) {
	s := &separador{base: base, ahorro: p.criterios.AhorroExcedente, used: map[Concepto]dinero.Centavos{}}
	var err error
	if s.uma, s.fila, err = p.uma(on); err != nil {
		return nil, err
	}
	sm, _, err := p.minimo(on, base.Zona)
	if err != nil {
		return nil, err
	}
	for _, pago := range pagos {
		if err := pago.valid(); err != nil {
			return nil, err
		}
		if (pago.Concepto == Asistencia || pago.Concepto == Puntualidad) && base.SBC < sm {
			return nil, Error{ErrSBCBelowMinimum, "sbc"}
		}
	}
	switch {
	case base.Diario < 0:
		return nil, Error{ErrAmount, "salario_diario"}
	case base.Dias < 0 || base.Dias > maxAguinaldo:
		return nil, Error{ErrDays, "dias"}
	case base.Dias == 0:
		s.base.Dias = Dia
	}
	return s, nil
}

func (g Percepcion) valid() error {
	for _, v := range []struct {
		where  string
		amount dinero.Centavos
	}{{"importe", g.Importe}, {"aporte_trabajador", g.AporteTrabajador}, {"pago_trabajador", g.PagoTrabajador}, {"exceso", g.Exceso}} {
		if v.amount < 0 {
			return Error{ErrAmount, v.where}
		}
	}
	switch {
	case g.Exceso > g.Importe:
		return Error{ErrAmount, "exceso"}
	case g.Comidas < 0 || g.Comidas > comidasDelDia:
		return Error{ErrDays, "comidas"}
	case g.Retiros < 0:
		return Error{ErrDays, "retiros"}
	}
	return nil
}

// TiempoExtraLegal separates the overtime of a week, given in minutes for each of
// its days in order, into what lies within three hours a day and three times a
// week (Ley Federal del Trabajo, art. 66) and what exceeds them. The first three
// days with overtime are the three times. More than seven days, or minutes that a
// day does not have, are [ErrDays].
func TiempoExtraLegal(minutos ...int) (dentro, exceso int, err error) {
	const perDay, times, day = 3 * 60, 3, 24 * 60
	if len(minutos) > 7 {
		return 0, 0, Error{ErrDays, "minutos"}
	}
	days := 0
	for _, m := range minutos {
		switch {
		case m < 0 || m > day:
			return 0, 0, Error{ErrDays, "minutos"}
		case m == 0:
			continue
		}
		days++
		legal := 0
		if days <= times {
			legal = min(m, perDay)
		}
		dentro, exceso = dentro+legal, exceso+m-legal
	}
	return dentro, exceso, nil
}
