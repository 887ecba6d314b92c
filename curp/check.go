package curp

import (
	"unicode/utf8"

	"github.com/derechohabiente/imss/calendario"
)

// class holds what is to be known of one byte: its value modulo 10 in the
// lower bits (all that the check digit needs) and, above, the sets to which
// it belongs.
type class uint16

const (
	valueMask class = 1<<4 - 1
	letter    class = 1 << 4 // A–Z
	digit     class = 1 << 5 // 0–9
	vowel     class = 1 << 6 // A E I O U X: what position 2 may hold
	consonant class = 1 << 7 // letters that are no vowels: positions 14–16
	sex       class = 1 << 8 // H M X
	assigned  class = 1 << 9 // 0–9 A–J: what RENAPO puts in position 17
)

var classes = classify()

// classify fills the table of bytes. The values are those of RENAPO's own
// calculation: 0–9, A–N = 10–23, a slot for Ñ that no key uses, O–Z = 25–36.
// The official texts say only that there is an algorithm; the DOF's own
// sample, SABC560626MDFLRN, has 01 by it.
func classify() (t [256]class) {
	for c := byte('0'); c <= '9'; c++ {
		t[c] = class(c-'0') | digit | assigned
	}
	for c := byte('A'); c <= 'Z'; c++ {
		v := c - 'A' + 10
		if c > 'N' {
			v++
		}
		t[c] = class(v%10) | letter | consonant
		if c <= 'J' {
			t[c] |= assigned
		}
	}
	for _, c := range []byte("AEIOU") {
		t[c] = t[c]&^consonant | vowel
	}
	for _, c := range []byte("HMX") {
		t[c] |= sex
	}
	t['X'] |= vowel
	return t
}

// belongs is what each of the first 17 positions must be: Instructivo
// Normativo, art. TERCERO.
var belongs = [size - 1]class{
	letter, vowel, letter, letter,
	digit, digit, digit, digit, digit, digit,
	sex, letter, letter,
	consonant, consonant, consonant,
	assigned,
}

// clean tells whether a key has no fault. It is the fast way for good keys;
// which fault a bad one has is told by [Problems].
func clean(b *[size]byte) bool {
	var missing class
	var run, sum uint32
	for i := range belongs {
		c := classes[b[i]]
		missing |= belongs[i] &^ c
		run += uint32(c & valueMask)
		sum += run // adding the running sums weighs position 1 by 17 … position 17 by 1
	}
	if missing != 0 || b[size-1] != closing(sum+run) {
		return false
	}
	if entityRow[entitySlot(b[posEntity-1], b[posEntity])] == 0 || isWord(prefix(b)) {
		return false
	}
	return dayExists(b)
}

// dayExists is the test of [birthDate] without the date.
func dayExists(b *[size]byte) bool {
	month, day := uint(pair(b, posDate+2)), uint(pair(b, posDate+4))
	if month-1 < 12 && day-1 < 28 {
		return true // every month has 28 days; the others ask the calendar
	}
	_, err := birthDate(b)
	return err == nil
}

// checkDigit gives position 18: weights 18, 17 … 2 over the values of the
// first 17 positions, completed to a multiple of ten.
func checkDigit(b *[size]byte) byte {
	var run, sum uint32
	for _, c := range b[:size-1] {
		run += uint32(classes[c] & valueMask)
		sum += run
	}
	return closing(sum + run)
}

func closing(sum uint32) byte { return '0' + byte((10-sum%10)%10) }

// Problems gives every fault of a text in the documented order of the faults,
// with its position and what belongs there; none for a valid key. After a
// text that is empty, of another length, of other characters or of another
// layout nothing more is tested. A zero today leaves [ErrFuture] untested.
func Problems(s string, today calendario.Date) []Error {
	if out := problemsOfShape(s); out != nil {
		return out
	}
	b := [size]byte([]byte(s))
	out := problemsOfParts(&b, today)
	if want := checkDigit(&b); b[size-1] != want {
		out = append(out, Error{ErrCheckDigit, posCheckDigit, string(want)})
	}
	return out
}

// problemsOfShape tests what must hold before a position means anything.
func problemsOfShape(s string) []Error {
	if s == "" {
		return []Error{{Fault: ErrEmpty}}
	}
	if utf8.RuneCountInString(s) != size {
		return []Error{{Fault: ErrLength, Want: "18"}}
	}
	var out []Error
	pos := 0
	for _, r := range s {
		pos++
		if r >= utf8.RuneSelf || classes[r]&(letter|digit) == 0 {
			out = append(out, Error{ErrCharset, pos, "A-Z, 0-9"})
		}
	}
	if out != nil {
		return out
	}
	for i := range size {
		got := classes[s[i]]
		switch {
		case i+1 == posDifferentiator:
		case i+1 == posCheckDigit || belongs[i] == digit:
			if got&digit == 0 {
				out = append(out, Error{ErrLayout, i + 1, "0-9"})
			}
		case got&letter == 0:
			out = append(out, Error{ErrLayout, i + 1, "A-Z"})
		}
	}
	return out
}

func problemsOfParts(b *[size]byte, today calendario.Date) []Error {
	var out []Error
	if isWord(prefix(b)) {
		out = append(out, Error{ErrWord, posVowel, "X"})
	}
	if classes[b[posVowel-1]]&vowel == 0 {
		out = append(out, Error{ErrVowel, posVowel, "A, E, I, O, U, X"})
	}
	switch d, err := birthDate(b); {
	case err != nil:
		out = append(out, Error{Fault: ErrDate, Pos: posDate})
	case !today.IsZero() && d.After(today):
		out = append(out, Error{Fault: ErrFuture, Pos: posDate})
	}
	if classes[b[posSex-1]]&sex == 0 {
		out = append(out, Error{ErrSex, posSex, "H, M, X"})
	}
	if entityRow[entitySlot(b[posEntity-1], b[posEntity])] == 0 {
		out = append(out, Error{Fault: ErrEntity, Pos: posEntity})
	}
	for pos := posConsonant; pos < posDifferentiator; pos++ {
		if classes[b[pos-1]]&consonant == 0 {
			out = append(out, Error{ErrConsonant, pos, "BCDFGHJKLMNPQRSTVWXYZ"})
		}
	}
	if classes[b[posDifferentiator-1]]&assigned == 0 {
		out = append(out, Error{ErrDifferentiator, posDifferentiator, "A-J"})
	}
	return out
}
