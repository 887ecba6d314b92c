package vigencia

import (
	"cmp"
	"slices"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/calendario"
)

// EstadoSemanas is the statement of contributed weeks through a day. Every
// insured period that begins by the day has its row, and every day of a row
// stands in one of its columns: counted, lost to an overlap, to a strike or to
// an absence, of an insurance without weeks, or removed. What is counted adds up
// to Days.
type EstadoSemanas struct {
	On      calendario.Date  `json:"on"`
	Periods []SemanasPeriodo `json:"periods,omitempty"` // in the order of their first day
	Gaps    []SemanasHueco   `json:"gaps,omitempty"`    // between the periods that pay for a pension

	Days          int `json:"days"`                      // contributed, each once and without those of strikes (RACERF 58-I)
	Weeks         int `json:"weeks"`                     // Days by LSS 20
	OverlapDays   int `json:"overlap_days,omitempty"`    // of rows that another row counts
	StrikeDays    int `json:"strike_days,omitempty"`     // of rows in a strike
	AbsenceDays   int `json:"absence_days,omitempty"`    // of rows in a short unpaid absence (LSS 31)
	NoPensionDays int `json:"no_pension_days,omitempty"` // of rows whose insurance pays for no pension
	RemovedDays   int `json:"removed_days,omitempty"`    // of rows that the Institute removed (RACERF 61)
	// IncapacityDays are days under a certificate of incapacity outside every
	// period: they count for invalidez y vida alone (LSS 113), and not in Days.
	IncapacityDays int `json:"incapacity_days,omitempty"`

	// RecognizedWeeks are those of invalidez y vida that LSS 151 recognizes,
	// PendingWeeks those of before an interruption that wait for new ones. With
	// Facts.RecognizedWeeks, which replace the history, ByInstitute is true,
	// nothing is pending and the interruptions are not judged.
	RecognizedWeeks int                   `json:"recognized_weeks"`
	PendingWeeks    int                   `json:"pending_weeks,omitempty"`
	ByInstitute     bool                  `json:"by_institute,omitempty"`
	Interruptions   []SemanasInterrupcion `json:"interruptions,omitempty"`

	// Insured tells whether a period with invalidez y vida covers the day.
	// Without one, and after a baja, Conservation tells where LSS 150 stands.
	Insured      bool                 `json:"insured"`
	Conservation *SemanasConservacion `json:"conservation,omitempty"`

	Ground   []Provision `json:"ground"`
	Warnings []Step      `json:"warnings,omitempty"`
}

// SemanasPeriodo is the row of one insured period.
type SemanasPeriodo struct {
	Pos       int                  `json:"pos"` // 1-based place in Facts.Spells
	Registro  string               `json:"employer,omitempty"`
	Modalidad afiliacion.Modalidad `json:"modalidad"`
	From      calendario.Date      `json:"from"`
	// To is the day on which the baja takes effect, that of the statement while
	// the period goes on, or that of death; zero where death came before From.
	To        calendario.Date `json:"to,omitzero"`
	Baja      calendario.Date `json:"baja,omitzero"`        // as told, where an incapacity held it back (LSS 21)
	GoesOn    bool            `json:"goes_on,omitempty"`    // no baja by the day of the statement
	Days      int             `json:"days"`                 // from From to To
	Counted   int             `json:"counted"`              // in no row before
	Overlap   int             `json:"overlap,omitempty"`    // counted by a row before
	Strike    int             `json:"strike,omitempty"`     // in a strike at this employer (RACERF 58-I)
	Absence   int             `json:"absence,omitempty"`    // in a short unpaid absence, and in no strike (LSS 31)
	NoPension int             `json:"no_pension,omitempty"` // of an insurance that pays for no pension
	Removed   int             `json:"removed,omitempty"`    // of an improper enrolment (RACERF 61)
}

