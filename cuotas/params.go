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
// chooses other readings. A value never changes and may be shared; a nil one
// answers as [Default] does.
type Params struct {
	figures         *afiliacion.Tablas // UMA and minimum wages: one table of them in the product
	lastSM, lastUMA calendario.Date    // last days for which figures answers
	cuotas          map[Ramo]tabla.Table[Cuota]
	grid            tabla.Table[[8]Tasa] // employer's rate of CEAV by row
	primas          tabla.Table[primas]
	ssf             tabla.Table[[]edadSSF]
	mora            tabla.Table[Tasa]
	vacaciones      tabla.Table[escala]
	read            map[string]calendario.Date // by table: when its sources were last read
	criterios       Criterios
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
	if p == nil {
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
	p.figures = t
	for _, table := range t.Tables() {
		switch table.Name {
		case tableUMA:
			p.lastUMA = table.Valid.To
		case tableMinimo:
			p.lastSM = table.Valid.To
		}
	}
}

// uma gives the daily UMA of a day.
func (p *Params) uma(on calendario.Date) (dinero.Centavos, Fila, error) {
	c, row, err := p.cifra(p.figures.CifraUMA, tableUMA, on, p.lastUMA)
	return c.UMA, row, err
}

// minimo gives the daily minimum wage of a zone on a day.
func (p *Params) minimo(on calendario.Date, z Zona) (dinero.Centavos, Fila, error) {
	c, row, err := p.cifra(p.figures.CifraSalarioMinimo, tableMinimo, on, p.lastSM)
	switch {
	case err != nil:
		return 0, Fila{}, err
	case z == ZLFN:
		return c.Minimo.ZLFN, row, nil
	case z == General || z == "":
		return c.Minimo.General, row, nil
	}
	return 0, Fila{}, ErrZona
}

// cifra asks the figures for a day; where the host takes the last row known,
// also for days after it.
func (p *Params) cifra(ask func(calendario.Date) (afiliacion.Cifra, error), table string, on, last calendario.Date) (afiliacion.Cifra, Fila, error) {
	c, err := ask(on)
	supposed := err != nil && p.criterios.UltimoConocido && on.After(last)
	if supposed {
		c, err = ask(last)
	}
	if err != nil {
		return afiliacion.Cifra{}, Fila{}, Error{ErrNoParameter, table}
	}
	return c, Fila{Tabla: table, Desde: c.Valid.From, Fuente: c.Source, Supuesta: supposed}, nil
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
