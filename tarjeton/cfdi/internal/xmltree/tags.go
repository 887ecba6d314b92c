package xmltree

import (
	"slices"
	"strings"
	"unicode/utf8"
)

// startTag takes <name attributes> or <name attributes/>.
func (s *scanner) startTag() Kind {
	if s.elements++; s.elements > s.limits.Elements || len(s.stack) >= s.limits.Depth {
		return Limit
	}
	s.pos++
	name := s.name()
	if name == "" {
		return Malformed
	}
	bound := len(s.bindings)
	empty, k := s.attributes()
	if k != 0 {
		return k
	}
	node, k := s.element(name)
	if k != 0 {
		return k
	}
	if empty {
		s.bindings = s.bindings[:bound]
		return 0
	}
	s.stack = append(s.stack, open{name, node, bound})
	return 0
}

func (s *scanner) endTag() Kind {
	top := s.stack[len(s.stack)-1]
	if !strings.HasPrefix(s.doc[s.pos+2:], top.name) {
		return Malformed
	}
	s.pos += 2 + len(top.name)
	s.blanks()
	if s.pos >= len(s.doc) || s.doc[s.pos] != '>' {
		return Malformed
	}
	s.pos++
	s.bindings = s.bindings[:top.bindings]
	s.stack = s.stack[:len(s.stack)-1]
	return 0
}

// attributes takes everything up to the end of a start tag. Namespace
// declarations go to bindings, the rest to raw.
func (s *scanner) attributes() (empty bool, k Kind) {
	s.raw = s.raw[:0]
	for {
		blank := s.blanks()
		if s.pos >= len(s.doc) {
			return false, Malformed
		}
		switch c := s.doc[s.pos]; {
		case c == '>':
			s.pos++
			return false, 0
		case c == '/':
			if s.pos+1 >= len(s.doc) || s.doc[s.pos+1] != '>' {
				return false, Malformed
			}
			s.pos += 2
			return true, 0
		case !blank:
			return false, Malformed
		}
		name, value, k := s.attribute()
		if k != 0 {
			return false, k
		}
		if prefix, declares := declared(name); declares {
			if k := s.bind(prefix, value); k != 0 {
				return false, k
			}
		}
		s.raw = append(s.raw, rawAttr{name, value})
	}
}

// attribute takes name="value".
func (s *scanner) attribute() (name, value string, k Kind) {
	if name = s.name(); name == "" {
		return "", "", Malformed
	}
	s.blanks()
	if s.pos >= len(s.doc) || s.doc[s.pos] != '=' {
		return "", "", Malformed
	}
	s.pos++
	s.blanks()
	if s.pos >= len(s.doc) || (s.doc[s.pos] != '"' && s.doc[s.pos] != '\'') {
		return "", "", Malformed
	}
	quote := s.doc[s.pos]
	end := strings.IndexByte(s.doc[s.pos+1:], quote)
	if end < 0 {
		return "", "", Malformed
	}
	if end > s.limits.Attr {
		return "", "", Limit
	}
	value, ok := normalise(s.doc[s.pos+1 : s.pos+1+end])
	if !ok {
		return "", "", Malformed
	}
	s.pos += end + 2
	return name, value, 0
}

// normalise resolves references and turns white space into blanks (XML 1.0,
// 3.3.3); a line end of two characters is one blank (2.11).
func normalise(v string) (string, bool) {
	plain := 0
	for plain < len(v) && !is(v[plain], special) {
		plain++
	}
	if plain == len(v) {
		return v, true
	}
	b := append(make([]byte, 0, len(v)), v[:plain]...)
	for i := plain; i < len(v); i++ {
		switch c := v[i]; c {
		case '<':
			return "", false
		case '&':
			r, n := reference(v[i:])
			if n == 0 {
				return "", false
			}
			b = utf8.AppendRune(b, r)
			i += n - 1
		case '\r':
			if i+1 < len(v) && v[i+1] == '\n' {
				continue
			}
			b = append(b, ' ')
		case '\t', '\n':
			b = append(b, ' ')
		default:
			b = append(b, c)
		}
	}
	return string(b), true
}

