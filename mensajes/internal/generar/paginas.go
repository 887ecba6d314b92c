package main

import (
	"fmt"
	"slices"
	"strings"

	"github.com/derechohabiente/imss/mensajes"
)

// pages gives the files to write, by their path in the repository.
func pages() map[string]string {
	return map[string]string{
		"docs/errores.md":   page(mensajes.For("es-MX"), spanish()),
		"docs/errors.en.md": page(mensajes.For("en"), english()),
	}
}

// words are what a page says besides the texts of the codes.
type words struct {
	title, intro, index string
	cause, cure, law    string
	rooms               map[string]string
}

// rooms is the order of the sections; a family of codes that is not named
// follows in the order of the alphabet under its own name.
func rooms() []string {
	return []string{"curp", "nss", "rfc", "afiliacion", "idse", "sua", "vigencia", "umf", "cuotas",
		"tarjeton", "ANOM", "cfdi", "XML", "XSD", "C40", "N12", "LIB", "SELLO",
		"calendario", "dinero", "documento", "sello", "pdf", "tramite", "valida", "padron", "prueba", "mensajes"}
}

// section is a family of codes.
type section struct {
	room  string
	codes []string
}

// sections gives the codes that have a next step, by family.
func sections(p *mensajes.Printer) []section {
	byRoom := map[string][]string{}
	for _, code := range mensajes.Codes() {
		if p.NextOf(code) != "" {
			room, _, _ := strings.Cut(code, ".")
			byRoom[room] = append(byRoom[room], code)
		}
	}
	var out []section
	order := rooms()
	for _, code := range mensajes.Codes() {
		if room, _, _ := strings.Cut(code, "."); !slices.Contains(order, room) {
			order = append(order, room)
		}
	}
	for _, room := range order {
		if len(byRoom[room]) > 0 {
			out = append(out, section{room, byRoom[room]})
		}
	}
	return out
}

func page(p *mensajes.Printer, w words) string {
	var b strings.Builder
	all := sections(p)
	fmt.Fprintf(&b, "<!-- go generate ./mensajes -->\n\n# %s\n\n%s\n\n## %s\n\n", w.title, w.intro, w.index)
	for _, s := range all {
		fmt.Fprintf(&b, "**[%s](#%s)**\n", w.name(s.room), s.anchor())
		for i, code := range s.codes {
			fmt.Fprintf(&b, "%s [`%s`](#%s)", separator(i), strings.TrimPrefix(code, s.room+"."), mensajes.Anchor(code))
		}
		b.WriteString("\n\n")
	}
	for _, s := range all {
		fmt.Fprintf(&b, "<a id=\"%s\"></a>\n\n## %s\n\n", s.anchor(), w.name(s.room))
		for _, code := range s.codes {
			b.WriteString(article(p, w, code))
		}
	}
	return strings.TrimSuffix(b.String(), "\n")
}

func separator(i int) string {
	if i == 0 {
		return "—"
	}
	return " ·"
}

// article tells one code. The mark before its heading is where the type of a
// problem of an API points to.
func article(p *mensajes.Printer, w words, code string) string {
	var b strings.Builder
	fmt.Fprintf(&b, "<a id=%q></a>\n\n### `%s`\n\n%s\n\n", mensajes.Anchor(code), code, escape(p.TextOf(code)))
	for _, part := range [][2]string{{w.cause, p.CauseOf(code)}, {w.cure, p.NextOf(code)}, {w.law, p.Law(code)}} {
		if part[1] != "" {
			fmt.Fprintf(&b, "- **%s** %s\n", part[0], escape(part[1]))
		}
	}
	b.WriteString("\n")
	return b.String()
}

// anchor gives the mark of a section, which no code has. Marks differ by more
// than capitals: SELLO.* and sello.* are two families.
func (s section) anchor() string {
	if s.room == strings.ToUpper(s.room) {
		return "familia-" + strings.ToLower(s.room)
	}
	return "codigos-" + s.room
}

func (w words) name(room string) string {
	if n, ok := w.rooms[room]; ok {
		return n
	}
	return room
}

// escape keeps the signs of a text from being read as Markdown.
func escape(s string) string {
	return strings.NewReplacer("*", `\*`, "_", `\_`, "<", "&lt;", "`", "\\`", "|", `\|`).Replace(s)
}
