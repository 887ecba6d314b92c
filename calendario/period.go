package calendario

import "slices"

// Period is a closed run of days: both From and To belong to it. A zero To
// means that the period is still open, a zero From that it has always run; a To
// before From leaves it without days. In JSON and in a database a period is its
// two days, not one text.
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

// Contains tells whether d is a day of p; an absent date is a day of none.
func (p Period) Contains(d Date) bool {
	return !d.IsZero() && !d.Before(p.From) && (p.To.IsZero() || !d.After(p.To))
}

// Overlaps tells whether p and q share a day.
func (p Period) Overlaps(q Period) bool {
	return !p.empty() && !q.empty() && p.first() <= q.last() && q.first() <= p.last()
}

// Days counts the days of a period with both ends; one that is open on a side
// has none to count: 0.
func (p Period) Days() int {
	if p.From.IsZero() || p.To.IsZero() || p.empty() {
		return 0
	}
	return p.To.Sub(p.From) + 1
}

// Clip gives the part of p inside q, their intersection; ok is false where they
// share no day.
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
// periods share count once, and periods without days are left out.
func Union(ps []Period) []Period {
	sorted := slices.DeleteFunc(slices.Clone(ps), Period.empty)
	slices.SortFunc(sorted, func(a, b Period) int { return a.From.Compare(b.From) })
	var out []Period
	for _, p := range sorted {
		if n := len(out); n > 0 && p.first() <= out[n-1].last()+1 {
			if p.last() > out[n-1].last() || p.To.IsZero() {
				out[n-1].To = p.To
			}
			continue
		}
		out = append(out, p)
	}
	return out
}

// Gaps gives the runs of days of within that no period of ps covers.
func Gaps(within Period, ps []Period) []Period {
	if within.empty() {
		return nil
	}
	var out []Period
	from := within.From
	for _, p := range Union(ps) {
		p, ok := p.Clip(within)
		if !ok {
			continue
		}
		if p.first() > (Period{From: from}).first() {
			out = append(out, Period{from, p.From.AddDays(-1)})
		}
		if p.last() >= within.last() {
			return out
		}
		from = p.To.AddDays(1)
	}
	return append(out, Period{from, within.To})
}

// first and last number the days at both ends; an open end reaches to the end
// of the calendar.
func (p Period) first() int32 { return max(p.From.n, 1) }

func (p Period) last() int32 {
	if p.To.IsZero() {
		return lastDay
	}
	return p.To.n
}

func (p Period) empty() bool { return p.first() > p.last() }
