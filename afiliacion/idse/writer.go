package idse

import (
	"bufio"
	"fmt"
	"io"
	"iter"
)

// WriterOptions says how a file is written. The zero value ends lines with
// CRLF and closes every run of records of one guía with a trailer.
type WriterOptions struct {
	NoTrailer bool
	EOL       string // empty = CRLF
}

// Writer writes records one by one. The Institute takes one type of movement a
// file: keep the types apart where the portal asks for it.
type Writer struct {
	w     *bufio.Writer
	o     WriterOptions
	buf   []byte
	n     int // records written
	group group
}

// NewWriter makes a Writer. [Writer.Close] has to be called at the end.
func NewWriter(w io.Writer, o WriterOptions) *Writer {
	if o.EOL == "" {
		o.EOL = "\r\n"
	}
	return &Writer{w: bufio.NewWriter(w), o: o}
}

// Write writes one record. A record that cannot be written is left out of the
// file, and the error wraps its faults and names its number, counted from 1;
// the Writer stays usable.
func (w *Writer) Write(r Record) error {
	b, err := r.Append(w.buf[:0])
	if err != nil {
		return fmt.Errorf("idse: record %d: %w", w.n+1, err)
	}
	w.buf = b
	if w.group.count > 0 && w.group.guia != r.Guia {
		if err := w.trailer(); err != nil {
			return err
		}
	}
	if w.group.count == maxCount && !w.o.NoTrailer {
		return fmt.Errorf("idse: record %d: %w", w.n+1, ErrTooMany)
	}
	w.n++
	w.group.count++
	w.group.guia = r.Guia
	return w.line(b)
}

// Close writes the last trailer and what is still in the buffer. It does not
// close the underlying writer.
func (w *Writer) Close() error {
	if w.group.count > 0 {
		if err := w.trailer(); err != nil {
			return err
		}
	}
	return w.w.Flush()
}

func (w *Writer) line(b []byte) error {
	if _, err := w.w.Write(b); err != nil {
		return err
	}
	_, err := w.w.WriteString(w.o.EOL)
	return err
}

// trailer closes the group: 13 asterisks, the count at 57, the guía at 134 and
// a 9 at 168. Unconfirmed: the Institute's layout does not show it, a payroll
// program that is published writes it.
func (w *Writer) trailer() error {
	g := w.group
	w.group = group{}
	if w.o.NoTrailer {
		return nil
	}
	return w.line(fmt.Appendf(nil, "%-56s%06d%71s%-5s%29s%c", trailerMark, g.count, "", g.guia, "", formatID))
}

// Encode writes a file with all records of a sequence. It stops at the first
// record that cannot be written: nothing of the file should then be sent.
func Encode(w io.Writer, records iter.Seq[Record], o WriterOptions) error {
	out := NewWriter(w, o)
	for r := range records {
		if err := out.Write(r); err != nil {
			return err
		}
	}
	return out.Close()
}
