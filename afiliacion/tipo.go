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
	if len(b) == 0 {
		*t = 0
		return nil
	}
	for k := Alta; k <= PermisoSinGoce; k++ {
		if string(b) == k.String() {
			*t = k
			return nil
		}
	}
	return ErrType
}
