package pdf

import (
	"encoding/xml"
	"fmt"
	"strings"
	"time"
)

// metadata gives the XMP packet (ISO 16684-1). It stays uncompressed: programs
// that index files look for it without reading PDF.
func metadata(a about) object {
	date := a.issued.Format(time.RFC3339)
	var b strings.Builder
	b.WriteString(`<?xpacket begin="` + "\uFEFF" + `" id="W5M0MpCehiHzreSzNTczkc9d"?>` +
		`<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">` +
		`<rdf:Description rdf:about="" xmlns:dc="http://purl.org/dc/elements/1.1/" xmlns:xmp="http://ns.adobe.com/xap/1.0/" xmlns:pdf="http://ns.adobe.com/pdf/1.3/"><dc:title><rdf:Alt><rdf:li xml:lang="x-default">`)
	escape(&b, a.title)
	b.WriteString(`</rdf:li></rdf:Alt></dc:title><dc:creator><rdf:Seq><rdf:li>`)
	escape(&b, a.author)
	fmt.Fprintf(&b, `</rdf:li></rdf:Seq></dc:creator><dc:language><rdf:Bag><rdf:li>%s</rdf:li></rdf:Bag></dc:language>`+
		`<xmp:CreateDate>%s</xmp:CreateDate><xmp:ModifyDate>%s</xmp:ModifyDate><pdf:Producer>%s</pdf:Producer>`+
		`</rdf:Description></rdf:RDF></x:xmpmeta><?xpacket end="r"?>`, a.lang, date, date, producer)
	packet := []byte(b.String())
	return object{
		dict:   fmt.Appendf(nil, "<</Type /Metadata /Subtype /XML /Length %d>>", len(packet)),
		stream: packet,
	}
}

// escape writes character data; a strings.Builder never fails.
func escape(b *strings.Builder, s string) { _ = xml.EscapeText(b, []byte(s)) }
