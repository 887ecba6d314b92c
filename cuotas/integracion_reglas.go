package cuotas

import "github.com/derechohabiente/imss/dinero"

const comidasDelDia = 3

// separar decides one payment.
func (s *separador) separar(g Percepcion) (PercepcionIntegrada, error) {
	out := PercepcionIntegrada{Concepto: g.Concepto, Trato: Integra, Integra: g.Importe}
	switch g.Concepto {
	case CuotaDiaria, Gratificacion, Comision, PrimaSalarial, Especie, OtroPago:
		out.Articulo = "LSS 27"
		return out, nil
	case Alimentacion, Habitacion:
		return s.sustento(g)
	}
	if out.Articulo = fraccion(g.Concepto); out.Articulo == "" {
		return PercepcionIntegrada{}, ErrConcepto
	}
	if g.FueraDeContabilidad {
		return out, nil
	}
	switch g.Concepto {
	case Despensa: // 40 % of the UMA
		out.Fila = s.fila
		return s.hasta(out, s.uma, 40)
	case Asistencia, Puntualidad: // 10 % of the contribution salary, each
		return s.hasta(out, s.base.SBC, 10)
	case FondoAhorro:
		return s.fondo(g, out), nil
	case TiempoExtra:
		return exceeding(out, g.Exceso), nil
	}
	return exceeding(out, 0), nil
}

// fraccion gives the fraction that leaves a concept out, or nothing for an
// unknown one.
func fraccion(c Concepto) string {
	switch c {
	case Herramientas:
		return "LSS 27-I"
	case FondoAhorro, FinSindical:
		return "LSS 27-II"
	case AportacionRetiro:
		return "LSS 27-III"
	case CuotaPatronal, Utilidades:
		return "LSS 27-IV"
	case Despensa:
		return "LSS 27-VI"
	case Asistencia, Puntualidad:
		return "LSS 27-VII"
	case PlanPensiones:
		return "LSS 27-VIII"
	case TiempoExtra:
		return "LSS 27-IX"
	}
	return ""
}

// exceeding leaves a payment out but for an excess.
func exceeding(out PercepcionIntegrada, excess dinero.Centavos) PercepcionIntegrada {
	total := out.Integra
	out.Integra, out.Excluye = excess, total-excess
	switch excess {
	case 0:
		out.Trato = Excluido
	case total:
		out.Trato = Integra
	default:
		out.Trato = SoloExcedente
	}
	return out
}

// hasta leaves a payment out up to so many percent of an amount a day, as far as
// other payments of the concept have not used that up.
func (s *separador) hasta(out PercepcionIntegrada, daily dinero.Centavos, percent int64) (PercepcionIntegrada, error) {
	limit, err := daily.MulDiv(percent*int64(s.base.Dias), 100*int64(Dia))
	if err != nil {
		return PercepcionIntegrada{}, err
	}
	free := min(out.Integra, limit-s.used[out.Concepto])
	s.used[out.Concepto] += free
	out.Limite = limit
	return exceeding(out, out.Integra-free), nil
}

// fondo decides what the employer deposits in a savings fund (LSS 27-II).
func (s *separador) fondo(g Percepcion, out PercepcionIntegrada) PercepcionIntegrada {
	switch {
	case g.OtraPeriodicidad || g.Retiros > 2:
		return out
	case s.ahorro:
		return exceeding(out, max(0, g.Importe-g.AporteTrabajador))
	case g.Importe != g.AporteTrabajador:
		return out
	}
	return exceeding(out, 0)
}

// sustento decides food and housing: paid for by the worker they do not
// integrate (LSS 27-V), otherwise the wage in cash counts as raised by 25 % for
// each, and for food of one or two meals by 8.33 % for each of them (LSS 32).
func (s *separador) sustento(g Percepcion) (PercepcionIntegrada, error) {
	out := PercepcionIntegrada{Concepto: g.Concepto, Trato: Integra, Articulo: "LSS 32"}
	fifth := 5 * dinero.Centavos(Dia)
	fee := (s.uma*dinero.Centavos(s.base.Dias) + fifth - 1) / fifth // 20 % of the UMA at least: rounded up (LSS 27-V)
	if g.PagoTrabajador >= fee && !g.FueraDeContabilidad {
		return PercepcionIntegrada{Concepto: g.Concepto, Trato: Excluido, Excluye: g.Importe, Limite: fee, Articulo: "LSS 27-V", Fila: s.fila}, nil
	}
	hundredths := int64(25_00)
	if g.Concepto == Alimentacion && g.Comidas > 0 && g.Comidas < comidasDelDia {
		hundredths = 8_33 * int64(g.Comidas)
	}
	var err error
	out.Integra, err = s.base.Diario.MulDiv(hundredths*int64(s.base.Dias), 100*100*int64(Dia))
	return out, err
}
