package mensajes

import (
	"cmp"
	"slices"
	"strconv"
	"strings"
	"sync"

	"golang.org/x/text/language"
)

// offer is the languages on offer, the default first, and their matcher. It is
// built once: building the matcher costs a hundred times a match.
type offer struct {
	spanish, english language.Tag
	matcher          language.Matcher
}

var offered = sync.OnceValue(func() offer {
	es, en := language.MustParse("es-MX"), language.English
	return offer{es, en, language.NewMatcher([]language.Tag{es, en})}
})

// For gives the printer of the first language that matches one on offer, in
// the order of the caller's wishes. A wish is a BCP 47 tag ("es-419", "en-US")
// or the value of an Accept-Language header (RFC 9110, section 12.5.4), whose
// elements go by their weight; a weight of zero refuses a language, and an
// element that cannot be read is passed over. Without a match, or where every
// language is refused, the printer speaks es-MX.
func For(langs ...string) *Printer {
	var wishes, refused []language.Tag
	for _, l := range langs {
		yes, no := elements(l)
		wishes, refused = append(wishes, yes...), append(refused, no...)
	}
	return &Printer{english: speaksEnglish(wishes, refused), texts: catalog(), pages: defaultPages}
}

// speaksEnglish decides between the two languages on offer. Each wish is
// matched alone: the matcher, given all of them, lets a later repetition of
// one weaken it.
func speaksEnglish(wishes, refused []language.Tag) bool {
	on := offered()
	for _, wish := range wishes {
		_, i, sure := on.matcher.Match(wish)
		if sure != language.No && !slices.Contains(refused, wish) {
			return i == 1
		}
	}
	return isRefused(on.spanish, refused) && !isRefused(on.english, refused)
}

// isRefused tells whether the language of a tag was given the weight zero.
func isRefused(t language.Tag, refused []language.Tag) bool {
	base, _ := t.Base()
	return slices.ContainsFunc(refused, func(r language.Tag) bool { b, _ := r.Base(); return b == base })
}

// What is read of one wish. Real headers have a few short elements; the limits
// keep a hostile one from costing time.
const (
	maxElements = 64
	maxTag      = 64
)

// elements reads a tag or a header: the languages wished for, heaviest first,
// and those refused.
func elements(header string) (wishes, refused []language.Tag) {
	type weighed struct {
		tag language.Tag
		q   float64
	}
	var all []weighed
	n := 0
	for element := range strings.SplitSeq(header, ",") {
		if n++; n > maxElements {
			break
		}
		name, params, _ := strings.Cut(element, ";")
		q, ok := weight(params)
		tag, known := parseTag(strings.TrimSpace(name))
		switch {
		case !ok || !known:
		case q == 0:
			refused = append(refused, tag)
		default:
			all = append(all, weighed{tag, q})
		}
	}
	slices.SortStableFunc(all, func(a, b weighed) int { return cmp.Compare(b.q, a.q) })
	for _, w := range all {
		wishes = append(wishes, w.tag)
	}
	return wishes, refused
}

// parseTag reads a tag; the wildcard wishes for nothing in particular.
func parseTag(s string) (language.Tag, bool) {
	if s == "" || s == "*" || len(s) > maxTag {
		return language.Und, false
	}
	tag, err := language.Parse(s)
	if _, unknown := err.(language.ValueError); err != nil && !unknown {
		return language.Und, false
	}
	return tag, tag != language.Und
}

// weight reads the parameters of an element: "q=" and 0 to 1, or nothing.
func weight(params string) (float64, bool) {
	params = strings.TrimSpace(params)
	if params == "" {
		return 1, true
	}
	name, value, _ := strings.Cut(params, "=")
	q, err := strconv.ParseFloat(strings.TrimSpace(value), 64)
	ok := err == nil && strings.EqualFold(strings.TrimSpace(name), "q") && q >= 0 && q <= 1
	return q, ok
}
