package umf

import (
	"math"
	"strings"
)

// fileRows stands for rows given as values where a file would be named.
const fileRows = "rows"

// AddAsentamientos adds settlements as values: for hosts that keep them
// elsewhere, and on top of the official file for codes that it lacks. CP and
// Nombre are needed; rows are kept as they come, duplicates too.
func (b *Builder) AddAsentamientos(rows ...Asentamiento) error {
	l := b.begin(fileRows)
	for i, a := range rows {
		l.line = i + 1
		if err := l.asentamiento(a); err != nil {
			return l.end(err)
		}
	}
	return l.end(nil)
}

func (l *loading) asentamiento(a Asentamiento) error {
	b := l.b
	code := strings.TrimSpace(a.CP)
	cp, ok := parseCP(code)
	if !ok {
		return l.skip(cpFault(code), "CP", 1)
	}
	name := strings.TrimSpace(a.Nombre)
	if name == "" {
		return l.skip(ErrRowBlank, "Nombre", 1)
	}
	if a.ID < 0 || a.ID > math.MaxUint16 {
		return l.skip(ErrRowNumber, "ID", 1)
	}
	r := row{id: uint16(a.ID)}
	var ok1, ok2, ok3, ok4, ok5 bool
	r.tipo, ok1 = b.tipos.put(strings.TrimSpace(a.Tipo))
	r.ciudad, ok2 = b.ciudades.put(strings.TrimSpace(a.Ciudad))
	r.muni, ok3 = b.munis.put(municipio{a.Estado, a.ClaveEstado, a.Municipio, a.ClaveMunicipio})
	zona, ok4 := b.zonas.put(strings.TrimSpace(a.Zona))
	r.off, r.len, ok5 = b.putName([]byte(name))
	if !ok1 || !ok2 || !ok3 || !ok4 || !ok5 || zona > math.MaxUint8 {
		return l.fatal(ErrTooLarge, "", nil)
	}
	r.zona = uint8(zona)
	if a.Point.valid() {
		if b.points == nil {
			b.points = make(map[uint32]Point)
		}
		b.points[uint32(len(b.rows))] = a.Point
	} else if a.Located {
		if err := l.doubt(ErrPoint, "Point"); err != nil {
			return err
		}
	}
	b.putRow(cp, r)
	l.Rows++
	return nil
}

// RemoveAsentamientos takes settlements of the official file out again, found
// by CP and folded Nombre, and by folded Tipo unless it is blank. With
// [Builder.AddAsentamientos] it mends the source's own errors. Rows added as
// values stay. A row that finds nothing is a note of the report: the source may
// have been mended meanwhile.
func (b *Builder) RemoveAsentamientos(rows ...Asentamiento) {
	b.removed = append(b.removed, rows...)
}

// AddClinicas adds clinics as values. The CLUES is the key.
func (b *Builder) AddClinicas(rows ...Clinica) error {
	l := b.begin(fileRows)
	for i, c := range rows {
		l.line = i + 1
		if err := l.clinica(c); err != nil {
			return l.end(err)
		}
	}
	return l.end(nil)
}

func (l *loading) clinica(c Clinica) error {
	b := l.b
	clues, err := ParseCLUES(c.CLUES)
	if err != nil {
		return l.skip(ErrRowCLUES, "CLUES", 1)
	}
	c.CLUES = clues
	if _, taken := b.clinicAt[clues]; taken {
		return l.skip(ErrRowDuplicate, "CLUES", 1)
	}
	if c.Located && !c.valid() {
		if err := l.doubt(ErrPoint, "Point"); err != nil {
			return err
		}
		c.Point = Point{}
	}
	if b.clinicAt == nil {
		b.clinicAt = make(map[string]int)
	}
	b.clinicAt[clues] = len(b.clinics)
	b.clinics = append(b.clinics, c)
	l.Rows++
	return nil
}

// SetOOAD gives a clinic its OOAD and number, which CLUES files do not hold.
// It may be called before or after the clinic is loaded, and wins over both.
func (b *Builder) SetOOAD(clues, ooad string, numero int) {
	if b.ooads == nil {
		b.ooads = make(map[string]clave)
	}
	b.ooads[key(clues)] = clave{strings.TrimSpace(ooad), numero}
}

