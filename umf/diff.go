package umf

import (
	"cmp"
	"slices"
)

// ChangeKind tells what happened to a settlement between two vintages.
type ChangeKind string

// The kinds of a [Change].
const (
	Added   ChangeKind = "umf.change_added"
	Removed ChangeKind = "umf.change_removed"
	Renamed ChangeKind = "umf.change_renamed" // other name or kind, same postal code
	Moved   ChangeKind = "umf.change_moved"   // other postal code
)

// Change is a settlement that differs between two vintages of the postal
// catalogue. Old is empty for Added, New for Removed.
type Change struct {
	Kind     ChangeKind
	Old, New Asentamiento
}

// Code gives the kind's code.
func (c Change) Code() string { return string(c.Kind) }

// Args gives the postal code and the name, the old ones where there are such.
func (c Change) Args() []any {
	if c.Kind == Added {
		return []any{c.New.CP, c.New.Nombre}
	}
	return []any{c.Old.CP, c.Old.Nombre}
}

// Diff tells how the settlements of two catalogues differ, by postal code and
// name. Settlements are the same where state, municipality and number
// (c_estado, c_mnpio, id_asenta_cpcons) are; rows without a number are the same
// where postal code, folded name and folded kind are.
func Diff(older, newer *Catalog) []Change {
	var out []Change
	before := older.byIdentity()
	for p := range newer.Codes() {
		for a := range p.All() {
			k := identityOf(a)
			list := before[k]
			if len(list) == 0 {
				out = append(out, Change{Kind: Added, New: a})
				continue
			}
			before[k] = list[1:]
			old := list[0].settlement()
			switch {
			case old.CP != a.CP:
				out = append(out, Change{Moved, old, a})
			case old.Nombre != a.Nombre || old.Tipo != a.Tipo:
				out = append(out, Change{Renamed, old, a})
			}
		}
	}
	for _, list := range before {
		for _, i := range list {
			out = append(out, Change{Kind: Removed, Old: i.settlement()})
		}
	}
	slices.SortFunc(out, func(a, b Change) int {
		x, y := a.subject(), b.subject()
		return cmp.Or(cmp.Compare(x.CP, y.CP), cmp.Compare(x.Nombre, y.Nombre), cmp.Compare(x.Tipo, y.Tipo),
			cmp.Compare(x.ID, y.ID), cmp.Compare(a.Kind, b.Kind))
	})
	return out
}

func (c Change) subject() Asentamiento {
	if c.Kind == Added {
		return c.New
	}
	return c.Old
}

// identity is what stays the same of a settlement from vintage to vintage.
type identity struct {
	estado, municipio string
	id                int
	cp, nombre, tipo  string // without a number
}

func identityOf(a Asentamiento) identity {
	if a.ID == 0 {
		return identity{cp: a.CP, nombre: foldString(a.Nombre), tipo: foldString(a.Tipo)}
	}
	return identity{estado: a.ClaveEstado, municipio: a.ClaveMunicipio, id: a.ID}
}

// rowRef is where a settlement stands: code and number inside it.
type rowRef struct {
	p CodigoPostal
	i int
}

func (c *Catalog) byIdentity() map[identity][]rowRef {
	m := make(map[identity][]rowRef, len(c.rows))
	for p := range c.Codes() {
		for i := range p.Len() {
			k := identityOf(p.At(i))
			m[k] = append(m[k], rowRef{p, i})
		}
	}
	return m
}

func (r rowRef) settlement() Asentamiento { return r.p.At(r.i) }
