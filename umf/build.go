package umf

import (
	"cmp"
	"slices"
	"strings"
)

// Build makes the catalogue. It takes the Builder's rows over: a Builder builds
// once. The error is that of the first load that failed.
func (b *Builder) Build() (*Catalog, error) {
	if b.err != nil {
		return nil, b.err
	}
	if b.MaxKm.Known && !(b.MaxKm.Value >= 0) {
		return nil, ErrRadius
	}
	l := b.begin("build")
	c := &Catalog{vintage: b.Vintage, maxKm: b.MaxKm, centroids: b.centroids}
	l.settlements(c)
	l.units(c)
	l.zoneTable(c)
	b.report = append(b.report, l.Load)
	c.report = b.report.clone()
	*b = Builder{Lenient: b.Lenient, Vintage: b.Vintage, MaxKm: b.MaxKm, err: ErrBuilt, report: b.report}
	return c, nil
}

// settlements sorts the rows by postal code, in the order of the files within
// one, and drops what is twice or was taken out.
func (l *loading) settlements(c *Catalog) {
	b := l.b
	c.names = string(b.names)
	c.tipos, c.ciudades, c.zonas, c.munis = b.tipos.values, b.ciudades.values, b.zonas.values, b.munis.values
	for _, t := range c.tipos {
		c.tipoFolds = append(c.tipoFolds, foldString(t))
	}
	order, start := b.byCode()
	c.index = make([]uint32, cpCount+1)
	c.rows = make([]row, 0, len(b.rows))
	removed := make(map[uint32][]*removal)
	for _, a := range b.removed {
		if cp, ok := parseCP(strings.TrimSpace(a.CP)); ok {
			removed[cp] = append(removed[cp], &removal{nombre: foldString(a.Nombre), tipo: foldString(a.Tipo)})
		} else {
			l.note(NoteOverlay)
		}
	}
	for cp := range cpCount {
		c.index[cp] = uint32(len(c.rows))
		if start[cp] == start[cp+1] {
			continue
		}
		l.group(c, order, start[cp], start[cp+1], removed[uint32(cp)])
		if uint32(len(c.rows)) > c.index[cp] {
			c.codes++
		}
	}
	c.index[cpCount] = uint32(len(c.rows))
	for _, rs := range removed {
		for _, r := range rs {
			if !r.used {
				l.note(NoteOverlay)
			}
		}
	}
	l.Rows = len(c.rows)
}

// byCode counts the rows of each code; order gives their numbers by code, nil
// where the rows stand that way already, as in the official file.
func (b *Builder) byCode() (order, start []uint32) {
	start = make([]uint32, cpCount+1)
	for _, cp := range b.cps {
		start[cp+1]++
	}
	for cp := range cpCount {
		start[cp+1] += start[cp]
	}
	if slices.IsSorted(b.cps) {
		return nil, start
	}
	order = make([]uint32, len(b.rows))
	next := slices.Clone(start)
	for i, cp := range b.cps {
		order[next[cp]] = uint32(i)
		next[cp]++
	}
	return order, start
}

// removal is a settlement to take out.
type removal struct {
	nombre, tipo string
	used         bool
}

func (r *removal) hits(c *Catalog, w row) bool {
	if !w.file || foldString(c.name(w)) != r.nombre || r.tipo != "" && c.tipoFolds[w.tipo] != r.tipo {
		return false
	}
	r.used = true
	return true
}

// manyRows is the size of a postal code from which duplicates are sought in a
// map instead of one by one; the largest real one has 310 rows.
const manyRows = 512

// twin is a row by what it says instead of where its name stands.
type twin struct {
	row
	name string
}

// twice tells whether w stood among earlier rows, or in seen where that is
// made, and remembers it there.
func (c *Catalog) twice(w row, earlier []row, seen map[twin]bool) bool {
	if seen != nil {
		k := twin{w, c.name(w)}
		k.off = 0
		found := seen[k]
		seen[k] = true
		return found
	}
	for _, v := range earlier {
		if v.id != w.id || v.len != w.len {
			continue
		}
		same := v
		if same.off = w.off; same == w && c.name(v) == c.name(w) {
			return true
		}
	}
	return false
}

