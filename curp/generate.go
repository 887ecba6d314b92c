package curp

import (
	"strings"

	"github.com/derechohabiente/imss/calendario"
)

// letters are what one name gives to a key.
type letters struct {
	initial, vowel, consonant byte
}

// absent is a surname that the person does not have (Reglas CURP 22-10-2021,
// 1.10, 1.11, 1.14, 1.17).
var absent = letters{'X', 'X', 'X'}

// Generate makes the key of a person by the Reglas CURP of 22-10-2021, section
// 5, and the Instructivo Normativo, art. TERCERO. Position 17 cannot be
// computed: where the person does not carry it the key is the first of its
// root, and RENAPO may have assigned another. The error is a [FieldError] with
// the first of [Persona.Problems].
func Generate(p Persona) (CURP, error) {
	if ps := p.Problems(calendario.Date{}); ps != nil {
		return CURP{}, ps[0]
	}
	first, _ := surname(p.FirstSurname)
	second, _ := surname(p.SecondSurname)
	given, _ := givenNames(p.GivenNames)
	var b [size]byte
	b[0], b[1], b[2], b[3] = first.initial, first.vowel, second.initial, given.initial
	if isWord(prefix(&b)) {
		b[posVowel-1] = 'X' // 1.8
	}
	writeBirth(&b, p)
	b[posSex-1] = p.Sex[0]
	copy(b[posEntity-1:], p.Entity)
	b[posConsonant-1], b[posConsonant], b[posConsonant+1] = first.consonant, second.consonant, given.consonant
	b[posCheckDigit-1] = checkDigit(&b)
	return pack(&b), nil
}

func writeBirth(b *[size]byte, p Persona) {
	year, month, day := p.Birth.Civil()
	for i, n := range [...]int{year % 100, int(month), day} {
		b[posDate-1+2*i], b[posDate+2*i] = '0'+byte(n/10), '0'+byte(n%10)
	}
	d := p.Differentiator
	switch {
	case d != 0:
	case year < 2000:
		d = '0'
	default:
		d = 'A'
	}
	b[posDifferentiator-1] = d
}

// Problems gives every reason for which no key can be made of the data, field
// by field in the order of the fields. A zero today leaves [ErrFuture]
// untested. What the rules do not cover is [ErrNameUncovered]: they send it to
// RENAPO, and no key is guessed.
func (p Persona) Problems(today calendario.Date) []FieldError {
	var out []FieldError
	add := func(e FieldError) {
		if e.Fault != "" {
			out = append(out, e)
		}
	}
	_, e := surname(p.FirstSurname)
	add(in1(FirstSurname, e))
	_, e = surname(p.SecondSurname)
	if e.Fault == "" && none(p.FirstSurname) && !none(p.SecondSurname) {
		e.Fault = ErrSurnameOrder
	}
	add(in1(SecondSurname, e))
	_, e = givenNames(p.GivenNames)
	add(in1(GivenNames, e))
	add(FieldError{Field: BirthDate, Fault: p.birthFault(today)})
	if !p.Sex.Valid() {
		add(FieldError{Field: Sex, Fault: ErrSex})
	}
	if _, ok := EntityOf(p.Entity); !ok {
		add(FieldError{Field: Entity, Fault: ErrEntity})
	}
	return out
}

// in1 names the field of a fault found in a name.
func in1(f Field, e FieldError) FieldError {
	e.Field = f
	return e
}

func (p Persona) birthFault(today calendario.Date) Fault {
	year := p.Birth.Year()
	d := p.Differentiator
	switch {
	case year < 1900 || year > 2099:
		return ErrBirthDate
	case !today.IsZero() && p.Birth.After(today):
		return ErrFuture
	case d != 0 && year < 2000 && (d < '0' || d > '9'), d != 0 && year >= 2000 && (d < 'A' || d > 'J'):
		return ErrDifferentiator
	}
	return ""
}

// none tells whether a surname is absent: blank, or one of the captures that
// stand for it (1.11).
func none(s string) bool {
	s = strings.ToUpper(strings.TrimSpace(s))
	return s == "" || s == "XX" || s == "DESCONOCIDO"
}

func surname(s string) (letters, FieldError) {
	if none(s) {
		return absent, FieldError{}
	}
	return lettersOf(s, false)
}

func givenNames(s string) (letters, FieldError) {
	if strings.TrimSpace(s) == "" {
		return letters{}, FieldError{Fault: ErrNameMissing}
	}
	return lettersOf(s, true)
}

func lettersOf(s string, given bool) (letters, FieldError) {
	words, bad := foldName(s)
	if bad != 0 {
		return letters{}, FieldError{Fault: ErrNameUncovered, Pos: bad}
	}
	word, covered := chosen(words, given)
	if !covered || word == "" {
		return letters{}, FieldError{Fault: ErrNameUncovered}
	}
	l := letters{initial: initial(word)}
	if !given {
		if l.vowel, covered = innerVowel(word); !covered {
			return letters{}, FieldError{Fault: ErrNameUncovered}
		}
	}
	if l.consonant, covered = innerConsonant(word); !covered {
		return letters{}, FieldError{Fault: ErrNameUncovered}
	}
	return l, FieldError{}
}
