package curp

import (
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The Reglas CURP 22-10-2021, section 5, speak of a few symbols; everything
// else is left to RENAPO. A folded name holds A–Z and these runes only.
const (
	enye   = 'Ñ'
	uve    = 'Ü' // counts as U (1.6)
	umlaut = 'Ä' // stands for Ä, Ë, Ï and Ö: X where it intervenes (1.4)
	sign   = '/' // stands for slash, hyphen, dot and apostrophe: X where it intervenes (1.4, 1.18)
	dot    = '.' // as sign, and part of MA., M. and J. (1.3)
)

// apostrophes are the forms under which keyboards and records write it.
const apostrophes = "'`´‘’ʹʼ′"

// Combining marks that a vowel or consonant may bear.
const (
	grave, acute, circumflex, tilde, diaeresis = 0x0300, 0x0301, 0x0302, 0x0303, 0x0308
)

// foldName gives the words of a field in the symbols of the rules, or the
// 1-based place of the first character that they do not cover. Canonical
// decomposition keeps a spacing acute a symbol, as it has to stay; only blanks
// part words (1.5).
func foldName(s string) (words []string, bad int) {
	var b strings.Builder
	pos := 0
	b.Grow(len(s))
	for s != "" {
		pos++
		if r, n := spanish(s); n > 0 {
			b.WriteRune(r)
			s = s[n:]
			continue
		}
		n := max(1, norm.NFD.NextBoundaryInString(s, true)) // a character with its combining marks
		r, ok := foldChar(norm.NFD.String(s[:n]))
		if !ok {
			return nil, pos
		}
		b.WriteRune(r)
		s = s[n:]
	}
	return strings.Fields(b.String()), 0
}

// spanish reads the letters and blanks of which nearly all names consist
// without a table of Unicode; n is 0 where s begins with anything else, or
// where a combining mark might follow.
func spanish(s string) (symbol rune, n int) {
	r, n := utf8.DecodeRuneInString(s)
	if n < len(s) && s[n] >= utf8.RuneSelf && s[n] != 0xC3 { // 0xC3 leads À to ÿ
		return 0, 0
	}
	switch r {
	case ' ':
		return r, n
	case 'Á', 'á':
		return 'A', n
	case 'É', 'é':
		return 'E', n
	case 'Í', 'í':
		return 'I', n
	case 'Ó', 'ó':
		return 'O', n
	case 'Ú', 'ú':
		return 'U', n
	case 'Ñ', 'ñ':
		return enye, n
	case 'Ü', 'ü':
		return uve, n
	}
	if r &^= 0x20; r >= 'A' && r <= 'Z' {
		return r, n
	}
	return 0, 0
}

// foldChar gives the symbol of one decomposed character.
func foldChar(s string) (symbol rune, ok bool) {
	base, n := utf8.DecodeRuneInString(s)
	marks := s[n:]
	if base >= 'a' && base <= 'z' {
		base -= 'a' - 'A'
	}
	if base >= 'A' && base <= 'Z' {
		return foldLetter(base, marks)
	}
	switch {
	case marks != "":
		return 0, false
	case unicode.IsSpace(base):
		return ' ', true
	case base == '.':
		return dot, true
	case base == '/', base == '-', strings.ContainsRune(apostrophes, base):
		return sign, true
	}
	return 0, false
}

// foldLetter drops accents. A tilde makes Ñ of N, and a diaeresis is kept.
func foldLetter(base rune, marks string) (rune, bool) {
	symbol := base
	for _, m := range marks {
		switch {
		case m == tilde && base == 'N' && symbol == 'N':
			symbol = enye
		case m == diaeresis && base == 'U':
			symbol = uve
		case m == diaeresis && strings.ContainsRune("AEIO", base):
			symbol = umlaut
		case m == grave, m == acute, m == circumflex, m == tilde && base != 'N':
		default:
			return 0, false
		}
	}
	return symbol, symbol != enye || utf8.RuneCountInString(marks) == 1
}

// isParticle tells the words that are dropped from the front of a name of
// several words (1.7).
func isParticle(word string) bool {
	switch word {
	case "DA", "DAS", "DE", "DEL", "DER", "DI", "DIE", "DD", "Y", "EL", "LA", "LOS", "LAS", "LE", "LES",
		"MAC", "MC", "VAN", "VON":
		return true
	}
	return false
}

// isCommon tells the first given names that are passed over once (1.3, 1.16).
func isCommon(word string) bool {
	switch word {
	case "MARIA", "MA.", "MA", "M.", "M", "JOSE", "J.", "J":
		return true
	}
	return false
}

// chosen gives the word of a field that the key uses; covered is false for
// the forms that the rules leave to RENAPO. There is at least one word.
func chosen(words []string, given bool) (word string, covered bool) {
	rest, covered := dropParticles(words)
	if !covered {
		return "", false
	}
	if !given {
		return rest[0], true
	}
	if glued(rest[0]) || (len(rest) < len(words) && isCommon(rest[0])) {
		return "", false // MA.DEL without a blank; a particle before MARIA
	}
	if len(rest) > 1 && isCommon(rest[0]) {
		if rest, covered = dropParticles(rest[1:]); !covered {
			return "", false
		}
	}
	return rest[0], true
}

// dropParticles drops leading particles and keeps the last word; several words
// that are all particles are not covered.
func dropParticles(words []string) (rest []string, covered bool) {
	rest = words
	for len(rest) > 1 && isParticle(rest[0]) {
		rest = rest[1:]
	}
	return rest, len(rest) == len(words) || !isParticle(rest[0])
}

// glued tells an abbreviated first name without a blank after its dot.
func glued(word string) bool {
	for _, short := range [...]string{"MA.", "M.", "J."} {
		if strings.HasPrefix(word, short) && len(word) > len(short) {
			return true
		}
	}
	return false
}

// initial gives positions 1, 3 and 4 (1.1, 1.4, 1.6).
func initial(word string) byte {
	r, _ := utf8.DecodeRuneInString(word)
	switch {
	case r == uve:
		return 'U'
	case r >= 'A' && r <= 'Z':
		return byte(r)
	}
	return 'X'
}

// innerVowel gives position 2: the first vowel from the second character on
// (1.9). Covered is false for a sign before it that is not in second place.
func innerVowel(word string) (v byte, covered bool) {
	pos := 1
	for _, r := range tail(word) {
		pos++
		switch r {
		case 'A', 'E', 'I', 'O', 'U':
			return byte(r), true
		case uve:
			return 'U', true
		case umlaut:
			return 'X', true
		case sign, dot:
			return 'X', pos == 2
		}
	}
	return 'X', true
}

// innerConsonant gives positions 14–16: the first consonant from the second
// character on (1.12, 1.13, 1.15, 1.18). A word that begins with a sign is
// not covered.
func innerConsonant(word string) (c byte, covered bool) {
	if word[0] == sign || word[0] == dot {
		return 'X', false
	}
	for _, r := range tail(word) {
		switch r {
		case 'A', 'E', 'I', 'O', 'U', uve, umlaut:
		case enye, sign, dot:
			return 'X', true
		default:
			return byte(r), true
		}
	}
	return 'X', true
}

// tail is a word without its first character.
func tail(word string) string {
	_, n := utf8.DecodeRuneInString(word)
	return word[n:]
}
