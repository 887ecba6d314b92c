package rfc

import (
	"strings"

	"github.com/derechohabiente/imss/curp"
)

// Generate makes the RFC of a natural person with the homoclave that belongs
// to the name and the check character. The SAT gives homonyms another
// homoclave: a registered RFC that differs only there is no error. That of a
// person with a single surname is computed from the names there are:
// unconfirmed. Sex, entity and differentiator of the person do not count.
//
// The error is a [FieldError]. What the SAT's description does not cover is
// [ErrNameUncovered], and nothing is guessed: a first surname of three letters
// or more without an inner vowel, a single surname or a given name too short
// for the two letters it has to give. Signs are left out, so that a surname of nothing
// else is none.
func Generate(p curp.Persona) (RFC, error) {
	n, err := readNames(p)
	if err != nil {
		return RFC{}, err
	}
	if p.Birth.IsZero() {
		return RFC{}, FieldError{Field: curp.BirthDate, Fault: ErrBirthDate}
	}
	letters, err := n.letters()
	if err != nil {
		return RFC{}, err
	}
	if isWord(string(letters)) {
		letters[3] = 'X'
	}
	var t text
	for i, r := range letters {
		t[i] = byte(r)
	}
	year, month, day := p.Birth.Civil()
	for i, v := range [...]int{year % 100, int(month), day} {
		t[4+2*i], t[5+2*i] = '0'+byte(v/10), '0'+byte(v%10)
	}
	h := homoclave(n.full())
	t[10], t[11] = h[0], h[1]
	t[12] = checkCharacter(&t)
	return pack(&t), nil
}

// names are folded: A–Z, Ñ and single blanks.
type names struct{ first, second, given string }

func readNames(p curp.Persona) (n names, err error) {
	for _, f := range [...]struct {
		field curp.Field
		from  string
		to    *string
	}{
		{curp.FirstSurname, p.FirstSurname, &n.first},
		{curp.SecondSurname, p.SecondSurname, &n.second},
		{curp.GivenNames, p.GivenNames, &n.given},
	} {
		if f.field != curp.GivenNames && curp.NoSurname(f.from) {
			continue
		}
		name, bad := foldName(f.from)
		if bad != 0 {
			return n, FieldError{f.field, ErrNameUncovered, bad}
		}
		*f.to = name
	}
	switch {
	case n.given == "":
		return n, FieldError{Field: curp.GivenNames, Fault: ErrNameMissing}
	case n.first == "" && n.second == "":
		return n, FieldError{Field: curp.FirstSurname, Fault: ErrNameMissing}
	}
	return n, nil
}

// full is the text from which the homoclave follows.
func (n names) full() string {
	return strings.Join(strings.Fields(n.first+" "+n.second+" "+n.given), " ")
}

// letters gives the first four positions.
func (n names) letters() ([]rune, error) {
	first, second := []rune(chosen(n.first, false)), []rune(chosen(n.second, false))
	given := []rune(chosen(n.given, true))
	switch {
	case len(first) == 0 || len(second) == 0: // a single surname, whichever it is
		only := first
		field := curp.FirstSurname
		if len(first) == 0 {
			only, field = second, curp.SecondSurname
		}
		if len(only) < 2 {
			return nil, FieldError{Field: field, Fault: ErrNameUncovered}
		}
		return two(only[:2], given)
	case len(first) <= 2: // a first surname of one or two letters
		return two([]rune{first[0], second[0]}, given)
	}
	v := strings.IndexAny(string(first[1:]), "AEIOU")
	if v < 0 {
		return nil, FieldError{Field: curp.FirstSurname, Fault: ErrNameUncovered}
	}
	vowel := rune(string(first[1:])[v])
	return []rune{first[0], vowel, second[0], given[0]}, nil
}

// two completes two letters of surnames with two of the given name.
func two(surnames, given []rune) ([]rune, error) {
	if len(given) < 2 {
		return nil, FieldError{Field: curp.GivenNames, Fault: ErrNameUncovered}
	}
	return []rune{surnames[0], surnames[1], given[0], given[1]}, nil
}

// homoclaveDigits write a quotient and a remainder by 34: neither 0 nor O
// (SAT's description).
const homoclaveDigits = "123456789ABCDEFGHIJKLMNPQRSTUVWXYZ"

// homoclave gives the two characters of a name: its letters as pairs of digits
// behind a zero; each adjacent pair of digits times its second
// digit; the sum's last three digits, divided by 34.
func homoclave(name string) [2]byte {
	digits := make([]int, 1, 1+2*len(name))
	for _, r := range name {
		v := nameValue(r)
		digits = append(digits, v/10, v%10)
	}
	sum := 0
	for i := range len(digits) - 1 {
		sum += (digits[i]*10 + digits[i+1]) * digits[i+1]
	}
	sum %= 1000
	return [2]byte{homoclaveDigits[sum/34], homoclaveDigits[sum%34]}
}

// nameValue is the table of the homoclave: blank 00, A–I 11–19, J–R 21–29, S–Z 32–39, Ñ 40.
func nameValue(r rune) int {
	switch {
	case r == 'Ñ':
		return 40
	case r >= 'S':
		return int(r-'S') + 32
	case r >= 'J':
		return int(r-'J') + 21
	case r >= 'A':
		return int(r-'A') + 11
	}
	return 0
}
