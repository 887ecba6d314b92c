package vigencia

import (
	"slices"

	"github.com/derechohabiente/imss/calendario"
)

// SicknessCare asks on a day for the care of one sickness that is no work risk:
// 52 weeks from the day on which the Institute certifies it (LSS 85, 91), and
// up to 52 more by medical opinion (LSS 92), while the right to medical care
// lasts. Spouses, partners, children and parents have the same (LSS 93).
type SicknessCare struct {
	Date  calendario.Date `json:"date"`
	Onset calendario.Date `json:"onset"` // day on which the sickness was certified
	ID    string          `json:"beneficiary,omitempty"`
	// Prorogued: a medical opinion of the Institute extends the treatment.
	Prorogued bool `json:"prorogued,omitempty"`
	// WorkedDays of a treatment that let the person go on working and
	// contributing are outside the term (LSS 91 second paragraph).
	WorkedDays int `json:"worked_days,omitempty"`
}

// Benefit gives "sickness_care".
func (SicknessCare) Benefit() string { return "sickness_care" }

func (q SicknessCare) evaluate(c *caso) (Decision, error) {
	if err := c.at(q.Date); err != nil {
		return Decision{}, err
	}
	switch {
	case q.Onset.IsZero():
		return Decision{}, ErrDate
	case q.WorkedDays < 0:
		return Decision{}, ErrQuery
	}
	d, err := c.careOf(q.ID)
	if err != nil {
		return Decision{}, err
	}
	c.sicknessCare(&d, q)
	return d, nil
}

// careOf decides over the medical care of the person, or of a beneficiary.
func (c *caso) careOf(id string) (Decision, error) {
	holder := c.medical()
	if id == "" {
		return holder, nil
	}
	i := c.place(id)
	if i < 0 {
		return Decision{}, ErrNotFound
	}
	return c.beneficiary(i, &holder), nil
}

// sicknessCare bounds the care d by the term of one sickness (LSS 91, 92).
func (c *caso) sicknessCare(d *Decision, q SicknessCare) {
	weeks := value(treatmentWeeks, c.on)
	longest := weeks + value(treatmentMore, c.on)
	term := &lss91
	if q.Prorogued {
		weeks, term = longest, &lss92
	}
	last := func(weeks int) calendario.Date { return q.Onset.AddDays(weeks*7 - 1 + q.WorkedDays) }
	switch {
	case !d.Entitled:
		d.deny(c.lastCare(q, last(weeks)))
		d.cite(c.on, &lss91)
	case c.on.Before(q.Onset):
		d.refuse(Step{What: StepSicknessCareEarly, On: q.Onset})
		d.cite(c.on, &lss85, &lss91)
	case c.on.After(last(weeks)):
		d.refuse(Step{What: StepSicknessCareOver, On: q.Onset, To: last(weeks), N: weeks})
		d.deny(c.lastCare(q, last(weeks)))
		d.cite(c.on, term)
		if !q.Prorogued && !c.on.After(last(longest)) {
			d.Missing = append(d.Missing, FactMedicalOpinion)
		}
	default:
		d.From, d.Until = latest(d.From, q.Onset), cut(d.Until, last(weeks))
		d.because(Step{What: StepSicknessCare, On: q.Onset, To: last(weeks), N: weeks})
		d.lead(c.on, &lss91)
		if q.Prorogued {
			d.cite(c.on, &lss92)
		}
		if q.ID != "" && !slices.Contains(d.Ground, lss93.on(c.on)) { // surviving parents rest on it already
			d.cite(c.on, &lss93) // the care of 91 is also that of the others of 84
		}
	}
}

// lastCare gives the last day before that of the case on which the care of the
// sickness was given, no later than the last of its term, or zero.
func (c *caso) lastCare(q SicknessCare, last calendario.Date) calendario.Date {
	day := cut(last, c.on.AddDays(-1))
	if p, ok := c.before(day); ok && !day.Before(q.Onset) {
		if d, err := p.careOf(q.ID); err == nil && !d.Entitled {
			day = d.Until
		}
	}
	if day.Before(q.Onset) {
		return calendario.Date{}
	}
	return day
}

// refuse turns a decision into a no for another reason, of a right that never
// existed.
func (d *Decision) refuse(s Step) {
	d.Entitled, d.Status = false, NoVigente
	d.From, d.Until = calendario.Date{}, calendario.Date{}
	d.Ground, d.Missing = d.Ground[:0], nil
	d.because(s)
}

// lead puts a provision before those that d rests on already.
func (d *Decision) lead(day calendario.Date, n *norma) {
	d.Ground = append([]Provision{n.on(day)}, d.Ground...)
}
