package calendario

import (
	"cmp"
	"errors"
	"slices"
	"strconv"
	"strings"
)

// Vacacion is one vacation of one worker, as the host's roll of vacations (rol
// de vacaciones) states it: nothing computes it. Nothing masks the worker's key
// either: let it be one that tells nothing to others, no CURP and no NSS.
type Vacacion struct {
	Trabajador string `json:"trabajador"` // the host's key of the worker, an opaque text
	Anio       int    `json:"anio"`       // year to which the vacation belongs
	Periodo    int    `json:"periodo"`    // ordinal of the vacation in that year, 1 to 9
	Desde      Date   `json:"desde"`      // first day away
	Hasta      Date   `json:"hasta"`      // last day away
	Dias       int    `json:"dias"`       // days of vacation that it uses up
}

// Period gives the days away.
func (v Vacacion) Period() Period { return Period{v.Desde, v.Hasta} }

// WorkingDays counts the working days of [ContratoIMSS] within the vacation.
func (v Vacacion) WorkingDays(extra ...Date) int {
	return ContratoIMSS.CountWorking(v.Period(), extra...)
}

// unfit gives the column that does not hold, or nothing.
func (v Vacacion) unfit() string {
	switch {
	case strings.TrimSpace(v.Trabajador) == "":
		return "trabajador"
	case v.Anio < minYear || v.Anio > maxYear:
		return "anio"
	case v.Periodo < 1 || v.Periodo > 9:
		return "periodo"
	case v.Desde.IsZero():
		return "desde"
	case v.Hasta.Before(v.Desde):
		return "hasta"
	case v.Dias < 1 || v.Dias > v.Period().Days():
		return "dias"
	}
	return ""
}

// columns are the data of a row, in the order in which they are checked.
func columns() []string {
	return []string{"trabajador", "anio", "periodo", "desde", "hasta", "dias"}
}

// readVacacion makes a vacation of the texts of a row; unfit names the column
// that does not hold.
func readVacacion(text func(column string) string) (v Vacacion, unfit string) {
	whole := func(column string) int {
		n, err := strconv.Atoi(text(column))
		if err != nil {
			return 0 // no column takes 0
		}
		return n
	}
	v = Vacacion{
		Trabajador: text("trabajador"), Anio: whole("anio"), Periodo: whole("periodo"),
		Desde: sheetDate(text("desde")), Hasta: sheetDate(text("hasta")), Dias: whole("dias"),
	}
	return v, v.unfit()
}

// sheetDate reads 2026-07-16, or 16/07/2026 as spreadsheets save it; anything
// else is absent.
func sheetDate(s string) Date {
	if len(s) == 10 && s[2] == '/' && s[5] == '/' {
		d, _ := fromDigits(s[6:], s[3:5], s[:2])
		return d
	}
	d, _ := Parse(s)
	return d
}

// Rol is a roll of vacations. It never changes, and may be shared; the zero
// value is empty.
type Rol struct {
	rows []Vacacion // by worker, then by day
}

// NewRol makes a roll of rows that the host holds already. A row without
// worker, with days in the wrong order or with more days than its period has is
// an [Error] of [ErrVacaciones] with the number of the row; all such errors are
// joined. Vacations of one worker may overlap: see [Rol.Overlaps].
func NewRol(rows []Vacacion) (*Rol, error) {
	var c collector
	for i, v := range rows {
		c.add(v, v.unfit(), i+1)
	}
	return c.rol()
}

// collector gathers rows and the first faults among them.
type collector struct {
	rows   []Vacacion
	faults []error
}

const mostFaults = 100 // what nobody corrects by hand needs no longer list

func (c *collector) add(v Vacacion, unfit string, row int) {
	if unfit == "" {
		c.rows = append(c.rows, v)
		return
	}
	c.refuse(Error{Fault: ErrVacaciones, Row: row, Field: unfit})
}

func (c *collector) refuse(err error) {
	if len(c.faults) < mostFaults {
		c.faults = append(c.faults, err)
	}
}

func (c *collector) rol() (*Rol, error) {
	if len(c.faults) > 0 {
		return nil, errors.Join(c.faults...)
	}
	slices.SortStableFunc(c.rows, func(a, b Vacacion) int {
		return cmp.Or(cmp.Compare(a.Trabajador, b.Trabajador), a.Desde.Compare(b.Desde), a.Hasta.Compare(b.Hasta))
	})
	return &Rol{c.rows}, nil
}

// All gives every vacation, by worker and by day.
func (r *Rol) All() []Vacacion { return slices.Clone(r.rows) }

// Of gives the vacations of one worker in the order of their days.
func (r *Rol) Of(trabajador string) []Vacacion { return slices.Clone(r.of(trabajador)) }

func (r *Rol) of(trabajador string) []Vacacion {
	first, _ := slices.BinarySearchFunc(r.rows, trabajador, func(v Vacacion, t string) int { return cmp.Compare(v.Trabajador, t) })
	n := slices.IndexFunc(r.rows[first:], func(v Vacacion) bool { return v.Trabajador != trabajador })
	if n < 0 {
		return r.rows[first:]
	}
	return r.rows[first : first+n]
}

// Away gives the vacations of which a day is part: who is away.
func (r *Rol) Away(on Date) []Vacacion {
	var away []Vacacion
	for _, v := range r.rows {
		if v.Period().Contains(on) {
			away = append(away, v)
		}
	}
	return away
}

// Next gives the first vacation of a worker that begins on a day or after it;
// ok is false where the roll has none.
func (r *Rol) Next(trabajador string, from Date) (next Vacacion, ok bool) {
	for _, v := range r.of(trabajador) {
		if !v.Desde.Before(from) {
			return v, true
		}
	}
	return Vacacion{}, false
}

// Overlaps gives the vacations that begin while another one of the same worker
// lasts, each after that other one.
func (r *Rol) Overlaps() [][2]Vacacion {
	var pairs [][2]Vacacion
	var longest Vacacion // of the same worker, the one that ends last
	for _, v := range r.rows {
		if v.Trabajador != longest.Trabajador {
			longest = v
			continue
		}
		if !v.Desde.After(longest.Hasta) {
			pairs = append(pairs, [2]Vacacion{longest, v})
		}
		if v.Hasta.After(longest.Hasta) {
			longest = v
		}
	}
	return pairs
}
