package vigencia

import "github.com/derechohabiente/imss/calendario"

// Decision is the answer to one query. Same facts, same query and same rules
// give the same bytes.
type Decision struct {
	Benefit  string `json:"benefit"`
	Entitled bool   `json:"entitled"`
	Status   Status `json:"status,omitempty"` // of medical care only
	// From and Until bound the reported status; a zero Until has no end in
	// the facts given. Where the answer is no, Until is the last day on which
	// the right existed, zero where it never did, and From the day after it.
	From  calendario.Date `json:"from,omitzero"`
	Until calendario.Date `json:"until,omitzero"`
	// Reason is the step that decided; its text says why, and the text of what
	// to do next tells office, documents and term where the answer is no.
	Reason Step `json:"reason"`
	// Ground begins with the provision that decides.
	Ground   []Provision `json:"ground"`
	Facts    []FactRef   `json:"facts,omitempty"`   // the facts that were used, in the order of their use
	Missing  []FactKey   `json:"missing,omitempty"` // facts that, were they given or true, could turn the answer
	Warnings []Step      `json:"warnings,omitempty"`
	Trace    []Step      `json:"trace,omitempty"`

	// Figures of the benefits that count or pay; nil and zero where the
	// benefit has none.
	Days             *int            `json:"days,omitempty"`
	Weeks            *int            `json:"weeks,omitempty"`
	RequiredWeeks    *int            `json:"required_weeks,omitempty"`
	RequiredNewWeeks *int            `json:"required_new_weeks,omitempty"` // of LSS 151; 0: recognized at once
	FirstPaidDay     calendario.Date `json:"first_paid_day,omitzero"`
	RatePercent      int             `json:"rate_percent,omitempty"` // of the salary: 60 or 100
	Payer            Payer           `json:"payer,omitempty"`
}

// newDecision gives a decision with room for what most of them say, asked for
// at once.
func newDecision() Decision {
	room := new(struct {
		trace  [4]Step
		ground [3]Provision
		facts  [2]FactRef
	})
	return Decision{Trace: room.trace[:0], Ground: room.ground[:0], Facts: room.facts[:0]}
}

// Status is the state of the right to medical care.
type Status string

// The states of the right to medical care.
const (
	Vigente      Status = "vigente"
	Conservacion Status = "conservacion" // LSS 109: medical care, no cash
	NoVigente    Status = "no_vigente"
)

// Code gives the code of the state's text, "vigencia.status.vigente".
func (s Status) Code() string { return "vigencia.status." + string(s) }

// Args is empty.
func (s Status) Args() []any { return nil }

// Payer is who pays a benefit in cash.
type Payer string

// The payers.
const (
	PayerIMSS   Payer = "IMSS"
	PayerPatron Payer = "patron" // the employer pays the full wage (LSS 103)
)
