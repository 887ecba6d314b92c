package cuotas

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
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
