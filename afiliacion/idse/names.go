package idse

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

const tilde = '\u0303' // over the N of a decomposed Ñ

// foldName writes a name as a record holds it: upper case, without accents, Ñ
// as #, apostrophes and full stops dropped, hyphens as spaces, single spaces,
// at most 27 positions. bad is the 1-based position, in characters of the
// decomposed name, of something that a record cannot hold; 0 where all is well.
func foldName(s string) (name string, bad int) {
	if plainName(s) {
		return s, 0
	}
	if name, ok := fold(s, foldRune); ok {
		return name, 0
	}
	decomposed := norm.NFD.String(strings.ToUpper(s))
	if name, ok := fold(decomposed, foldMark); ok {
		return name, 0
	}
	for i, r := range []rune(decomposed) {
		if foldMark(r) == 0 {
			return "", i + 1
		}
	}
	return "", 1
}

// fold writes a name with a rule for its characters; ok is false where one of
// them has none.
func fold(s string, rule func(rune) byte) (name string, ok bool) {
	var buf [nameWidth + 1]byte
	out, gap := buf[:0], false
	for _, r := range s {
		c := rule(r)
		n := len(out)
		switch {
		case c == 0:
			return "", false
		case c == overN:
			if n > 0 && !gap && out[n-1] == 'N' {
				out[n-1] = '#'
			}
		case c == drop:
		case c == ' ':
			gap = n > 0
		default:
			if gap {
				out, gap = append(out, ' '), false
			}
			out = append(out, c)
		}
	}
	return strings.TrimRight(string(out[:min(len(out), nameWidth)]), " "), true
}

// What a rule gives instead of a byte of the name.
const (
	drop  = 0xff // leaves nothing
	overN = 0xfe // the tilde of a decomposed Ñ
)

// foldRune is the rule for the characters of Spanish names in either case.
func foldRune(r rune) byte {
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
		return '#'
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

// foldMark is the rule for a decomposed upper-case name: the accents of any
// letter leave nothing.
func foldMark(r rune) byte {
	switch {
	case r == tilde:
		return overN
	case unicode.Is(unicode.Mn, r):
		return drop
	}
	return foldRune(r)
}

// plainName tells whether a name can be written as it is.
func plainName(s string) bool {
	if s == "" || len(s) > nameWidth {
		return s == ""
	}
	for i := range len(s) {
		switch b := s[i]; {
		case b >= 'A' && b <= 'Z' || b == '#':
		case b == ' ' && i > 0 && i < len(s)-1 && s[i-1] != ' ':
		default:
			return false
		}
	}
	return true
}
