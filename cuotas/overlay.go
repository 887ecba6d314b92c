package cuotas

import (
	"errors"
	"fmt"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/internal/tabla/archivo"
)

// Overlay is [Params.Overlay] on the tables of this release.
func Overlay(files fs.FS) (*Params, error) { return Default().Overlay(files) }

// Overlay reads what a host knows beyond this release and gives new tables in
// which its rows stand beside those of p; a row of the same day replaces the old
// one. p stays as it is, and its readings are kept. Every .json file anywhere in
// files is read, in the order of their names. Each is an object with the day on
// which its sources were read and any of these lists; each row has its source,
// amounts and rates (in percent) are texts:
//
//	{
//	  "read": "2027-03-01",
//	  "tasas": [{"ramo": "retiro", "from": "2027-01-01", "patron": "2.000", "obrero": "0.000", "articulo": "LSS 168-I", "source": "DOF …"}],
//	  "ceav": [{"from": "2031-01-01", "tasas": ["3.150", …, all eight rows], "source": "DOF …"}],
//	  "primas": [{"from": "2027-01-01", "clases": ["0.54355", …, all five], "minima": "0.50000", "maxima": "15.00000", "source": "DOF …"}],
//	  "ssf": [{"ciclo": 2027, "cuotas": [{"edad": 0, "cuota": "…"}, {"edad": 20, "cuota": "…"}, …], "source": "DOF …"}],
//	  "tasa_mora": [{"from": "2027-01-01", "tasa": "2.070", "source": "LIF 2027, art. 8"}],
//	  "vacaciones": [{"from": "2027-01-01", "primeros": [12, 14, 16, 18, 20], "cada": 5, "mas": 2, "source": "DOF …"}]
//	}
//
// The minimum wages, the UMA and the modalidades of [afiliacion.Tablas.Overlay]
// are read from the same files, so that a host keeps one folder of rows; the
// lists of package calendario are passed over.
//
// An unknown key, a row without its source, a figure that cannot be (a rate over
// 100, rows of CEAV or classes of risk that descend, a rate of late payment that
// does not begin with a year) and a year left out between two rows are an
// [OverlayError], which names file and row; files without any are one too. All
// such errors are joined, and no row is taken then. A file that cannot be opened
// gives the error of files.
func (p *Params) Overlay(files fs.FS) (*Params, error) {
	out := *p.orDefault()
	out.read = maps.Clone(out.read)
	found, err := archivo.Walk(files, out.lay)
	if err != nil {
		return nil, err
	}
	figures, err := out.figures.Overlay(files)
	refused, err := faultsOf(err)
	if err != nil {
		return nil, err
	}
	for _, f := range refused {
		if !slices.Contains(found, f) { // what is wrong with a file as a whole, both see
			found = append(found, f)
		}
	}
	slices.SortStableFunc(found, func(a, b archivo.Fault) int { return strings.Compare(a.File, b.File) })
	var faults []error
	for _, f := range found {
		faults = append(faults, OverlayError{f.File, f.Row, f.Field})
	}
	if err := errors.Join(faults...); err != nil {
		return nil, err
	}
	out.setFigures(figures)
	return &out, nil
}

// faultsOf gives the places that package afiliacion refused, or the error of the
// files themselves.
func faultsOf(err error) (out []archivo.Fault, files error) {
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return nil, err
	}
	for _, one := range joined.Unwrap() {
		e, ok := errors.AsType[afiliacion.Error](one)
		if !ok {
			return nil, err
		}
		out = append(out, archivo.Fault{File: e.File, Row: e.Row, Field: e.Field})
	}
	return out, nil
}

// lay lays the rows of one file over p.
func (p *Params) lay(file archivo.File) []archivo.Fault {
	read, err := calendario.Parse(file.Read)
	if err != nil {
		return file.NoRead()
	}
	var years []calendario.Date // of the rates of late payment
	faults := file.Each(archivo.Cuotas, func(list string) (archivo.Take, bool) {
		take, known := p.taker(list, &years)
		return func(row []byte) (string, bool) {
			unfit, ok := take(row)
			if name := "cuotas." + list; ok && read.After(p.read[name]) {
				p.read[name] = read
			}
			return unfit, ok
		}, known
	})
	if len(faults) > 0 {
		return faults
	}
	if n := p.mora.Hole(years, endOfYear); n >= 0 {
		return []archivo.Fault{{Row: n + 1, Field: strings.TrimPrefix(tableMora, "cuotas.") + ".from"}}
	}
	return nil
}

// OverlayError tells which row of a file of the host was refused. It never holds
// what the row says.
type OverlayError struct {
	File  string // name inside the file system
	Row   int    // number of the row in its list, from 1; with Field "json" or "read" the line; 0 where there is no file
	Field string // list and key of the datum, "ceav.from"; the list alone where the row as a whole is at fault
}

// Error gives the code, the place and the field, for logs.
func (e OverlayError) Error() string {
	return fmt.Sprintf("%s: %s, row %d, %s", ErrOverlay, e.File, e.Row, e.Field)
}

// Unwrap gives the fault.
func (e OverlayError) Unwrap() error { return ErrOverlay }

// Code gives the stable code.
func (e OverlayError) Code() string { return string(ErrOverlay) }

// Args gives the file, the row and the field.
func (e OverlayError) Args() []any { return []any{e.File, e.Row, e.Field} }
