package umf

import (
	"cmp"
	"math"
	"slices"
	"strings"
)

// Assign finds the clinic for a request. It is pure: free tells how many places
// a consultorio has left in the host's ledger, and nil means what the catalogue's
// file says (capacity less assigned). The place found is not taken: the host
// reserves it atomically and asks again where somebody was quicker.
//
// The zone table wins over distance, also across the borders of states. A zone
// without a usable clinic leads to the nearest one with room, and so does a
// zone whose clinics are full. A clinic whose places are not known has room.
//
// The error is an [*Error]; on an error nothing is to be taken.
func (c *Catalog) Assign(r Request, free func(Place) int) (Assignment, error) {
	if r.At.Located && !r.At.valid() {
		return Assignment{}, &Error{Fault: ErrPoint}
	}
	if r.MaxKm.Known && !(r.MaxKm.Value >= 0) {
		return Assignment{}, &Error{Fault: ErrRadius}
	}
	cp, err := c.Lookup(r.CP)
	if err != nil {
		return Assignment{}, err
	}
	var room [16]uint32
	left, zone, err := c.settle(cp, r, room[:0])
	if err != nil {
		return Assignment{}, err
	}
	s := search{c: c, r: r, free: free, from: c.location(cp, r, left)}
	if s.inZone(zone) {
		return s.done()
	}
	return s.nearest()
}

// settle finds the settlements that the request may mean, and the zone list
// that they share.
func (c *Catalog) settle(cp CodigoPostal, r Request, left []uint32) ([]uint32, []int32, error) {
	if strings.TrimSpace(r.Colonia) == "" {
		if cp.Len() > 1 {
			return nil, nil, &Error{Fault: ErrColoniaRequired, Candidates: cp.names()}
		}
		left = append(left, cp.from)
	} else {
		left = c.named(cp, r.Colonia, left)
		if len(left) == 0 {
			return nil, nil, &Error{Fault: ErrUnknownColonia, Candidates: cp.names()}
		}
	}
	left = c.ofTipo(left, r.Tipo)
	zone := c.zoneOf(cp.n, left[0])
	for _, i := range left[1:] {
		if !slices.Equal(zone, c.zoneOf(cp.n, i)) {
			return nil, nil, &Error{Fault: ErrAmbiguousColonia, Tipos: c.tiposOf(left)}
		}
	}
	return left, zone, nil
}

func (c *Catalog) named(cp CodigoPostal, colonia string, left []uint32) []uint32 {
	var room1, room2 [128]byte
	want := appendFold(room1[:0], colonia)
	for i := cp.from; i < cp.to; i++ {
		if string(appendFold(room2[:0], c.name(c.rows[i]))) == string(want) {
			left = append(left, i)
		}
	}
	return left
}

// ofTipo keeps the settlements of one kind, or all where none is of that kind.
func (c *Catalog) ofTipo(left []uint32, tipo string) []uint32 {
	if len(left) == 1 || strings.TrimSpace(tipo) == "" {
		return left
	}
	var room [128]byte
	want := appendFold(room[:0], tipo)
	n := 0
	for k, i := range left {
		if c.tipoFolds[c.rows[i].tipo] == string(want) {
			left[n], left[k] = left[k], left[n]
			n++
		}
	}
	if n == 0 {
		return left
	}
	return left[:n]
}

// names gives the distinct names of the code's settlements in byte order.
func (p CodigoPostal) names() []string {
	var out []string
	for i := p.from; i < p.to; i++ {
		out = append(out, p.c.name(p.c.rows[i]))
	}
	slices.Sort(out)
	return slices.Compact(out)
}

func (c *Catalog) tiposOf(left []uint32) []string {
	var out []string
	for _, i := range left {
		out = append(out, c.tipos[c.rows[i].tipo])
	}
	slices.Sort(out)
	return slices.Compact(out)
}

// zoneOf gives the zone list of a settlement.
func (c *Catalog) zoneOf(cp, i uint32) []int32 {
	var room [128]byte
	r := c.rows[i]
	return c.zone(cp, appendFold(room[:0], c.name(r)), c.tipoFolds[r.tipo])
}

