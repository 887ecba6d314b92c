package calendario

import (
	"slices"
	"time"
)

// Calendario answers what the functions of this package answer, with the rows
// that a host laid over the built-in ones by [Overlay]: rest days that electoral
// law or a decree sets, and pay days that were published after this release.
// The zero value has no such rows. It never changes, and may be shared.
type Calendario struct {
	rest    [listCount][]RestDay // by list, in the order of their days
	extra   [listCount][]Date    // the days of rest
	pension map[Date]Date        // by the first day of the month
	retired map[Date]Date
	staff   map[Quincena]StaffPayDay
	tables  []Tabla
}

// Extra gives the days that the host added to a list, for functions that take
// extra rest days. A day of the law is one of every list.
func (c *Calendario) Extra(list RestDays) []Date { return slices.Clone(c.extra[list.index()]) }

// Festivo is [RestDays.Festivo] with the host's days.
func (c *Calendario) Festivo(list RestDays, d Date) (Festivo, bool) {
	if f, ok := list.Festivo(d); ok {
		return f, true
	}
	rows := c.rest[list.index()]
	i, ok := slices.BinarySearchFunc(rows, d, func(r RestDay, d Date) int { return r.Date.Compare(d) })
	if !ok {
		return "", false
	}
	return rows[i].Festivo, true
}

// Year is [RestDays.Year] with the host's days. A day that the list holds
// already keeps its own occasion.
func (c *Calendario) Year(list RestDays, year int) []RestDay {
	days := list.Year(year)
	for _, row := range c.rest[list.index()] {
		if _, own := list.Festivo(row.Date); !own && row.Date.Year() == year {
			days = append(days, row)
		}
	}
	slices.SortFunc(days, func(a, b RestDay) int { return a.Date.Compare(b.Date) })
	return days
}

// IsWorking is [RestDays.IsWorking] with the host's days.
func (c *Calendario) IsWorking(list RestDays, d Date) bool {
	return list.IsWorking(d, c.extra[list.index()]...)
}

// AddWorkingDays is [RestDays.AddWorkingDays] with the host's days.
func (c *Calendario) AddWorkingDays(list RestDays, d Date, n int) Date {
	return list.AddWorkingDays(d, n, c.extra[list.index()]...)
}

// CountWorking is [RestDays.CountWorking] with the host's days.
func (c *Calendario) CountWorking(list RestDays, p Period) int {
	return list.CountWorking(p, c.extra[list.index()]...)
}

// PensionPayDay is [PensionPayDay] with the host's days: the published day
// where the host or this package has one, otherwise the computed one.
func (c *Calendario) PensionPayDay(year int, month time.Month) (PayDay, error) {
	first, err := New(year, month, 1)
	if err != nil {
		return PayDay{}, err
	}
	if d, ok := c.pension[first]; ok {
		return PayDay{d, Publicado}, nil
	}
	return pensionPayDay(first, c.extra[LFT]), nil
}

// StaffPayDays is [StaffPayDays] with the host's days: the published row where
// the host or this package has one, otherwise the computed one.
func (c *Calendario) StaffPayDays(q Quincena) (StaffPayDay, error) {
	if _, err := NewQuincena(q.Year, q.N); err != nil {
		return StaffPayDay{}, err
	}
	if row, ok := c.staff[q]; ok {
		return row, nil
	}
	return staffPayDays(q, c.extra[ContratoIMSS]), nil
}

// RetiredPayDay is [RetiredPayDay] with the host's published days.
func (c *Calendario) RetiredPayDay(year int, month time.Month) (PayDay, error) {
	first, err := New(year, month, 1)
	if d, ok := c.retired[first]; ok && err == nil {
		return PayDay{d, Publicado}, nil
	}
	return RetiredPayDay(year, month)
}

// Tables lists the tables of this package, and after them those of the host.
func (c *Calendario) Tables() []Tabla { return append(Tables(), c.tables...) }
