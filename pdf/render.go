package pdf

import (
	"bytes"
	"context"
	"io"
	"sync"

	"github.com/derechohabiente/imss/documento"
	"github.com/derechohabiente/imss/mensajes"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/johnfercher/maroto/v2/pkg/props"
)

// Renderer turns documents into PDF. It is made once per theme and is safe for
// concurrent use: every document has an engine of its own.
type Renderer struct {
	theme    Theme
	logo     *logo
	mark     *watermark
	faces    faces
	colors   colors
	finisher finisher
	codes    codes
	printers map[string]*mensajes.Printer
	lang     string // of documents that name none
}

// faces are the ways of setting text on all papers.
type faces struct {
	title, status, section, net        *face
	body, bold, note                   *face
	caption, legend, cell, cellB, seal *face
	detail                             *face
}

// colors are the colours of boxes and rules.
type colors struct{ ink, hair, zebra, accent *props.Color }

// New checks a theme and prepares what all papers share. Errors are
// [ErrTheme] and [ErrLogo] at a field of the theme.
func New(t Theme) (*Renderer, error) {
	t = t.withDefaults()
	if err := t.check(); err != nil {
		return nil, err
	}
	r := &Renderer{
		theme:    t,
		faces:    newFaces(t),
		colors:   newColors(t),
		finisher: finisher{ink: t.Ink, deflaters: make(deflaters, maxDeflaters), buffers: new(sync.Pool)},
		printers: map[string]*mensajes.Printer{},
	}
	r.codes.deflaters = r.finisher.deflaters
	for _, lang := range []string{documento.Spanish, documento.English} {
		r.printers[lang] = mensajes.For(lang)
	}
	r.lang = mensajes.For(t.Lang).Lang()
	var err error
	if r.logo, err = newLogo(t.Logo); err != nil {
		return nil, err
	}
	if t.Sample {
		word := r.printers[r.lang].TextOf("pdf.sample")
		if r.mark, err = newWatermark(word, r.finisher.deflaters); err != nil {
			return nil, err
		}
	}
	return r, nil
}

// Render writes d as PDF to w, in one Write and only when the whole file is
// ready. The same document, theme and release give the same bytes. Errors are
// those of d.Validate, [*Error] with the field that cannot be set, the
// context's, and w's own.
func (r *Renderer) Render(ctx context.Context, w io.Writer, d documento.Doc) error {
	out, err := r.file(ctx, d)
	if err != nil {
		return err
	}
	defer r.finisher.buffers.Put(out)
	_, err = w.Write(out.Bytes())
	return err
}

// file gives the finished file in a buffer of the pool.
func (r *Renderer) file(ctx context.Context, d documento.Doc) (out *bytes.Buffer, err error) {
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	// The engine panics where it is handed what it does not expect; a host must
	// never go down for one paper.
	defer func() {
		if recover() != nil {
			out, err = nil, ErrEngine
		}
	}()
	m, a, err := r.build(d)
	if err != nil {
		return nil, err
	}
	made, err := m.Generate()
	if err != nil {
		return nil, ErrEngine
	}
	if err := ctx.Err(); err != nil {
		return nil, err
	}
	return r.finisher.finish(made.GetBytes(), a)
}

// build checks a document and lays it on pages.
func (r *Renderer) build(d documento.Doc) (core.Maroto, about, error) {
	if d == nil {
		return nil, about{}, ErrKind
	}
	draw, env, title, err := kindOf(d)
	if err != nil {
		return nil, about{}, err
	}
	if err := d.Validate(); err != nil {
		return nil, about{}, err
	}
	lang := env.Lang
	if lang == "" {
		lang = r.lang
	}
	p, err := newPaper(r, r.printers[lang], d, env, title)
	if err != nil {
		return nil, about{}, err
	}
	draw(p)
	m, err := p.finish(p.foot)
	return m, about{title: p.p.TextOf(title), author: env.Issuer, lang: p.p.Lang(), issued: env.Issued}, err
}

// kindOf finds the builder of a document; both values and pointers are taken.
func kindOf(d documento.Doc) (draw func(*paper), env documento.Envelope, title string, err error) {
	switch d := d.(type) {
	case documento.ConsultaVigencia:
		return func(p *paper) { p.consulta(&d) }, d.Envelope, "pdf.title.consulta", nil
	case *documento.ConsultaVigencia:
		if d != nil {
			return kindOf(*d)
		}
	case documento.AltaClinica:
		return func(p *paper) { p.alta(&d) }, d.Envelope, "pdf.title.alta", nil
	case *documento.AltaClinica:
		if d != nil {
			return kindOf(*d)
		}
	case documento.Tarjeton:
		return func(p *paper) { p.tarjeton(&d) }, d.Envelope, "pdf.title.tarjeton", nil
	case *documento.Tarjeton:
		if d != nil {
			return kindOf(*d)
		}
	}
	return nil, documento.Envelope{}, "", ErrKind
}

// newFaces leaves the colour of the ink unsaid: the finisher makes it the one
// that a page begins with, and the engine need not set it for every text.
func newFaces(t Theme) faces {
	var ink *props.Color
	second := t.Second.props()
	return faces{
		title:   newFace(16, true, false, ink),
		status:  newFace(20, true, false, ink),
		section: newFace(10.5, true, false, ink),
		net:     newFace(14, true, false, t.Accent.props()),
		body:    newFace(9, false, false, ink),
		bold:    newFace(9, true, false, ink),
		note:    newFace(9, false, false, second),
		caption: newFace(6.5, false, false, second),
		legend:  newFace(9, false, false, ink),
		cell:    newFace(8.5, false, false, ink),
		cellB:   newFace(8.5, true, false, ink),
		detail:  newFace(7.5, false, false, second),
		seal:    newFace(6.5, false, true, ink),
	}
}

func newColors(t Theme) colors {
	return colors{ink: t.Ink.props(), hair: t.Hair.props(), zebra: t.Zebra.props(), accent: t.Accent.props()}
}
