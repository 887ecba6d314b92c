package cfdi

import (
	"math/bits"

	"github.com/derechohabiente/imss/tarjeton/cfdi/internal/xmltree"
)

// validate is stage 3: it gives every element its declaration and reports
// what the schema does not allow.
func (d *document) validate() {
	d.info[0].decl = comprobanteElement
	d.judge(d.root())
}

func (d *document) judge(e el) {
	decl := d.info[e.n].decl
	if decl.skip {
		return
	}
	d.judgeAttributes(e, decl)
	if d.tree.Nodes[e.n].Text {
		d.log.add(XSDInvalid, at{e: e}, "", "no text")
	}
	if decl.open {
		d.judgeComplements(e)
	} else {
		d.judgeSequence(e, decl)
	}
	for c := d.tree.Nodes[e.n].First; c != xmltree.Absent; c = d.tree.Nodes[c].Next {
		if d.info[c].decl != nil {
			d.judge(el{d, c})
		}
	}
}

// judgeAttributes takes the attributes in document order. Most documents keep
// the order of the schema, so the search goes on from the last one found.
func (d *document) judgeAttributes(e el, decl *element) {
	var seen uint32
	next := 0
	for _, a := range d.tree.Attrs(e.n) {
		if a.Space != xmltree.None {
			if !isSchemaHint(a) {
				d.log.add(XSDInvalid, at{e: e, attr: a.Name}, "", "not declared")
			}
			continue
		}
		i := -1
		for k := range decl.attrs {
			if j := (next + k) % len(decl.attrs); decl.attrs[j].name == a.Name {
				i = j
				break
			}
		}
		if i < 0 {
			d.log.add(XSDInvalid, at{e: e, attr: a.Name}, "", "not declared")
			continue
		}
		next = i + 1
		seen |= 1 << i
		if !decl.attrs[i].kind.judge(a.Value) {
			d.log.add(XSDInvalid, at{e: e, attr: a.Name}, a.Value, decl.attrs[i].kind.name)
		}
	}
	if bits.OnesCount32(seen) == len(decl.attrs) {
		return
	}
	for i := range decl.attrs {
		if a := &decl.attrs[i]; a.required && seen&(1<<i) == 0 {
			d.log.add(XSDInvalid, at{e: e, attr: a.name}, "", a.kind.name)
		}
	}
}

// isSchemaHint tells the attributes that say where a schema may be found.
// They are ignored: nothing is ever loaded.
func isSchemaHint(a xmltree.Attr) bool {
	return a.Space == spaceXSI && (a.Name == "schemaLocation" || a.Name == "noNamespaceSchemaLocation")
}

// judgeSequence takes the children in document order: each must be declared,
// not before one that it follows in the schema, and not too often.
func (d *document) judgeSequence(e el, decl *element) {
	var counts [16]int32
	var indexed [len(countedNames)]int32
	at0 := 0
	for c := d.tree.Nodes[e.n].First; c != xmltree.Absent; c = d.tree.Nodes[c].Next {
		node := &d.tree.Nodes[c]
		d.number(c, node.Name, &indexed)
		k := decl.position(node, at0)
		if k < 0 {
			d.log.add(XSDInvalid, at{e: el{d, c}}, "", "not declared")
			continue
		}
		kid := decl.kids[k]
		d.info[c].decl = kid.decl
		if counts[k]++; k < at0 || (kid.max > 0 && counts[k] > int32(kid.max)) {
			d.log.add(XSDInvalid, at{e: el{d, c}}, "", "another place or number")
		}
		at0 = max(at0, k)
	}
	for k, kid := range decl.kids {
		if counts[k] < int32(kid.min) {
			below := "/" + kid.decl.name
			if kid.decl.indexed {
				below += "[1]"
			}
			d.log.add(XSDInvalid, at{e: e, below: below}, "", "required")
		}
	}
}

// position gives the child that a node is, or −1.
func (e *element) position(n *xmltree.Node, from int) int {
	for i := range e.kids {
		j := (from + i) % len(e.kids)
		if k := e.kids[j].decl; k.name == n.Name && k.space == n.Space {
			return j
		}
	}
	return -1
}

// judgeComplements declares what stands where the schema allows anything.
func (d *document) judgeComplements(e el) {
	var indexed [len(countedNames)]int32
	for c := d.tree.Nodes[e.n].First; c != xmltree.Absent; c = d.tree.Nodes[c].Next {
		node := &d.tree.Nodes[c]
		d.number(c, node.Name, &indexed)
		switch {
		case node.Space == spaceNomina && node.Name == nominaElement.name:
			d.info[c].decl = nominaElement
		case node.Space == spaceTFD && node.Name == timbreElement.name:
			d.info[c].decl = timbreElement
		default:
			d.log.add(XSDInvalid, at{e: el{d, c}}, "", "not declared")
		}
	}
}

func (d *document) number(c int32, name string, indexed *[len(countedNames)]int32) {
	for i, counted := range countedNames {
		if name == counted {
			indexed[i]++
			d.info[c].ord = indexed[i]
			return
		}
	}
}
