package rfc

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// signs are left out of names, as the SAT's description has it, in all the forms
// under which keyboards and records write the apostrophe.
const signs = ".-/'`´‘’ʹʼ′"

// foldName gives a name in A–Z, Ñ and single blanks, without accents and signs,
// or the 1-based place of the first character that the description leaves
// open.
func foldName(s string) (name string, bad int) {
	var b strings.Builder
	pos := 0
	for _, r := range norm.NFC.String(s) {
		pos++
		switch c := fold(r); {
		case c == 0:
			return "", pos
		case c != '.':
			b.WriteRune(c)
		}
	}
	return strings.Join(strings.Fields(b.String()), " "), 0
}

// fold gives the letter of a character, a blank, a dot for a sign that is left
// out, and 0 for anything else. Capitals are made of ASCII letters only:
// unicode.ToUpper would take the dotless ı and the long ſ for I and S.
func fold(r rune) rune {
	switch {
	case r >= 'A' && r <= 'Z':
		return r
	case r >= 'a' && r <= 'z':
		return r - 'a' + 'A'
	case unicode.IsSpace(r):
		return ' '
	case strings.ContainsRune(signs, r):
		return '.'
	case r == 'Ñ', r == 'ñ':
		return 'Ñ'
	case r < utf8.RuneSelf:
		return 0
	}
	parts := []rune(norm.NFD.String(string(r)))
	for _, m := range parts[1:] {
		switch m {
		case 0x0300, 0x0301, 0x0302, 0x0303, 0x0308: // grave, acute, circumflex, tilde, diaeresis
		default:
			return 0
		}
	}
	if len(parts) == 1 {
		return 0
	}
	return fold(parts[0])
}

// isParticle tells the words that are passed over in front of others.
func isParticle(word string) bool {
	switch word {
	case "DE", "LA", "LAS", "MC", "VON", "DEL", "LOS", "Y", "MAC", "VAN", "MI":
		return true
	}
	return false
}

// chosen gives the word of a name that the letters come from; the last word is
// never dropped, and MARIA or JOSE only in front of another name.
func chosen(name string, given bool) string {
	words := dropParticles(strings.Fields(name))
	if given && len(words) > 1 && (words[0] == "MARIA" || words[0] == "JOSE") {
		words = dropParticles(words[1:])
	}
	if len(words) == 0 {
		return ""
	}
	return words[0]
}

func dropParticles(words []string) []string {
	for len(words) > 1 && isParticle(words[0]) {
		words = words[1:]
	}
	return words
}
