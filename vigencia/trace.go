package vigencia

import "github.com/derechohabiente/imss/calendario"

// Step is one step of the reasoning, a warning, or the reason of a decision.
// Its text stands under its code; the places {0} to {3} of the text are On,
// To, N and M.
type Step struct {
	What StepCode        `json:"code"`
	On   calendario.Date `json:"on,omitzero"`
	To   calendario.Date `json:"to,omitzero"`
	N    int             `json:"n,omitempty"`
	M    int             `json:"m,omitempty"`
}

// Code gives the stable code of the step.
func (s Step) Code() string { return string(s.What) }

// Args gives On, To, N and M.
func (s Step) Args() []any { return []any{s.On, s.To, s.N, s.M} }

// FactRef names a fact that was used.
type FactRef struct {
	Key FactKey `json:"fact"`
	Pos int     `json:"pos,omitempty"` // 1-based place in its list, 0 for a fact of the person
}

// Code gives the code of the fact's name.
func (r FactRef) Code() string { return string(r.Key) }

// Args gives the place in the list.
func (r FactRef) Args() []any { return []any{r.Pos} }

// FactKey is a fact that a form can ask for. Its text is the label.
type FactKey string

// Code gives the stable code of the fact's name.
func (k FactKey) Code() string { return string(k) }

// Args is empty.
func (k FactKey) Args() []any { return nil }

// ofPerson tells whether a fact that can be missing belongs to the person.
func (k FactKey) ofPerson() bool {
	switch k {
	case FactSex, FactBirth, FactDeath, FactFirstInsured, FactRecognizedWeeks, FactAbsence, FactWaived:
		return true
	}
	return false
}
