// Package letras has the characters that the files of employers (IDSE, SUA)
// hold: the digits of a field, and the names of people folded to letters, by one
// rule for both. How names are folded is
// unconfirmed: the Institute's layouts do not say; payroll programs that are
// published write names so.
package letras

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

const tilde = '\u0303' // over the N of a decomposed Ñ

// What a rule gives instead of a letter.
const (
	enyeMark = 0xfd // a Ñ, whatever byte the file has for it
	overN    = 0xfe // the tilde of a decomposed Ñ
	drop     = 0xff // leaves nothing
)

// Append adds a name as a record holds it: upper case, without accents, Ñ as
// the byte enye, apostrophes and full stops dropped, hyphens as spaces, single
// spaces and none at the ends. # and /, which files have for Ñ, count as Ñ.
//
// bad is the 1-based position, in characters of the decomposed name, of
// something that a record cannot hold, and out is then dst; 0 where all is well.
func Append(dst []byte, name string, enye byte) (out []byte, bad int) {
	if plain(name) {
		return append(dst, name...), 0
	}
	if out, bad = fold(dst, name, enye, letter); bad == 0 {
		return out, 0
	}
	return fold(dst, norm.NFD.String(strings.ToUpper(name)), enye, mark)
}

// fold adds a name by a rule for its characters; bad is the position of the
// first that has none.
func fold(dst []byte, s string, enye byte, rule func(rune) byte) (out []byte, bad int) {
	out, gap := dst, false
	start, pos := len(dst), 0
	for _, r := range s {
		pos++
		c, n := rule(r), len(out)
		switch {
		case c == 0:
			return dst, pos
		case c == overN:
			if n > start && !gap && out[n-1] == 'N' {
				out[n-1] = enye
			}
		case c == drop:
		case c == ' ':
			gap = n > start
		default:
			if gap {
				out, gap = append(out, ' '), false
			}
			if c == enyeMark {
				c = enye
			}
			out = append(out, c)
		}
	}
	return out, 0
}

// letter is the rule for the characters of Spanish names in either case.
func letter(r rune) byte {
	switch r {
	case 'Á', 'á':
		return 'A'
	case 'É', 'é':
		return 'E'
	case 'Í', 'í':
		return 'I'
	case 'Ó', 'ó':
		return 'O'
	case 'Ú', 'ú', 'Ü', 'ü':
		return 'U'
	case 'Ñ', 'ñ', '#', '/':
		return enyeMark
	case '\'', '’', '‘', 'ʼ', '`', '´', '.':
		return drop
	}
	switch {
	case r >= 'A' && r <= 'Z':
		return byte(r)
	case r >= 'a' && r <= 'z':
		return byte(r) - 'a' + 'A'
	case unicode.IsSpace(r) || unicode.Is(unicode.Pd, r):
		return ' '
	}
	return 0
}

// mark is the rule for a decomposed upper-case name: the accents of any letter
// leave nothing.
func mark(r rune) byte {
	switch {
	case r == tilde:
		return overN
	case unicode.Is(unicode.Mn, r):
		return drop
	}
	return letter(r)
}

// AreDigits tells whether a text is digits alone; the empty one is not.
func AreDigits(s string) bool {
	for i := range len(s) {
		if s[i] < '0' || s[i] > '9' {
			return false
		}
	}
	return s != ""
}

// plain tells whether a name can be written as it is.
func plain(s string) bool {
	for i := range len(s) {
		switch b := s[i]; {
		case b >= 'A' && b <= 'Z':
		case b == ' ' && i > 0 && i < len(s)-1 && s[i-1] != ' ':
		default:
			return false
		}
	}
	return true
}
