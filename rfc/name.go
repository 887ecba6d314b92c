package rfc

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// signs are left out of names, as the SAT's description has it, in all the forms
// under which keyboards and records write the apostrophe.
const signs = ".-/'`´‘’ʹʼ′"

// foldName gives a name in A–Z, Ñ and single blanks, without accents and signs,
// or the 1-based place of the first character that the description leaves
// open.
func foldName(s string) (name string, bad int) {
	var out []rune
	pos, bears := 0, false // bears: the character before may have an accent
	for _, r := range norm.NFD.String(s) {
		if unicode.Is(unicode.Mn, r) {
			switch {
			case !bears || !isAccent(r):
				return "", max(1, pos)
			case r == tilde && out[len(out)-1] == 'N':
				out[len(out)-1] = 'Ñ'
			}
			continue
		}
		pos++
		c := fold(r)
		if c == 0 {
			return "", pos
		}
		if bears = c >= 'A'; c != '.' {
			out = append(out, c)
		}
	}
	return strings.Join(strings.Fields(string(out)), " "), 0
}

const tilde = 0x0303

// isAccent tells the combining marks that are left out: grave, acute,
// circumflex, tilde and diaeresis.
func isAccent(mark rune) bool { return mark >= 0x0300 && mark <= tilde || mark == 0x0308 }

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
	}
	return 0
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
