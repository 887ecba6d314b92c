// Package renglon cuts the files of employers (IDSE, SUA) into lines: one rule
// for the ends of lines, for blank lines and for the close of a file.
package renglon

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"strings"
)

// Line is one physical line.
type Line struct {
	N    int    // counted from 1, blank lines included
	Text string // at most as many bytes of it as the Reader keeps
	EOL  string // what ended it: CRLF, LF, CR, at the end of the file 0x1A or nothing
	Size int    // bytes of the line without its end
	High bool   // a byte of it is no ASCII
}

// Blank tells whether the line holds nothing: spaces, tabs and 0x1A, with which
// old programs close a file.
func (l Line) Blank() bool {
	if l.Size > 0 && l.Text != "" && l.Text[0] > ' ' {
		return false
	}
	return l.Size == len(l.Text) && strings.Trim(l.Text, " \t\x1a") == ""
}

// Reader cuts a file into lines at CRLF, LF or CR in constant memory.
type Reader struct {
	r     *bufio.Reader
	max   int
	buf   []byte // of a line that came in pieces
	ahead string // a copy of what comes next: a few lines share one allocation
	err   error  // met behind a lone CR: bufio tells it once
	n     int
}

// window is how far a line end is looked for at once, and how much a line that
// is kept may keep with it: more than a record, and little enough where a file
// has lone CRs and no LF to be found.
const window = 1024

// NewReader makes a Reader that keeps no more than limit bytes of a line,
// whatever its length.
func NewReader(r io.Reader, limit int) *Reader {
	return &Reader{r: bufio.NewReaderSize(r, 1<<16), max: limit}
}

// N gives the number of the last line.
func (r *Reader) N() int { return r.n }

// Next gives the next line; io.EOF after the last. Another error means that
// the underlying reader failed, possibly in the middle of a line.
func (r *Reader) Next() (Line, error) {
	var line Line
	r.buf = r.buf[:0]
	for {
		if r.err != nil {
			return r.end(line, r.err)
		}
		if r.r.Buffered() == 0 {
			if _, err := r.r.Peek(1); err != nil {
				return r.end(line, err)
			}
		}
		chunk, _ := r.r.Peek(min(r.r.Buffered(), window))
		end := lineEnd(chunk)
		if end == len(chunk) {
			r.take(&line, chunk)
			continue
		}
		if line.Size == 0 && end <= r.max && end+1 < len(chunk) { // as nearly always
			r.whole(&line, chunk, end)
		} else {
			r.take(&line, chunk[:end])
			line.Text = string(r.buf)
			line.EOL = r.takeEOL()
		}
		r.n++
		line.N = r.n
		return line, nil
	}
}

// whole gives a line that is at hand with its end.
func (r *Reader) whole(line *Line, chunk []byte, end int) {
	if end > len(r.ahead) {
		r.ahead = string(chunk)
	}
	line.Text, line.Size, line.High = r.ahead[:end], end, hasHigh(chunk[:end])
	line.EOL = eol(chunk[end:])
	r.discard(end + len(line.EOL))
}

// end gives the line that the end of the file ends. Old programs close a file
// with 0x1A.
func (r *Reader) end(line Line, err error) (Line, error) {
	if !errors.Is(err, io.EOF) || line.Size == 0 {
		return line, err
	}
	line.Text = string(r.buf)
	if line.Size == len(line.Text) {
		text := strings.TrimRight(line.Text, "\x1a")
		line.Text, line.EOL, line.Size = text, line.Text[len(text):], len(text)
	}
	r.n++
	line.N = r.n
	return line, nil
}

// take adds a piece to the line, and its bytes to the buffer up to the limit.
func (r *Reader) take(line *Line, piece []byte) {
	line.High = line.High || hasHigh(piece)
	line.Size += len(piece)
	r.buf = append(r.buf, piece[:min(len(piece), max(r.max-len(r.buf), 0))]...)
	r.discard(len(piece))
}

// takeEOL reads one end of line. It waits for another byte after CR alone.
func (r *Reader) takeEOL() string {
	b, _ := r.r.Peek(1)
	if b[0] == '\r' {
		b, r.err = r.r.Peek(2) // one byte at the end of the file: a lone CR
	}
	end := eol(b)
	r.discard(len(end))
	return end
}

// eol gives the end of line with which b begins.
func eol(b []byte) string {
	switch {
	case b[0] == '\n':
		return "\n"
	case len(b) > 1 && b[1] == '\n':
		return "\r\n"
	}
	return "\r"
}

// discard drops bytes that were peeked at: it cannot fail.
func (r *Reader) discard(n int) {
	_, _ = r.r.Discard(n)
	r.ahead = r.ahead[min(n, len(r.ahead)):]
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
