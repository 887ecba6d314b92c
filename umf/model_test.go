package umf_test

import (
	"cmp"
	"errors"
	"math"
	"slices"
	"testing"

	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/umf"
)

// model is the assignment written down once more, as plainly as possible: rows
// in slices, no index, haversine everywhere.
type model struct {
	settlements []umf.Asentamiento
	clinics     []umf.Clinica
	places      []umf.Place
	unknown     map[string]bool // clinics whose places are not known
	zones       []umf.Zona
	centroids   map[string]umf.Point
}

type answer struct {
	Fault       umf.Fault
	CLUES       string
	Via         umf.Via
	Rank        int
	Turno       umf.Turno
	Consultorio int
	Changed     bool
	AtClinic    bool
}

func refused(f umf.Fault) answer { return answer{Fault: f} }

func (m *model) assign(r umf.Request) answer {
	var left []umf.Asentamiento
	n := 0
	for _, s := range m.settlements {
		if s.CP == r.CP {
			n++
			if r.Colonia == "" || umf.Fold(s.Nombre) == umf.Fold(r.Colonia) {
				left = append(left, s)
			}
		}
	}
	switch {
	case n == 0:
		return refused(umf.ErrUnknownCP)
	case r.Colonia == "" && n > 1:
		return refused(umf.ErrColoniaRequired)
	case len(left) == 0:
		return refused(umf.ErrUnknownColonia)
	}
	if same := slices.DeleteFunc(slices.Clone(left), func(s umf.Asentamiento) bool { return umf.Fold(s.Tipo) != umf.Fold(r.Tipo) }); len(same) > 0 && r.Tipo != "" {
		left = same
	}
	zone := m.zone(left[0])
	for _, s := range left {
		if !slices.Equal(zone, m.zone(s)) {
			return refused(umf.ErrAmbiguousColonia)
		}
	}
	return m.search(r, zone, m.location(r, left))
}

func (m *model) zone(s umf.Asentamiento) []string {
	for depth := 2; depth >= 0; depth-- {
		var list []string
		found := false
		for _, z := range m.zones {
			if z.CP != s.CP || (z.Colonia != "") != (depth >= 1) || (z.Tipo != "") != (depth == 2) ||
				depth >= 1 && umf.Fold(z.Colonia) != umf.Fold(s.Nombre) || depth == 2 && umf.Fold(z.Tipo) != umf.Fold(s.Tipo) {
				continue
			}
			found = true
			list = append(list, z.CLUES...)
		}
		if found {
			return list
		}
	}
	return nil
}

func (m *model) location(r umf.Request, left []umf.Asentamiento) umf.Point {
	for _, p := range []umf.Point{r.At, onlyPoint(left), m.centroids[r.CP], left[0].Point} {
		if p.Located {
			return p
		}
	}
	return umf.Point{}
}

func onlyPoint(left []umf.Asentamiento) umf.Point {
	if len(left) == 1 {
		return left[0].Point
	}
	return umf.Point{}
}

func (m *model) usable(u umf.Clinica, r umf.Request) bool {
	return u.Estatus == open && (u.Tipo == "UMF" || u.Tipo == "HGZMF" || u.Tipo == "UMR" && r.IncludeRural)
}

func (m *model) search(r umf.Request, zone []string, from umf.Point) answer {
	via := umf.ViaNearest
	for rank, clues := range zone {
		i := slices.IndexFunc(m.clinics, func(u umf.Clinica) bool { return u.CLUES == clues })
		if i < 0 || !m.usable(m.clinics[i], r) {
			continue
		}
		if clues == r.Current {
			return refused(umf.ErrAlreadyAssigned)
		}
		if a := m.place(clues, r); a.CLUES != "" {
			a.Via, a.Rank = umf.ViaZone, rank
			return a
		}
		via = umf.ViaOverflow
	}
	if !from.Located {
		if via == umf.ViaOverflow {
			return refused(umf.ErrFull)
		}
		return refused(umf.ErrNoLocation)
	}
	best, least, anywhere := answer{}, math.Inf(1), false
	byCLUES := slices.SortedFunc(slices.Values(m.clinics), func(a, b umf.Clinica) int { return cmp.Compare(a.CLUES, b.CLUES) })
	for _, u := range byCLUES {
		a := m.place(u.CLUES, r)
		if !m.usable(u, r) || a.CLUES == "" {
			continue
		}
		anywhere = true
		if d := umf.Distance(from, u.Point); d.Known && d.Value < least-1e-9 {
			best, least = a, d.Value
		}
	}
	switch {
	case !anywhere:
		return refused(umf.ErrFull)
	case best.CLUES == "" || r.MaxKm.Known && least > r.MaxKm.Value:
		return refused(umf.ErrNoneWithinRadius)
	case best.CLUES == r.Current:
		return refused(umf.ErrAlreadyAssigned)
	}
	best.Via, best.Rank = via, -1
	return best
}

func (m *model) place(clues string, r umf.Request) answer {
	if m.unknown[clues] {
		return answer{CLUES: clues, AtClinic: true}
	}
	total := map[umf.Turno]int{}
	for _, p := range m.places {
		if p.CLUES == clues {
			total[p.Turno] += max(0, p.Capacity-p.Assigned)
		}
	}
	turno := r.Turno
	switch {
	case turno == umf.SinTurno && total[umf.Vespertino] > total[umf.Matutino]:
		turno = umf.Vespertino
	case turno == umf.SinTurno:
		turno = umf.Matutino
	case total[turno] == 0 && !r.StrictTurno:
		turno = umf.Matutino + umf.Vespertino - turno
	}
	a := answer{}
	most := 0
	for n := range 5 {
		for _, p := range m.places {
			if p.CLUES == clues && p.Turno == turno && p.Consultorio == n && p.Capacity-p.Assigned > most {
				most = p.Capacity - p.Assigned
				a = answer{CLUES: clues, Turno: turno, Consultorio: n, Changed: r.Turno != umf.SinTurno && turno != r.Turno}
			}
		}
	}
	return a
}

