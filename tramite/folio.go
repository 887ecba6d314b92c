package tramite

import (
	"crypto/rand"
	"strings"
	"time"
)

// Folio names a record on paper, in addresses and by telephone:
// 261121-7K3QX-9M2PDC is the day (21 November 2026), ten random characters
// (more than 2^49 per day) and a check character. Folios sort by day. A folio tells nothing
// about the person, and nobody can guess one.
type Folio string

// folioAlphabet leaves out I, L, O, U and Z, which are misread for others. Its
// 31 characters are a prime number: any one wrong character and any two swapped
// ones change the check character.
const folioAlphabet = "0123456789ABCDEFGHJKMNPQRSTVWXY"

const (
	folioDay    = 6
	folioRandom = 10
	folioLen    = folioDay + folioRandom + 1
)

// NewFolio makes a folio of the calendar day that an instant falls on, in the
// instant's own time zone, with random characters of the operating system.
func NewFolio(at time.Time) Folio {
	b := make([]byte, 0, folioLen)
	b = at.AppendFormat(b, "060102")
	for len(b) < folioDay+folioRandom {
		b = append(b, randomCharacter())
	}
	return folioOf(append(b, folioCheck(b)))
}

// randomCharacter draws until the byte falls in a whole multiple of the
// alphabet, so that no character is likelier than another.
func randomCharacter() byte {
	const n = len(folioAlphabet)
	for {
		var c [1]byte
		_, _ = rand.Read(c[:]) // never fails, by its documentation
		if int(c[0]) < 256/n*n {
			return folioAlphabet[int(c[0])%n]
		}
	}
}

// folioCheck gives the character that makes the weighted sum, modulo the prime
// 31, zero; weights are 2 to 17 from the left and 1 for the check character.
func folioCheck(b []byte) byte {
	const n = len(folioAlphabet)
	sum := 0
	for i, c := range b {
		sum += (i + 2) * strings.IndexByte(folioAlphabet, c)
	}
	return folioAlphabet[(n-sum%n)%n]
}

func folioOf(b []byte) Folio {
	return Folio(b[:6]) + "-" + Folio(b[6:11]) + "-" + Folio(b[11:])
}

// ParseFolio reads a folio as people type it: lower case, blanks and hyphens
// anywhere, O for 0, I and L for 1. [ErrFolio] where it is none or its check
// character does not fit.
func ParseFolio(s string) (Folio, error) {
	b := make([]byte, 0, folioLen)
	for _, r := range strings.ToUpper(s) {
		switch r {
		case ' ', '-':
			continue
		case 'O':
			r = '0'
		case 'I', 'L':
			r = '1'
		}
		if len(b) == folioLen || r > 'Z' || strings.IndexByte(folioAlphabet, byte(r)) < 0 {
			return "", ErrFolio
		}
		b = append(b, byte(r))
	}
	if len(b) != folioLen || folioCheck(b[:folioLen-1]) != b[folioLen-1] {
		return "", ErrFolio
	}
	if _, err := time.Parse("060102", string(b[:folioDay])); err != nil {
		return "", ErrFolio
	}
	return folioOf(b), nil
}

// Valid tells whether the folio is one, in the form that [NewFolio] gives.
func (f Folio) Valid() bool {
	p, err := ParseFolio(string(f))
	return err == nil && p == f
}