func (l *loading) group(c *Catalog, order []uint32, from, to uint32, removed []*removal) {
	begin := len(c.rows)
	var seen map[twin]bool
	if to-from > manyRows {
		seen = make(map[twin]bool)
	}
	for k := from; k < to; k++ {
		i := k
		if order != nil {
			i = order[k]
		}
		w := l.b.rows[i]
		if w.file {
			if c.twice(w, c.rows[begin:], seen) {
				l.note(NoteDuplicate)
				continue
			}
			if slices.ContainsFunc(removed, func(r *removal) bool { return r.hits(c, w) }) {
				continue
			}
		}
		if p, ok := l.b.points[i]; ok {
			if c.points == nil {
				c.points = make(map[uint32]Point)
			}
			c.points[uint32(len(c.rows))] = p
		}
		c.rows = append(c.rows, w)
	}
}

// units sorts the clinics by CLUES, so that of two equally near ones the first
// has the lower key, and puts their places in order.
func (l *loading) units(c *Catalog) {
	b := l.b
	c.clinics = b.clinics
	slices.SortFunc(c.clinics, func(a, b Clinica) int { return cmp.Compare(a.CLUES, b.CLUES) })
	c.byCLUES = make(map[string]int32, len(c.clinics))
	c.offers = make([]offer, len(c.clinics))
	matched := 0
	for i := range c.clinics {
		u := &c.clinics[i]
		c.byCLUES[u.CLUES] = int32(i)
		if k, ok := b.ooads[u.CLUES]; ok {
			u.OOAD, u.Numero = k.ooad, k.numero
		}
		o := &c.offers[i]
		o.family, o.rural = u.InOperation() && u.FamilyMedicine(), u.InOperation() && u.Rural()
		places, known := b.places[u.CLUES]
		slices.SortFunc(places, func(a, b placeRow) int {
			return cmp.Or(cmp.Compare(a.turno, b.turno), cmp.Compare(a.consultorio, b.consultorio))
		})
		if known {
			matched++
		}
		o.known, o.from = known, uint32(len(c.places))
		c.places = append(c.places, places...)
		o.to = uint32(len(c.places))
		if u.Located && (o.family || o.rural) {
			c.spots = append(c.spots, spot{u.Point.vector(), int32(i), o.family})
		}
	}
	for range len(b.places) - matched {
		l.note(NotePlace)
	}
}

// zoneTable joins the rows of one level into one list and puts them in order
// of their codes.
func (l *loading) zoneTable(c *Catalog) {
	type level struct {
		cp            uint32
		colonia, tipo string
		depth         uint8
	}
	lists := make(map[level][]int32)
	var levels []level
	unknown := make(map[string]int32)
	for _, z := range l.b.zones {
		cp, _ := parseCP(z.CP)
		k := level{cp: cp}
		if z.Colonia != "" {
			k.depth, k.colonia = 1, foldString(z.Colonia)
		}
		if z.Tipo != "" {
			k.depth, k.tipo = 2, foldString(z.Tipo)
		}
		list, seen := lists[k]
		if !seen {
			levels = append(levels, k)
		}
		for _, clues := range z.CLUES {
			list = append(list, c.ref(key(clues), unknown))
		}
		lists[k] = list
		if c.index[cp] == c.index[cp+1] {
			l.note(NoteZoneCP)
		}
	}
	for range unknown {
		l.note(NoteZoneClinic)
	}
	slices.SortStableFunc(levels, func(a, b level) int { return cmp.Compare(a.cp, b.cp) })
	for _, k := range levels {
		from := uint32(len(c.zoneRefs))
		c.zoneRefs = append(c.zoneRefs, lists[k]...)
		c.zones = append(c.zones, zoneRow{k.cp, k.depth, k.colonia, k.tipo, from, uint32(len(c.zoneRefs))})
	}
}

// ref is the number of a clinic, or a negative one for a CLUES that the
// catalogue does not have.
func (c *Catalog) ref(clues string, unknown map[string]int32) int32 {
	if i, ok := c.byCLUES[clues]; ok {
		return i
	}
	n, seen := unknown[clues]
	if !seen {
		c.unknown = append(c.unknown, clues)
		n = -int32(len(c.unknown))
		unknown[clues] = n
	}
	return n
}
