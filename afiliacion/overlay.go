package afiliacion

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"time"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/internal/tabla"
	"github.com/derechohabiente/imss/internal/tabla/archivo"
)

// Overlay is [Tablas.Overlay] on the tables of this release.
func Overlay(files fs.FS) (*Tablas, error) { return Default().Overlay(files) }

// Overlay reads what a host knows beyond this release and gives new tables in
// which its rows stand beside those of t; a row of the same day replaces the
// old one. t stays as it is. Every .json file anywhere in files is read, in the
// order of their names. Each is an object with the day on which its sources
// were read and any of three lists; each row has the day from which it holds and
// its source, amounts are texts with two decimals:
//
//	{
//	  "read": "2027-01-11",
//	  "salario_minimo": [{"from": "2027-01-01", "general": "…", "zlfn": "…", "source": "CONASAMI, DOF …"}],
//	  "uma": [{"from": "2027-02-01", "daily": "…", "monthly": "…", "annual": "…", "source": "INEGI, DOF …"}],
//	  "modalidades": [{"modalidad": "44", "from": "2027-01-01", "voluntaria": true, "source": "LSS …",
//	    "ramas": {"rt": {"covered": true, "confirmed": true}, "em_especie": …, all six}}]
//	}
//
// The monthly and the annual UMA may be left out; where they are given, the
// first is 30.4 times the daily one, rounded half up, and the second twelve
// times that (Ley para Determinar el Valor de la Unidad de Medida y
// Actualización, art. 4). The lists of other packages of this module are passed
// over: a host may keep all its rows in one folder.
//
// An unknown key, a row without its source, a figure that cannot be (a wage of
// the border below the general one, a UMA that does not begin on 1 February)
// and a year left out between two rows are an [Error] of [ErrOverlay], which
// names file and row; files without any are one too. All such errors are joined,
// and no row is taken then. A file that cannot be opened gives the error of
// files.
func (t *Tablas) Overlay(files fs.FS) (*Tablas, error) {
	out := *t.orDefault()
	out.cuadro = maps.Clone(out.cuadro)
	found, err := archivo.Walk(files, out.lay)
	var faults []error
	for _, f := range found {
		faults = append(faults, Error{ErrOverlay, f.File, f.Row, f.Field})
	}
	if err := errors.Join(append(faults, err)...); err != nil {
		return nil, err
	}
	return &out, nil
}

// lay lays the rows of one file over t.
func (t *Tablas) lay(file archivo.File) []archivo.Fault {
	read, err := calendario.Parse(file.Read)
	if err != nil {
		return file.NoRead()
	}
	var minimos, umas []calendario.Date // the days of the rows
	faults := file.Each(archivo.Afiliacion, func(list string) (archivo.Take, bool) {
		switch list {
		case listMinimos:
			return func(row []byte) (string, bool) { return t.layMinimo(row, read, &minimos) }, true
		case listUMAs:
			return func(row []byte) (string, bool) { return t.layUMA(row, read, &umas) }, true
		case listModalidades:
			return func(row []byte) (string, bool) { return t.layModalidad(row, read) }, true
		}
		return nil, false
	})
	if len(faults) > 0 {
		return faults
	}
	return append(hole(listMinimos, minimos, t.minimos, minimoEnd), hole(listUMAs, umas, t.umas, umaEnd)...)
}

// The lists of a file.
const (
	listMinimos     = "salario_minimo"
	listUMAs        = "uma"
	listModalidades = "modalidades"
)

// Error tells which row of a file of the host was refused. It never holds what
// the row says.
type Error struct {
	Fault Fault  // ErrOverlay
	File  string // name inside the file system
	Row   int    // number of the row in its list, from 1; with Field "json" or "read" the line; 0 where there is no file
	Field string // list and key of the datum, "uma.from"; the list alone where the row as a whole is at fault
}

// Error gives the code, the place and the field, for logs.
func (e Error) Error() string {
	return fmt.Sprintf("%s: %s, row %d, %s", e.Fault, e.File, e.Row, e.Field)
}

// Unwrap gives the fault.
func (e Error) Unwrap() error { return e.Fault }

// Code gives the stable code.
func (e Error) Code() string { return string(e.Fault) }

// Args gives the file, the row and the field.
func (e Error) Args() []any { return []any{e.File, e.Row, e.Field} }

