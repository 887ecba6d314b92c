package sua

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
	"github.com/derechohabiente/imss/rfc"
)

// checker reads the fields of one record at a time and notes their faults.
type checker struct {
	kind     Kind
	page     Page
	rp       patronal.Cache
	s        string
	errors   []Error
	warnings []Error
}

func (c *checker) fault(f Fault, col column, want string) { c.faultAt(f, col.pos, col.field, want) }

func (c *checker) faultAt(f Fault, pos int, field Field, want string) {
	e := Error{Fault: f, Pos: pos, Field: field, Want: want}
	if f.Warning() {
		c.warnings = append(c.warnings, e)
		return
	}
	c.errors = append(c.errors, e)
}

func (c *checker) sort() {
	byPos := func(a, b Error) int { return a.Pos - b.Pos }
	if len(c.errors) > 1 {
		slices.SortStableFunc(c.errors, byPos)
	}
	if len(c.warnings) > 1 {
		slices.SortStableFunc(c.warnings, byPos)
	}
}

func (c *checker) registro() nss.Registro {
	r, warnings, ok := c.rp.Parse(colRegistro.cut(c.s))
	if !ok {
		c.fault(ErrRegistro, colRegistro, "")
	}
	for _, w := range warnings {
		switch w {
		case nss.WarnRegistroCheckDigit:
			c.faultAt(WarnRegistroDigit, colRegistro.pos+10, FieldRegistro, "")
		case nss.WarnRegistroModalidad:
			c.faultAt(WarnModalidad, colRegistro.pos+8, FieldRegistro, "")
		}
	}
	return r
}

func (c *checker) nss() nss.NSS {
	n, err := nss.Parse(colNSS.cut(c.s))
	if err == nil {
		return n
	}
	if e, ok := errors.AsType[nss.Error](err); ok && e.Fault == nss.ErrCheckDigit {
		c.faultAt(ErrNSSDigit, colNSS.pos+10, FieldNSS, e.Want)
		return nss.NSS{}
	}
	c.fault(ErrNSS, colNSS, "")
	return nss.NSS{}
}

// rfc reads the RFC of a natural person. Faults that real RFCs have pass.
func (c *checker) rfc(col column) rfc.RFC {
	text := strings.TrimRight(col.cut(c.s), " ")
	if text == "" {
		c.fault(WarnRFCMissing, col, "")
		return rfc.RFC{}
	}
	if !isASCIIWord(text) {
		text = c.page.transcode(text, true)
	}
	r, err := rfc.Parse(text, rfc.ErrWord, rfc.ErrCheckDigit)
	if err == nil && col.cut(c.s)[col.width-1] != ' ' { // twelve characters are a legal person's
		return r
	}
	pos := col.pos
	if e, ok := errors.AsType[rfc.Error](err); ok && e.Pos > 0 {
		pos += e.Pos - 1
	}
	c.faultAt(ErrRFC, pos, col.field, "")
	return rfc.RFC{}
}

func (c *checker) curp(col column) curp.CURP {
	text := col.cut(c.s)
	k, err := curp.Parse(text, curp.ErrWord, curp.ErrDifferentiator)
	if err == nil {
		return k
	}
	if strings.TrimRight(text, " ") == "" {
		c.fault(WarnCURPMissing, col, "")
		return curp.CURP{}
	}
	pos := col.pos
	if e, ok := errors.AsType[curp.Error](err); ok && e.Pos > 0 {
		pos += e.Pos - 1
	}
	c.faultAt(ErrCURP, pos, col.field, "")
	return curp.CURP{}
}

// isASCIIWord tells whether a text is capitals and digits alone.
func isASCIIWord(s string) bool {
	for i := range len(s) {
		if b := s[i]; (b < 'A' || b > 'Z') && (b < '0' || b > '9') {
			return false
		}
	}
	return true
}

// nombre reads the three parts of a name, which two $ keep apart.
func (c *checker) nombre(col column) afiliacion.Nombre {
	text := strings.TrimRight(col.cut(c.s), " ")
	paterno, rest, first := strings.Cut(text, "$")
	materno, nombres, second := strings.Cut(rest, "$")
	if !first || !second {
		c.fault(ErrName, col, "$")
	}
	pos := col.pos
	n := afiliacion.Nombre{PrimerApellido: c.name(paterno, pos, FieldPaterno)}
	pos += len(paterno) + 1
	n.SegundoApellido = c.name(materno, pos, FieldMaterno)
	pos += len(materno) + 1
	n.Nombres = c.name(nombres, pos, FieldNombres)
	return n
}

