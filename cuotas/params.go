package cuotas

import (
	"sync"
	"time"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/internal/tabla"
)

// Params are the dated tables by which contributions are computed, with the
// readings chosen by the host. [Default] gives those of this release,
// [Params.Overlay] lays the rows of the host over them and [Params.With]
// chooses other readings. A value never changes and may be shared; a nil one,
// and the zero value, answer as [Default] does.
type Params struct {
	figures    *afiliacion.Tablas // UMA and minimum wages: one table of them in the product
	umas       []cifra            // its rows, as this package asks for them
	minimos    []cifra
	cuotas     map[Ramo]tabla.Table[Cuota]
	grid       tabla.Table[[8]Tasa] // employer's rate of CEAV by row
	primas     tabla.Table[primas]
	ssf        tabla.Table[[]edadSSF]
	mora       tabla.Table[Tasa]
	vacaciones tabla.Table[escala]
	read       map[string]calendario.Date // by table: when its sources were last read
	criterios  Criterios
}

// Cuota is the rate of a branch for both sides.
type Cuota struct {
	Patron   Tasa
	Obrero   Tasa
	Articulo string // "LSS 106-I"
}

// Default gives the tables of this release with the default readings.
func Default() *Params { return embedded() }

var embedded = sync.OnceValue(func() *Params {
	p := &Params{
		cuotas: embeddedCuotas(), grid: embeddedGrid(), primas: embeddedPrimas(), ssf: embeddedSSF(),
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
		row := cifra{c, Fila{Desde: c.Valid.From, Fuente: c.Source}}
		if c.UMA > 0 {
			row.Tabla = tableUMA
			p.umas = append(p.umas, row)
			continue
		}
		row.Tabla = tableMinimo
		p.minimos = append(p.minimos, row)
	}
}

// cifra is a row of the figures with its identity.
type cifra struct {
	afiliacion.Cifra
	Fila
}

// uma gives the daily UMA of a day.
func (p *Params) uma(on calendario.Date) (dinero.Centavos, Fila, error) {
	c, supposed, err := p.cifra(p.umas, tableUMA, on)
	if err != nil {
		return 0, Fila{}, err
	}
	return c.UMA, c.fila(supposed), nil
}

// minimo gives the daily minimum wage of a zone on a day.
func (p *Params) minimo(on calendario.Date, z Zona) (dinero.Centavos, Fila, error) {
	c, supposed, err := p.cifra(p.minimos, tableMinimo, on)
	switch {
	case err != nil:
		return 0, Fila{}, err
	case z == ZLFN:
		return c.Minimo.ZLFN, c.fila(supposed), nil
	case z == General || z == "":
		return c.Minimo.General, c.fila(supposed), nil
	}
	return 0, Fila{}, ErrZona
}

// cifra finds the figure of a day among rows in order; where the host takes the
// last row known, also for days after it. Most days that anybody asks for are
// recent ones: it looks from the end.
func (p *Params) cifra(rows []cifra, table string, on calendario.Date) (row *cifra, supposed bool, err error) {
	i := len(rows) - 1
	for i >= 0 && rows[i].Valid.From.After(on) {
		i--
	}
	if i >= 0 {
		row = &rows[i]
		supposed = on.After(row.Valid.To)
	}
	if row == nil || supposed && !(p.criterios.UltimoConocido && i == len(rows)-1) {
		return nil, false, Error{ErrNoParameter, table}
	}
	return row, supposed, nil
}

func (c *cifra) fila(supposed bool) Fila {
	out := c.Fila
	out.Supuesta = supposed
	return out
}

// cuota gives the rates of a branch on a day. Those of work risks and of the
// employer's CEAV are not in this table.
func (p *Params) cuota(r Ramo, on calendario.Date) (Cuota, Fila, error) {
	row, ok := p.cuotas[r].At(on)
	if !ok {
		return Cuota{}, Fila{}, Error{ErrNoParameter, tableTasas}
	}
	return row.Value, fila(tableTasas, row), nil
}

func fila[T any](table string, row tabla.Row[T]) Fila {
	return Fila{Tabla: table, Desde: row.From, Fuente: row.Source}
}
