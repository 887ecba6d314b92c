package cuotas

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
)

// Trabajador is what a month of one worker with one employer is computed from.
type Trabajador struct {
	SBC       dinero.Centavos      `json:"sbc"`                 // daily, integrated, before the cap of 25 UMA
	Zona      Zona                 `json:"zona,omitempty"`      // of the place of work; empty is General
	Prima     Tasa                 `json:"prima_rt"`            // premium of the employer for work risks
	Modalidad afiliacion.Modalidad `json:"modalidad,omitempty"` // empty is "10"
	// Periodo is the days enrolled within the month; the zero Period stands for
	// the whole month.
	Periodo       calendario.Period `json:"periodo,omitzero"`
	Ausencias     int               `json:"ausencias,omitempty"`     // days of unpaid absence (LSS 31-I)
	Incapacidades int               `json:"incapacidades,omitempty"` // days under a certificate (LSS 31-IV)
	// Articulo36 tells that the daily wage, not the SBC, is the minimum of the
	// zone: the employer then pays the worker's share (LSS 36).
	Articulo36 bool `json:"art36,omitempty"`
}

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
