package xmltree

import (
	"encoding/binary"
	"unicode/utf8"
)

// classes of ASCII bytes.
const (
	space byte = 1 << iota
	nameStart
	nameChar
	special // ends the plain run of an attribute value
)

// class tells what an ASCII byte may be (XML 1.0, productions 3, 4 and 4a).
var class = classes()

func classes() (t [utf8.RuneSelf]byte) {
	for _, c := range " \t\r\n" {
		t[c] = space
	}
	for c := range t {
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c == '_', c == ':':
			t[c] = nameStart | nameChar
		case c >= '0' && c <= '9', c == '-', c == '.':
			t[c] = nameChar
		}
	}
	for _, c := range "&<\t\r\n" {
		t[c] |= special
	}
	return t
}

func is(c byte, k byte) bool { return c < utf8.RuneSelf && class[c]&k != 0 }

// isNameStart and isNameChar judge what is not ASCII (productions 4 and 4a).
func isNameStart(r rune) bool {
	switch {
	case r >= 0xC0 && r <= 0x2FF:
		return r != 0xD7 && r != 0xF7
	case r >= 0x370 && r <= 0x1FFF:
		return r != 0x37E
	case r == 0x200C, r == 0x200D, r >= 0x2070 && r <= 0x218F, r >= 0x2C00 && r <= 0x2FEF,
		r >= 0x3001 && r <= 0xD7FF, r >= 0xF900 && r <= 0xFDCF, r >= 0xFDF0 && r <= 0xFFFD,
		r >= 0x10000 && r <= 0xEFFFF:
		return true
	}
	return false
}

func isNameChar(r rune) bool {
	return isNameStart(r) || r == 0xB7 || r >= 0x300 && r <= 0x36F || r == 0x203F || r == 0x2040
}

// isChar tells the characters that XML allows at all (production 2).
func isChar(r rune) bool {
	switch {
	case r < 0x20:
		return r == '\t' || r == '\n' || r == '\r'
	case r >= 0xD800 && r <= 0xDFFF, r == 0xFFFE, r == 0xFFFF:
		return false
	}
	return r <= utf8.MaxRune
}

// firstBadChar gives the offset of the first character of valid UTF-8 that
// XML does not allow, or len(b). Eight bytes are judged at a time: only a
// word with a control byte or with 0xEF (of U+FFFE, U+FFFF) is looked into.
func firstBadChar(b []byte) int {
	const ones, highs = 0x0101010101010101, 0x8080808080808080
	i := 0
	for ; i+8 <= len(b); i += 8 {
		x := binary.LittleEndian.Uint64(b[i:])
		control := (x - ones*0x20) & ^x & highs
		ef := x ^ ones*0xEF
		if control|((ef-ones)&^ef&highs) == 0 {
			continue
		}
		if bad := badIn(b, i, i+8); bad >= 0 {
			return bad
		}
	}
	if bad := badIn(b, i, len(b)); bad >= 0 {
		return bad
	}
	return len(b)
}

func badIn(b []byte, from, to int) int {
	for i := from; i < to; i++ {
		switch c := b[i]; {
		case c < 0x20 && c != '\t' && c != '\n' && c != '\r':
			return i
		case c == 0xEF && i+2 < len(b) && b[i+1] == 0xBF && b[i+2] >= 0xBE:
			return i
		}
	}
	return -1
}
