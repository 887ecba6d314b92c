// Package xmltree reads a small XML document into a flat tree of the elements
// of given namespaces.
//
// It is stricter than encoding/xml, which lets duplicate attributes,
// undeclared prefixes and several roots pass, and several times as fast. It
// reads XML 1.0 with Namespaces, UTF-8 only, without a document type: there
// is nothing to expand and nothing to load.
package xmltree

// Space numbers the namespace of a name: [None], [Foreign], or [First] plus
// the position in the list of known namespaces.
type Space uint8

// The namespaces that every document may have.
const (
	None    Space = iota // no namespace
	Foreign              // one that the caller does not know
	First                // the first that the caller knows
)

// Absent marks a link to a node that does not exist.
const Absent int32 = -1

// Attr is an attribute, its value normalised as XML asks: references resolved,
// line ends and tabs as blanks.
type Attr struct {
	Space Space
	Name  string // without prefix
	Value string
}

// Node is an element of a known namespace, or the root. Links are positions
// in [Tree.Nodes].
type Node struct {
	Space              Space
	Text               bool // holds characters other than white space
	Name               string
	Parent, Next       int32 // Next is the next sibling
	First, last        int32 // children
	attrsFrom, attrsTo int32
}

// Tree holds the elements in document order; the root is node 0. What stands
// inside an element of a foreign namespace is checked and left out.
type Tree struct {
	Nodes []Node
	attrs []Attr
}

// Attrs gives the attributes of a node in document order, without namespace
// declarations.
func (t *Tree) Attrs(n int32) []Attr {
	return t.attrs[t.Nodes[n].attrsFrom:t.Nodes[n].attrsTo]
}

// Limits bounds what a document may hold.
type Limits struct {
	Depth    int // nesting; the root is 1
	Elements int // all of them, foreign ones too
	Attr     int // bytes of one attribute value
}

// Kind is the reason for which a document is refused.
type Kind uint8

// The reasons.
const (
	Malformed Kind = iota + 1
	Limit
	DTD // a document type or another markup declaration
)

// Error is a refusal with its place.
type Error struct {
	Kind   Kind
	Offset int // in bytes
}

func (e *Error) Error() string {
	switch e.Kind {
	case Limit:
		return "xmltree: limit"
	case DTD:
		return "xmltree: document type"
	}
	return "xmltree: malformed"
}
