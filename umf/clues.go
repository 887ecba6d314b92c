package umf

import (
	"strings"
)

// ParseCLUES reads a CLUES (Clave Única de Establecimientos de Salud, catalogue
// of the Secretaría de Salud): two letters of the state, three of the
// institution (IMS = IMSS), five digits of a sequence and one more digit.
// Blanks around are dropped and letters made capital; another form is
// [ErrCLUES]. The last digit is not checked, see [UsualDigit].
func ParseCLUES(s string) (string, error) {
	s = key(s)
	if len(s) != 11 {
		return "", ErrCLUES
	}
	for i := range len(s) {
		letter, digit := s[i] >= 'A' && s[i] <= 'Z', s[i] >= '0' && s[i] <= '9'
		if i < 5 && !letter || i >= 5 && !digit {
			return "", ErrCLUES
		}
	}
	return s, nil
}

// UsualDigit tells whether the last digit of a CLUES is the one that the
// catalogue itself suggests: twice (sequence less the sum of the five letters,
// A = 1) modulo 7. No published rule says so (unconfirmed): it holds for 99.8 %
// of the codes of IMSS, not for other institutions. A mismatch is a reason to
// look twice at what was typed, never to refuse it.
func UsualDigit(clues string) bool {
	s, err := ParseCLUES(clues)
	if err != nil {
		return false
	}
	n := 0
	for i := 5; i < 10; i++ {
		n = n*10 + int(s[i]-'0')
	}
	for i := range 5 {
		n -= int(s[i]-'A') + 1
	}
	n = 2 * n % 7
	if n < 0 {
		n += 7
	}
	return n == int(s[10]-'0')
}

// ofIMSS tells whether the institution inside the code is IMSS. IMO and IMB
// (the former IMSS-Oportunidades, and IMSS-Bienestar) enrol nobody insured.
func ofIMSS(clues string) bool { return clues[2:5] == "IMS" }

// NumeroFromName reads a clinic's number out of its name, in any of the
// spellings of the CLUES catalogue: "UMF 20 ACATLÁN", "UNIDAD DE MEDICINA
// FAMILIAR NO. 20", "HGSMF 19 COSOLAPA". It is 0 where there is none. The
// number repeats in one state: a hint, never a key.
func NumeroFromName(name string) int {
	before := ""
	for _, word := range strings.Fields(splitDigits(foldString(name))) {
		if n, ok := number16([]byte(word)); ok {
			if len(word) <= 3 && announces(before) {
				return int(n)
			}
			return 0
		}
		before = word
	}
	return 0
}

// announces tells the words after which a clinic's number stands; other
// numbers belong to streets and brigades.
func announces(word string) bool {
	switch word {
	case "umf", "umfh", "umrm", "umr", "umaa", "hgz", "hgr", "hgs", "hgsz", "hgzmf", "hgsmf", "hgrmf", "hgszmf", "mf",
		"familiar", "rural", "no", "num", "numero", "n", "zona", "subzona":
		return true
	}
	return false
}

// splitDigits parts words such as "umf20".
func splitDigits(s string) string {
	var b strings.Builder
	for i := range len(s) {
		digit := s[i] >= '0' && s[i] <= '9'
		if digit && i > 0 && s[i-1] >= 'a' && s[i-1] <= 'z' {
			b.WriteByte(' ')
		}
		b.WriteByte(s[i])
	}
	return b.String()
}
