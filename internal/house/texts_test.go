package house_test

import (
	"fmt"
	"go/ast"
	"go/token"
	"go/types"
	"maps"
	"math"
	"regexp"
	"slices"
	"strconv"
	"strings"
	"testing"

	"github.com/derechohabiente/imss/mensajes"
)

// refuses tells whether a code says no to somebody, who must then be told what
// to do next: every value of a type that is an error, and of the types and the
// values named here. What only informs is named too, so that a new value of
// such a type needs a next step until somebody decides that it does not.
func refuses(code string, ofError bool) bool {
	switch {
	case ofError, strings.HasPrefix(code, "mensajes."), strings.HasPrefix(code, "nss."), strings.HasPrefix(code, "rfc.curp_"):
		return true
	case strings.HasPrefix(code, "curp.status."):
		return !slices.Contains([]string{"an", "ah", "cra", "rcn", "rcc"}, strings.TrimPrefix(code, "curp.status."))
	case strings.HasPrefix(code, "vigencia.step."):
		return !slices.Contains(informingSteps(), strings.TrimPrefix(code, "vigencia.step."))
	}
	return slices.Contains([]string{"vigencia.status.conservacion", "vigencia.status.no_vigente",
		"vigencia.obstetric_emergency", "vigencia.warn.proof", "vigencia.warn.proof_over",
		"tarjeton.check.invalid", "tarjeton.check.not_checked"}, code)
}

// informingSteps are the steps of a decision that give a right, or that lead
// to a later step which decides.
func informingSteps() []string {
	return []string{"pension", "strike", "spell", "no_spell", "family", "held_baja", "run", "tail", "continuation",
		"absence", "old_age", "old_age_short", "weeks", "weeks_rounded", "holder", "holder_none", "parents_survive",
		"spouse", "partner_years", "partner_child", "child_minor", "child_student", "child_family", "child_disabled",
		"ward_minor", "ward_under_18", "parent", "parent_family", "window", "work_risk", "nursery", "nursery_tail",
		"treatment_free", "treatment_waived", "treatment_ready", "newborn",
		"relapse", "sickness_care", "maternity_care", "maternity_care_partner", "claim", "claim_never",
		"entry", "entry_waived", "risk_death",
		"pension_weeks", "early_insured", "life_covered", "kept", "risk_pension", "widowed", "widow_years", "widow_child",
		"orphan_minor", "orphan_student", "orphan_disabled", "ascendant", "short_gap", "gap_kept", "new_weeks", "continuation_open", "cancer_run", "cancer_licences"}
}

// errorCodes gives the codes of the constants whose type is an error.
func errorCodes(t *testing.T) map[string]bool {
	t.Helper()
	errorType := types.Universe.Lookup("error").Type().Underlying().(*types.Interface)
	codes := map[string]bool{}
	for _, p := range checkAll(t) {
		for _, obj := range p.info.Defs {
			if c, ok := obj.(*types.Const); ok && types.Implements(c.Type(), errorType) {
				if text, err := strconv.Unquote(c.Val().ExactString()); err == nil {
					codes[text] = true
				}
			}
		}
	}
	return codes
}

func TestEveryRefusalSaysWhatToDoNext(t *testing.T) {
	p, errs := mensajes.For("es-MX"), errorCodes(t)
	for _, code := range slices.Sorted(maps.Keys(allCodes(t))) {
		if refuses(code, errs[code]) && p.NextOf(code) == "" {
			t.Errorf("%s is a refusal without a next step in mensajes/textos", code)
		}
	}
}

