package indice

import (
	"regexp"
	"strings"
)

// A citation in a comment: a statute and a list of its articles, as in
// "LSS 96, 97, 98", "LSS 84-V and 84-VI", "RACERF 57"; or a decree, "DOF
// 21-12-1995 T5".
var (
	statute = regexp.MustCompile(`\b(LSS|RACERF)((?:(?:,| and| or|, and)? \d+(?: Bis)?(?:-[IVX]+\b)?(?: ult\.(?: [a-z]\))?)?)+)`)
	article = regexp.MustCompile(`\d+(?: Bis)?(?:-[IVX]+\b)?(?: ult\.(?: [a-z]\))?)?`)
	decree  = regexp.MustCompile(`\bDOF \d\d-\d\d-\d{4}(?: T\d+)?`)
)

// addCitations adds the articles that a comment cites.
func addCitations(out map[string]bool, comment string) {
	comment = strings.Join(strings.Fields(comment), " ")
	for _, m := range statute.FindAllStringSubmatch(comment, -1) {
		for _, a := range article.FindAllString(m[2], -1) {
			out[m[1]+" "+a] = true
		}
	}
	for _, c := range decree.FindAllString(comment, -1) {
		out[c] = true
	}
}
