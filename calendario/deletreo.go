package calendario

import (
	"strings"
	"time"
	"unicode"
)

// ParseQuincena reads the spellings of a fortnight that payroll documents use
// and people write:
//
//	2026/14  2026-14  202614  2026014  14/2026
//	2A-JUL-2026  2a QNA JULIO 2026  2a quincena de julio de 2026
//	2da. quincena julio 2026  segunda quincena de julio 2026
//	Q14 2026  QNA 14/2026  quincena 14 de 2026  14a quincena 2026
//
// Months may be cut to three letters; case and full stops do not matter. What
// may mean another thing as well is [ErrQuincenaAmbigua]: 2026/1 and 1/2026 (a
// month), Q1 2026 (a quarter), 2 JULIO 2026 (a day), 2A-JUL-26 (a year cut
// short), 2a quincena 2026 (of which month?), 142024 (the year 1420). Anything
// else, and a number outside 01 to 24, is [ErrQuincena].
func ParseQuincena(s string) (Quincena, error) {
	s = strings.TrimSpace(s)
	if q, ok := numericQuincena(s); ok {
		if len(s) == len("202614") && swapped(q) {
			return Quincena{}, ErrQuincenaAmbigua
		}
		return NewQuincena(q.Year, q.N)
	}
	w, ok := readWords(s)
	if !ok {
		return Quincena{}, ErrQuincena
	}
	q, err := w.quincena()
	if err != nil {
		return Quincena{}, err
	}
	return NewQuincena(q.Year, q.N)
}

// MustParseQuincena is [ParseQuincena] for tables and tests.
func MustParseQuincena(s string) Quincena {
	q, err := ParseQuincena(s)
	if err != nil {
		panic(err)
	}
	return q
}

// numericQuincena reads the forms made of digits; ok tells that s has one of
// those forms, not that the number is a fortnight.
func numericQuincena(s string) (q Quincena, ok bool) {
	var year, n string
	switch {
	case len(s) == 7 && (s[4] == '/' || s[4] == '-'):
		year, n = s[:4], s[5:]
	case len(s) == 7 && s[2] == '/':
		year, n = s[3:], s[:2]
	case len(s) == 6 || len(s) == 7:
		year, n = s[:4], s[4:]
	default:
		return Quincena{}, false
	}
	y, ok1 := number(year)
	k, ok2 := number(n)
	return Quincena{y, k}, ok1 && ok2
}

// swapped tells whether six digits read as a fortnight of a year long past only
// because the number stands before the year: 142024.
func swapped(q Quincena) bool {
	n, year := q.Year/100, q.Year%100*100+q.N
	return q.Year < 1900 && n >= 1 && n <= quincenasPerYear && year >= 1900 && year < 2100
}

// quincenaWords is what the words of a spelling say.
type quincenaWords struct {
	year      int  // a number of four digits
	short     bool // a number of two digits after another one: a year cut short
	n, digits int  // the number of the fortnight or of the half, and how it was written
	ordinal   bool
	numbered  bool // the piece before was that number: an ordinal's letters may follow
	month     time.Month
	mark      string // "q", "qna" or "quincena"
}

// readWords takes a spelling to pieces; ok is false where a piece has no place
// in one.
func readWords(s string) (w quincenaWords, ok bool) {
	const longest = 64 // no spelling is longer, whatever comes in
	if len(s) > longest {
		return w, false
	}
	for _, piece := range pieces(strings.ToLower(s)) {
		if !w.take(piece) {
			return w, false
		}
	}
	return w, true
}

// pieces splits a text into runs of digits and runs of letters. Separators
// fall away; a sign that is none stays, as a piece that nothing knows.
func pieces(s string) []string {
	var out []string
	kind := -1 // of the run at the end of out
	for _, r := range s {
		k := 2
		switch {
		case strings.ContainsRune(" -/.,", r):
			kind = -1
			continue
		case r >= '0' && r <= '9':
			k = 0
		case unicode.IsLetter(r):
			k = 1
		}
		if k != kind {
			out, kind = append(out, ""), k
		}
		out[len(out)-1] += string(r)
	}
	return out
}

// take notes one piece; false where it does not fit.
func (w *quincenaWords) take(piece string) bool {
	if n, ok := number(piece); ok {
		return w.takeNumber(n, len(piece))
	}
	numbered := w.numbered
	w.numbered = false
	switch piece {
	case "de", "del":
		return true
	case "q", "qna", "quincena":
		fits := w.mark == ""
		w.mark = piece
		return fits
	case "primera":
		w.ordinal = true
		return w.takeNumber(1, 1)
	case "segunda":
		w.ordinal = true
		return w.takeNumber(2, 1)
	case "a", "ª", "ra", "era", "da":
		w.ordinal = true
		return numbered
	}
	m, ok := monthNamed(piece)
	fits := ok && w.month == 0
	w.month = m
	return fits
}

func (w *quincenaWords) takeNumber(n, digits int) bool {
	w.numbered = false
	switch {
	case digits == 4 && w.year == 0:
		w.year = n
	case digits <= 2 && w.digits == 0:
		w.n, w.digits, w.numbered = n, digits, true
	case digits == 2 && !w.short:
		w.short = true
	default:
		return false
	}
	return true
}

// quincena tells the fortnight that the words name.
func (w quincenaWords) quincena() (Quincena, error) {
	switch {
	case w.digits == 0, (w.year != 0) == w.short: // no year, or two
		return Quincena{}, ErrQuincena
	case w.month != 0:
		return w.halfOfMonth()
	case w.year == 0:
		return Quincena{}, ErrQuincenaAmbigua // which century
	case w.mark == "" && (w.ordinal || w.digits > 1):
		return Quincena{}, ErrQuincena // numbers without a word that says what they count
	case w.mark == "", // 2026/1: a month
		w.mark == "q" && w.digits == 1, // Q1 2026: a quarter
		w.ordinal && w.n <= 2:          // 2a quincena 2026: of which month
		return Quincena{}, ErrQuincenaAmbigua
	}
	return Quincena{w.year, w.n}, nil
}

// halfOfMonth tells the fortnight of a spelling with a month.
func (w quincenaWords) halfOfMonth() (Quincena, error) {
	switch {
	case w.n != 1 && w.n != 2:
		return Quincena{}, ErrQuincena
	case w.year == 0, // a year of two digits
		!w.ordinal && w.mark == "", // 2 JULIO 2026: a day
		w.mark == "q":              // Q2 JUL 2026: a quarter
		return Quincena{}, ErrQuincenaAmbigua
	}
	return Quincena{w.year, 2*(int(w.month)-1) + w.n}, nil
}

// monthNamed reads a month by its full Spanish name, its first three letters,
// or SEPT and SET; s is in lower case.
func monthNamed(s string) (time.Month, bool) {
	for i, name := range monthNames() {
		if s == name || s == name[:3] {
			return time.Month(i + 1), true
		}
	}
	switch s {
	case "sept", "set", "setiembre":
		return time.September, true
	}
	return 0, false
}

func monthNames() [12]string {
	return [...]string{"enero", "febrero", "marzo", "abril", "mayo", "junio", "julio",
		"agosto", "septiembre", "octubre", "noviembre", "diciembre"}
}