// zone gives the list of the most specific level that has a row.
func (c *Catalog) zone(cp uint32, colonia []byte, tipo string) []int32 {
	first, _ := slices.BinarySearchFunc(c.zones, cp, func(z zoneRow, cp uint32) int { return cmp.Compare(z.cp, cp) })
	best := -1
	for k := first; k < len(c.zones) && c.zones[k].cp == cp; k++ {
		z := &c.zones[k]
		if z.depth >= 1 && z.colonia != string(colonia) || z.depth == 2 && z.tipo != tipo {
			continue
		}
		if best < 0 || z.depth > c.zones[best].depth {
			best = k
		}
	}
	if best < 0 {
		return nil
	}
	return c.zoneRefs[c.zones[best].from:c.zones[best].to]
}

// location is where distances are measured from: the caller's point, else that
// of the only settlement left, else the middle of the postal code, else the
// point of the first settlement left.
func (c *Catalog) location(cp CodigoPostal, r Request, left []uint32) Point {
	first := c.points[left[0]]
	switch {
	case r.At.Located:
		return r.At
	case len(left) == 1 && first.Located:
		return first
	case cp.Centroid().Located:
		return cp.Centroid()
	}
	return first
}

// search is one assignment under way.
type search struct {
	c    *Catalog
	r    Request
	free func(Place) int
	from Point

	zoneFull bool // the zone had usable clinics
	found    Assignment
	trace    []Rejected
}

func (s *search) current(u *Clinica) bool {
	return s.r.Current != "" && strings.EqualFold(strings.TrimSpace(s.r.Current), u.CLUES)
}

// inZone walks the zone list: the first usable clinic with a place wins. A
// person who is there already needs no place.
func (s *search) inZone(zone []int32) bool {
	for rank, ref := range zone {
		if ref < 0 {
			s.trace = append(s.trace, Rejected{CLUES: s.c.unknown[-ref-1], Rank: rank, Reason: RejectedUnknown})
			continue
		}
		u := &s.c.clinics[ref]
		if why := s.unusable(ref); why != "" {
			s.trace = append(s.trace, Rejected{CLUES: u.CLUES, Nombre: u.Nombre, Rank: rank, Reason: why})
			continue
		}
		s.zoneFull = true
		p := placed{ok: true}
		if !s.current(u) {
			p = s.place(ref)
		}
		if !p.ok {
			s.trace = append(s.trace, Rejected{CLUES: u.CLUES, Nombre: u.Nombre, Rank: rank, Reason: p.why})
			continue
		}
		s.win(u, ViaZone, rank, p)
		return true
	}
	return false
}

func (s *search) unusable(ref int32) Reason {
	u, o := &s.c.clinics[ref], s.c.offers[ref]
	switch {
	case o.family || o.rural && s.r.IncludeRural:
		return ""
	case !u.InOperation():
		return RejectedClosed
	case o.rural:
		return RejectedRural
	}
	return RejectedType
}

func (s *search) win(u *Clinica, via Via, rank int, p placed) {
	s.found = Assignment{
		Clinica: *u, Via: via, Rank: rank, Turno: p.turno, Consultorio: p.consultorio,
		TurnoChanged: p.changed, PlaceAtClinic: p.atClinic, Km: Distance(s.from, u.Point),
	}
}

func (s *search) done() (Assignment, error) {
	if s.current(&s.found.Clinica) {
		return Assignment{}, &Error{Fault: ErrAlreadyAssigned, CLUES: s.found.Clinica.CLUES, Trace: s.trace}
	}
	s.found.Trace = s.trace
	return s.found, nil
}

