package nss

// Parts are the five pieces of a number, as text because their leading zeros
// count.
type Parts struct {
	Serie       string // 2 digits: the identifying key of the office that assigned it
	Alta        string // 2 digits: year of the first registration
	Nacimiento  string // 2 digits: year of birth, as declared then
	Consecutivo string // 4 digits
	Digito      string // 1 digit: check digit
}

// Parts takes the number apart; all pieces of an absent number are empty.
func (n NSS) Parts() Parts {
	if n.IsZero() {
		return Parts{}
	}
	s := n.String()
	return Parts{s[:2], s[2:4], s[4:6], s[6:10], s[10:]}
}

// FromParts puts a number together, for synthetic data above all. An empty
// Digito is computed; a wrong one is [ErrCheckDigit], a piece of another
// length [ErrLength].
func FromParts(p Parts) (NSS, error) {
	if len(p.Serie) != 2 || len(p.Alta) != 2 || len(p.Nacimiento) != 2 || len(p.Consecutivo) != 4 {
		return NSS{}, Error{Fault: ErrLength, Want: "11"}
	}
	base := p.Serie + p.Alta + p.Nacimiento + p.Consecutivo
	if p.Digito == "" {
		return New(base)
	}
	return Parse(base + p.Digito)
}

// Formatted gives the form of the paper documents, NN-NN-NN-NNNN-N, in clear.
func (n NSS) Formatted() string {
	if n.IsZero() {
		return ""
	}
	p := n.Parts()
	return p.Serie + "-" + p.Alta + "-" + p.Nacimiento + "-" + p.Consecutivo + "-" + p.Digito
}
