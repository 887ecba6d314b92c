package curp

// Kind tells what a key stands for.
type Kind uint8

// The kinds of keys.
const (
	None        Kind = iota // absent, or not a key
	Person                  // one person
	Generic                 // any foreign worker without a key, in a payroll CFDI: never one person, not unique
	Placeholder             // a filler of the Health sector (NOM-024-SSA3): says that no key is known
)

// The keys that stand for nobody. The generic key for women fails its own
// check digit; payroll systems use it all the same.
const (
	genericHombre = "XEXX010101HNEXXXA4"
	genericMujer  = "XEXX010101MNEXXXA8"
	placeholder   = "XXXX999999XXXXXX99"
)

// Code gives the stable code of the kind.
func (k Kind) Code() string {
	switch k {
	case Person:
		return "curp.kind.person"
	case Generic:
		return "curp.kind.generic"
	case Placeholder:
		return "curp.kind.placeholder"
	}
	return "curp.kind.none"
}

// Args is empty: a kind has no details.
func (k Kind) Args() []any { return nil }

// String gives the code.
func (k Kind) String() string { return k.Code() }

// Kind tells what c stands for.
func (c CURP) Kind() Kind {
	switch {
	case c.IsZero():
		return None
	case c == pack((*[size]byte)([]byte(genericHombre))), c == pack((*[size]byte)([]byte(genericMujer))):
		return Generic
	}
	return Person
}

// KindOf classifies a text without the demand that it be a valid key: it
// knows the generic key for women and the placeholder, which [Parse] refuses.
func KindOf(s string) Kind {
	switch s {
	case genericHombre, genericMujer:
		return Generic
	case placeholder:
		return Placeholder
	}
	if _, err := Parse(s, ErrWord, ErrDifferentiator); err != nil {
		return None
	}
	return Person
}

// ParseWithGenerics is [Parse] that also takes the generic key for foreign
// women, XEXX010101MNEXXXA8, whose check digit is wrong. It serves readers of
// payroll; a register of people refuses both generic keys by [CURP.Kind].
func ParseWithGenerics(s string, accept ...Fault) (CURP, error) {
	if s == genericMujer {
		return pack((*[size]byte)([]byte(genericMujer))), nil
	}
	return Parse(s, accept...)
}
