package afiliacion

// Rama is a branch of insurance (Ley del Seguro Social, art. 11), or the half
// of one: sickness and maternity is split into care and cash, because several
// modalidades give one without the other.
type Rama uint8

// The branches.
const (
	RT        Rama = iota // riesgos de trabajo
	EMEspecie             // enfermedades y maternidad, in kind: medical care
	EMDinero              // enfermedades y maternidad, cash benefits
	IV                    // invalidez y vida
	RCV                   // retiro, cesantía en edad avanzada y vejez
	GPS                   // guarderías y prestaciones sociales
	numRamas
)

// Ramas lists the branches in the order of the law.
func Ramas() []Rama { return []Rama{RT, EMEspecie, EMDinero, IV, RCV, GPS} }

// String gives the last part of the code, "em_especie".
func (r Rama) String() string { return r.Code()[len("afiliacion.rama."):] }

// Code gives the stable code of the branch.
func (r Rama) Code() string {
	switch r {
	case RT:
		return "afiliacion.rama.rt"
	case EMEspecie:
		return "afiliacion.rama.em_especie"
	case EMDinero:
		return "afiliacion.rama.em_dinero"
	case IV:
		return "afiliacion.rama.iv"
	case RCV:
		return "afiliacion.rama.rcv"
	case GPS:
		return "afiliacion.rama.gps"
	}
	return "afiliacion.rama.unknown"
}

// Args is empty: a branch has no details.
func (r Rama) Args() []any { return nil }

// MarshalText writes the last part of the code, "em_especie"; a value that is
// no branch is [ErrValue].
func (r Rama) MarshalText() ([]byte, error) {
	if r >= numRamas {
		return nil, ErrValue
	}
	return []byte(r.String()), nil
}

// UnmarshalText reads what MarshalText writes; anything else is [ErrValue].
func (r *Rama) UnmarshalText(b []byte) error {
	for _, k := range Ramas() {
		if string(b) == k.String() {
			*r = k
			return nil
		}
	}
	return ErrValue
}