// name reads one part of a name: words of A to Z and Ñ with single spaces. What
// programs write besides is a warning, what no name has a fault. The second
// surname may be blank.
func (c *checker) name(text string, pos int, field Field) string {
	for i := range len(text) {
		if b := text[i]; b >= 'A' && b <= 'Z' || b == ' ' && i > 0 && i < len(text)-1 && text[i-1] != ' ' {
			continue
		}
		return c.oddName(text, pos, field)
	}
	if text == "" && field != FieldMaterno {
		c.faultAt(ErrName, min(pos, len(c.s)), field, "A-Z, Ñ")
	}
	return text
}

func (c *checker) oddName(text string, pos int, field Field) string {
	out, odd, bad := c.page.name(text), -1, -1
	for i := range len(text) {
		switch b := text[i]; {
		case b >= 'A' && b <= 'Z', b == '#', b == '/', c.page.spanish(b) == 'Ñ':
		case b == ' ' && i > 0 && i < len(text)-1 && text[i-1] != ' ':
		case b == ' ', b >= 'a' && b <= 'z', b == '.', b == '\'', b == '-', c.page.spanish(b) != 0:
			odd = i
		case bad < 0:
			bad = i
		}
	}
	switch {
	case bad >= 0:
		c.faultAt(ErrName, pos+bad, field, "A-Z, Ñ")
	case strings.Trim(out, " .'-") == "" && field != FieldMaterno:
		c.faultAt(ErrName, pos, field, "A-Z, Ñ")
	case odd >= 0:
		c.faultAt(WarnName, pos+odd, field, "A-Z, Ñ")
	}
	return out
}

// text reads what may hold any character that a file can show.
func (c *checker) text(col column) string {
	text := strings.Trim(col.cut(c.s), " ")
	for i := range len(text) {
		if b := text[i]; b >= ' ' && b <= '~' {
			continue
		}
		return c.oddText(text, col)
	}
	return text
}

func (c *checker) oddText(text string, col column) string {
	at := strings.Index(col.cut(c.s), text)
	for i := range len(text) {
		if b := text[i]; (b < ' ' || b > '~') && c.page.spanish(b) == 0 {
			c.faultAt(ErrText, col.pos+at+i, col.field, "")
			break
		}
	}
	return c.page.decode(text)
}

// folio reads the letters and digits of a certificate.
func (c *checker) folio(col column) string {
	text := strings.Trim(col.cut(c.s), " ")
	if !isASCIIWord(text) {
		c.fault(ErrText, col, "A-Z, 0-9")
		return c.page.decode(text)
	}
	return text
}

// digits reads the digits of a number that is a name: all positions of them
// where full is set, else on the left with blanks behind, or none at all.
func (c *checker) digits(col column, full bool) string {
	text := strings.Trim(col.cut(c.s), " ")
	switch {
	case text == "" && full:
		c.fault(ErrMissing, col, "0-9")
	case text == "":
	case !letras.AreDigits(text) || full && len(text) != col.width:
		c.fault(ErrDigits, col, "0-9")
	}
	return c.page.decode(text)
}

// number reads a number with zeros on the left.
func (c *checker) number(col column) (n int64, ok bool) {
	text := col.cut(c.s)
	for i := range len(text) {
		d := text[i] - '0'
		if d > 9 {
			c.faultAt(ErrDigits, col.pos+i, col.field, "0-9")
			return 0, false
		}
		n = n*10 + int64(d)
	}
	return n, true
}

// within reads a number between two limits.
func (c *checker) within(col column, lo, hi int64, want string) int64 {
	n, ok := c.number(col)
	if ok && (n < lo || n > hi) {
		c.fault(ErrOption, col, want)
		return 0
	}
	return n
}

func (c *checker) sdi(col column, required bool) dinero.Centavos {
	n, ok := c.number(col)
	if ok && n == 0 && required { // LSS, art. 28: contributions are taken on a salary
		c.fault(ErrSDIZero, col, "")
	}
	return dinero.Centavos(n)
}

// option reads one digit of those from lo to hi.
func (c *checker) option(col column, lo, hi byte, want string) uint8 {
	b := c.s[col.pos-1]
	if b < lo || b > hi {
		c.fault(ErrOption, col, want)
		return 0
	}
	return b - '0'
}

func (c *checker) date(col column, required bool) calendario.Date {
	text := col.cut(c.s)
	if d, err := calendario.ParseDDMMAAAA(text); err == nil {
		return d
	}
	switch {
	case strings.Trim(text, " ") != "" && text != "00000000":
		c.fault(ErrFecha, col, "DDMMAAAA")
	case required:
		c.fault(ErrMissing, col, "DDMMAAAA")
	}
	return calendario.Date{}
}
