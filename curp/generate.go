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

// reading is what the three names of a person give to a key.
type reading struct{ first, second, given letters }

// Generate makes the key of a person by the Reglas CURP of 22-10-2021, section
// 5, and the Instructivo Normativo, art. TERCERO. Position 17 cannot be
// computed: where the person does not carry it the key is the first of its
// root, and RENAPO may have assigned another. The error is a [FieldError] with
// the first of [Persona.Problems].
func Generate(p Persona) (CURP, error) {
	r, faults := p.read(calendario.Date{})
	if faults != nil {
		return CURP{}, faults[0]
	}
	var b [size]byte
	b[0], b[1], b[2], b[3] = r.first.initial, r.first.vowel, r.second.initial, r.given.initial
	if isWord(prefix(&b)) {
		b[posVowel-1] = 'X' // 1.8
	}
	writeBirth(&b, p)
	b[posSex-1] = p.Sex[0]
	copy(b[posEntity-1:], p.Entity)
	b[posConsonant-1], b[posConsonant], b[posConsonant+1] = r.first.consonant, r.second.consonant, r.given.consonant
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
	_, faults := p.read(today)
	return faults
}

func (p Persona) read(today calendario.Date) (r reading, faults []FieldError) {
	add := func(field Field, fault Fault, pos int) {
		if fault != "" {
			faults = append(faults, FieldError{field, fault, pos})
		}
	}
	var fault Fault
	var pos int
	r.first, fault, pos = surname(p.FirstSurname)
	add(FirstSurname, fault, pos)
	r.second, fault, pos = surname(p.SecondSurname)
	if fault == "" && NoSurname(p.FirstSurname) && !NoSurname(p.SecondSurname) {
		fault = ErrSurnameOrder
	}
	add(SecondSurname, fault, pos)
	r.given, fault, pos = givenNames(p.GivenNames)
	add(GivenNames, fault, pos)
	add(BirthDate, p.birthFault(today), 0)
	if !p.Sex.Valid() {
		add(Sex, ErrSex, 0)
	}
	if _, ok := EntityOf(p.Entity); !ok {
		add(Entity, ErrEntity, 0)
	}
	return r, faults
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

// NoSurname tells whether a surname is absent: blank, or one of the captures
// that stand for it, XX and DESCONOCIDO (Reglas CURP 22-10-2021, 1.11).
func NoSurname(s string) bool {
	s = strings.TrimSpace(s)
	return s == "" || strings.EqualFold(s, "XX") || strings.EqualFold(s, "DESCONOCIDO")
}

func surname(s string) (letters, Fault, int) {
	if NoSurname(s) {
		return absent, "", 0
	}
	return lettersOf(s, false)
}

func givenNames(s string) (letters, Fault, int) {
	if strings.TrimSpace(s) == "" {
		return letters{}, ErrNameMissing, 0
	}
	return lettersOf(s, true)
}

// lettersOf reads a name that is not blank. The fault has the place of the
// character that the rules do not cover, or 0 for a form that they do not.
func lettersOf(s string, given bool) (l letters, fault Fault, pos int) {
	var room [nameRoom]byte
	name, bad := foldName(room[:0], s)
	if bad != 0 {
		return letters{}, ErrNameUncovered, bad
	}
	word, ok := chosen(name, given)
	if !ok {
		return letters{}, ErrNameUncovered, 0
	}
	l.initial = initial(word)
	if !given {
		l.vowel, ok = innerVowel(word)
	}
	var okToo bool
	if l.consonant, okToo = innerConsonant(word); !ok || !okToo {
		return letters{}, ErrNameUncovered, 0
	}
	return l, "", 0
}
