package afiliacion

// Causa is the cause of a baja, as employers' files write it: 1 to 9 or A.
// The empty value means that none is stated.
type Causa string

// The causes of a baja (IMSS, "Estructura de Movimientos afiliatorios", 2015).
const (
	TerminoContrato      Causa = "1"
	SeparacionVoluntaria Causa = "2"
	Abandono             Causa = "3"
	Defuncion            Causa = "4"
	Clausura             Causa = "5"
	Otra                 Causa = "6"
	Ausencias            Causa = "7"
	Rescision            Causa = "8"
	Jubilacion           Causa = "9"
	Pension              Causa = "A"
)

// Causas lists the causes in the order of their keys.
func Causas() []Causa {
	return []Causa{
		TerminoContrato, SeparacionVoluntaria, Abandono, Defuncion, Clausura,
		Otra, Ausencias, Rescision, Jubilacion, Pension,
	}
}

// Valid tells whether c is one of the ten causes.
func (c Causa) Valid() bool {
	return len(c) == 1 && (c[0] >= '1' && c[0] <= '9' || c[0] == 'A')
}

// Code gives the stable code of the cause.
func (c Causa) Code() string {
	if !c.Valid() {
		return "afiliacion.causa.unknown"
	}
	if c == Pension {
		return "afiliacion.causa.a"
	}
	return "afiliacion.causa." + string(c)
}

// Args is empty: a cause has no details.
func (c Causa) Args() []any { return nil }

// UnmarshalText reads a key, or the empty text; anything else is [ErrValue].
func (c *Causa) UnmarshalText(b []byte) error {
	read := Causa(b)
	if read != "" && !read.Valid() {
		return ErrValue
	}
	*c = read
	return nil
}
