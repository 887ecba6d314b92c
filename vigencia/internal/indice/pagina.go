package indice

import (
	"fmt"
	"slices"
	"strings"
)

const intro = `<!-- go generate ./vigencia -->

# ¿Dónde está cada artículo?

Cada artículo que decide o explica un derecho en el paquete
[` + "`vigencia`" + `](../vigencia): qué dispone, la función que lo aplica y dos casos
que lo prueban en ambos sentidos, con lo que responde cada uno. Una prueba falla
si falta alguno de ellos, si la función no cita el artículo o si los dos casos se
responden igual.

Esta página es informativa. Lo que dispone cada artículo se dice en palabras de
este proyecto; vale el texto publicado en el Diario Oficial de la Federación.

LSS: Ley del Seguro Social. RACERF: Reglamento de la Ley del Seguro Social en
materia de Afiliación, Clasificación de Empresas, Recaudación y Fiscalización.
LSS73: la ley del 12 de marzo de 1973, abrogada desde el 1 de julio de 1997.
DOF: decreto publicado ese día en el Diario Oficial de la Federación; T es su
artículo transitorio. La abreviatura «ult.» es el último párrafo.
`

// Page gives docs/articulos.md.
func (x Indice) Page() string {
	var b strings.Builder
	b.WriteString(intro)
	for _, s := range []struct{ title, law string }{
		{"Ley del Seguro Social", "LSS"},
		{"Reglamento (RACERF)", "RACERF"},
		{"Decretos", "DOF"},
	} {
		fmt.Fprintf(&b, "\n## %s\n\n| artículo | qué dispone | función | casos |\n|---|---|---|---|\n", s.title)
		for _, a := range x.Articles {
			if strings.HasPrefix(a.Article, s.law+" ") && a.Informs == "" {
				fmt.Fprintf(&b, "| %s | %s | %s | %s |\n", a.Article, a.Regla, x.functions(a), x.pair(a))
			}
		}
	}
	b.WriteString("\n## Artículos que solo se informan\n\nNada se calcula con ellos: los dice un texto.\n\n| artículo | qué dispone | texto | por qué |\n|---|---|---|---|\n")
	for _, a := range x.Articles {
		if a.Informs != "" {
			fmt.Fprintf(&b, "| %s | %s | `%s` | %s |\n", a.Article, a.Regla, a.Informs, a.Motivo)
		}
	}
	return b.String()
}

func (x Indice) functions(a Article) string {
	var out []string
	for _, name := range a.Functions {
		out = append(out, fmt.Sprintf("[`%s`](../vigencia/%s)", name, x.Source.Functions[name].File))
	}
	return strings.Join(out, ", ")
}

// pair writes the two cases with the answer in which they differ.
func (x Indice) pair(a Article) string {
	if len(a.Cases) != 2 {
		return ""
	}
	first, second := x.Cases[a.Cases[0]], x.Cases[a.Cases[1]]
	key, _ := Difference(first, second, a.Turns)
	var out []string
	for _, c := range []Case{first, second} {
		out = append(out, fmt.Sprintf("[%s](../vigencia/testdata/%s): %s", c.ID, c.File, answer(key, c.Expect[key])))
	}
	return strings.Join(out, "; ")
}

// answer writes the value of a key.
func answer(key string, v any) string {
	switch v {
	case true:
		return "sí"
	case false:
		return "no"
	case nil:
		if key == "until" {
			return "`until` sin fin"
		}
		return "`" + key + "` ninguno"
	}
	return fmt.Sprintf("`%s` %v", key, v)
}

// Sorted tells whether the articles stand in the order of the laws and of
// their numbers, each once.
func Sorted(as []Article) bool {
	for i := 1; i < len(as); i++ {
		if slices.Compare(key(as[i-1].Article), key(as[i].Article)) >= 0 {
			return false
		}
	}
	return true
}

// key orders citations: the law, the number, Bis, the last paragraph, the
// fraction; of decrees the day and the transitory.
func key(citation string) []int {
	law := slices.IndexFunc([]string{"LSS ", "LSS73 ", "RACERF ", "DOF "}, func(l string) bool { return strings.HasPrefix(citation, l) })
	out := []int{law}
	if law == 3 { // day, month and year, then the transitory
		var d, m, y, t int
		_, _ = fmt.Sscanf(citation, "DOF %d-%d-%d T%d", &d, &m, &y, &t)
		return append(out, y, m, d, t)
	}
	_, rest, _ := strings.Cut(citation, " ")
	var n int
	_, _ = fmt.Sscanf(rest, "%d", &n)
	out = append(out, n)
	if strings.Contains(rest, "Bis") {
		out = append(out, 1)
	} else {
		out = append(out, 0)
	}
	_, fraction, _ := strings.Cut(rest, "-")
	return append(out, strings.Count(rest, "ult."), roman(fraction), len(rest))
}

// roman reads the numbers of fractions.
func roman(s string) int {
	digits := map[byte]int{'I': 1, 'V': 5, 'X': 10}
	n := 0
	for i := range len(s) {
		d := digits[s[i]]
		if i+1 < len(s) && digits[s[i+1]] > d {
			d = -d
		}
		n += d
	}
	return n
}
