package sua

import (
	"strings"
	"unicode/utf8"

	"golang.org/x/text/encoding/charmap"
)

// Page is a code page: what the bytes above ASCII are.
type Page uint8

// The code pages. SUA's own is that of DOS (unconfirmed).
const (
	CP850       Page = iota // Ñ is 0xA5
	Windows1252             // Ñ is 0xD1
)

// Valid tells whether p is one of the two code pages.
func (p Page) Valid() bool { return p <= Windows1252 }

// String gives the short name, "cp850".
func (p Page) String() string {
	switch p {
	case CP850:
		return "cp850"
	case Windows1252:
		return "windows1252"
	}
	return "unknown"
}

// Code gives the stable code of the page.
func (p Page) Code() string { return "sua.page." + p.String() }

// Args is empty: a page has no details.
func (p Page) Args() []any { return nil }

func (p Page) charmap() *charmap.Charmap {
	if p == Windows1252 {
		return charmap.Windows1252
	}
	return charmap.CodePage850
}

// enye gives the byte for Ñ.
func (p Page) enye() byte {
	if p == Windows1252 {
		return 0xD1
	}
	return 0xA5
}

// spanish gives the letter of Spanish that a byte is in either code page, 0
// where it is none. Only 0xE9 is one in both: there p decides.
func (p Page) spanish(b byte) rune {
	switch b {
	case 0xB5, 0xC1:
		return 'Á'
	case 0x90, 0xC9:
		return 'É'
	case 0xD6, 0xCD:
		return 'Í'
	case 0xE0, 0xD3:
		return 'Ó'
	case 0xDA:
		return 'Ú'
	case 0x9A, 0xDC:
		return 'Ü'
	case 0xA5, 0xD1:
		return 'Ñ'
	case 0xA0, 0xE1:
		return 'á'
	case 0x82:
		return 'é'
	case 0xA1, 0xED:
		return 'í'
	case 0xA2, 0xF3:
		return 'ó'
	case 0xA3, 0xFA:
		return 'ú'
	case 0x81, 0xFC:
		return 'ü'
	case 0xA4, 0xF1:
		return 'ñ'
	case 0xE9:
		if p == Windows1252 {
			return 'é'
		}
		return 'Ú'
	}
	return 0
}

// decode gives text in UTF-8. Bytes that are no letter of Spanish are what
// their page says.
func (p Page) decode(s string) string {
	for i := range len(s) {
		if s[i] >= utf8.RuneSelf {
			return p.transcode(s, false)
		}
	}
	return s
}

// name gives a name or an RFC in UTF-8, without the spaces around it. # and /
// are Ñ, as in the files of IDSE; of / this is unconfirmed.
func (p Page) name(s string) string { return p.transcode(strings.Trim(s, " "), true) }

func (p Page) transcode(s string, signs bool) string {
	var buf [128]byte
	b := buf[:0]
	for i := range len(s) {
		switch c := s[i]; {
		case signs && (c == '#' || c == '/'):
			b = append(b, "Ñ"...)
		case c < utf8.RuneSelf:
			b = append(b, c)
		default:
			r := p.spanish(c)
			if r == 0 {
				r = p.charmap().DecodeByte(c)
			}
			b = utf8.AppendRune(b, r)
		}
	}
	return string(b)
}

// encode gives the byte of a character that a text may hold: printable ASCII
// and the letters of Spanish; ok is false for others.
func (p Page) encode(r rune) (b byte, ok bool) {
	if r < utf8.RuneSelf {
		return byte(r), r >= ' ' && r <= '~'
	}
	b, ok = p.charmap().EncodeRune(r)
	return b, ok && p.spanish(b) == r
}

// utf8At gives the 1-based position of the first character of two or more
// bytes in UTF-8, 0 where there is none. A sequence that begins with a letter
// of Spanish in a code page is that letter: ÍÑ in CP850 looks like UTF-8.
func utf8At(s string) int {
	for i := range len(s) {
		if s[i] < utf8.RuneSelf || CP850.spanish(s[i]) != 0 {
			continue
		}
		if _, n := utf8.DecodeRuneInString(s[i:]); n > 1 {
			return i + 1
		}
	}
	return 0
}

// fromUTF8 gives a line with one byte of the page a character, so that its
// fields can be cut. A character without one becomes 0x1A, which no field holds.
func (p Page) fromUTF8(s string) string {
	s = strings.TrimPrefix(s, "\ufeff")
	b := make([]byte, 0, len(s))
	for i := 0; i < len(s); {
		r, n := utf8.DecodeRuneInString(s[i:])
		switch c, ok := p.encode(r); {
		case n == 1 || p.spanish(s[i]) != 0:
			b, n = append(b, s[i]), 1
		case r == '¥':
			// One of the published programs writes byte 0xA5 as the sign that
			// it is in Latin-1, and that sign as UTF-8.
			b = append(b, p.enye())
		case ok:
			b = append(b, c)
		default:
			b = append(b, 0x1a)
		}
		i += n
	}
	return string(b)
}
