package nss

import (
	"cmp"
	"encoding/binary"
	"strconv"
)

// Sizes of a number and of its part without the check digit.
const (
	size     = 11
	baseSize = size - 1
)

// NSS is a Número de Seguridad Social with a right check digit. It is
// comparable and usable as a map key; the zero value means "absent". A right
// check digit does not prove that the number was assigned.
//
// Printing it shows the mask; only [NSS.String], [NSS.Formatted] and the text,
// JSON and SQL forms show the value. The digits are held as words of
// characters, so that even a struct that hides an NSS in an unexported field
// does not print them.
type NSS struct {
	head uint64
	tail uint32 // the last three characters
}

// Parse reads eleven ASCII digits strictly. The error is an [Error] with the
// first fault. What people type or paste goes through [Normalize] first.
func Parse(s string) (NSS, error) {
	if len(s) == size {
		var b [size]byte
		copy(b[:], s)
		if clean(&b) {
			return pack(&b), nil
		}
	}
	return NSS{}, first(func(yield func(Error) bool) { visit(s, yield) })
}

// first gives the first fault: a hostile text may have as many as characters.
func first(faults func(yield func(Error) bool)) (found Error) {
	faults(func(e Error) bool {
		found = e
		return false
	})
	return found
}

// MustParse is [Parse] for tables and tests: it panics where Parse gives an
// error.
func MustParse(s string) NSS {
	n, err := Parse(s)
	if err != nil {
		panic(err)
	}
	return n
}

// New completes ten digits with the check digit. Faults are those of
// [CheckDigit], and [ErrPlaceholder] for ten zeros.
func New(base10 string) (NSS, error) {
	d, err := CheckDigit(base10)
	if err != nil {
		return NSS{}, err
	}
	return Parse(base10 + string(d))
}

// CheckDigit computes the eleventh digit, an ASCII character, of the first
// ten. Faults, in this order: [ErrEmpty], [ErrCharset], [ErrLength].
func CheckDigit(base10 string) (byte, error) {
	if e := first(func(yield func(Error) bool) { visitShape(base10, baseSize, yield) }); e.Fault != "" {
		return 0, e
	}
	return checkDigit(base10), nil
}

// Problems gives every fault of a text in the documented order, with its
// position and what belongs there; none for a valid number.
func Problems(s string) []Error {
	var out []Error
	visit(s, func(e Error) bool {
		out = append(out, e)
		return true
	})
	return out
}

// visit hands the faults of [Problems] to yield, in order, until it says stop.
func visit(s string, yield func(Error) bool) {
	switch {
	case visitShape(s, size, yield):
	case s == "00000000000":
		yield(Error{Fault: ErrPlaceholder})
	default:
		if want := checkDigit(s); s[size-1] != want {
			yield(Error{ErrCheckDigit, size, string(want)})
		}
	}
}

// visitShape tells whether there were faults.
func visitShape(s string, digits int, yield func(Error) bool) (faulty bool) {
	if s == "" {
		yield(Error{Fault: ErrEmpty})
		return true
	}
	n := 0
	for _, r := range s {
		n++
		if r >= '0' && r <= '9' {
			continue
		}
		faulty = true
		if !yield(Error{ErrCharset, n, "0-9"}) {
			return faulty
		}
	}
	if n != digits {
		yield(Error{Fault: ErrLength, Want: strconv.Itoa(digits)})
		return true
	}
	return faulty
}

// doubled is twice a digit with its figures added: 2·7 = 14 → 5.
var doubled = [10]byte{0, 2, 4, 6, 8, 1, 3, 5, 7, 9}

// checkDigit weighs the first ten digits by 1, 2, 1, 2 … from the left, adds
// the figures of the products and completes to a multiple of ten. The rule is
// that of the worked example in "Estructura de RFC y NSS"; independent
// implementations agree with it.
func checkDigit(s string) byte {
	var sum byte
	for i := 0; i < baseSize; i += 2 {
		sum += s[i] - '0' + doubled[s[i+1]-'0']
	}
	return '0' + (10-sum%10)%10
}

// clean tells whether eleven characters have no fault: the fast way for good
// numbers.
func clean(b *[size]byte) bool {
	var sum, any byte
	for i, c := range b {
		d := c - '0'
		if d > 9 {
			return false
		}
		any |= d
		if i%2 == 1 {
			d = doubled[d]
		}
		sum += d
	}
	return sum%10 == 0 && any != 0
}

// Validate gives what [Parse] says of the value: nil, or [ErrEmpty] where n is
// absent, for no number with another fault can be held.
func (n NSS) Validate() error {
	_, err := Parse(n.String())
	return err
}

// IsZero tells whether n is absent.
func (n NSS) IsZero() bool { return n == NSS{} }

// String gives the eleven digits, or the empty text where n is absent. It is
// personal data: what is only to be recognised in a log is [NSS.Mask].
func (n NSS) String() string {
	if n.IsZero() {
		return ""
	}
	b := n.bytes()
	return string(b[:])
}

// Order compares two numbers by their digits, the absent one first, for
// slices.SortFunc(numbers, nss.NSS.Order).
func (n NSS) Order(m NSS) int {
	return cmp.Or(cmp.Compare(n.head, m.head), cmp.Compare(n.tail, m.tail))
}

func pack(b *[size]byte) NSS {
	return NSS{
		head: binary.BigEndian.Uint64(b[:8]),
		tail: uint32(b[8])<<16 | uint32(b[9])<<8 | uint32(b[10]),
	}
}

func (n NSS) bytes() (b [size]byte) {
	binary.BigEndian.PutUint64(b[:8], n.head)
	b[8], b[9], b[10] = byte(n.tail>>16), byte(n.tail>>8), byte(n.tail)
	return b
}
