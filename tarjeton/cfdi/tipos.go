package cfdi

import (
	"slices"
	"strconv"
	"strings"
	"unicode/utf8"

	"github.com/derechohabiente/imss/calendario"
)

// simple is a simple type of the SAT's schema: its name, whether white space
// at the ends and in runs belongs to the value, and the test of a value.
type simple struct {
	name string
	keep bool // xs:string without whiteSpace="collapse"
	ok   func(string) bool
}

// judge tells whether the text of an attribute is a value of the type.
func (t simple) judge(text string) bool {
	if !t.keep {
		text = collapse(text)
	}
	return t.ok(text)
}

// collapse is whiteSpace="collapse" of XML Schema, which is normalize-space
// of the SAT's XSLT as well.
func collapse(s string) string {
	blank := byte(' ') // what stands before the value counts as a blank
	for i := range len(s) {
		c := s[i]
		if isBlank(rune(c)) && (c != ' ' || blank == ' ') {
			return strings.Join(strings.FieldsFunc(s, isBlank), " ")
		}
		blank = c
	}
	if s != "" && blank == ' ' {
		return s[:len(s)-1]
	}
	return s
}

func isBlank(r rune) bool { return r == ' ' || r == '\t' || r == '\r' || r == '\n' }

// The types of tdCFDI.xsd and the ones that the schemas define in place. A dot
// in a pattern of the SAT stands for itself here, although the schema leaves
// it unescaped.
var (
	tImporteMXN  = simple{name: "t_ImporteMXN", ok: func(s string) bool { return decimal(s, 18, 2) }}
	tImporte     = simple{name: "t_Importe", ok: func(s string) bool { return decimal(s, 18, 6) }}
	tFecha       = simple{name: "t_Fecha", ok: isFecha}
	tFechaH      = simple{name: "t_FechaH", ok: isFechaH}
	tCURP        = simple{name: "t_CURP", ok: isCURP}
	tRFC         = simple{name: "t_RFC", ok: func(s string) bool { return isRFC(s, 3) || isRFC(s, 4) }}
	tRFCMoral    = simple{name: "t_RFC_PM", ok: func(s string) bool { return isRFC(s, 3) }}
	tCuenta      = simple{name: "t_CuentaBancaria", ok: func(s string) bool { return digits(s, 10, 18) }}
	tNSS         = simple{name: "[0-9]{1,15}", ok: func(s string) bool { return digits(s, 1, 15) }}
	tCertificado = simple{name: "[0-9]{20}", ok: func(s string) bool { return digits(s, 20, 20) }}
	tPostal      = simple{name: "[0-9]{5}", ok: func(s string) bool { return digits(s, 5, 5) }}
	tProducto    = simple{name: "[0-9]{8}", ok: func(s string) bool { return digits(s, 8, 8) }}
	tAdquirente  = simple{name: "[0-9]{10}", ok: func(s string) bool { return digits(s, 10, 10) }}
	tAntiguedad  = simple{name: "P[n]W | P[n]Y[n]M[n]D", ok: func(s string) bool { _, ok := parseAntiguedad(s); return ok }}
	tUUID        = simple{name: "UUID", ok: isUUID}
	tSindicato   = simple{name: "Sí | No", ok: func(s string) bool { return s == "Sí" || s == "No" }}
	tDiasPagados = simple{name: "0.001 – 36160.000", ok: isDiasPagados}
	tPorcentaje  = simple{name: "0.001 – 100.000", ok: isPorcentaje}
	tPositivo6   = simple{name: "≥ 0.000001", ok: isPositive}
	tTasa        = simple{name: "≥ 0.000000", ok: func(s string) bool { _, ok := decimalOf(s); return ok }}
	tFree        = simple{name: "string", keep: true, ok: func(string) bool { return true }}
	tPedimento   = simple{name: "99  99  9999  9999999", keep: true, ok: isPedimento}
	tPredial     = simple{name: "[0-9a-zA-Z]{1,150}", ok: func(s string) bool { return alnum(s, 1, 150) }}
	tConfirma    = simple{name: "[0-9a-zA-Z]{5}", ok: func(s string) bool { return alnum(s, 5, 5) }}
	tLeyenda     = simple{name: "{12,150}", ok: isLeyenda}
)

