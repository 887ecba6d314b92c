package mensajes

import (
	"encoding/json"
	"fmt"
	"io/fs"
	"maps"
)

// With gives a printer that also knows the texts of the host: JSON files in
// the form of textos/, anywhere in files. A host's text for a code of the SDK
// replaces ours.
func (p *Printer) With(files fs.FS) (*Printer, error) {
	texts := maps.Clone(p.texts)
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || !isJSON(name) {
			return err
		}
		raw, err := fs.ReadFile(files, name)
		if err != nil {
			return err
		}
		more := map[string]entry{}
		if err := json.Unmarshal(raw, &more); err != nil {
			return fmt.Errorf("mensajes: %s: %w", name, err)
		}
		for code, e := range more {
			if e.ES == "" || e.EN == "" {
				return fmt.Errorf("mensajes: %s: %s lacks a language", name, code)
			}
		}
		maps.Copy(texts, more)
		return nil
	})
	if err != nil {
		return nil, err
	}
	return &Printer{english: p.english, texts: texts}, nil
}

func isJSON(name string) bool { return len(name) > 5 && name[len(name)-5:] == ".json" }
