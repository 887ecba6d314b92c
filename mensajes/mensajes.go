// Package mensajes gives the words for every code of the SDK, in Mexican
// Spanish (es-MX) and in English (en): what happened, and what to do next.
//
// It knows no domain. Whatever has a stable code and arguments can be told:
//
//	p := mensajes.For("es-MX")
//	for _, c := range mensajes.Problems(err) {
//		fmt.Println(p.Text(c))
//		fmt.Println(p.Next(c))
//	}
//
// The texts stand in textos/, one JSON file per package of the SDK.
package mensajes

import (
	"fmt"
	"reflect"
	"strconv"
	"strings"
	"time"

	"golang.org/x/text/language"
)

// Coded is anything that has a stable code and the arguments of its text:
// faults, errors, warnings, steps of a trace, states.
type Coded interface {
	Code() string
	Args() []any
}

// Printer tells codes in one language. It is safe for concurrent use.
type Printer struct {
	english bool
	texts   map[string]entry
}

// The languages on offer; the first one is the default.
func offered() []language.Tag {
	return []language.Tag{language.MustParse("es-MX"), language.English}
}

// For gives the printer of the first language that matches one on offer, in
// the order of the caller's wishes (BCP 47 tags, or the value of an
// Accept-Language header). Without a match it speaks es-MX.
func For(langs ...string) *Printer {
	var wish []language.Tag
	for _, l := range langs {
		tags, _, err := language.ParseAcceptLanguage(l)
		if err == nil {
			wish = append(wish, tags...)
		}
	}
	_, i, _ := language.NewMatcher(offered()).Match(wish...)
	return &Printer{english: i == 1, texts: catalog()}
}

// Lang gives the language of the printer, "es-MX" or "en".
func (p *Printer) Lang() string {
	if p.english {
		return "en"
	}
	return "es-MX"
}

// Text tells what c says.
func (p *Printer) Text(c Coded) string { return p.TextOf(c.Code(), c.Args()...) }

// TextOf tells what a code says with these arguments. A code without a text
// gives a sentence that names it, never a bare key.
func (p *Printer) TextOf(code string, args ...any) string {
	e, ok := p.texts[code]
	if !ok {
		return p.fill(p.pick(unknown.ES, unknown.EN), []any{code})
	}
	return p.fill(p.pick(e.ES, e.EN), args)
}

// Next tells what to do next, or the empty text where nothing is to be done.
func (p *Printer) Next(c Coded) string { return p.NextOf(c.Code(), c.Args()...) }

// NextOf is [Printer.Next] for a code and its arguments.
func (p *Printer) NextOf(code string, args ...any) string {
	e := p.texts[code]
	return p.fill(p.pick(e.NextES, e.NextEN), args)
}

// Has tells whether a code has a text.
func (p *Printer) Has(code string) bool { _, ok := p.texts[code]; return ok }

// Law gives the provision that a code rests on, or the empty text.
func (p *Printer) Law(code string) string { return p.texts[code].Law }

func (p *Printer) pick(es, en string) string {
	if p.english {
		return en
	}
	return es
}

// fill puts the arguments into the places {0}, {1} … of a text.
func (p *Printer) fill(text string, args []any) string {
	if !strings.Contains(text, "{") {
		return text
	}
	var b strings.Builder
	for {
		before, rest, found := strings.Cut(text, "{")
		b.WriteString(before)
		if !found {
			return b.String()
		}
		place, after, closed := strings.Cut(rest, "}")
		n, err := strconv.Atoi(place)
		if !closed || err != nil {
			b.WriteString("{")
			text = rest
			continue
		}
		if n >= 0 && n < len(args) {
			b.WriteString(p.Arg(args[n]))
		}
		text = after
	}
}

// Arg words one argument: a date in full, a code as its own text, a list with
// commas, anything else as fmt prints it.
func (p *Printer) Arg(v any) string {
	switch v := v.(type) {
	case nil:
		return ""
	case string:
		return v
	case interface{ Civil() (int, time.Month, int) }:
		return p.Date(v)
	case Coded:
		return p.Text(v)
	}
	if r := reflect.ValueOf(v); r.Kind() == reflect.Slice {
		parts := make([]string, r.Len())
		for i := range parts {
			parts[i] = p.Arg(r.Index(i).Interface())
		}
		return strings.Join(parts, ", ")
	}
	return fmt.Sprint(v)
}
