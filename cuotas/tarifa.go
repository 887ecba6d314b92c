package cuotas

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/internal/tabla"
)

// tarifa is what the tables say on a day. It is looked up once and serves all
// workers of the month.
type tarifa struct {
	p   *Params
	dia calendario.Date
	uma dinero.Centavos
	// filaUMA is the row of the UMA; rubros and tasas go by the same index.
	filaUMA Fila
	rubros  []rubro
	tasas   [len(planos)]*tabla.Row[Tasas]
	primas  *tabla.Row[primas] // the range of the premiums, where work risks are a branch
}

// resolve looks up the day. The rate of work risks is the employer's own, and
// that of the employer for CEAV goes by the salary: see [segmento].
func (f *tarifa) resolve(p *Params, on calendario.Date, rubros []rubro) (err error) {
	f.p, f.dia, f.rubros = p, on, rubros
	if f.uma, f.filaUMA, err = p.uma(on); err != nil {
		return err
	}
	for i, r := range rubros {
		if r.Ramo == RiesgoTrabajo {
			n := p.primas.Index(on)
			if n < 0 {
				return Error{ErrNoParameter, tablePrimas}
			}
			f.primas = &p.primas[n]
			continue
		}
		rows := p.tasas[r.lugar]
		n := rows.Index(on)
		if n < 0 {
			return Error{ErrNoParameter, tableTasas}
		}
		f.tasas[i] = &rows[n]
	}
	return nil
}

// admit answers whether the day has its figures and the salary reaches the
// minimum wage of the zone (LSS 28).
func (f *tarifa) admit(sbc dinero.Centavos, z Zona) error {
	sm, _, err := f.p.minimo(f.dia, z)
	if err == nil && sbc < sm {
		return ErrSBCBelowMinimum
	}
	return err
}

// admitPrima answers whether a premium lies in the range of LSS 72, both ends of
// which are allowed.
func (f *tarifa) admitPrima(prima Tasa) error {
	if prima < f.primas.Value.Minima || prima > f.primas.Value.Maxima {
		return ErrRiskPremium
	}
	return nil
}

// maximo gives the cap of the salary, 25 UMA, and tope cuts one there (LSS 28).
func (f *tarifa) maximo() dinero.Centavos { return afiliacion.TopeUMA * f.uma }

func (f *tarifa) tope(sbc dinero.Centavos) dinero.Centavos { return min(sbc, f.maximo()) }
