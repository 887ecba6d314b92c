package mensajes

import (
	"reflect"
	"strings"
)

// ContentType is the media type of a [Problem] in JSON (RFC 9457, section 3).
const ContentType = "application/problem+json"

// defaultPages is the published page of the codes.
const defaultPages = "https://github.com/derechohabiente/imss/blob/main/docs/errores.md"

// Problem is one problem, or several together, as RFC 9457 writes it. Members
// that have nothing to say are left out of the JSON. The host sets Status, the
// HTTP status it answers with, and Instance, a URI of this occurrence; neither
// follows from a code.
type Problem struct {
	Type     string `json:"type"`               // URI of the page that explains the code
	Title    string `json:"title"`              // the code's text without its details: the same in each occurrence
	Status   int    `json:"status,omitempty"`   // HTTP status, as the answer has it
	Detail   string `json:"detail,omitempty"`   // the text with the details of this occurrence, where they say more
	Instance string `json:"instance,omitempty"` // URI of this occurrence

	// Extension members.
	Code   string    `json:"code"`             // stable code
	Field  string    `json:"field,omitempty"`  // name or path of the datum concerned
	Line   int       `json:"line,omitempty"`   // 1-based line of the file
	Pos    int       `json:"pos,omitempty"`    // 1-based position within the datum, or place in its list
	Next   string    `json:"next,omitempty"`   // what to do next
	Law    string    `json:"law,omitempty"`    // provision it rests on
	Errors []Problem `json:"errors,omitempty"` // the problems, where there are several
}

// Pages gives a printer whose problems have their type at a page of the host:
// base, "#" and [Anchor] of the code. By default that is docs/errores.md of
// the repository. The type is the same in both languages, because it
// identifies the problem.
func (p *Printer) Pages(base string) *Printer {
	q := *p
	q.pages = base
	return &q
}

// Anchor gives the name by which the pages of errors mark a code: lower case,
// with hyphens for points; "curp.check_digit" is "curp-check_digit".
func Anchor(code string) string { return strings.ReplaceAll(strings.ToLower(code), ".", "-") }

// Problem words c for an API's answer. Position, line and field are taken from
// the exported fields Pos, Line, and Field or Path of c, where it has them.
// Nothing is worded as an error without a code.
func (p *Printer) Problem(c Coded) Problem {
	if isNil(c) {
		c = told(uncoded)
	}
	code := c.Code()
	out := Problem{
		Type:   p.pages + "#" + Anchor(code),
		Title:  p.TextOf(code),
		Detail: p.Text(c),
		Code:   code,
		Next:   p.Next(c),
		Law:    p.Law(code),
	}
	if out.Detail == out.Title {
		out.Detail = ""
	}
	out.locate(c)
	return out
}

// ProblemOf words all problems inside err, as [Problems] finds them: one alone
// as itself, several together under "errors". An error without a code gives a
// problem that says no more than that, since its text may hold personal data.
// ok is false where err is nil.
func (p *Printer) ProblemOf(err error) (out Problem, ok bool) {
	if isNil(err) {
		return Problem{}, false
	}
	all := Problems(err)
	switch len(all) {
	case 0:
		return p.Problem(told(uncoded)), true
	case 1:
		return p.Problem(all[0]), true
	}
	out = p.Problem(told(several))
	for _, c := range all {
		out.Errors = append(out.Errors, p.Problem(c))
	}
	return out, true
}

// told is a code of this package.
type told string

func (t told) Code() string { return string(t) }
func (t told) Args() []any  { return nil }

// locate takes the place of the problem from the fields of c.
func (out *Problem) locate(c Coded) {
	v := reflect.Indirect(reflect.ValueOf(c))
	if v.Kind() != reflect.Struct {
		return
	}
	for i := range v.NumField() {
		f := v.Field(i)
		switch name := v.Type().Field(i).Name; {
		case name == "Pos" && f.CanInt():
			out.Pos = int(f.Int())
		case name == "Line" && f.CanInt():
			out.Line = int(f.Int())
		case (name == "Field" || name == "Path") && f.Kind() == reflect.String:
			out.Field = f.String()
		}
	}
}
