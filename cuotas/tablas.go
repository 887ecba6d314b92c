package cuotas

import (
	"time"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/internal/tabla"
)

// firstUMA is the day on which the UMA took the place of the minimum wage as
// reference (decree DOF 27-01-2016; the day after it is unconfirmed).
func firstUMA() calendario.Date { return calendario.Must(2016, time.January, 28) }

// embeddedCuotas are the rates of the branches. Nothing is computed before the
// first UMA: the rates that the law moved from year to year begin with it.
func embeddedCuotas() map[Ramo]tabla.Table[Cuota] {
	from := firstUMA()
	row := func(patron, obrero Tasa, articulo, source string) tabla.Table[Cuota] {
		return tabla.Table[Cuota]{{From: from, Source: source, Value: Cuota{patron, obrero, articulo}}}
	}
	return map[Ramo]tabla.Table[Cuota]{
		CuotaFija:          row(20_40000, 0, "LSS 106-I", "LSS 106-I and 19th transitory (DOF 21-12-1995); decree DOF 27-01-2016: on the UMA"),
		Excedente:          row(1_10000, 40000, "LSS 106-II", "LSS 106-II and 19th transitory (DOF 21-12-1995); decree DOF 27-01-2016: over three UMA"),
		PrestacionesDinero: row(70000, 25000, "LSS 107", "LSS 107 (DOF 21-12-1995)"),
		GastosMedicos:      row(1_05000, 37500, "LSS 25", "LSS 25, second paragraph (DOF 21-12-1995)"),
		InvalidezVida:      row(1_75000, 62500, "LSS 147", "LSS 147 (DOF 21-12-1995)"),
		Guarderias:         row(1_00000, 0, "LSS 211", "LSS 211 (DOF 21-12-1995)"),
		Retiro:             row(2_00000, 0, "LSS 168-I", "LSS 168-I (DOF 21-12-1995)"),
		CEAV:               row(0, 1_12500, "LSS 168-II", "LSS 168-II (DOF 21-12-1995); the employer's side by the salary"),
		Infonavit:          row(5_00000, 0, "Ley Infonavit 29-II", "Ley del Infonavit 29-II (DOF 24-04-1972)"),
	}
}

// embeddedGrid is the employer's rate of CEAV by salary and year (decree DOF
// 16-12-2020, second transitory; until 2022 one rate for all).
func embeddedGrid() tabla.Table[[8]Tasa] {
	const decree = "LSS 168-II and second transitory of the decree DOF 16-12-2020"
	row := func(year int, v ...Tasa) tabla.Row[[8]Tasa] {
		r := tabla.Row[[8]Tasa]{From: calendario.Must(year, time.January, 1), Source: decree}
		for i := range v {
			r.Value[i] = v[i] * 100 // thousandths of one percent in the decree
		}
		return r
	}
	flat := row(1998, 3150, 3150, 3150, 3150, 3150, 3150, 3150, 3150)
	flat.From, flat.Source = calendario.Must(1997, time.July, 1), "LSS 168-II (DOF 21-12-1995)"
	return tabla.Table[[8]Tasa]{
		flat,
		row(2023, 3150, 3281, 3575, 3751, 3869, 3953, 4016, 4241),
		row(2024, 3150, 3413, 4000, 4353, 4588, 4756, 4882, 5331),
		row(2025, 3150, 3544, 4426, 4954, 5307, 5559, 5747, 6422),
		row(2026, 3150, 3676, 4851, 5556, 6026, 6361, 6613, 7513),
		row(2027, 3150, 3807, 5276, 6157, 6745, 7164, 7479, 8603),
		row(2028, 3150, 3939, 5701, 6759, 7464, 7967, 8345, 9694),
		row(2029, 3150, 4070, 6126, 7360, 8183, 8770, 9211, 10784),
		row(2030, 3150, 4202, 6552, 7962, 8902, 9573, 10077, 11875),
	}
}