var (
	someCLUES    = []string{a1, a2, a3, a4, "DFIMS900051", "DFIMS900063", nowhere}
	someNames    = []string{"Añil", "ANIL", "Ñandú", "La Peña"}
	someTipos    = []string{"Colonia", "Pueblo", "colonia"}
	someCodes    = []string{"01230", "01240", "01250"}
	someTurnos   = []umf.Turno{umf.SinTurno, umf.Matutino, umf.Vespertino}
	somePlaces   = []umf.Turno{umf.Matutino, umf.Vespertino}
	someStatuses = []string{open, open, open, closed}
	someKinds    = []string{"UMF", "UMF", "HGZMF", "UMR", "HGZ"}
)

func pick[T any](t *rapid.T, from []T) T { return rapid.SampledFrom(from).Draw(t, "pick") }

func number(t *rapid.T, most int) int { return rapid.IntRange(0, most).Draw(t, "number") }

func somePoint(t *rapid.T) umf.Point {
	if number(t, 3) == 0 {
		return umf.Point{}
	}
	return umf.At(19+float64(number(t, 4))/10, -99+float64(number(t, 4))/10)
}

func someModel(t *rapid.T) *model {
	m := &model{unknown: map[string]bool{}, centroids: map[string]umf.Point{}}
	for range number(t, 8) {
		m.settlements = append(m.settlements, umf.Asentamiento{CP: pick(t, someCodes), Nombre: pick(t, someNames), Tipo: pick(t, someTipos), Point: somePoint(t)})
	}
	for _, clues := range someCLUES[:len(someCLUES)-1] {
		m.clinics = append(m.clinics, umf.Clinica{CLUES: clues, Nombre: clues, Tipo: pick(t, someKinds), Estatus: pick(t, someStatuses), Point: somePoint(t)})
		m.unknown[clues] = number(t, 9) == 0
		for _, turno := range somePlaces {
			for n := range number(t, 3) {
				if !m.unknown[clues] {
					m.places = append(m.places, umf.Place{CLUES: clues, Turno: turno, Consultorio: n + 1, Capacity: number(t, 2), Assigned: number(t, 2)})
				}
			}
		}
	}
	for range number(t, 8) {
		z := umf.Zona{CP: pick(t, someCodes)}
		if depth := number(t, 2); depth > 0 {
			z.Colonia = pick(t, someNames)
			if depth == 2 {
				z.Tipo = pick(t, someTipos)
			}
		}
		for range number(t, 3) {
			z.CLUES = append(z.CLUES, pick(t, someCLUES))
		}
		m.zones = append(m.zones, z)
	}
	for _, cp := range someCodes {
		if p := somePoint(t); p.Located {
			m.centroids[cp] = p
		}
	}
	return m
}

func (m *model) catalog(t *rapid.T) *umf.Catalog {
	var b umf.Builder
	err := errors.Join(b.AddAsentamientos(m.settlements...), b.AddPlaces(m.places...), b.AddZonas(m.zones...), b.AddClinicas(m.clinics...))
	for _, u := range m.clinics {
		if !m.unknown[u.CLUES] {
			b.WithoutPlaces(u.CLUES)
		}
	}
	for cp, p := range m.centroids {
		err = errors.Join(err, b.AddCentroids(umf.Centroid{CP: cp, Point: p}))
	}
	c, err2 := b.Build()
	if err = errors.Join(err, err2); err != nil {
		t.Fatal(err)
	}
	return c
}

func TestAssignAgainstModel(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := someModel(t)
		c := m.catalog(t)
		for range 8 {
			r := umf.Request{CP: pick(t, someCodes), Turno: pick(t, someTurnos), StrictTurno: number(t, 1) == 0,
				IncludeRural: number(t, 1) == 0, At: somePoint(t)}
			if number(t, 3) > 0 {
				r.Colonia = pick(t, someNames)
			}
			if number(t, 1) > 0 {
				r.Tipo = pick(t, someTipos)
			}
			if number(t, 3) == 0 {
				r.Current = pick(t, someCLUES)
			}
			if number(t, 3) == 0 {
				r.MaxKm = umf.Kilometres(float64(number(t, 20)))
			}
			want := m.assign(r)
			a, err := c.Assign(r, nil)
			got := answer{CLUES: a.Clinica.CLUES, Via: a.Via, Rank: a.Rank, Turno: a.Turno, Consultorio: a.Consultorio,
				Changed: a.TurnoChanged, AtClinic: a.PlaceAtClinic}
			var e *umf.Error
			if errors.As(err, &e) {
				got = refused(e.Fault)
			}
			if got != want {
				t.Fatalf("%+v\ngot  %+v\nwant %+v", r, got, want)
			}
		}
	})
}

func TestNearestAgainstHaversine(t *testing.T) {
	rapid.Check(t, func(t *rapid.T) {
		m := someModel(t)
		c := m.catalog(t)
		from := umf.At(rapid.Float64Range(14, 33).Draw(t, "lat"), rapid.Float64Range(-119, -86).Draw(t, "lon"))
		least := math.Inf(1)
		for _, u := range m.clinics {
			if d := umf.Distance(from, u.Point); d.Known && u.InOperation() && u.FamilyMedicine() {
				least = min(least, d.Value)
			}
		}
		_, km, ok := c.Nearest(from, false)
		if ok == math.IsInf(least, 1) || ok && math.Abs(km.Value-least) > 1e-9 {
			t.Fatalf("%v: got %v %v, want %v", from, km, ok, least)
		}
	})
}
