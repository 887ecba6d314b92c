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
	var b strings.Builder
	pos, gap := 0, false
	for _, r := range norm.NFD.String(strings.ToUpper(s)) {
		pos++
		c := foldRune(r)
		switch {
		case r == tilde && strings.HasSuffix(b.String(), "N"):
			whole := b.String()
			b.Reset()
			b.WriteString(whole[:len(whole)-1] + "#")
		case c == drop:
		case c == ' ':
			gap = b.Len() > 0
		case c == 0:
			return "", pos
		default:
			if gap {
				b.WriteByte(' ')
				gap = false
			}
			b.WriteByte(c)
		}
	}
	name = b.String()
	if len(name) > nameWidth {
		name = strings.TrimRight(name[:nameWidth], " ")
	}
	return name, 0
}

const drop = 0xff

// foldRune gives the byte for a character of a decomposed upper-case name, drop
// for one that leaves nothing, 0 for one that a record cannot hold.
func foldRune(r rune) byte {
	switch {
	case r >= 'A' && r <= 'Z':
		return byte(r)
	case r == '#' || r == '/':
		return '#'
	case r == '\'' || r == '’' || r == '‘' || r == 'ʼ' || r == '`' || r == '´' || r == '.':
		return drop
	case unicode.Is(unicode.Mn, r): // accents and the dots of Ü
		return drop
	case unicode.IsSpace(r) || unicode.Is(unicode.Pd, r):
		return ' '
	}
	return 0
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
