package curp

import (
	"iter"
	"strings"
	"unicode"
	"unicode/utf8"
)

// Find yields the keys within a text and the byte at which each begins. Small
// letters count as capitals, and keys with a Suspicious fault are found too,
// for what is looked for is people's data. A key that touches another letter
// or digit is none, nor is one in groups with blanks or hyphens, for which a
// reader of forms has [Normalize].
func Find(text string) iter.Seq2[int, CURP] {
	return func(yield func(int, CURP) bool) {
		for i := 0; i+size <= len(text); i++ {
			c, ok := keyAt(text, i)
			if !ok {
				continue
			}
			if !yield(i, c) {
				return
			}
			i += size - 1
		}
	}
}

// Redact gives the text with the mask in place of every key that [Find] finds,
// and of no other: neither a mistyped key nor one in groups.
func Redact(text string) string {
	var b strings.Builder
	from := 0
	for at, c := range Find(text) {
		b.WriteString(text[from:at])
		b.WriteString(c.Mask())
		from = at + size
	}
	if from == 0 {
		return text
	}
	b.WriteString(text[from:])
	return b.String()
}

// keyAt reads the 18 bytes at i.
func keyAt(text string, i int) (CURP, bool) {
	// Two cheap looks spare most places the rest.
	if classes[text[i+posDate-1]]&digit == 0 || classes[text[i+size-1]]&digit == 0 {
		return CURP{}, false
	}
	var b [size]byte
	for j := range b {
		b[j] = text[i+j]
		if b[j] >= 'a' && b[j] <= 'z' {
			b[j] -= 'a' - 'A'
		}
		if j < rootSize && classes[b[j]]&belongs[j] == 0 {
			return CURP{}, false
		}
	}
	before, _ := utf8.DecodeLastRuneInString(text[:i])
	after, _ := utf8.DecodeRuneInString(text[i+size:])
	if joins(before) || joins(after) {
		return CURP{}, false
	}
	c, err := Parse(string(b[:]), ErrWord, ErrDifferentiator)
	return c, err == nil
}

func joins(r rune) bool {
	return r != utf8.RuneError && (unicode.IsLetter(r) || unicode.IsDigit(r))
}
