package sua

import "slices"

// Kind is one of the five files.
type Kind uint8

// The files, workers first.
const (
	Aseg  Kind = iota + 1 // workers, 164 positions
	Afil                  // affiliation data, 80 positions; 79 are read
	Movt                  // movements, 49 positions
	Incap                 // incapacities, 57 positions
	Cred                  // Infonavit credits, 52 positions
)

// Kinds gives the five files in the order of the constants.
func Kinds() []Kind { return []Kind{Aseg, Afil, Movt, Incap, Cred} }

// Record is a record of one of the five files.
type Record interface {
	Asegurado | DatosAfiliatorios | Movimiento | Incapacidad | Credito
}

// KindOf gives the file to which records of a type belong.
func KindOf[T Record]() Kind {
	switch any((*T)(nil)).(type) {
	case *Asegurado:
		return Aseg
	case *DatosAfiliatorios:
		return Afil
	case *Movimiento:
		return Movt
	case *Incapacidad:
		return Incap
	default:
		return Cred
	}
}

// Detect tells the file from one of its lines, given without its end: every
// kind has a length of its own. A line in UTF-8 is measured in characters.
func Detect(line string) (k Kind, ok bool) {
	n := len(line)
	if utf8At(line) > 0 {
		n = len(CP850.fromUTF8(line))
	}
	for _, k := range Kinds() {
		if k.fits(n) {
			return k, true
		}
	}
	return 0, false
}

// Valid tells whether k is one of the five files.
func (k Kind) Valid() bool { return k >= Aseg && k <= Cred }

// Width gives the positions of a record.
func (k Kind) Width() int {
	if !k.Valid() {
		return 0
	}
	return widths[k]
}

// fits tells whether a line of n positions is a record of the kind: afil.txt
// comes without its last position too, as one of the published programs writes
// it.
func (k Kind) fits(n int) bool { return n == widths[k] || k == Afil && n == widths[k]-1 }

// Fields gives the fields of a record in their order.
func (k Kind) Fields() []Field {
	var out []Field
	for _, c := range k.columns() {
		if c.field == FieldNombre {
			out = append(out, FieldPaterno, FieldMaterno, FieldNombres)
			continue
		}
		out = append(out, c.field)
	}
	return out
}

// File gives the name of the file, "aseg.txt".
func (k Kind) File() string { return k.String() + ".txt" }

// String gives the short name, "aseg".
func (k Kind) String() string {
	if !k.Valid() {
		return "unknown"
	}
	return [...]string{Aseg: "aseg", Afil: "afil", Movt: "movt", Incap: "incap", Cred: "cred"}[k]
}

// Code gives the stable code of the kind.
func (k Kind) Code() string { return "sua.kind." + k.String() }

// Args is empty: a kind has no details.
func (k Kind) Args() []any { return nil }

// column finds a field of the kind; ok is false where it has none of the name.
func (k Kind) column(f Field) (column, bool) {
	cs := k.columns()
	i := slices.IndexFunc(cs, func(c column) bool { return c.field == f })
	if i < 0 {
		return column{}, false
	}
	return cs[i], true
}
