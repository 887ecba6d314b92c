package vigencia

import (
	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
)

// CancerCareCash asks for the subsidy of a licence to care for a child with
// cancer, by the day of the institute's diagnosis and the day on which the
// licence begins (LSS 140 Bis, in force since 05-06-2019): thirty weeks in the
// twelve months before the diagnosis, or else fifty-two immediately before the
// licence; a child under sixteen; and insured as a worker with invalidez y
// vida, the chapter of the article, on that day. It pays 60 percent. A licence
// lasts from 1 to 28 days, and all of them 364 days in three years at most; to
// one of the parents alone. Weeks holds those of the twelve months. Until is
// the last day on which a licence may begin.
//
// A diagnosis after the licence begins is [ErrDiagnosis].
type CancerCareCash struct {
	Diagnosis  calendario.Date `json:"diagnosis"`
	Start      calendario.Date `json:"start"`
	ChildBirth calendario.Date `json:"child_birth,omitzero"`
}

// Benefit gives "cancer_care_cash".
func (CancerCareCash) Benefit() string { return "cancer_care_cash" }

func (q CancerCareCash) evaluate(c *caso) (Decision, error) {
	if q.Diagnosis.IsZero() {
		return Decision{}, ErrDate
	}
	if err := c.at(q.Start); err != nil {
		return Decision{}, err
	}
	if q.Diagnosis.After(q.Start) {
		return Decision{}, ErrDiagnosis
	}
	var d Decision
	if c.on.Before(cancerReform) {
		d.because(Step{What: StepCancerEarly, On: cancerReform})
		d.cite(c.on, &lss140Bis)
		return d, nil
	}
	if q.Diagnosis.Before(q.ChildBirth) {
		d.warn(Step{What: WarnChildBirth, On: q.ChildBirth})
	}
	window := months(q.Diagnosis, value(cancerMonths, c.on))
	weeks, need := weeksOf(c.branchDays(afiliacion.IV, window)), value(cancerWeeks, c.on)
	d.Weeks, d.RequiredWeeks = new(weeks), new(need)
	sixteen := q.ChildBirth.Birthday(value(minorAge, c.on))
	switch v, ok := c.first(c.works); {
	case q.ChildBirth.IsZero():
		d.Missing = append(d.Missing, FactChildBirth)
		d.because(Step{What: StepCancerBirthUnknown})
	case !c.on.Before(sixteen):
		d.because(Step{What: StepCancerOver16, On: sixteen})
	case !ok && c.onlyCare():
		d.because(Step{What: StepNoCashKept, On: c.on})
	case !ok:
		d.because(Step{What: StepNoCash, On: c.on})
	default:
		d.spellStep(v)
		c.cancerWeeks(&d, window)
	}
	if d.Entitled {
		_, end := c.stretch(c.works)
		d.From, d.Until = c.on, cut(end, dayBefore(sixteen))
		d.RatePercent, d.Payer = value(cancerRate, c.on), PayerIMSS
		d.step(Step{What: StepCancerLicences, N: value(licenceDays, c.on), M: value(licenceTotal, c.on)})
	}
	d.cite(c.on, &lss140Bis)
	return d, nil
}

// cancerWeeks: LSS 140 Bis fourth paragraph, the weeks before the diagnosis or,
// in their absence, those before the licence.
func (c *caso) cancerWeeks(d *Decision, window calendario.Period) {
	run, long := weeksOf(c.runBefore(afiliacion.IV)), value(cancerRun, c.on)
	step := Step{What: StepWindow, On: window.From, To: window.To, N: *d.Weeks, M: *d.RequiredWeeks}
	switch {
	case *d.Weeks >= *d.RequiredWeeks:
		d.Entitled = true
		d.because(step)
	case run >= long:
		d.Entitled = true
		d.step(step)
		d.because(Step{What: StepCancerRun, On: c.on, N: run, M: long})
	default:
		step.What = StepCancerShort
		d.step(Step{What: StepCancerRun, On: c.on, N: run, M: long})
		d.because(step)
	}
}

// works tells whether a spell is one of work with invalidez y vida.
func (c *caso) works(v cover) bool { return v.kind == ordinary && c.insures(v, afiliacion.IV) }
