package umf

import (
	"maps"
	"slices"
)

// Remarks of a load that lose nothing or are no damage; they are counted in
// [Load.Notes].
const (
	NoteInstitution Fault = "umf.note_institution" // CLUES row of another institution than IMSS: not loaded
	NoteDigit       Fault = "umf.note_clues_digit" // last digit of the CLUES is not the usual one
	NoteNoPoint     Fault = "umf.note_no_point"    // clinic without coordinates: never found by distance
	NoteDuplicate   Fault = "umf.note_duplicate"   // exact duplicate of a row: one is kept
	NoteZoneClinic  Fault = "umf.note_zone_clinic" // zone table names a clinic that the catalogue does not have
	NoteZoneCP      Fault = "umf.note_zone_cp"     // zone table names a postal code that the catalogue does not have
	NotePlace       Fault = "umf.note_place"       // places of a clinic that the catalogue does not have
	NoteOverlay     Fault = "umf.note_overlay"     // a settlement to remove was not there
)

// maxSamples is how many skipped rows a Load tells one by one.
const maxSamples = 20

// Load tells how one file was loaded.
type Load struct {
	File    string        // as in [RowError]; "build" for what shows only when all is together
	Rows    int           // rows kept
	Skipped map[Fault]int // lines lost in lenient mode, by reason
	Notes   map[Fault]int // remarks, by kind
	Samples []RowError    // the first skipped lines
}

// Report tells how the files of a catalogue were loaded, in that order.
type Report []Load

// Skipped gives the number of lines lost in all files.
func (r Report) Skipped() int {
	n := 0
	for _, l := range r {
		for _, k := range l.Skipped {
			n += k
		}
	}
	return n
}

func (r Report) clone() Report {
	out := slices.Clone(r)
	for i := range out {
		out[i].Skipped = maps.Clone(out[i].Skipped)
		out[i].Notes = maps.Clone(out[i].Notes)
		out[i].Samples = slices.Clone(out[i].Samples)
	}
	return out
}

// loading is one load under way.
type loading struct {
	Load
	b    *Builder
	line int
}

func (b *Builder) begin(file string) *loading {
	return &loading{b: b, Load: Load{File: file}}
}

// end files the load's result; a fatal error stays with the Builder.
func (l *loading) end(err error) error {
	l.b.report = append(l.b.report, l.Load)
	if err != nil && l.b.err == nil {
		l.b.err = err
	}
	return err
}

// fatal ends the load in both modes.
func (l *loading) fatal(f Fault, want string, cause error) error {
	return &RowError{Fault: f, File: l.File, Line: l.line, Want: want, Err: cause}
}

// skip refuses n lines: an error in strict mode, counted in lenient mode.
func (l *loading) skip(f Fault, want string, n int) error {
	e := RowError{Fault: f, File: l.File, Line: l.line, Want: want}
	if !l.b.Lenient {
		return &e
	}
	if l.Skipped == nil {
		l.Skipped = make(map[Fault]int)
	}
	l.Skipped[f] += n
	if len(l.Samples) < maxSamples {
		l.Samples = append(l.Samples, e)
	}
	return nil
}

// doubt is a fault of one field that costs only the field: an error in strict
// mode, a note in lenient mode.
func (l *loading) doubt(f Fault, want string) error {
	if !l.b.Lenient {
		return &RowError{Fault: f, File: l.File, Line: l.line, Want: want}
	}
	l.note(f)
	return nil
}

func (l *loading) note(f Fault) {
	if l.Notes == nil {
		l.Notes = make(map[Fault]int)
	}
	l.Notes[f]++
}
