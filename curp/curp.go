package curp

import (
	"cmp"
	"encoding/binary"
	"slices"

	"github.com/derechohabiente/imss/calendario"
)

// size is the length of a key: Instructivo Normativo para la Asignación de la
// CURP, art. TERCERO (DOF 18-06-2018, reform DOF 18-10-2021).
const size = 18

// CURP is a valid Clave Única de Registro de Población. It is comparable and
// usable as a map key; the zero value means "absent".
//
// Printing it shows the mask; only [CURP.String] and the text, JSON and SQL
// forms show the value. The characters are held as numbers, so that even a
// struct that hides a CURP in an unexported field prints no letters.
type CURP struct {
	head, middle uint64
	tail         uint16
}

// Parse reads a key strictly: 18 upper-case ASCII characters that pass every
// rule of [Problems], except that no clock is asked ([ParseOn] does). The
// error is an [Error] with the first fault. A Suspicious fault is let pass
// where accept names it; other faults cannot be accepted.
//
// What people type or paste goes through [Normalize] first.
func Parse(s string, accept ...Fault) (CURP, error) {
	if len(s) == size {
		var b [size]byte
		copy(b[:], s)
		if want, sound := closingOf(&b); sound {
			if want != b[size-1] {
				return CURP{}, wrongDigit[want-'0']
			}
			return pack(&b), nil
		}
	}
	return judge(s, calendario.Date{}, accept)
}

// ParseOn is [Parse] that also refuses a birth after today with [ErrFuture].
func ParseOn(s string, today calendario.Date, accept ...Fault) (CURP, error) {
	c, err := Parse(s, accept...)
	switch {
	case today.IsZero():
		return c, err
	case err != nil:
		return judge(s, today, accept) // ErrFuture may come before the fault found
	case c.BirthDate().After(today):
		return CURP{}, Error{Fault: ErrFuture, Pos: posDate}
	}
	return c, nil
}

// judge gives the first fault that is not accepted, or the key.
func judge(s string, today calendario.Date, accept []Fault) (CURP, error) {
	var found Error
	visit(s, today, func(e Error) bool {
		if e.Fault.Suspicious() && slices.Contains(accept, e.Fault) {
			return true
		}
		found = e
		return false
	})
	if found.Fault != "" {
		return CURP{}, found
	}
	return pack((*[size]byte)([]byte(s))), nil
}

// MustParse is [Parse] for tables and tests: it panics where Parse gives an
// error.
func MustParse(s string) CURP {
	c, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return c
}

// Validate gives what [Parse] says of the value: nil for a key without fault,
// [ErrEmpty] for an absent one, and the fault of one that UnmarshalText and
// Scan read for all that: a Suspicious one, or the generic key for foreign
// women. The host that accepts those asks [CURP.Suspicious] and [CURP.Kind]
// instead.
func (c CURP) Validate() error {
	_, err := Parse(c.String())
	return err
}

// IsZero tells whether c is absent.
func (c CURP) IsZero() bool { return c == CURP{} }

// String gives the 18 characters, or the empty text where c is absent. It is
// personal data: what is only to be recognised in a log is [CURP.Mask].
func (c CURP) String() string {
	if c.IsZero() {
		return ""
	}
	b := c.bytes()
	return string(b[:])
}

// Order compares two keys by their characters, the absent one first, for
// slices.SortFunc(keys, curp.CURP.Order).
func (c CURP) Order(d CURP) int {
	return cmp.Or(cmp.Compare(c.head, d.head), cmp.Compare(c.middle, d.middle), cmp.Compare(c.tail, d.tail))
}

func pack(b *[size]byte) CURP {
	return CURP{
		head:   binary.BigEndian.Uint64(b[0:8]),
		middle: binary.BigEndian.Uint64(b[8:16]),
		tail:   binary.BigEndian.Uint16(b[16:18]),
	}
}

func (c CURP) bytes() (b [size]byte) {
	binary.BigEndian.PutUint64(b[0:8], c.head)
	binary.BigEndian.PutUint64(b[8:16], c.middle)
	binary.BigEndian.PutUint16(b[16:18], c.tail)
	return b
}
