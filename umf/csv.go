package umf

import (
	"bytes"
	"encoding/csv"
	"errors"
	"io"
	"strings"
	"unicode/utf8"
)

// column is a field of a CSV file, found by any of its header names, which are
// compared folded.
type column struct {
	names  []string // the first one is told when it is missing
	needed bool
}

// sheet is a CSV file under way.
type sheet struct {
	*loading
	cols   []column
	at     []int
	row    []string
	width  int
	before int // blank lines in front of the header
}

// get gives a column's trimmed text, blank where the file does not have it.
func (s *sheet) get(col int) string {
	if n := s.at[col]; n >= 0 {
		return strings.TrimSpace(s.row[n])
	}
	return ""
}

// readCSV binds the columns by the header and hands over row by row. Commas,
// semicolons and tabs are told by the header; bytes by their encoding.
func (b *Builder) readCSV(file string, in io.Reader, cols []column, each func(s *sheet) error) error {
	s := &sheet{loading: b.begin(file), cols: cols}
	return s.end(s.run(in, each))
}

func (s *sheet) run(in io.Reader, each func(s *sheet) error) error {
	d := &decoder{in: newLineReader(in), s: s}
	comma, err := d.sniff()
	if err != nil {
		return s.broken(err)
	}
	r := csv.NewReader(d)
	r.Comma, r.FieldsPerRecord, r.ReuseRecord = comma, -1, true
	if err := s.header(r); err != nil {
		return err
	}
	seen := false
	for {
		row, err := r.Read()
		if err == io.EOF {
			break
		}
		seen = true
		if err := s.next(r, row, err, each); err != nil {
			return err
		}
	}
	if !seen && len(s.Skipped) == 0 {
		return s.fatal(ErrNoRows, "", nil)
	}
	return nil
}

func (s *sheet) header(r *csv.Reader) error {
	row, err := r.Read()
	if err == io.EOF {
		return s.fatal(ErrEmpty, "", nil)
	}
	s.line = s.before + 1
	if err != nil {
		return s.broken(err)
	}
	s.width, s.at = len(row), make([]int, len(s.cols))
	for i, c := range s.cols {
		s.at[i] = c.find(row)
		if s.at[i] < 0 && c.needed {
			return s.fatal(ErrColumn, c.names[0], nil)
		}
	}
	return nil
}

// find gives the column's place: the first header that bears one of its names,
// names in the order of preference.
func (c column) find(header []string) int {
	for _, name := range c.names {
		want := foldString(name)
		for i, h := range header {
			if foldString(h) == want {
				return i
			}
		}
	}
	return -1
}

func (s *sheet) next(r *csv.Reader, row []string, err error, each func(s *sheet) error) error {
	var syntax *csv.ParseError
	if errors.As(err, &syntax) {
		s.line = s.before + syntax.StartLine
		return s.skip(ErrRowQuote, "", syntax.Line-syntax.StartLine+1)
	}
	if err != nil {
		s.line++
		return s.broken(err)
	}
	at, _ := r.FieldPos(0)
	s.line = s.before + at
	if len(row) != s.width {
		return s.skip(ErrRowFields, "", 1)
	}
	for _, f := range row {
		if !utf8.ValidString(f) {
			return s.skip(ErrEncoding, "", 1)
		}
	}
	s.row = row
	return each(s)
}

// broken tells a failure of the reader, or of the file as a whole.
func (s *sheet) broken(err error) error {
	var f *RowError
	if errors.As(err, &f) {
		return f
	}
	if errors.As(err, new(*csv.ParseError)) {
		return s.fatal(ErrHeader, "", nil)
	}
	return s.fatal(ErrRead, "", err)
}

// decoder gives a text file as UTF-8 without its mark, line by line.
type decoder struct {
	in   *lineReader
	s    *sheet
	enc  encoding
	rest []byte // not yet handed over
	room []byte
	read int
}

// sniff decides the separator by the first line that is not blank; it stays to
// be read.
func (d *decoder) sniff() (rune, error) {
	var line []byte
	for first := true; len(trim(line)) == 0; first = false {
		next, long, err := d.in.next()
		switch {
		case err == io.EOF:
			return ',', nil
		case err != nil:
			return 0, err
		case long:
			return 0, d.s.fatal(ErrHeader, "", nil)
		}
		line = next
		if !first {
			continue
		}
		var ok bool
		if line, ok = d.enc.stripBOM(line); !ok {
			return 0, d.s.fatal(ErrEncoding, "", nil)
		}
	}
	d.s.before = d.in.line - 1
	d.take(line)
	best, most := ',', bytes.Count(line, []byte{','})
	for _, c := range []byte{';', '\t'} {
		if n := bytes.Count(line, []byte{c}); n > most {
			best, most = rune(c), n
		}
	}
	return best, nil
}

func (d *decoder) take(line []byte) {
	d.enc.settle(line)
	d.room = append(d.room[:0], d.enc.text(nil, line)...)
	d.room = append(d.room, '\n')
	d.rest = d.room
}

// Read implements io.Reader.
func (d *decoder) Read(p []byte) (int, error) {
	if len(d.rest) == 0 {
		line, long, err := d.in.next()
		if err != nil {
			return 0, err
		}
		if d.read += len(line); d.read > maxText {
			return 0, d.s.fatal(ErrTooLarge, "", nil)
		}
		if long {
			// An empty line in its place keeps the count of lines.
			d.s.line, line = d.in.line, nil
			if err := d.s.skip(ErrRowLong, "", 1); err != nil {
				return 0, err
			}
		}
		d.take(line)
	}
	n := copy(p, d.rest)
	d.rest = d.rest[n:]
	return n, nil
}
