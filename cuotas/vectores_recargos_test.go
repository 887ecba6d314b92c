package cuotas_test

import (
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/cuotas"
)

// kindsEsquemas answers the cases of due dates, late payment and schemes.
func kindsEsquemas() map[string]answer {
	return map[string]answer{
		"vencimiento": asked(func(in struct {
			Periodo   cuotas.Mes        `json:"periodo"`
			Inhabiles []calendario.Date `json:"inhabiles"`
		}) (any, error) {
			return map[string]any{"vence": cuotas.Vencimiento(in.Periodo, in.Inhabiles...)}, nil
		}),
		"recargos": asked(func(in cuotas.Mora) (any, error) { return cuotas.Default().Recargos(in) }),
	}
}
