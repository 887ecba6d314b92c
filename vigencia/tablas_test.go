package vigencia_test

import (
	"go/ast"
	"go/token"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/vigencia"
)

var hump = regexp.MustCompile(`([a-z0-9])([A-Z])`)

// Every dated table of the package is listed, under the name of its variable in
// snake case: add a new one to Tables.
func TestTablesAreComplete(t *testing.T) {
	listed := map[string]bool{}
	for _, row := range vigencia.Tables() {
		require.False(t, listed[row.Name], row.Name)
		listed[row.Name] = true
		require.NotEmpty(t, row.Source, row.Name)
		require.Regexp(t, `LSS|RACERF|DOF|Código`, row.Source, row.Name)
		require.False(t, row.Vintage.IsZero(), row.Name)
		require.False(t, row.Valid.From.IsZero(), row.Name)
		require.True(t, row.Valid.To.IsZero(), row.Name)
		require.False(t, row.Outdated(row.Vintage), row.Name)
	}
	found := 0
	for _, f := range sources(t) {
		for _, d := range f.Decls {
			vars, ok := d.(*ast.GenDecl)
			if !ok || vars.Tok != token.VAR {
				continue
			}
			for _, spec := range vars.Specs {
				v := spec.(*ast.ValueSpec)
				if len(v.Values) != 1 || !isTable(v.Values[0]) {
					continue
				}
				found++
				name := "vigencia." + strings.ToLower(hump.ReplaceAllString(v.Names[0].Name, "${1}_$2"))
				require.True(t, listed[name], name)
			}
		}
	}
	require.Len(t, listed, found)
}

// isTable tells whether an expression is a literal tabla.Table[…]{…}.
func isTable(e ast.Expr) bool {
	lit, ok := e.(*ast.CompositeLit)
	if !ok {
		return false
	}
	index, ok := lit.Type.(*ast.IndexExpr)
	if !ok {
		return false
	}
	sel, ok := index.X.(*ast.SelectorExpr)
	return ok && sel.Sel.Name == "Table"
}