// fixed is a value that the schema fixes.
func fixed(v string, keep bool) simple {
	return simple{name: v, keep: keep, ok: func(s string) bool { return s == v }}
}

// text is a string of lo to hi characters without "|".
func text(lo, hi int) simple {
	return simple{name: "[^|]{" + strconv.Itoa(lo) + "," + strconv.Itoa(hi) + "}", ok: func(s string) bool {
		return length(s, lo, hi) && strings.IndexByte(s, '|') < 0
	}}
}

// raw is text whose white space counts.
func raw(lo, hi int) simple { t := text(lo, hi); t.keep = true; return t }

// anyText is a string of lo to hi characters that may hold "|".
func anyText(lo, hi int) simple {
	return simple{name: "string", ok: func(s string) bool { return length(s, lo, hi) }}
}

// integer is xs:int between two values.
func integer(lo, hi int) simple {
	return simple{name: strconv.Itoa(lo) + " – " + strconv.Itoa(hi), ok: func(s string) bool {
		n, err := strconv.Atoi(s)
		return err == nil && n >= lo && n <= hi
	}}
}

func oneOf(name string, codes []string) simple {
	return simple{name: name, ok: func(s string) bool { _, ok := slices.BinarySearch(codes, s); return ok }}
}

func inCatalog(c Catalogo) simple {
	table := c.table()
	return simple{name: string(c), ok: func(s string) bool { _, ok := find(table, s); return ok }}
}

func length(s string, lo, hi int) bool {
	if len(s) < lo {
		return false
	}
	if len(s) <= hi && lo <= 1 {
		return true
	}
	n := utf8.RuneCountInString(s)
	return n >= lo && n <= hi
}

func digits(s string, lo, hi int) bool {
	if len(s) < lo || len(s) > hi {
		return false
	}
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return true
}

func alnum(s string, lo, hi int) bool {
	if len(s) < lo || len(s) > hi {
		return false
	}
	for i := range len(s) {
		c := s[i] | 0x20
		if (c < 'a' || c > 'z') && (s[i] < '0' || s[i] > '9') {
			return false
		}
	}
	return true
}

// decimal is [0-9]{1,whole}(\.[0-9]{1,frac})?.
func decimal(s string, whole, frac int) bool {
	head, tail, dot := strings.Cut(s, ".")
	return digits(head, 1, whole) && (!dot || digits(tail, 1, frac))
}

// decimalOf is xs:decimal, not negative, of at most six significant decimals;
// it gives the digits that tell whether it is zero.
func decimalOf(s string) (significant string, ok bool) {
	s = strings.TrimPrefix(s, "+")
	head, tail, _ := strings.Cut(s, ".")
	tail = strings.TrimRight(tail, "0")
	if (head == "" && !strings.ContainsAny(s, "0123456789")) || len(tail) > 6 || len(head) > 24 ||
		!digits(head, 0, 24) || !digits(tail, 0, 6) {
		return "", false
	}
	return strings.TrimLeft(head+tail, "0"), true
}

func isPositive(s string) bool {
	significant, ok := decimalOf(s)
	return ok && significant != ""
}

// isDiasPagados is (([1-9][0-9]{0,4})|0)(\.[0-9]{3})? from 0.001 to 36160.000.
func isDiasPagados(s string) bool {
	head, tail, dot := strings.Cut(s, ".")
	if !digits(head, 1, 5) || (len(head) > 1 && head[0] == '0') || (dot && !digits(tail, 3, 3)) {
		return false
	}
	n, _ := strconv.Atoi(head)
	rest := 0
	if dot {
		rest, _ = strconv.Atoi(tail)
	}
	n = n*1000 + rest
	return n >= 1 && n <= 36160000
}

// isPorcentaje is [0-9]{1,3}(\.[0-9]{1,3})? from 0.001 to 100.000.
func isPorcentaje(s string) bool {
	if !decimal(s, 3, 3) {
		return false
	}
	m, _ := parseMonto(s)
	return m.cmp(monto{}) > 0 && m.cmp(montoOf(100)) <= 0
}

