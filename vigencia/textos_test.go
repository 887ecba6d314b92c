package vigencia_test

import (
	"go/ast"
	"go/parser"
	"go/token"
	"path/filepath"
	"strconv"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/vigencia"
)

// sources gives the parsed files of the package without its tests.
func sources(t *testing.T) []*ast.File {
	t.Helper()
	names, err := filepath.Glob("*.go")
	require.NoError(t, err)
	var out []*ast.File
	for _, n := range names {
		if strings.HasSuffix(n, "_test.go") {
			continue
		}
		f, err := parser.ParseFile(token.NewFileSet(), n, nil, 0)
		require.NoError(t, err)
		out = append(out, f)
	}
	return out
}

// Every constant code, every state and every provision has a text in both
// languages.
func TestEveryCodeHasATextInBothLanguages(t *testing.T) {
	es, en := mensajes.For("es-MX"), mensajes.For("en")
	check := func(code string) {
		require.True(t, es.Has(code), code)
		require.NotContains(t, es.TextOf(code, 1, 2, 3, 4), "{", code)
		require.NotContains(t, en.TextOf(code, 1, 2, 3, 4), "{", code)
	}
	seen := 0
	for _, f := range sources(t) {
		ast.Inspect(f, func(n ast.Node) bool {
			switch n := n.(type) {
			case *ast.BasicLit:
				if s, err := strconv.Unquote(n.Value); err == nil && strings.HasPrefix(s, "vigencia.") && !strings.HasSuffix(s, ".") {
					check(s)
					seen++
				}
			case *ast.CompositeLit:
				if p, ok := provision(n); ok {
					check(p.Code())
					seen++
				}
			}
			return true
		})
	}
	require.Greater(t, seen, 130)
	for _, s := range []vigencia.Status{vigencia.Vigente, vigencia.Conservacion, vigencia.NoVigente} {
		check(s.Code())
	}
}

// provision reads norma{law, article, fraction, …}.
func provision(n *ast.CompositeLit) (vigencia.Provision, bool) {
	id, ok := n.Type.(*ast.Ident)
	if !ok || id.Name != "norma" {
		return vigencia.Provision{}, false
	}
	text := func(e ast.Expr) string {
		switch e := e.(type) {
		case *ast.BasicLit:
			s, _ := strconv.Unquote(e.Value)
			return s
		case *ast.Ident: // the constants of the two statutes
			return strings.ToUpper(e.Name)
		}
		return ""
	}
	return vigencia.Provision{Law: text(n.Elts[0]), Article: text(n.Elts[1]), Fraction: text(n.Elts[2])}, true
}

func TestRefusalsSayWhatToDoNext(t *testing.T) {
	es, en := mensajes.For("es-MX"), mensajes.For("en")
	for _, v := range vectors(t) {
		q, err := vigencia.DecodeQuery(v.Query)
		if err != nil {
			continue
		}
		d, err := vigencia.Evaluate(v.Facts, q)
		require.NoError(t, err)
		require.NotEmpty(t, es.Text(d.Reason))
		if !d.Entitled {
			require.NotEmpty(t, es.Next(d.Reason), "%s %s", v.ID, d.Reason.What)
			require.NotEmpty(t, en.Next(d.Reason), v.ID)
		}
	}
	require.Contains(t, es.Text(vigencia.Obstetric), "urgencia obstétrica")
}

func TestTraceReads(t *testing.T) {
	f := worker(spell("10", "2025-01-06", "2025-03-31"))
	d, err := vigencia.Evaluate(f, vigencia.Medical{Date: date("2025-04-10")})
	require.NoError(t, err)
	es := mensajes.For("es-MX")
	var got []string
	for _, s := range d.Trace {
		got = append(got, es.Text(s))
	}
	require.Equal(t, []string{
		"Ningún aseguramiento con atención médica cubre el 10 de abril de 2025.",
		"Hay 12 semanas ininterrumpidas antes de la baja del 31 de marzo de 2025.",
		"La conservación de derechos dura 56 días desde la baja del 31 de marzo de 2025: hasta el 26 de mayo de 2025.",
	}, got)
	require.Equal(t, "En conservación de derechos", es.Text(d.Status))
	require.Equal(t, "vigencia.ground.lss_109", d.Ground[0].Code())
	require.Equal(t, "LSS 109", d.Ground[0].String())
	require.Equal(t, "2001-12-21", d.Ground[0].InForceFrom.String())
	require.Equal(t, "Periodo de aseguramiento 1", es.Text(d.Facts[0]))
}

func TestProvisionForms(t *testing.T) {
	for want, p := range map[string]vigencia.Provision{
		"LSS 84-V":          {Law: "LSS", Article: "84", Fraction: "V"},
		"LSS 84 ult. b)":    {Law: "LSS", Article: "84", Fraction: "ult. b)"},
		"LSS 151 ult.":      {Law: "LSS", Article: "151", Fraction: "ult."},
		"LSS 140 Bis":       {Law: "LSS", Article: "140 Bis"},
		"DOF 21-12-1995 T3": {Law: "DOF 21-12-1995", Article: "T3"},
		"DOF 20-01-2023":    {Law: "DOF 20-01-2023"},
	} {
		require.Equal(t, want, p.String())
		require.Equal(t, []any{want}, p.Args())
	}
	require.Equal(t, "vigencia.ground.lss_84_ult_b", vigencia.Provision{Law: "LSS", Article: "84", Fraction: "ult. b)"}.Code())
}
