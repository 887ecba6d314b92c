package idse

import (
	"errors"
	"strings"

	"github.com/derechohabiente/imss/afiliacion/internal/letras"
	"github.com/derechohabiente/imss/afiliacion/internal/patronal"
	"github.com/derechohabiente/imss/dinero"
)

// Append writes the record as 168 ASCII positions, without an end of line.
// Names lose what a record cannot hold: Ñ becomes #, accents, apostrophes and
// full stops go, hyphens become spaces; names end after 27 characters and the
// key of the worker after ten. A UMF of one or two digits gets its zeros. How
// names are folded is unconfirmed: the Institute's layout does not say, payroll
// programs that are published write Ñ so.
//
// A field that is missing or that the layout cannot hold is an error of the
// joined [Error] values, and dst comes back as it was. Append does not look at
// dates and limits of salary: [Check] does.
func (r Record) Append(dst []byte) ([]byte, error) {
	w := recordWriter{b: dst}
	w.text(r.Registro.String(), 11)
	w.need(!r.Registro.IsZero(), ErrRegistro, posRegistro)
	w.text(r.NSS.String(), 11)
	w.need(!r.NSS.IsZero(), ErrNSS, posNSS)
	w.name(r.Nombre.PrimerApellido, posPaterno, true)
	w.name(r.Nombre.SegundoApellido, posMaterno, false)
	w.name(r.Nombre.Nombres, posNombres, true)
	w.salary(r)
	w.text(r.Fecha.DDMMAAAA(), 8)
	w.need(!r.Fecha.IsZero(), ErrFecha, posFecha)
	w.umf(r)
	w.text(r.Tipo, 2)
	w.need(r.Tipo == Reingreso || r.Tipo == ModificacionSalario || r.Tipo == Baja, ErrTipo, posTipo)
	w.text(r.Guia, guiaWidth)
	w.need(len(r.Guia) == guiaWidth && letras.AreDigits(r.Guia), ErrGuia, posGuia)
	w.clave(r.Clave)
	w.end(r)
	if len(w.faults) > 0 {
		return dst, errors.Join(w.faults...)
	}
	return w.b, nil
}

type recordWriter struct {
	b      []byte
	faults []error
}

func (w *recordWriter) need(ok bool, f Fault, pos int) {
	if !ok {
		w.faults = append(w.faults, Error{Fault: f, Pos: pos})
	}
}

// text writes s on the left of width positions.
func (w *recordWriter) text(s string, width int) {
	if len(s) > width {
		s = s[:width]
	}
	w.b = append(w.b, s...)
	w.fill(' ', width-len(s))
}

func (w *recordWriter) fill(c byte, n int) {
	if c == ' ' && n <= len(spaces) {
		w.b = append(w.b, spaces[:n]...)
		return
	}
	for range n {
		w.b = append(w.b, c)
	}
}

func (w *recordWriter) name(s string, pos int, required bool) {
	start := len(w.b)
	b, bad := letras.Append(w.b, s, '#')
	if len(b) > start+nameWidth {
		b = b[:start+nameWidth]
	}
	w.b = b
	n := len(b) - start
	w.need(bad == 0 && (n > 0 || !required), ErrName, pos)
	w.fill(' ', nameWidth-n)
}

// salary writes positions 104 to 118.
func (w *recordWriter) salary(r Record) {
	if r.Tipo == Baja {
		w.fill('0', 15)
		return
	}
	w.need(r.SBC != 0, ErrSBCZero, posSBC)
	w.need(r.SBC >= 0 && r.SBC <= maxSBC, ErrSBCRequired, posSBC)
	w.digits(r.SBC, 6)
	w.fill(' ', 6)
	if r.Tipo == Reingreso {
		w.need(r.Trabajador.Valid(), ErrTrabajador, posTrabajador)
		w.b = append(w.b, '0'+byte(r.Trabajador))
	} else {
		w.fill(' ', 1)
	}
	w.need(r.Salario.Valid(), ErrSalario, posSalario)
	w.need(r.Jornada.Valid(), ErrJornada, posJornada)
	w.b = append(w.b, '0'+byte(r.Salario), '0'+byte(r.Jornada))
}

// digits writes an amount without its point, zeros on the left.
func (w *recordWriter) digits(n dinero.Centavos, width int) {
	at := len(w.b)
	w.fill('0', width)
	for i := at + width - 1; i >= at && n > 0; i-- {
		w.b[i] = '0' + byte(n%10)
		n /= 10
	}
}

// umf writes positions 127 to 131.
func (w *recordWriter) umf(r Record) {
	if r.Tipo != Reingreso {
		w.fill(' ', 5)
		return
	}
	ok := len(r.UMF) <= 3 && letras.AreDigits(r.UMF) && strings.Trim(r.UMF, "0") != ""
	w.need(ok, ErrUMF, posUMF)
	w.fill('0', max(3-len(r.UMF), 0))
	w.text(r.UMF, min(len(r.UMF), 3))
	w.fill(' ', 2)
}

func (w *recordWriter) clave(s string) {
	for i := range len(s) {
		if s[i] < ' ' || s[i] > '~' {
			w.need(false, ErrClave, posClave)
			break
		}
	}
	w.text(s, claveWidth)
}

// end writes positions 149 to 168.
func (w *recordWriter) end(r Record) {
	if r.Tipo == Baja {
		w.need(r.Causa.Valid(), ErrCausa, posCausa)
		w.text(string(r.Causa), 1)
		w.fill(' ', 18)
	} else {
		w.fill(' ', 1)
		w.text(r.CURP.String(), 18)
	}
	w.b = append(w.b, formatID)
}

// Check tells what the Institute would say to a record before it is sent: the
// faults of form, window of dates and limits of salary, as [Decode] gives them
// for the written line.
func Check(r Record, o Options) (errs, warnings []Error, err error) {
	l, err := o.limits()
	if err != nil {
		return nil, nil, err
	}
	b, err := r.Append(make([]byte, 0, size))
	if err != nil {
		return encodeFaults(err), nil, nil
	}
	c := checker{limits: &l, rp: &patronal.Cache{}, s: string(b)}
	c.record(&Record{})
	errs, warnings = c.sorted()
	return errs, warnings, nil
}

// encodeFaults takes the joined faults of Append apart.
func encodeFaults(err error) []Error {
	var out []Error
	joined, ok := err.(interface{ Unwrap() []error })
	if !ok {
		return out
	}
	for _, e := range joined.Unwrap() {
		if f, ok := errors.AsType[Error](e); ok {
			out = append(out, f)
		}
	}
	return out
}
