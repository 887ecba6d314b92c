package cuotas

import (
	"cmp"
	"slices"

	"github.com/derechohabiente/imss/dinero"
)

// Continuacion gives the month of a voluntary continuation in the obligatory
// regime (modalidad 40: LSS 218 and 219) with the parameters of day 1 and the
// minimum wage of the zone General. The insured person pays both shares of
// invalidez y vida (2.375 %), pensioners' medical care (1.425 %) and retiro
// (2.000 %), the worker's share of CEAV (1.125 %) and the employer's rate of
// CEAV, in that order of lines; all amounts stand on the worker's side.
//
// The salary is cut at 25 UMA. Total is one product, salary × sum of the rates ×
// calendar days, rounded half up once, as the Institute charges it. So that the
// printed lines add up to it, each line is cut to the centavo and the centavos
// that are left go to the lines with the largest remainders, the first of equal
// ones first: no line is off by a whole centavo.
//
// Whether salaries below the last row of CEAV have the rate of their own row is
// unconfirmed: they have, unless [Criterios] say TasaUnica40. The errors, the
// first that applies: [ErrSyntax] for a month that does not exist,
// [ErrNoParameter], [ErrSBCBelowMinimum].
func (p *Params) Continuacion(sbc dinero.Centavos, m Mes) (Desglose, error) {
	p = p.orDefault()
	month := m.Period()
	if month.From.IsZero() {
		return Desglose{}, Error{ErrSyntax, "mes"}
	}
	var f tarifa
	if err := f.resolve(p, month.From, continuados[:]); err != nil {
		return Desglose{}, err
	}
	if err := f.admit(sbc, General); err != nil {
		return Desglose{}, err
	}
	sbc = f.tope(sbc)
	row := sbc
	if p.criterios.TasaUnica40 {
		row = f.maximo()
	}
	ceav, row40, err := p.ceav(row, General, month.From)
	if err != nil {
		return Desglose{}, err
	}
	d := Desglose{Periodo: month, SBCTopado: sbc, Lineas: make([]Linea, 0, len(f.rubros)+1)}
	for i, r := range f.rubros {
		c := f.tasas[i].Value
		d.Lineas = append(d.Lineas, Linea{Ramo: r.Ramo, TasaObrero: c.Patron + c.Obrero, Articulo: c.Articulo, Fila: fila(tableTasas, *f.tasas[i])})
	}
	d.Lineas = append(d.Lineas, Linea{Ramo: CEAV, TasaObrero: ceav, Articulo: d.Lineas[len(f.rubros)-1].Articulo, Fila: row40})
	for i := range d.Lineas {
		l := &d.Lineas[i]
		l.Periodo, l.Base, l.Dias, l.UMA = month, sbc, month.Days(), f.filaUMA
	}
	d.TotalObrero = apportion(d.Lineas)
	d.Total = d.TotalObrero
	return d, nil
}

// apportion gives the exact sum of the worker's shares rounded once, and shares
// it out among the lines.
func apportion(lines []Linea) dinero.Centavos {
	exact, whole := int64(0), dinero.Centavos(0)
	order := make([]int, len(lines))
	rest := make([]int64, len(lines))
	for i := range lines {
		l := &lines[i]
		e := l.TasaObrero.exact(l.Base, l.Dias)
		l.Obrero = dinero.Centavos(e / unit)
		order[i], rest[i] = i, e%unit
		exact, whole = exact+e, whole+l.Obrero
	}
	slices.SortStableFunc(order, func(a, b int) int { return cmp.Compare(rest[b], rest[a]) })
	total := round(exact)
	for _, i := range order[:total-whole] {
		lines[i].Obrero++
	}
	return total
}

// SalarioContinuacion answers whether a daily salary may be chosen for the
// voluntary continuation: not below the last one registered before the baja, and
// not above 25 UMA (LSS 218 and 28). The parameters are those of day 1 of the
// month in which the continuation begins. A last salary above today's cap binds
// only up to the cap.
//
// The errors: [ErrSyntax] for a month that does not exist, [ErrNoParameter],
// [ErrSBCBelowMinimum], [ErrSBCBelowLast], [ErrSBCAboveCap].
func (p *Params) SalarioContinuacion(elegido, ultimo dinero.Centavos, m Mes) error {
	first := m.First()
	if first.IsZero() {
		return Error{ErrSyntax, "mes"}
	}
	var f tarifa
	if err := f.resolve(p.orDefault(), first, nil); err != nil {
		return err
	}
	if err := f.admit(elegido, General); err != nil {
		return err
	}
	switch {
	case elegido > f.maximo():
		return ErrSBCAboveCap
	case elegido < f.tope(ultimo):
		return ErrSBCBelowLast
	}
	return nil
}
