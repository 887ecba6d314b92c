package vigencia

import (
	"slices"

	"github.com/derechohabiente/imss/calendario"
)

// FamilyEntry asks whether a person can enrol in the Seguro de Salud para la
// Familia (modalidad 33) on a day. The person is no subject of the obligatory
// regime and brings a relative (RACERF 95), or declares to have none (RACERF
// 97); no applicant has an illness of [RefusedAtEntry] (RACERF 82, by 99),
// unless an earlier cover waives that (RACERF 85, 105 last paragraph): the
// host's Waived, or one that the spells show. From is the first day of service
// (RACERF 103).
type FamilyEntry struct {
	Date          calendario.Date `json:"date"`
	Padecimientos []Padecimiento  `json:"illnesses,omitempty"` // declared, of any applicant
	Waived        bool            `json:"waived_by_prior_cover,omitempty"`
	// Additional relatives are grandparents, grandchildren, siblings, cousins,
	// uncles and nephews (RACERF 96); the others are the beneficiaries.
	Additional int  `json:"additional_relatives,omitempty"`
	Alone      bool `json:"alone,omitempty"` // declares to have no family (RACERF 97)
}

// Benefit gives "ssfam_entry".
func (FamilyEntry) Benefit() string { return "ssfam_entry" }

func (q FamilyEntry) evaluate(c *caso) (Decision, error) {
	if err := c.underRules(q.Date); err != nil {
		return Decision{}, err
	}
	for _, p := range q.Padecimientos {
		if !slices.ContainsFunc(entryRefusals, func(r EntryRefusal) bool { return r.Padecimiento == p }) {
			return Decision{}, ErrQuery
		}
	}
	return c.familyEntry(q), nil
}

func (c *caso) familyEntry(q FamilyEntry) Decision {
	var d Decision
	baja, _, prior := c.priorCover(c.on)
	job, employed := c.workOn(c.on)
	lonely := len(c.f.Beneficiarios) == 0 && q.Additional <= 0
	switch {
	case c.died():
		c.tooLate(&d, &lss240)
		return d
	case employed:
		d.use(FactSpell, job.pos)
		d.because(Step{What: StepEntryInsured, On: job.from})
		d.cite(c.on, &racerf95, &lss240)
		return d
	case lonely && !q.Alone:
		d.Missing = []FactKey{FactRelatives}
		d.because(Step{What: StepEntryAlone})
		d.cite(c.on, &racerf95, &racerf97, &lss240)
		return d
	case len(q.Padecimientos) > 0 && !q.Waived && !prior:
		d.Missing = []FactKey{FactWaived}
		d.because(Step{What: StepEntryRefused, N: len(q.Padecimientos)})
		d.cite(c.on, &racerf82, &racerf99)
		return d
	}
	d.Entitled, d.From = true, serviceFrom(c.on)
	family := &racerf95
	if lonely {
		family = &racerf97
	}
	if q.Waived || prior {
		d.because(Step{What: StepEntryWaived, On: baja, To: d.From})
		d.cite(c.on, &lss240, family, &racerf85, &racerf103)
		return d
	}
	d.because(Step{What: StepEntry, To: d.From})
	d.cite(c.on, &lss240, family, &racerf82, &racerf99, &racerf103)
	// RACERF 98, as 81 for the other voluntary insurances: the questionnaire and
	// the examinations; RACERF 109, as 87: what it keeps quiet and shows in the
	// first year ends the cover.
	d.warn(Step{What: WarnExamination})
	d.warn(Step{What: WarnUndeclared, On: c.on.AddYears(1).AddDays(-1)})
	return d
}
