package cuotas

import (
	"time"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/internal/tabla"
)

// CEAV gives the employer's rate of cesantía en edad avanzada y vejez on a day,
// by the row of the salary: minimum wage and UMA are those of that day (LSS,
// art. 168-II; decree DOF 16-12-2020, second transitory article). Until 2022
// one rate holds for every salary, from 2030 on the last column does.
//
// The first row is that of the minimum wage of the zone to the centavo. Then
// the rows are told apart by the ratio of the salary to the UMA, exact and with
// the upper bound inside the row: the decree, which has two decimals, leaves
// what lies between 2.00 and 2.01 open, see [Criterios]. A salary of a centavo
// over the minimum wage may jump several rows; the decree wants it so.
//
// A salary below the minimum wage is [ErrSBCBelowMinimum], also before 2023; a
// day without UMA, minimum wage or rate is [ErrNoParameter].
func (p *Params) CEAV(on calendario.Date, sbc dinero.Centavos, z Zona) (Tasa, Fila, error) {
	return p.orDefault().ceav(sbc, z, on)
}

func (p *Params) ceav(sbc dinero.Centavos, z Zona, on calendario.Date) (Tasa, Fila, error) {
	uma, umaRow, err := p.uma(on)
	if err != nil {
		return 0, Fila{}, err
	}
	sm, smRow, err := p.minimo(on, z)
	if err != nil {
		return 0, Fila{}, err
	}
	row, ok := p.grid.At(on)
	if !ok {
		return 0, Fila{}, Error{ErrNoParameter, tableCEAV}
	}
	if sbc < sm {
		return 0, Fila{}, ErrSBCBelowMinimum
	}
	out := fila(tableCEAV, row)
	out.Supuesta = umaRow.Supuesta || smRow.Supuesta // a supposed figure chose the row
	return row.Value[p.gridRow(sbc, sm, uma)], out, nil
}

// gridRow gives the row of the table of CEAV: the minimum wage itself, then the
// first row whose upper bound in UMA is not below the salary.
func (p *Params) gridRow(sbc, sm, uma dinero.Centavos) int {
	if sbc == sm {
		return 0
	}
	if sbc > uma*afiliacion.TopeUMA { // far above the last bound; keeps the products small
		return 7
	}
	if p.criterios.RatioDosDecimales {
		hundredths := (2*100*sbc + uma) / (2 * uma)
		sbc, uma = hundredths, 100
	}
	for i, bound := range [...]dinero.Centavos{150, 200, 250, 300, 350, 400} { // hundredths of a UMA
		if sbc*100 <= bound*uma {
			return i + 1
		}
	}
	return 7
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
