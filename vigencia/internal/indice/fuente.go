package indice

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
)

// Source is the source of a package, read for what its functions cite.
type Source struct {
	// Norms are the citations of the variables of type norma, by name.
	Norms map[string]string
	// Functions are the functions and methods, by name as runtime gives it
	// without the package: "weeksOf", "(*caso).child", "Funeral.evaluate".
	Functions map[string]Function
}

// Function is where a function stands and the articles that it cites, in its
// comments or by a variable of type norma.
type Function struct {
	File  string
	Cites map[string]bool
}

// ReadSource parses the package in dir, without its tests.
func ReadSource(dir string) (Source, error) {
	names, err := filepath.Glob(filepath.Join(dir, "*.go"))
	if err != nil {
		return Source{}, err
	}
	s := Source{Norms: map[string]string{}, Functions: map[string]Function{}}
	fset := token.NewFileSet()
	files := map[string]*ast.File{}
	for _, name := range names {
		if strings.HasSuffix(name, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(fset, name, nil, parser.ParseComments|parser.SkipObjectResolution)
		if err != nil {
			return Source{}, err
		}
		files[filepath.Base(name)] = f
	}
	for _, f := range files {
		s.norms(f)
	}
	for name, f := range files {
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok {
				s.Functions[nameOf(fn)] = Function{File: name, Cites: s.cites(f, fn)}
			}
		}
	}
	return s, nil
}

// norms reads the variables of the form norma{law, article, fraction, …}.
func (s Source) norms(f *ast.File) {
	for _, d := range f.Decls {
		g, ok := d.(*ast.GenDecl)
		if !ok || g.Tok != token.VAR {
			continue
		}
		for _, spec := range g.Specs {
			v := spec.(*ast.ValueSpec)
			for i, value := range v.Values {
				if c, ok := citation(value); ok {
					s.Norms[v.Names[i].Name] = c
				}
			}
		}
	}
}

// citation reads norma{law, article, fraction, …} as Provision.String writes
// it: "LSS 84-V", "LSS 151 ult.", "DOF 21-12-1995 T3".
func citation(e ast.Expr) (string, bool) {
	lit, ok := e.(*ast.CompositeLit)
	if !ok {
		return "", false
	}
	if id, ok := lit.Type.(*ast.Ident); !ok || id.Name != "norma" || len(lit.Elts) < 3 {
		return "", false
	}
	article, fraction := text(lit.Elts[1]), text(lit.Elts[2])
	c := text(lit.Elts[0])
	if article != "" {
		c += " " + article
	}
	switch {
	case fraction == "":
		return c, true
	case strings.HasPrefix(fraction, "ult."):
		return c + " " + fraction, true
	}
	return c + "-" + fraction, true
}

func text(e ast.Expr) string {
	switch e := e.(type) {
	case *ast.BasicLit:
		s, _ := strconv.Unquote(e.Value)
		return s
	case *ast.Ident: // the constants lss and racerf
		return strings.ToUpper(e.Name)
	}
	return ""
}

// nameOf gives the name of a function as runtime writes it.
func nameOf(fn *ast.FuncDecl) string {
	if fn.Recv == nil {
		return fn.Name.Name
	}
	switch t := fn.Recv.List[0].Type.(type) {
	case *ast.StarExpr:
		if id, ok := t.X.(*ast.Ident); ok {
			return "(*" + id.Name + ")." + fn.Name.Name
		}
	case *ast.Ident:
		return t.Name + "." + fn.Name.Name
	}
	return fn.Name.Name
}

// cites gives the articles that a function cites.
func (s Source) cites(f *ast.File, fn *ast.FuncDecl) map[string]bool {
	out := map[string]bool{}
	if fn.Doc != nil {
		addCitations(out, fn.Doc.Text())
	}
	for _, group := range f.Comments {
		if fn.Pos() <= group.Pos() && group.End() <= fn.End() {
			addCitations(out, group.Text())
		}
	}
	ast.Inspect(fn, func(n ast.Node) bool {
		if id, ok := n.(*ast.Ident); ok {
			if c := s.Norms[id.Name]; c != "" {
				out[c] = true
			}
		}
		return true
	})
	return out
}
