package cuotas

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/internal/tabla"
)

// mensuales are the branches paid by the month, bimestrales those paid by the
// bimester (LSS 39 and twenty-seventh transitory; Ley del Infonavit 29-II), planos
// those of the flat month, all in the order of a liquidation.
var (
	mensuales   = [...]Ramo{CuotaFija, Excedente, PrestacionesDinero, GastosMedicos, RiesgoTrabajo, InvalidezVida, Guarderias}
	bimestrales = [...]Ramo{Retiro, CEAV, Infonavit}
	planos      = [...]Ramo{CuotaFija, Excedente, PrestacionesDinero, GastosMedicos, RiesgoTrabajo, InvalidezVida, Guarderias, Retiro, CEAV}
	continuados = [...]Ramo{InvalidezVida, GastosMedicos, Retiro, CEAV}
)

// tarifa is what the tables say on a day. It is looked up once and serves all
// workers of the month.
type tarifa struct {
	p   *Params
	dia calendario.Date
	uma dinero.Centavos
	// filaUMA is the row of the UMA; ramos and tasas go by the same index.
	filaUMA Fila
	ramos   []Ramo
	tasas   [len(planos)]*tabla.Row[Cuota]
	primas  *tabla.Row[primas] // the range of the premiums, where work risks are a branch
}

// resolve looks up the day. The rate of work risks is the employer's own, and
// that of the employer for CEAV goes by the salary: see [segmento].
func (f *tarifa) resolve(p *Params, on calendario.Date, ramos []Ramo) (err error) {
	f.p, f.dia, f.ramos = p, on, ramos
	if f.uma, f.filaUMA, err = p.uma(on); err != nil {
		return err
	}
	for i, r := range ramos {
		if r == RiesgoTrabajo {
			n := p.primas.Index(on)
			if n < 0 {
				return Error{ErrNoParameter, tablePrimas}
			}
			f.primas = &p.primas[n]
			continue
		}
		rows := p.cuotas[r]
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

// base gives the daily amount to which the rate of a branch applies.
func (f *tarifa) base(r Ramo, sbc dinero.Centavos) dinero.Centavos {
	switch r {
	case CuotaFija: // LSS 106-I, on the UMA
		return f.uma
	case Excedente: // LSS 106-II, on what exceeds three UMA
		return max(0, sbc-3*f.uma)
	}
	return sbc
}

// segmento is a run of days of one worker under one salary and one set of
// parameters.
type segmento struct {
	periodo                        calendario.Period
	dias, ausencias, incapacidades int
	sbc                            dinero.Centavos // after the cap
	prima                          Tasa
	ceav                           Tasa // of the employer
	filaCEAV                       Fila
	art36                          bool
}

// diasDe gives the days that a branch charges.
func (s *segmento) diasDe(r Ramo) int {
	switch r {
	case CuotaFija, Excedente, PrestacionesDinero, GastosMedicos:
		// LSS 31-I: absences of less than eight days are charged in enfermedades y
		// maternidad; LSS 31-IV: days of incapacity are not. That the pensioners'
		// medical care and the cash benefits follow is unconfirmed.
		return s.dias - s.incapacidades
	case Retiro, Infonavit:
		// LSS 31-IV; Reglamento de Inscripción, Pago de Aportaciones y Entero de
		// Descuentos al Infonavit (RIPAEDI) 35: only absences are not charged.
		return s.dias - s.ausencias
	}
	return s.dias - s.ausencias - s.incapacidades // LSS 31-I and 31-IV
}

// breakdown lists the branches of one segment.
func (f *tarifa) breakdown(s *segmento) Desglose {
	d := Desglose{Periodo: s.periodo, SBCTopado: s.sbc}
	c := f.p.cuenta(&d, len(f.ramos))
	f.lineas(s, &c)
	c.close()
	return d
}

// lineas adds the branches of a segment to an account.
func (f *tarifa) lineas(s *segmento, c *cuenta) {
	for i, r := range f.ramos {
		l := c.next()
		l.Ramo, l.Periodo, l.Base, l.Dias, l.UMA = r, s.periodo, f.base(r, s.sbc), s.diasDe(r), f.filaUMA
		if r == RiesgoTrabajo {
			l.TasaPatron, l.Articulo = s.prima, "LSS 71-74"
			l.Fila = Fila{Tabla: tablePrimas, Desde: f.primas.From, Fuente: f.primas.Source}
		} else {
			row := f.tasas[i]
			l.TasaPatron, l.TasaObrero, l.Articulo = row.Value.Patron, row.Value.Obrero, row.Value.Articulo
			l.Fila = Fila{Tabla: tableTasas, Desde: row.From, Fuente: row.Source}
		}
		if r == CEAV {
			l.TasaPatron, l.Fila = s.ceav, s.filaCEAV
		}
		c.charge(l, s.art36)
	}
}
