package cuotas

import (
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
)

// segmento is a run of days of one worker under one salary and one set of
// parameters.
type segmento struct {
	periodo                        calendario.Period
	dias, ausencias, incapacidades int
	sbc                            dinero.Centavos // after the cap
	prima                          Tasa
	ceav                           Tasa // of the employer
	filaCEAV                       Fila
	art36                          bool
}

// diasPor gives the days that each branch charges, by what it leaves out.
func (s *segmento) diasPor() [regimenes]int {
	return [...]int{
		sinIncapacidades: s.dias - s.incapacidades,
		sinAusencias:     s.dias - s.ausencias,
		sinAmbas:         s.dias - s.ausencias - s.incapacidades,
	}
}

// basesDe gives the daily amounts to which rates apply for a salary.
func (f *tarifa) basesDe(sbc dinero.Centavos) [bases]dinero.Centavos {
	return [...]dinero.Centavos{sobreUMA: f.uma, sobreExcedente: max(0, sbc-3*f.uma), sobreSBC: sbc}
}

// breakdown lists the branches of one segment.
func (f *tarifa) breakdown(s *segmento) Desglose {
	d := Desglose{Periodo: s.periodo, SBCTopado: s.sbc}
	c := f.p.cuenta(&d, len(f.rubros))
	f.lineas(s, &c)
	c.close()
	return d
}

// lineas adds the branches of a segment to an account.
func (f *tarifa) lineas(s *segmento, c *cuenta) {
	base, dias := f.basesDe(s.sbc), s.diasPor()
	for i := range f.rubros {
		r, l := &f.rubros[i], c.next()
		l.Ramo, l.Periodo, l.Base, l.Dias, l.UMA = r.Ramo, s.periodo, base[r.base], dias[r.dias], f.filaUMA
		if row := f.tasas[i]; row != nil {
			l.TasaPatron, l.TasaObrero, l.Articulo = row.Value.Patron, row.Value.Obrero, row.Value.Articulo
			l.Fila = Fila{Tabla: tableTasas, Desde: row.From, Fuente: row.Source}
		} else { // work risks
			l.TasaPatron, l.Articulo = s.prima, "LSS 71-74"
			l.Fila = Fila{Tabla: tablePrimas, Desde: f.primas.From, Fuente: f.primas.Source}
		}
		if r.Ramo == CEAV {
			l.TasaPatron, l.Fila = s.ceav, s.filaCEAV
		}
		c.charge(l, s.art36)
	}
}

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
