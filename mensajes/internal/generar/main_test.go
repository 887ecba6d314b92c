package main

import (
	"os"
	"regexp"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/mensajes"
)

func TestPagesAreFresh(t *testing.T) {
	for name, want := range pages() {
		got, err := os.ReadFile("../../../" + name)
		require.NoError(t, err)
		require.True(t, want == string(got), "%s is stale: run go generate ./mensajes", name)
	}
}

func TestEveryLinkOfAPageLeadsSomewhere(t *testing.T) {
	link, mark := regexp.MustCompile(`\(#([^)]+)\)`), regexp.MustCompile(`<a id="([^"]+)"></a>`)
	for name, text := range pages() {
		marks := map[string]bool{}
		for _, m := range mark.FindAllStringSubmatch(text, -1) {
			require.False(t, marks[m[1]], "%s marks %s twice", name, m[1])
			marks[m[1]] = true
		}
		links := link.FindAllStringSubmatch(text, -1)
		require.Len(t, links, len(marks), name)
		for _, l := range links {
			require.True(t, marks[l[1]], "%s: %s", name, l[1])
		}
		require.True(t, marks[mensajes.Anchor("curp.check_digit")])
	}
}

func TestEveryCodeWithANextStepIsOnThePage(t *testing.T) {
	p := mensajes.For("es-MX")
	text := pages()["docs/errores.md"]
	for _, code := range mensajes.Codes() {
		require.Equal(t, p.NextOf(code) != "", strings.Contains(text, "### `"+code+"`\n"), code)
	}
	require.NotContains(t, text, "{0}")
}

func TestSectionsHaveNamesInBothLanguages(t *testing.T) {
	es, en := spanish(), english()
	for _, room := range rooms() {
		require.Contains(t, es.rooms, room)
		require.Contains(t, en.rooms, room)
	}
	for _, s := range sections(mensajes.For("es-MX")) {
		require.Contains(t, rooms(), s.room, "the page has no place for the codes %s.*", s.room)
	}
	require.Equal(t, "otra", es.name("otra"))
	require.Equal(t, `a \*b\* \_c &lt;d`, escape("a *b* _c <d"))
}
