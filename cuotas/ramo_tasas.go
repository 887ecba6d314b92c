package cuotas

import (
	"slices"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/internal/tabla"
)

// Tasas is the rate of a branch for both sides.
type Tasas struct {
	Patron   Tasa
	Obrero   Tasa
	Articulo string // "LSS 106-I"
}

// embeddedTasas are the rates of the branches. Nothing is computed before the
// first UMA: the rates that the law moved from year to year begin with it. They
// stand in the order of [Ramos].
func embeddedTasas() [numRamos]tabla.Table[Tasas] {
	from := firstUMA()
	row := func(patron, obrero Tasa, articulo, source string) tabla.Table[Tasas] {
		return tabla.Table[Tasas]{{From: from, Source: source, Value: Tasas{patron, obrero, articulo}}}
	}
	return [...]tabla.Table[Tasas]{
		row(20_40000, 0, "LSS 106-I", "LSS 106-I and 19th transitory (DOF 21-12-1995); decree DOF 27-01-2016: on the UMA"),
		row(1_10000, 40000, "LSS 106-II", "LSS 106-II and 19th transitory (DOF 21-12-1995); decree DOF 27-01-2016: over three UMA"),
		row(70000, 25000, "LSS 107", "LSS 107 (DOF 21-12-1995)"),
		row(1_05000, 37500, "LSS 25", "LSS 25, second paragraph (DOF 21-12-1995)"),
		nil, // of work risks: the employer's own
		row(1_75000, 62500, "LSS 147", "LSS 147 (DOF 21-12-1995)"),
		row(1_00000, 0, "LSS 211", "LSS 211 (DOF 21-12-1995)"),
		row(2_00000, 0, "LSS 168-I", "LSS 168-I (DOF 21-12-1995)"),
		row(0, 1_12500, "LSS 168-II", "LSS 168-II (DOF 21-12-1995); the employer's side by the salary"),
		row(5_00000, 0, "Ley Infonavit 29-II", "Ley del Infonavit 29-II (DOF 24-04-1972)"),
	}
}

// Tasas gives the rates of a branch on a day, with the article. Those of work
// risks are the employer's own, see [Params.PrimaMedia], and the employer's
// rate of [CEAV] depends on the salary, see [Params.CEAV]: the first is
// [ErrNoParameter], and the second has only the worker's side here.
func (p *Params) Tasas(on calendario.Date, r Ramo) (Tasas, Fila, error) {
	var rows tabla.Table[Tasas]
	if n := slices.Index(Ramos(), r); n >= 0 {
		rows = p.orDefault().tasas[n]
	}
	row, ok := rows.At(on)
	if !ok {
		return Tasas{}, Fila{}, Error{ErrNoParameter, tableTasas}
	}
	return row.Value, fila(tableTasas, row), nil
}
