package afiliacion

// Trabajador is the type of worker, the digit of employers' files (IMSS,
// "Estructura de Movimientos afiliatorios", 2015, position 116); 0 where it is
// not stated.
type Trabajador uint8

// The types of worker.
const (
	Permanente           Trabajador = 1
	EventualCiudad       Trabajador = 2
	EventualConstruccion Trabajador = 3
	EventualCampo        Trabajador = 4
)

// Valid tells whether t is one of the four types.
func (t Trabajador) Valid() bool { return t >= Permanente && t <= EventualCampo }

// String gives the digit, or "unknown".
func (t Trabajador) String() string { return digitOf(uint8(t), t.Valid()) }

// Code gives the stable code of the type.
func (t Trabajador) Code() string { return "afiliacion.trabajador." + t.String() }

// Args is empty: a type has no details.
func (t Trabajador) Args() []any { return nil }

// MarshalText writes the digit, or the empty text where the type is not
// stated; another value is [ErrValue].
func (t Trabajador) MarshalText() ([]byte, error) {
	if t == 0 {
		return nil, nil
	}
	return marshalDigit(t)
}

// UnmarshalText reads what MarshalText writes; anything else is [ErrValue].
func (t *Trabajador) UnmarshalText(b []byte) error { return unmarshalDigit(t, b) }

// Salario is the type of salary, the digit of employers' files (position 117).
type Salario uint8

// The types of salary.
const (
	Fijo     Salario = 0
	Variable Salario = 1
	Mixto    Salario = 2
)

// Valid tells whether s is one of the three types.
func (s Salario) Valid() bool { return s <= Mixto }

// String gives the digit, or "unknown".
func (s Salario) String() string { return digitOf(uint8(s), s.Valid()) }

// Code gives the stable code of the type.
func (s Salario) Code() string { return "afiliacion.salario." + s.String() }

// Args is empty: a type has no details.
func (s Salario) Args() []any { return nil }

// MarshalText writes the digit; a value that is no type is [ErrValue].
func (s Salario) MarshalText() ([]byte, error) { return marshalDigit(s) }

// UnmarshalText reads what MarshalText writes, and the empty text as
// [Fijo]; anything else is [ErrValue].
func (s *Salario) UnmarshalText(b []byte) error { return unmarshalDigit(s, b) }

// Jornada is the reduced week or day, the digit of employers' files (position
// 118): 1 to 5 are so many days a week.
type Jornada uint8

// The values of Jornada that are no number of days.
const (
	JornadaNormal   Jornada = 0
	JornadaReducida Jornada = 6 // fewer hours a day
)

// Valid tells whether j is one of the seven values.
func (j Jornada) Valid() bool { return j <= JornadaReducida }

// String gives the digit, or "unknown".
func (j Jornada) String() string { return digitOf(uint8(j), j.Valid()) }

// Code gives the stable code of the value.
func (j Jornada) Code() string { return "afiliacion.jornada." + j.String() }

// Args is empty: a value has no details.
func (j Jornada) Args() []any { return nil }

// MarshalText writes the digit; another value is [ErrValue].
func (j Jornada) MarshalText() ([]byte, error) { return marshalDigit(j) }

// UnmarshalText reads what MarshalText writes, and the empty text as
// [JornadaNormal]; anything else is [ErrValue].
func (j *Jornada) UnmarshalText(b []byte) error { return unmarshalDigit(j, b) }

// clave is a value that employers' files write as one digit.
type clave interface {
	~uint8
	Valid() bool
	String() string
}

func digitOf(n uint8, valid bool) string {
	if !valid {
		return "unknown"
	}
	return string('0' + rune(n))
}

func marshalDigit[T clave](v T) ([]byte, error) {
	if !v.Valid() {
		return nil, ErrValue
	}
	return []byte(v.String()), nil
}

func unmarshalDigit[T clave](to *T, b []byte) error {
	if len(b) == 0 {
		*to = 0
		return nil
	}
	if len(b) != 1 || b[0] < '0' || !T(b[0]-'0').Valid() {
		return ErrValue
	}
	*to = T(b[0] - '0')
	return nil
}
