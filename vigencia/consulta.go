package vigencia

import "github.com/derechohabiente/imss/calendario"

// Derechos is the whole answer to a consultation of rights on one day: what
// the paper of the consultation shows.
type Derechos struct {
	On     calendario.Date `json:"on"`
	Status Status          `json:"status"`
	// ServicioMedico is "con derecho al servicio médico", yes also in
	// conservation; Incapacidades is "con derecho a incapacidades", yes only
	// while insured with the cash branch: in conservation it is no (LSS 109).
	ServicioMedico bool `json:"servicio_medico"`
	Incapacidades  bool `json:"incapacidades"`
	// Until is "vigente hasta": the last day of the status, zero when open.
	// Without right it is the last day on which it existed.
	Until         calendario.Date        `json:"until,omitzero"`
	Registro      string                 `json:"employer,omitempty"` // of the newest spell that begins by the day
	Medical       Decision               `json:"medical"`
	Beneficiarios []BeneficiarioDerechos `json:"beneficiaries,omitempty"`
}

// BeneficiarioDerechos is the right of one beneficiary, in the order of the
// facts.
type BeneficiarioDerechos struct {
	ID       string     `json:"id"`
	Kind     Parentesco `json:"kind"`
	Decision Decision   `json:"decision"`
}
