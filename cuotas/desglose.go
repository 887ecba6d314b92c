package cuotas

import (
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
)

// Desglose is the contribution of one worker, branch by branch. The totals are
// the sums of the lines as [Redondeo] says.
type Desglose struct {
	Periodo     calendario.Period `json:"periodo"`
	SBCTopado   dinero.Centavos   `json:"sbc_topado"` // after the cap; of the last segment
	Lineas      []Linea           `json:"lineas"`     // in the order of the branches, segment by segment
	TotalPatron dinero.Centavos   `json:"total_patron"`
	TotalObrero dinero.Centavos   `json:"total_obrero"`
	Total       dinero.Centavos   `json:"total"`
	// PatronAbsorbe is the worker's share that TotalPatron holds (LSS 36).
	PatronAbsorbe dinero.Centavos `json:"patron_absorbe"`
}

// Linea is one branch of a breakdown.
type Linea struct {
	Ramo       Ramo              `json:"ramo"`
	Periodo    calendario.Period `json:"periodo"` // the segment to which the line belongs
	Base       dinero.Centavos   `json:"base"`    // daily: UMA, excess over three UMA, or SBC
	Dias       int               `json:"dias"`
	TasaPatron Tasa              `json:"tasa_patron"`
	TasaObrero Tasa              `json:"tasa_obrero"`
	Patron     dinero.Centavos   `json:"patron"`
	Obrero     dinero.Centavos   `json:"obrero"`
	Absorbe    dinero.Centavos   `json:"absorbe,omitempty"` // the worker's share inside Patron (LSS 36)
	Articulo   string            `json:"articulo"`          // "LSS 106-I"
	Fila       Fila              `json:"fila"`              // row of the rate; in CEAV of the employer's, in work risks of the range of the premium
	UMA        Fila              `json:"uma"`               // row of the UMA behind base, cap and row of CEAV
}

// Suma gives what a breakdown charges for a branch, over all its segments.
func (d Desglose) Suma(r Ramo) (patron, obrero dinero.Centavos) {
	for i := range d.Lineas {
		if l := &d.Lineas[i]; l.Ramo == r {
			patron, obrero = patron+l.Patron, obrero+l.Obrero
		}
	}
	return patron, obrero
}

// Fila identifies the row of a table from which a figure was taken.
type Fila struct {
	Tabla string          `json:"tabla"` // "cuotas.ceav"
	Desde calendario.Date `json:"desde"` // first day of the row
	// Supuesta tells that the day lies after the last row of the table, or of one
	// by which this row was chosen, and that the host wants the last one known.
	Supuesta bool   `json:"supuesta,omitempty"`
	Fuente   string `json:"fuente"` // law and article, DOF date, or official document
}

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
