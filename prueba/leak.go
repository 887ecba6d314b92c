package prueba

import (
	"encoding"
	"encoding/json"
	"fmt"
	"log/slog"
	"regexp"
	"strings"

	"github.com/derechohabiente/imss/nss"
)

// The forms of the identifiers, each between characters that are no part of a
// word. An RFC of a natural person has four letters, of a legal one three.
var (
	curpForm = regexp.MustCompile(`(?i)(?:^|[^\pL\pN])([A-Z]{4}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[HMX][A-Z]{5}[A-Z0-9]\d)(?:$|[^\pL\pN])`)
	rfcForm  = regexp.MustCompile(`(?i)(?:^|[^\pL\pN&])([A-ZÑ&]{3,4}\d{2}(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])[A-Z0-9]{2}[0-9A])(?:$|[^\pL\pN&])`)
	nssForm  = regexp.MustCompile(`(?:^|[^\pL\pN-])(\d{11}|\d{2}-\d{2}-\d{2}-\d{4}-\d)(?:$|[^\pL\pN-])`)
)

// leaks gives what a text holds in clear, masked.
func leaks(text string) []string {
	var out []string
	for _, m := range all(curpForm, text) {
		out = append(out, "CURP "+m[:4]+strings.Repeat("*", len(m)-4))
	}
	for _, m := range all(rfcForm, text) {
		letters := strings.IndexAny(m, "0123456789")
		out = append(out, "RFC "+m[:letters]+strings.Repeat("*", 9))
	}
	for _, m := range all(nssForm, text) {
		if n, err := nss.Parse(nss.Normalize(m)); err == nil {
			out = append(out, "NSS "+n.Mask())
		}
	}
	return out
}

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

// written gives the texts that handlers make of a resolved value: that of
// TextHandler first, then that of JSONHandler.
func written(v slog.Value) []string {
	if v.Kind() != slog.KindAny {
		return []string{v.String()}
	}
	value := v.Any()
	out := []string{fmt.Sprintf("%+v", value)}
	if err, ok := value.(error); ok {
		out = append(out, err.Error())
	}
	if t, ok := value.(encoding.TextMarshaler); ok {
		if text, err := t.MarshalText(); err == nil {
			out = append(out, string(text))
		}
	}
	if b, ok := value.([]byte); ok {
		out = append(out, string(b))
	}
	var text strings.Builder
	enc := json.NewEncoder(&text)
	enc.SetEscapeHTML(false) // as JSONHandler does: an RFC may hold &
	if err := enc.Encode(value); err == nil {
		out = append(out, text.String())
	}
	return out
}
