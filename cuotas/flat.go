package cuotas

import "github.com/derechohabiente/imss/calendario"

// diasMesPlano is the length of the flat month by which household workers and
// independents are quoted.
const diasMesPlano = 30

// Flat gives what a number of days costs in every branch of the Institute:
// those of the month, then retiro and CEAV, without Infonavit, all with the
// parameters of one day. So are household workers and independents quoted, by a
// month of thirty days, and payrolls of a fortnight or a week.
//
// The days are 1 to 30, or 31 where the month of the day has them. The Periodo
// of the worker is not read: that of the answer is as many days from the day
// on. Absences and incapacities are charged as in [Params.Monthly]; the errors
// are the same.
//
// With [Final] (see [Params.With]) each of both totals is the exact sum of its
// shares, rounded once; the shares are shown rounded all the same.
func (p *Params) Flat(t Trabajador, on calendario.Date, dias int) (Desglose, error) {
	if err := cotiza(t.Modalidad); err != nil {
		return Desglose{}, err
	}
	p = p.orDefault()
	var f tarifa
	if err := f.resolve(p, on, planos[:]); err != nil {
		return Desglose{}, err
	}
	ceav, fila, err := p.ceav(f.tope(t.SBC), t.Zona, on)
	if err != nil {
		return Desglose{}, err
	}
	if err := f.admitPrima(t.Prima); err != nil {
		return Desglose{}, err
	}
	if err := ausenciasDelMes(t.Ausencias); err != nil {
		return Desglose{}, err
	}
	if dias < 1 || dias > max(diasMesPlano, on.EndOfMonth().Day()) {
		return Desglose{}, Error{ErrDays, "dias"}
	}
	if err := t.fits(dias); err != nil {
		return Desglose{}, err
	}
	s := segmento{
		periodo: calendario.Period{From: on, To: on.AddDays(dias - 1)},
		dias:    dias, ausencias: t.Ausencias, incapacidades: t.Incapacidades,
		sbc: f.tope(t.SBC), prima: t.Prima, ceav: ceav, filaCEAV: fila, art36: t.Articulo36,
	}
	return f.breakdown(&s), nil
}