type clave struct {
	ooad   string
	numero int
}

// AddZonas adds rows of the zone table as values. A row with no clinic at all
// counts: it hides the less specific rows. A row with Tipo and without Colonia
// belongs to no level: it is never used, and noted in the report.
func (b *Builder) AddZonas(rows ...Zona) error {
	l := b.begin(fileRows)
	for i, z := range rows {
		l.line = i + 1
		if err := l.zona(z); err != nil {
			return l.end(err)
		}
	}
	return l.end(nil)
}

func (l *loading) zona(z Zona) error {
	z.CP = strings.TrimSpace(z.CP)
	if _, ok := parseCP(z.CP); !ok {
		return l.skip(cpFault(z.CP), "cp", 1)
	}
	z.Colonia, z.Tipo = strings.TrimSpace(z.Colonia), strings.TrimSpace(z.Tipo)
	if z.Tipo != "" && z.Colonia == "" {
		if l.File == fileRows {
			l.note(ErrRowZone)
			return nil
		}
		return l.skip(ErrRowZone, "tipo", 1)
	}
	l.b.zones = append(l.b.zones, z)
	l.Rows++
	return nil
}

// AddPlaces adds consultorios as values.
func (b *Builder) AddPlaces(rows ...Place) error {
	l := b.begin(fileRows)
	for i, p := range rows {
		l.line = i + 1
		if err := l.place(p); err != nil {
			return l.end(err)
		}
	}
	return l.end(nil)
}

func (l *loading) place(p Place) error {
	b := l.b
	if p.Turno != Matutino && p.Turno != Vespertino {
		return l.skip(ErrRowTurno, "turno", 1)
	}
	if !small(p.Consultorio) || !small(p.Capacity) || !small(p.Assigned) {
		return l.skip(ErrRowNumber, "consultorio, capacidad, asignados", 1)
	}
	clues := key(p.CLUES)
	for _, q := range b.places[clues] {
		if q.turno == p.Turno && int(q.consultorio) == p.Consultorio {
			return l.skip(ErrRowDuplicate, "consultorio", 1)
		}
	}
	b.WithoutPlaces(clues)
	b.places[clues] = append(b.places[clues],
		placeRow{p.Turno, int32(p.Consultorio), int32(p.Capacity), int32(p.Assigned)})
	l.Rows++
	return nil
}

func small(n int) bool { return n >= 0 && n <= math.MaxInt32 }

// WithoutPlaces says that the places of a clinic are known, so that it is full
// as long as no row gives it one. A clinic of which nothing is said has room:
// turno and consultorio are then given at its own window.
func (b *Builder) WithoutPlaces(clues string) {
	if b.places == nil {
		b.places = make(map[string][]placeRow)
	}
	if _, known := b.places[key(clues)]; !known {
		b.places[key(clues)] = nil
	}
}

// AddCentroids adds middles of postal codes as values.
func (b *Builder) AddCentroids(rows ...Centroid) error {
	l := b.begin(fileRows)
	for i, c := range rows {
		l.line = i + 1
		if err := l.centroid(c); err != nil {
			return l.end(err)
		}
	}
	return l.end(nil)
}

func (l *loading) centroid(c Centroid) error {
	code := strings.TrimSpace(c.CP)
	cp, ok := parseCP(code)
	if !ok {
		return l.skip(cpFault(code), "cp", 1)
	}
	if !c.valid() {
		return l.skip(ErrPoint, "lat, lon", 1)
	}
	if _, taken := l.b.centroids[cp]; taken {
		return l.skip(ErrRowDuplicate, "cp", 1)
	}
	if l.b.centroids == nil {
		l.b.centroids = make(map[uint32]Point)
	}
	l.b.centroids[cp] = c.Point
	l.Rows++
	return nil
}

// key is the form in which a CLUES is compared.
func key(clues string) string { return strings.ToUpper(strings.TrimSpace(clues)) }
