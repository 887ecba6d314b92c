// Package tabla holds rows of figures and rules that are valid from a day on,
// each with the source that says so.
package tabla

import (
	"slices"

	"github.com/derechohabiente/imss/calendario"
)

// Row is a value in force from a day on, until the next row's day.
type Row[T any] struct {
	From   calendario.Date
	Source string // law and article, DOF date, or official document
	Value  T
}

// Table is a list of rows in the order of their days.
type Table[T any] []Row[T]

// At gives the row in force on a day; ok is false before the first row.
func (t Table[T]) At(on calendario.Date) (row Row[T], ok bool) {
	i := t.Index(on)
	if i < 0 {
		return row, false
	}
	return t[i], true
}

// Index gives the place of the row in force on a day; -1 before the first row.
// Most days that anybody asks for are recent ones: it looks from the end.
func (t Table[T]) Index(on calendario.Date) int {
	i := len(t) - 1
	for i >= 0 && t[i].From.After(on) {
		i--
	}
	return i
}

// Overlay gives a new table in which newer rows stand beside the old ones; a
// row of the same day replaces the old one.
func (t Table[T]) Overlay(newer Table[T]) Table[T] {
	out := slices.Clone(t)
	for _, r := range newer {
		i, found := slices.BinarySearchFunc(out, r.From, func(a Row[T], d calendario.Date) int { return a.From.Compare(d) })
		if found {
			out[i] = r
			continue
		}
		out = slices.Insert(out, i, r)
	}
	return out
}

// Hole finds, among the days of rows, one beside which the table leaves days
// out: its row ends before the next begins, or begins after the one before has
// ended. It gives the place in days, -1 where there is none.
func (t Table[T]) Hole(days []calendario.Date, end func(from calendario.Date) calendario.Date) int {
	for i := range len(t) - 1 {
		if !end(t[i].From).AddDays(1).Before(t[i+1].From) {
			continue
		}
		beside := func(day calendario.Date) bool { return day == t[i].From || day == t[i+1].From }
		if n := slices.IndexFunc(days, beside); n >= 0 {
			return n
		}
	}
	return -1
}
