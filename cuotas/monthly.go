package cuotas

import "github.com/derechohabiente/imss/calendario"

// Monthly gives what employer and worker owe for a month: the branches of
// enfermedades y maternidad, pensioners' medical care, work risks, invalidez y
// vida, and guarderías, with the parameters of day 1.
//
// The salary is cut at 25 UMA (LSS 28). Days of incapacity are charged by no
// branch; absences are charged by enfermedades y maternidad alone (LSS 31). Each
// share of each branch is one product, rounded half up once; under LSS 36 the
// worker's share is rounded on its own and then added to the employer's. A
// branch at zero is listed.
//
// The errors, the first that applies: [ErrModalidad] for any modalidad but 10,
// 13 and 14, [ErrSyntax] for a month that does not exist, [ErrNoParameter],
// [ErrZona], [ErrSBCBelowMinimum], [ErrRiskPremium], [ErrAbsences], [ErrDays].
func (p *Params) Monthly(t Trabajador, m Mes) (Desglose, error) {
	if err := cotiza(t.Modalidad); err != nil {
		return Desglose{}, err
	}
	var f tarifa
	month, err := f.ofMonth(p.orDefault(), m)
	if err != nil {
		return Desglose{}, err
	}
	return f.monthly(&t, month)
}

// ofMonth looks up the branches of a month on its day 1.
func (f *tarifa) ofMonth(p *Params, m Mes) (calendario.Period, error) {
	month := m.Period()
	if month.From.IsZero() {
		return month, Error{ErrSyntax, "mes"}
	}
	return month, f.resolve(p, month.From, mensuales[:])
}

func (f *tarifa) monthly(t *Trabajador, month calendario.Period) (Desglose, error) {
	if err := f.admit(t.SBC, t.Zona); err != nil {
		return Desglose{}, err
	}
	if err := f.admitPrima(t.Prima); err != nil {
		return Desglose{}, err
	}
	if err := ausenciasDelMes(t.Ausencias); err != nil {
		return Desglose{}, err
	}
	s, err := t.segmento(f, month)
	if err != nil {
		return Desglose{}, err
	}
	return f.breakdown(&s), nil
}
