package documento

import (
	"log/slog"
	"strings"
	"time"

	"github.com/derechohabiente/imss/sello"
)

// Doc is a paper: the types of this package.
type Doc interface {
	// Fields gives what the seal signs, in the order of the paper.
	Fields() []sello.Field
	// Validate gives every problem, joined; each is an [*Error] with its field.
	Validate() error
}

// The languages of a paper.
const (
	Spanish = "es-MX"
	English = "en"
)

// Envelope is what every paper has around its facts.
type Envelope struct {
	Issuer string      // who issues the paper, required; at most MaxLine
	Folio  string      // the issuer's number of the paper, required; at most MaxFolio
	Issued time.Time   // instant of issue, required; printed in its own zone
	Lang   string      // Spanish, English, or empty for the language of the renderer; not sealed
	Page   string      // address of the host's verification page, https, ASCII, at most MaxPage bytes; may be empty; not sealed
	Sello  sello.Sello // seal over the paper's Fields, issued at Issued; zero = not sealed
}

// LogValue gives issuer, folio and instant to log/slog: what a log may hold of
// a paper. Every paper has it from its envelope.
func (e Envelope) LogValue() slog.Value {
	return slog.GroupValue(slog.String("issuer", e.Issuer), slog.String("folio", e.Folio), slog.Time("issued", e.Issued))
}

func (e *Envelope) validate(c *checker, d Doc) {
	c.required("issuer", e.Issuer, MaxLine)
	c.required("folio", e.Folio, MaxFolio)
	switch y := e.Issued.Year(); {
	case e.Issued.IsZero():
		c.add(ErrRequired, "issued")
	case y < 2000 || y > 9998:
		c.add(ErrRange, "issued")
	}
	if e.Lang != "" && e.Lang != Spanish && e.Lang != English {
		c.add(ErrValue, "lang")
	}
	if e.Page != "" && !isPage(e.Page) {
		c.add(ErrValue, "page")
	}
	if !e.Sello.IsZero() && !e.sealed(d) {
		c.add(ErrSeal, "sello")
	}
}

// isPage tells whether s is an address that a code may carry: https, printable
// ASCII, no fragment of its own.
func isPage(s string) bool {
	if !strings.HasPrefix(s, "https://") || len(s) > MaxPage {
		return false
	}
	for i := range len(s) {
		if s[i] <= ' ' || s[i] > '~' || s[i] == '#' {
			return false
		}
	}
	return true
}

// sealed tells whether the seal speaks of these facts. Whether its signature
// holds is for the holder of the public key ([sello.Keys]).
func (e *Envelope) sealed(d Doc) bool {
	return e.Sello.Issued.Equal(e.Issued.Truncate(time.Second)) && e.Sello.Covers(d.Fields()) == nil
}

// Lengths of free texts in the seal, in bytes as the QR code writes them: with
// them every sealed paper fits its code.
const (
	maxSealedIssuer = 36
	maxSealedName   = 52
	maxSealedCode   = 40 // a folio, a CLUES, an UUID
)

// fields begins the list of every paper. The instant of issue is the seal's own.
func (e *Envelope) fields(kind string) list {
	l := list{{Key: "tipo", Value: kind}}
	l.short("folio", e.Folio, maxSealedCode)
	l.short("emisor", e.Issuer, maxSealedIssuer)
	return l
}

// maxWhole is the length up to which a code of 24 mm carries the whole seal:
// what version 17 holds at level M (ISO/IEC 18004, table 7). Its modules are a
// quarter of a millimetre wide. Without a page every paper sealed with ECDSA or
// Ed25519 stays within version 16 (450); an RSA seal never fits.
const maxWhole = 504

// QRText gives the text of the QR code of the paper with these Fields. It is the
// whole seal with the facts, behind the address of the verification page; where
// that does not fit, the page's address with the folio; and empty where neither
// can be: no page, and no seal or one too long for the code.
func (e *Envelope) QRText(fields []sello.Field) string {
	if !e.Sello.IsZero() {
		if text, err := e.Sello.QR(e.Page, fields); err == nil && len(text) <= maxWhole {
			return text
		}
	}
	if e.Page == "" {
		return ""
	}
	join := "?"
	if strings.Contains(e.Page, "?") {
		join = "&"
	}
	return e.Page + join + "folio=" + queryEscape(e.Folio)
}

// queryEscape is that of RFC 3986 for everything but unreserved characters.
func queryEscape(s string) string {
	const digits = "0123456789ABCDEF"
	var b strings.Builder
	for i := range len(s) {
		c := s[i]
		switch {
		case c >= 'a' && c <= 'z', c >= 'A' && c <= 'Z', c >= '0' && c <= '9', strings.IndexByte("-._~", c) >= 0:
			b.WriteByte(c)
		default:
			b.WriteByte('%')
			b.WriteByte(digits[c>>4])
			b.WriteByte(digits[c&15])
		}
	}
	return b.String()
}
