package rfc

import "github.com/derechohabiente/imss/curp"

// Difference is a point in which an RFC and a CURP do not fit one person.
type Difference string

// The differences, in the order of report.
const (
	NotNatural   Difference = "rfc.curp_kind"    // the RFC, or the CURP, stands for no single natural person
	OtherDate    Difference = "rfc.curp_date"    // the six digits of the birth date differ
	OtherLetters Difference = "rfc.curp_letters" // the four letters differ: the two keys treat Ñ, short surnames and words unlike
)

// Code gives the stable code.
func (d Difference) Code() string { return string(d) }

// Args is empty: a difference has no details.
func (d Difference) Args() []any { return nil }

// Hard tells whether the two keys cannot be of one person as they stand.
// OtherLetters is only a hint.
func (d Difference) Hard() bool { return d == NotNatural || d == OtherDate }

// CompareCURP gives the points in which r and c do not fit one person; nil
// means that they can. An RFC of a legal person and the generic keys have
// nothing to compare: they give NotNatural alone.
func (r RFC) CompareCURP(c curp.CURP) []Difference {
	if r.Kind() != Natural || c.Kind() != curp.Person {
		return []Difference{NotNatural}
	}
	var out []Difference
	t, root := r.text(), c.Root()
	if string(t[4:10]) != root[4:10] {
		out = append(out, OtherDate)
	}
	if latin1(t[:4]) != root[:4] {
		out = append(out, OtherLetters)
	}
	return out
}
