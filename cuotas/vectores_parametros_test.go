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
		"sdi": asked(func(in struct {
			Anio       int             `json:"anio_servicio"`
			Aguinaldo  cuotas.Dias     `json:"aguinaldo_dias"`
			Prima      cuotas.Tasa     `json:"prima_vacacional"` // a fraction
			Tabla      string          `json:"tabla_vacaciones"`
			Diario     dinero.Centavos `json:"salario_diario"`
			Variables  dinero.Centavos `json:"variables_bimestre"`
			Devengados cuotas.Dias     `json:"dias_devengados"`
			Exacto     bool            `json:"exacto"` // FactorExacto
		}) (any, error) {
			return p.With(cuotas.Criterios{FactorExacto: in.Exacto}).SDI(cuotas.Integracion{
				Fecha: calendario.MustParse(in.Tabla + "-12-31"), Anio: in.Anio,
				Prestaciones: cuotas.Prestaciones{Aguinaldo: in.Aguinaldo, PrimaVacacional: 100 * in.Prima},
				Diario:       in.Diario, Variables: in.Variables, Devengados: in.Devengados,
			})
		}),
		"semana_reducida": asked(func(in struct {
			Dias      int `json:"dias_semana"`
			Ausencias int `json:"ausencias"`
		}) (any, error) {
			n, err := cuotas.SemanaReducida(in.Dias, in.Ausencias)
			return map[string]any{"dias_a_descontar": n}, err
		}),
		"ssf": asked(func(in struct{ Ciclo, Edad int }) (any, error) {
			v, _, err := p.CuotaSSF(in.Ciclo, in.Edad)
			return map[string]any{"cuota_anual": v}, err
		}),
	}
}
