package vigencia

import (
	"slices"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
)

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
	Registro      string                 `json:"employer,omitempty"` // of the newest spell of employment that begins by the day
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

// Consulta gives the whole answer for one day with the default readings: it is
// Rules{}.Consulta.
func Consulta(f Facts, on calendario.Date) (Derechos, error) { return Rules{}.Consulta(f, on) }

// Consulta decides over the person and every beneficiary on a day. Errors are
// those of [Rules.Evaluate].
func (r Rules) Consulta(f Facts, on calendario.Date) (Derechos, error) {
	c := newCaso(r, f)
	if err := r.check(c.f); err != nil {
		return Derechos{}, err
	}
	if err := c.at(on); err != nil {
		return Derechos{}, err
	}
	m := c.medical()
	m.Benefit = Medical{}.Benefit()
	c.leftOut(&m)
	d := Derechos{
		On: on, Status: m.Status, ServicioMedico: m.Entitled, Incapacidades: c.subsidies(),
		Until: m.Until, Registro: c.registro(), Medical: m,
	}
	if len(f.Beneficiarios) > 0 {
		d.Beneficiarios = make([]BeneficiarioDerechos, len(f.Beneficiarios))
	}
	for i, b := range f.Beneficiarios {
		v := c.beneficiary(i, &m)
		v.Benefit = MedicalBeneficiary{}.Benefit()
		d.Beneficiarios[i] = BeneficiarioDerechos{ID: b.ID, Kind: b.Kind, Decision: v}
	}
	return d, nil
}

// subsidies tells whether a spell with the cash branch covers the day (LSS 96,
// 101): conservation and a strike alone give care and no cash (LSS 109).
func (c *caso) subsidies() bool {
	_, ok := c.insuredFor(afiliacion.EMDinero)
	return ok
}

// registro gives the employer of the newest spell of employment.
func (c *caso) registro() string {
	for _, v := range slices.Backward(c.covers) {
		if v.kind == ordinary {
			return c.f.Spells[v.pos].Registro
		}
	}
	return ""
}