// reference reads one of the five entities of XML or a character reference,
// and gives its length, 0 where it is none.
func reference(v string) (rune, int) {
	end := strings.IndexByte(v[:min(len(v), 16)], ';')
	if end < 2 {
		return 0, 0
	}
	switch name := v[1:end]; name {
	case "amp":
		return '&', end + 1
	case "lt":
		return '<', end + 1
	case "gt":
		return '>', end + 1
	case "quot":
		return '"', end + 1
	case "apos":
		return '\'', end + 1
	default:
		r, ok := character(name)
		if !ok {
			return 0, 0
		}
		return r, end + 1
	}
}

// character reads #65 or #x41; the character must be one that XML allows.
func character(name string) (rune, bool) {
	if name[0] != '#' {
		return 0, false
	}
	digits, base := name[1:], rune(10)
	if digits != "" && digits[0] == 'x' {
		digits, base = digits[1:], 16
	}
	var r rune
	for i := range len(digits) {
		d := digitOf(digits[i])
		if d >= base {
			return 0, false
		}
		if r = r*base + d; r > utf8.MaxRune {
			return 0, false
		}
	}
	return r, digits != "" && isChar(r)
}

func digitOf(c byte) rune {
	switch {
	case c >= '0' && c <= '9':
		return rune(c - '0')
	case c >= 'a' && c <= 'f':
		return rune(c-'a') + 10
	case c >= 'A' && c <= 'F':
		return rune(c-'A') + 10
	}
	return 99
}

// element gives the node of a start tag, or Absent for one that is left out.
func (s *scanner) element(name string) (int32, Kind) {
	if s.duplicates() {
		return Absent, Malformed
	}
	sp, local, _, ok := s.resolve(name, true)
	if !ok {
		return Absent, Malformed
	}
	parent := Absent
	if n := len(s.stack); n > 0 {
		parent = s.stack[n-1].node
	}
	kept := len(s.stack) == 0 || (parent != Absent && sp >= First)
	from := len(s.tree.attrs)
	for _, a := range s.raw {
		asp, alocal, _, ok := s.resolve(a.name, false)
		if !ok {
			return Absent, Malformed
		}
		if _, declares := declared(a.name); kept && !declares {
			s.tree.attrs = append(s.tree.attrs, Attr{asp, alocal, a.value})
		}
	}
	if !kept {
		return Absent, 0
	}
	return s.add(Node{
		Space: sp, Name: local, Parent: parent, Next: Absent, First: Absent, last: Absent,
		attrsFrom: int32(from), attrsTo: int32(len(s.tree.attrs)),
	}), 0
}

func (s *scanner) add(n Node) int32 {
	id := int32(len(s.tree.Nodes))
	if n.Parent != Absent {
		p := &s.tree.Nodes[n.Parent]
		if p.First == Absent {
			p.First = id
		} else {
			s.tree.Nodes[p.last].Next = id
		}
		p.last = id
	}
	s.tree.Nodes = append(s.tree.Nodes, n)
	return id
}

// duplicates tells whether two attributes have the same name, also by way of
// two prefixes of one namespace.
func (s *scanner) duplicates() bool {
	const few = 24
	if len(s.raw) > few {
		return s.duplicatesOfMany()
	}
	for i, a := range s.raw {
		for _, b := range s.raw[:i] {
			if a.name == b.name {
				return true
			}
		}
		if strings.IndexByte(a.name, ':') > 0 && s.sameExpanded(i) {
			return true
		}
	}
	return false
}

func (s *scanner) sameExpanded(i int) bool {
	_, local, uri, _ := s.resolve(s.raw[i].name, false)
	return slices.ContainsFunc(s.raw[:i], func(b rawAttr) bool {
		_, l, u, _ := s.resolve(b.name, false)
		return l == local && u == uri && uri != ""
	})
}

func (s *scanner) duplicatesOfMany() bool {
	seen := make(map[[2]string]struct{}, len(s.raw))
	for _, a := range s.raw {
		_, local, uri, _ := s.resolve(a.name, false)
		key := [2]string{uri, local}
		if _, declares := declared(a.name); declares {
			key = [2]string{"xmlns", a.name}
		}
		if _, dup := seen[key]; dup {
			return true
		}
		seen[key] = struct{}{}
	}
	return false
}
