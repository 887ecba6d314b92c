package calendario

import (
	"errors"
	"io/fs"
	"maps"
	"slices"
	"strings"

	"github.com/derechohabiente/imss/internal/tabla/archivo"
)

// Overlay reads what a host knows beyond this release: every .json file
// anywhere in files, in the order of their names. Each is an object with the day
// on which its sources were read and any of four lists; every row names its
// source:
//
//	{"read": "2026-12-20",
//	 "rest_days": [{"list": "lft", "date": "2027-06-06", "festivo": "calendario.eleccion", "source": "…"}],
//	 "pension":   [{"month": "2027-01", "date": "2027-01-04", "source": "…"}],
//	 "staff":     [{"quincena": "2027/01", "santander_scotiabank": "2027-01-12",
//	                "other_banks": "2027-01-13", "cheque": "2027-01-14", "source": "…"}],
//	 "retired":   [{"month": "2027-01", "date": "2027-01-30", "source": "…"}]}
//
// Lists are "lft", "contrato_imss" and "bancario"; a day of "lft" is one of all
// three, since each holds the days of the law. A later row about the same day,
// month or fortnight replaces an earlier one. A row that lacks a datum, has one
// too many or pays outside its period is an [Error] of [ErrOverlay], which names
// file and row; files without any are one too. All such errors are joined, and
// no row is taken then. A file that cannot be opened gives the error of files.
func Overlay(files fs.FS) (*Calendario, error) { return (&Calendario{}).Overlay(files) }

// Overlay is the function [Overlay] on top of the rows that c has already; c
// itself stays as it is.
func (c *Calendario) Overlay(files fs.FS) (*Calendario, error) {
	out := &Calendario{
		rest: c.rest, pension: cloned(c.pension), retired: cloned(c.retired), staff: cloned(c.staff),
		tables: slices.Clip(c.tables),
	}
	found, err := archivo.Walk(files, out.lay)
	var faults []error
	for _, f := range found {
		faults = append(faults, Error{ErrOverlay, f.File, f.Row, f.Field})
	}
	if err := errors.Join(append(faults, err)...); err != nil {
		return nil, err
	}
	for list, rows := range out.rest {
		out.extra[list] = make([]Date, len(rows))
		for i, row := range rows {
			out.extra[list][i] = row.Date
		}
	}
	return out, nil
}

func cloned[K comparable, V any](m map[K]V) map[K]V {
	if m == nil {
		return map[K]V{}
	}
	return maps.Clone(m)
}

// hostRow is one row of an overlay, every datum as its text.
type hostRow map[string]string

// section reads one list of an overlay: take reads a row and gives the days
// that it answers for, or the key of the datum that does not fit.
type section struct {
	keys []string
	take func(hostRow) (days Period, unfit string)
}

func (c *Calendario) section(name string) (s section, known bool) {
	switch name {
	case "rest_days":
		return section{[]string{"list", "date", "festivo"}, c.addRestDay}, true
	case "pension":
		return section{[]string{"month", "date"}, func(r hostRow) (Period, string) { return r.payDay(c.pension, pensionRange) }}, true
	case "retired":
		return section{[]string{"month", "date"}, func(r hostRow) (Period, string) { return r.payDay(c.retired, retiredRange) }}, true
	case "staff":
		return section{[]string{"quincena", "santander_scotiabank", "other_banks", "cheque"}, c.addStaff}, true
	}
	return section{}, false
}

// lay takes the rows of one file.
func (c *Calendario) lay(file archivo.File) []archivo.Fault {
	read, err := Parse(file.Read)
	if err != nil {
		return file.NoRead()
	}
	tables := make([]Tabla, 0, len(file.Lists))
	faults := file.Each(archivo.Calendario, func(list string) (archivo.Take, bool) {
		s, known := c.section(list)
		tables = append(tables, Tabla{Name: "calendario." + list, Vintage: read})
		t := &tables[len(tables)-1]
		return func(raw []byte) (unfit string, ok bool) {
			var row hostRow
			if unfit, ok := archivo.Strict(raw, &row); !ok {
				return unfit, false
			}
			days, unfit, ok := s.read(row)
			if ok {
				t.cover(days, row["source"])
			}
			return unfit, ok
		}, known
	})
	for _, t := range tables {
		if t.Source != "" {
			c.tables = append(c.tables, t)
		}
	}
	return faults
}

