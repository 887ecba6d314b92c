package cfdi

import (
	"iter"
	"slices"
	"strings"

	"github.com/derechohabiente/imss/calendario"
)

//go:generate go run data/gen.go

// Catalogo is one of the payroll catalogues of the SAT, by its official name.
type Catalogo string

// The catalogues, as the complement Nómina 1.2 uses them.
const (
	CatTipoPercepcion   Catalogo = "c_TipoPercepcion"
	CatTipoDeduccion    Catalogo = "c_TipoDeduccion"
	CatTipoOtroPago     Catalogo = "c_TipoOtroPago"
	CatTipoNomina       Catalogo = "c_TipoNomina"
	CatPeriodicidadPago Catalogo = "c_PeriodicidadPago"
	CatTipoContrato     Catalogo = "c_TipoContrato"
	CatTipoRegimen      Catalogo = "c_TipoRegimen"
	CatRiesgoPuesto     Catalogo = "c_RiesgoPuesto"
	CatTipoIncapacidad  Catalogo = "c_TipoIncapacidad"
	CatTipoJornada      Catalogo = "c_TipoJornada"
	CatTipoHoras        Catalogo = "c_TipoHoras"
	CatOrigenRecurso    Catalogo = "c_OrigenRecurso"
	CatBanco            Catalogo = "c_Banco"
	CatEstado           Catalogo = "c_Estado"
)

// entry is a row as the generated tables hold it: dates are ISO texts, which
// compare as dates do, and an open end is empty.
type entry struct{ code, name, from, until string }

func (e entry) validOn(isoDate string) bool {
	return e.from <= isoDate && (e.until == "" || isoDate <= e.until)
}

// Clave is a code of a catalogue, with the days on which it may be used.
type Clave struct {
	Codigo string
	Nombre string
	Valid  calendario.Period // a zero end is open
}

func (e entry) clave() Clave {
	from, _ := calendario.Parse(e.from)
	until, _ := calendario.Parse(e.until)
	return Clave{e.code, e.name, calendario.Period{From: from, To: until}}
}

// Lookup gives the row of a code; ok is false for a code that the catalogue
// does not have.
func (c Catalogo) Lookup(code string) (Clave, bool) {
	e, ok := find(c.table(), code)
	if !ok {
		return Clave{}, false
	}
	return e.clave(), true
}

// Nombre gives the official name of a code, or the empty text.
func (c Catalogo) Nombre(code string) string {
	e, _ := find(c.table(), code)
	return e.name
}

// All gives the rows in the order of their codes.
func (c Catalogo) All() iter.Seq[Clave] {
	return func(yield func(Clave) bool) {
		for _, e := range c.table() {
			if !yield(e.clave()) {
				return
			}
		}
	}
}

// Source tells what the catalogues of this package were compiled from, with
// its date. A host whose documents carry newer codes needs a newer release.
func (c Catalogo) Source() string { return catalogSource }

func (c Catalogo) table() []entry {
	switch c {
	case CatTipoPercepcion:
		return tipoPercepcionTable
	case CatTipoDeduccion:
		return tipoDeduccionTable
	case CatTipoOtroPago:
		return tipoOtroPagoTable
	case CatTipoNomina:
		return tipoNominaTable
	case CatPeriodicidadPago:
		return periodicidadPagoTable
	case CatTipoContrato:
		return tipoContratoTable
	case CatTipoRegimen:
		return tipoRegimenTable
	case CatRiesgoPuesto:
		return riesgoPuestoTable
	case CatTipoIncapacidad:
		return tipoIncapacidadTable
	case CatTipoJornada:
		return tipoJornadaTable
	case CatTipoHoras:
		return tipoHorasTable
	case CatOrigenRecurso:
		return origenRecursoTable
	case CatBanco:
		return bancoTable
	case CatEstado:
		return estadoTable
	}
	return nil
}

func find(table []entry, code string) (entry, bool) {
	i, ok := slices.BinarySearchFunc(table, code, func(e entry, c string) int { return strings.Compare(e.code, c) })
	if !ok {
		return entry{}, false
	}
	return table[i], true
}
