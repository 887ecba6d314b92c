package house_test

import (
	"errors"
	"go/ast"
	"go/parser"
	"go/token"
	"go/types"
	"path/filepath"
	"slices"
	"strings"
	"testing"
)

// pkgSource is the parsed source of one package, without its tests.
type pkgSource struct {
	listed
	fset  *token.FileSet
	files []*ast.File
}

func parseAll(t *testing.T) []pkgSource {
	t.Helper()
	var all []pkgSource
	for _, p := range list(t, "./...") {
		s := pkgSource{listed: p, fset: token.NewFileSet()}
		for _, name := range p.GoFiles {
			s.files = append(s.files, parse(t, s.fset, filepath.Join(p.Dir, name)))
		}
		all = append(all, s)
	}
	return all
}

func parse(t *testing.T, fset *token.FileSet, name string) *ast.File {
	t.Helper()
	f, err := parser.ParseFile(fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
	if err != nil {
		t.Fatal(err)
	}
	return f
}

// selectors gives every use of pkg.Name where pkg is an import of the file.
func selectors(f *ast.File, importPath string, visit func(name string, pos token.Pos)) {
	local := ""
	for _, imp := range f.Imports {
		if strings.Trim(imp.Path.Value, `"`) != importPath {
			continue
		}
		local = importPath[strings.LastIndex(importPath, "/")+1:]
		if imp.Name != nil {
			local = imp.Name.Name
		}
	}
	if local == "" {
		return
	}
	ast.Inspect(f, func(n ast.Node) bool {
		if sel, ok := n.(*ast.SelectorExpr); ok {
			if x, ok := sel.X.(*ast.Ident); ok && x.Name == local {
				visit(sel.Sel.Name, sel.Pos())
			}
		}
		return true
	})
}

// The clock is the host's: it comes in as an argument or a field.
func TestNoClock(t *testing.T) {
	forbidden := []string{"Now", "Since", "Until", "Sleep", "After", "Tick", "NewTimer", "NewTicker", "AfterFunc"}
	for _, p := range parseAll(t) {
		for _, f := range p.files {
			selectors(f, "time", func(name string, pos token.Pos) {
				if slices.Contains(forbidden, name) {
					t.Errorf("%s: time.%s", p.fset.Position(pos), name)
				}
			})
		}
	}
}

// Libraries print nothing and end no process.
func TestNoOutput(t *testing.T) {
	for _, p := range parseAll(t) {
		for _, f := range p.files {
			selectors(f, "fmt", func(name string, pos token.Pos) {
				if strings.HasPrefix(name, "Print") {
					t.Errorf("%s: fmt.%s", p.fset.Position(pos), name)
				}
			})
			selectors(f, "os", func(name string, pos token.Pos) {
				if slices.Contains([]string{"Exit", "Stdout", "Stderr", "Args", "Getenv", "Setenv"}, name) {
					t.Errorf("%s: os.%s", p.fset.Position(pos), name)
				}
			})
		}
	}
}

// A panic is the caller's choice, by a name that begins with Must.
func TestNoPanicNoInit(t *testing.T) {
	for _, p := range parseAll(t) {
		for _, f := range p.files {
			for _, d := range f.Decls {
				fn, ok := d.(*ast.FuncDecl)
				if !ok {
					continue
				}
				if fn.Name.Name == "init" && fn.Recv == nil {
					t.Errorf("%s: init()", p.fset.Position(fn.Pos()))
				}
				if strings.HasPrefix(strings.ToLower(fn.Name.Name), "must") {
					continue
				}
				ast.Inspect(fn, func(n ast.Node) bool {
					if c, ok := n.(*ast.CallExpr); ok {
						if id, ok := c.Fun.(*ast.Ident); ok && id.Name == "panic" {
							t.Errorf("%s: panic outside Must", p.fset.Position(c.Pos()))
						}
					}
					return true
				})
			}
		}
	}
}

// Amounts and rates are integers: no floating point near money.
func TestNoFloatsNearMoney(t *testing.T) {
	for _, p := range parseAll(t) {
		name, _ := roomOf(p.ImportPath)
		if !slices.Contains([]string{"dinero", "cuotas", "tarjeton", "afiliacion"}, name) {
			continue
		}
		for _, f := range p.files {
			ast.Inspect(f, func(n ast.Node) bool {
				if id, ok := n.(*ast.Ident); ok && (id.Name == "float64" || id.Name == "float32") {
					t.Errorf("%s: %s", p.fset.Position(id.Pos()), id.Name)
				}
				return true
			})
		}
	}
}

// noImports lets go/types resolve the names of one package alone.
type noImports struct{}

func (noImports) Import(string) (*types.Package, error) { return nil, errors.New("not resolved") }

var _ types.Importer = noImports{}

// Package variables are tables and sentinels: nothing writes to them.
func TestNoMutablePackageState(t *testing.T) {
	for _, p := range parseAll(t) {
		info := &types.Info{Uses: map[*ast.Ident]types.Object{}}
		cfg := types.Config{Importer: noImports{}, Error: func(error) {}}
		pkg, _ := cfg.Check(p.ImportPath, p.fset, p.files, info)
		written := func(e ast.Expr) {
			if id := root(e); id != nil {
				if v, ok := info.Uses[id].(*types.Var); ok && v.Parent() == pkg.Scope() {
					t.Errorf("%s: writes to the package variable %s", p.fset.Position(id.Pos()), id.Name)
				}
			}
		}
		for _, f := range p.files {
			ast.Inspect(f, func(n ast.Node) bool {
				switch n := n.(type) {
				case *ast.AssignStmt:
					for _, l := range n.Lhs {
						written(l)
					}
				case *ast.IncDecStmt:
					written(n.X)
				}
				return true
			})
		}
	}
}

// root gives the identifier at the bottom of x.f[i], or nil.
func root(e ast.Expr) *ast.Ident {
	for {
		switch x := e.(type) {
		case *ast.Ident:
			return x
		case *ast.SelectorExpr:
			e = x.X
		case *ast.IndexExpr:
			e = x.X
		case *ast.StarExpr:
			e = x.X
		case *ast.ParenExpr:
			e = x.X
		default:
			return nil
		}
	}
}

// leaves are the packages in which every exported function has an Example.
func leaves() []string {
	return []string{"calendario", "dinero", "curp", "nss", "rfc", "mensajes", "sello", "afiliacion", "cuotas", "vigencia", "umf", "tarjeton", "documento", "prueba", "valida"}
}

func TestEveryLeafFunctionHasAnExample(t *testing.T) {
	for _, p := range parseAll(t) {
		name, _ := roomOf(p.ImportPath)
		if !slices.Contains(leaves(), name) || strings.Contains(p.ImportPath, "/internal/") {
			continue
		}
		examples := map[string]bool{}
		for _, file := range append(slices.Clone(p.XTestGoFiles), p.TestGoFiles...) {
			for _, d := range parse(t, p.fset, filepath.Join(p.Dir, file)).Decls {
				if fn, ok := d.(*ast.FuncDecl); ok {
					base, _, _ := strings.Cut(strings.TrimPrefix(fn.Name.Name, "Example"), "_")
					examples[base] = strings.HasPrefix(fn.Name.Name, "Example") || examples[base]
				}
			}
		}
		for _, f := range p.files {
			for _, d := range f.Decls {
				if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv == nil && fn.Name.IsExported() && !examples[fn.Name.Name] {
					t.Errorf("%s: no Example for %s.%s", p.fset.Position(fn.Pos()), name, fn.Name.Name)
				}
			}
		}
	}
}

func TestEveryExportedNameIsDocumented(t *testing.T) {
	for _, p := range parseAll(t) {
		for _, f := range p.files {
			for _, d := range f.Decls {
				for _, bad := range undocumented(d) {
					t.Errorf("%s: %s has no doc comment", p.fset.Position(bad.Pos()), bad.Name)
				}
			}
		}
	}
}

// undocumented gives the exported names of a declaration without a comment
// of their own or of their group.
func undocumented(d ast.Decl) []*ast.Ident {
	var bad []*ast.Ident
	switch d := d.(type) {
	case *ast.FuncDecl:
		if d.Name.IsExported() && d.Doc == nil && !plumbing(d) {
			bad = append(bad, d.Name)
		}
	case *ast.GenDecl:
		for _, s := range d.Specs {
			switch s := s.(type) {
			case *ast.TypeSpec:
				if s.Name.IsExported() && s.Doc == nil && d.Doc == nil {
					bad = append(bad, s.Name)
				}
			case *ast.ValueSpec:
				for _, n := range s.Names {
					if n.IsExported() && s.Doc == nil && s.Comment == nil && d.Doc == nil {
						bad = append(bad, n)
					}
				}
			}
		}
	}
	return bad
}

// plumbing tells the methods whose meaning the standard library fixes, and
// methods of unexported types, which no reader of the documentation meets.
func plumbing(fn *ast.FuncDecl) bool {
	if fn.Recv == nil {
		return false
	}
	if id := root(fn.Recv.List[0].Type); id != nil && !id.IsExported() {
		return true
	}
	return slices.Contains([]string{"Error", "Unwrap", "String", "Is", "As"}, fn.Name.Name)
}

func TestEveryPackageIsDocumented(t *testing.T) {
	for _, p := range parseAll(t) {
		if !slices.ContainsFunc(p.files, func(f *ast.File) bool { return f.Doc != nil }) {
			t.Errorf("%s has no package comment", p.ImportPath)
		}
	}
}
