package sello

import (
	"slices"
	"strings"
	"time"
	"unicode"
	"unicode/utf8"

	"golang.org/x/text/unicode/norm"
)

const (
	maxKey = 24
	layout = "2006-01-02T15:04:05Z"
	hexes  = "0123456789ABCDEF"
)

func chain(id string, issued time.Time, fields []Field) (string, error) {
	if err := checkInstant(issued); err != nil {
		return "", err
	}
	sorted, err := canonical(fields)
	if err != nil {
		return "", err
	}
	slices.SortFunc(sorted, func(a, b Field) int { return strings.Compare(a.Key, b.Key) })
	var b strings.Builder
	b.WriteString("||SELLO|1|")
	b.WriteString(id)
	b.WriteByte('|')
	b.WriteString(issued.UTC().Format(layout))
	for _, f := range sorted {
		b.WriteByte('|')
		b.WriteString(f.Key)
		b.WriteByte('=')
		escape(&b, f.Value)
	}
	b.WriteString("||")
	return b.String(), nil
}

func checkInstant(t time.Time) error {
	if y := t.UTC().Year(); y < 2000 || y > 9999 {
		return ErrInstant
	}
	return nil
}

// canonical gives a copy of the fields in their order, values in normal form C.
func canonical(fields []Field) ([]Field, error) {
	if len(fields) == 0 {
		return nil, ErrNoFields
	}
	seen := make(map[string]bool, len(fields))
	out := make([]Field, len(fields))
	for i, f := range fields {
		switch {
		case !isKey(f.Key):
			return nil, ErrFieldKey
		case seen[f.Key]:
			return nil, ErrFieldTwice
		case !utf8.ValidString(f.Value):
			return nil, ErrFieldText
		}
		seen[f.Key] = true
		out[i] = Field{f.Key, norm.NFC.String(f.Value)}
	}
	return out, nil
}

func isKey(s string) bool {
	if s == "" || len(s) > maxKey || s[0] < 'a' || s[0] > 'z' {
		return false
	}
	for i := range len(s) {
		c := s[i]
		if (c < 'a' || c > 'z') && (c < '0' || c > '9') && c != '_' {
			return false
		}
	}
	return true
}

// escape writes a value so that the chain splits at its bars in one way only and
// shows on paper everything that it holds: what does not print (line breaks,
// marks that turn the direction of text) stands as its bytes.
func escape(b *strings.Builder, s string) {
	for _, r := range s {
		if r != '%' && r != '|' && r != '\\' && unicode.IsPrint(r) {
			b.WriteRune(r)
			continue
		}
		var buf [utf8.UTFMax]byte
		for _, c := range buf[:utf8.EncodeRune(buf[:], r)] {
			percent(b, c)
		}
	}
}

func percent(b *strings.Builder, c byte) {
	b.WriteByte('%')
	b.WriteByte(hexes[c>>4])
	b.WriteByte(hexes[c&15])
}
