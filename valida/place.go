package valida

import (
	"reflect"
	"strings"
	"unicode"
)

// Label names a field for people.
type Label struct {
	ES string `json:"es,omitempty"` // tag etiqueta, or else the name in JSON
	EN string `json:"en,omitempty"` // tag label; blank where there is none
}

// String gives the Spanish label.
func (l Label) String() string { return l.ES }

func labelOf(f reflect.StructField) Label {
	l := Label{ES: f.Tag.Get("etiqueta"), EN: f.Tag.Get("label")}
	if l.ES == "" {
		l.ES = FieldName(f)
	}
	if l.ES == "" {
		l.ES = f.Name
	}
	return l
}

// place is where a problem is.
type place struct {
	path   string
	label  Label
	root   reflect.Type // what was validated; nil where that is not known
	parent reflect.Type // the struct that holds the field; nil where not known
}

// step is one step of a namespace: a field, or a key between brackets.
type step struct {
	name string
	key  bool
}

// steps takes a namespace such as Trabajadores[3].CURP apart. The key of a map
// may hold anything: it ends at the first bracket that a step can follow.
func steps(ns string) []step {
	var all []step
	for ns != "" {
		if ns[0] == '[' {
			end := closing(ns)
			all = append(all, step{ns[1:end], true})
			ns = strings.TrimPrefix(strings.TrimPrefix(ns[end:], "]"), ".")
			continue
		}
		end := strings.IndexAny(ns, ".[")
		if end < 0 {
			end = len(ns)
		}
		all = append(all, step{ns[:end], false})
		ns = strings.TrimPrefix(ns[end:], ".")
	}
	return all
}

func closing(ns string) int {
	for i := 1; i < len(ns); i++ {
		if ns[i] == ']' && (i+1 == len(ns) || ns[i+1] == '.' || ns[i+1] == '[') {
			return i
		}
	}
	return len(ns)
}

// locate finds a field by its namespace in Go within the type that was
// validated. Where the type does not lead there, as behind an interface, the
// names that validator has serve.
func locate(root reflect.Type, ns, goNS string) place {
	if root != nil {
		if p, ok := typed(root, goNS); ok {
			return p
		}
	}
	p := named(ns, goNS)
	p.root = root
	return p
}

func typed(root reflect.Type, goNS string) (place, bool) {
	t := deref(root)
	p := place{root: t}
	if t.Kind() == reflect.Struct && t.Name() != "" {
		goNS = strings.TrimPrefix(goNS, t.Name()+".")
	}
	for _, s := range steps(goNS) {
		t = deref(t)
		switch kind := t.Kind(); {
		case s.key && (kind == reflect.Slice || kind == reflect.Array):
			p.path += "[" + s.name + "]"
			t = t.Elem()
		case s.key && kind == reflect.Map:
			p.path += "[" + masked(s.name) + "]"
			t = t.Elem()
		case !s.key && kind == reflect.Struct:
			f, ok := t.FieldByName(s.name)
			if !ok {
				return place{}, false
			}
			p.path = join(p.path, FieldName(f))
			p.label, p.parent, t = labelOf(f), t, f.Type
		default:
			return place{}, false
		}
	}
	return p, true
}

// named reads the names that validator has, without the name of the struct
// where one is in front: it is the same in both namespaces.
func named(ns, goNS string) place {
	if i := rootEnd(ns); i > 0 && ns[0] != '[' && strings.HasPrefix(goNS, ns[:i]) {
		ns = ns[i:]
	}
	var p place
	for _, s := range steps(ns) {
		name := masked(s.name)
		if s.key {
			if isIndex(s.name) {
				name = s.name
			}
			p.path += "[" + name + "]"
			continue
		}
		p.path = join(p.path, name)
		p.label.ES = name
	}
	return p
}

// rootEnd gives where the first name ends with its point, 0 where there is
// none. The name of a generic type holds points between brackets.
func rootEnd(ns string) int {
	depth := 0
	for i := range len(ns) {
		switch ns[i] {
		case '[':
			depth++
		case ']':
			depth--
		case '.':
			if depth == 0 {
				return i + 1
			}
		}
	}
	return 0
}

func join(path, name string) string {
	if path == "" || name == "" {
		return path + name
	}
	return path + "." + name
}

// masked gives the key of a map, unless it may be an identifier or an e-mail
// address.
func masked(key string) string {
	const most = 5 // no identifier has so few digits
	digits := 0
	for _, r := range key {
		if unicode.IsDigit(r) {
			digits++
		}
	}
	if digits > most || strings.ContainsRune(key, '@') {
		return "****"
	}
	return key
}

// isIndex tells whether a key between brackets may be the place in a list,
// where the type does not say. An NSS or a telephone number has more digits.
func isIndex(key string) bool {
	return len(key) <= 7 && strings.Trim(key, "0123456789") == ""
}

// other finds the field that a rule such as eqfield names, beside the field or
// from the top, and gives its label as the detail of a text. There is none
// where a value was checked against another without a field. ok is false where
// the type is known to have no such field.
func (p place) other(param string, fromTop bool) (args []any, ok bool) {
	if param == "" {
		return nil, true
	}
	from := p.parent
	if fromTop {
		from = p.root
	}
	if from == nil {
		return []any{Label{ES: param[strings.LastIndexByte(param, '.')+1:]}}, true
	}
	found, ok := typed(from, param)
	return []any{found.label}, ok
}
