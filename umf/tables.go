package umf

import (
	"io"
	"math"
	"strconv"
	"strings"
)

// Zones reads the zone table as CSV with a header: cp, colonia, tipo, clues;
// one clinic a row, the order of the rows is the priority, blank colonia or
// tipo means any. Only cp and clues are needed columns.
func (b *Builder) Zones(r io.Reader) error {
	cols := []column{
		{names: []string{"cp", "codigo postal", "d_codigo"}, needed: true},
		{names: []string{"clues"}, needed: true},
		{names: []string{"colonia", "asentamiento", "d_asenta"}},
		{names: []string{"tipo", "tipo de asentamiento", "d_tipo_asenta"}},
	}
	return b.readCSV("zones", r, cols, func(s *sheet) error {
		clues, err := ParseCLUES(s.get(1))
		if err != nil {
			return s.skip(ErrRowCLUES, "clues", 1)
		}
		return s.zona(Zona{CP: s.get(0), Colonia: s.get(2), Tipo: s.get(3), CLUES: []string{clues}})
	})
}

// Places reads the consultorios as CSV with a header: clues, turno (M, V,
// matutino, vespertino), consultorio, capacidad, asignados; the last column may
// be missing or blank and is 0 then.
func (b *Builder) Places(r io.Reader) error {
	cols := []column{
		{names: []string{"clues"}, needed: true},
		{names: []string{"turno"}, needed: true},
		{names: []string{"consultorio"}, needed: true},
		{names: []string{"capacidad"}, needed: true},
		{names: []string{"asignados"}},
	}
	return b.readCSV("places", r, cols, func(s *sheet) error {
		clues, err := ParseCLUES(s.get(0))
		if err != nil {
			return s.skip(ErrRowCLUES, "clues", 1)
		}
		turno, err := ParseTurno(s.get(1))
		if err != nil || turno == SinTurno {
			return s.skip(ErrRowTurno, "turno", 1)
		}
		var n [3]int
		for i := range n {
			text := s.get(2 + i)
			if text == "" && i == 2 {
				continue
			}
			if n[i], err = strconv.Atoi(text); err != nil || !small(n[i]) {
				return s.skip(ErrRowNumber, cols[2+i].names[0], 1)
			}
		}
		return s.place(Place{CLUES: clues, Turno: turno, Consultorio: n[0], Capacity: n[1], Assigned: n[2]})
	})
}

// Centroids reads the middles of postal codes as CSV with a header: cp, lat,
// lon, in decimal degrees.
func (b *Builder) Centroids(r io.Reader) error {
	cols := []column{
		{names: []string{"cp", "codigo postal", "d_codigo"}, needed: true},
		{names: []string{"lat", "latitud"}, needed: true},
		{names: []string{"lon", "longitud", "lng"}, needed: true},
	}
	return b.readCSV("centroids", r, cols, func(s *sheet) error {
		p, f := degrees(s.get(1), s.get(2))
		if f == "" && !p.Located {
			f = ErrRowBlank
		}
		if f != "" {
			return s.skip(f, "lat, lon", 1)
		}
		return s.centroid(Centroid{CP: s.get(0), Point: p})
	})
}

// degrees reads a pair of coordinates. Blank and zero pairs are an unknown
// point; a pair that lies in Mexico only when exchanged was swapped by the
// program that wrote it.
func degrees(lat, lon string) (Point, Fault) {
	if lat == "" && lon == "" {
		return Point{}, ""
	}
	y, err1 := strconv.ParseFloat(strings.TrimSpace(lat), 64)
	x, err2 := strconv.ParseFloat(strings.TrimSpace(lon), 64)
	switch {
	case err1 != nil || err2 != nil || math.IsNaN(y) || math.IsNaN(x):
		return Point{}, ErrRowNumber
	case y == 0 && x == 0:
		return Point{}, ""
	case inMexico(y, x):
		return Point{Lat: y, Lon: x, Located: true}, ""
	case inMexico(x, y):
		return Point{}, ErrRowSwapped
	}
	return Point{}, ErrRowOutside
}
