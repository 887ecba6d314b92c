package house_test

import (
	"bytes"
	"encoding/json"
	"fmt"
	"go/ast"
	"go/constant"
	"go/importer"
	"go/types"
	"io"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// checkedSource is a package with the types of its source.
type checkedSource struct {
	pkgSource
	pkg  *types.Package
	info *types.Info
}

// checked keeps the packages between the tests of this package, which run one
// after the other.
var checked []checkedSource

// checkAll type-checks every package of the root module against the export
// data of what it imports.
func checkAll(t *testing.T) []checkedSource {
	t.Helper()
	if len(checked) > 0 {
		return checked
	}
	exports := exportsOf(t)
	lookup := func(path string) (io.ReadCloser, error) { return os.Open(exports[path]) }
	for _, p := range parseAll(t) {
		s := checkedSource{pkgSource: p, info: &types.Info{
			Defs: map[*ast.Ident]types.Object{}, Types: map[ast.Expr]types.TypeAndValue{}}}
		cfg := types.Config{Importer: importer.ForCompiler(p.fset, "gc", lookup)}
		var err error
		if s.pkg, err = cfg.Check(p.ImportPath, p.fset, p.files, s.info); err != nil {
			t.Fatal(err)
		}
		checked = append(checked, s)
	}
	return checked
}

// exportsOf gives the file of export data of each package that the root module
// needs.
func exportsOf(t *testing.T) map[string]string {
	t.Helper()
	cmd := exec.Command("go", "list", "-export", "-deps", "-f", "{{.ImportPath}}\t{{.Export}}", "./...")
	cmd.Dir = "../.."
	cmd.Env = append(cmd.Environ(), "GOWORK=off")
	var complaint bytes.Buffer
	cmd.Stderr = &complaint
	out, err := cmd.Output()
	if err != nil {
		t.Fatalf("%v\n%s", err, complaint.String())
	}
	exports := map[string]string{}
	for line := range strings.Lines(string(out)) {
		path, file, _ := strings.Cut(strings.TrimSpace(line), "\t")
		exports[path] = file
	}
	return exports
}

// value is one value of an enumeration and the code it gives itself.
type value struct{ Type, Code string }

// enumerate gives every value of every exported type of the SDK that has a
// code (Code() string and Args() []any), with the code that the type's own
// method gives. It writes a program that asks them all, and runs it: so a new
// type or a new value is found without being listed anywhere.
//
// A type over a byte is asked for all 256 values. A type over a string is
// asked for its constants, for the absent and for an invalid value and, where
// it can tell its valid values, for every short text that it calls valid.
func enumerate(t *testing.T) []value {
	t.Helper()
	if len(enumerated) > 0 {
		return enumerated
	}
	file := filepath.Join(t.TempDir(), "main.go")
	if err := os.WriteFile(file, questions(t), 0o644); err != nil {
		t.Fatal(err)
	}
	cmd := exec.Command("go", "run", file)
	cmd.Dir = "../.."
	cmd.Env = append(cmd.Environ(), "GOWORK=off")
	var out, complaint bytes.Buffer
	cmd.Stdout, cmd.Stderr = &out, &complaint
	if err := cmd.Run(); err != nil {
		t.Fatalf("%v\n%s", err, complaint.String())
	}
	if err := json.Unmarshal(out.Bytes(), &enumerated); err != nil {
		t.Fatal(err)
	}
	return enumerated
}

// enumerated keeps the values between the tests of this package.
var enumerated []value

// questions writes the program that asks every value for its code.
func questions(t *testing.T) []byte {
	t.Helper()
	var imports, body strings.Builder
	for i, p := range checkAll(t) {
		if p.pkg.Name() == "main" || strings.Contains(p.ImportPath, "/internal/") {
			continue
		}
		local, before := fmt.Sprintf("p%d", i), body.Len()
		for _, name := range p.pkg.Scope().Names() {
			obj, ok := p.pkg.Scope().Lookup(name).(*types.TypeName)
			if ok && obj.Exported() && isCoded(obj.Type()) {
				ask(t, &body, p, obj, local)
			}
		}
		if body.Len() > before {
			fmt.Fprintf(&imports, "\t%s %q\n", local, p.ImportPath)
		}
	}
	return []byte(fmt.Sprintf(program, imports.String(), body.String()))
}

// ask writes the questions about one type.
func ask(t *testing.T, body *strings.Builder, p checkedSource, obj *types.TypeName, local string) {
	t.Helper()
	name := local + "." + obj.Name()
	label := strings.TrimPrefix(p.ImportPath, module+"/") + "." + obj.Name()
	switch u := obj.Type().Underlying().(type) {
	case *types.Basic:
		switch {
		case u.Info()&types.IsString != 0:
			fmt.Fprintf(body, "\ttext[%s](%q, %s)\n", name, label, quoted(constantsOf(p, obj.Type())))
		case u.Kind() == types.Uint8:
			fmt.Fprintf(body, "\tnumber[%s](%q)\n", name, label)
		default:
			t.Errorf("%s: an enumeration is a text or a uint8, so that all its values can be asked for their codes", label)
		}
	case *types.Struct:
		composed, ok := composites()[label]
		if !ok && composesItsCode(p, obj.Name()) {
			t.Errorf("%s composes its code: name in composites() the literals that make its values", label)
		}
		for _, fields := range literals(p, composed) {
			fmt.Fprintf(body, "\tsay(%q, %s{%s}.Code())\n", label, name, fields)
		}
	}
}

// composites are the types whose codes are put together from fields, each with
// the type of the literals in its package that hold those fields.
func composites() map[string]string { return map[string]string{"vigencia.Provision": "norma"} }

// literals gives the constant fields of each composite literal of a type, as
// the fields of another literal.
func literals(p checkedSource, typeName string) []string {
	var out []string
	for _, f := range p.files {
		ast.Inspect(f, func(n ast.Node) bool {
			lit, ok := n.(*ast.CompositeLit)
			if !ok || typeName == "" {
				return true
			}
			named, ok := p.info.Types[lit].Type.(*types.Named)
			if !ok || named.Obj().Name() != typeName {
				return true
			}
			fields := named.Underlying().(*types.Struct)
			var parts []string
			for i, e := range lit.Elts {
				if v := p.info.Types[e].Value; v != nil {
					parts = append(parts, strings.ToUpper(fields.Field(i).Name()[:1])+fields.Field(i).Name()[1:]+": "+v.ExactString())
				}
			}
			out = append(out, strings.Join(parts, ", "))
			return true
		})
	}
	return out
}

// isCoded tells whether a value of the type, or a pointer to one, has a code
// and arguments.
func isCoded(typ types.Type) bool {
	set := types.NewMethodSet(types.NewPointer(typ))
	code, args := set.Lookup(nil, "Code"), set.Lookup(nil, "Args")
	return code != nil && args != nil && code.Type().String() == "func() string" && args.Type().String() == "func() []any"
}

// composesItsCode tells whether the method Code of a type does more than hand
// on the code of a field: whether it holds a text of its own.
func composesItsCode(p checkedSource, typeName string) bool {
	found := false
	for _, f := range p.files {
		for _, d := range f.Decls {
			fn, ok := d.(*ast.FuncDecl)
			if !ok || fn.Recv == nil || fn.Name.Name != "Code" || root(fn.Recv.List[0].Type).Name != typeName {
				continue
			}
			ast.Inspect(fn, func(n ast.Node) bool {
				_, text := n.(*ast.BasicLit)
				found = found || text
				return true
			})
		}
	}
	return found
}

func constantsOf(p checkedSource, typ types.Type) []string {
	var out []string
	for _, obj := range p.info.Defs {
		if c, ok := obj.(*types.Const); ok && types.Identical(c.Type(), typ) {
			out = append(out, constant.StringVal(c.Val()))
		}
	}
	slices.Sort(out)
	return out
}

func quoted(ss []string) string { return fmt.Sprintf("%#v", append([]string{}, ss...)) }

const program = `package main

import (
	"encoding/json"
	"os"
	"strings"
%s)

type value struct{ Type, Code string }

var values []value

func say(name, code string) { values = append(values, value{name, code}) }

func number[T interface{ ~uint8; Code() string }](name string) {
	for n := range 256 {
		say(name, T(n).Code())
	}
}

func text[T interface{ ~string; Code() string }](name string, constants []string) {
	for _, c := range constants {
		say(name, T(c).Code())
	}
	if T("\x01").Code() == "\x01" { // its constants are its codes
		return
	}
	for _, odd := range []T{"", "\x01"} {
		if code := odd.Code(); !strings.HasSuffix(code, ".") && !strings.Contains(code, "\x01") {
			say(name, code)
		}
	}
	for _, s := range short() {
		switch v := any(T(s)).(type) {
		case interface{ Known() bool }:
			if v.Known() {
				say(name, T(s).Code())
			}
		case interface{ Valid() bool }:
			if v.Valid() {
				say(name, T(s).Code())
			}
		}
	}
}

func short() []string {
	const letters = "0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ"
	var all []string
	for _, a := range letters {
		all = append(all, string(a))
		for _, b := range letters {
			all = append(all, string(a)+string(b))
		}
	}
	return all
}

func main() {
%s	json.NewEncoder(os.Stdout).Encode(values)
}
`
