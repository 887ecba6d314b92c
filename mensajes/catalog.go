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

// entry is the text of one code; the package documentation tells the members.
type entry struct {
	ES      string `json:"es"`
	EN      string `json:"en"`
	CauseES string `json:"cause_es,omitempty"`
	CauseEN string `json:"cause_en,omitempty"`
	NextES  string `json:"next_es,omitempty"`
	NextEN  string `json:"next_en,omitempty"`
	Law     string `json:"law,omitempty"`
}

// catalog reads the embedded texts once.
var catalog = sync.OnceValue(func() map[string]entry {
	all := map[string]entry{}
	names, _ := fs.Glob(textos, "textos/*.json")
	for _, name := range names {
		// The files are part of the build and a test reads each of them: a
		// broken one never leaves the repository.
		raw, _ := textos.ReadFile(name)
		texts := map[string]entry{}
		_ = json.Unmarshal(raw, &texts)
		maps.Copy(all, texts)
	}
	return all
})

// Codes lists every code that has a text, sorted.
func Codes() []string { return slices.Sorted(maps.Keys(catalog())) }
