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
