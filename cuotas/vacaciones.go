package cuotas

import (
	"slices"
	"time"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/internal/tabla"
)

// escala are vacation days by year of service: those of the first years one by
// one, then as many more for every so many years.
type escala struct {
	Primeros  []int
	Cada, Mas int
}

// dias gives the days of the year in course.
func (e escala) dias(year int) int {
	n := len(e.Primeros)
	if year <= n {
		return e.Primeros[year-1]
	}
	return e.Primeros[n-1] + e.Mas*(1+(year-n-1)/e.Cada)
}

// unfit names the part of a scale that cannot be, or nothing.
func (e escala) unfit() string {
	n := len(e.Primeros)
	switch {
	case n == 0 || e.Primeros[0] < 1 || e.Primeros[n-1] > maxVacaciones || !slices.IsSorted(e.Primeros):
		return "primeros"
	case e.Cada < 1 || e.Cada > maxAnio:
		return "cada"
	case e.Mas < 0 || e.Mas > maxVacaciones:
		return "mas"
	}
	return ""
}

// embeddedVacaciones are the days of the Ley Federal del Trabajo.
func embeddedVacaciones() tabla.Table[escala] {
	return tabla.Table[escala]{
		{From: calendario.Must(1970, time.May, 1), Source: "LFT 76 (DOF 01-04-1970)", Value: escala{[]int{6, 8, 10, 12}, 5, 2}},
		{From: calendario.Must(2023, time.January, 1), Source: "LFT 76 (DOF 27-12-2022)", Value: escala{[]int{12, 14, 16, 18, 20}, 5, 2}},
	}
}

// maxAnio bounds the years of service far beyond any life, so that nothing
// overflows.
const maxAnio = 1000

// Vacaciones gives the vacation days of a year of service, the one in course:
// the first is 1 (Ley Federal del Trabajo, art. 76). After the fifth year there
// are two days more for every five years. A day before the law is
// [ErrNoParameter], a year before the first [ErrSeniority].
func (p *Params) Vacaciones(on calendario.Date, anio int) (int, Fila, error) {
	row, ok := p.orDefault().vacaciones.At(on)
	switch {
	case !ok:
		return 0, Fila{}, Error{ErrNoParameter, tableVacaciones}
	case anio < 1 || anio > maxAnio:
		return 0, Fila{}, Error{ErrSeniority, "anio_servicio"}
	}
	return row.Value.dias(anio), fila(tableVacaciones, row), nil
}

// AnioDeServicio gives the year of service in course on a day, 1 in the first;
// 0 before it. Who began on 29 February completes a year on 28 February of the
// years that have no 29th.
func AnioDeServicio(ingreso, on calendario.Date) int {
	if ingreso.IsZero() || on.Before(ingreso) {
		return 0
	}
	n := on.Year() - ingreso.Year()
	if ingreso.AddYears(n).After(on) {
		n--
	}
	return n + 1
}
