package idse

import (
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"strings"
)

// lineReader cuts a file into lines at CRLF, LF or CR. It keeps no more than
// max bytes of a line, whatever the line's length.
type lineReader struct {
	r    io.Reader
	err  error // what ended the reader
	buf  []byte
	data []byte // what the last read put into buf
	at   int    // how much of data is cut
	max  int
	kept []byte // of a line that comes in pieces
	n    int    // number of the last line
}

// rawLine is one physical line.
type rawLine struct {
	text string // at most max bytes of it
	eol  string // what ended it: CRLF, LF, CR, at the end of the file 0x1A or nothing
	size int    // bytes of the line without its end
	high bool   // a byte of it is no ASCII
}

// window is how far an end of line is looked for at once: further than a
// record reaches, and near enough where a file has CR alone.
const window = 512

const bufSize = 1 << 16

func newLineReader(r io.Reader, limit int) *lineReader {
	return &lineReader{r: r, buf: make([]byte, bufSize), max: limit}
}

// next gives the next line; io.EOF after the last. Another error means that
// the reader failed, possibly in the middle of a line.
func (l *lineReader) next() (rawLine, error) {
	var line rawLine
	l.kept = l.kept[:0]
	for {
		if err := l.fill(); err != nil {
			if errors.Is(err, io.EOF) && line.size > 0 {
				return l.last(line), nil
			}
			return line, err
		}
		chunk := l.data[l.at:min(l.at+window, len(l.data))]
		end := lineEnd(chunk)
		piece := chunk[:end]
		l.at += end
		whole := end < len(chunk) && line.size == 0 // as nearly always
		line.size += end
		line.high = line.high || hasHigh(piece)
		if whole {
			line.text = string(piece[:min(end, l.max)])
		} else {
			l.kept = append(l.kept, piece[:min(end, l.max-len(l.kept))]...)
		}
		if end == len(chunk) {
			continue
		}
		if !whole {
			line.text = string(l.kept)
		}
		line.eol = l.takeEOL()
		l.n++
		return line, nil
	}
}

// fill sees to it that a byte is at hand. It waits for one, not for more.
func (l *lineReader) fill() error {
	for range maxEmptyReads {
		if l.at < len(l.data) {
			return nil
		}
		if l.err != nil {
			return l.err
		}
		n := 0
		n, l.err = l.r.Read(l.buf)
		l.data, l.at = l.buf[:n], 0
	}
	l.err = io.ErrNoProgress
	return l.err
}

// maxEmptyReads is how often a reader may give nothing at all.
const maxEmptyReads = 100

// last ends a line that the end of the file ends. Old programs close a file
// with 0x1A.
func (l *lineReader) last(line rawLine) rawLine {
	line.text = string(l.kept)
	if line.size == len(line.text) {
		text := strings.TrimRight(line.text, "\x1a")
		line.text, line.eol, line.size = text, line.text[len(text):], len(text)
	}
	l.n++
	return line
}

// takeEOL reads one end of line, CRLF, LF or CR.
func (l *lineReader) takeEOL() string {
	l.at++
	switch {
	case l.data[l.at-1] == '\n':
		return "\n"
	case l.fill() == nil && l.data[l.at] == '\n':
		l.at++
		return "\r\n"
	}
	return "\r" // and an error, if any, comes with the next line
}

func lineEnd(b []byte) int {
	if i := bytes.IndexByte(b, '\n'); i >= 0 {
		b = b[:i]
	}
	if i := bytes.IndexByte(b, '\r'); i >= 0 {
		return i
	}
	return len(b)
}

// hasHigh tells whether a byte is outside ASCII, eight at a time.
func hasHigh(b []byte) bool {
	const mask = 0x8080808080808080
	for ; len(b) >= 8; b = b[8:] {
		if binary.LittleEndian.Uint64(b)&mask != 0 {
			return true
		}
	}
	for _, c := range b {
		if c >= 0x80 {
			return true
		}
	}
	return false
}
