package mensajes

import (
	"encoding/json"
	"io/fs"
	"maps"
	"path"
	"slices"
	"strings"
)

// With gives a printer that also knows the texts of the host: JSON files in
// the form that the package documentation tells, anywhere in files. A host's
// text for a code of the SDK replaces ours. A file that is no such JSON, or a
// code that lacks a language or uses other arguments in one than in the other,
// is an [*Error], and the printer stays as it was.
func (p *Printer) With(files fs.FS) (*Printer, error) {
	texts := maps.Clone(p.texts)
	err := fs.WalkDir(files, ".", func(name string, d fs.DirEntry, err error) error {
		if err != nil || d.IsDir() || path.Ext(name) != ".json" {
			return err
		}
		more, err := readTexts(files, name)
		if err != nil {
			return err
		}
		maps.Copy(texts, more)
		return nil
	})
	if err != nil {
		return nil, err
	}
	q := *p
	q.texts = texts
	return &q, nil
}

func readTexts(files fs.FS, name string) (map[string]entry, error) {
	raw, err := fs.ReadFile(files, name)
	if err != nil {
		return nil, err
	}
	texts := map[string]entry{}
	if err := json.Unmarshal(raw, &texts); err != nil {
		return nil, &Error{Fault: ErrFile, File: name, Err: err}
	}
	for _, key := range slices.Sorted(maps.Keys(texts)) {
		if f := texts[key].fault(); f != "" {
			return nil, &Error{Fault: f, File: name, Key: key}
		}
	}
	return texts, nil
}

// fault gives what is wrong with a text, or nothing.
func (e entry) fault() Fault {
	pairs := [][2]string{{e.ES, e.EN}, {e.CauseES, e.CauseEN}, {e.NextES, e.NextEN}}
	if e.ES == "" {
		return ErrLanguage
	}
	for _, two := range pairs {
		switch {
		case (two[0] == "") != (two[1] == ""):
			return ErrLanguage
		case !slices.Equal(places(two[0]), places(two[1])):
			return ErrPlaces
		}
	}
	return ""
}

// places gives the arguments that a text uses, each once, in their order.
func places(text string) []int {
	var out []int
	for {
		_, rest, found := strings.Cut(text, "{")
		if !found {
			slices.Sort(out)
			return slices.Compact(out)
		}
		if n, after, ok := place(rest); ok {
			out, rest = append(out, n), after
		}
		text = rest
	}
}
