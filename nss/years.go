package nss

import "github.com/derechohabiente/imss/calendario"

// firstYear is that of the first regulation of the insured (May 1943): no
// number is older.
const firstYear = 1943

// Ages between which a registration is unremarkable.
const (
	minAge = 14
	maxAge = 80
)

// Years is what the digits of a number say about years. Registered and Born
// are 0 where the century cannot be told.
type Years struct {
	Registered int // year of the first registration
	Born       int // year of birth: the latest with its digits that is not after Registered
	Age        int // (registration − birth) modulo 100: known from the digits alone
}

// Years reads the two years as of a day. Registration lies between 1943 and
// that day's year, which leaves one year until 2042. A birth "after" the
// registration only means an earlier century.
func (n NSS) Years(asof calendario.Date) Years {
	if n.IsZero() {
		return Years{}
	}
	y, _ := n.years(asof.Year())
	return y
}

// years also gives the warning, if any, about the registration year.
func (n NSS) years(asof int) (Years, Warning) {
	b := n.bytes()
	reg, born := pair(b[2], b[3]), pair(b[4], b[5])
	y := Years{Age: (reg - born + 100) % 100}
	found := 0
	for _, year := range [...]int{1900 + reg, 2000 + reg} {
		if year >= firstYear && year <= asof {
			y.Registered = year
			found++
		}
	}
	switch found {
	case 0:
		return y, WarnRegYearImplausible
	case 2:
		y.Registered = 0
		return y, WarnRegYearAmbiguous
	}
	y.Born = y.Registered - y.Age
	return y, ""
}

func pair(a, b byte) int { return int(a-'0')*10 + int(b-'0') }

// Warnings gives what looks odd about a valid number as of a day: about its
// years, in the order of the constants, and about its series. Where the
// registration year cannot be told, age is not judged; without a day, the
// years are not.
func (n NSS) Warnings(asof calendario.Date) []Warning {
	if n.IsZero() {
		return nil
	}
	var out []Warning
	y, w := n.years(asof.Year())
	switch {
	case asof.IsZero():
	case w != "":
		out = append(out, w)
	case y.Age < minAge:
		out = append(out, WarnMinorAtRegistration)
	case y.Age > maxAge:
		out = append(out, WarnAgeAtRegistrationHigh)
	}
	if _, ok := n.Oficina(); !ok {
		out = append(out, WarnPrefixNotListed)
	}
	return out
}

// CompareBirth compares the birth year within the number with a birth date
// from another source, a CURP for instance. Two differing digits are
// [WarnBirthYearDigits]; equal digits of another century, where the number's
// century can be told as of a day, are [WarnBirthCentury]. Either means "look
// at the birth record" ([Warning.Severity] is that of a warning): the number
// keeps what was declared when it was assigned.
func (n NSS) CompareBirth(birth, asof calendario.Date) []Warning {
	if n.IsZero() || birth.IsZero() {
		return nil
	}
	b := n.bytes()
	if pair(b[4], b[5]) != birth.Year()%100 {
		return []Warning{WarnBirthYearDigits}
	}
	if y := n.Years(asof); y.Born != 0 && y.Born != birth.Year() {
		return []Warning{WarnBirthCentury}
	}
	return nil
}
