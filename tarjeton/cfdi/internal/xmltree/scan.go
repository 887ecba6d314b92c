package xmltree

import (
	"strings"
	"unicode/utf8"
)

// maxBindings bounds the namespace declarations in scope, because each prefix
// is looked up among them.
const maxBindings = 256

type binding struct {
	prefix, uri string
	space       Space
}

// open is an element whose end has not been met.
type open struct {
	name     string // with prefix, as the end tag must repeat it
	node     int32  // Absent inside foreign elements
	bindings int
}

type rawAttr struct{ name, value string }

type scanner struct {
	doc      string
	pos      int
	limits   Limits
	known    []string
	tree     Tree
	stack    []open
	bindings []binding
	raw      []rawAttr
	elements int
}

// Parse reads a document that is valid UTF-8; known lists the namespaces whose
// elements are kept. The first thing wrong ends it.
func Parse(b []byte, known []string, limits Limits) (*Tree, *Error) {
	bad := firstBadChar(b)
	s := scanner{
		doc: string(b), limits: limits, known: known,
		tree: Tree{
			Nodes: make([]Node, 0, 16+len(b)/256),
			attrs: make([]Attr, 0, 32+len(b)/64),
		},
		stack: make([]open, 0, 16), raw: make([]rawAttr, 0, 24), bindings: make([]binding, 0, 8),
	}
	kind := s.document()
	switch {
	case kind != 0 && s.pos <= bad:
		return nil, &Error{kind, s.pos}
	case bad < len(b):
		return nil, &Error{Malformed, bad}
	case kind != 0:
		return nil, &Error{kind, s.pos}
	}
	return &s.tree, nil
}

func (s *scanner) document() Kind {
	s.pos = len(s.doc) - len(strings.TrimPrefix(s.doc, "\ufeff"))
	if k := s.declaration(); k != 0 {
		return k
	}
	if k := s.misc(); k != 0 {
		return k
	}
	if s.pos >= len(s.doc) {
		return Malformed
	}
	if k := s.startTag(); k != 0 {
		return k
	}
	for len(s.stack) > 0 {
		if k := s.content(); k != 0 {
			return k
		}
	}
	if k := s.misc(); k != 0 {
		return k
	}
	if s.pos < len(s.doc) {
		return Malformed
	}
	return 0
}

// misc passes white space, comments and processing instructions, and stands
// at an element or at the end.
func (s *scanner) misc() Kind {
	for {
		s.blanks()
		rest := s.doc[s.pos:]
		var k Kind
		switch {
		case strings.HasPrefix(rest, "<!"):
			k = s.markup()
		case strings.HasPrefix(rest, "<?"):
			k = s.instruction()
		case rest == "", rest[0] == '<':
			return 0
		default:
			k = Malformed
		}
		if k != 0 {
			return k
		}
	}
}

func (s *scanner) blanks() bool {
	from := s.pos
	for s.pos < len(s.doc) && is(s.doc[s.pos], space) {
		s.pos++
	}
	return s.pos > from
}

// declaration passes <?xml version="1.0" encoding="…" standalone="…"?>.
func (s *scanner) declaration() Kind {
	const head = "<?xml"
	rest := s.doc[s.pos:]
	if !strings.HasPrefix(rest, head) || len(rest) == len(head) || !is(rest[len(head)], space) {
		return 0
	}
	start := s.pos
	s.pos += len(head)
	for rank, last := 0, 0; ; last = rank {
		blank := s.blanks()
		if strings.HasPrefix(s.doc[s.pos:], "?>") {
			s.pos += 2
			if last == 0 {
				s.pos = start
				return Malformed
			}
			return 0
		}
		name, value, k := s.attribute()
		if k != 0 || !blank {
			return Malformed
		}
		rank = declRank(name, value)
		if rank <= last || (last == 0 && rank != 1) {
			return Malformed
		}
	}
}

