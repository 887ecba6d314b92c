package cfdi

// Fault is the code of a rule that a document breaks. It is an error, and its
// text is the stable code.
type Fault string

func (f Fault) Error() string { return string(f) }

// Code gives the stable code.
func (f Fault) Code() string { return string(f) }

// Args is empty: the details are those of [Finding].
func (f Fault) Args() []any { return nil }

// Severity tells whether a finding makes the document wrong.
type Severity string

// The severities.
const (
	SeverityError   Severity = "error"   // the document breaks the rule
	SeverityWarning Severity = "warning" // worth a look; a certifier may accept it
)

// Code gives the stable code of the severity.
func (s Severity) Code() string { return "cfdi.severity." + string(s) }

// Args is empty.
func (s Severity) Args() []any { return nil }

// Finding is one rule that a document breaks, in one place.
type Finding struct {
	Fault    Fault    `json:"code"`
	SAT33    string   `json:"sat33,omitempty"` // number in the SAT's matrix for CFDI 3.3
	Severity Severity `json:"severity"`
	// Path names the element or attribute by local names from /Comprobante,
	// with 1-based positions on the nodes that repeat; empty for XML.*.
	Path string `json:"path"`
	// Got and Want are texts of the document and of the rule. What identifies
	// the person is masked in Got.
	Got  string `json:"got,omitempty"`
	Want string `json:"want,omitempty"`
}

// Code gives the stable code of the rule.
func (f Finding) Code() string { return string(f.Fault) }

// Args gives Path, Got and Want, in this order, for a message.
func (f Finding) Args() []any { return []any{f.Path, f.Got, f.Want} }

// Error is a document that cannot be read as a payroll CFDI 4.0: an XML.*
// finding or C40.VERSION.
type Error struct{ Finding Finding }

func (e *Error) Error() string {
	if e.Finding.Got == "" {
		return string(e.Finding.Fault)
	}
	return string(e.Finding.Fault) + ": " + e.Finding.Got
}

// Unwrap gives the fault, for errors.Is(err, cfdi.ErrDTD).
func (e *Error) Unwrap() error { return e.Finding.Fault }

// Code gives the stable code of the fault.
func (e *Error) Code() string { return string(e.Finding.Fault) }

// Args gives those of the finding.
func (e *Error) Args() []any { return e.Finding.Args() }
