package vigencia_test

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/vigencia"
	"github.com/derechohabiente/imss/vigencia/internal/indice"
)

func index(t *testing.T) indice.Indice {
	t.Helper()
	x, err := indice.Read(".")
	require.NoError(t, err)
	return x
}

// Every article has a function that exists and cites it, and two cases that
// differ in the question and in the answer; or else the text that tells it.
func TestEveryArticleHasItsRuleAndItsCases(t *testing.T) {
	x := index(t)
	require.True(t, indice.Sorted(x.Articles), "the articles stand in the order of the laws and of their numbers, each once")
	es := mensajes.For("es-MX")
	for _, a := range x.Articles {
		t.Run(a.Article, func(t *testing.T) {
			require.NotEmpty(t, a.Rule)
			require.NotEmpty(t, a.Regla)
			if a.Informs != "" {
				require.NotEmpty(t, a.Because, "why nothing is decided by it")
				require.NotEmpty(t, a.Motivo)
				require.True(t, es.Has(a.Informs), "the text %s that tells it", a.Informs)
				require.Empty(t, append(a.Functions, a.Cases...), "what decides has no text in its stead")
				return
			}
			require.NotEmpty(t, a.Functions, "no function applies it")
			for _, name := range a.Functions {
				fn, ok := x.Source.Functions[name]
				require.True(t, ok, "there is no function %s", name)
				require.True(t, fn.Cites[a.Article], "%s does not cite %s", name, a.Article)
			}
			bothWays(t, x, a)
		})
	}
}

// bothWays runs the two cases of an article.
func bothWays(t *testing.T, x indice.Indice, a indice.Article) {
	t.Helper()
	require.Len(t, a.Cases, 2, "two cases turn it both ways")
	var pair []indice.Case
	cited := false
	for _, id := range a.Cases {
		c, ok := x.Cases[id]
		require.True(t, ok, "there is no case %s", id)
		pair = append(pair, c)
		d := run(t, c)
		cited = cited || slices.Contains(grounds(d), a.Article)
	}
	require.False(t, indice.SameQuestion(pair[0], pair[1]), "both cases ask the same")
	_, ok := indice.Difference(pair[0], pair[1], a.Turns)
	require.True(t, ok, "both cases are answered alike")
	if slices.Contains(slices.Collect(maps.Values(x.Source.Norms)), a.Article) {
		require.True(t, cited, "neither case rests on it")
	}
}

// run judges one case and gives its decision.
func run(t *testing.T, c indice.Case) vigencia.Decision {
	t.Helper()
	v := vector{ID: c.ID, Title: c.Title, Query: c.Query, Expect: c.Expect}
	require.NoError(t, json.Unmarshal(c.Facts, &v.Facts), c.ID)
	q, err := vigencia.DecodeQuery(v.Query)
	require.NoError(t, err, c.ID)
	judge(t, v, q)
	d, err := vigencia.Evaluate(v.Facts, q)
	require.NoError(t, err, c.ID)
	return d
}

// What a decision can cite is on the list.
func TestEveryProvisionIsInTheIndex(t *testing.T) {
	x := index(t)
	for name, citation := range x.Source.Norms {
		require.True(t, slices.ContainsFunc(x.Articles, func(a indice.Article) bool { return a.Article == citation }),
			"%s (%s) is missing from testdata/articulos.json", citation, name)
	}
	require.Greater(t, len(x.Articles), len(x.Source.Norms))
}

// What the rules cite is on the list: the article itself, or its fractions
// where the citation is of the whole, or the whole where it is of one.
func TestEveryCitationIsInTheIndex(t *testing.T) {
	x := index(t)
	of := func(part, whole string) bool {
		rest, ok := strings.CutPrefix(part, whole)
		return ok && (rest == "" || rest[0] == '-' || strings.HasPrefix(rest, " ult.") || strings.HasPrefix(rest, " T"))
	}
	for name, fn := range x.Source.Functions {
		for cited := range fn.Cites {
			require.True(t, slices.ContainsFunc(x.Articles, func(a indice.Article) bool {
				return of(cited, a.Article) || of(a.Article, cited)
			}), "%s (%s) is missing from testdata/articulos.json", cited, name)
		}
	}
}

func TestThePageOfArticlesIsFresh(t *testing.T) {
	got, err := os.ReadFile(filepath.Join("..", "docs", "articulos.md"))
	require.NoError(t, err)
	require.True(t, index(t).Page() == string(got), "docs/articulos.md is stale: run go generate ./vigencia")
}
