package idse

import (
	"errors"
	"slices"
	"strings"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/afiliacion/internal/letras"
	"github.com/derechohabiente/imss/afiliacion/internal/patronal"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
)

// checker reads one record of 168 ASCII positions and notes its faults.
type checker struct {
	limits   *limits
	rp       *patronal.Cache
	s        string
	errors   []Error
	warnings []Error
}

func (c *checker) fault(f Fault, pos int, want string) {
	if f.Warning() {
		c.warnings = append(c.warnings, Error{f, pos, want})
		return
	}
	c.errors = append(c.errors, Error{f, pos, want})
}

func (c *checker) sorted() (errs, warnings []Error) {
	if len(c.errors)+len(c.warnings) == 0 {
		return nil, nil
	}
	byPos := func(a, b Error) int { return a.Pos - b.Pos }
	slices.SortStableFunc(c.errors, byPos)
	slices.SortStableFunc(c.warnings, byPos)
	return c.errors, c.warnings
}

// record reads what every type has, then the fields of its type. An unknown
// type has none.
func (c *checker) record(r *Record) {
	r.Tipo = field(c.s, posTipo, 2)
	r.Registro = c.registro()
	r.NSS = c.nss()
	r.Nombre.PrimerApellido = c.name(posPaterno, true)
	r.Nombre.SegundoApellido = c.name(posMaterno, false)
	r.Nombre.Nombres = c.name(posNombres, true)
	r.Fecha = c.date()
	r.Guia = c.guia()
	r.Clave = strings.TrimRight(field(c.s, posClave, claveWidth), " ")
	if c.s[posFormato-1] != formatID {
		c.fault(ErrFormatID, posFormato, string(formatID))
	}
	switch r.Tipo {
	case Reingreso:
		c.alta(r)
	case ModificacionSalario:
		c.change(r)
	case Baja:
		c.baja(r)
	default:
		c.fault(ErrTipo, posTipo, "02, 07, 08")
		return
	}
	if f, want := c.limits.window(r.Tipo, afiliacion.Modalidad(field(c.s, posModalidad, 2)), r.Fecha); f != "" {
		c.fault(f, posFecha, want)
	}
}

func (c *checker) alta(r *Record) {
	c.salaryFields(r)
	r.Trabajador = afiliacion.Trabajador(c.digit(posTrabajador, 1, 4, ErrTrabajador, "1-4"))
	r.UMF = field(c.s, posUMF, 3)
	if !letras.AreDigits(r.UMF) || r.UMF == "000" {
		c.fault(ErrUMF, posUMF, "001-999")
	}
	c.fillers(filler{posFiller1, 6, ' '}, filler{posFiller2, 2, ' '}, filler{posCausa, 1, ' '})
}

func (c *checker) change(r *Record) {
	c.salaryFields(r)
	blanks := []filler{{posFiller1, 6, ' '}, {posUMF, 5, ' '}, {posCausa, 1, ' '}}
	// Many programs write the type of worker here: let pass, though the layout
	// has a blank (unconfirmed).
	if t := c.s[posTrabajador-1]; t < '1' || t > '4' {
		blanks = slices.Insert(blanks, 1, filler{posTrabajador, 1, ' '})
	}
	c.fillers(blanks...)
}

func (c *checker) baja(r *Record) {
	r.Causa = afiliacion.Causa(field(c.s, posCausa, 1))
	if !r.Causa.Valid() {
		c.fault(ErrCausa, posCausa, "1-9, A")
	}
	c.fillers(filler{posSBC, 15, '0'}, filler{posUMF, 5, ' '})
	if i := firstNot(field(c.s, posCURP, 18), ' '); i >= 0 {
		c.fault(ErrCURP, posCURP+i, "")
	}
}

// salaryFields reads what enrolments and salary changes have in common.
func (c *checker) salaryFields(r *Record) {
	r.SBC = c.sbc(r.Fecha)
	r.Salario = afiliacion.Salario(c.digit(posSalario, 0, 2, ErrSalario, "0-2"))
	r.Jornada = afiliacion.Jornada(c.digit(posJornada, 0, 6, ErrJornada, "0-6"))
	r.CURP = c.curp()
}

func (c *checker) registro() nss.Registro {
	r, warnings, ok := c.rp.Parse(field(c.s, posRegistro, 11))
	if !ok {
		c.fault(ErrRegistro, posRegistro, "")
	}
	for _, w := range warnings {
		switch w {
		case nss.WarnRegistroCheckDigit:
			c.fault(WarnRegistroDigit, posRegistro+10, "")
		case nss.WarnRegistroModalidad:
			c.fault(WarnModalidad, posRegistro+8, "")
		}
	}
	return r
}

