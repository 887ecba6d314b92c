package rfc

import (
	"time"
	"unicode/utf8"

	"github.com/derechohabiente/imss/calendario"
)

// isWord tells whether four letters are one of the 41 inconvenient words of the
// SAT's description, in which the last letter becomes X.
func isWord(letters string) bool {
	switch letters {
	case "BUEI", "BUEY", "CACA", "CACO", "CAGA", "CAGO", "CAKA", "CAKO", "COGE", "COJA", "COJE", "COJI", "COJO", "CULO",
		"FETO", "GUEY", "JOTO", "KACA", "KACO", "KAGA", "KAGO", "KAKA", "KOGE", "KOJO", "KULO", "MAME", "MAMO", "MEAR",
		"MEAS", "MEON", "MION", "MOCO", "MULA", "PEDA", "PEDO", "PENE", "PUTA", "PUTO", "QULO", "RATA", "RUIN":
		return true
	}
	return false
}

// The generic RFCs of the CFDI (SAT, Anexo 20, guide of use): sales to the
// general public, whose check character would be 4, and foreigners.
const (
	genericNational = "XAXX010101000"
	genericForeign  = "XEXX010101000"
)

// Problems gives every fault of a text in the documented order, with its
// position and what belongs there; none for a valid RFC. After a text that is
// empty, of another length, of other characters or of another layout nothing
// more is tested.
func Problems(s string) []Error {
	_, faults := inspect(s)
	return faults
}

// natural reads the RFC of a natural person without Ñ that has no fault; ok is
// false for any other text, of which inspect tells more. It is the fast way for
// nearly all that files hold.
func natural(s string) (t text, ok bool) {
	if len(s) != naturalSize {
		return t, false
	}
	copy(t[:], s)
	for _, c := range t[:4] {
		if c < 'A' || c > 'Z' {
			return t, false
		}
	}
	for _, c := range t[4:10] {
		if c < '0' || c > '9' {
			return t, false
		}
	}
	for _, c := range t[10:] {
		if c > 'Z' || c < '0' || c > '9' && c < 'A' {
			return t, false
		}
	}
	// The check character stands for the layout of the last position too.
	return t, t[naturalSize-1] == checkCharacter(&t) && !isWord(string(t[:4])) && dayExists(&t)
}

// inspect reads a text of the right shape and gives its faults.
func inspect(s string) (t text, faults []Error) {
	if s == "" {
		return t, []Error{{Fault: ErrEmpty}}
	}
	n := utf8.RuneCountInString(s)
	if n != legalSize && n != naturalSize {
		return t, []Error{{Fault: ErrLength, Want: "12, 13"}}
	}
	blank := naturalSize - n
	t[0] = ' '
	pos := 0
	for _, r := range s {
		pos++
		switch {
		case r >= 'A' && r <= 'Z', r >= '0' && r <= '9', r == '&', r == enye:
			t[blank+pos-1] = byte(r)
		default:
			faults = append(faults, Error{ErrCharset, pos, "A-Z, Ñ, &, 0-9"})
		}
	}
	if faults == nil {
		faults = problemsOfLayout(&t, blank)
	}
	if faults == nil && s != genericNational {
		faults = problemsOfParts(&t, blank)
	}
	return t, faults
}

// problemsOfLayout tests the pattern of tdCFDI.xsd, t_RFC:
// [A-ZÑ&]{3,4}, six digits, [A-Z0-9]{2}[0-9A].
func problemsOfLayout(t *text, blank int) []Error {
	var out []Error
	for i := blank; i < naturalSize; i++ {
		c, want := t[i], ""
		isDigit := c >= '0' && c <= '9'
		switch {
		case i < 4 && isDigit:
			want = "A-Z, Ñ, &"
		case i >= 4 && i < 10 && !isDigit:
			want = "0-9"
		case (i == 10 || i == 11) && (c == '&' || c == enye):
			want = "A-Z, 0-9"
		case i == 12 && !isDigit && c != 'A':
			want = "0-9, A"
		default:
			continue
		}
		out = append(out, Error{ErrLayout, i - blank + 1, want})
	}
	return out
}

func problemsOfParts(t *text, blank int) []Error {
	var out []Error
	if blank == 0 && isWord(string(t[:4])) {
		out = append(out, Error{ErrWord, 4, "X"})
	}
	if !dayExists(t) {
		out = append(out, Error{Fault: ErrDate, Pos: 5 - blank})
	}
	if want := checkCharacter(t); t[naturalSize-1] != want {
		out = append(out, Error{ErrCheckDigit, naturalSize - blank, string(want)})
	}
	return out
}

// dayExists tells whether the six digits are a day of one of the two centuries.
func dayExists(t *text) bool {
	if _, err := dateOf(t, 2000); err == nil {
		return true
	}
	_, err := dateOf(t, 1900)
	return err == nil
}

// dateOf reads the six digits in a century.
func dateOf(t *text, century int) (calendario.Date, error) {
	pair := func(i int) int { return int(t[i]-'0')*10 + int(t[i+1]-'0') }
	return calendario.New(century+pair(4), time.Month(pair(6)), pair(8))
}

// checkCharacter weighs the first twelve characters by 13 … 2, modulo 11; 10
// is written A (SAT's description).
func checkCharacter(t *text) byte {
	sum := 0
	for i, c := range t[:naturalSize-1] {
		sum += int(checkValues[c]) * (naturalSize - i)
	}
	switch r := sum % 11; r {
	case 0:
		return '0'
	case 1:
		return 'A'
	default:
		return '0' + byte(11-r)
	}
}

// checkValues is the table of the check character: 0–9, A–N = 10–23, & = 24,
// O–Z = 25–36, blank = 37, Ñ = 38.
var checkValues = checkTable()

func checkTable() (values [256]uint8) {
	for i, c := range []byte("0123456789ABCDEFGHIJKLMN&OPQRSTUVWXYZ ") {
		values[c] = uint8(i)
	}
	values[enye] = 38
	return values
}
