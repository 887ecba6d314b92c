package curp

import (
	"unicode/utf8"

	"github.com/derechohabiente/imss/calendario"
)

// class holds what is to be known of one byte: the sets to which it belongs
// and, above them, its value modulo 10, which is all that the check digit
// needs. The gap between the two lets whole classes be weighed and added: the
// sets never carry into the value.
type class uint32

const (
	letter    class = 1 << iota // A–Z
	digit                       // 0–9
	vowel                       // A E I O U X: what position 2 may hold
	consonant                   // letters that are no vowels: positions 14–16
	sex                         // H M X
	assigned                    // 0–9 A–J: what RENAPO puts in position 17

	valueShift = 16
)

var classes = classify()

// classify fills the table of bytes. The values are those of RENAPO's own
// calculation: 0–9, A–N = 10–23, a slot for Ñ that no key uses, O–Z = 25–36.
// The official texts say only that there is an algorithm; the DOF's own
// sample, SABC560626MDFLRN, has 01 by it.
func classify() (t [256]class) {
	for c := byte('0'); c <= '9'; c++ {
		t[c] = class(c-'0')<<valueShift | digit | assigned
	}
	for c := byte('A'); c <= 'Z'; c++ {
		v := c - 'A' + 10
		if c > 'N' {
			v++
		}
		t[c] = class(v%10)<<valueShift | letter | consonant
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

// closingOf gives the check digit that belongs to 18 bytes of which the last is
// a digit and no other has a fault; where sound is false one has, and which one
// is told by [Problems]. It is the fast way for good keys, and for those with
// the digit wrong alone, as most typing errors leave them.
//
// The loop over positions is written out: that makes it half as long to run
// as a loop over [belongs], whose table it repeats.
func closingOf(b *[size]byte) (want byte, sound bool) {
	t := &classes
	n1, n2, n3, n4 := t[b[0]], t[b[1]], t[b[2]], t[b[3]]
	y1, y2, m1, m2, d1, d2 := t[b[4]], t[b[5]], t[b[6]], t[b[7]], t[b[8]], t[b[9]]
	s, e1, e2 := t[b[10]], t[b[11]], t[b[12]]
	c1, c2, c3, h, last := t[b[13]], t[b[14]], t[b[15]], t[b[16]], t[b[17]]
	fits := n1&n3&n4&e1&e2&letter | n2&vowel | y1&y2&m1&m2&d1&d2&last&digit | s&sex | c1&c2&c3&consonant | h&assigned
	if fits != letter|vowel|digit|sex|consonant|assigned {
		return 0, false
	}
	if entityRow[entitySlot(b[posEntity-1], b[posEntity])] == 0 || isWord(prefix(b)) || !dayExists(b) {
		return 0, false
	}
	// The weights 18 … 2 modulo 10: positions ten apart share one, and d1 has 0.
	return closing(8*(n1+s) + 7*(n2+e1) + 6*(n3+e2) + 5*(n4+c1) + 4*(y1+c2) + 3*(y2+c3) + 2*(m1+h) + m2 + 9*d2), true
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
	var sum class
	for i, c := range b[:size-1] {
		sum += class(size-i) * classes[c]
	}
	return closing(sum)
}

// closing gives the digit that completes a sum of weighed classes.
func closing(sum class) byte { return '0' + byte((10-sum>>valueShift%10)%10) }

// Problems gives every fault of a text in the documented order of the faults,
// with its position and what belongs there; none for a valid key. After a
// text that is empty, of another length, of other characters or of another
// layout nothing more is tested. A zero today leaves [ErrFuture] untested.
func Problems(s string, today calendario.Date) []Error {
	var out []Error
	visit(s, today, func(e Error) bool {
		out = append(out, e)
		return true
	})
	return out
}

// visit hands the faults of [Problems] to yield, in order, until it says stop.
func visit(s string, today calendario.Date, yield func(Error) bool) {
	if !shaped(s) {
		visitShape(s, yield)
		return
	}
	b := [size]byte([]byte(s))
	if !visitParts(&b, today, yield) {
		return
	}
	if want := checkDigit(&b); b[size-1] != want {
		yield(errDigit(want))
	}
}

// figures are the digits as text: string(digit) would allocate.
const figures = "0123456789"

func errDigit(want byte) Error {
	return Error{ErrCheckDigit, posCheckDigit, figures[want-'0':][:1]}
}

// wrongDigit holds [errDigit] of each digit, made once.
var wrongDigit = wrongDigits()

func wrongDigits() (t [10]error) {
	for i := range t {
		t[i] = errDigit('0' + byte(i))
	}
	return t
}

// shape is where a key has letters and where digits; position 17 has either.
var shape = shapeOf()

func shapeOf() (t [size]class) {
	for i := range t {
		switch {
		case i+1 == posDifferentiator:
			t[i] = letter | digit
		case i+1 == posCheckDigit || belongs[i] == digit:
			t[i] = digit
		default:
			t[i] = letter
		}
	}
	return t
}

// shaped tells whether a text has none of the faults of [visitShape]: many a
// faulty line has another one, so that this look spares the long ones.
func shaped(s string) bool {
	if len(s) != size {
		return false
	}
	for i, want := range shape {
		if classes[s[i]]&want == 0 {
			return false
		}
	}
	return true
}

// visitShape looks for the faults after which nothing more is tested.
func visitShape(s string, yield func(Error) bool) {
	switch n := utf8.RuneCountInString(s); {
	case n == 0:
		yield(Error{Fault: ErrEmpty})
	case n != size:
		yield(Error{Fault: ErrLength, Want: "18"})
	case !visitCharset(s, yield):
		visitLayout(s, yield)
	}
}

// visitCharset tells whether there were faults.
func visitCharset(s string, yield func(Error) bool) (faulty bool) {
	pos := 0
	for _, r := range s {
		pos++
		if r < utf8.RuneSelf && classes[r]&(letter|digit) != 0 {
			continue
		}
		faulty = true
		if !yield(Error{ErrCharset, pos, "A-Z, 0-9"}) {
			break
		}
	}
	return faulty
}

func visitLayout(s string, yield func(Error) bool) {
	for i, want := range shape {
		text := "A-Z"
		if want == digit {
			text = "0-9"
		}
		if classes[s[i]]&want == 0 && !yield(Error{ErrLayout, i + 1, text}) {
			return
		}
	}
}

// visitParts tells whether to go on.
func visitParts(b *[size]byte, today calendario.Date, yield func(Error) bool) bool {
	if isWord(prefix(b)) && !yield(Error{ErrWord, posVowel, "X"}) {
		return false
	}
	if classes[b[posVowel-1]]&vowel == 0 && !yield(Error{ErrVowel, posVowel, "A, E, I, O, U, X"}) {
		return false
	}
	if f := dateFault(b, today); f != "" && !yield(Error{Fault: f, Pos: posDate}) {
		return false
	}
	if classes[b[posSex-1]]&sex == 0 && !yield(Error{ErrSex, posSex, "H, M, X"}) {
		return false
	}
	if entityRow[entitySlot(b[posEntity-1], b[posEntity])] == 0 && !yield(Error{Fault: ErrEntity, Pos: posEntity}) {
		return false
	}
	for pos := posConsonant; pos < posDifferentiator; pos++ {
		if classes[b[pos-1]]&consonant == 0 && !yield(Error{ErrConsonant, pos, "BCDFGHJKLMNPQRSTVWXYZ"}) {
			return false
		}
	}
	return classes[b[posDifferentiator-1]]&assigned != 0 || yield(Error{ErrDifferentiator, posDifferentiator, "A-J"})
}

func dateFault(b *[size]byte, today calendario.Date) Fault {
	if !dayExists(b) {
		return ErrDate
	}
	if today.IsZero() {
		return ""
	}
	if d, err := birthDate(b); err == nil && d.After(today) {
		return ErrFuture
	}
	return ""
}