func (c *checker) nss() nss.NSS {
	n, err := nss.Parse(field(c.s, posNSS, 11))
	if err == nil {
		return n
	}
	if e, ok := errors.AsType[nss.Error](err); ok && e.Fault == nss.ErrCheckDigit {
		c.fault(ErrNSSDigit, posNSS+10, e.Want)
		return nss.NSS{}
	}
	c.fault(ErrNSS, posNSS, "")
	return nss.NSS{}
}

// name reads a name: words of A to Z and Ñ with single spaces. Ñ travels as #;
// old files have / for it (unconfirmed: it is in no layout).
func (c *checker) name(pos int, required bool) string {
	text := field(c.s, pos, nameWidth)
	special := false
	end := nameWidth
	for i := range nameWidth {
		b := text[i]
		if b >= 'A' && b <= 'Z' {
			continue
		}
		if b == '#' || b == '/' {
			special = true
			continue
		}
		if b == ' ' && text[i:] == spaces[i:] {
			end = i
			break
		}
		if b != ' ' || i == 0 || text[i-1] == ' ' {
			c.fault(ErrName, pos+i, "A-Z, #")
			return strings.TrimRight(text, " ")
		}
	}
	if end == 0 && required {
		c.fault(ErrName, pos, "")
	}
	if special {
		return unfold(text[:end])
	}
	return text[:end]
}

func unfold(name string) string {
	var buf [2 * nameWidth]byte
	b := buf[:0]
	for i := range len(name) {
		if name[i] == '#' || name[i] == '/' {
			b = append(b, "Ñ"...)
			continue
		}
		b = append(b, name[i])
	}
	return string(b)
}

func (c *checker) sbc(on calendario.Date) dinero.Centavos {
	text := field(c.s, posSBC, 6)
	if !letras.AreDigits(text) {
		c.fault(ErrSBCRequired, posSBC, "0-9")
		return 0
	}
	var n dinero.Centavos
	for i := range len(text) {
		n = n*10 + dinero.Centavos(text[i]-'0')
	}
	limit := c.limits.salarios.on(on)
	switch {
	case n == 0:
		c.fault(ErrSBCZero, posSBC, "")
	case n < limit.minimo: // LSS, art. 28; art. 29-III: also for a reduced week or day
		c.fault(ErrSBCBelowMin, posSBC, limit.minimo.String())
	case limit.tope > 0 && n > limit.tope:
		c.fault(WarnSBCAboveCap, posSBC, limit.tope.String())
	}
	return n
}

func (c *checker) digit(pos int, lo, hi byte, f Fault, want string) byte {
	d := c.s[pos-1] - '0'
	if d < lo || d > hi {
		c.fault(f, pos, want)
		return 0
	}
	return d
}

func (c *checker) date() calendario.Date {
	d, err := calendario.ParseDDMMAAAA(field(c.s, posFecha, 8))
	if err != nil {
		c.fault(ErrFecha, posFecha, "DDMMAAAA")
	}
	return d
}

func (c *checker) guia() string {
	g := field(c.s, posGuia, guiaWidth)
	if !letras.AreDigits(g) {
		c.fault(ErrGuia, posGuia, "0-9")
	}
	return g
}

func (c *checker) curp() curp.CURP {
	text := field(c.s, posCURP, 18)
	if text == spaces[:len(text)] {
		c.fault(WarnCURPMissing, posCURP, "")
		return curp.CURP{}
	}
	k, err := curp.Parse(text, curp.ErrWord, curp.ErrDifferentiator)
	if err != nil {
		c.fault(ErrCURP, curpPos(err), "")
	}
	return k
}

func curpPos(err error) int {
	if e, ok := errors.AsType[curp.Error](err); ok && e.Pos > 0 {
		return posCURP + e.Pos - 1
	}
	return posCURP
}

// filler is a run of positions that hold one character.
type filler struct {
	pos, width int
	want       byte
}

// fillers notes the first position that is not as it should be, once.
func (c *checker) fillers(fs ...filler) {
	for _, f := range fs {
		if i := firstNot(field(c.s, f.pos, f.width), f.want); i >= 0 {
			c.fault(ErrFiller, f.pos+i, strings.Trim(string(f.want), " "))
			return
		}
	}
}

func firstNot(s string, want byte) int {
	for i := range len(s) {
		if s[i] != want {
			return i
		}
	}
	return -1
}
