package cuotas

import (
	"slices"
	"strings"
	"time"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/internal/tabla"
)

// The names of the tables: those of [Fila], of [Params.Tables] and, after the
// point, of the lists of a host's file.
const (
	tableUMA        = "afiliacion.uma"
	tableMinimo     = "afiliacion.salario_minimo"
	tableTasas      = "cuotas.tasas"
	tableCEAV       = "cuotas.ceav"
	tablePrimas     = "cuotas.primas"
	tableSSF        = "cuotas.ssf"
	tableMora       = "cuotas.tasa_mora"
	tableVacaciones = "cuotas.vacaciones"

	// Figures of which no table is published here: the host gives each.
	givenINPC          = "cuotas.inpc"
	givenIncorporacion = "cuotas.incorporacion"
)

// tableName is a name that has a text for people.
type tableName string

func (n tableName) known() bool {
	switch n {
	case tableUMA, tableMinimo, givenINPC, givenIncorporacion:
		return true
	}
	return slices.Contains(ownTables(), string(n))
}

// Code gives the code of the name, itself.
func (n tableName) Code() string { return string(n) }

// Args is empty.
func (n tableName) Args() []any { return nil }

func ownTables() []string {
	return []string{tableTasas, tableCEAV, tablePrimas, tableSSF, tableMora, tableVacaciones}
}

// Tables tells what the tables of this release are: see [Params.Tables].
func Tables() []calendario.Tabla { return Default().Tables() }

// Tables tells name, source, vintage and validity of the tables of p, those of
// package afiliacion among them: UMA and minimum wages. The source is that of
// the newest row; the vintage is the day on which the sources were last read.
// A host that warns a month before the end of one has time for an overlay.
func (p *Params) Tables() []calendario.Tabla {
	p = p.orDefault()
	return append(p.figures.Tables(),
		p.tasasTable(),
		describe(p, tableCEAV, p.grid, calendario.Date{}),
		describe(p, tablePrimas, p.primas, calendario.Date{}),
		describe(p, tableSSF, p.ssf, cycleStart(newest(p.ssf).From.Year()+1).AddDays(-1)),
		describe(p, tableMora, p.mora, endOfYear(newest(p.mora).From)),
		describe(p, tableVacaciones, p.vacaciones, calendario.Date{}),
	)
}

func newest[T any](t tabla.Table[T]) tabla.Row[T] { return t[len(t)-1] }

func endOfYear(d calendario.Date) calendario.Date {
	return calendario.Must(d.Year(), time.December, 31)
}

func describe[T any](p *Params, name string, t tabla.Table[T], to calendario.Date) calendario.Tabla {
	return calendario.Tabla{
		Name: name, Source: newest(t).Source, Vintage: p.read[name],
		Valid: calendario.Period{From: t[0].From, To: to},
	}
}

// tasasTable describes the rates of all branches as one table: it answers from
// the day on which the last of them has a row.
func (p *Params) tasasTable() calendario.Tabla {
	out := calendario.Tabla{Name: tableTasas, Vintage: p.read[tableTasas]}
	var sources []string
	for _, rows := range p.tasas {
		if len(rows) == 0 { // of work risks: the employer's own
			continue
		}
		if rows[0].From.After(out.Valid.From) {
			out.Valid.From = rows[0].From
		}
		if s := newest(rows).Source; !slices.Contains(sources, s) {
			sources = append(sources, s)
		}
	}
	out.Source = strings.Join(sources, "; ")
	return out
}
