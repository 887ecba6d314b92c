package curp

import (
	"bufio"
	"bytes"
	"fmt"
	"io"
	"iter"
)

// LineError is an error of one line of a file. It never holds the line.
type LineError struct {
	Line int // 1-based
	Err  error
}

func (e LineError) Error() string { return fmt.Sprintf("line %d: %v", e.Line, e.Err) }

// Unwrap gives the error of the line.
func (e LineError) Unwrap() error { return e.Err }

// ParseAll reads one key a line, strictly as [Parse] does, and yields each key
// or a [LineError]; it goes on after a bad line. Line ends may be LF or CR LF,
// a byte order mark in front is skipped, and so are empty lines (they count).
// Memory does not grow with the file, nor with a line. After an error of the
// reader itself, which comes as a LineError too, it stops.
func ParseAll(r io.Reader, accept ...Fault) iter.Seq2[CURP, error] {
	return func(yield func(CURP, error) bool) {
		br := bufio.NewReader(r)
		for n := 1; ; n++ {
			line, err := readLine(br)
			if n == 1 {
				line = bytes.TrimPrefix(line, []byte("\uFEFF"))
			}
			if len(line) > 0 {
				c, bad := parseLine(line, accept)
				if bad != nil {
					bad = LineError{n, bad}
				}
				if !yield(c, bad) {
					return
				}
			}
			if err != nil {
				if err != io.EOF {
					yield(CURP{}, LineError{n, err})
				}
				return
			}
		}
	}
}

// parseLine is Parse without a copy of a good line.
func parseLine(line []byte, accept []Fault) (CURP, error) {
	if len(line) == size {
		b := (*[size]byte)(line)
		if want, sound := closingOf(b); sound && want == b[size-1] {
			return pack(b), nil
		}
	}
	return Parse(string(line), accept...)
}

// readLine gives a line without its end. What exceeds the buffer is read away:
// such a line is too long for a key anyhow.
func readLine(br *bufio.Reader) ([]byte, error) {
	line, err := br.ReadSlice('\n')
	for more := err; more == bufio.ErrBufferFull; err = more {
		_, more = br.ReadSlice('\n')
	}
	line = bytes.TrimSuffix(line, []byte("\n"))
	return bytes.TrimSuffix(line, []byte("\r")), err
}
