package umf

// Builder gathers the host's files and rows, and makes a [Catalog] of them.
// The zero value is ready and strict: the first bad row ends the load with a
// [*RowError]. Files may come in any order. After an error the Builder is of no
// more use: [Builder.Build] gives the same error. It is not safe for concurrent
// use.
type Builder struct {
	Lenient bool   // skip bad rows and count them in the Report
	Vintage string // date of the postal catalogue as the host knows it: the file has none
	MaxKm   Km     // default radius of searches by distance; unknown = no limit

	err    error
	report Report

	// Settlements, in the order of their rows.
	names    []byte // one behind the other
	cps      []uint32
	rows     []row
	tipos    list[string]
	ciudades list[string]
	zonas    list[string]
	munis    list[municipio]
	points   map[uint32]Point // by number of the row
	removed  []Asentamiento

	clinics   []Clinica
	clinicAt  map[string]int
	places    map[string][]placeRow // by CLUES; present and empty = known to have none
	ooads     map[string]clave
	zones     []Zona
	centroids map[uint32]Point
}

// row is a settlement in 16 bytes.
type row struct {
	off    uint32 // of the name
	len    uint16
	tipo   uint16
	ciudad uint16
	muni   uint16
	id     uint16
	zona   uint8
	file   bool // from a file: exact duplicates are dropped
}

type municipio struct{ estado, claveEstado, nombre, clave string }

// placeRow is a consultorio in a turno.
type placeRow struct {
	turno                           Turno
	consultorio, capacity, assigned int32
}

// Report tells how the files were loaded so far.
func (b *Builder) Report() Report { return b.report.clone() }

// parseCP reads exactly five ASCII digits.
func parseCP(s string) (uint32, bool) {
	if len(s) != 5 {
		return 0, false
	}
	a, b, c, d, e := uint32(s[0]-'0'), uint32(s[1]-'0'), uint32(s[2]-'0'), uint32(s[3]-'0'), uint32(s[4]-'0')
	if a > 9 || b > 9 || c > 9 || d > 9 || e > 9 {
		return 0, false
	}
	return a*10_000 + b*1000 + c*100 + d*10 + e, true
}

// cpText gives the five digits of a code.
func cpText(n uint32) string {
	b := [5]byte{}
	for i := 4; i >= 0; i-- {
		b[i] = '0' + byte(n%10)
		n /= 10
	}
	return string(b[:])
}

// cpFault tells apart a code that lost its zero in a spreadsheet: it is never
// padded, because four digits may as well be a code that lost its end.
func cpFault(s string) Fault {
	if len(s) != 4 {
		return ErrRowCP
	}
	for i := range 4 {
		if s[i] < '0' || s[i] > '9' {
			return ErrRowCP
		}
	}
	return ErrRowCPShort
}
