package rfc

import (
	"strings"
	"unicode"

	"golang.org/x/text/unicode/norm"
)

// signs are left out of names: the SAT's description, rule 8, and the forms
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
// out, and 0 for anything else.
func fold(r rune) rune {
	r = unicode.ToUpper(r)
	switch {
	case r == 'Ñ':
		return r
	case unicode.IsSpace(r):
		return ' '
	case strings.ContainsRune(signs, r):
		return '.'
	}
	base := []rune(norm.NFD.String(string(r)))
	if base[0] < 'A' || base[0] > 'Z' {
		return 0
	}
	for _, m := range base[1:] {
		switch m {
		case 0x0300, 0x0301, 0x0302, 0x0303, 0x0308: // grave, acute, circumflex, tilde, diaeresis
		default:
			return 0
		}
	}
	return base[0]
}

// particles and common names are passed over (rules 6 and 7).
const (
	particles = " DE LA LAS MC VON DEL LOS Y MAC VAN MI "
	common    = " MARIA JOSE "
)

func in(list, word string) bool { return strings.Contains(list, " "+word+" ") }

// chosen gives the word of a name that the letters come from; the last word is
// never dropped.
func chosen(name string, given bool) string {
	words := dropParticles(strings.Fields(name))
	if given && len(words) > 1 && in(common, words[0]) {
		words = dropParticles(words[1:])
	}
	if len(words) == 0 {
		return ""
	}
	return words[0]
}

func dropParticles(words []string) []string {
	for len(words) > 1 && in(particles, words[0]) {
		words = words[1:]
	}
	return words
}
