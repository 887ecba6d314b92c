package cfdi

import (
	"strings"

	"github.com/derechohabiente/imss/tarjeton/cfdi/internal/xmltree"
)

// cadena builds the cadena original as the SAT's XSLT does: values in the
// order of the declarations, required attributes even where they are missing,
// optional ones where they are present.
func (d *document) cadena() string {
	var b strings.Builder
	b.Grow(2048)
	b.WriteByte('|')
	d.seal(&b, d.root())
	b.WriteString("||")
	return b.String()
}

func (d *document) seal(b *strings.Builder, e el) {
	decl := d.info[e.n].decl
	switch {
	case decl == nil, decl.skip, decl == timbreElement:
		return
	case decl.open:
		for c := d.tree.Nodes[e.n].First; c != xmltree.Absent; c = d.tree.Nodes[c].Next {
			d.seal(b, el{d, c})
		}
		return
	case decl.interleaved:
		for i, kid := range decl.kids {
			d.sealKids(b, e, kid.decl)
			sealAttribute(b, e, &decl.attrs[i])
		}
		return
	}
	// Most documents keep the order of the schema: each attribute is looked
	// for where the one before was found.
	attrs, next := d.tree.Attrs(e.n), 0
	for i := range decl.attrs {
		a := &decl.attrs[i]
		if next < len(attrs) && attrs[next].Name == a.name && attrs[next].Space == xmltree.None && !a.unsealed {
			b.WriteByte('|')
			b.WriteString(collapse(attrs[next].Value))
			next++
			continue
		}
		sealAttribute(b, e, a)
	}
	for _, kid := range decl.kids {
		d.sealKids(b, e, kid.decl)
	}
}

func (d *document) sealKids(b *strings.Builder, e el, decl *element) {
	for c := d.tree.Nodes[e.n].First; c != xmltree.Absent; c = d.tree.Nodes[c].Next {
		if d.info[c].decl == decl {
			d.seal(b, el{d, c})
		}
	}
}

func sealAttribute(b *strings.Builder, e el, a *attribute) {
	v, ok := e.get(a.name)
	if a.unsealed || (!ok && !a.required) {
		return
	}
	b.WriteByte('|')
	b.WriteString(collapse(v))
}

// CadenaOriginal gives the text that the employer's seal signs (Anexo 20).
func (c *Comprobante) CadenaOriginal() string { return c.cadena }

// CadenaTimbre gives the text that the SAT's seal signs: the "cadena original
// del complemento de certificación digital" that papers print. It is empty
// for a document without stamp.
func (c *Comprobante) CadenaTimbre() string {
	if c.Timbre.IsZero() {
		return ""
	}
	return c.Timbre.cadena()
}

func (t *Timbre) cadena() string {
	parts := make([]string, 0, 7)
	for _, v := range []Texto{t.Version, t.UUID, t.FechaTimbrado, t.RfcProvCertif} {
		parts = append(parts, collapse(v.s))
	}
	if v, ok := t.Leyenda.Get(); ok {
		parts = append(parts, collapse(v))
	}
	parts = append(parts, collapse(t.SelloCFD.s), collapse(t.NoCertificadoSAT.s))
	return "||" + strings.Join(parts, "|") + "||"
}

const verifier = "https://verificacfdi.facturaelectronica.sat.gob.mx/default.aspx"

// QR gives the text of the QR code that a printed CFDI carries (Anexo 20, I.D):
// address of the SAT's verifier, folio fiscal, both RFC, total without zeros
// that say nothing, and the last eight characters of the seal. It is empty for
// a document without stamp. The text holds the RFC of the person.
func (c *Comprobante) QR() string {
	if c.Timbre.IsZero() {
		return ""
	}
	seal := collapse(c.Sello.s)
	return verifier + "?id=" + collapse(c.Timbre.UUID.s) +
		"&re=" + c.Emisor.Rfc.clean() + "&rr=" + c.Receptor.Rfc.clean() +
		"&tt=" + shortAmount(collapse(c.Total.s)) + "&fe=" + seal[max(0, len(seal)-8):]
}

// shortAmount drops zeros in front and behind: 1000.00 → 1000, 4718.90 → 4718.9.
func shortAmount(s string) string {
	whole, frac, dot := strings.Cut(s, ".")
	if !digits(whole, 1, 18) || (dot && !digits(frac, 1, 6)) {
		return s
	}
	whole, frac = strings.TrimLeft(whole, "0"), strings.TrimRight(frac, "0")
	if whole == "" {
		whole = "0"
	}
	if frac == "" {
		return whole
	}
	return whole + "." + frac
}
