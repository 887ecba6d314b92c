package curp

import (
	"strings"
	"unicode"
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
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'a' && r <= 'z':
			return r - 'a' + 'A'
		case r >= 'ａ' && r <= 'ｚ':
			return r - 'ａ' + 'A'
		case r >= 'Ａ' && r <= 'Ｚ':
			return r - 'Ａ' + 'A'
		case r >= '０' && r <= '９':
			return r - '０' + '0'
		case dropped(r):
			return -1
		}
		return r
	}, s)
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
