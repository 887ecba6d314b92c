package cuotas

import "github.com/derechohabiente/imss/dinero"

// cuenta puts a breakdown together, line by line.
type cuenta struct {
	d     *Desglose
	final bool // see [Final]
	// The shares before rounding, in units of which unit make a centavo.
	patron, obrero, absorbe int64
}

func (p *Params) cuenta(d *Desglose, lines int) cuenta {
	d.Lineas = make([]Linea, 0, lines)
	return cuenta{d: d, final: p.criterios.Redondeo == Final}
}

// next adds an empty line.
func (c *cuenta) next() *Linea {
	c.d.Lineas = append(c.d.Lineas, Linea{})
	return &c.d.Lineas[len(c.d.Lineas)-1]
}

// charge computes the shares of a line, each rounded half up once, and moves
// the worker's to the employer under LSS 36.
func (c *cuenta) charge(l *Linea, art36 bool) {
	patron, obrero := l.TasaPatron.exact(l.Base, l.Dias), l.TasaObrero.exact(l.Base, l.Dias)
	l.Patron, l.Obrero = round(patron), round(obrero)
	if art36 {
		l.Absorbe, c.absorbe = l.Obrero, c.absorbe+obrero
		l.Patron, patron = l.Patron+l.Obrero, patron+obrero
		l.Obrero, obrero = 0, 0
	}
	c.patron, c.obrero = c.patron+patron, c.obrero+obrero
	d := c.d
	d.TotalPatron += l.Patron
	d.TotalObrero += l.Obrero
	d.PatronAbsorbe += l.Absorbe
}

// close makes the totals: sums of the rounded shares, or, under [Final], the
// exact sum of each side rounded once.
func (c *cuenta) close() {
	if c.final {
		c.d.TotalPatron, c.d.TotalObrero, c.d.PatronAbsorbe = round(c.patron), round(c.obrero), round(c.absorbe)
	}
	c.d.Total = c.d.TotalPatron + c.d.TotalObrero
}

// round gives whole centavos, half up.
func round(exact int64) dinero.Centavos { return dinero.Centavos((exact + half) / unit) }
