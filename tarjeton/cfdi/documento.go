package cfdi

import (
	"strconv"
	"strings"

	"github.com/derechohabiente/imss/tarjeton/cfdi/internal/xmltree"
)

// document is a tree with the declarations of its elements.
type document struct {
	tree *xmltree.Tree
	info []nodeInfo
	log  findings
}

// nodeInfo ties a node to its declaration (nil: none, not judged, not sealed)
// and to its position among siblings of the same name.
type nodeInfo struct {
	decl *element
	ord  int32
}

// el is one element of a document; the zero value is an absent one.
type el struct {
	d *document
	n int32
}

func (d *document) root() el { return el{d, 0} }

func (e el) exists() bool { return e.d != nil }

// get gives the text of an attribute as it stands.
func (e el) get(name string) (string, bool) {
	if e.d == nil {
		return "", false
	}
	for _, a := range e.d.tree.Attrs(e.n) {
		if a.Name == name && a.Space == xmltree.None {
			return a.Value, true
		}
	}
	return "", false
}

func (e el) has(name string) bool { _, ok := e.get(name); return ok }

// value gives the value of an attribute: white space collapsed, empty where
// absent.
func (e el) value(name string) string {
	s, _ := e.get(name)
	return collapse(s)
}

// amount gives the amount of an attribute, zero where it is absent: the
// function f of the validation matrix.
func (e el) amount(name string) monto {
	m, _ := parseMonto(e.value(name))
	return m
}

// texto gives an attribute for the typed form.
func (e el) texto(name string) Texto {
	s, ok := e.get(name)
	return Texto{s, ok}
}

func (e el) reservado(name string) Reservado { return reservado(e.texto(name)) }

// kids calls visit for the declared children of a name, in document order.
func (e el) kids(name string, visit func(el)) {
	if e.d == nil {
		return
	}
	for c := e.d.tree.Nodes[e.n].First; c != xmltree.Absent; c = e.d.tree.Nodes[c].Next {
		if decl := e.d.info[c].decl; decl != nil && decl.name == name {
			visit(el{e.d, c})
		}
	}
}

// kid gives the first declared child of a name.
func (e el) kid(name string) (k el) {
	if e.d == nil {
		return el{}
	}
	for c := e.d.tree.Nodes[e.n].First; c != xmltree.Absent; c = e.d.tree.Nodes[c].Next {
		if decl := e.d.info[c].decl; decl != nil && decl.name == name {
			return el{e.d, c}
		}
	}
	return el{}
}

// count tells how many declared children of a name there are.
func (e el) count(name string) (n int) {
	e.kids(name, func(el) { n++ })
	return n
}

// hasKids tells whether there is any child at all.
func (e el) hasKids() bool {
	return e.d != nil && e.d.tree.Nodes[e.n].First != xmltree.Absent
}

// path names an element by local names, with positions on the names that
// repeat.
func (e el) path() string {
	var steps []string
	for n := e.n; n != xmltree.Absent; n = e.d.tree.Nodes[n].Parent {
		step := e.d.tree.Nodes[n].Name
		if ord := e.d.info[n].ord; ord > 0 {
			step += "[" + strconv.Itoa(int(ord)) + "]"
		}
		steps = append(steps, step)
	}
	var b strings.Builder
	for i := len(steps) - 1; i >= 0; i-- {
		b.WriteByte('/')
		b.WriteString(steps[i])
	}
	return b.String()
}

// declaration gives the declaration of an attribute, or nil.
func (e *element) attribute(name string) *attribute {
	for i := range e.attrs {
		if e.attrs[i].name == name {
			return &e.attrs[i]
		}
	}
	return nil
}
