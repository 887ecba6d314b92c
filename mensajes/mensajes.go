package mensajes

// Coded is anything that has a stable code and the arguments of its text:
// faults, errors, warnings, steps of a trace, states.
type Coded interface {
	Code() string
	Args() []any
}

// Printer tells codes in one language. It is safe for concurrent use, and its
// methods change nothing: those that seem to give a new Printer.
type Printer struct {
	english bool
	texts   map[string]entry
	pages   string // base of the pages that explain codes; see [Printer.Pages]
}

// Lang gives the language of the printer, "es-MX" or "en".
func (p *Printer) Lang() string {
	if p.english {
		return "en"
	}
	return "es-MX"
}

// Text tells what c says. Nothing has the empty text.
func (p *Printer) Text(c Coded) string {
	if isNil(c) {
		return ""
	}
	return p.TextOf(c.Code(), c.Args()...)
}

// TextOf tells what a code says with these arguments; a place without its
// argument is an ellipsis. A code without a text gives a sentence that names
// it in parentheses, never a bare key: the sentence is for the reader, the
// code for whoever helps.
func (p *Printer) TextOf(code string, args ...any) string { return p.text(code, args, 0) }

func (p *Printer) text(code string, args []any, depth int) string {
	e, ok := p.texts[code]
	if !ok {
		e, args = p.texts[noText], []any{code}
	}
	return p.fill(p.pick(e.ES, e.EN), args, depth)
}

// Cause tells why c happens, or the empty text where its text says it all.
func (p *Printer) Cause(c Coded) string {
	if isNil(c) {
		return ""
	}
	return p.CauseOf(c.Code(), c.Args()...)
}

// CauseOf is [Printer.Cause] for a code and its arguments.
func (p *Printer) CauseOf(code string, args ...any) string {
	e := p.texts[code]
	return p.fill(p.pick(e.CauseES, e.CauseEN), args, 0)
}

// Next tells what to do next, or the empty text where nothing is to be done.
func (p *Printer) Next(c Coded) string {
	if isNil(c) {
		return ""
	}
	return p.NextOf(c.Code(), c.Args()...)
}

// NextOf is [Printer.Next] for a code and its arguments.
func (p *Printer) NextOf(code string, args ...any) string {
	e := p.texts[code]
	return p.fill(p.pick(e.NextES, e.NextEN), args, 0)
}

// Has tells whether a code has a text.
func (p *Printer) Has(code string) bool { _, ok := p.texts[code]; return ok }

// Law gives the provision that a code rests on, or the empty text. Laws are
// cited in Spanish in both languages.
func (p *Printer) Law(code string) string { return p.texts[code].Law }

func (p *Printer) pick(es, en string) string {
	if p.english {
		return en
	}
	return es
}
