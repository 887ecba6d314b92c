package imss_test

import (
	"bytes"
	"encoding/json"
	"errors"
	"go/importer"
	"go/token"
	"go/types"
	"io"
	"os"
	"os/exec"
	"reflect"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
)

const module = "github.com/derechohabiente/imss"

// publicPackages gives the types of the packages that hosts may import, as the
// compiler exports them.
func publicPackages(t *testing.T) []*types.Package {
	t.Helper()
	cmd := exec.Command("go", "list", "-export", "-deps", "-json=ImportPath,Export", "./...")
	cmd.Env = append(cmd.Environ(), "GOWORK=off")
	out, err := cmd.Output()
	require.NoError(t, err)
	exports := map[string]string{}
	var ours []string
	for dec := json.NewDecoder(bytes.NewReader(out)); ; {
		var p struct{ ImportPath, Export string }
		err := dec.Decode(&p)
		if errors.Is(err, io.EOF) {
			break
		}
		require.NoError(t, err)
		exports[p.ImportPath] = p.Export
		if isOurs(p.ImportPath) && !strings.Contains(p.ImportPath, "/internal/") {
			ours = append(ours, p.ImportPath)
		}
	}
	imp := importer.ForCompiler(token.NewFileSet(), "gc", func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) })
	var all []*types.Package
	for _, path := range ours {
		p, err := imp.Import(path)
		require.NoError(t, err, path)
		all = append(all, p)
	}
	return all
}

func isOurs(path string) bool { return path == module || strings.HasPrefix(path, module+"/") }

// The names of text fields that hold an identifier, or a text with one, and of
// those that hold a name or an address of a person.
var (
	identifier = regexp.MustCompile(`(?i)^(curp|nss|rfc|numseguridadsocial|cadena$|qr$|raw$)`)
	personal   = regexp.MustCompile(`(?i)^(nombres?|given_?names?|(first|second)_?surname|(primer|segundo)_?apellido|titular|correo|e_?mail|to)$`)
)

// impersonal are the fields with such a name that hold nothing of a person.
func impersonal() map[string]string {
	return map[string]string{
		"tarjeton.ConceptoIMSS.Nombre": "the name of a concept of pay",
		"cfdi.Clave.Nombre":            "the name of a key of a catalogue",
		"cfdi.Timbre.RfcProvCertif":    "a certifier, whose RFC the SAT publishes",
		"tarjeton.Fiscal.RFCPAC":       "a certifier, whose RFC the SAT publishes",
		"tarjeton.Patron.Nombre":       "an employer",
		"cfdi.Emisor.Nombre":           "an employer",
		"prueba.Patron.Nombre":         "an employer",
		"tramite.TransitionError.To":   "a state",
		"valida.Problem.args":          "limits of a rule",
	}
}

// what tells what a text field holds; where is package.Type.Field.
func what(where string) (id, name bool) {
	field := where[strings.LastIndex(where, ".")+1:]
	if _, ok := impersonal()[where]; ok || strings.HasPrefix(where, "umf.") { // the names of package umf are those of places
		return false, false
	}
	return identifier.MatchString(field), personal.MatchString(field)
}

// holder tells which types hold something personal, at any depth.
type holder map[types.Type]bool

// holds looks at a type that stands in a field of a type of ours; where is the
// place, package.Type.Field.
func (h holder) holds(t types.Type, where string) bool {
	switch t := types.Unalias(t).(type) {
	case *types.Named:
		return h.named(t, where)
	case *types.Basic:
		id, name := what(where)
		return t.Kind() == types.String && (id || name)
	case *types.Pointer:
		return h.holds(t.Elem(), where)
	case *types.Slice:
		return h.holds(t.Elem(), where)
	case *types.Array:
		return h.holds(t.Elem(), where)
	case *types.Map:
		return h.holds(t.Key(), where) || h.holds(t.Elem(), where)
	case *types.Interface:
		_, ok := impersonal()[where]
		return t.Empty() && !ok // whatever the host puts there
	}
	return false
}

func (h holder) named(t *types.Named, where string) bool {
	obj := t.Obj()
	if obj.Pkg() == nil || !isOurs(obj.Pkg().Path()) {
		return obj.Name() == "RawMessage" // data of a procedure
	}
	name := obj.Pkg().Name() + "." + obj.Name()
	switch name {
	case "curp.CURP", "nss.NSS", "nss.Registro", "rfc.RFC", "tarjeton.Reservado", "cfdi.Reservado", "sello.Field":
		return true
	case "cfdi.Texto":
		return h.holds(types.Typ[types.String], where)
	}
	if known, ok := h[t]; ok {
		return known
	}
	h[t] = false // a type within itself adds nothing
	if s, ok := t.Underlying().(*types.Struct); ok {
		for i := range s.NumFields() {
			h[t] = h[t] || h.holds(s.Field(i).Type(), name+"."+s.Field(i).Name())
		}
	} else {
		h[t] = h.holds(t.Underlying(), where)
	}
	return h[t]
}

// A new type that holds an identifier, or a name, has to stand in the table of
// the redaction tests; what holds none has no place there.
func TestRedactionTableIsComplete(t *testing.T) {
	table := map[string]bool{}
	for _, e := range entries() {
		typ := e.typ
		if typ.Kind() == reflect.Pointer {
			typ = typ.Elem()
		}
		name, _, _ := strings.Cut(typ.Name(), "[") // of a generic type, one instance
		table[typ.PkgPath()+"."+name] = true
	}
	h := holder{}
	for _, p := range publicPackages(t) {
		for _, name := range p.Scope().Names() {
			obj, ok := p.Scope().Lookup(name).(*types.TypeName)
			if !ok || !obj.Exported() || obj.IsAlias() || types.IsInterface(obj.Type()) {
				continue
			}
			key := p.Path() + "." + name
			switch holds := h.holds(obj.Type(), p.Name()+"."+name); {
			case holds && !table[key]:
				t.Errorf("%s holds something personal: add it to entries()", key)
			case !holds && table[key]:
				t.Errorf("%s holds nothing personal: take it out of entries()", key)
			}
			delete(table, key)
		}
	}
	for key := range table {
		t.Errorf("%s is no exported type: take it out of entries()", key)
	}
}
