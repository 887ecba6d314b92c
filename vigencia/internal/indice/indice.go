// Package indice reads the index that leads from each article of the law to
// the function that applies it and to the two cases that turn it both ways.
package indice

import (
	"encoding/json"
	"maps"
	"os"
	"path/filepath"
	"reflect"
	"slices"
)

// Indice is the index with what it points at.
type Indice struct {
	Articles []Article
	Source   Source
	Cases    map[string]Case // by id
}

// Article is one entry of testdata/articulos.json.
type Article struct {
	Article   string   `json:"article"`             // the citation, as Provision.String gives it: "LSS 84-V"
	Rule      string   `json:"rule"`                // what it says, in one line
	Regla     string   `json:"regla"`               // the same in Spanish, for the page
	Functions []string `json:"functions,omitempty"` // "weeksOf", "(*caso).child", "Funeral.evaluate"
	Cases     []string `json:"cases,omitempty"`     // two ids whose answers differ by the article
	// Turns is the part of the answer that the article turns, such as "payer";
	// empty: the first in which the two cases differ.
	Turns string `json:"turns,omitempty"`
	// Informs is the code of the text that tells an article by which nothing
	// is decided here; Because says why nothing is.
	Informs string `json:"informs,omitempty"`
	Because string `json:"because,omitempty"`
	Motivo  string `json:"motivo,omitempty"` // the same in Spanish, for the page
}

// Case is one case of the vectors or of testdata/casos.
type Case struct {
	ID     string          `json:"id"`
	Title  string          `json:"title"`
	Facts  json.RawMessage `json:"facts"`
	Query  json.RawMessage `json:"query"`
	Expect map[string]any  `json:"expect"`
	File   string          `json:"-"` // path under testdata
}

// Read reads the index, the source and the cases of the package in dir.
func Read(dir string) (Indice, error) {
	var x Indice
	var list struct{ Articles []Article }
	if err := decode(filepath.Join(dir, "testdata", "articulos.json"), &list); err != nil {
		return x, err
	}
	x.Articles = list.Articles
	var err error
	if x.Source, err = ReadSource(dir); err != nil {
		return x, err
	}
	x.Cases, err = readCases(filepath.Join(dir, "testdata"))
	return x, err
}

func readCases(dir string) (map[string]Case, error) {
	files, err := filepath.Glob(filepath.Join(dir, "casos", "*.json"))
	if err != nil {
		return nil, err
	}
	all := map[string]Case{}
	for _, name := range append(files, filepath.Join(dir, "vectores.json")) {
		var file struct{ Cases []Case }
		if err := decode(name, &file); err != nil {
			return nil, err
		}
		rel, err := filepath.Rel(dir, name)
		if err != nil {
			return nil, err
		}
		for _, c := range file.Cases {
			c.File = filepath.ToSlash(rel)
			all[c.ID] = c
		}
	}
	return all, nil
}

func decode(name string, into any) error {
	raw, err := os.ReadFile(name)
	if err != nil {
		return err
	}
	return json.Unmarshal(raw, into)
}

// Difference gives the key, of those both cases assert, in which their answers
// differ: the one of turns, or where that is empty the first. The ground is no
// answer: citing another article decides nothing.
func Difference(a, b Case, turns string) (key string, ok bool) {
	keys := append([]string{"entitled", "weeks"}, slices.Sorted(maps.Keys(a.Expect))...)
	if turns != "" {
		keys = []string{turns}
	}
	for _, k := range keys {
		other, both := b.Expect[k]
		if mine, has := a.Expect[k]; has && both && k != "ground" && !reflect.DeepEqual(mine, other) {
			return k, true
		}
	}
	return "", false
}

// SameQuestion tells whether two cases ask the same of the same facts.
func SameQuestion(a, b Case) bool {
	return sameJSON(a.Facts, b.Facts) && sameJSON(a.Query, b.Query)
}

func sameJSON(a, b json.RawMessage) bool {
	var x, y any
	return json.Unmarshal(a, &x) == nil && json.Unmarshal(b, &y) == nil && reflect.DeepEqual(x, y)
}
