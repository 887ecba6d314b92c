package curp

import (
	"time"

	"github.com/derechohabiente/imss/calendario"
)

// Positions of the parts, 1-based: Instructivo Normativo, art. TERCERO.
const (
	posVowel          = 2
	posDate           = 5
	posSex            = 11
	posEntity         = 12
	posConsonant      = 14
	posDifferentiator = 17
	posCheckDigit     = 18
	rootSize          = 16
)

// BirthDate gives the day of birth with its century, which position 17 tells:
// a digit up to 31-12-1999, a letter from 01-01-2000 on (art. TERCERO).
func (c CURP) BirthDate() calendario.Date {
	b := c.bytes()
	d, err := birthDate(&b)
	if err != nil {
		return calendario.Date{}
	}
	return d
}

// Sex gives position 11.
func (c CURP) Sex() Sexo {
	if c.IsZero() {
		return ""
	}
	b := c.bytes()
	return Sexo(b[posSex-1 : posSex])
}

// Entity gives the two letters of the place of birth (not of residence): one
// of the 32 federal entities, or NE for those born abroad. [EntityOf] gives
// its name.
func (c CURP) Entity() string {
	if c.IsZero() {
		return ""
	}
	b := c.bytes()
	return string(b[posEntity-1 : posEntity+1])
}

// Root gives the 16 positions that follow from a person's data. Two people
// may share them: RENAPO tells them apart by position 17.
func (c CURP) Root() string {
	if c.IsZero() {
		return ""
	}
	b := c.bytes()
	return string(b[:rootSize])
}

// Homonym gives the rank of position 17 among people with the same root: 0
// for 0 and A, 1 for 1 and B, up to 9 for 9 and J. The letters K–Z, which
// RENAPO does not assign, count on from 10. An absent key has 0.
func (c CURP) Homonym() int {
	switch d := c.differentiator(); {
	case c.IsZero():
		return 0
	case d >= 'A':
		return int(d - 'A')
	default:
		return int(d - '0')
	}
}

// Similar tells whether c and d are different keys of the same root: homonyms,
// or one person registered twice. Only RENAPO can tell which.
func (c CURP) Similar(d CURP) bool {
	return !c.IsZero() && c.head == d.head && c.middle == d.middle && c.tail != d.tail
}

// Suspicious gives the Suspicious faults with which c was accepted; none for
// most keys.
func (c CURP) Suspicious() []Fault {
	if c.IsZero() {
		return nil
	}
	var out []Fault
	if b := c.bytes(); isWord(prefix(&b)) {
		out = append(out, ErrWord)
	}
	if c.differentiator() > 'J' {
		out = append(out, ErrDifferentiator)
	}
	return out
}

func (c CURP) differentiator() byte { return byte(c.tail >> 8) }

// birthDate reads positions 5–10 in the century of position 17.
func birthDate(b *[size]byte) (calendario.Date, error) {
	year := 1900 + pair(b, posDate)
	if b[posDifferentiator-1] >= 'A' {
		year += 100
	}
	return calendario.New(year, time.Month(pair(b, posDate+2)), pair(b, posDate+4))
}

// pair reads the two digits at a position.
func pair(b *[size]byte, pos int) int {
	return int(b[pos-1]-'0')*10 + int(b[pos]-'0')
}
