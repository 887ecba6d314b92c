package umf

import (
	"archive/zip"
	"bytes"
	"io"
	"math"
	"path"
	"strings"
)

// The columns of the postal catalogue that are kept. The real header mixes
// cases (d_codigo, D_mnpio, d_CP), so they are bound without regard to it.
const (
	colCP = iota
	colNombre
	colTipo
	colMunicipio
	colEstado
	colCiudad
	colClaveEstado
	colClaveMunicipio
	colID
	colZona
	sepomexColumns
)

var sepomexNames = [sepomexColumns]string{"d_codigo", "d_asenta", "d_tipo_asenta", "d_mnpio", "d_estado",
	"d_ciudad", "c_estado", "c_mnpio", "id_asenta_cpcons", "d_zona"}

// sepomexNeeded is the number of columns, from the first one on, without which
// a file is refused.
const sepomexNeeded = colEstado + 1

// maxFields bounds the columns of a header; the official one has 15.
const maxFields = 64

// SEPOMEX reads the text form of the Catálogo Nacional de Códigos Postales of
// Correos de México (CPdescarga.txt): fields between vertical bars, quotes are
// plain text, ISO-8859-1 or re-saved as UTF-8, CRLF or LF. The notice in the
// first line is skipped, columns are bound by their names. Errors are
// [*RowError].
func (b *Builder) SEPOMEX(r io.Reader) error {
	s := sepomex{loading: b.begin("sepomex"), in: newLineReader(r), room: make([]byte, 0, 256)}
	return s.end(s.run())
}

// SEPOMEXZip reads the ZIP as Correos de México serves it: exactly one entry
// that ends in .txt.
func (b *Builder) SEPOMEXZip(r io.ReaderAt, size int64) error {
	l := b.begin("sepomex")
	z, err := zip.NewReader(r, size)
	if err != nil {
		return l.end(l.fatal(ErrZip, "", err))
	}
	var entry *zip.File
	for _, f := range z.File {
		if strings.EqualFold(path.Ext(f.Name), ".txt") {
			if entry != nil {
				return l.end(l.fatal(ErrZip, ".txt", nil))
			}
			entry = f
		}
	}
	if entry == nil {
		return l.end(l.fatal(ErrZip, ".txt", nil))
	}
	text, err := entry.Open()
	if err != nil {
		return l.end(l.fatal(ErrZip, "", err))
	}
	defer text.Close()
	return b.SEPOMEX(text)
}

// maxText bounds what one load reads: the text form has 15 MB.
const maxText = 256 << 20

type sepomex struct {
	*loading
	in     *lineReader
	enc    encoding
	fields [maxFields][]byte
	width  int // fields of the header
	col    [sepomexColumns]int
	room   []byte
	read   int

	repeats            bool   // rows may repeat the run
	repeated           bool   // this one does
	before             []byte // run of the row before, with its last bar
	fresh              []byte // run of this row, where it differs
	tipo, ciudad, zona memo
	muni               [4]memo
	muniNumber         uint16
}

// memo remembers the number of the value that stood in the row before: columns
// other than the name hardly change from row to row.
type memo struct {
	raw    []byte
	number uint16
	known  bool
}

func (m *memo) same(raw []byte) bool { return m.known && bytes.Equal(m.raw, raw) }

func (m *memo) keep(raw []byte, number uint16) {
	m.raw, m.number, m.known = append(m.raw[:0], raw...), number, true
}

func (s *sepomex) run() error {
	if err := s.header(); err != nil {
		return err
	}
	for {
		line, err := s.nextLine()
		if err == io.EOF {
			break
		}
		if err != nil {
			return err
		}
		if line == nil {
			continue
		}
		if err := s.row(line); err != nil {
			return err
		}
	}
	if s.Rows == 0 && len(s.Skipped) == 0 {
		return s.fatal(ErrNoRows, "", nil)
	}
	return nil
}

// nextLine gives a line, nil where it is blank or was skipped.
func (s *sepomex) nextLine() ([]byte, error) {
	line, long, err := s.in.next()
	s.line = s.in.line
	if err == io.EOF {
		return nil, err
	}
	if err != nil {
		return nil, s.fatal(ErrRead, "", err)
	}
	if s.read += len(line); s.read > maxText {
		return nil, s.fatal(ErrTooLarge, "", nil)
	}
	if long {
		return nil, s.skip(ErrRowLong, "", 1)
	}
	if len(trim(line)) == 0 {
		return nil, nil
	}
	if !s.enc.settle(line) {
		return nil, s.skip(ErrEncoding, "", 1)
	}
	return line, nil
}

// header skips the notice, which is told by having no bar, and binds columns.
func (s *sepomex) header() error {
	notice := false
	for first := true; ; first = false {
		line, long, err := s.in.next()
		s.line = s.in.line
		if err == io.EOF {
			if notice {
				return s.fatal(ErrHeader, "", nil)
			}
			return s.fatal(ErrEmpty, "", nil)
		}
		if err != nil {
			return s.fatal(ErrRead, "", err)
		}
		if first {
			var ok bool
			if line, ok = s.enc.stripBOM(line); !ok {
				return s.fatal(ErrEncoding, "", nil)
			}
		}
		s.enc.settle(line)
		if len(trim(line)) == 0 {
			continue
		}
		if !long && bytes.IndexByte(line, '|') >= 0 {
			return s.bind(line)
		}
		if long || notice {
			return s.fatal(ErrHeader, "", nil)
		}
		notice = true
	}
}

