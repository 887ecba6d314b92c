package cuotas

import (
	"sync"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/internal/tabla"
)

// Params are the dated tables by which contributions are computed, with the
// readings chosen by the host. [Default] gives those of this release. A value
// never changes and may be shared; a nil one answers as [Default] does.
type Params struct {
	figures   *afiliacion.Tablas // UMA and minimum wages
	cuotas    map[Ramo]tabla.Table[Cuota]
	grid      tabla.Table[[8]Tasa] // employer's rate of CEAV by row
	criterios Criterios
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
	return &Params{figures: afiliacion.Default(), cuotas: embeddedCuotas(), grid: embeddedGrid()}
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

// uma gives the daily UMA of a day.
func (p *Params) uma(on calendario.Date) (dinero.Centavos, Fila, error) {
	v, err := p.figures.UMA(on)
	if err != nil {
		return 0, Fila{}, Error{ErrNoParameter, "cuotas.uma"}
	}
	return v, Fila{Tabla: "cuotas.uma"}, nil
}

// minimo gives the daily minimum wage of a zone on a day.
func (p *Params) minimo(on calendario.Date, z Zona) (dinero.Centavos, Fila, error) {
	v, err := p.figures.SalarioMinimo(on)
	switch {
	case err != nil:
		return 0, Fila{}, Error{ErrNoParameter, "cuotas.salario_minimo"}
	case z == ZLFN:
		return v.ZLFN, Fila{Tabla: "cuotas.salario_minimo"}, nil
	case z == General || z == "":
		return v.General, Fila{Tabla: "cuotas.salario_minimo"}, nil
	}
	return 0, Fila{}, ErrZona
}

// cuota gives the rates of a branch on a day. Those of work risks and of the
// employer's CEAV are not in this table.
func (p *Params) cuota(r Ramo, on calendario.Date) (Cuota, Fila, error) {
	row, ok := p.cuotas[r].At(on)
	if !ok {
		return Cuota{}, Fila{}, Error{ErrNoParameter, "cuotas.tasas"}
	}
	return row.Value, Fila{Tabla: "cuotas.tasas", Desde: row.From, Fuente: row.Source}, nil
}

// ceav gives the employer's rate of cesantía y vejez for a salary: minimum wage
// and UMA are those of the day. A salary below the minimum is
// [ErrSBCBelowMinimum].
func (p *Params) ceav(sbc dinero.Centavos, z Zona, on calendario.Date) (Tasa, Fila, error) {
	uma, _, err := p.uma(on)
	if err != nil {
		return 0, Fila{}, err
	}
	sm, _, err := p.minimo(on, z)
	if err != nil {
		return 0, Fila{}, err
	}
	row, ok := p.grid.At(on)
	if !ok {
		return 0, Fila{}, Error{ErrNoParameter, "cuotas.ceav"}
	}
	if sbc < sm {
		return 0, Fila{}, ErrSBCBelowMinimum
	}
	return row.Value[p.gridRow(sbc, sm, uma)], Fila{Tabla: "cuotas.ceav", Desde: row.From, Fuente: row.Source}, nil
}

// gridRow gives the row of the table of CEAV: the minimum wage itself, then the
// first row whose upper bound in UMA is not below the salary.
func (p *Params) gridRow(sbc, sm, uma dinero.Centavos) int {
	if sbc == sm {
		return 0
	}
	if p.criterios.RatioDosDecimales {
		hundredths := (2*100*sbc + uma) / (2 * uma)
		sbc, uma = hundredths, 100
	}
	for i, bound := range [...]dinero.Centavos{150, 200, 250, 300, 350, 400} { // hundredths of a UMA
		if sbc*100 <= bound*uma {
			return i + 1
		}
	}
	return 7
}
