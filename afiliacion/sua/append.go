package sua

import (
	"errors"
	"strconv"
	"strings"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/afiliacion/internal/letras"
	"github.com/derechohabiente/imss/calendario"
)

// Append writes a record at its full width, without an end of line. Names lose
// what a record cannot hold: accents, apostrophes and full stops go, hyphens
// become spaces; Ñ is the byte of the page. A name that is longer than its 50
// positions ends there, within the given names; place of birth and occupation
// end at their 25 and 12. Nothing else is ever cut: keys, numbers and amounts
// that do not fit are [ErrTooLong]. That SUA takes names so is unconfirmed.
//
// A field that is missing or that the layout cannot hold is an error of the
// joined [Error] values, and dst comes back as it was.
func Append[T Record](dst []byte, r T, p Page) ([]byte, error) {
	w := recordWriter{b: dst, start: len(dst), page: p}
	w.record(any(&r))
	if len(w.faults) > 0 {
		return dst, errors.Join(w.faults...)
	}
	return w.b, nil
}

// recordWriter writes the columns of one record in their order.
type recordWriter struct {
	b      []byte
	start  int
	page   Page
	faults []error
	cut    []Error
}

func (w *recordWriter) fault(f Fault, col column, want string) {
	w.faults = append(w.faults, Error{Fault: f, Pos: col.pos, Field: col.field, Want: want})
}

func (w *recordWriter) need(ok bool, f Fault, col column, want string) {
	if !ok {
		w.fault(f, col, want)
	}
}

// close cuts or fills what was written to the end of its column.
func (w *recordWriter) close(col column) {
	end := w.start + col.pos - 1 + col.width
	for len(w.b) < end {
		w.b = append(w.b, ' ')
	}
	w.b = w.b[:end]
}

// ascii writes a text that its type has made sure of.
func (w *recordWriter) ascii(s string, col column) {
	w.b = append(w.b, s...)
	w.close(col)
}

// key writes a text that is never cut.
func (w *recordWriter) key(s string, col column) {
	if w.encode(s, col) > col.width {
		w.fault(ErrTooLong, col, strconv.Itoa(col.width))
	}
	w.close(col)
}

// words writes a text that ends where its column does.
func (w *recordWriter) words(s string, col column) {
	if w.encode(s, col) > col.width {
		w.cut = append(w.cut, Error{Fault: WarnCut, Pos: col.pos, Field: col.field, Want: strconv.Itoa(col.width)})
	}
	w.close(col)
}

// encode writes a text without the spaces around it and gives its positions.
func (w *recordWriter) encode(s string, col column) int {
	at := len(w.b)
	for _, r := range strings.Trim(s, " ") {
		b, ok := w.page.encode(r)
		if !ok {
			w.fault(ErrText, col, "")
			break
		}
		w.b = append(w.b, b)
	}
	return len(w.b) - at
}

// folio writes letters and digits.
func (w *recordWriter) folio(s string, col column) {
	w.need(isASCIIWord(s), ErrText, col, "A-Z, 0-9")
	w.key(s, col)
}

// digits writes the digits of a number that is a name, exactly as many as the
// column has where full is set.
func (w *recordWriter) digits(s string, col column, full bool) {
	switch {
	case s == "" && full:
		w.fault(ErrMissing, col, "0-9")
	case s != "" && !letras.AreDigits(s) || full && len(s) < col.width:
		w.fault(ErrDigits, col, "0-9")
	}
	w.key(s, col)
}

// number writes a number with zeros on the left.
func (w *recordWriter) number(n int64, col column) {
	at := w.start + col.pos - 1
	for range col.width {
		w.b = append(w.b, '0')
	}
	rest := max(n, 0)
	for i := at + col.width - 1; i >= at; i-- {
		w.b[i] += byte(rest % 10)
		rest /= 10
	}
	w.need(rest == 0 && n >= 0, ErrTooLong, col, strconv.Itoa(col.width))
}

func (w *recordWriter) option(n uint8, ok bool, col column, want string) {
	w.need(ok, ErrOption, col, want)
	w.b = append(w.b, '0'+n%10)
}

func (w *recordWriter) date(d calendario.Date, col column, required bool) {
	if d.IsZero() {
		w.need(!required, ErrMissing, col, "DDMMAAAA")
		w.ascii("00000000", col)
		return
	}
	w.ascii(d.DDMMAAAA(), col)
}

// nombre writes PATERNO$MATERNO$NOMBRES. The given names alone are cut, and
// something of them has to remain.
func (w *recordWriter) nombre(n afiliacion.Nombre, col column) {
	at := len(w.b)
	for i, p := range [...]struct {
		field Field
		text  string
	}{{FieldPaterno, n.PrimerApellido}, {FieldMaterno, n.SegundoApellido}, {FieldNombres, n.Nombres}} {
		if i > 0 {
			w.b = append(w.b, '$')
		}
		begin := len(w.b)
		var bad int
		w.b, bad = letras.Append(w.b, p.text, w.page.enye())
		here := column{field: p.field, pos: min(col.pos+begin-at, col.pos+col.width-1)}
		w.need(bad == 0 && (len(w.b) > begin || i == 1), ErrName, here, "A-Z, Ñ")
		if i == 2 && begin-at >= col.width {
			w.fault(ErrTooLong, col, strconv.Itoa(col.width))
		}
	}
	if len(w.b)-at > col.width {
		w.cut = append(w.cut, Error{Fault: WarnCut, Pos: col.pos, Field: FieldNombres, Want: strconv.Itoa(col.width)})
	}
	w.close(col)
}