// nearest looks for the nearest usable clinic with a place.
func (s *search) nearest() (Assignment, error) {
	via := ViaNearest
	if s.zoneFull {
		via = ViaOverflow
	}
	if !s.from.Located {
		if s.zoneFull {
			return s.refuse(ErrFull)
		}
		return s.refuse(ErrNoLocation)
	}
	n, p := s.scan()
	if n < 0 {
		return s.refuse(s.nobody())
	}
	u := &s.c.clinics[n]
	s.win(u, via, -1, p)
	radius := s.r.MaxKm
	if !radius.Known {
		radius = s.c.maxKm
	}
	if radius.Known && s.found.Km.Value > radius.Value {
		s.trace = append(s.trace, Rejected{CLUES: u.CLUES, Nombre: u.Nombre, Rank: -1, Km: s.found.Km, Reason: RejectedFar})
		return s.refuse(ErrNoneWithinRadius)
	}
	return s.done()
}

func (s *search) refuse(f Fault) (Assignment, error) {
	return Assignment{}, &Error{Fault: f, Trace: s.trace}
}

// nobody tells why a search by distance found no clinic: none has a place, or
// those that have one lie at no known point.
func (s *search) nobody() Fault {
	for i := range s.c.clinics {
		if !s.c.clinics[i].Located && s.unusable(int32(i)) == "" && s.place(int32(i)).ok {
			return ErrNoneWithinRadius
		}
	}
	return ErrFull
}

// tie is the difference of chords below which two clinics are equally near:
// 1e-9 km, a micrometre.
const tie = 1e-9 / earthKm

// below gives the squared chord under which a clinic is nearer than one at d.
func below(d float64) float64 {
	chord := max(math.Sqrt(d)-tie, 0)
	return chord * chord
}

// maxTrace is how many full clinics a search by distance tells.
const maxTrace = 20

// scan finds the nearest clinic with a place, -1 where there is none. One pass
// over all of them beats any index at this size; clinics stand by CLUES, so
// that the first of equally near ones is the right one. Room is asked only of
// clinics nearer than the best so far.
func (s *search) scan() (int32, placed) {
	from := s.from.vector()
	best, bound, limit := int32(-1), math.Inf(1), math.Inf(1)
	var win placed
	var full []passed
	for _, t := range s.c.spots {
		d := from.chord2(t.at)
		if d >= bound || !t.family && !s.r.IncludeRural {
			continue
		}
		p := s.place(t.clinic)
		if !p.ok {
			full = append(full, passed{d, t.clinic, p.why})
			continue
		}
		best, win, limit = t.clinic, p, d
		bound = below(d)
	}
	s.tell(full, limit)
	return best, win
}

// passed is a full clinic that the scan came by.
type passed struct {
	chord2 float64
	clinic int32
	why    Reason
}

// tell adds to the trace the full clinics that are nearer than the winner.
func (s *search) tell(full []passed, limit float64) {
	full = slices.DeleteFunc(full, func(p passed) bool {
		clues := s.c.clinics[p.clinic].CLUES
		return p.chord2 > limit || slices.ContainsFunc(s.trace, func(t Rejected) bool { return t.CLUES == clues })
	})
	slices.SortStableFunc(full, func(a, b passed) int { return cmp.Compare(a.chord2, b.chord2) })
	for _, p := range full[:min(len(full), maxTrace)] {
		u := &s.c.clinics[p.clinic]
		s.trace = append(s.trace, Rejected{CLUES: u.CLUES, Nombre: u.Nombre, Rank: -1,
			Km: Distance(s.from, u.Point), Reason: p.why})
	}
}

// Nearest gives the nearest clinic in operation with family medicine, with or
// without rural units, whether it has room or not. ok is false for an unknown
// point and for a catalogue without clinics.
func (c *Catalog) Nearest(from Point, rural bool) (u Clinica, km Km, ok bool) {
	if !from.valid() {
		return Clinica{}, Km{}, false
	}
	v := from.vector()
	best, bound := int32(-1), math.Inf(1)
	for i := range c.spots {
		t := &c.spots[i]
		d := v.chord2(t.at)
		if d >= bound || !t.family && !rural {
			continue
		}
		best = t.clinic
		bound = below(d)
	}
	if best < 0 {
		return Clinica{}, Km{}, false
	}
	return c.clinics[best], Distance(from, c.clinics[best].Point), true
}
