// Package patronal reads the registros patronales of the files of employers
// (IDSE, SUA): thousands of lines of a file hold a few of them.
package patronal

import (
	"strings"

	"github.com/derechohabiente/imss/nss"
)

// Cache remembers the last registro patronal that was read. The zero value is
// ready.
type Cache struct {
	text     string
	registro nss.Registro
	warnings []nss.Warning
}

// Parse reads a registro patronal with what is odd about it; ok is false where
// it is none.
func (c *Cache) Parse(text string) (r nss.Registro, warnings []nss.Warning, ok bool) {
	if c.text != text || text == "" {
		r, err := nss.ParseRegistro(text)
		if err != nil {
			return nss.Registro{}, nil, false
		}
		*c = Cache{strings.Clone(text), r, r.Warnings()} // text is part of a line, which is not to be kept
	}
	return c.registro, c.warnings, true
}