// Where many people fail, the page of errors also tells why.
func TestEveryRefusalOfTheFirstRoomsTellsItsCause(t *testing.T) {
	p, errs := mensajes.For("es-MX"), errorCodes(t)
	rooms := []string{"curp.", "nss.", "rfc.", "idse.", "afiliacion.", "vigencia.", "umf.", "tarjeton.",
		"cuotas.", "N12.", "C40.", "XML.", "XSD.", "SELLO.", "LIB.", "ANOM.", "cfdi.", "calendario.", "dinero.",
		"documento.", "sello.", "pdf.", "tramite."}
	for _, code := range slices.Sorted(maps.Keys(allCodes(t))) {
		first := slices.ContainsFunc(rooms, func(room string) bool { return strings.HasPrefix(code, room) })
		if first && refuses(code, errs[code]) && p.CauseOf(code) == "" {
			t.Errorf("%s is a refusal without a cause in mensajes/textos", code)
		}
	}
}

// A text whose code is gone is dead: nobody can meet it. The captions of
// papers alone are put together from a beginning and the name of a field.
func TestNoTextWithoutACode(t *testing.T) {
	alive := allCodes(t)
	var beginnings []string
	for _, p := range checkAll(t) {
		for _, f := range p.files {
			ast.Inspect(f, func(n ast.Node) bool {
				lit, ok := n.(*ast.BasicLit)
				if !ok || lit.Kind != token.STRING {
					return true
				}
				text, _ := strconv.Unquote(lit.Value)
				alive[text] = p.ImportPath
				if strings.HasPrefix(text, "pdf.") && strings.ContainsAny(text[len(text)-1:], "._") {
					beginnings = append(beginnings, text)
				}
				return true
			})
		}
	}
	for _, code := range mensajes.Codes() {
		composed := slices.ContainsFunc(beginnings, func(b string) bool { return strings.HasPrefix(code, b) })
		if _, ok := alive[code]; !ok && !composed {
			t.Errorf("%s has a text, and no code of that name exists", code)
		}
	}
}

// A place beyond the arguments that a package ever gives would stay an
// ellipsis for ever. The papers of pdf and the texts of mensajes are filled
// from elsewhere.
func TestPlacesHaveArguments(t *testing.T) {
	p, place := mensajes.For("es-MX"), regexp.MustCompile(`argument(\d+)`)
	marks := make([]any, 10)
	for i := range marks {
		marks[i] = fmt.Sprintf("argument%d", i)
	}
	most := map[string]int{}
	for _, src := range checkAll(t) {
		most[src.ImportPath] = longestArgs(src)
	}
	for code, from := range declaredCodes(t) {
		if strings.HasSuffix(from, "/pdf") || strings.HasSuffix(from, "/mensajes") {
			continue
		}
		for _, m := range place.FindAllStringSubmatch(p.TextOf(code, marks...)+p.NextOf(code, marks...), -1) {
			if n, _ := strconv.Atoi(m[1]); n >= most[from] {
				t.Errorf("%s: its text uses {%d}, and %s gives at most %d arguments", code, n, from, most[from])
			}
		}
	}
}

// longestArgs gives the length of the longest list that a method Args of a
// package writes down. Where one hands on a list that is kept elsewhere, any
// length goes.
func longestArgs(p checkedSource) int {
	most := 0
	for _, f := range p.files {
		for _, d := range f.Decls {
			if fn, ok := d.(*ast.FuncDecl); ok && fn.Recv != nil && fn.Name.Name == "Args" {
				ast.Inspect(fn, func(n ast.Node) bool {
					switch n := n.(type) {
					case *ast.CompositeLit:
						most = max(most, len(n.Elts))
					case *ast.ReturnStmt:
						for _, r := range n.Results {
							if _, kept := r.(*ast.SelectorExpr); kept {
								most = math.MaxInt
							}
						}
					}
					return true
				})
			}
		}
	}
	return most
}

// The page of a code is found by its anchor: no two codes share one.
func TestAnchorsDiffer(t *testing.T) {
	seen := map[string]string{}
	for _, code := range mensajes.Codes() {
		a := mensajes.Anchor(code)
		if seen[a] != "" {
			t.Errorf("%s and %s share the anchor %s", code, seen[a], a)
		}
		seen[a] = code
	}
}
