package umf

import (
	"bytes"
	"encoding/binary"
	"io"
	"unicode/utf8"
)

// maxLine is the longest line accepted. The longest real one of the postal
// catalogue has about 260 bytes, of CLUES about 2,000.
const maxLine = 32 << 10

// lineReader cuts a stream at newlines without a copy per line.
type lineReader struct {
	r        io.Reader
	buf      []byte
	pos, end int
	line     int // number of the line given last
	err      error
}

func newLineReader(r io.Reader) *lineReader {
	return &lineReader{r: r, buf: make([]byte, 8*maxLine)}
}

// next gives a line without its CRLF or LF, valid until the next call. A line
// beyond maxLine is given cut, with long set. The last line needs no end.
func (l *lineReader) next() (line []byte, long bool, err error) {
	scanned := l.pos
	for {
		if i := bytes.IndexByte(l.buf[scanned:l.end], '\n'); i >= 0 {
			line = l.buf[l.pos : scanned+i]
			l.pos = scanned + i + 1
			l.line++
			line = bytes.TrimSuffix(line, []byte{'\r'})
			return line, len(line) > maxLine, nil
		}
		if l.err != nil {
			return l.last()
		}
		if l.end-l.pos > maxLine {
			return l.drop()
		}
		copy(l.buf, l.buf[l.pos:l.end])
		l.pos, l.end = 0, l.end-l.pos
		scanned = l.end
		l.fill()
	}
}

// fill reads once more; a reader that gives nothing for long is given up.
func (l *lineReader) fill() {
	for range 100 {
		n, err := l.r.Read(l.buf[l.end:])
		l.end += n
		l.err = err
		if n > 0 || err != nil {
			return
		}
	}
	l.err = io.ErrNoProgress
}

func (l *lineReader) last() ([]byte, bool, error) {
	if l.err != io.EOF || l.pos == l.end {
		return nil, false, l.err
	}
	line := bytes.TrimSuffix(l.buf[l.pos:l.end], []byte{'\r'})
	l.pos = l.end
	l.line++
	return line, len(line) > maxLine, nil
}

// drop skips the rest of an endless line, so that a lenient load can go on
// behind it.
func (l *lineReader) drop() ([]byte, bool, error) {
	head := bytes.Clone(l.buf[l.pos : l.pos+64])
	l.line++
	for {
		if i := bytes.IndexByte(l.buf[l.pos:l.end], '\n'); i >= 0 {
			l.pos += i + 1
			return head, true, nil
		}
		l.pos, l.end = 0, 0
		if l.err != nil {
			return head, true, nil
		}
		l.fill()
	}
}

// encoding of a text file, settled by the first line with a byte above ASCII.
type encoding uint8

const (
	undecided encoding = iota
	isUTF8
	isLatin1
)

// settle decides by a line: names in ISO-8859-1 are never valid UTF-8 by
// chance, because that would need letters such as Ã before a symbol. ok is
// false for a line that breaks an encoding settled as UTF-8.
func (e *encoding) settle(line []byte) (ok bool) {
	if *e == isLatin1 || ascii(line) {
		return true
	}
	valid := utf8.Valid(line)
	if *e == undecided {
		*e = isLatin1
		if valid {
			*e = isUTF8
		}
		return true
	}
	return valid
}

// text gives a field as UTF-8, in room where it has to be translated.
func (e encoding) text(room, field []byte) []byte {
	if e != isLatin1 || ascii(field) {
		return field
	}
	room = room[:0]
	for _, c := range field {
		room = utf8.AppendRune(room, rune(c))
	}
	return room
}

func ascii(b []byte) bool {
	for len(b) >= 8 {
		if binary.LittleEndian.Uint64(b)&0x8080808080808080 != 0 {
			return false
		}
		b = b[8:]
	}
	for _, c := range b {
		if c >= utf8.RuneSelf {
			return false
		}
	}
	return true
}

const (
	bomUTF8    = "\xEF\xBB\xBF"
	bomUTF16LE = "\xFF\xFE"
	bomUTF16BE = "\xFE\xFF"
)

// stripBOM drops the mark of a UTF-8 file and refuses UTF-16.
func (e *encoding) stripBOM(first []byte) ([]byte, bool) {
	if bytes.HasPrefix(first, []byte(bomUTF16LE)) || bytes.HasPrefix(first, []byte(bomUTF16BE)) {
		return nil, false
	}
	if rest, found := bytes.CutPrefix(first, []byte(bomUTF8)); found {
		*e = isUTF8
		return rest, true
	}
	return first, true
}
