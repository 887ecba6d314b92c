package rfc

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// Normalize prepares what people type and paste for [Parse]. It composes Ñ,
// folds ASCII and full-width letters and ñ to upper case, and drops white
// space, hyphens, underscores and invisible characters. All else stays as it
// is, to be refused.
func Normalize(s string) string {
	return strings.Map(func(r rune) rune {
		switch {
		case r >= 'ａ' && r <= 'ｚ':
			return r - 'ａ' + 'A'
		case r >= 'Ａ' && r <= 'Ｚ':
			return r - 'Ａ' + 'A'
		case r >= '０' && r <= '９':
			return r - '０' + '0'
		case r >= 'a' && r <= 'z':
			return r - 'a' + 'A'
		case r == 'ñ':
			return 'Ñ'
		case dropped(r):
			return -1
		}
		return r
	}, norm.NFC.String(s))
}

// dropped tells the characters that printing in groups, a PDF, a web page or
// a spreadsheet adds.
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
