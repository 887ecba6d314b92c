package cuotas

import (
	"slices"
	"strings"
	"time"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/internal/tabla"
	"github.com/derechohabiente/imss/internal/tabla/archivo"
)

// row makes the row of a table.
func row[T any](d archivo.Dated[calendario.Date], v T) tabla.Table[T] {
	return tabla.Table[T]{{From: d.From, Source: d.Source, Value: v}}
}

// taker gives what reads the rows of a list.
func (p *Params) taker(list string, years *[]calendario.Date) (take archivo.Take, known bool) {
	switch "cuotas." + list {
	case tableTasas:
		return p.layTasa, true
	case tableCEAV:
		return p.layCEAV, true
	case tablePrimas:
		return p.layPrimas, true
	case tableSSF:
		return p.laySSF, true
	case tableMora:
		return func(row []byte) (string, bool) { return p.layMora(row, years) }, true
	case tableVacaciones:
		return p.layVacaciones, true
	}
	return nil, false
}

func (p *Params) layTasa(raw []byte) (string, bool) {
	var in struct {
		archivo.Dated[calendario.Date]
		Ramo     Ramo   `json:"ramo"`
		Patron   *Tasa  `json:"patron"`
		Obrero   *Tasa  `json:"obrero"`
		Articulo string `json:"articulo"`
	}
	if unfit, ok := archivo.Strict(raw, &in); !ok {
		return unfit, false
	}
	problem, n := in.Unfit(), slices.Index(Ramos(), in.Ramo)
	switch {
	case problem != "":
	case n < 0 || len(p.tasas[n]) == 0: // no branch, or work risks: the employer's own
		problem = "ramo"
	case in.Patron == nil || !in.Patron.part() || in.Ramo == CEAV && *in.Patron != 0: // by the salary: list "ceav"
		problem = "patron"
	case in.Obrero == nil || !in.Obrero.part():
		problem = "obrero"
	case strings.TrimSpace(in.Articulo) == "":
		problem = "articulo"
	}
	if problem != "" {
		return problem, false
	}
	p.tasas[n] = p.tasas[n].Overlay(row(in.Dated, Tasas{*in.Patron, *in.Obrero, in.Articulo}))
	return "", true
}

func (p *Params) layCEAV(raw []byte) (string, bool) {
	var in struct {
		archivo.Dated[calendario.Date]
		Tasas []Tasa `json:"tasas"`
	}
	if unfit, ok := archivo.Strict(raw, &in); !ok {
		return unfit, false
	}
	problem := in.Unfit()
	var v [8]Tasa
	if problem == "" && (copy(v[:], in.Tasas) != len(v) || len(in.Tasas) != len(v) || !ascending(in.Tasas)) {
		problem = "tasas"
	}
	if problem != "" {
		return problem, false
	}
	p.grid = p.grid.Overlay(row(in.Dated, v))
	return "", true
}

// ascending tells whether rates never fall, begin above zero and end at one
// hundred at most.
func ascending(rates []Tasa) bool {
	return slices.IsSorted(rates) && rates[0] > 0 && rates[len(rates)-1].part()
}

func (p *Params) layPrimas(raw []byte) (string, bool) {
	var in struct {
		archivo.Dated[calendario.Date]
		Clases []Tasa `json:"clases"`
		Minima Tasa   `json:"minima"`
		Maxima Tasa   `json:"maxima"`
	}
	if unfit, ok := archivo.Strict(raw, &in); !ok {
		return unfit, false
	}
	problem := in.Unfit()
	v := primas{Minima: in.Minima, Maxima: in.Maxima}
	switch {
	case problem != "":
	case len(in.Clases) != len(v.Clases) || copy(v.Clases[:], in.Clases) == 0 || !ascending(in.Clases):
		problem = "clases"
	case in.Minima <= 0 || in.Minima > in.Clases[0]:
		problem = "minima"
	case !in.Maxima.part() || in.Maxima < in.Clases[len(in.Clases)-1]:
		problem = "maxima"
	}
	if problem != "" {
		return problem, false
	}
	p.primas = p.primas.Overlay(row(in.Dated, v))
	return "", true
}

func (p *Params) laySSF(raw []byte) (string, bool) {
	var in struct {
		Ciclo  int       `json:"ciclo"`
		Source string    `json:"source"`
		Cuotas []edadSSF `json:"cuotas"`
	}
	if unfit, ok := archivo.Strict(raw, &in); !ok {
		return unfit, false
	}
	d := archivo.Dated[calendario.Date]{From: cycleStart(in.Ciclo), Source: in.Source}
	problem := d.Unfit()
	switch {
	case problem == "from" || cycleStart(in.Ciclo+1).IsZero():
		problem = "ciclo"
	case problem == "" && !ladder(in.Cuotas):
		problem = "cuotas"
	}
	if problem != "" {
		return problem, false
	}
	p.ssf = p.ssf.Overlay(row(d, in.Cuotas))
	return "", true
}

// ladder tells whether fees begin with age 0 and go on with higher ages.
func ladder(bands []edadSSF) bool {
	for i, b := range bands {
		if b.Cuota <= 0 || i == 0 && b.Edad != 0 || i > 0 && b.Edad <= bands[i-1].Edad {
			return false
		}
	}
	return len(bands) > 0
}

func (p *Params) layMora(raw []byte, years *[]calendario.Date) (string, bool) {
	var in struct {
		archivo.Dated[calendario.Date]
		Tasa Tasa `json:"tasa"`
	}
	if unfit, ok := archivo.Strict(raw, &in); !ok {
		return unfit, false
	}
	problem := in.Unfit()
	switch {
	case problem != "":
	case in.From.Month() != time.January || in.From.Day() != 1: // the Ley de Ingresos is that of a year
		problem = "from"
	case in.Tasa == 0 || !in.Tasa.part():
		problem = "tasa"
	}
	if problem != "" {
		return problem, false
	}
	p.mora = p.mora.Overlay(row(in.Dated, in.Tasa))
	*years = append(*years, in.From)
	return "", true
}

func (p *Params) layVacaciones(raw []byte) (string, bool) {
	var in struct {
		archivo.Dated[calendario.Date]
		Primeros []int `json:"primeros"`
		Cada     int   `json:"cada"`
		Mas      int   `json:"mas"`
	}
	if unfit, ok := archivo.Strict(raw, &in); !ok {
		return unfit, false
	}
	problem, v := in.Unfit(), escala{in.Primeros, in.Cada, in.Mas}
	if problem == "" {
		problem = v.unfit()
	}
	if problem != "" {
		return problem, false
	}
	p.vacaciones = p.vacaciones.Overlay(row(in.Dated, v))
	return "", true
}
