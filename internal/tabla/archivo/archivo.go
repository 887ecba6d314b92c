// Package archivo reads the files in which a host keeps rows that are newer
// than the tables of a release: one format, and one way to name what is wrong
// in it, for every package that has such tables.
package archivo

import (
	"bytes"
	"cmp"
	"encoding/json"
	"errors"
	"io/fs"
	"path"
	"slices"
	"strings"
)

// File is one file: an object with the day on which its sources were read and
// with lists of rows.
type File struct {
	Read  string // the day as the file writes it; empty where it has none
	Lists []List // in the order of their names
	line  int    // of the day
}

// List is one list of a file.
type List struct {
	Name string
	Rows []json.RawMessage
	line int // at which it ends
}

// Fault is a place in the files that cannot be used.
type Fault struct {
	File  string // name inside the file system
	Row   int    // number of the row in its list, from 1; with Field "json" or "read" the line; 0 = no file at all
	Field string // list and key, "uma.from"; the list alone where the row as a whole is at fault
}

// Take reads a row. Where it is not ok, unfit names the key that does not fit,
// or nothing where the row as a whole does not.
type Take func(row []byte) (unfit string, ok bool)

// fieldJSON stands for what is no object of lists, or has a list too many.
const fieldJSON = "json"

// Walk gives lay every .json file anywhere in files, in the order of their
// names, and gathers what is at fault, in the files and by lay. That there is no
// such file is a fault too: a folder that is not where the host believes would
// leave its rows out in silence. The error is that of files.
func Walk(files fs.FS, lay func(File) []Fault) (faults []Fault, err error) {
	found := false
	err = fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".json" {
			return err
		}
		found = true
		raw, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		f, broken := parse(WithoutMark(raw))
		if broken == nil {
			broken = lay(f)
		}
		for _, fault := range broken {
			fault.File = name
			faults = append(faults, fault)
		}
		return nil
	})
	if err == nil && !found {
		faults = []Fault{{File: "*.json", Field: fieldJSON}}
	}
	return faults, err
}

// NoRead is the fault of a file without a day on which its sources were read.
func (f File) NoRead() []Fault { return []Fault{{Row: f.line, Field: "read"}} }

// Each gives every row of the lists of a package to what list knows about its
// list. The lists of other packages are passed over; one that no package owns,
// or of which list knows nothing, is a fault.
func (f File) Each(owner string, list func(name string) (take Take, known bool)) []Fault {
	var faults []Fault
	for _, l := range f.Lists {
		by := Owner(l.Name)
		if by != "" && by != owner {
			continue
		}
		take, known := list(l.Name)
		if by == "" || !known {
			faults = append(faults, Fault{Row: l.line, Field: fieldJSON})
			continue
		}
		for i, row := range l.Rows {
			unfit, ok := take(row)
			switch {
			case ok:
			case unfit == "":
				faults = append(faults, Fault{Row: i + 1, Field: l.Name})
			default:
				faults = append(faults, Fault{Row: i + 1, Field: l.Name + "." + unfit})
			}
		}
	}
	return faults
}

// parse reads a file. A name that stands twice is a fault: encoding/json would
// drop the rows of the first.
func parse(raw []byte) (File, []Fault) {
	var object map[string]json.RawMessage
	err := json.Unmarshal(raw, &object)
	if err != nil || object == nil {
		return File{}, []Fault{{Row: Line(raw, err), Field: fieldJSON}}
	}
	f := File{line: 1}
	seen := map[string]bool{}
	d := json.NewDecoder(bytes.NewReader(raw))
	_, _ = d.Token() // the brace: raw is a valid object
	for d.More() {
		key, _ := d.Token()
		name, _ := key.(string)
		var rows []json.RawMessage
		var to any = &rows
		if name == "read" {
			to = &f.Read
		}
		err := d.Decode(to)
		line := lineAt(raw, d.InputOffset())
		switch {
		case name == "read" && err == nil && !seen[name]:
			f.line = line
		case err != nil || seen[name]:
			return File{}, []Fault{{Row: line, Field: fieldJSON}}
		default:
			f.Lists = append(f.Lists, List{name, rows, line})
		}
		seen[name] = true
	}
	slices.SortFunc(f.Lists, func(a, b List) int { return cmp.Compare(a.Name, b.Name) })
	return f, nil
}

// WithoutMark cuts the mark with which some editors begin a file in UTF-8.
func WithoutMark(raw []byte) []byte { return bytes.TrimPrefix(raw, []byte("\ufeff")) }

// Line gives the line at which JSON, without its mark, stops being what it
// should be.
func Line(raw []byte, err error) int {
	offset := int64(len(raw))
	var syntax *json.SyntaxError
	var kind *json.UnmarshalTypeError
	switch {
	case errors.As(err, &syntax):
		offset = syntax.Offset
	case errors.As(err, &kind):
		offset = kind.Offset
	}
	return lineAt(raw, offset)
}

func lineAt(raw []byte, offset int64) int {
	return 1 + bytes.Count(raw[:min(offset, int64(len(raw)))], []byte("\n"))
}

// Dated is what every row has: the day from which it holds, and its source. D is
// calendario.Date, whose package reads files too.
type Dated[D interface{ IsZero() bool }] struct {
	From   D      `json:"from"`
	Source string `json:"source"`
}

// Unfit names the key that is absent, or nothing.
func (d Dated[D]) Unfit() string {
	switch {
	case d.From.IsZero():
		return "from"
	case strings.TrimSpace(d.Source) == "":
		return "source"
	}
	return ""
}

// Strict decodes a row that has no other keys than those of to. Where it is not
// ok, unfit names the key of the wrong type, as far as it is known.
func Strict(row []byte, to any) (unfit string, ok bool) {
	d := json.NewDecoder(bytes.NewReader(row))
	d.DisallowUnknownFields()
	err := d.Decode(to)
	if e, kind := errors.AsType[*json.UnmarshalTypeError](err); kind {
		return e.Field, false
	}
	return "", err == nil
}
