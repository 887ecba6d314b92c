package cfdi

import (
	"bufio"
	"fmt"
	"io"
	"unicode/utf8"
)

// Write writes the document as UTF-8 XML with the prefixes that the SAT asks
// for. Attributes that are absent are left out; [Read] gives back what was
// written. Nothing is checked but the characters: a text that XML cannot hold
// is [ErrMalformed]. Read the result to check it. Nodes that payroll does not
// use (taxes of the comprobante, Addenda) are not written.
func (c *Comprobante) Write(w io.Writer) error {
	x := &xmlWriter{w: bufio.NewWriter(w)}
	x.raw(`<?xml version="1.0" encoding="UTF-8"?>` + "\n")
	x.open("cfdi:Comprobante",
		"xmlns:cfdi", TextoOf(uriCFDI), "xmlns:nomina12", TextoOf(uriNomina), "xmlns:xsi", TextoOf(uriXSI),
		"xsi:schemaLocation", TextoOf(uriCFDI+" http://www.sat.gob.mx/sitio_internet/cfd/4/cfdv40.xsd "+
			uriNomina+" http://www.sat.gob.mx/sitio_internet/cfd/nomina/nomina12.xsd"),
		"Version", c.Version, "Serie", c.Serie, "Folio", c.Folio, "Fecha", c.Fecha, "Sello", c.Sello,
		"FormaPago", c.FormaPago, "NoCertificado", c.NoCertificado, "Certificado", c.Certificado,
		"CondicionesDePago", c.CondicionesDePago, "SubTotal", c.SubTotal, "Descuento", c.Descuento,
		"Moneda", c.Moneda, "TipoCambio", c.TipoCambio, "Total", c.Total, "TipoDeComprobante", c.TipoDeComprobante,
		"Exportacion", c.Exportacion, "MetodoPago", c.MetodoPago, "LugarExpedicion", c.LugarExpedicion,
		"Confirmacion", c.Confirmacion)
	for _, r := range c.Relacionados {
		x.open("cfdi:CfdiRelacionados", "TipoRelacion", r.Tipo)
		for _, u := range r.UUIDs {
			x.empty("cfdi:CfdiRelacionado", "UUID", u)
		}
		x.close("cfdi:CfdiRelacionados")
	}
	x.empty("cfdi:Emisor", "Rfc", c.Emisor.Rfc.texto(), "Nombre", c.Emisor.Nombre, "RegimenFiscal", c.Emisor.RegimenFiscal,
		"FacAtrAdquirente", c.Emisor.FacAtrAdquirente)
	r := &c.Receptor
	x.empty("cfdi:Receptor", "Rfc", r.Rfc.texto(), "Nombre", r.Nombre.texto(), "DomicilioFiscalReceptor", r.DomicilioFiscal,
		"ResidenciaFiscal", r.ResidenciaFiscal, "NumRegIdTrib", r.NumRegIdTrib,
		"RegimenFiscalReceptor", r.RegimenFiscal, "UsoCFDI", r.UsoCFDI)
	x.open("cfdi:Conceptos")
	for _, k := range c.Conceptos {
		x.empty("cfdi:Concepto", "ClaveProdServ", k.ClaveProdServ, "NoIdentificacion", k.NoIdentificacion,
			"Cantidad", k.Cantidad, "ClaveUnidad", k.ClaveUnidad, "Unidad", k.Unidad, "Descripcion", k.Descripcion,
			"ValorUnitario", k.ValorUnitario, "Importe", k.Importe, "Descuento", k.Descuento, "ObjetoImp", k.ObjetoImp)
	}
	x.close("cfdi:Conceptos")
	x.complemento(c)
	x.close("cfdi:Comprobante")
	if x.err != nil {
		return x.err
	}
	if err := x.w.Flush(); err != nil {
		return fmt.Errorf("cfdi: write: %w", err)
	}
	return nil
}

// xmlWriter keeps the first error.
type xmlWriter struct {
	w     *bufio.Writer
	depth int
	err   error
}

func (x *xmlWriter) raw(s string) {
	if x.err == nil {
		_, x.err = x.w.WriteString(s)
	}
}

func (x *xmlWriter) indent() {
	for range x.depth {
		x.raw("  ")
	}
}

// open starts an element; attrs are names and Texto values in turn.
func (x *xmlWriter) open(name string, attrs ...any) {
	x.start(name, attrs)
	x.raw(">\n")
	x.depth++
}

func (x *xmlWriter) empty(name string, attrs ...any) {
	x.start(name, attrs)
	x.raw("/>\n")
}

func (x *xmlWriter) close(name string) {
	x.depth--
	x.indent()
	x.raw("</" + name + ">\n")
}

func (x *xmlWriter) start(name string, attrs []any) {
	x.indent()
	x.raw("<" + name)
	for i := 0; i+1 < len(attrs); i += 2 {
		attr, _ := attrs[i].(string)
		if value, _ := attrs[i+1].(Texto); value.present {
			x.raw(" " + attr + `="`)
			x.escape(value.s)
			x.raw(`"`)
		}
	}
}

// escape writes an attribute value. White space other than blanks is written
// as a reference: a reader would turn it into blanks.
func (x *xmlWriter) escape(s string) {
	for i, r := range s {
		switch r {
		case '&':
			x.raw("&amp;")
		case '<':
			x.raw("&lt;")
		case '>':
			x.raw("&gt;")
		case '"':
			x.raw("&quot;")
		case '\t', '\n', '\r':
			x.raw(fmt.Sprintf("&#%d;", r))
		default:
			if r < ' ' || r == 0xFFFE || r == 0xFFFF || (r == utf8.RuneError && !isReplacement(s[i:])) {
				if x.err == nil {
					x.err = ErrMalformed
				}
				return
			}
			x.raw(string(r))
		}
	}
}

// isReplacement tells U+FFFD itself from bytes that are no UTF-8.
func isReplacement(s string) bool { _, n := utf8.DecodeRuneInString(s); return n > 1 }