func (s *sepomex) bind(line []byte) error {
	for i := range s.col {
		s.col[i] = -1
	}
	s.width = bytes.Count(line, []byte{'|'}) + 1
	if s.width > maxFields {
		return s.fatal(ErrHeader, "", nil)
	}
	for n, f := range bytes.Split(line, []byte{'|'}) {
		for i, name := range sepomexNames {
			if s.col[i] < 0 && strings.EqualFold(string(trim(f)), name) {
				s.col[i] = n
			}
		}
	}
	for i := range sepomexNeeded {
		if s.col[i] < 0 {
			return s.fatal(ErrColumn, sepomexNames[i], nil)
		}
	}
	s.repeats = s.canRepeat()
	return nil
}

// Fields from runFrom up to runTo (municipality, state, city, office) hardly
// change from row to row: where they repeat, they are neither cut nor compared
// one by one.
const runFrom, runTo = 3, 10

// canRepeat tells whether the header puts no column into the run that changes
// with every row.
func (s *sepomex) canRepeat() bool {
	for _, col := range []int{colCP, colNombre, colID} {
		if s.inRun(col) {
			return false
		}
	}
	return s.width > runTo
}

func (s *sepomex) inRun(col int) bool { return s.col[col] >= runFrom && s.col[col] < runTo }

// known tells that a column holds the same as in the row before.
func (s *sepomex) known(col int) bool { return s.repeated && s.inRun(col) }

// split cuts the line at its bars; false where the number of fields is not the
// header's.
func (s *sepomex) split(line []byte) bool {
	var run []byte
	s.repeated = false
	n := 0
	for n < s.width-1 {
		if n == runFrom && s.repeats {
			if len(s.before) > 0 && bytes.HasPrefix(line, s.before) {
				line, n, s.repeated = line[len(s.before):], runTo, true
				continue
			}
			run = line
		}
		i := bytes.IndexByte(line, '|')
		if i < 0 {
			return false
		}
		s.fields[n] = line[:i]
		line = line[i+1:]
		n++
		if n == runTo && run != nil {
			run = run[:len(run)-len(line)]
		}
	}
	s.fields[n] = line
	if bytes.IndexByte(line, '|') >= 0 {
		return false
	}
	s.fresh = run
	return true
}

// raw gives a column's bytes, nil where the file does not have it.
func (s *sepomex) raw(col int) []byte {
	if n := s.col[col]; n >= 0 {
		return s.fields[n]
	}
	return nil
}

func (s *sepomex) field(col int) []byte { return trim(s.raw(col)) }

func (s *sepomex) row(line []byte) error {
	if !s.split(line) {
		return s.skip(ErrRowFields, "", 1)
	}
	code := s.field(colCP)
	cp, ok := parseCP(string(code))
	if !ok {
		return s.skip(cpFault(string(code)), sepomexNames[colCP], 1)
	}
	name := s.field(colNombre)
	if len(name) == 0 {
		return s.skip(ErrRowBlank, sepomexNames[colNombre], 1)
	}
	r := row{file: true}
	if r.id, ok = number16(s.field(colID)); !ok {
		return s.skip(ErrRowNumber, sepomexNames[colID], 1)
	}
	if !s.values(&r) {
		return s.fatal(ErrTooLarge, "", nil)
	}
	if s.fresh != nil {
		s.before = append(s.before[:0], s.fresh...)
	}
	if r.off, r.len, ok = s.b.putName(s.enc.text(s.room, name)); !ok {
		return s.fatal(ErrTooLarge, "", nil)
	}
	s.b.putRow(cp, r)
	s.Rows++
	return nil
}

// values numbers the columns that repeat; false when there are too many.
func (s *sepomex) values(r *row) bool {
	ok1 := s.value(&s.tipo, &s.b.tipos, colTipo)
	ok2 := s.value(&s.ciudad, &s.b.ciudades, colCiudad)
	ok3 := s.value(&s.zona, &s.b.zonas, colZona)
	ok4 := s.municipio()
	r.tipo, r.ciudad, r.zona, r.muni = s.tipo.number, s.ciudad.number, uint8(s.zona.number), s.muniNumber
	return ok1 && ok2 && ok3 && ok4 && s.zona.number <= math.MaxUint8
}

func (s *sepomex) value(m *memo, l *list[string], col int) bool {
	if s.known(col) {
		return true
	}
	raw := s.raw(col)
	if m.same(raw) {
		return true
	}
	n, ok := putText(l, s.enc.text(s.room, trim(raw)))
	m.keep(raw, n)
	return ok
}

var muniColumns = [4]int{colEstado, colClaveEstado, colMunicipio, colClaveMunicipio}

func (s *sepomex) municipio() bool {
	same := true
	for i, col := range muniColumns {
		if raw := s.raw(col); !s.known(col) && !s.muni[i].same(raw) {
			s.muni[i].keep(raw, 0)
			same = false
		}
	}
	if same {
		return true
	}
	var v [4]string
	for i := range v {
		v[i] = string(s.enc.text(nil, trim(s.muni[i].raw)))
	}
	n, ok := s.b.munis.put(municipio{v[0], v[1], v[2], v[3]})
	s.muniNumber = n
	return ok
}

// number16 reads a short number; blank is 0.
func number16(b []byte) (uint16, bool) {
	n := 0
	for _, c := range b {
		if c < '0' || c > '9' {
			return 0, false
		}
		if n = n*10 + int(c-'0'); n > math.MaxUint16 {
			return 0, false
		}
	}
	return uint16(n), true
}

// trim drops ASCII blanks at the ends: some cities end in one.
func trim(b []byte) []byte {
	for len(b) > 0 && (b[0] == ' ' || b[0] == '\t') {
		b = b[1:]
	}
	for len(b) > 0 && (b[len(b)-1] == ' ' || b[len(b)-1] == '\t') {
		b = b[:len(b)-1]
	}
	return b
}