// read takes a row; where it is not ok, unfit tells the key of the datum, or
// nothing where the row has a key that is none of its section.
func (s section) read(r hostRow) (days Period, unfit string, ok bool) {
	if strings.TrimSpace(r["source"]) == "" {
		return Period{}, "source", false
	}
	if days, unfit = s.take(r); unfit != "" {
		return Period{}, unfit, false
	}
	return days, "", len(r) == len(s.keys)+1
}

// cover notes that the table also answers for days, by a source.
func (t *Tabla) cover(days Period, source string) {
	switch {
	case t.Source == "":
		t.Source, t.Valid = source, days
		return
	case !slices.Contains(strings.Split(t.Source, "; "), source):
		t.Source += "; " + source
	}
	if days.From.Before(t.Valid.From) {
		t.Valid.From = days.From
	}
	if days.To.After(t.Valid.To) {
		t.Valid.To = days.To
	}
}

func (c *Calendario) addRestDay(r hostRow) (Period, string) {
	var list RestDays
	if list.UnmarshalText([]byte(r["list"])) != nil {
		return Period{}, "list"
	}
	d, err := Parse(r["date"])
	if err != nil {
		return Period{}, "date"
	}
	var f Festivo
	if err := f.UnmarshalText([]byte(r["festivo"])); err != nil || f == "" {
		return Period{}, "festivo"
	}
	for _, l := range [...]RestDays{LFT, ContratoIMSS, Bancario} {
		if list == LFT || list == l { // each list holds the days of the law
			c.rest[l] = withRestDay(c.rest[l], RestDay{d, f})
		}
	}
	return Period{d, d}, ""
}

// withRestDay gives a new list in order, in which day replaces an earlier row
// about the same date.
func withRestDay(rows []RestDay, day RestDay) []RestDay {
	i, found := slices.BinarySearchFunc(rows, day, func(a, b RestDay) int { return a.Date.Compare(b.Date) })
	rows = slices.Clone(rows)
	if found {
		rows[i] = day
		return rows
	}
	return slices.Insert(rows, i, day)
}

// payDay reads the pay day of a month, which lies in the days that within
// gives for the month.
func (r hostRow) payDay(into map[Date]Date, within func(first Date) Period) (Period, string) {
	first, err := Parse(r["month"] + "-01")
	if err != nil {
		return Period{}, "month"
	}
	d, err := Parse(r["date"])
	if err != nil || !within(first).Contains(d) {
		return Period{}, "date"
	}
	into[first] = d
	return Period{first, first.EndOfMonth()}, ""
}

// Pensions are paid at the beginning of the month, or in the last days of the
// one before; retired staff within the month. What lies outside is a slip.
func pensionRange(first Date) Period { return Period{first.AddDays(-7), first.AddDays(14)} }
func retiredRange(first Date) Period { return Period{first, first.EndOfMonth()} }

// addStaff reads the pay days of a fortnight: inside it, banks no later than
// cheques.
func (c *Calendario) addStaff(r hostRow) (Period, string) {
	q, err := ParseQuincena(r["quincena"])
	if err != nil {
		return Period{}, "quincena"
	}
	p := q.Period()
	row := StaffPayDay{Quincena: q, PeriodStart: p.From, PeriodEnd: p.To, Origen: Publicado}
	earliest := p.From
	for _, way := range []struct {
		key  string
		date *Date
	}{{"santander_scotiabank", &row.SantanderScotiabank}, {"other_banks", &row.OtherBanks}, {"cheque", &row.Cheque}} {
		d, err := Parse(r[way.key])
		if err != nil || d.Before(earliest) || d.After(p.To) {
			return Period{}, way.key
		}
		*way.date, earliest = d, d
	}
	c.staff[q] = row
	return p, ""
}
