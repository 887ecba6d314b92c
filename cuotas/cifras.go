package cuotas

import (
	"time"

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

// firstUMA is the day on which the UMA took the place of the minimum wage as
// reference (decree DOF 27-01-2016; the day after it is unconfirmed).
func firstUMA() calendario.Date { return calendario.Must(2016, time.January, 28) }

// uma gives the daily UMA of a day.
func (p *Params) uma(on calendario.Date) (dinero.Centavos, Fila, error) {
	c, row, err := p.cifra(p.umas, tableUMA, on)
	if err != nil {
		return 0, Fila{}, err
	}
	return c.UMA, row, nil
}

// minimo gives the daily minimum wage of a zone on a day.
func (p *Params) minimo(on calendario.Date, z Zona) (dinero.Centavos, Fila, error) {
	c, row, err := p.cifra(p.minimos, tableMinimo, on)
	switch {
	case err != nil:
		return 0, Fila{}, err
	case z == ZLFN:
		return c.Minimo.ZLFN, row, nil
	case z == General || z == "":
		return c.Minimo.General, row, nil
	}
	return 0, Fila{}, ErrZona
}

// cifra finds the figure of a day among rows in order; where the host takes the
// last row known, also for days after it. Most days that anybody asks for are
// recent ones: it looks from the end.
func (p *Params) cifra(rows []afiliacion.Cifra, table string, on calendario.Date) (*afiliacion.Cifra, Fila, error) {
	i := len(rows) - 1
	for i >= 0 && rows[i].Valid.From.After(on) {
		i--
	}
	if i < 0 {
		return nil, Fila{}, Error{ErrNoParameter, table}
	}
	c := &rows[i]
	supposed := on.After(c.Valid.To)
	if supposed && !(p.criterios.UltimoConocido && i == len(rows)-1) {
		return nil, Fila{}, Error{ErrNoParameter, table}
	}
	return c, Fila{Tabla: table, Desde: c.Valid.From, Supuesta: supposed, Fuente: c.Source}, nil
}