// declRank orders the parts of the declaration: version, encoding, standalone.
// A later 1.x is read as 1.0 (XML 1.0, fifth edition, 2.8).
func declRank(name, value string) int {
	switch {
	case name == "version" && len(value) > 2 && value[:2] == "1." && strings.Trim(value[2:], "0123456789") == "":
		return 1
	case name == "encoding" && strings.EqualFold(value, "UTF-8"):
		return 2
	case name == "standalone" && (value == "yes" || value == "no"):
		return 3
	}
	return 0
}

// content passes what stands between two tags, and the second of them.
func (s *scanner) content() Kind {
	i := strings.IndexByte(s.doc[s.pos:], '<')
	if i < 0 {
		s.pos = len(s.doc)
		return Malformed
	}
	if k := s.text(s.doc[s.pos : s.pos+i]); k != 0 {
		return k
	}
	s.pos += i
	rest := s.doc[s.pos:]
	if len(rest) < 2 {
		return Malformed
	}
	switch rest[1] {
	case '/':
		return s.endTag()
	case '?':
		return s.instruction()
	case '!':
		if strings.HasPrefix(rest, "<![CDATA[") {
			return s.cdata()
		}
		return s.markup()
	}
	return s.startTag()
}

// text judges characters between tags: references must resolve, and "]]>" may
// not stand there (production 14).
func (s *scanner) text(t string) Kind {
	i := 0
	for i < len(t) && is(t[i], space) {
		i++
	}
	if i == len(t) {
		return 0
	}
	s.markText()
	if strings.Contains(t, "]]>") {
		return Malformed
	}
	for {
		amp := strings.IndexByte(t, '&')
		if amp < 0 {
			return 0
		}
		_, n := reference(t[amp:])
		if n == 0 {
			return Malformed
		}
		t = t[amp+n:]
	}
}

func (s *scanner) markText() {
	if n := s.stack[len(s.stack)-1].node; n != Absent {
		s.tree.Nodes[n].Text = true
	}
}

func (s *scanner) cdata() Kind {
	const head = "<![CDATA["
	end := strings.Index(s.doc[s.pos:], "]]>")
	if end < 0 {
		return Malformed
	}
	if strings.TrimLeft(s.doc[s.pos+len(head):s.pos+end], " \t\r\n") != "" {
		s.markText()
	}
	s.pos += end + 3
	return 0
}

// markup passes a comment; any other declaration belongs to a document type.
func (s *scanner) markup() Kind {
	rest := s.doc[s.pos:]
	if !strings.HasPrefix(rest, "<!--") {
		if len(rest) > 2 && is(rest[2], nameStart) {
			return DTD
		}
		return Malformed
	}
	end := strings.Index(rest[4:], "--")
	if end < 0 || !strings.HasPrefix(rest[4+end:], "-->") {
		return Malformed
	}
	s.pos += 4 + end + 3
	return 0
}

// instruction passes <?target …?>; a target "xml" in any case is reserved.
func (s *scanner) instruction() Kind {
	start := s.pos
	s.pos += 2
	target := s.name()
	end := strings.Index(s.doc[s.pos:], "?>")
	if target == "" || strings.Contains(target, ":") || strings.EqualFold(target, "xml") ||
		end < 0 || (end > 0 && !is(s.doc[s.pos], space)) {
		s.pos = start
		return Malformed
	}
	s.pos += end + 2
	return 0
}

// name takes a name, or nothing.
func (s *scanner) name() string {
	from := s.pos
	for s.pos < len(s.doc) {
		if c := s.doc[s.pos]; c < utf8.RuneSelf {
			if class[c]&nameChar == 0 || (s.pos == from && class[c]&nameStart == 0) {
				break
			}
			s.pos++
			continue
		}
		r, n := utf8.DecodeRuneInString(s.doc[s.pos:])
		if !isNameChar(r) || (s.pos == from && !isNameStart(r)) {
			break
		}
		s.pos += n
	}
	return s.doc[from:s.pos]
}