func (t *Tablas) layMinimo(raw []byte, read calendario.Date, days *[]calendario.Date) (string, bool) {
	var row struct {
		archivo.Dated[calendario.Date]
		Minimo
	}
	if unfit, ok := archivo.Strict(raw, &row); !ok {
		return unfit, false
	}
	problem := row.Unfit()
	switch {
	case problem != "":
	case row.General <= 0:
		problem = "general"
	case row.ZLFN < row.General:
		problem = "zlfn"
	}
	if problem != "" {
		return problem, false
	}
	t.minimos = t.minimos.Overlay(tabla.Table[Minimo]{{From: row.From, Source: row.Source, Value: row.Minimo}})
	t.minimosRead = later(t.minimosRead, read)
	*days = append(*days, row.From)
	return "", true
}

// maxUMA is a daily UMA that stays within amounts in every computation: a
// million pesos, far beyond any slip of the decimal point.
const maxUMA dinero.Centavos = 1_000_000_00

func (t *Tablas) layUMA(raw []byte, read calendario.Date, days *[]calendario.Date) (string, bool) {
	var row struct {
		archivo.Dated[calendario.Date]
		Daily   dinero.Centavos  `json:"daily"`
		Monthly *dinero.Centavos `json:"monthly"`
		Annual  *dinero.Centavos `json:"annual"`
	}
	if unfit, ok := archivo.Strict(raw, &row); !ok {
		return unfit, false
	}
	problem := row.Unfit()
	_, month, day := row.From.Civil()
	monthly, err := row.Daily.MulDiv(304, 10) // Ley de la UMA, art. 4
	switch {
	case problem != "":
	case (month != time.February || day != 1) && row.From != firstUMA(): // Ley de la UMA, art. 5
		problem = "from"
	case err != nil || row.Daily <= 0 || row.Daily > maxUMA:
		problem = "daily"
	case row.Monthly != nil && *row.Monthly != monthly:
		problem = "monthly"
	case row.Annual != nil && *row.Annual != 12*monthly:
		problem = "annual"
	}
	if problem != "" {
		return problem, false
	}
	t.umas = t.umas.Overlay(tabla.Table[dinero.Centavos]{{From: row.From, Source: row.Source, Value: row.Daily}})
	t.umasRead = later(t.umasRead, read)
	*days = append(*days, row.From)
	return "", true
}

func (t *Tablas) layModalidad(raw []byte, read calendario.Date) (string, bool) {
	var row struct {
		archivo.Dated[calendario.Date]
		Modalidad  Modalidad      `json:"modalidad"`
		Voluntaria bool           `json:"voluntaria"`
		Ramas      map[Rama]Celda `json:"ramas"`
	}
	if unfit, ok := archivo.Strict(raw, &row); !ok {
		return unfit, false
	}
	problem := row.Unfit()
	c := Cobertura{Voluntaria: row.Voluntaria}
	for _, r := range Ramas() {
		cell, ok := row.Ramas[r]
		if (!ok || !cell.Condition.Valid() || cell.Condition != "" && !cell.Covered) && problem == "" {
			problem = "ramas." + r.String()
		}
		c.Celdas[r] = cell
	}
	if !row.Modalidad.wellFormed() {
		problem = "modalidad"
	}
	if problem != "" {
		return problem, false
	}
	t.cuadro[row.Modalidad] = t.cuadro[row.Modalidad].Overlay(coberturas{{From: row.From, Source: row.Source, Value: c}})
	t.cuadroRead = later(t.cuadroRead, read)
	return "", true
}

// later gives the later of two days: the sources of a table were last read then.
func later(a, b calendario.Date) calendario.Date {
	if b.After(a) {
		return b
	}
	return a
}

func (m Modalidad) wellFormed() bool {
	return len(m) == 2 && m[0] >= '0' && m[0] <= '9' && m[1] >= '0' && m[1] <= '9'
}

// hole tells whether a row of the host stands beside a year left out: that is a
// mistake that nobody would notice before its first day comes.
func hole[T any](list string, rows []calendario.Date, t tabla.Table[T], end func(calendario.Date) calendario.Date) []archivo.Fault {
	if n := t.Hole(rows, end); n >= 0 {
		return []archivo.Fault{{Row: n + 1, Field: list + ".from"}}
	}
	return nil
}
