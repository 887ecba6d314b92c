package vigencia

import (
	"strings"

	"github.com/derechohabiente/imss/calendario"
)

// Provision is a rule of law on which a decision rests.
type Provision struct {
	Law         string          `json:"law"`                // LSS, RACERF, or the decree: "DOF 21-12-1995"
	Article     string          `json:"article"`            // "84", "140 Bis"; of a decree its transitory: "T3"
	Fraction    string          `json:"fraction,omitempty"` // "V", "ult." (last paragraph), "ult. b)"
	InForceFrom calendario.Date `json:"in_force_from"`      // first day of the wording that was applied
}

// String gives the short citation: "LSS 84-V", "LSS 151 ult.", "RACERF 57",
// "DOF 21-12-1995 T3".
func (p Provision) String() string {
	s := p.Law
	if p.Article != "" { // a decree as a whole has none
		s += " " + p.Article
	}
	switch {
	case p.Fraction == "":
		return s
	case strings.HasPrefix(p.Fraction, "ult."):
		return s + " " + p.Fraction
	}
	return s + "-" + p.Fraction
}

// Code gives the code of the sentence that explains the provision:
// "vigencia.ground." and the citation in lower snake case, as in
// "vigencia.ground.lss_84_v".
func (p Provision) Code() string {
	b := []byte("vigencia.ground.")
	gap := false
	for _, c := range []byte(strings.ToLower(p.String())) {
		if c < '0' || c > '9' && c < 'a' || c > 'z' {
			gap = true
			continue
		}
		if gap {
			b = append(b, '_')
			gap = false
		}
		b = append(b, c)
	}
	return string(b)
}

// Args gives the citation.
func (p Provision) Args() []any { return []any{p.String()} }
