package curp

import (
	"log/slog"

	"golang.org/x/text/unicode/norm"
)

// Suggestion is a valid key that differs from a text in one character.
type Suggestion struct {
	CURP CURP
	Pos  int // 1-based place of the character that differs
}

// LogValue gives the mask and the place to log/slog.
func (s Suggestion) LogValue() slog.Value {
	return slog.GroupValue(slog.Any("curp", s.CURP), slog.Int("pos", s.Pos))
}

// confused gives the characters for which people and scanners take another,
// and the letter that a key writes in place of one with a mark (Reglas CURP
// 22-10-2021, 1.1 for Ñ, 1.4 and 1.6 for the diaeresis).
func confused(r rune) string {
	switch r {
	case 'O':
		return "0"
	case '0':
		return "O"
	case 'I', 'L':
		return "1"
	case '1':
		return "IL"
	case 'S':
		return "5"
	case '5':
		return "S"
	case 'B':
		return "8"
	case '8':
		return "B"
	}
	switch c := foldChar(norm.NFD.String(string(r))); {
	case c == enye, c == umlaut:
		return "X"
	case c == uve:
		return "U"
	case c >= 'A' && c <= 'Z' && r != rune(c):
		return string(rune(c))
	}
	return ""
}

// Suggest gives the valid keys that come of one exchange of characters that
// are often confused (O and 0, I or L and 1, S and 5, B and 8) or of a letter
// with its mark, in a text as [Normalize] gives it. It is an offer to the
// person who typed, never to be applied unseen. A valid key has no
// suggestions, nor has a text with two mistakes; a check digit that is wrong
// by itself is told by [Problems] and not repaired here.
func Suggest(s string) []Suggestion {
	runes := []rune(s)
	if _, err := Parse(s); err == nil || len(runes) != size {
		return nil
	}
	var out []Suggestion
	for i, was := range runes {
		for _, c := range confused(was) {
			runes[i] = c
			if k, err := Parse(string(runes)); err == nil {
				out = append(out, Suggestion{k, i + 1})
			}
		}
		runes[i] = was
	}
	return out
}
