package curp

import (
	"bytes"
	"strings"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

// The Reglas CURP 22-10-2021, section 5, speak of a few symbols; everything
// else is left to RENAPO. A folded name holds A–Z, single blanks between its
// words, and these bytes only.
const (
	enye   = 0xD1 // Ñ
	uve    = 0xDC // Ü, which counts as U (1.6)
	umlaut = 0xC4 // stands for Ä, Ë, Ï and Ö: X where it intervenes (1.4)
	sign   = '/'  // stands for slash, hyphen and apostrophe: X where it intervenes (1.4, 1.18)
	dot    = '.'  // as sign, and part of MA., M. and J. (1.3)
)

// apostrophes are the forms under which keyboards and records write it.
const apostrophes = "'`´‘’ʹʼ′"

// Combining marks that a vowel or consonant may bear.
const (
	grave, acute, circumflex, tilde, diaeresis = 0x0300, 0x0301, 0x0302, 0x0303, 0x0308
)

// nameRoom is room for nearly every name, so that folding one asks for none.
const nameRoom = 64

// foldName appends a field in the symbols of the rules to an empty buffer, or
// gives the 1-based place of the first character that they do not cover.
// Canonical decomposition keeps a spacing acute a symbol, as it has to stay;
// only blanks part words (1.5).
func foldName(buf []byte, s string) (name []byte, bad int) {
	name = buf
	for pos := 1; s != ""; pos++ {
		symbol, n := spanish(s)
		if n == 0 {
			n = max(1, norm.NFD.NextBoundaryInString(s, true)) // a character with its combining marks
			if symbol = foldChar(norm.NFD.String(s[:n])); symbol == 0 {
				return nil, pos
			}
		}
		s = s[n:]
		if symbol != ' ' || len(name) > 0 && name[len(name)-1] != ' ' {
			name = append(name, symbol)
		}
	}
	return bytes.TrimSuffix(name, []byte(" ")), 0
}

// spanish reads the letters and blanks of which nearly all names consist
// without a table of Unicode; n is 0 where s begins with anything else, or
// where a combining mark might follow.
func spanish(s string) (symbol byte, n int) {
	c := s[0]
	n = 1
	if c == 0xC3 { // leads À to ÿ
		n = 2
	}
	if n > len(s) || n < len(s) && s[n] >= utf8.RuneSelf && s[n] != 0xC3 {
		return 0, 0
	}
	switch {
	case c >= 'A' && c <= 'Z', c == ' ':
		return c, n
	case c >= 'a' && c <= 'z':
		return c - 'a' + 'A', n
	case n == 2:
		return spanishMark(s[:2])
	}
	return 0, 0
}

func spanishMark(s string) (symbol byte, n int) {
	switch s {
	case "Á", "á":
		return 'A', 2
	case "É", "é":
		return 'E', 2
	case "Í", "í":
		return 'I', 2
	case "Ó", "ó":
		return 'O', 2
	case "Ú", "ú":
		return 'U', 2
	case "Ñ", "ñ":
		return enye, 2
	case "Ü", "ü":
		return uve, 2
	}
	return 0, 0
}

// foldChar gives the symbol of one decomposed character, 0 for one that the
// rules do not cover.
func foldChar(s string) byte {
	base, n := utf8.DecodeRuneInString(s)
	marks := s[n:]
	if base >= 'a' && base <= 'z' {
		base -= 'a' - 'A'
	}
	switch {
	case base >= 'A' && base <= 'Z':
		return foldLetter(byte(base), marks)
	case marks != "":
		return 0
	case unicode.IsSpace(base):
		return ' '
	case base == '.':
		return dot
	case base == '/', base == '-', strings.ContainsRune(apostrophes, base):
		return sign
	}
	return 0
}

// foldLetter drops accents. A tilde makes Ñ of N, and a diaeresis is kept.
func foldLetter(base byte, marks string) byte {
	symbol := base
	for _, m := range marks {
		switch {
		case m == tilde && base == 'N' && symbol == 'N':
			symbol = enye
		case m == diaeresis && base == 'U':
			symbol = uve
		case m == diaeresis && strings.IndexByte("AEIO", base) >= 0:
			symbol = umlaut
		case m == grave, m == acute, m == circumflex, m == tilde && base != 'N':
		default:
			return 0
		}
	}
	if symbol == enye && utf8.RuneCountInString(marks) > 1 {
		return 0
	}
	return symbol
}

// isParticle tells the words that are dropped from the front of a name of
// several words (1.7).
func isParticle(word []byte) bool {
	switch string(word) {
	case "DA", "DAS", "DE", "DEL", "DER", "DI", "DIE", "DD", "Y", "EL", "LA", "LOS", "LAS", "LE", "LES",
		"MAC", "MC", "VAN", "VON":
		return true
	}
	return false
}

// isCommon tells the first given names that are passed over once (1.3, 1.16).
func isCommon(word []byte) bool {
	switch string(word) {
	case "MARIA", "MA.", "MA", "M.", "M", "JOSE", "J.", "J":
		return true
	}
	return false
}

// chosen gives the word of a field that the key uses; covered is false for
// the forms that the rules leave to RENAPO. The field is not empty.
func chosen(field []byte, given bool) (word []byte, covered bool) {
	word, rest, covered := dropParticles(field)
	if !covered || !given {
		return word, covered
	}
	dropped := len(word)+len(rest) < len(field)-1
	switch {
	case glued(word), dropped && isCommon(word):
		return nil, false // MA.DEL without a blank; a particle before MARIA
	case len(rest) > 0 && isCommon(word):
		word, _, covered = dropParticles(rest)
	}
	return word, covered
}

// dropParticles drops leading particles and gives the word after them, which
// may be the last, and what follows it; several words that are all particles
// are not covered.
func dropParticles(field []byte) (word, rest []byte, covered bool) {
	word, rest, _ = bytes.Cut(field, []byte(" "))
	for len(rest) > 0 && isParticle(word) {
		word, rest, _ = bytes.Cut(rest, []byte(" "))
	}
	return word, rest, len(word) == len(field) || !isParticle(word)
}

// glued tells an abbreviated first name without a blank after its dot.
func glued(word []byte) bool {
	for _, short := range [...]string{"MA.", "M.", "J."} {
		if len(word) > len(short) && string(word[:len(short)]) == short {
			return true
		}
	}
	return false
}

// initial gives positions 1, 3 and 4 (1.1, 1.4, 1.6).
func initial(word []byte) byte {
	switch c := word[0]; {
	case c == uve:
		return 'U'
	case c >= 'A' && c <= 'Z':
		return c
	}
	return 'X'
}

// innerVowel gives position 2: the first vowel from the second character on
// (1.9). Covered is false for a sign before it that is not in second place.
func innerVowel(word []byte) (v byte, covered bool) {
	for i, c := range word[1:] {
		switch c {
		case 'A', 'E', 'I', 'O', 'U':
			return c, true
		case uve:
			return 'U', true
		case umlaut:
			return 'X', true
		case sign, dot:
			return 'X', i == 0
		}
	}
	return 'X', true
}

// innerConsonant gives positions 14–16: the first consonant from the second
// character on (1.12, 1.13, 1.15, 1.18). A word that begins with a sign is
// not covered.
func innerConsonant(word []byte) (c byte, covered bool) {
	if word[0] == sign || word[0] == dot {
		return 'X', false
	}
	for _, c := range word[1:] {
		switch c {
		case 'A', 'E', 'I', 'O', 'U', uve, umlaut:
		case enye, sign, dot:
			return 'X', true
		default:
			return c, true
		}
	}
	return 'X', true
}
