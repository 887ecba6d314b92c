package main

import (
	"fmt"
	"maps"
	"math/big"
	"regexp"
	"slices"
	"strings"
)

// covers tells where got lacks what want names: more keys are allowed, a null
// may be absent, and numbers compare as numbers whether they stand as text or
// not ("016" is no number).
func covers(want, got any, path string) []string {
	switch w := want.(type) {
	case map[string]any:
		g, ok := got.(map[string]any)
		if !ok {
			return []string{fmt.Sprintf("%s: want an object, got %v", path, got)}
		}
		var diffs []string
		for _, k := range slices.Sorted(maps.Keys(w)) {
			diffs = append(diffs, coversKey(k, w[k], g, path)...)
		}
		return diffs
	case []any:
		g, ok := got.([]any)
		if !ok || len(g) != len(w) {
			return []string{fmt.Sprintf("%s: want %d items %v, got %v", path, len(w), w, got)}
		}
		var diffs []string
		for i := range w {
			diffs = append(diffs, covers(w[i], g[i], fmt.Sprintf("%s[%d]", path, i))...)
		}
		return diffs
	}
	if want == got || sameNumber(want, got) {
		return nil
	}
	return []string{fmt.Sprintf("%s: want %v, got %v", path, want, got)}
}

func coversKey(k string, want any, got map[string]any, path string) []string {
	switch {
	case k == "ground":
		// The first ground must be among those returned; the rest support it.
		grounds, _ := got[k].([]any)
		if w := want.([]any); len(w) > 0 && !slices.Contains(grounds, w[0]) {
			return []string{fmt.Sprintf("%s.ground: %v not in %v", path, w[0], grounds)}
		}
		return nil
	case k == "km" && want != nil:
		if !near(want, got[k]) {
			return []string{fmt.Sprintf("%s.km: want %v, got %v", path, want, got[k])}
		}
		return nil
	}
	g, ok := got[k]
	if !ok && want != nil {
		return []string{fmt.Sprintf("%s.%s: missing, want %v", path, k, want)}
	}
	return covers(want, g, path+"."+k)
}

var number = regexp.MustCompile(`^-?(0|[1-9][0-9]*)([.][0-9]+)?$`)

func rat(v any) (*big.Rat, bool) {
	if v == nil {
		return nil, false
	}
	s := fmt.Sprint(v)
	if !number.MatchString(s) {
		return nil, false
	}
	return new(big.Rat).SetString(s)
}

func sameNumber(a, b any) bool {
	if _, ok := a.(bool); ok {
		return false
	}
	x, ok1 := rat(a)
	y, ok2 := rat(b)
	return ok1 && ok2 && x.Cmp(y) == 0
}

// near allows the third decimal of a distance to be rounded either way.
func near(a, b any) bool {
	x, ok1 := rat(a)
	y, ok2 := rat(b)
	return ok1 && ok2 && new(big.Rat).Abs(x.Sub(x, y)).Cmp(big.NewRat(2, 1000)) <= 0
}

// bare drops the package's name from a code: curp.check_digit is check_digit.
func bare(code any) string {
	s, _ := code.(string)
	before, after, found := strings.Cut(s, ".")
	if found && before == strings.ToLower(before) {
		return after
	}
	return s
}
