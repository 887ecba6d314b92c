package pdf

import (
	"slices"

	"github.com/johnfercher/maroto/v2"
	"github.com/johnfercher/maroto/v2/pkg/components/col"
	"github.com/johnfercher/maroto/v2/pkg/components/row"
	"github.com/johnfercher/maroto/v2/pkg/config"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/johnfercher/maroto/v2/pkg/props"
	"golang.org/x/text/unicode/norm"

	"github.com/derechohabiente/imss/mensajes"
)

// The page: Letter, margins of 18 mm, twelve columns with gutters of 4 mm.
const (
	pageWidth  = 215.9
	pageHeight = 279.4
	margin     = 18.0
	columns    = 12
	gutter     = 4.0
	bodyWidth  = pageWidth - 2*margin
	columnW    = (bodyWidth - (columns-1)*gutter) / columns
	footHeight = 8.0
	// The engine opens the next page where a row no longer fits; it is left a
	// hundredth of a millimetre of its own, so that rounding never splits ours.
	bodyHeight = pageHeight - 2*margin - 0.01
	flowHeight = bodyHeight - footHeight
)

// colX gives the left edge of a column, counted from 0.
func colX(i int) float64 { return float64(i) * (columnW + gutter) }

// span gives the width of n columns with the gutters between them.
func span(n int) float64 { return float64(n)*columnW + float64(n-1)*gutter }

// sheet lays strips on pages. Builders add; the sheet breaks pages, repeats
// the running head and the head of a table, and numbers the pages at the end.
type sheet struct {
	r     *Renderer
	p     *mensajes.Printer
	err   error // the first text that cannot be set
	pages [][]*strip
	y     float64 // used height of the last page

	running func() *strip // head of the second page and later ones
	repeat  func() *strip // head of the table that is being laid, or nil
	at      int           // row of the table that is being laid
	tail    int           // how many of the last strips may move with the closing block

	tailHead func() *strip // head of the table whose last rows those strips are, or nil
}

func newSheet(r *Renderer, p *mensajes.Printer) *sheet {
	return &sheet{r: r, p: p, pages: make([][]*strip, 1, 4)}
}

// enc encodes a value of the host; field names it where it cannot be set.
func (s *sheet) enc(field, value string) string {
	e, ok := encode(value)
	if !ok {
		e, ok = encode(norm.NFC.String(value))
	}
	if !ok && s.err == nil {
		s.err = &Error{Fault: ErrRune, Field: field}
	}
	return e
}

// label is the encoded text of a code.
func (s *sheet) label(code string, args ...any) string { return s.enc(code, s.p.TextOf(code, args...)) }

func (s *sheet) last() *[]*strip { return &s.pages[len(s.pages)-1] }

func (s *sheet) place(st *strip) {
	last := s.last()
	*last = append(*last, st)
	s.y += st.height
}

// open begins a page with the running head.
func (s *sheet) open() {
	s.pages = append(s.pages, nil)
	s.y, s.tail, s.tailHead = 0, 0, nil
	if s.running != nil {
		s.place(s.running())
	}
}

// add lays strips that stay together on one page.
func (s *sheet) add(strips ...*strip) {
	if !s.fits(strips...) {
		s.open()
		if s.repeat != nil {
			s.place(s.repeat())
		}
	}
	for _, st := range strips {
		s.place(st)
	}
	s.tail, s.tailHead = len(strips), nil
}

func (s *sheet) fits(strips ...*strip) bool { return s.y+total(strips) <= flowHeight }

func total(strips []*strip) float64 {
	h := 0.0
	for _, st := range strips {
		h += st.height
	}
	return h
}

// space leaves white between blocks; at the head of a page there is enough.
func (s *sheet) space(mm float64) {
	if s.y+mm <= flowHeight && len(*s.last()) > 0 {
		s.place(newStrip(mm, 0))
	}
}

// close sets the last block at the foot of the last page. Where it no longer
// fits it takes the strips laid last along, so that it never stands alone.
func (s *sheet) close(strips ...*strip) {
	s.repeat = nil
	if !s.fits(strips...) {
		s.moveTail(total(strips))
	}
	if white := flowHeight - s.y - total(strips); white > 0 {
		s.place(newStrip(white, 0))
	}
	for _, st := range strips {
		s.place(st)
	}
}

func (s *sheet) moveTail(needed float64) {
	last := s.last()
	n := min(s.tail, len(*last)-1)
	moved := slices.Clone((*last)[len(*last)-n:])
	kept := len(*last) - n
	if s.tailHead != nil {
		moved = slices.Insert(moved, 0, s.tailHead())
	}
	if s.pageNeeds(moved)+needed > flowHeight {
		moved, kept = nil, len(*last)
	}
	*last = (*last)[:kept]
	s.open()
	for _, st := range moved {
		s.place(st)
	}
}

func (s *sheet) pageNeeds(strips []*strip) float64 {
	h := total(strips)
	if s.running != nil {
		h += s.running().height
	}
	return h
}

// finish numbers the pages and hands them to the engine.
func (s *sheet) finish(foot func(page, pages int) *strip) (core.Maroto, error) {
	if s.err != nil {
		return nil, s.err
	}
	m := maroto.New(config.NewBuilder().
		WithDimensions(pageWidth, pageHeight).
		WithLeftMargin(margin).WithTopMargin(margin).WithRightMargin(margin).WithBottomMargin(margin).
		WithMaxGridSize(columns).
		WithDefaultFont(&props.Font{Family: sans, Size: 9}).
		WithCompression(false).
		Build())
	for i, strips := range s.pages {
		used := total(strips)
		if used > flowHeight+0.001 {
			return nil, &Error{Fault: ErrLayout}
		}
		page := whole(append(strips, newStrip(flowHeight-used, 0), foot(i+1, len(s.pages))))
		if s.r.mark != nil {
			page = s.r.mark.under(page)
		}
		m.AddRows(row.New(page.height).Add(col.New(columns).Add(page)))
	}
	return m, s.err
}

// whole makes one strip of those of a page: the engine does most of its work
// for each row and each run of texts. Boxes lie under everything else.
func whole(strips []*strip) *strip {
	n := 0
	for _, st := range strips {
		n += len(st.marks)
	}
	page := newStrip(total(strips), n)
	for _, boxes := range []bool{true, false} {
		y := 0.0
		for _, st := range strips {
			for _, m := range st.marks {
				if (m.kind == markBox) == boxes {
					m.y += y
					page.marks = append(page.marks, m)
				}
			}
			y += st.height
		}
	}
	return page
}
