package sua

import (
	"errors"
	"fmt"
	"io"
	"iter"
	"strconv"

	"github.com/derechohabiente/imss/afiliacion/internal/renglon"
)

// Options says how a file is read. The zero value will do for nearly every one.
type Options struct {
	// Page decides what byte 0xE9 is: Ú in CP850, é in Windows1252. Every other
	// letter is read by itself, from either page.
	Page Page
	// MaxLine is how many bytes of a line are kept, 4096 where it is zero. A
	// longer line is refused as [ErrLen] without being held in memory.
	MaxLine int
}

const defaultMaxLine = 4096

// Decode reads a file line by line in constant memory; the type of the record
// says which of the five. It accepts lines that end in CRLF, LF or CR, a last
// line without an end, blank lines and a closing 0x1A. A faulty record does not
// stop it: its faults stand in the line.
//
// A date of blanks or zeros is absent, which the end of an incapacity and the
// beginning of a discount may be; a blank folio, RFC or CURP is absent.
//
// The error, always the last thing given, means that the reader failed.
func Decode[T Record](r io.Reader, o Options) iter.Seq2[Line[T], error] {
	return func(yield func(Line[T], error) bool) {
		limit := max(o.MaxLine, maxWidth)
		if o.MaxLine <= 0 {
			limit = defaultMaxLine
		}
		lines := renglon.NewReader(r, limit)
		c := checker{page: o.Page, kind: KindOf[T]()}
		for {
			raw, err := lines.Next()
			switch {
			case errors.Is(err, io.EOF):
				return
			case err != nil:
				n := lines.N() + 1
				yield(Line[T]{N: n}, fmt.Errorf("sua: line %d: %w", n, err))
				return
			case raw.Blank():
				continue
			}
			l := Line[T]{N: raw.N, EOL: raw.EOL, raw: raw.Text, page: o.Page}
			readLine(&c, &l, raw)
			if !yield(l, nil) {
				return
			}
		}
	}
}

// readLine cuts a line into its fields and notes what is wrong with them.
func readLine[T Record](c *checker, l *Line[T], raw renglon.Line) {
	c.errors, c.warnings = nil, nil
	l.cut = raw.Text
	l.Readable = c.kind.fits(raw.Size)
	if l.Readable {
		c.s = l.cut
		read(c, &l.Record)
	}
	// No field holds a byte of UTF-8 without a fault: a line of the right
	// length and without faults has none. Of a line that is too long to be kept,
	// the beginning is no record.
	if raw.High && raw.Size == len(raw.Text) && (!l.Readable || c.errors != nil) {
		if at := utf8At(raw.Text); at > 0 {
			readUTF8(c, l, at)
		}
	}
	if !l.Readable && c.errors == nil {
		c.errors = append(c.errors, Error{Fault: ErrLen, Want: strconv.Itoa(c.kind.Width())})
	}
	c.sort()
	l.Errors, l.Warnings = c.errors, c.warnings
}

// readUTF8 reads a line in UTF-8 by character, where these are as many as the
// record has positions.
func readUTF8[T Record](c *checker, l *Line[T], at int) {
	var none T
	l.Record = none
	c.errors, c.warnings = []Error{{Fault: ErrEncoding, Pos: at}}, nil
	l.cut = c.page.fromUTF8(l.raw)
	l.Readable = c.kind.fits(len(l.cut))
	if l.Readable {
		c.s = l.cut
		read(c, &l.Record)
	}
}

// read fills a record from the fields of its kind.
func read[T Record](c *checker, r *T) {
	switch r := any(r).(type) {
	case *Asegurado:
		c.asegurado(r)
	case *DatosAfiliatorios:
		c.afiliatorios(r)
	case *Movimiento:
		c.movimiento(r)
	case *Incapacidad:
		c.incapacidad(r)
	case *Credito:
		c.credito(r)
	}
}
