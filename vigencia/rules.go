package vigencia

import (
	"github.com/derechohabiente/imss/afiliacion"
)

// Rules names the readings that the texts leave open. The zero value holds
// the default of each.
type Rules struct {
	// StrictEightWeeks asks 56 days for the eight weeks of LSS 109. By
	// default 53 days are eight weeks, since LSS 20 rounds them up.
	StrictEightWeeks bool
	// GapDays is the number of uncovered days, such as a Sunday between two
	// employers, that does not interrupt the eight weeks of LSS 109. By
	// default one uncovered day does.
	GapDays int
	// LastJobOnly lets a later job, however short, end the conservation of
	// the job before. By default the later of both holds.
	LastJobOnly bool
	// ConservationDays is a period that the Consejo Técnico extended (LSS 109
	// second paragraph); zero stands for the 56 days of the law.
	ConservationDays int
	// WholeWeeksKept cuts the quarter of LSS 150 to whole weeks. By default it
	// is cut to whole days: 150 weeks keep 262 days, not 259.
	WholeWeeksKept bool
	// QualifiedPartnersOnly counts, for "varias concubinas" (LSS 84-III),
	// only who meets the five years or the common child. By default every
	// partner alive on the day counts.
	QualifiedPartnersOnly bool
	// CumulativePartner asks five years and a common child, as the letter of
	// LSS 84-III reads since 20-07-2023. By default one of both is enough, as
	// in LSS 65 and 130.
	CumulativePartner bool
	// SameSexByRulings accepts same-sex spouses and partners before the
	// reform of 20-01-2023, on the strength of court rulings (unconfirmed).
	// By default the written text of the day decides.
	SameSexByRulings bool
	// Tablas tell what each modalidad covers; nil takes those of package
	// afiliacion. Its Overlay adds the rows of the host.
	Tablas *afiliacion.Tablas
}

// Evaluate answers a query with the default readings: it is
// Rules{}.Evaluate.
func Evaluate(f Facts, q Query) (Decision, error) { return Rules{}.Evaluate(f, q) }

// Evaluate answers a query. The error joins every inconsistency of the facts
// as an [Error], or is a [Fault] of the query: [ErrDate], [ErrBeforeLaw],
// [ErrBenefit], [ErrNotFound]. An answer of no is no error.
func (r Rules) Evaluate(f Facts, q Query) (Decision, error) {
	if q == nil {
		return Decision{}, ErrBenefit
	}
	c := newCaso(r, f)
	if err := r.check(c.f); err != nil {
		return Decision{}, err
	}
	d, err := q.evaluate(c)
	if err != nil {
		return Decision{}, err
	}
	d.Benefit = q.Benefit()
	if !d.Entitled {
		d.From = d.Until.AddDays(1) // zero where the right never existed
	}
	c.oddSpells(&d)
	return d, nil
}

// Check gives every inconsistency of the facts joined in one error, or nil.
func (f Facts) Check() error { return Rules{}.check(&f) }

func (r Rules) known(m afiliacion.Modalidad) bool { return r.Tablas.Known(m) }
