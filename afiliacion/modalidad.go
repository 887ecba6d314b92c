package afiliacion

import (
	"maps"
	"slices"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/internal/tabla"
)

// Modalidad is the way in which somebody is insured: the two digits at
// positions 9 and 10 of a registro patronal.
type Modalidad string

// Celda says whether a modalidad covers a branch, and how sure that is.
type Celda struct {
	Covered   bool
	Confirmed bool   // the text of the law says so; otherwise it is unconfirmed
	Condition string // empty, or the code of a condition: "afiliacion.celda.convenio"
}

// Conditions under which a branch is covered.
const (
	Convenio = "afiliacion.celda.convenio" // only by agreement with the Institute
	Espera   = "afiliacion.celda.espera"   // some care waits
)

// Cobertura is what a modalidad covers from a day on.
type Cobertura struct {
	Celdas     [numRamas]Celda
	Voluntaria bool // voluntary incorporation to the obligatory regime, or a voluntary insurance
}

// Vigor is a [Cobertura] in force from a day on, with its source.
type Vigor struct {
	From      calendario.Date
	Source    string
	Cobertura Cobertura
}

// Covers tells whether the modalidad covers a branch by the newest row of the
// table; an unknown modalidad covers nothing. For a decision about a day use
// [Modalidad.CoversOn].
func (m Modalidad) Covers(r Rama) bool {
	rows := modalidadRows(m)
	return len(rows) > 0 && r < numRamas && rows[len(rows)-1].Value.Celdas[r].Covered
}

// CoversOn tells whether the modalidad covers a branch on a day. Days before
// 1 July 1997 (Ley del Seguro Social in force) are answered by the first row,
// unconfirmed: the former law had other branches.
func (m Modalidad) CoversOn(r Rama, on calendario.Date) bool {
	c, err := m.Celda(r, on)
	return err == nil && c.Covered
}

// Celda gives the cell of the table for a branch on a day, with the confidence
// in it. A modalidad or a branch outside the table is [ErrUnknownModality].
func (m Modalidad) Celda(r Rama, on calendario.Date) (Celda, error) {
	rows := modalidadRows(m)
	if len(rows) == 0 || r >= numRamas {
		return Celda{}, ErrUnknownModality
	}
	row, ok := rows.At(on)
	if !ok {
		c := rows[0].Value.Celdas[r]
		c.Confirmed = false
		return c, nil
	}
	return row.Value.Celdas[r], nil
}

// Known tells whether the table lists the modalidad.
func (m Modalidad) Known() bool { return len(modalidadRows(m)) > 0 }

// History gives the rows of the modalidad, oldest first; empty where unknown.
func (m Modalidad) History() []Vigor {
	var out []Vigor
	for _, r := range modalidadRows(m) {
		out = append(out, Vigor{r.From, r.Source, r.Value})
	}
	return out
}

// Code gives the stable code of the name of the modalidad.
func (m Modalidad) Code() string {
	if !m.Known() {
		return "afiliacion.modalidad.unknown"
	}
	return "afiliacion.modalidad." + string(m)
}

// Args is the number of the modalidad.
func (m Modalidad) Args() []any { return []any{string(m)} }

// Modalidades lists the modalidades of the table in order.
func Modalidades() []Modalidad {
	return slices.Sorted(maps.Keys(cuadro()))
}

type coberturas = tabla.Table[Cobertura]
