package prueba

import (
	"regexp"
	"strings"

	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/rfc"
)

// The forms of the identifiers, each between characters that are no part of a
// word. An RFC of a natural person has four letters, of a legal one three.
//
// The second form of each is the same in pieces, with a blank, a hyphen or the
// like between the letters, the date and the rest: a word, a date and a number
// side by side look so too, and more has to speak for it (see split).
const (
	fecha = `\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])`
	gap   = `[\s\x{00A0}._/·\-\x{2010}-\x{2015}]`
	gaps  = gap + `{0,3}`
)

var (
	curpForm = regexp.MustCompile(`(?i)(?:^|[^\pL\pN])([A-Z]{4}` + gaps + fecha + gaps + `[HMX]` + gaps + `[A-Z]{2}` + gaps +
		`[A-Z]{3}` + gaps + `[A-Z0-9]` + gaps + `\d)(?:$|[^\pL\pN])`)
	rfcForm   = regexp.MustCompile(`(?i)(?:^|[^\pL\pN&])([A-ZÑ&]{3,4}` + fecha + `[A-Z0-9]{2}[0-9A])(?:$|[^\pL\pN&])`)
	rfcPieces = regexp.MustCompile(`(?:^|[^\pL\pN&])([A-ZÑ&]{3,4}` + gaps + fecha + gaps + `[A-Z0-9]{2}[0-9A])(?:$|[^\pL\pN&])`)
	nssForm   = regexp.MustCompile(`(?:^|[^\pL\pN-])(\d{11}|\d{2}` + gap + `\d{2}` + gap + `\d{2}` + gap + `\d{4}` + gap + `?\d)(?:$|[^\pL\pN-])`)
	gapForm   = regexp.MustCompile(gap)
)

// leaks gives what a text holds in clear, masked.
func leaks(text string) []string {
	var out []string
	for _, m := range all(curpForm, text) {
		out = append(out, "CURP "+m[:4]+strings.Repeat("*", 14))
	}
	for _, m := range append(all(rfcForm, text), split(text)...) {
		letters := strings.IndexAny(m, "0123456789")
		out = append(out, "RFC "+m[:letters]+strings.Repeat("*", 9))
	}
	for _, m := range all(nssForm, text) {
		if n, err := nss.Parse(whole(m)); err == nil {
			out = append(out, "NSS "+n.Mask())
		}
	}
	return out
}

// split gives the RFCs in pieces, in capitals and with a right check
// character, put together.
func split(text string) []string {
	var out []string
	for _, m := range all(rfcPieces, text) {
		if w := whole(m); w != m {
			if _, err := rfc.Parse(w); err == nil {
				out = append(out, w)
			}
		}
	}
	return out
}

// whole puts the pieces of an identifier together.
func whole(s string) string { return gapForm.ReplaceAllString(s, "") }

// all gives the first group of every match; matches may share the character
// between them.
func all(form *regexp.Regexp, text string) []string {
	var out []string
	for {
		at := form.FindStringSubmatchIndex(text)
		if at == nil {
			return out
		}
		out = append(out, text[at[2]:at[3]])
		text = text[at[3]:]
	}
}
