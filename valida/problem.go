package valida

import (
	"encoding/json"
	"strconv"
	"strings"
	"unicode"
	"unicode/utf8"

	"github.com/derechohabiente/imss/mensajes"
)

// Problem is what is wrong with one field. It never holds the value.
//
// It is an error that unwraps to its cause, and a [mensajes.Coded]: a printer
// words it, says what to do next and writes it as RFC 9457 does. Text adds the
// label to the words.
type Problem struct {
	Path  string // place in the JSON document, such as trabajadores[3].curp; blank for the whole of it
	Label Label  // name of the field for people
	Tag   string // rule that failed, or its alias, without parameter
	Pos   int    // 1-based position within the value, in characters; 0 = the whole value
	Err   error  // curp.Error, nss.Error, rfc.Error, a Fault of this package, or the error of a method Validate or of other code

	code string
	args []any
}

// Code gives the stable code, such as curp.check_digit.
func (p Problem) Code() string { return p.code }

// Args gives the details of the text, in the order of its places.
func (p Problem) Args() []any { return p.args }

// Text words the problem, after the label of the field: "CURP del trabajador:
// el dígito verificador (posición 18) no corresponde: debe ser 8."
func (p Problem) Text(in *mensajes.Printer) string {
	args := make([]any, len(p.args))
	for i, a := range p.args {
		if l, ok := a.(Label); ok {
			a = l.word(in)
		}
		args[i] = a
	}
	text := in.TextOf(p.code, args...)
	if label := p.Label.word(in); label != "" {
		return in.TextOf(labelled, label, lowerFirst(text))
	}
	return text
}

// word gives the label in the language of a printer.
func (l Label) word(in *mensajes.Printer) string {
	if l.EN != "" && in.Lang() == "en" {
		return l.EN
	}
	return l.ES
}

// lowerFirst makes a sentence go on after a colon, unless it begins with an
// acronym.
func lowerFirst(s string) string {
	first, n := utf8.DecodeRuneInString(s)
	if second, _ := utf8.DecodeRuneInString(s[n:]); unicode.IsUpper(second) {
		return s
	}
	return string(unicode.ToLower(first)) + s[n:]
}

// Error gives the place, the code and the position.
func (p Problem) Error() string {
	s := p.code
	if p.Path != "" {
		s = p.Path + ": " + s
	}
	if p.Pos > 0 {
		s += " at position " + strconv.Itoa(p.Pos)
	}
	return s
}

// Unwrap gives the cause, for errors.Is(err, curp.ErrCheckDigit).
func (p Problem) Unwrap() error { return p.Err }

// MarshalJSON gives the place and the code for programs; the cause stays
// behind, since that of other code may hold what was read. Words for people are
// those of [Problems.Problem].
func (p Problem) MarshalJSON() ([]byte, error) {
	return json.Marshal(struct {
		Path  string `json:"path"`
		Label Label  `json:"label"`
		Tag   string `json:"tag,omitempty"`
		Code  string `json:"code"`
		Pos   int    `json:"pos,omitempty"`
	}{p.Path, p.Label, p.Tag, p.code, p.Pos})
}

// Problems are the problems of one check, in the order of the fields. It is an
// error, and errors.Is finds the cause of each.
type Problems []Problem

func (ps Problems) Error() string {
	all := make([]string, len(ps))
	for i, p := range ps {
		all[i] = p.Error()
	}
	return strings.Join(all, "; ")
}

// Unwrap gives each problem.
func (ps Problems) Unwrap() []error {
	all := make([]error, len(ps))
	for i, p := range ps {
		all[i] = p
	}
	return all
}

// Problem words all of them for an API's answer, as [mensajes.Printer.ProblemOf]
// does, and with the labels in the details. The host adds its HTTP status,
// usually 422. Without problems it is the zero Problem.
func (ps Problems) Problem(in *mensajes.Printer) mensajes.Problem {
	if len(ps) == 0 {
		return mensajes.Problem{}
	}
	out, _ := in.ProblemOf(ps)
	if len(ps) == 1 {
		out.Detail = detail(ps[0], out.Title, in)
	}
	for i := range out.Errors {
		out.Errors[i].Detail = detail(ps[i], out.Errors[i].Title, in)
	}
	return out
}

// detail is the text with the label, or nothing where it says no more than the
// title.
func detail(p Problem, title string, in *mensajes.Printer) string {
	if text := p.Text(in); text != title {
		return text
	}
	return ""
}
