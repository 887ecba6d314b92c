package pdf

import "strings"

// The core fonts are addressed by cp1252 (WinAnsiEncoding) bytes. Everything
// that is drawn passes through encode exactly once; what the code page lacks
// is refused by name before a page is built and never becomes a question mark.

// encode gives the cp1252 form of s. ok is false at the first rune that the
// code page lacks, at a control character and at ill-formed UTF-8.
func encode(s string) (encoded string, ok bool) {
	if printableASCII(s) {
		return s, true
	}
	var b strings.Builder
	b.Grow(len(s))
	for _, r := range s {
		c, ok := encodeRune(r)
		if !ok {
			return "", false
		}
		b.WriteByte(c)
	}
	return b.String(), true
}

func printableASCII(s string) bool {
	for i := range len(s) {
		if s[i] < 0x20 || s[i] > 0x7E {
			return false
		}
	}
	return true
}

func encodeRune(r rune) (byte, bool) {
	switch {
	case r >= 0x20 && r <= 0x7E:
		return byte(r), true
	case r == 0xAD: // a soft hyphen has no width of its own on paper
		return 0, false
	case r >= 0xA0 && r <= 0xFF:
		return byte(r), true
	}
	return encodeHigh(r)
}

// encodeHigh looks among the 27 runes of 0x80 to 0x9F.
func encodeHigh(r rune) (byte, bool) {
	if r == 0xFFFD {
		return 0, false
	}
	for i, h := range high {
		if h == r {
			return byte(0x80 + i), true
		}
	}
	return 0, false
}

// decode is the inverse of encode, for structure trees that people read.
func decode(s string) string {
	if printableASCII(s) {
		return s
	}
	var b strings.Builder
	for i := range len(s) {
		switch c := s[i]; {
		case c >= 0x80 && c <= 0x9F:
			b.WriteRune(high[c-0x80])
		default:
			b.WriteRune(rune(c))
		}
	}
	return b.String()
}

// high is the Unicode of 0x80 to 0x9F; the five unassigned bytes are never
// produced by encode.
var high = [32]rune{
	'€', 0xFFFD, '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', 0xFFFD, 'Ž', 0xFFFD,
	0xFFFD, '‘', '’', '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', 0xFFFD, 'ž', 'Ÿ',
}
