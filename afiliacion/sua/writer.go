package sua

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"iter"
	"slices"

	"github.com/derechohabiente/imss/afiliacion/internal/renglon"
)

// WriterOptions says how a file is written. The zero value writes CP850 and
// ends lines with CRLF.
type WriterOptions struct {
	Page Page
	EOL  string // empty = CRLF
}

// Writer writes the records of one file one by one.
type Writer[T Record] struct {
	w   *bufio.Writer
	o   WriterOptions
	buf []byte
	n   int // records written
}

// NewWriter makes a Writer. [Writer.Flush] has to be called at the end.
func NewWriter[T Record](w io.Writer, o WriterOptions) *Writer[T] {
	if o.EOL == "" {
		o.EOL = "\r\n"
	}
	return &Writer[T]{w: bufio.NewWriterSize(w, 1<<16), o: o}
}

// Write writes one record. A record that cannot be written is left out of the
// file, and the error wraps its faults and names its number, counted from 1;
// the Writer stays usable.
func (w *Writer[T]) Write(r T) error {
	b, err := Append(w.buf[:0], r, w.o.Page)
	if err != nil {
		return fmt.Errorf("sua: %s record %d: %w", KindOf[T](), w.n+1, err)
	}
	w.buf = append(b, w.o.EOL...)
	w.n++
	_, err = w.w.Write(w.buf)
	return err
}

// Flush writes what is still in the buffer. It does not close the underlying
// writer.
func (w *Writer[T]) Flush() error { return w.w.Flush() }

// Encode writes a file with all records of a sequence. It stops at the first
// record that cannot be written: nothing of the file should then be imported.
func Encode[T Record](w io.Writer, records iter.Seq[T], o WriterOptions) error {
	out := NewWriter[T](w, o)
	for r := range records {
		if err := out.Write(r); err != nil {
			return err
		}
	}
	return out.Flush()
}

// Check tells what is wrong or odd about a record before it is written: the
// faults of [Append], or else the warnings with which the written line reads
// back, and [WarnCut] where something of it is lost.
func Check[T Record](r T) (errs, warnings []Error) {
	w := recordWriter{}
	w.record(any(&r))
	if len(w.faults) > 0 {
		for _, err := range w.faults {
			if e, ok := errors.AsType[Error](err); ok {
				errs = append(errs, e)
			}
		}
		return errs, nil
	}
	c := checker{kind: KindOf[T]()}
	l := Line[T]{}
	readLine(&c, &l, renglon.Line{Text: string(w.b), Size: len(w.b)})
	warnings = append(l.Warnings, w.cut...)
	slices.SortStableFunc(warnings, func(a, b Error) int { return a.Pos - b.Pos })
	return l.Errors, warnings
}
