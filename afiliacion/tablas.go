package afiliacion

import (
	"slices"
	"sync"
	"time"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/internal/tabla"
)

// Tablas are the dated tables of the package: minimum wages, UMA and what each
// modalidad covers. [Default] gives those of this release, [Tablas.Overlay]
// lays the rows of the host over them. A value never changes and may be shared;
// a nil one answers as [Default] does.
type Tablas struct {
	minimos tabla.Table[Minimo]
	umas    tabla.Table[dinero.Centavos]
	cuadro  map[Modalidad]coberturas

	// The day on which the sources of each were last read.
	minimosRead, umasRead, cuadroRead calendario.Date
}

// Default gives the tables of this release, by which the functions of the
// package answer.
func Default() *Tablas { return embedded() }

var embedded = sync.OnceValue(func() *Tablas {
	read := calendario.Must(2026, time.November, 20)
	return &Tablas{
		minimos: embeddedMinimos(), minimosRead: read,
		umas: embeddedUMAs(), umasRead: read,
		cuadro: embeddedCuadro(), cuadroRead: read,
	}
})

func (t *Tablas) orDefault() *Tablas {
	if t == nil {
		return Default()
	}
	return t
}

// Tables tells name, source, vintage and validity of the tables of this
// release: see [Tablas.Tables].
func Tables() []calendario.Tabla { return Default().Tables() }

// Tables tells what the tables are, with the sources of the newest rows. The
// days after the end of one are [ErrNoFigure]: a host that warns a month before
// has time for an overlay.
func (t *Tablas) Tables() []calendario.Tabla {
	t = t.orDefault()
	return []calendario.Tabla{
		{
			Name: "afiliacion.salario_minimo", Source: newest(t.minimos).Source, Vintage: t.minimosRead,
			Valid: calendario.Period{From: t.minimos[0].From, To: minimoEnd(newest(t.minimos).From)},
		},
		{
			Name: "afiliacion.uma", Source: newest(t.umas).Source, Vintage: t.umasRead,
			Valid: calendario.Period{From: t.umas[0].From, To: umaEnd(newest(t.umas).From)},
		},
		{
			Name: "afiliacion.modalidades", Source: "LSS arts. 11 to 13, 218 to 222, 237, 240; rows by modalidad",
			Vintage: t.cuadroRead, Valid: calendario.Period{From: lss1997()},
		},
	}
}

func newest[T any](t tabla.Table[T]) tabla.Row[T] { return t[len(t)-1] }

// Modalidades lists the modalidades of the table in order.
func (t *Tablas) Modalidades() []Modalidad {
	t = t.orDefault()
	out := make([]Modalidad, 0, len(t.cuadro))
	for m := range t.cuadro {
		out = append(out, m)
	}
	slices.Sort(out)
	return out
}

// Known tells whether the table lists a modalidad.
func (t *Tablas) Known(m Modalidad) bool { return len(t.orDefault().cuadro[m]) > 0 }

// History gives the rows of a modalidad, oldest first; empty where unknown.
func (t *Tablas) History(m Modalidad) []Vigor {
	var out []Vigor
	for _, r := range t.orDefault().cuadro[m] {
		out = append(out, Vigor{r.From, r.Source, r.Value})
	}
	return out
}

// InForce gives the row of a modalidad that answers for a day, as
// [Tablas.Cobertura] says, and the last day for which it does, zero where none
// follows: whoever asks for many days need not look each up. ok is false for a
// modalidad outside the table.
func (t *Tablas) InForce(m Modalidad, on calendario.Date) (v Vigor, through calendario.Date, ok bool) {
	rows := t.orDefault().cuadro[m]
	if len(rows) == 0 {
		return Vigor{}, through, false
	}
	i := rowOn(rows, on)
	if i+1 < len(rows) {
		through = rows[i+1].From.AddDays(-1)
	}
	return Vigor{rows[i].From, rows[i].Source, rows[i].Value}, through, true
}

// Cobertura gives what a modalidad covers on a day, all branches at once. Days
// before the first row, that is before 1 July 1997 (Ley del Seguro Social in
// force), are answered by that row, unconfirmed: the former law had other
// branches. A modalidad outside the table is [ErrUnknownModality].
func (t *Tablas) Cobertura(m Modalidad, on calendario.Date) (Cobertura, error) {
	row, sure := t.row(m, on)
	if row == nil {
		return Cobertura{}, ErrUnknownModality
	}
	c := row.Value
	for i := range c.Celdas {
		c.Celdas[i].Confirmed = c.Celdas[i].Confirmed && sure
	}
	return c, nil
}

// Celda gives the cell of the table for a branch on a day, with the confidence
// in it, as [Tablas.Cobertura] says. A modalidad or a branch outside the table
// is [ErrUnknownModality].
func (t *Tablas) Celda(m Modalidad, r Rama, on calendario.Date) (Celda, error) {
	row, sure := t.row(m, on)
	if row == nil || r >= numRamas {
		return Celda{}, ErrUnknownModality
	}
	c := row.Value.Celdas[r]
	c.Confirmed = c.Confirmed && sure
	return c, nil
}

// row gives the row of a modalidad in force on a day; sure is false where the
// day lies before the first one, which answers then.
func (t *Tablas) row(m Modalidad, on calendario.Date) (row *tabla.Row[Cobertura], sure bool) {
	rows := t.orDefault().cuadro[m]
	if len(rows) == 0 {
		return nil, false
	}
	row = &rows[rowOn(rows, on)]
	return row, !row.From.After(on)
}

// rowOn gives the place of the newest row that has begun by a day, or else of
// the first.
func rowOn(rows coberturas, on calendario.Date) int {
	i := len(rows) - 1
	for i > 0 && rows[i].From.After(on) {
		i--
	}
	return i
}

// CoversOn tells whether a modalidad covers a branch on a day; an unknown one
// covers nothing.
func (t *Tablas) CoversOn(m Modalidad, r Rama, on calendario.Date) bool {
	c, err := t.Celda(m, r, on)
	return err == nil && c.Covered
}
