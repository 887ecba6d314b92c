package cfdi

import "github.com/derechohabiente/imss/tarjeton/cfdi/internal/xmltree"

// The namespaces that are read, in the order in which xmltree numbers them.
const (
	uriCFDI   = "http://www.sat.gob.mx/cfd/4"
	uriNomina = "http://www.sat.gob.mx/nomina12"
	uriTFD    = "http://www.sat.gob.mx/TimbreFiscalDigital"
	uriXSI    = "http://www.w3.org/2001/XMLSchema-instance"

	spaceCFDI   = xmltree.First
	spaceNomina = xmltree.First + 1
	spaceTFD    = xmltree.First + 2
	spaceXSI    = xmltree.First + 3
)

var knownSpaces = []string{uriCFDI, uriNomina, uriTFD, uriXSI}

// element declares an element: its attributes and children stand in the order
// of the SAT's XSLT, which is that of the cadena original.
type element struct {
	name    string
	space   xmltree.Space
	attrs   []attribute
	kids    []child
	indexed bool // paths count it among its siblings
	open    bool // xs:any: complements
	skip    bool // not judged, not sealed: Addenda
	// interleaved: the cadena takes attribute i after child i, not before all.
	interleaved bool
}

type attribute struct {
	name     string
	kind     simple
	required bool
	unsealed bool // not in the cadena original
	private  bool // identifies the person: findings mask it
}

type child struct {
	decl     *element
	min, max int // max 0 = any number
}

func req(name string, kind simple) attribute {
	return attribute{name: name, kind: kind, required: true}
}
func opt(name string, kind simple) attribute { return attribute{name: name, kind: kind} }

func (a attribute) masked() attribute  { a.private = true; return a }
func (a attribute) outside() attribute { a.unsealed = true; return a }
func one(e *element) child             { return child{e, 1, 1} }
func maybe(e *element) child           { return child{e, 0, 1} }
func many(e *element) child            { return child{e, 0, 0} }
func some(e *element) child            { return child{e, 1, 0} }

// leaf declares an element without children.
func leaf(space xmltree.Space, name string, attrs ...attribute) *element {
	return &element{name: name, space: space, attrs: attrs}
}

// group declares an element of children alone.
func group(space xmltree.Space, name string, kids ...child) *element {
	return &element{name: name, space: space, kids: kids}
}

func (e *element) with(kids ...child) *element { e.kids = kids; return e }
func (e *element) counted() *element           { e.indexed = true; return e }

// counted names the elements that paths number.
var countedNames = [...]string{"Nomina", "Percepcion", "Deduccion", "OtroPago", "Incapacidad", "HorasExtra", "SubContratacion"}
