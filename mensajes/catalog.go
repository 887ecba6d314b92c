package mensajes

import (
	"embed"
	"encoding/json"
	"io/fs"
	"maps"
	"slices"
	"sync"
)

//go:embed textos/*.json
var textos embed.FS

// entry is the text of one code.
type entry struct {
	ES     string `json:"es"`
	EN     string `json:"en"`
	NextES string `json:"next_es,omitempty"`
	NextEN string `json:"next_en,omitempty"`
	Law    string `json:"law,omitempty"`
}

var unknown = entry{
	ES: "Ocurrió algo que no tiene texto propio (código {0}).",
	EN: "Something happened that has no text of its own (code {0}).",
}

// catalog reads the embedded texts once.
var catalog = sync.OnceValue(func() map[string]entry {
	all := map[string]entry{}
	for _, name := range files() {
		// The files are part of the build and a test reads each of them: a
		// broken one never leaves the repository.
		if texts, err := readFile(name); err == nil {
			maps.Copy(all, texts)
		}
	}
	return all
})

func files() []string {
	names, _ := fs.Glob(textos, "textos/*.json")
	return names
}

func readFile(name string) (map[string]entry, error) {
	raw, err := textos.ReadFile(name)
	if err != nil {
		return nil, err
	}
	texts := map[string]entry{}
	return texts, json.Unmarshal(raw, &texts)
}

// Codes lists every code that has a text, sorted.
func Codes() []string { return slices.Sorted(maps.Keys(catalog())) }