// SemanasHueco is a stretch of days between two contributed periods.
type SemanasHueco struct {
	From calendario.Date `json:"from"`
	To   calendario.Date `json:"to"`
	Days int             `json:"days"`
}

// SemanasInterrupcion is an interruption of invalidez y vida and how LSS 151
// stands.
type SemanasInterrupcion struct {
	Baja    calendario.Date `json:"baja"`    // last day before it
	Reentry calendario.Date `json:"reentry"` // first day after it
	Days    int             `json:"days"`
	Weeks   int             `json:"weeks"`      // recognized on the baja
	Kept    calendario.Date `json:"kept_until"` // last day of the conservation of LSS 150
	// Recognized: the weeks of before count, at once or since the new weeks were
	// reached. RequiredNewWeeks is zero where they counted at once; NewWeeks are
	// those since the re-entry, while they are too few.
	Recognized       bool      `json:"recognized"`
	RequiredNewWeeks int       `json:"required_new_weeks,omitempty"`
	NewWeeks         int       `json:"new_weeks,omitempty"`
	Ground           Provision `json:"ground"` // LSS 151-I, II, III, or its last paragraph
}

// SemanasConservacion is where the conservation of the rights to pensions of
// invalidez y vida stands after the last baja (LSS 150).
type SemanasConservacion struct {
	Baja   calendario.Date `json:"baja"`
	Pos    int             `json:"pos"`   // 1-based place of its period in Facts.Spells
	Weeks  int             `json:"weeks"` // whose quarter is kept
	Until  calendario.Date `json:"until"` // last day kept
	Inside bool            `json:"inside"`
}

// Semanas gives the statement of contributed weeks with the default readings:
// it is Rules{}.Semanas.
func Semanas(f Facts, on calendario.Date) (EstadoSemanas, error) { return Rules{}.Semanas(f, on) }

// Semanas gives the statement of contributed weeks through a day (LSS 20, 150,
// 151). Errors are those of [Rules.Evaluate].
func (r Rules) Semanas(f Facts, on calendario.Date) (EstadoSemanas, error) {
	c := newCaso(r, f)
	if err := r.check(c.f); err != nil {
		return EstadoSemanas{}, err
	}
	if err := c.at(on); err != nil {
		return EstadoSemanas{}, err
	}
	s := EstadoSemanas{On: on}
	c.rows(&s)
	d := Decision{} // gathers provisions and warnings
	d.cite(on, &lss20, &racerf57)
	if s.StrikeDays > 0 {
		d.warn(Step{What: WarnStrikeDays, N: s.StrikeDays})
		d.cite(on, &racerf58)
	}
	c.recognized(&s)
	c.kept(&s)
	if s.Conservation != nil {
		d.cite(on, &lss150)
	}
	s.Ground, s.Warnings = d.Ground, d.Warnings
	return s, nil
}

// rows fills the periods, the gaps between them and the sums.
func (c *caso) rows(s *EstadoSemanas) {
	end := cut(c.on, c.f.Person.Death)
	var paid, counted []calendario.Period
	for _, v := range c.covers {
		row := c.row(v, end)
		if p, ok := c.paidPeriod(v, end); ok {
			paid = append(paid, p)
			working := calendario.Gaps(p, c.strikesAt(v))
			worked := calendario.Gaps(p, c.idleAt(v))
			row.Absence = daysOf(working) - daysOf(worked)
			for _, w := range worked {
				again := overlap(counted, w)
				row.Counted, row.Overlap = row.Counted+w.Days()-again, row.Overlap+again
				counted = calendario.Union(append(counted, w))
			}
			row.Strike = row.Days - row.Counted - row.Overlap - row.Absence
		} else {
			row.NoPension = row.Days
		}
		s.Periods = append(s.Periods, row)
		s.Days, s.OverlapDays = s.Days+row.Counted, s.OverlapDays+row.Overlap
		s.StrikeDays, s.NoPensionDays = s.StrikeDays+row.Strike, s.NoPensionDays+row.NoPension
		s.AbsenceDays += row.Absence
	}
	for i, f := range c.f.Spells {
		if f.Void && !f.Start.After(c.on) {
			row := c.row(cover{to: f.End, baja: f.End, pos: i}, end)
			row.Removed = row.Days
			s.RemovedDays += row.Days
			s.Periods = append(s.Periods, row)
		}
	}
	slices.SortFunc(s.Periods, func(a, b SemanasPeriodo) int {
		return cmp.Or(a.From.Compare(b.From), a.Pos-b.Pos)
	})
	s.Weeks = weeksOf(s.Days)
	s.IncapacityDays = c.sickOnly(paid, end)
	paid = calendario.Union(paid)
	for i := 1; i < len(paid); i++ {
		p := calendario.Period{From: paid[i-1].To.AddDays(1), To: paid[i].From.AddDays(-1)}
		s.Gaps = append(s.Gaps, SemanasHueco{p.From, p.To, p.Days()})
	}
}

