package curp

import (
	"strings"
	"unicode"
	"unicode/utf8"
)

// Normalize prepares what people type and paste for [Parse]. It folds ASCII
// and full-width letters to upper case and full-width digits to ASCII, and
// drops white space, hyphens, underscores and invisible characters. All else
// stays as it is, to be refused: turning Ñ into N or O into 0 would make up a
// person.
func Normalize(s string) string {
	if isNormal(s) {
		return s
	}
	var b strings.Builder
	b.Grow(size)
	for i, r := range s {
		switch {
		case r >= 'a' && r <= 'z':
			b.WriteByte(byte(r) - 'a' + 'A')
		case r >= 'ａ' && r <= 'ｚ':
			b.WriteByte(byte(r-'ａ') + 'A')
		case r >= 'Ａ' && r <= 'Ｚ':
			b.WriteByte(byte(r-'Ａ') + 'A')
		case r >= '０' && r <= '９':
			b.WriteByte(byte(r-'０') + '0')
		case dropped(r):
		case r == utf8.RuneError && s[i] != "\uFFFD"[0]:
			b.WriteByte(s[i]) // a broken byte stays one character
		default:
			b.WriteRune(r)
		}
	}
	return b.String()
}

func isNormal(s string) bool {
	for i := range len(s) {
		if classes[s[i]] == 0 {
			return false
		}
	}
	return true
}

// dropped tells the characters that printing in groups, a PDF, a web page or
// a spreadsheet adds to a key.
func dropped(r rune) bool {
	switch {
	case unicode.IsSpace(r):
	case r == '-', r == '_', r >= 0x2010 && r <= 0x2014, r == 0x2212: // hyphens, dashes, minus
	case r >= 0x200B && r <= 0x200F, r == 0x2060, r == 0xFEFF, r == 0x00AD: // zero width, marks of direction, BOM, soft hyphen
	default:
		return false
	}
	return true
}
