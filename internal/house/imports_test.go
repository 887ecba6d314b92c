package house_test

import (
	"encoding/json"
	"errors"
	"io"
	"os/exec"
	"path"
	"slices"
	"strings"
	"testing"
)

const module = "github.com/derechohabiente/imss"

// room says what the packages of one folder may import besides the standard
// library, internal/tabla and themselves.
type room struct {
	ours  []string // other rooms
	third []string // third-party modules or packages, by prefix
}

const norm = "golang.org/x/text/unicode/norm"

// rooms is the import table of the repository. A new room, or a new arrow,
// is a decision: it is written here first.
func rooms() map[string]room {
	domain := []string{"afiliacion", "calendario", "cuotas", "curp", "dinero", "nss", "rfc", "tarjeton", "umf", "vigencia"}
	papers := append([]string{"documento", "mensajes", "sello"}, domain...)
	return map[string]room{
		"":           {},
		"calendario": {},
		"dinero":     {},
		"mensajes":   {third: []string{"golang.org/x/text"}},
		"sello":      {third: []string{norm}},
		"curp":       {ours: []string{"calendario"}, third: []string{norm}},
		"nss":        {ours: []string{"calendario"}},
		"rfc":        {ours: []string{"calendario", "curp"}, third: []string{norm}},
		"afiliacion": {ours: []string{"calendario", "dinero", "curp", "nss", "rfc"}, third: []string{"golang.org/x/text"}},
		"vigencia":   {ours: []string{"afiliacion", "calendario"}},
		"cuotas":     {ours: []string{"afiliacion", "calendario", "dinero", "nss"}},
		"umf":        {third: []string{"golang.org/x/text"}},
		"tarjeton":   {ours: []string{"afiliacion", "curp", "nss", "rfc", "calendario", "dinero"}},
		"documento":  {ours: append([]string{"sello"}, domain...)},
		"pdf": {ours: papers, third: []string{
			"github.com/johnfercher/maroto/v2", "github.com/johnfercher/go-tree", // the engine, and a type of its interfaces
			"github.com/pdfcpu/pdfcpu", "rsc.io/qr", "golang.org/x/image", norm}},
		"tramite": {ours: []string{"documento", "sello", "mensajes", "curp", "nss", "calendario"},
			third: []string{"golang.org/x/crypto"}},
		"valida": {ours: []string{"curp", "nss", "rfc", "mensajes"},
			third: []string{"github.com/go-playground/validator/v10"}},
		"prueba":         {ours: domain},
		"padron":         {ours: []string{"curp", "nss", "rfc", "calendario", "mensajes"}},
		"internal/tabla": {ours: []string{"calendario"}},
		"internal/house": {},
		"internal/forma": {third: []string{"github.com/stretchr/testify"}}, // for tests alone
	}
}

// testOnly may be imported by the tests of any room.
func testOnly() []string {
	return []string{"github.com/stretchr/testify", "pgregory.net/rapid"}
}

type listed struct {
	ImportPath, Dir                                    string
	Imports, TestImports, XTestImports, Deps           []string
	GoFiles, TestGoFiles, XTestGoFiles, IgnoredGoFiles []string
	Standard                                           bool
	Module                                             *struct{ Path string }
}

// list runs go list in the root module, alone.
func list(t *testing.T, args ...string) []listed {
	t.Helper()
	cmd := exec.Command("go", append([]string{"list", "-json"}, args...)...)
	cmd.Dir = "../.."
	cmd.Env = append(cmd.Environ(), "GOWORK=off")
	out, err := cmd.Output()
	if err != nil {
		var exit *exec.ExitError
		if errors.As(err, &exit) {
			t.Fatalf("go list: %v\n%s", err, exit.Stderr)
		}
		t.Fatal(err)
	}
	var all []listed
	for dec := json.NewDecoder(strings.NewReader(string(out))); ; {
		var p listed
		switch err := dec.Decode(&p); {
		case errors.Is(err, io.EOF):
			return all
		case err != nil:
			t.Fatal(err)
		}
		all = append(all, p)
	}
}

// roomOf gives the name of the room that an import path of ours belongs to:
// the longest entry of the table that the path starts with.
func roomOf(importPath string) (string, bool) {
	name := strings.TrimPrefix(strings.TrimPrefix(importPath, module), "/")
	table := rooms()
	for {
		if _, ok := table[name]; ok {
			return name, name != "" || importPath == module
		}
		name = path.Dir(name)
		if name == "." {
			return "", false
		}
	}
}

func isOurs(p string) bool { return p == module || strings.HasPrefix(p, module+"/") }

func isStd(p string) bool { return !strings.Contains(strings.SplitN(p, "/", 2)[0], ".") }

func hasPrefix(prefixes []string, p string) bool {
	return slices.ContainsFunc(prefixes, func(x string) bool { return p == x || strings.HasPrefix(p, x+"/") })
}

func TestImportTable(t *testing.T) {
	for _, p := range list(t, "./...") {
		name, ok := roomOf(p.ImportPath)
		if !ok {
			t.Errorf("%s stands in no room of the import table", p.ImportPath)
			continue
		}
		r := rooms()[name]
		for _, imp := range p.Imports {
			checkArrow(t, p.ImportPath, name, r, imp)
		}
		for _, imp := range append(slices.Clone(p.TestImports), p.XTestImports...) {
			if !isOurs(imp) && !isStd(imp) && !hasPrefix(testOnly(), imp) && !hasPrefix(r.third, imp) {
				t.Errorf("a test of %s imports %s", p.ImportPath, imp)
			}
		}
	}
}

func checkArrow(t *testing.T, from, name string, r room, imp string) {
	t.Helper()
	switch {
	case isOurs(imp):
		to, _ := roomOf(imp)
		if to != name && to != "internal/tabla" && !slices.Contains(r.ours, to) {
			t.Errorf("%s imports %s: the table has no arrow from %q to %q", from, imp, name, to)
		}
	case isStd(imp):
		if imp == "net" || strings.HasPrefix(imp, "net/") || imp == "plugin" {
			t.Errorf("%s imports %s: only hosts open connections", from, imp)
		}
	case !hasPrefix(r.third, imp):
		t.Errorf("%s imports %s: not in the table", from, imp)
	}
}

// A host that imports one identifier package links x/text at the most.
func TestIdentifiersStandAlone(t *testing.T) {
	for _, p := range list(t, "-deps", "./curp", "./nss", "./rfc", "./calendario", "./dinero") {
		if p.Module != nil && p.Module.Path != module && p.Module.Path != "golang.org/x/text" {
			t.Errorf("an identifier package links %s", p.ImportPath)
		}
	}
}
