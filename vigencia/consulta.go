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
	Person Person          `json:"person"`
	Status Status          `json:"status"`
	// ServicioMedico is "con derecho al servicio médico", yes also in
	// conservation; Incapacidades is "con derecho a incapacidades", yes only
	// while insured with the cash branch: in conservation it is no (LSS 109).
	ServicioMedico bool `json:"servicio_medico"`
	Incapacidades  bool `json:"incapacidades"`
	// Until is "vigente hasta": the last day of the status, zero when open.
	// Without right it is the last day on which it existed.
	Until    calendario.Date `json:"until,omitzero"`
	Registro string          `json:"employer,omitempty"` // of the newest spell of employment that begins by the day
	Medical  Decision        `json:"medical"`
	// Cash says why Incapacidades is yes or no: the spell with the cash branch
	// and how long it goes on, or what there is in its place. The weeks that each
	// subsidy asks are those of its own query ([SicknessCash] and the others).
	Cash          Decision               `json:"cash"`
	Beneficiarios []BeneficiarioDerechos `json:"beneficiaries,omitempty"`
	// Missing gathers what the decisions lack, each once, for a form that asks.
	Missing []MissingFact `json:"missing,omitempty"`
}

// MissingFact is a fact that could turn a no of the consultation: of the
// person, or of the beneficiary whose ID it bears.
type MissingFact struct {
	Key FactKey `json:"fact"`
	ID  string  `json:"beneficiary,omitempty"`
}

// Code gives the code of the fact's name.
func (m MissingFact) Code() string { return string(m.Key) }

// Args is empty.
func (m MissingFact) Args() []any { return nil }

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
	c.oddSpells(&m)
	cash := c.cash()
	d := Derechos{
		On: on, Person: f.Person, Status: m.Status, ServicioMedico: m.Entitled, Incapacidades: cash.Entitled,
		Until: m.Until, Registro: c.registro(), Medical: m, Cash: cash,
	}
	d.lacks(m.Missing, "")
	if len(f.Beneficiarios) > 0 {
		d.Beneficiarios = make([]BeneficiarioDerechos, len(f.Beneficiarios))
	}
	for i, b := range f.Beneficiarios {
		v := c.beneficiary(i, &m)
		v.Benefit = MedicalBeneficiary{}.Benefit()
		d.Beneficiarios[i] = BeneficiarioDerechos{ID: b.ID, Kind: b.Kind, Decision: v}
		d.lacks(v.Missing, b.ID)
	}
	return d, nil
}

// lacks adds facts, each once. Those of the person are named without ID, even
// where the decision over a beneficiary lacks them.
func (d *Derechos) lacks(keys []FactKey, id string) {
	for _, k := range keys {
		m := MissingFact{k, id}
		if k.ofPerson() {
			m.ID = ""
		}
		if !slices.Contains(d.Missing, m) {
			d.Missing = append(d.Missing, m)
		}
	}
}

// cash tells whether a spell with the cash branch covers the day (LSS 96, 101):
// conservation and a strike alone give care and no cash (LSS 109).
func (c *caso) cash() Decision {
	d := newDecision()
	d.Benefit = "cash"
	block, pos := c.cashBlock()
	switch {
	case c.died():
		d.use(FactDeath, -1)
		d.because(Step{What: StepDead, On: c.f.Person.Death})
		d.cite(c.on, &lss84)
	case !block.From.IsZero() && within(c.on, block.From, block.To):
		v, _ := c.insuredFor(afiliacion.EMDinero)
		d.use(FactSpell, v.pos)
		d.Entitled, d.From, d.Until = true, block.From, block.To
		d.because(Step{What: StepSpell, On: v.from})
		d.cite(c.on, &lss96, &lss101)
		return d
	case c.onlyCare():
		c.careWithoutCash(&d, &lss96, &lss101)
	default:
		d.because(Step{What: StepNoCash, On: c.on})
		if n := c.branchesOf(); n != &lss11 {
			d.cite(c.on, n, &lss96, &lss101)
		} else {
			d.cite(c.on, &lss96, &lss101)
		}
	}
	if !block.From.IsZero() {
		d.Until, d.From = block.To, block.To.AddDays(1)
		if len(d.Facts) == 0 {
			d.use(FactSpell, pos)
		}
	}
	return d
}

// cashBlock gives the last unbroken stretch with the cash branch that begins by
// the day, and the place of the spell that ends it.
func (c *caso) cashBlock() (block calendario.Period, pos int) {
	for _, v := range c.covers {
		p := calendario.Period{From: v.from, To: cut(v.to, c.f.Person.Death)}
		if !c.insures(v, afiliacion.EMDinero) || !ordered(p.From, p.To) {
			continue
		}
		switch {
		case block.From.IsZero() || !block.To.IsZero() && p.From.After(block.To.AddDays(1)):
			block, pos = p, v.pos
		case block.To.IsZero():
		case p.To.IsZero() || p.To.After(block.To):
			block.To, pos = p.To, v.pos
		}
	}
	return block, pos
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