func isFecha(s string) bool {
	if len(s) != 10 || (s[:2] != "19" && s[:2] != "20") {
		return false
	}
	_, err := calendario.Parse(s)
	return err == nil
}

// isFechaH is a local instant without zone, from 2010 to 2099.
func isFechaH(s string) bool {
	if len(s) != 19 || s[10] != 'T' || s[:2] != "20" || s[2] == '0' || s[13] != ':' || s[16] != ':' {
		return false
	}
	h, m, sec := s[11:13], s[14:16], s[17:]
	return isFecha(s[:10]) && digits(h, 2, 2) && digits(m, 2, 2) && digits(sec, 2, 2) && h < "24" && m < "60" && sec < "60"
}

// isRFC is the shape of an RFC with letters at the front: 3 for companies, 4
// for people. Ñ and & are letters here.
func isRFC(s string, letters int) bool {
	rest := s
	for range letters {
		switch {
		case strings.HasPrefix(rest, "Ñ"):
			rest = rest[len("Ñ"):]
		case rest != "" && (rest[0] >= 'A' && rest[0] <= 'Z' || rest[0] == '&'):
			rest = rest[1:]
		default:
			return false
		}
	}
	return len(rest) == 9 && monthDay(rest[:6]) && upperOrDigit(rest[6]) && upperOrDigit(rest[7]) &&
		(rest[8] >= '0' && rest[8] <= '9' || rest[8] == 'A')
}

// monthDay is [0-9]{2}(0[1-9]|1[012])(0[1-9]|[12][0-9]|3[01]).
func monthDay(s string) bool {
	return digits(s, 6, 6) && s[2:4] >= "01" && s[2:4] <= "12" && s[4:] >= "01" && s[4:] <= "31"
}

func upperOrDigit(c byte) bool { return c >= 'A' && c <= 'Z' || c >= '0' && c <= '9' }

// curpEntities are the entities of the pattern t_CURP, two letters each.
const curpEntities = "AS BS CS MS TS ZS BC CC JC MC OC TC CL NL PL SL TL GT NT QT GR QR SR CH CM MN YN DG HG NE VZ DF SP"

// isCURP is the shape that the pattern t_CURP asks; the check digit is a rule
// of its own.
func isCURP(s string) bool {
	if len(s) != 18 || !monthDay(s[4:10]) || strings.IndexByte("MHX", s[10]) < 0 {
		return false
	}
	for i, c := range []byte(s[:4]) {
		if c < 'A' || c > 'Z' || (i == 1 && strings.IndexByte("AEIOUX", c) < 0) {
			return false
		}
	}
	for _, c := range []byte(s[13:16]) {
		if c < 'B' || c > 'Z' || strings.IndexByte("EIOU", c) >= 0 {
			return false
		}
	}
	entity := strings.Index(curpEntities, s[11:13])
	return entity >= 0 && entity%3 == 0 && upperOrDigit(s[16]) && s[17] >= '0' && s[17] <= '9'
}

func isUUID(s string) bool {
	if len(s) != 36 {
		return false
	}
	for i := range len(s) {
		c := s[i] | 0x20
		hyphen := i == 8 || i == 13 || i == 18 || i == 23
		if hyphen != (s[i] == '-') || (!hyphen && (s[i] < '0' || s[i] > '9') && (c < 'a' || c > 'f')) {
			return false
		}
	}
	return true
}

func isPedimento(s string) bool {
	const shape = "99  99  9999  9999999"
	if len(s) != len(shape) {
		return false
	}
	for i := range len(s) {
		if (shape[i] == ' ') != (s[i] == ' ') || (shape[i] == '9' && (s[i] < '0' || s[i] > '9')) {
			return false
		}
	}
	return true
}

func isLeyenda(s string) bool {
	if !length(s, 12, 150) {
		return false
	}
	const also = " Ññ!\"%&'´-:;>=<@_,{}`~áéíóúÁÉÍÓÚüÜ"
	for _, r := range s {
		if (r < '0' || r > '9') && (r < 'a' || r > 'z') && (r < 'A' || r > 'Z') && !strings.ContainsRune(also, r) {
			return false
		}
	}
	return true
}
