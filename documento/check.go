package documento

import (
	"errors"
	"strconv"
	"unicode"
	"unicode/utf8"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/dinero"
)

// Limits of the fields. Within them every paper can be laid out whole.
const (
	MaxName          = 120            // characters of a person's full name
	MaxLine          = 120            // characters of any other text of one line
	MaxFolio         = 40             // characters of a folio
	MaxAddress       = 300            // characters of an address
	MaxNote          = 500            // characters of a message or remark
	MaxPage          = 200            // bytes of the address of a verification page
	MaxBeneficiarios = 50             // beneficiaries of one paper
	MaxRows          = 1000           // rows of one table
	MaxMessages      = 50             // messages of one stub
	MaxChain         = 20000          // bytes of a fiscal chain
	MaxAmount        = 999_999_999_99 // centavos, with either sign: 999,999,999.99
)

// checker collects every problem of a paper.
type checker struct{ problems []error }

func (c *checker) add(f Fault, field string) {
	c.problems = append(c.problems, &Error{Fault: f, Field: field})
}

func (c *checker) err() error { return errors.Join(c.problems...) }

// text checks a text of one line; it may be empty.
func (c *checker) text(field, s string, limit int) {
	switch {
	case !utf8.ValidString(s) || hasControl(s):
		c.add(ErrText, field)
	case utf8.RuneCountInString(s) > limit:
		c.problems = append(c.problems, &Error{Fault: ErrTooLong, Field: field, Limit: limit})
	}
}

// required checks a text of one line that must be there.
func (c *checker) required(field, s string, limit int) {
	if s == "" {
		c.add(ErrRequired, field)
		return
	}
	c.text(field, s, limit)
}

func hasControl(s string) bool {
	for _, r := range s {
		if unicode.IsControl(r) || r == '\u2028' || r == '\u2029' {
			return true
		}
	}
	return false
}

func (c *checker) rows(field string, n, limit int) {
	if n > limit {
		c.problems = append(c.problems, &Error{Fault: ErrTooLong, Field: field, Limit: limit})
	}
}

func (c *checker) amount(field string, a dinero.Centavos) {
	if a > MaxAmount || a < -MaxAmount {
		c.add(ErrRange, field)
	}
}

// count checks a number that paper shows in a narrow column.
func (c *checker) count(field string, n int) {
	if n < -9999 || n > 9999 {
		c.add(ErrRange, field)
	}
}

func (c *checker) period(field string, p calendario.Period) {
	if !p.From.IsZero() && !p.To.IsZero() && p.To.Before(p.From) {
		c.add(ErrRange, field)
	}
}

// row checks one row of a list; the path of a row is only made where something
// is wrong with it.
func (c *checker) row(list string, i int) *rowChecker {
	return &rowChecker{parent: c, list: list, i: i}
}

type rowChecker struct {
	checker
	parent *checker
	list   string
	i      int
}

// end hands the problems of the row over, each with its path.
func (r *rowChecker) end() {
	for _, p := range r.problems {
		if e, ok := p.(*Error); ok {
			e.Field = at(r.list, r.i, e.Field)
		}
		r.parent.problems = append(r.parent.problems, p)
	}
}

func at(list string, i int, field string) string {
	return list + "[" + strconv.Itoa(i+1) + "]." + field
}
