package xmltree

import (
	"strings"
	"unicode/utf8"
)

const (
	xmlURI   = "http://www.w3.org/XML/1998/namespace"
	xmlnsURI = "http://www.w3.org/2000/xmlns/"
)

// declared tells whether an attribute declares a namespace, and for which
// prefix ("" = the default).
func declared(name string) (prefix string, ok bool) {
	if !strings.HasPrefix(name, "xmlns") {
		return "", false
	}
	if len(name) == len("xmlns") {
		return "", true
	}
	if name[len("xmlns")] != ':' {
		return "", false
	}
	return name[len("xmlns:"):], true
}

// bind puts a declaration in scope (Namespaces in XML 1.0, section 3).
func (s *scanner) bind(prefix, uri string) Kind {
	switch {
	case len(s.bindings) >= maxBindings:
		return Limit
	case strings.Contains(prefix, ":"), prefix == "xmlns", uri == xmlnsURI,
		(prefix == "xml") != (uri == xmlURI), prefix != "" && uri == "":
		return Malformed
	}
	b := binding{prefix: prefix, uri: uri, space: Foreign}
	if uri == "" {
		b.space = None
	}
	for i, k := range s.known {
		if k == uri {
			b.space = First + Space(i)
		}
	}
	s.bindings = append(s.bindings, b)
	return 0
}

// resolve splits a name and looks its prefix up. Only elements take part in
// the default namespace.
func (s *scanner) resolve(name string, element bool) (sp Space, local, uri string, ok bool) {
	prefix, local := "", name
	if i := strings.IndexByte(name, ':'); i >= 0 {
		prefix, local = name[:i], name[i+1:]
		if prefix == "" || !isNCName(local) {
			return 0, "", "", false
		}
	}
	if prefix == "" && !element {
		return None, local, "", true
	}
	for i := len(s.bindings) - 1; i >= 0; i-- {
		if s.bindings[i].prefix == prefix {
			return s.bindings[i].space, local, s.bindings[i].uri, true
		}
	}
	switch prefix {
	case "":
		return None, local, "", true
	case "xml":
		return Foreign, local, xmlURI, true
	case "xmlns":
		return Foreign, local, xmlnsURI, !element
	}
	return 0, "", "", false
}

// isNCName tells whether what follows the colon of a scanned name is a name of
// its own, without another colon.
func isNCName(local string) bool {
	if local == "" || strings.IndexByte(local, ':') >= 0 {
		return false
	}
	if local[0] < utf8.RuneSelf {
		return is(local[0], nameStart)
	}
	r, _ := utf8.DecodeRuneInString(local)
	return isNameStart(r)
}
