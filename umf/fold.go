package umf

import (
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/cases"
	"golang.org/x/text/unicode/norm"
)

// Fold gives the form under which names of settlements and their kinds are
// compared: compatibility decomposition without combining marks, case folded,
// every character that is neither letter nor digit a blank, blanks single and
// none at the ends. "SAN ÁNGEL  (Pueblo)" and "San Angel pueblo" fold alike.
func Fold(s string) string { return foldString(s) }

func foldString(s string) string {
	var room [128]byte
	return string(appendFold(room[:0], s))
}

// latin1 holds the folds of U+00A0 to U+00FF. Names of the postal catalogue
// stay inside ISO-8859-1, so that the general way is hardly ever gone.
const latin1 = "" +
	"                " + // A0-AF but ª, set apart below
	"                " + // B0-BF but ² ³ ¹ º µ ¼ ½ ¾
	"aaaaaa" + "." + "ceeeeiiii" + // C0-CF, Æ apart
	"." + "nooooo " + "." + "uuuuy" + ".." + // D0-DF: Ð, Ø, Þ, ß apart
	"aaaaaa" + "." + "ceeeeiiii" +
	"." + "nooooo " + "." + "uuuuy" + "." + "y"

// appendFold appends the fold of s to b.
func appendFold(b []byte, s string) []byte {
	start := len(b)
	blank := false
	for i := 0; i < len(s); {
		c := s[i]
		if c >= utf8.RuneSelf {
			r, n := utf8.DecodeRuneInString(s[i:])
			if c = foldLatin1(r); c == 0 {
				return foldSlow(b[:start], s)
			}
			i += n
		} else {
			i++
		}
		switch {
		case c >= 'A' && c <= 'Z':
			c += 'a' - 'A'
		case c >= 'a' && c <= 'z', c >= '0' && c <= '9':
		default:
			blank = true
			continue
		}
		if blank && len(b) > start {
			b = append(b, ' ')
		}
		blank = false
		b = append(b, c)
	}
	return b
}

// foldLatin1 gives the one-byte fold of r, or 0 where it needs the general way.
func foldLatin1(r rune) byte {
	switch {
	case r == 'ª':
		return 'a'
	case r == 'º':
		return 'o'
	case r < 0xA0 || r > 0xFF || r == 'µ' || r == '²' || r == '³' || r == '¹' || r >= '¼' && r <= '¾':
		return 0
	}
	if c := latin1[r-0xA0]; c != '.' {
		return c
	}
	return 0
}

func foldSlow(b []byte, s string) []byte {
	plain := make([]rune, 0, len(s))
	for _, r := range norm.NFKD.String(s) {
		if !unicode.Is(unicode.M, r) {
			plain = append(plain, r)
		}
	}
	start, blank := len(b), false
	for _, r := range cases.Fold().String(string(plain)) {
		if !unicode.IsLetter(r) && !unicode.IsDigit(r) {
			blank = true
			continue
		}
		if blank && len(b) > start {
			b = append(b, ' ')
		}
		blank = false
		b = utf8.AppendRune(b, r)
	}
	return b
}
