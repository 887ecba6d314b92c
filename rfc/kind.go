package rfc

// Kind tells whom an RFC stands for.
type Kind uint8

// The kinds of RFCs.
const (
	None            Kind = iota // absent
	Natural                     // a natural person (persona física), 13 characters
	Legal                       // a legal person (persona moral), 12 characters
	GenericNational             // XAXX010101000: the general public, nobody in particular
	GenericForeign              // XEXX010101000: a foreigner without an RFC, nobody in particular
)

// Code gives the stable code of the kind.
func (k Kind) Code() string {
	switch k {
	case Natural:
		return "rfc.kind.natural"
	case Legal:
		return "rfc.kind.legal"
	case GenericNational:
		return "rfc.kind.generic_national"
	case GenericForeign:
		return "rfc.kind.generic_foreign"
	}
	return "rfc.kind.none"
}

// Args is empty: a kind has no details.
func (k Kind) Args() []any { return nil }

// String gives the code.
func (k Kind) String() string { return k.Code() }

// Kind tells whom r stands for.
func (r RFC) Kind() Kind {
	switch {
	case r.IsZero():
		return None
	case r.letters() == 3:
		return Legal
	}
	switch r.String() {
	case genericNational:
		return GenericNational
	case genericForeign:
		return GenericForeign
	}
	return Natural
}
