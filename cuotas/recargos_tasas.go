package cuotas

import (
	"time"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/internal/tabla"
)

// embeddedMora are the monthly rates of late payment: half more than the rate
// of surcharges that the Ley de Ingresos de la Federación of the year fixes.
func embeddedMora() tabla.Table[Tasa] {
	row := func(year int, rate Tasa, mark string) tabla.Row[Tasa] {
		return tabla.Row[Tasa]{
			From: calendario.Must(year, time.January, 1), Value: rate * 1000, // hundredths of one percent
			Source: "CFF 21; Ley de Ingresos de la Federación of the year, art. 8" + mark,
		}
	}
	const unconfirmed = " (unconfirmed)"
	var out tabla.Table[Tasa]
	for year := 2004; year <= 2016; year++ {
		out = append(out, row(year, 113, ""))
	}
	return append(out,
		row(2017, 113, unconfirmed), row(2018, 147, unconfirmed), row(2019, 147, unconfirmed),
		row(2020, 147, ""), row(2021, 147, ""), row(2022, 147, ""), row(2023, 147, ""),
		row(2024, 147, ""), row(2025, 147, ""), row(2026, 207, ""),
	)
}

// TasaMora gives the rate for each month of late payment that begins on a day,
// in force for its calendar year (CFF, art. 21; LSS, art. 40-A; Ley de Ingresos
// de la Federación, art. 8). Those of 2017 to 2019 are unconfirmed. A year
// without a row is [ErrNoParameter].
func (p *Params) TasaMora(on calendario.Date) (Tasa, Fila, error) {
	p = p.orDefault()
	row, ok := p.mora.At(on)
	supposed := ok && on.Year() != row.From.Year()
	if !ok || supposed && !(p.criterios.UltimoConocido && row.From == p.mora[len(p.mora)-1].From) {
		return 0, Fila{}, Error{ErrNoParameter, tableMora}
	}
	out := fila(tableMora, row)
	out.Supuesta = supposed
	return row.Value, out, nil
}
