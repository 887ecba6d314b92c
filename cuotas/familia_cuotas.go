package cuotas

import (
	"time"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/internal/tabla"
)

// edadSSF is the yearly fee from an age on.
type edadSSF struct {
	Edad  int             `json:"edad"`
	Cuota dinero.Centavos `json:"cuota"`
}

// embeddedSSF are the fees of the Seguro de Salud para la Familia. Those of the
// cycles that are not here could not be found with their date.
func embeddedSSF() tabla.Table[[]edadSSF] {
	row := func(cycle int, pesos ...dinero.Centavos) tabla.Row[[]edadSSF] {
		r := tabla.Row[[]edadSSF]{From: cycleStart(cycle), Source: "LSS 242; fees of the Consejo Técnico of the IMSS, as published, unconfirmed"}
		for i, fee := range pesos {
			r.Value = append(r.Value, edadSSF{[...]int{0, 20, 30, 40, 50, 60, 70, 80}[i], fee * 100})
		}
		return r
	}
	return tabla.Table[[]edadSSF]{
		row(2022, 6850, 8500, 9150, 10600, 11000, 15300, 15900, 16450),
		row(2025, 8900, 11100, 11850, 13800, 14250, 19800, 20650, 21300),
	}
}

// cycleStart gives the 1 March on which the fees of a cycle begin.
func cycleStart(cycle int) calendario.Date {
	d, _ := calendario.New(cycle, time.March, 1)
	return d
}

// CicloSSF gives the cycle of fees of the Seguro de Salud para la Familia to
// which a day belongs: the year of the 1 March on which it began.
func CicloSSF(on calendario.Date) int {
	if on.Month() < time.March {
		return on.Year() - 1
	}
	return on.Year()
}

// CuotaSSF gives the yearly fee of a person of an age in the Seguro de Salud
// para la Familia (LSS, arts. 240 and 242). A cycle is named by the year of its
// 1 March and ends with February of the next, see [CicloSSF]; one without a
// table is [ErrNoParameter], never the fee of another. A negative age is
// [ErrAge].
func (p *Params) CuotaSSF(cycle, edad int) (dinero.Centavos, Fila, error) {
	p = p.orDefault()
	start := cycleStart(cycle)
	row, ok := p.ssf.At(start)
	exact := ok && row.From == start
	supposed := !exact && ok && p.criterios.UltimoConocido && row.From == p.ssf[len(p.ssf)-1].From
	switch {
	case !exact && !supposed:
		return 0, Fila{}, Error{ErrNoParameter, tableSSF}
	case edad < 0:
		return 0, Fila{}, Error{ErrAge, "edad"}
	}
	fee := row.Value[0].Cuota
	for _, band := range row.Value {
		if band.Edad <= edad {
			fee = band.Cuota
		}
	}
	out := fila(tableSSF, row)
	out.Supuesta = supposed
	return fee, out, nil
}
