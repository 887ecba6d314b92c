package rfc

import (
	"cmp"
	"encoding/binary"
	"slices"
	"strings"

	"github.com/derechohabiente/imss/calendario"
)

// Sizes in characters: three letters of a legal person or four of a natural
// one, six digits of a date, three characters of the SAT.
const (
	legalSize   = 12
	naturalSize = 13
)

// RFC is a valid key of the Registro Federal de Contribuyentes. It is
// comparable and usable as a map key; the zero value means "absent".
//
// Printing it shows the mask; only [RFC.String] and the text, JSON and SQL
// forms show the value. The characters are held as numbers, so that even a
// struct that hides an RFC in an unexported field prints no letters.
type RFC struct{ head, tail uint64 }

// text is an RFC of 13 characters, one byte each: a legal person's begins with
// a blank, as the sum of the check character wants it, and Ñ is [enye].
type text [naturalSize]byte

// enye is Ñ in one byte.
const enye = 0xD1

// Parse reads an RFC strictly: 12 or 13 upper-case characters that pass every
// rule of [Problems]. The error is an [Error] with the first fault. A
// Suspicious fault is let pass where accept names it; other faults cannot be
// accepted. The generic RFCs pass.
//
// What people type or paste goes through [Normalize] first.
func Parse(s string, accept ...Fault) (RFC, error) {
	if t, ok := natural(s); ok {
		return pack(&t), nil
	}
	t, faults := inspect(s)
	for _, e := range faults {
		if !e.Fault.Suspicious() || !slices.Contains(accept, e.Fault) {
			return RFC{}, e
		}
	}
	return pack(&t), nil
}

// MustParse is [Parse] for tables and tests: it panics where Parse gives an
// error.
func MustParse(s string) RFC {
	r, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return r
}

// Validate gives what [Parse] says of the value: nil for an RFC without fault,
// [ErrEmpty] for an absent one, and the fault of one that was read with a
// Suspicious fault, as UnmarshalText and Scan do. The host that accepts those
// asks [RFC.Suspicious] instead.
func (r RFC) Validate() error {
	_, err := Parse(r.String())
	return err
}

// IsZero tells whether r is absent.
func (r RFC) IsZero() bool { return r == RFC{} }

// String gives the 12 or 13 characters, or the empty text where r is absent.
// It is personal data: what is only to be recognised in a log is [RFC.Mask].
func (r RFC) String() string {
	if r.IsZero() {
		return ""
	}
	t := r.text()
	return t.String()
}

// Order compares two RFCs by their characters, for slices.SortFunc(keys,
// rfc.RFC.Order): the absent one, then legal persons, then natural ones; & is
// before A and Ñ after Z.
func (r RFC) Order(o RFC) int {
	return cmp.Or(cmp.Compare(r.head, o.head), cmp.Compare(r.tail, o.tail))
}

// Letters gives the part that follows from the name: three letters of a legal
// person, four of a natural one.
func (r RFC) Letters() string {
	if r.IsZero() {
		return ""
	}
	return latin1(r.trimmed()[:r.letters()])
}

// Homoclave gives the two characters with which the SAT tells homonyms apart,
// and the check character: the last three.
func (r RFC) Homoclave() string {
	if r.IsZero() {
		return ""
	}
	t := r.text()
	return string(t[10:])
}

// Date gives the day of birth or incorporation. An RFC holds no century: it is
// the latest such day that is not after notAfter, usually today.
func (r RFC) Date(notAfter calendario.Date) calendario.Date {
	t := r.text()
	for _, century := range [...]int{2000, 1900, 1800} {
		if d, err := dateOf(&t, century); err == nil && !d.After(notAfter) {
			return d
		}
	}
	return calendario.Date{}
}

// Suspicious gives the Suspicious faults with which r was accepted; none for
// most.
func (r RFC) Suspicious() []Fault {
	var out []Fault
	_, faults := inspect(r.String())
	for _, e := range faults {
		if e.Fault.Suspicious() {
			out = append(out, e.Fault)
		}
	}
	return out
}

func (r RFC) letters() int { return len(r.trimmed()) - 9 }

// trimmed gives the characters without the blank of a legal person.
func (r RFC) trimmed() []byte {
	t := r.text()
	if t[0] == ' ' {
		return t[1:]
	}
	return t[:]
}

func (t *text) String() string { return strings.TrimPrefix(latin1(t[:]), " ") }

func latin1(b []byte) string {
	var out strings.Builder
	for _, c := range b {
		out.WriteRune(rune(c))
	}
	return out.String()
}

func pack(t *text) RFC {
	var tail [8]byte
	copy(tail[:], t[8:])
	return RFC{binary.BigEndian.Uint64(t[:8]), binary.BigEndian.Uint64(tail[:])}
}

func (r RFC) text() (t text) {
	binary.BigEndian.PutUint64(t[:8], r.head)
	var tail [8]byte
	binary.BigEndian.PutUint64(tail[:], r.tail)
	copy(t[8:], tail[:])
	return t
}