// row gives what a period is, before its days are told apart.
func (c *caso) row(v cover, end calendario.Date) SemanasPeriodo {
	f := &c.f.Spells[v.pos]
	row := SemanasPeriodo{
		Pos: v.pos + 1, Registro: f.Registro, Modalidad: f.Modalidad,
		From: f.Start, To: cut(v.to, end), GoesOn: v.to.IsZero() || v.to.After(end),
	}
	if v.baja != v.to {
		row.Baja = v.baja
	}
	if row.To.Before(row.From) {
		row.To = calendario.Date{}
	}
	row.Days = calendario.Period{From: row.From, To: row.To}.Days()
	return row
}

// paidPeriod gives the days of a period that pays for a pension.
func (c *caso) paidPeriod(v cover, end calendario.Date) (calendario.Period, bool) {
	p := calendario.Period{From: v.from, To: cut(v.to, end)}
	return p, c.paysPension(v) && ordered(p.From, p.To)
}

// sickOnly counts the days under a certificate of incapacity outside the
// periods, which LSS 113 counts for invalidez y vida.
func (c *caso) sickOnly(paid []calendario.Period, end calendario.Date) (n int) {
	if len(paid) == 0 {
		return 0
	}
	for _, p := range c.incapacities() {
		p.To = cut(p.To, end)
		for _, q := range calendario.Gaps(p, paid) {
			n += q.Days()
		}
	}
	return n
}

// recognized tells how LSS 151 stands.
func (c *caso) recognized(s *EstadoSemanas) {
	if w := c.f.RecognizedWeeks; w != nil {
		s.RecognizedWeeks, s.ByInstitute = *w, true
		return
	}
	k := c.credited(c.on)
	s.RecognizedWeeks, s.PendingWeeks = k.weeks, k.pending
	for _, g := range k.gaps {
		i := SemanasInterrupcion{
			Baja: g.baja, Reentry: g.reentry, Days: g.reentry.Sub(g.baja) - 1, Weeks: g.weeks, Kept: g.kept,
			Recognized: !g.pending, RequiredNewWeeks: g.need, Ground: g.ground.on(c.on),
		}
		if g.pending {
			i.NewWeeks = k.weeks
		}
		s.Interruptions = append(s.Interruptions, i)
	}
}

// kept tells where LSS 150 stands on the day, or on that of death.
func (c *caso) kept(s *EstadoSemanas) {
	day := cut(c.on, c.f.Person.Death)
	s.Insured = slices.ContainsFunc(c.covers, func(v cover) bool {
		return within(day, v.from, v.to) && c.insures(v, afiliacion.IV)
	})
	if k, ok := c.keptPension(day); ok {
		s.Conservation = &SemanasConservacion{
			Baja: k.baja, Pos: k.spell + 1, Weeks: k.weeks, Until: k.last, Inside: !day.After(k.last),
		}
	}
}
