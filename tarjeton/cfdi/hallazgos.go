package cfdi

import (
	"cmp"
	"slices"

	"github.com/derechohabiente/imss/tarjeton"
)

// maxFindings bounds what a hostile document can make the reader keep.
const maxFindings = 10_000

// findings collects what is wrong, with what is needed to put it in order.
type findings struct {
	list []placed
	seen map[[2]string]struct{} // one finding for each code and path
}

type placed struct {
	Finding
	node, rank int // document order, then the order of the rules
}

// at names the place of a finding: an attribute of an element, or the element
// below, present or absent.
type at struct {
	e     el
	below string // "/Emisor" where the element may be absent
	attr  string
}

func (p at) path() string {
	path := p.e.path() + p.below
	if p.attr != "" {
		path += "/@" + p.attr
	}
	return path
}

// add keeps a finding. What identifies the person is masked.
func (f *findings) add(fault Fault, p at, got, want string) {
	f.addAs(fault, "", p, got, want)
}

// addAs is add where one rule has several numbers in the SAT's matrix.
func (f *findings) addAs(fault Fault, sat33 string, p at, got, want string) {
	if len(f.list) >= maxFindings {
		return
	}
	path := p.path()
	key := [2]string{string(fault), path}
	if _, dup := f.seen[key]; dup {
		return
	}
	if f.seen == nil {
		f.seen = map[[2]string]struct{}{}
	}
	f.seen[key] = struct{}{}
	rank, rule := ruleOf(fault)
	if sat33 == "" {
		sat33 = rule.SAT33
	}
	if p.attr != "" && p.private() {
		got = tarjeton.ReservadoOf(got).Mask()
	}
	f.list = append(f.list, placed{
		Finding: Finding{Fault: fault, SAT33: sat33, Severity: rule.Severity, Path: path, Got: got, Want: want},
		node:    int(p.e.n), rank: rank,
	})
}

func (p at) private() bool {
	decl := p.e.d.info[p.e.n].decl
	if decl == nil || p.below != "" {
		return false
	}
	a := decl.attribute(p.attr)
	return a != nil && a.private
}

func (f *findings) sorted() []Finding {
	if len(f.list) == 0 {
		return nil
	}
	slices.SortStableFunc(f.list, func(a, b placed) int {
		return cmp.Or(cmp.Compare(a.node, b.node), cmp.Compare(a.rank, b.rank))
	})
	out := make([]Finding, len(f.list))
	for i, p := range f.list {
		out[i] = p.Finding
	}
	return out
}
