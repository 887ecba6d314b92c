package umf

import (
	"database/sql/driver"
	"fmt"
	"strings"
)

// Turno is the part of the day in which a family doctor attends: a clinic has
// a morning and, where it is bigger, an afternoon. On the wire it is "M" or
// "V"; as text "matutino" or "vespertino". The zero value means "no turno".
type Turno uint8

// The turnos of a clinic.
const (
	SinTurno   Turno = iota // none asked for, or given at the clinic
	Matutino                // M
	Vespertino              // V
)

// ParseTurno reads M, V, matutino or vespertino in any case; blank text is
// [SinTurno], anything else [ErrTurno].
func ParseTurno(s string) (Turno, error) {
	switch strings.ToUpper(strings.TrimSpace(s)) {
	case "":
		return SinTurno, nil
	case "M", "MATUTINO":
		return Matutino, nil
	case "V", "VESPERTINO":
		return Vespertino, nil
	}
	return SinTurno, ErrTurno
}

// String gives "matutino", "vespertino" or the empty text.
func (t Turno) String() string {
	switch t {
	case Matutino:
		return "matutino"
	case Vespertino:
		return "vespertino"
	}
	return ""
}

// Letter gives the wire form: "M", "V" or the empty text.
func (t Turno) Letter() string {
	switch t {
	case Matutino:
		return "M"
	case Vespertino:
		return "V"
	}
	return ""
}

// other gives the turno that is not t.
func (t Turno) other() Turno {
	if t == Matutino {
		return Vespertino
	}
	return Matutino
}

// The names of the turnos.
const (
	codeMatutino   = "umf.turno_matutino"
	codeVespertino = "umf.turno_vespertino"
	codeAtClinic   = "umf.turno_at_clinic"
)

// Code gives the code under which texts name the turno.
func (t Turno) Code() string {
	switch t {
	case Matutino:
		return codeMatutino
	case Vespertino:
		return codeVespertino
	}
	return codeAtClinic
}

// Args is empty: the name of a turno has no details.
func (t Turno) Args() []any { return nil }

// MarshalText writes the wire form.
func (t Turno) MarshalText() ([]byte, error) { return []byte(t.Letter()), nil }

// UnmarshalText reads what [ParseTurno] reads.
func (t *Turno) UnmarshalText(b []byte) error {
	p, err := ParseTurno(string(b))
	if err != nil {
		return err
	}
	*t = p
	return nil
}

// Value writes the wire form to a database, NULL where there is no turno.
func (t Turno) Value() (driver.Value, error) {
	if t == SinTurno {
		return nil, nil
	}
	return t.Letter(), nil
}

// Scan reads text or NULL.
func (t *Turno) Scan(v any) error {
	switch v := v.(type) {
	case nil:
		*t = SinTurno
		return nil
	case string:
		return t.UnmarshalText([]byte(v))
	case []byte:
		return t.UnmarshalText(v)
	}
	return fmt.Errorf("%w: cannot scan %T", ErrTurno, v)
}
