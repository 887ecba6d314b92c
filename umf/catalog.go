package umf

import (
	"iter"
	"strings"
)

// cpCount is the number of five-digit codes.
const cpCount = 100_000

// Catalog is an immutable catalogue of postal codes and clinics, safe for
// concurrent readers. A [Builder] makes it.
type Catalog struct {
	vintage string
	maxKm   Km
	report  Report

	// Settlements, by postal code: those of a code are rows[index[code]:index[code+1]].
	names     string
	index     []uint32
	rows      []row
	codes     int
	tipos     []string
	tipoFolds []string
	ciudades  []string
	zonas     []string
	munis     []municipio
	points    map[uint32]Point // by number of the row
	centroids map[uint32]Point

	clinics []Clinica // by CLUES
	offers  []offer   // of the clinic of the same number
	byCLUES map[string]int32
	places  []placeRow
	spots   []spot

	zones    []zoneRow // by postal code
	zoneRefs []int32
	unknown  []string // CLUES of negative references
}

// offer tells what a clinic has for the assignment.
type offer struct {
	from, to uint32 // its places
	known    bool   // its places are known
	family   bool   // in operation, with family medicine
	rural    bool   // in operation, a rural unit
}

// spot is a clinic that a search by distance may find.
type spot struct {
	at     vector
	clinic int32
	family bool // otherwise rural
}

type zoneRow struct {
	cp            uint32
	depth         uint8 // 0 the code, 1 with settlement, 2 with its kind too
	colonia, tipo string
	from, to      uint32
}

// Vintage gives the date of the postal catalogue as the host told it.
func (c *Catalog) Vintage() string { return c.vintage }

// Report tells how the files were loaded.
func (c *Catalog) Report() Report { return c.report.clone() }

// Len gives the number of settlements and of postal codes.
func (c *Catalog) Len() (settlements, codes int) { return len(c.rows), c.codes }

func (c *Catalog) name(r row) string { return c.names[r.off : r.off+uint32(r.len)] }

// CodigoPostal is a postal code of a catalogue with its settlements.
type CodigoPostal struct {
	c        *Catalog
	code     string
	n        uint32
	from, to uint32
}

// Lookup finds a postal code; blanks around it are dropped. The error is an
// [*Error] with [ErrInvalidCP] or [ErrUnknownCP]; the latter carries existing
// codes near it. A code found costs no allocation.
func (c *Catalog) Lookup(cp string) (CodigoPostal, error) {
	n, ok := parseCP(cp)
	if !ok {
		cp = strings.TrimSpace(cp)
		if n, ok = parseCP(cp); !ok {
			return CodigoPostal{}, &Error{Fault: ErrInvalidCP}
		}
	}
	from, to := c.index[n], c.index[n+1]
	if from == to {
		return CodigoPostal{}, &Error{Fault: ErrUnknownCP, Near: c.near(n)}
	}
	return CodigoPostal{c, cp, n, from, to}, nil
}

// near gives up to four existing codes on each side of n that share its first
// three digits, in order.
func (c *Catalog) near(n uint32) []string {
	const each = 4
	low, high := n/100*100, n/100*100+100
	var below, out []string
	for k := n; k > low && len(below) < each; k-- {
		if c.index[k-1] < c.index[k] {
			below = append(below, cpText(k-1))
		}
	}
	for i := len(below) - 1; i >= 0; i-- {
		out = append(out, below[i])
	}
	for k := n + 1; k < high && len(out) < len(below)+each; k++ {
		if c.index[k] < c.index[k+1] {
			out = append(out, cpText(k))
		}
	}
	return out
}

// Codes gives every postal code in order.
func (c *Catalog) Codes() iter.Seq[CodigoPostal] {
	return func(yield func(CodigoPostal) bool) {
		for n := range uint32(cpCount) {
			from, to := c.index[n], c.index[n+1]
			if from < to && !yield(CodigoPostal{c, cpText(n), n, from, to}) {
				return
			}
		}
	}
}

// Code gives the five digits.
func (p CodigoPostal) Code() string { return p.code }

// Len gives the number of settlements.
func (p CodigoPostal) Len() int { return int(p.to - p.from) }

// At gives the settlement of a number from 0 on, in the order of the file.
func (p CodigoPostal) At(i int) Asentamiento {
	if i < 0 || i >= p.Len() {
		return Asentamiento{}
	}
	return p.c.settlement(p.code, p.from+uint32(i))
}

