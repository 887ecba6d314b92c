package house_test

import (
	"flag"
	"go/ast"
	"go/token"
	"maps"
	"os"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/derechohabiente/imss/mensajes"
)

var update = flag.Bool("update", false, "rewrite testdata/codes.txt")

// A code is a constant such as curp.check_digit, or one of the official
// families (N12.TOTAL_SUELDOS).
var codeForm = regexp.MustCompile(`^([a-z]+(\.[a-z0-9_]+)+|(N12|C40|XML|XSD|SELLO|LIB|ANOM)\.[A-Z0-9_]+)$`)

func declaredCodes(t *testing.T) map[string]string {
	t.Helper()
	codes := map[string]string{}
	for _, p := range parseAll(t) {
		room, _ := roomOf(p.ImportPath)
		for _, f := range p.files {
			for _, d := range f.Decls {
				g, ok := d.(*ast.GenDecl)
				if !ok || g.Tok != token.CONST {
					continue
				}
				for _, s := range g.Specs {
					for _, v := range s.(*ast.ValueSpec).Values {
						lit, ok := v.(*ast.BasicLit)
						if !ok || lit.Kind != token.STRING {
							continue
						}
						if text, err := strconv.Unquote(lit.Value); err == nil && codeForm.MatchString(text) {
							codes[text] = room
						}
					}
				}
			}
		}
	}
	return codes
}

// Codes are API: the list grows; a code that leaves it breaks somebody.
func TestCodesStayAndHaveTexts(t *testing.T) {
	const golden = "testdata/codes.txt"
	codes := declaredCodes(t)
	p := mensajes.For("es-MX")
	for code, room := range codes {
		if !p.Has(code) {
			t.Errorf("%s (package %s) has no text in mensajes/textos", code, room)
		}
	}
	if *update {
		if err := os.WriteFile(golden, []byte(strings.Join(slices.Sorted(maps.Keys(codes)), "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
	raw, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	listed := strings.Fields(string(raw))
	for _, code := range listed {
		if _, ok := codes[code]; !ok {
			t.Errorf("%s is gone: codes are API", code)
		}
	}
	for code := range codes {
		if !slices.Contains(listed, code) {
			t.Errorf("%s is new: add it with go test ./internal/house -update", code)
		}
	}
}
