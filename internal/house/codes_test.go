package house_test

import (
	"flag"
	"go/constant"
	"go/types"
	"maps"
	"os"
	"regexp"
	"slices"
	"strings"
	"testing"

	"github.com/derechohabiente/imss/mensajes"
)

var update = flag.Bool("update", false, "add new codes to testdata/codes.txt")

// A code is a constant such as curp.check_digit, or one of the official
// families (N12.TOTAL_SUELDOS).
var codeForm = regexp.MustCompile(`^([a-z]+(\.[a-z0-9_]+)+|(N12|C40|XML|XSD|SELLO|LIB|ANOM)\.[A-Z0-9_]+)$`)

// declaredCodes gives the codes that constants of the SDK spell out, each with
// its package.
func declaredCodes(t *testing.T) map[string]string {
	t.Helper()
	codes := map[string]string{}
	for _, p := range checkAll(t) {
		for _, obj := range p.info.Defs {
			c, ok := obj.(*types.Const)
			if !ok || c.Val().Kind() != constant.String {
				continue
			}
			if text := constant.StringVal(c.Val()); codeForm.MatchString(text) {
				codes[text] = p.ImportPath
			}
		}
	}
	return codes
}

// allCodes adds the codes that enumerations compose.
func allCodes(t *testing.T) map[string]string {
	t.Helper()
	codes := declaredCodes(t)
	for _, v := range enumerate(t) {
		codes[v.Code] = v.Type
	}
	return codes
}

func TestEveryCodeHasAText(t *testing.T) {
	p := mensajes.For("es-MX")
	for code, from := range allCodes(t) {
		if !p.Has(code) {
			t.Errorf("%s (of %s) has no text in mensajes/textos", code, from)
		}
	}
}

// Codes are API: the list grows; a code that leaves it breaks somebody. So
// -update adds and never drops.
func TestCodesStay(t *testing.T) {
	const golden = "testdata/codes.txt"
	codes := allCodes(t)
	raw, err := os.ReadFile(golden)
	if err != nil {
		t.Fatal(err)
	}
	listed := map[string]bool{}
	for _, code := range strings.Fields(string(raw)) {
		listed[code] = true
		if _, ok := codes[code]; !ok {
			t.Errorf("%s is gone: codes are API; a line of %s is removed by hand, with a new major version", code, golden)
		}
	}
	for code := range codes {
		if !listed[code] && !*update {
			t.Errorf("%s is new: add it with go test ./internal/house -run Codes -update", code)
		}
		listed[code] = true
	}
	if *update {
		if err := os.WriteFile(golden, []byte(strings.Join(slices.Sorted(maps.Keys(listed)), "\n")+"\n"), 0o644); err != nil {
			t.Fatal(err)
		}
	}
}
