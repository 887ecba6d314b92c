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

// next gives the next empty line of those made room for.
func (c *cuenta) next() *Linea {
	n := len(c.d.Lineas)
	c.d.Lineas = c.d.Lineas[:n+1]
	return &c.d.Lineas[n]
}

// charge computes the shares of a line, each rounded half up once, and moves
// the worker's to the employer under LSS 36.
func (c *cuenta) charge(l *Linea, art36 bool) {
	patron, obrero := l.TasaPatron.exact(l.Base, l.Dias), l.TasaObrero.exact(l.Base, l.Dias)
	l.Patron, l.Obrero = round(patron), round(obrero)
	if art36 {
		l.Absorbe, l.Patron, l.Obrero = l.Obrero, l.Patron+l.Obrero, 0
		c.absorbe, obrero = c.absorbe+obrero, 0
	}
	c.patron, c.obrero = c.patron+patron, c.obrero+obrero
	d := c.d
	d.TotalPatron += l.Patron
	d.TotalObrero += l.Obrero
	d.PatronAbsorbe += l.Absorbe
}

// close makes the totals: sums of the rounded shares, or, under [Final], the
// exact sum of each side rounded once. There too, LSS 36 moves what the worker
// would owe, rounded on its own: who pays does not change how much.
func (c *cuenta) close() {
	if c.final {
		c.d.PatronAbsorbe = round(c.absorbe)
		c.d.TotalPatron, c.d.TotalObrero = round(c.patron)+c.d.PatronAbsorbe, round(c.obrero)
	}
	c.d.Total = c.d.TotalPatron + c.d.TotalObrero
}

// round gives whole centavos, half up.
func round(exact int64) dinero.Centavos { return dinero.Centavos((exact + half) / unit) }
