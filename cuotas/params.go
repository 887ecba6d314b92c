package cuotas

import (
	"sync"
	"time"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/internal/tabla"
)

// Params are the dated tables by which contributions are computed, with the
// readings chosen by the host. [Default] gives those of this release,
// [Params.Overlay] lays the rows of the host over them and [Params.With]
// chooses other readings. A value never changes and may be shared; a nil one,
// and the zero value, answer as [Default] does.
type Params struct {
	figures    *afiliacion.Tablas // UMA and minimum wages: one table of them in the product
	umas       []afiliacion.Cifra // its rows, apart: they are asked for worker by worker
	minimos    []afiliacion.Cifra
	tasas      [numRamos]tabla.Table[Tasas] // in the order of Ramos
	grid       tabla.Table[[8]Tasa]         // employer's rate of CEAV by row
	primas     tabla.Table[primas]
	ssf        tabla.Table[[]edadSSF]
	mora       tabla.Table[Tasa]
	vacaciones tabla.Table[escala]
	read       map[string]calendario.Date // by table: when its sources were last read
	criterios  Criterios
}

// Default gives the tables of this release with the default readings.
func Default() *Params { return embedded() }

var embedded = sync.OnceValue(func() *Params {
	p := &Params{
		tasas: embeddedTasas(), grid: embeddedGrid(), primas: embeddedPrimas(), ssf: embeddedSSF(),
		mora: embeddedMora(), vacaciones: embeddedVacaciones(), read: map[string]calendario.Date{},
	}
	for _, name := range ownTables() {
		p.read[name] = calendario.Must(2026, time.November, 22)
	}
	p.setFigures(afiliacion.Default())
	return p
})

func (p *Params) orDefault() *Params {
	if p == nil || p.figures == nil {
		return Default()
	}
	return p
}

// With gives the same tables under other readings.
func (p *Params) With(c Criterios) *Params {
	out := *p.orDefault()
	out.criterios = c
	return &out
}

// Criterios gives the readings by which p answers.
func (p *Params) Criterios() Criterios { return p.orDefault().criterios }

// WithTablas gives the same rates over other minimum wages, UMA and
// modalidades: those of a host that already has them from
// [afiliacion.Tablas.Overlay].
func (p *Params) WithTablas(t *afiliacion.Tablas) *Params {
	out := *p.orDefault()
	out.setFigures(t)
	return &out
}

// Tablas gives the minimum wages, the UMA and the modalidades by which p
// answers.
func (p *Params) Tablas() *afiliacion.Tablas { return p.orDefault().figures }

func (p *Params) setFigures(t *afiliacion.Tablas) {
	if t == nil {
		t = afiliacion.Default()
	}
	p.figures, p.umas, p.minimos = t, nil, nil
	for _, c := range t.Cifras() {
		if c.UMA > 0 {
			p.umas = append(p.umas, c)
		} else {
			p.minimos = append(p.minimos, c)
		}
	}
}

func fila[T any](table string, row tabla.Row[T]) Fila {
	return Fila{Tabla: table, Desde: row.From, Fuente: row.Source}
}
