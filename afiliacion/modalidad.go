package afiliacion

import "github.com/derechohabiente/imss/calendario"

// Modalidad is the way in which somebody is insured: the two digits at
// positions 9 and 10 of a registro patronal.
type Modalidad string

// Celda says whether a modalidad covers a branch, and how sure that is.
type Celda struct {
	Covered   bool      `json:"covered"`
	Confirmed bool      `json:"confirmed,omitzero"` // the text of the law says so; otherwise it is unconfirmed
	Condition Condicion `json:"condition,omitzero"`
}

// Condicion is a condition under which a branch is covered; its text is its
// stable code, empty where there is none.
type Condicion string

// The conditions.
const (
	Convenio Condicion = "afiliacion.celda.convenio" // only by agreement with the Institute
	Espera   Condicion = "afiliacion.celda.espera"   // some care waits
)

// Valid tells whether c is empty or a condition that the package knows.
func (c Condicion) Valid() bool { return c == "" || c == Convenio || c == Espera }

// Code gives the stable code.
func (c Condicion) Code() string { return string(c) }

// Args is empty: a condition has no details.
func (c Condicion) Args() []any { return nil }

// Cobertura is what a modalidad covers from a day on.
type Cobertura struct {
	Celdas     [numRamas]Celda
	Voluntaria bool // voluntary incorporation to the obligatory regime, or a voluntary insurance
}

// Vigor is a [Cobertura] in force from a day on, with its source.
type Vigor struct {
	From      calendario.Date
	Source    string
	Cobertura Cobertura
}

// Covers tells whether the modalidad covers a branch by the newest row of the
// table of this release; an unknown modalidad covers nothing. For a decision
// about a day use [Modalidad.CoversOn].
func (m Modalidad) Covers(r Rama) bool {
	rows := Default().cuadro[m]
	return len(rows) > 0 && r < numRamas && newest(rows).Value.Celdas[r].Covered
}

// CoversOn tells whether the modalidad covers a branch on a day, by the table
// of this release: see [Tablas.CoversOn].
func (m Modalidad) CoversOn(r Rama, on calendario.Date) bool { return Default().CoversOn(m, r, on) }

// Celda gives the cell for a branch on a day, by the table of this release: see
// [Tablas.Celda].
func (m Modalidad) Celda(r Rama, on calendario.Date) (Celda, error) { return Default().Celda(m, r, on) }

// Known tells whether the table of this release lists the modalidad.
func (m Modalidad) Known() bool { return Default().Known(m) }

// History gives the rows of the modalidad in the table of this release: see
// [Tablas.History].
func (m Modalidad) History() []Vigor { return Default().History(m) }

// Code gives the stable code of the name of the modalidad.
func (m Modalidad) Code() string {
	if !m.Known() {
		return "afiliacion.modalidad.unknown"
	}
	return "afiliacion.modalidad." + string(m)
}

// Args is the number of the modalidad.
func (m Modalidad) Args() []any { return []any{string(m)} }

// Modalidades lists the modalidades of the table of this release in order.
func Modalidades() []Modalidad { return Default().Modalidades() }
