package idse

import (
	"bytes"
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

const tilde = '\u0303' // over the N of a decomposed Ñ

// appendName writes a name as a record holds it: upper case, without accents,
// Ñ as #, apostrophes and full stops dropped, hyphens as spaces, single spaces,
// at most 27 positions. bad is the 1-based position, in characters of the
// decomposed name, of something that a record cannot hold; 0 where all is well.
func appendName(dst []byte, s string) (out []byte, bad int) {
	if plainName(s) {
		return append(dst, s...), 0
	}
	if out, ok := fold(dst, s, foldRune); ok {
		return out, 0
	}
	decomposed := norm.NFD.String(strings.ToUpper(s))
	if out, ok := fold(dst, decomposed, foldMark); ok {
		return out, 0
	}
	for i, r := range []rune(decomposed) {
		if foldMark(r) == 0 {
			return dst, i + 1
		}
	}
	return dst, 1
}

// fold writes a name with a rule for its characters; ok is false where one of
// them has none.
func fold(dst []byte, s string, rule func(rune) byte) (out []byte, ok bool) {
	start, gap := len(dst), false
	for _, r := range s {
		c := rule(r)
		n := len(dst)
		switch {
		case c == 0:
			return dst[:start], false
		case c == overN:
			if n > start && !gap && dst[n-1] == 'N' {
				dst[n-1] = '#'
			}
		case c == drop:
		case c == ' ':
			gap = n > start
		default:
			if gap {
				dst, gap = append(dst, ' '), false
			}
			dst = append(dst, c)
		}
	}
	if len(dst) > start+nameWidth {
		dst = bytes.TrimRight(dst[:start+nameWidth], " ")
	}
	return dst, true
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
