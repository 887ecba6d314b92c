package cuotas

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
)

// UMA is the Unidad de Medida y Actualización of a day. The month is 30.4 times
// the day, rounded half up, and the year twelve times the month (Ley para
// Determinar el Valor de la Unidad de Medida y Actualización, art. 4).
type UMA struct {
	Diaria  dinero.Centavos `json:"diaria"`
	Mensual dinero.Centavos `json:"mensual"`
	Anual   dinero.Centavos `json:"anual"`
	Tope    dinero.Centavos `json:"tope_25"` // 25 times the day: the highest salary of contribution (LSS, art. 28)
}

// UMA gives the UMA in force on a day: it changes on 1 February, so that
// January has that of the year before. A day before 28 January 2016 (the first
// one, unconfirmed) or after the 31 January on which the last row ends is
// [ErrNoParameter].
func (p *Params) UMA(on calendario.Date) (UMA, Fila, error) {
	daily, row, err := p.orDefault().uma(on)
	if err != nil {
		return UMA{}, Fila{}, err
	}
	monthly, err := daily.MulDiv(304, 10)
	return UMA{daily, monthly, 12 * monthly, afiliacion.TopeUMA * daily}, row, err
}

// SalarioMinimo gives the daily minimum wage of a zone on a day (CONASAMI; Ley
// Federal del Trabajo, art. 570). Before 2019 there was no border zone: both
// have the national wage. A day of a year without a row is [ErrNoParameter], a
// zone that is none [ErrZona].
func (p *Params) SalarioMinimo(on calendario.Date, z Zona) (dinero.Centavos, Fila, error) {
	return p.orDefault().minimo(on, z)
}

// Cuota gives the rates of a branch on a day, with the article. Those of work
// risks are the employer's own, see [Params.PrimaMedia], and the employer's
// rate of [CEAV] depends on the salary, see [Params.CEAV]: the first is
// [ErrNoParameter], and the second has only the worker's side here.
func (p *Params) Cuota(on calendario.Date, r Ramo) (Cuota, Fila, error) {
	return p.orDefault().cuota(r, on)
}

// Limite tells whether a salary was brought to an end of the range of
// contribution; it is empty where it lies inside.
type Limite string

// The values of Limite.
const (
	EnMinimo Limite = "cuotas.limite.minimo" // raised to the minimum wage of the zone
	EnTope   Limite = "cuotas.limite.tope"   // cut to 25 UMA
)

// Code gives the code of the limit, itself.
func (l Limite) Code() string { return string(l) }

// Args is empty.
func (l Limite) Args() []any { return nil }

// Limitar brings an integrated wage into the range of contribution of a day:
// from the minimum wage of the zone to 25 UMA (LSS, art. 28). [Params.SDI]
// leaves the wage as it comes out; this is the step between it and the SBC of a
// notice. The row is that of the limit reached, the zero one inside the range.
func (p *Params) Limitar(on calendario.Date, z Zona, sdi dinero.Centavos) (dinero.Centavos, Limite, Fila, error) {
	p = p.orDefault()
	uma, umaRow, err := p.uma(on)
	if err != nil {
		return 0, "", Fila{}, err
	}
	sm, smRow, err := p.minimo(on, z)
	switch {
	case err != nil:
		return 0, "", Fila{}, err
	case sdi < sm:
		return sm, EnMinimo, smRow, nil
	case sdi > uma*afiliacion.TopeUMA:
		return uma * afiliacion.TopeUMA, EnTope, umaRow, nil
	}
	return sdi, "", Fila{}, nil
}
