package calendario

import "slices"

// Period is a closed run of days: both From and To belong to it. A zero To
// means that the period is still open.
type Period struct {
	From Date `json:"from"`
	To   Date `json:"to,omitzero"`
}

// NewPeriod makes a period; to may be absent. An end before the beginning is
// [ErrPeriod].
func NewPeriod(from, to Date) (Period, error) {
	if from.IsZero() || (!to.IsZero() && to.Before(from)) {
		return Period{}, ErrPeriod
	}
	return Period{from, to}, nil
}

// Contains tells whether d is a day of p.
func (p Period) Contains(d Date) bool {
	return !d.Before(p.From) && (p.To.IsZero() || !d.After(p.To))
}

// Overlaps tells whether p and q share a day.
func (p Period) Overlaps(q Period) bool {
	return (p.To.IsZero() || !q.From.After(p.To)) && (q.To.IsZero() || !p.From.After(q.To))
}

// Days counts the days of a closed period; an open one has none to count: 0.
func (p Period) Days() int {
	if p.To.IsZero() || p.To.Before(p.From) {
		return 0
	}
	return p.To.Sub(p.From) + 1
}

// Clip gives the part of p inside q; ok is false where they share no day.
func (p Period) Clip(q Period) (part Period, ok bool) {
	if !p.Overlaps(q) {
		return Period{}, false
	}
	if q.From.After(p.From) {
		p.From = q.From
	}
	if p.To.IsZero() || (!q.To.IsZero() && q.To.Before(p.To)) {
		p.To = q.To
	}
	return p, true
}

// Union merges periods that overlap or touch, in order. Days that several
// periods share count once.
func Union(ps []Period) []Period {
	sorted := slices.Clone(ps)
	slices.SortFunc(sorted, func(a, b Period) int { return a.From.Compare(b.From) })
	var out []Period
	for _, p := range sorted {
		if n := len(out); n > 0 && touches(out[n-1], p) {
			out[n-1].To = later(out[n-1].To, p.To)
			continue
		}
		out = append(out, p)
	}
	return out
}

// Gaps gives the runs of days of within that no period of ps covers.
func Gaps(within Period, ps []Period) []Period {
	var out []Period
	next := within.From
	for _, p := range Union(ps) {
		p, ok := p.Clip(within)
		if !ok {
			continue
		}
		if p.From.After(next) {
			out = append(out, Period{next, p.From.AddDays(-1)})
		}
		if p.To.IsZero() {
			return out
		}
		next = p.To.AddDays(1)
	}
	if within.To.IsZero() || !next.After(within.To) {
		out = append(out, Period{next, within.To})
	}
	return out
}

func touches(a, b Period) bool { return a.To.IsZero() || !b.From.After(a.To.AddDays(1)) }

func later(a, b Date) Date {
	if a.IsZero() || b.IsZero() {
		return Date{}
	}
	if b.After(a) {
		return b
	}
	return a
}
