package pdf

// Fault is a reason for which a paper is not drawn. It is an error, and its
// text is its stable code.
type Fault string

// The faults of this package.
const (
	ErrRune     Fault = "pdf.rune"     // a field holds a character outside Windows-1252, or a control character
	ErrKind     Fault = "pdf.kind"     // no paper is known for this type of document
	ErrLogo     Fault = "pdf.logo"     // the logo is no whole PNG or JPEG image, or too large
	ErrTheme    Fault = "pdf.theme"    // a text of the theme is too long or cannot be set
	ErrQR       Fault = "pdf.qr"       // no QR code of level M holds the text
	ErrLayout   Fault = "pdf.layout"   // a block is higher than a page
	ErrEngine   Fault = "pdf.engine"   // the engine failed
	ErrFinisher Fault = "pdf.finisher" // the engine's output has a shape unknown to the finisher
)

func (f Fault) Error() string { return string(f) }

// Code gives the stable code.
func (f Fault) Code() string { return string(f) }

// Args is empty: a fault alone has no details.
func (f Fault) Args() []any { return nil }

// Error is a fault at a field of a document or of the theme. It never holds
// the value.
type Error struct {
	Fault Fault
	Field string // path of the field, such as holder.name; may be empty
}

func (e *Error) Error() string {
	if e.Field == "" {
		return string(e.Fault)
	}
	return string(e.Fault) + " at " + e.Field
}

// Unwrap gives the fault.
func (e *Error) Unwrap() error { return e.Fault }

// Code gives the fault's code.
func (e *Error) Code() string { return string(e.Fault) }

// Args gives the field.
func (e *Error) Args() []any { return []any{e.Field} }
