package pdf

import "github.com/derechohabiente/imss/documento"

// Placed is a text or an image on a page, in mm from the upper left corner of
// the area inside the margins.
type Placed struct {
	Page       int
	Text       string
	X, Y, W, H float64
	Size       float64
}

// Decode gives the text of cp1252 bytes.
func Decode(s string) string { return decode(s) }

// The area that marks may cover.
const (
	BodyWidth  = bodyWidth
	FlowHeight = flowHeight
)

// Layout gives every text of a document where it is laid, and the images.
func (r *Renderer) Layout(d documento.Doc) ([]Placed, error) {
	draw, env, title, err := kindOf(d)
	if err != nil {
		return nil, err
	}
	lang := env.Lang
	if lang == "" {
		lang = r.lang
	}
	p, err := newPaper(r, r.printers[lang], d, env, title)
	if err != nil {
		return nil, err
	}
	draw(p)
	var out []Placed
	for n, strips := range p.pages {
		y := 0.0
		for _, st := range strips {
			out = append(out, place(st, n+1, y)...)
			y += st.height
		}
		out = append(out, place(p.foot(n+1, len(p.pages)), n+1, flowHeight)...)
	}
	return out, p.err
}

func place(st *strip, page int, y float64) []Placed {
	var out []Placed
	for _, m := range st.marks {
		switch m.kind {
		case markText:
			// From the height of a capital letter to the descender.
			h := m.face.height()
			out = append(out, Placed{page, decode(m.text), m.x, y + m.y - 0.72*h, m.face.width(m.text), 0.93 * h, m.face.size})
		case markImage:
			out = append(out, Placed{page, "", m.x, y + m.y, m.w, m.h, 0})
		}
	}
	return out
}
