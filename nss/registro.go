package nss

import (
	"strings"
	"unicode/utf8"
)

// Registro is a registro patronal: municipality (3 positions), consecutive
// number (5), modalidad (2) and check digit (1). It is comparable and usable
// as a map key; the zero value means "absent". Printing it shows the mask.
type Registro struct {
	head uint64
	tail uint32 // the last three characters
}

// ParseRegistro reads eleven positions strictly: a letter A–Z or a digit, and
// ten digits. The ten positions that the institute's statements of weeks print
// are completed with the check digit, so that both forms are equal. The error
// is an [Error] with the first fault; a wrong check digit or modalidad is
// none, see [Registro.Warnings].
func ParseRegistro(s string) (Registro, error) {
	if ps := ProblemsRegistro(s); ps != nil {
		return Registro{}, ps[0]
	}
	var b [size]byte
	if copy(b[:], s) == baseSize {
		b[baseSize] = registroDigit(s)
	}
	return Registro(pack(&b)), nil
}

// MustParseRegistro is [ParseRegistro] for tables and tests: it panics where
// ParseRegistro gives an error.
func MustParseRegistro(s string) Registro {
	r, err := ParseRegistro(s)
	if err != nil {
		panic(err)
	}
	return r
}

// NormalizeRegistro prepares what people type for [ParseRegistro]: it drops
// what [Normalize] drops and folds ASCII letters to upper case.
func NormalizeRegistro(s string) string {
	return strings.Map(func(r rune) rune {
		if r >= 'a' && r <= 'z' {
			return r - 'a' + 'A'
		}
		return keep(r)
	}, s)
}

// ProblemsRegistro gives every fault of a text in the documented order; none
// for a registro patronal that can be read.
func ProblemsRegistro(s string) []Error {
	if s == "" {
		return []Error{{Fault: ErrRegistroEmpty}}
	}
	if n := utf8.RuneCountInString(s); n != baseSize && n != size {
		return []Error{{Fault: ErrRegistroLength, Want: "11"}}
	}
	var out []Error
	pos := 0
	for _, r := range s {
		pos++
		switch {
		case r >= '0' && r <= '9':
		case pos > 1:
			out = append(out, Error{ErrRegistroCharset, pos, "0-9"})
		case r < 'A' || r > 'Z':
			out = append(out, Error{ErrRegistroCharset, pos, "A-Z, 0-9"})
		}
	}
	return out
}

// RegistroCheckDigit computes the eleventh position, an ASCII character, of
// the first ten. Unconfirmed: see [Registro.Warnings].
func RegistroCheckDigit(base10 string) (byte, error) {
	if ps := ProblemsRegistro(base10); ps != nil {
		return 0, ps[0]
	}
	if len(base10) != baseSize {
		return 0, Error{Fault: ErrRegistroLength, Want: "10"}
	}
	return registroDigit(base10), nil
}

// registroDigit weighs the digits of positions 2–10 by 2, 1, 2 … with the
// figures of each product added, adds position 1 by its value, and completes
// to a multiple of ten. A letter has the sum of the figures of 11–19 (A–I),
// 21–29 (J–R) and 31–38 (S–Z); a digit itself. No official text with the rule
// is public: it was fitted to registros patronales in public documents.
func registroDigit(s string) byte {
	sum := int(s[0]) - '0'
	if k := int(s[0]) - 'A'; k >= 0 {
		sum = k/9 + 1 + k%9 + 1
	}
	for i := 1; i < baseSize; i += 2 {
		sum += int(doubled[s[i]-'0'])
		if i+1 < baseSize {
			sum += int(s[i+1] - '0')
		}
	}
	return '0' + byte((10-sum%10)%10)
}

// modalidades are the known kinds of insurance, positions 9–10: the fifteen of
// the institute's published summaries (Ley del Seguro Social, arts. 12, 13,
// 218, 222 and 240).
const modalidades = "10 13 14 17 30 32 33 34 35 36 38 40 42 43 44"

// Warnings gives what looks odd, in the order of the constants. None is a
// reason to refuse: the rule of the check digit is unconfirmed, and employers
// of published test files break it.
func (r Registro) Warnings() []Warning {
	if r.IsZero() {
		return nil
	}
	var out []Warning
	s := r.String()
	if !strings.Contains(modalidades, r.Modalidad()) {
		out = append(out, WarnRegistroModalidad)
	}
	if s[baseSize] != registroDigit(s) {
		out = append(out, WarnRegistroCheckDigit)
	}
	return out
}

// WarningsRegistro is [Registro.Warnings] of a text, which also tells that it
// came without its check digit. It is nil for a text that cannot be read.
func WarningsRegistro(s string) []Warning {
	r, err := ParseRegistro(s)
	if err != nil {
		return nil
	}
	out := r.Warnings()
	if len(s) == baseSize {
		out = append(out, WarnRegistroWithoutDigit)
	}
	return out
}

// Validate gives what [ParseRegistro] says of the value: nil, or
// [ErrRegistroEmpty] where r is absent, for no registro with another fault can
// be held. What looks odd about one is told by [Registro.Warnings].
func (r Registro) Validate() error {
	_, err := ParseRegistro(r.String())
	return err
}

// IsZero tells whether r is absent.
func (r Registro) IsZero() bool { return r == Registro{} }

// String gives the eleven positions, or the empty text where r is absent.
func (r Registro) String() string { return NSS(r).String() }

// Order compares two registros by their positions, digits before letters and
// the absent one first, for slices.SortFunc(registros, nss.Registro.Order).
func (r Registro) Order(o Registro) int { return NSS(r).Order(NSS(o)) }

// Municipio gives positions 1–3.
func (r Registro) Municipio() string { return r.part(0, 3) }

// Consecutivo gives positions 4–8, the number within the municipality.
func (r Registro) Consecutivo() string { return r.part(3, 8) }

// Modalidad gives positions 9–10, the kind of insurance, such as "10".
func (r Registro) Modalidad() string { return r.part(8, 10) }

// Digito gives position 11, the check digit.
func (r Registro) Digito() string { return r.part(10, 11) }

// Short gives the first ten positions, the form without the check digit.
func (r Registro) Short() string { return r.part(0, baseSize) }

// Formatted gives the form of the paper documents, MMM-NNNNN-MM-D, in clear.
func (r Registro) Formatted() string {
	if r.IsZero() {
		return ""
	}
	return r.Municipio() + "-" + r.Consecutivo() + "-" + r.Modalidad() + "-" + r.Digito()
}

func (r Registro) part(from, to int) string {
	if r.IsZero() {
		return ""
	}
	b := NSS(r).bytes()
	return string(b[from:to])
}
