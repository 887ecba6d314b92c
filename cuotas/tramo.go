package cuotas

import "github.com/derechohabiente/imss/dinero"

// tramo is a segment with the tables of its month.
type tramo struct {
	*tarifa
	segmento
}

// lookUp finds the employer's rate of CEAV for a salary.
func (t *tramo) lookUp(f *tarifa, sbc dinero.Centavos, z Zona) (err error) {
	t.tarifa, t.sbc = f, f.tope(sbc)
	t.ceav, t.filaCEAV, err = f.p.ceav(t.sbc, z, f.dia)
	return err
}

// continues answers whether the next segment goes on where this one ends, with
// the same base and rates: both are then rounded as one.
func (t *tramo) continues(next *tramo) bool {
	if t.sbc != next.sbc || t.ceav != next.ceav || t.art36 != next.art36 || t.periodo.To.AddDays(1) != next.periodo.From {
		return false
	}
	if t.tarifa == next.tarifa {
		return true
	}
	for i := range t.rubros {
		a, b := t.tasas[i].Value, next.tasas[i].Value
		if a.Patron != b.Patron || a.Obrero != b.Obrero {
			return false
		}
	}
	return true
}

// extend adds the days of the next segment.
func (t *tramo) extend(next *tramo) {
	t.periodo.To = next.periodo.To
	t.dias += next.dias
	t.ausencias += next.ausencias
	t.incapacidades += next.incapacidades
}

// breakdown lists the branches of segments, one segment after the other; there
// is at least one.
func (p *Params) breakdown(tramos []tramo) Desglose {
	first, last := &tramos[0], &tramos[len(tramos)-1]
	d := Desglose{Periodo: first.periodo, SBCTopado: last.sbc}
	d.Periodo.To = last.periodo.To
	c := p.cuenta(&d, len(tramos)*len(first.rubros))
	for i := range tramos {
		tramos[i].lineas(&tramos[i].segmento, &c)
	}
	c.close()
	return d
}