// All gives the settlements in the order of the file.
func (p CodigoPostal) All() iter.Seq[Asentamiento] {
	return func(yield func(Asentamiento) bool) {
		for i := range p.Len() {
			if !yield(p.At(i)) {
				return
			}
		}
	}
}

// Find gives the settlements whose name folds like colonia (see [Fold]).
func (p CodigoPostal) Find(colonia string) iter.Seq[Asentamiento] {
	return func(yield func(Asentamiento) bool) {
		var room [128]byte
		want := foldString(colonia)
		for i := range p.Len() {
			r := p.c.rows[p.from+uint32(i)]
			if string(appendFold(room[:0], p.c.name(r))) == want && !yield(p.At(i)) {
				return
			}
		}
	}
}

// Municipio gives the municipality (alcaldía in Mexico City): no postal code
// lies in two of them.
func (p CodigoPostal) Municipio() string { return p.At(0).Municipio }

// Estado gives the state.
func (p CodigoPostal) Estado() string { return p.At(0).Estado }

// Centroid gives the middle of the postal code, where the host loaded it.
func (p CodigoPostal) Centroid() Point {
	if p.c == nil {
		return Point{}
	}
	return p.c.centroids[p.n]
}

func (c *Catalog) settlement(code string, i uint32) Asentamiento {
	r := c.rows[i]
	m := &c.munis[r.muni]
	return Asentamiento{
		CP: code, Nombre: c.name(r), Tipo: c.tipos[r.tipo], Ciudad: c.ciudades[r.ciudad],
		Municipio: m.nombre, Estado: m.estado, ClaveEstado: m.claveEstado, ClaveMunicipio: m.clave,
		ID: int(r.id), Zona: c.zonas[r.zona], Point: c.points[i],
	}
}

// FindColonia gives the settlements of the whole catalogue whose name folds
// like colonia (see [Fold]), by postal code. It reads every name: some ten
// milliseconds for the national file.
func (c *Catalog) FindColonia(colonia string) iter.Seq[Asentamiento] {
	return func(yield func(Asentamiento) bool) {
		var room [128]byte
		want := foldString(colonia)
		for n := range uint32(cpCount) {
			for i := c.index[n]; i < c.index[n+1]; i++ {
				if string(appendFold(room[:0], c.name(c.rows[i]))) == want && !yield(c.settlement(cpText(n), i)) {
					return
				}
			}
		}
	}
}

// Clinica finds a clinic by its CLUES, in any case.
func (c *Catalog) Clinica(clues string) (Clinica, bool) {
	i, ok := c.byCLUES[key(clues)]
	if !ok {
		return Clinica{}, false
	}
	return c.clinics[i], true
}

// Clinicas gives every clinic by CLUES, those in which nobody is assigned too.
func (c *Catalog) Clinicas() iter.Seq[Clinica] {
	return func(yield func(Clinica) bool) {
		for _, u := range c.clinics {
			if !yield(u) {
				return
			}
		}
	}
}

// ByNumero gives the clinics that bear a number in an OOAD, those in operation
// first; a blank OOAD means any. More than one may come back: without OOAD the
// number is unique nowhere, and a closed unit keeps the number of its heir.
func (c *Catalog) ByNumero(ooad string, numero int) []Clinica {
	var open, closed []Clinica
	for _, u := range c.clinics {
		switch {
		case numero == 0 || u.Numero != numero || ooad != "" && u.OOAD != ooad:
		case u.InOperation():
			open = append(open, u)
		default:
			closed = append(closed, u)
		}
	}
	return append(open, closed...)
}

// Zone gives the CLUES that the zone table lists for a settlement, in the order
// of priority; nil where it has no row. Blank colonia and tipo ask for the
// postal code as a whole.
func (c *Catalog) Zone(cp, colonia, tipo string) []string {
	n, ok := parseCP(strings.TrimSpace(cp))
	if !ok {
		return nil
	}
	var out []string
	for _, ref := range c.zone(n, appendFold(nil, colonia), foldString(tipo)) {
		if ref < 0 {
			out = append(out, c.unknown[-ref-1])
			continue
		}
		out = append(out, c.clinics[ref].CLUES)
	}
	return out
}
