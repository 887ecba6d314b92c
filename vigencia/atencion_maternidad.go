package vigencia

import "github.com/derechohabiente/imss/calendario"

// MaternityCare asks on a day for the maternity benefits in kind. The insured
// person has obstetric care, help for nursing, rests for nursing and a layette
// (LSS 94); the spouse or partner of LSS 84-III and IV has the first two
// (LSS 95), and other beneficiaries none. It lasts as the right to medical care
// does, also in conservation (LSS 109). That a pensioner of LSS 84-II has it
// too is unconfirmed: LSS 94 names the insured.
//
// An obstetric emergency is attended whatever the answer (LSS 89-V, the text
// of [Obstetric]).
type MaternityCare struct {
	Date calendario.Date `json:"date"`
	ID   string          `json:"beneficiary,omitempty"`
}

// Benefit gives "maternity_care".
func (MaternityCare) Benefit() string { return "maternity_care" }

func (q MaternityCare) evaluate(c *caso) (Decision, error) {
	if err := c.at(q.Date); err != nil {
		return Decision{}, err
	}
	d, err := c.careOf(q.ID)
	if err != nil {
		return Decision{}, err
	}
	n, step := &lss94, StepMaternityCare
	if q.ID != "" {
		n, step = &lss95, StepMaternityCarePartner
		switch c.f.Beneficiarios[c.place(q.ID)].Kind {
		case Conyuge, Concubina, Concubinario:
		default:
			d.refuse(Step{What: StepMaternityCareOther})
			d.cite(c.on, n)
			return d, nil
		}
	}
	if !d.Entitled {
		d.cite(c.on, n)
		return d, nil
	}
	d.because(Step{What: step})
	d.lead(c.on, n)
	return d, nil
}
