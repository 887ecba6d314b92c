package mensajes

// Problems gives every coded error inside err, in order. It walks through
// wrapped and joined errors; on each branch the outermost coded one speaks,
// since it knows most (position, expected value).
func Problems(err error) []Coded {
	if err == nil {
		return nil
	}
	if c, ok := err.(Coded); ok {
		return []Coded{c}
	}
	switch err := err.(type) {
	case interface{ Unwrap() error }:
		return Problems(err.Unwrap())
	case interface{ Unwrap() []error }:
		var all []Coded
		for _, e := range err.Unwrap() {
			all = append(all, Problems(e)...)
		}
		return all
	}
	return nil
}

// Problem is one problem as RFC 9457 writes it, with the code as an extension
// member.
type Problem struct {
	Type   string `json:"type"` // URN of the code
	Title  string `json:"title"`
	Detail string `json:"detail,omitempty"` // what to do next
	Code   string `json:"code"`
	Law    string `json:"law,omitempty"`
}

// Problem words c for an API's answer.
func (p *Printer) Problem(c Coded) Problem {
	return Problem{
		Type:   "urn:imss:" + c.Code(),
		Title:  p.Text(c),
		Detail: p.Next(c),
		Code:   c.Code(),
		Law:    p.Law(c.Code()),
	}
}
