package pdf

import (
	"strings"
	"time"

	"github.com/derechohabiente/imss/documento"
	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/sello"
)

// paper is a document on its way to pages: the blocks that all papers share.
type paper struct {
	*sheet
	env   documento.Envelope
	title string // encoded
	look  *faces
	ink   *colors
	// blanks are the blocks of the paper that have no data.
	blanks []item

	sealed                []sello.Field
	legend, folio, issued string // encoded
}

func newPaper(r *Renderer, printer *mensajes.Printer, d documento.Doc, env documento.Envelope, title string) (*paper, error) {
	p := &paper{sheet: newSheet(r, printer), env: env, sealed: d.Fields(), look: &r.faces, ink: &r.colors}
	p.title = p.label(title)
	p.legend = p.label("pdf.legend")
	p.folio = p.enc("folio", env.Folio)
	p.issued = p.instant("issued", env.Issued)
	p.running = p.runningHead
	p.add(p.head())
	return p, p.err
}

// instant words a moment with its zone; the minus of the zone is outside
// cp1252, and the hyphen stands for it.
func (s *sheet) instant(field string, t time.Time) string {
	return s.enc(field, strings.ReplaceAll(s.p.Instant(t), "−", "-"))
}

// head is the head of the first page: logo, issuer, title with the legend
// beside it, and the rule.
func (p *paper) head() *strip {
	issuer := p.r.theme.Issuer
	if issuer == "" {
		issuer = p.env.Issuer
	}
	st := newStrip(0, 8)
	x, y := 0.0, 0.0
	if l := p.r.logo; l != nil {
		st.image(l.png, bodyWidth-l.width, 0, l.width, l.height)
		x = l.width + gutter
	}
	face, lines := p.look.note.fit(p.enc("issuer", issuer), bodyWidth-x)
	y = face.height()
	st.lines(face, 0, y, lines)
	y += float64(len(lines)-1) * face.lead()
	if p.r.logo != nil {
		y = max(y, p.r.logo.height-2)
	}
	y += 8
	st.left(p.look.title, 0, y, p.title)
	if p.look.title.width(p.title)+gutter+p.look.legend.width(p.legend) > bodyWidth {
		y += 5
		st.left(p.look.legend, 0, y, p.legend)
	} else {
		st.right(p.look.legend, bodyWidth, y, p.legend)
	}
	st.rule(p.ink.accent, 0, y+3, bodyWidth, 1.5)
	st.height = y + 8
	return st
}

// runningHead is the head of the following pages: the legend goes with the
// title there too.
func (p *paper) runningHead() *strip {
	st := newStrip(9, 4)
	st.left(p.look.section, 0, 4, p.title)
	st.right(p.look.legend, bodyWidth, 4, p.legend)
	st.rule(p.ink.accent, 0, 6, bodyWidth, 1.5)
	return st
}

// foot numbers a page and names folio and contact.
func (p *paper) foot(page, pages int) *strip {
	st := newStrip(footHeight, 4)
	st.rule(p.ink.hair, 0, 2.2, bodyWidth, 0.4)
	number := p.label("pdf.page", page, pages)
	if p.r.mark != nil {
		number = p.label("pdf.foot.sample") + " \xB7 " + number
	}
	size, folio := p.look.caption, p.label("pdf.foot.folio", p.env.Folio)
	help := p.enc("theme.help", p.r.theme.Help)
	switch both := folio + " \xB7 " + help; {
	case help == "":
		st.left(size, 0, 6.2, folio)
	case size.width(both)+gutter+size.width(number) <= bodyWidth:
		st.left(size, 0, 6.2, both)
	default:
		st.left(size, 0, 4.9, folio)
		st.left(size, 0, 7.5, help)
	}
	st.right(size, bodyWidth, 6.2, number)
	return st
}

// section heads a group of blocks; it stays with what follows.
func (p *paper) section(code string) *strip {
	st := newStrip(8, 1)
	st.left(p.look.section, 0, 5.4, p.label(code))
	return st
}

// answer is the status: the largest words of the page.
func (p *paper) answer(text string) *strip {
	face, lines := p.look.status, []string{text}
	for face.width(text) > bodyWidth && face.size > 14 {
		face = face.sized(face.size - 0.5)
	}
	if face.width(text) > bodyWidth {
		lines = face.wrap(text, bodyWidth)
	}
	st := newStrip(face.height()+float64(len(lines)-1)*face.lead()+4, len(lines))
	st.lines(face, 0, face.height(), lines)
	return st
}

// paragraph breaks text over the whole width; line ends of the text are kept.
func (p *paper) paragraph(f *face, text string) *strip {
	lines := f.wrap(text, bodyWidth)
	st := newStrip(float64(len(lines))*f.lead()+1, len(lines))
	st.lines(f, 0, f.height(), lines)
	return st
}

// indented sets a paragraph beside a mark, for lists.
func (p *paper) indented(f *face, lead, text string) *strip {
	const indent = 5.0
	lines := f.wrap(text, bodyWidth-indent)
	st := newStrip(float64(len(lines))*f.lead()+1, len(lines)+1)
	st.left(f, 0, f.height(), lead)
	st.lines(f, indent, f.height(), lines)
	return st
}
