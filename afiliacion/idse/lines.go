package idse

import (
	"bufio"
	"bytes"
	"encoding/binary"
	"errors"
	"io"
	"strings"
)

// lineReader cuts a file into lines at CRLF, LF or CR. It keeps no more than
// max bytes of a line, whatever the line's length.
type lineReader struct {
	r   *bufio.Reader
	max int
	buf []byte
	n   int // number of the last line
}

// rawLine is one physical line.
type rawLine struct {
	text string // at most max bytes of it
	eol  string
	size int  // bytes of the line without its end
	high bool // a byte of it is no ASCII
}

const window = 512

func newLineReader(r io.Reader, limit int) *lineReader {
	return &lineReader{r: bufio.NewReaderSize(r, 1<<16), max: limit}
}

// next gives the next line; io.EOF after the last. Another error means that
// the reader failed, possibly in the middle of a line.
func (l *lineReader) next() (rawLine, error) {
	var line rawLine
	l.buf = l.buf[:0]
	for {
		if _, err := l.r.Peek(1); err != nil {
			if !errors.Is(err, io.EOF) {
				return line, err
			}
			if line.size == 0 {
				return line, io.EOF
			}
			return l.last(line), nil
		}
		chunk, _ := l.r.Peek(min(l.r.Buffered(), window))
		end := lineEnd(chunk)
		l.take(&line, chunk[:end])
		if end == len(chunk) {
			continue
		}
		line.text = string(l.buf)
		line.eol = l.takeEOL()
		l.n++
		return line, nil
	}
}

// last ends a line that the end of the file ends. Old programs close a file
// with 0x1A.
func (l *lineReader) last(line rawLine) rawLine {
	line.text = strings.TrimRight(string(l.buf), "\x1a")
	line.size -= len(l.buf) - len(line.text)
	l.n++
	return line
}

// take adds a piece to the line, and its bytes to the buffer up to the limit.
func (l *lineReader) take(line *rawLine, piece []byte) {
	line.high = line.high || hasHigh(piece)
	line.size += len(piece)
	l.buf = append(l.buf, piece[:min(len(piece), max(l.max-len(l.buf), 0))]...)
	l.discard(len(piece))
}

// takeEOL reads one end of line, CRLF, LF or CR.
func (l *lineReader) takeEOL() string {
	b, _ := l.r.Peek(2) // one byte at the end of the file: a lone CR
	if b[0] == '\n' {
		l.discard(1)
		return "\n"
	}
	if len(b) > 1 && b[1] == '\n' {
		l.discard(2)
		return "\r\n"
	}
	l.discard(1)
	return "\r"
}

// discard drops bytes that were peeked at: it cannot fail.
func (l *lineReader) discard(n int) { _, _ = l.r.Discard(n) }

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
