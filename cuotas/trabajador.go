package cuotas

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
)

// maxAusencias is the number of absences in a month beyond which the employer
// has to file a baja (LSS 31-I and 37).
const maxAusencias = 7

// cotiza answers whether a modalidad contributes to every branch by the rules of
// this package: workers of the obligatory regime, permanent or temporary, in
// town and in the country (LSS 12-I and 237). Any other modalidad has rules of
// its own and is [ErrModalidad].
func cotiza(m afiliacion.Modalidad) error {
	switch m {
	case "", "10", "13", "14":
		return nil
	}
	if m.Known() {
		return Error{ErrModalidad, string(m)}
	}
	return Error{ErrModalidad, "modalidad"}
}

// ausenciasDelMes answers whether a month has no more absences than the law
// lets pass without a baja.
func ausenciasDelMes(n int) error {
	if n > maxAusencias {
		return ErrAbsences
	}
	return nil
}

// enrolled gives the days enrolled within a month.
func (t *Trabajador) enrolled(month calendario.Period) (calendario.Period, error) {
	if t.Periodo == (calendario.Period{}) {
		return month, nil
	}
	if t.Periodo.Days() < 1 || t.Periodo.From.Before(month.From) || t.Periodo.To.After(month.To) {
		return calendario.Period{}, Error{ErrDays, "periodo"}
	}
	return t.Periodo, nil
}

// fits answers whether absences and incapacities fit into a number of days.
func (t *Trabajador) fits(dias int) error {
	switch {
	case t.Ausencias < 0 || t.Ausencias > dias:
		return Error{ErrDays, "ausencias"}
	case t.Incapacidades < 0 || t.Incapacidades > dias-t.Ausencias:
		return Error{ErrDays, "incapacidades"}
	}
	return nil
}

// segmento puts a worker's days of one month together.
func (t *Trabajador) segmento(f *tarifa, month calendario.Period) (segmento, error) {
	days, err := t.enrolled(month)
	if err != nil {
		return segmento{}, err
	}
	dias := days.Days()
	return segmento{
		periodo: days, dias: dias, ausencias: t.Ausencias, incapacidades: t.Incapacidades,
		sbc: f.tope(t.SBC), prima: t.Prima, art36: t.Articulo36,
	}, t.fits(dias)
}
