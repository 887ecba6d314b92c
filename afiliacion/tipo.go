package afiliacion

// Tipo is what a movement reports.
type Tipo uint8

// The types of movement. The digits are those of the employers' files.
const (
	Alta                Tipo = iota + 1 // 08, first enrolment
	Reingreso                           // 08, enrolment of somebody who already had one; the file is the same
	ModificacionSalario                 // 07
	Baja                                // 02
	Ausentismo                          // 11, days of absence without pay
	Incapacidad                         // 12, days of certified temporary incapacity
	PermisoSinGoce                      // unpaid leave that the employer reports as days, without a code of its own
)

// Clave gives the digits of employers' files (IDSE, SUA), or the empty text.
func (t Tipo) Clave() string {
	switch t {
	case Alta, Reingreso:
		return "08"
	case ModificacionSalario:
		return "07"
	case Baja:
		return "02"
	case Ausentismo:
		return "11"
	case Incapacidad:
		return "12"
	}
	return ""
}

// IsAlta tells whether the movement opens a period.
func (t Tipo) IsAlta() bool { return t == Alta || t == Reingreso }

// IsEvent tells whether the movement reports days inside a period instead of
// changing its state.
func (t Tipo) IsEvent() bool { return t == Ausentismo || t == Incapacidad || t == PermisoSinGoce }

// String gives the last part of the code, "baja".
func (t Tipo) String() string { return t.Code()[len("afiliacion.tipo."):] }

// Code gives the stable code of the type.
func (t Tipo) Code() string {
	switch t {
	case Alta:
		return "afiliacion.tipo.alta"
	case Reingreso:
		return "afiliacion.tipo.reingreso"
	case ModificacionSalario:
		return "afiliacion.tipo.modificacion"
	case Baja:
		return "afiliacion.tipo.baja"
	case Ausentismo:
		return "afiliacion.tipo.ausentismo"
	case Incapacidad:
		return "afiliacion.tipo.incapacidad"
	case PermisoSinGoce:
		return "afiliacion.tipo.permiso"
	}
	return "afiliacion.tipo.unknown"
}

// Args is empty: a type has no details.
func (t Tipo) Args() []any { return nil }

// MarshalText writes the last part of the code, "baja"; an absent type is empty.
func (t Tipo) MarshalText() ([]byte, error) {
	if t == 0 {
		return nil, nil
	}
	return []byte(t.String()), nil
}

// UnmarshalText reads what MarshalText writes; anything else is [ErrType].
func (t *Tipo) UnmarshalText(b []byte) error {
	*t = 0
	for k := Alta; k <= PermisoSinGoce; k++ {
		if string(b) == k.String() {
			*t = k
		}
	}
	if *t == 0 && len(b) > 0 {
		return ErrType
	}
	return nil
}

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

// Trabajador is the type of worker: 1 permanente, 2 eventual de la ciudad,
// 3 eventual de la construcción, 4 eventual del campo; 0 where not stated.
type Trabajador uint8

// Valid tells whether t is one of the four types.
func (t Trabajador) Valid() bool { return t >= 1 && t <= 4 }

// Code gives the stable code of the type.
func (t Trabajador) Code() string {
	if !t.Valid() {
		return "afiliacion.trabajador.unknown"
	}
	return "afiliacion.trabajador." + string('0'+rune(t))
}

// Args is empty: a type has no details.
func (t Trabajador) Args() []any { return nil }

// Salario is the type of salary: 0 fijo, 1 variable, 2 mixto.
type Salario uint8

// Valid tells whether s is one of the three types.
func (s Salario) Valid() bool { return s <= 2 }

// Code gives the stable code of the type.
func (s Salario) Code() string {
	if !s.Valid() {
		return "afiliacion.salario.unknown"
	}
	return "afiliacion.salario." + string('0'+rune(s))
}

// Args is empty: a type has no details.
func (s Salario) Args() []any { return nil }

// Jornada is the reduced week or day: 0 normal, 1 to 5 days a week, 6 reduced
// day.
type Jornada uint8

// Valid tells whether j is one of the seven values.
func (j Jornada) Valid() bool { return j <= 6 }

// Code gives the stable code of the value.
func (j Jornada) Code() string {
	if !j.Valid() {
		return "afiliacion.jornada.unknown"
	}
	return "afiliacion.jornada." + string('0'+rune(j))
}

// Args is empty: a value has no details.
func (j Jornada) Args() []any { return nil }
