package cuotas_test

import (
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
	"github.com/derechohabiente/imss/dinero"
)

// kindsParametros answers the cases of dated figures, integrated wages and
// reduced weeks.
func kindsParametros() map[string]answer {
	p := cuotas.Default()
	return map[string]answer{
		"uma": asked(func(in struct{ Fecha calendario.Date }) (any, error) {
			u, _, err := p.UMA(in.Fecha)
			return u, err
		}),
		"minimo": asked(func(in struct {
			Fecha calendario.Date
			Zona  cuotas.Zona
		}) (any, error) {
			v, _, err := p.SalarioMinimo(in.Fecha, in.Zona)
			return map[string]any{"diario": v}, err
		}),
		"ceav_tasa": asked(func(in struct {
			Fecha calendario.Date
			SBC   dinero.Centavos
			Zona  cuotas.Zona
		}) (any, error) {
			v, _, err := p.CEAV(in.Fecha, in.SBC, in.Zona)
			return map[string]any{"tasa_patron": v}, err
		}),
		"ssf": asked(func(in struct{ Ciclo, Edad int }) (any, error) {
			v, _, err := p.CuotaSSF(in.Ciclo, in.Edad)
			return map[string]any{"cuota_anual": v}, err
		}),
	}
}
