package pdf

import "slices"

// column is a column of a table: its place and width in mm.
type column struct {
	caption string // code of the head
	x, w    float64
	right   bool // amounts and numbers end at the right edge
}

// cell is what stands in a column of a row: encoded lines.
type cell struct {
	face  *face
	lines []string
}

const (
	rowPad   = 1.0 // white above and below the text of a row
	headHigh = 6.0
	cellPad  = 1.2 // white beside the text of an outer column on zebra
)

// headInto prints the captions over a rule of 0.6 pt.
func (p *paper) headInto(st *strip, cols []column) {
	first, last := cols[0], cols[len(cols)-1]
	for _, c := range cols {
		text := p.label(c.caption)
		if c.right {
			st.right(p.look.caption, c.x+c.w, 3.6, text)
		} else {
			st.left(p.look.caption, c.x, 3.6, text)
		}
	}
	st.rule(p.ink.ink, first.x-cellPad, headHigh-0.9, last.x+last.w-first.x+2*cellPad, 0.6)
}

// text fits a value into a column: it wraps, and shrinks where it must.
func (p *paper) text(c column, f *face, encoded string) cell {
	g, lines := f.fit(encoded, c.w)
	return cell{g, lines}
}

// rowHeight is that of the highest cell.
func (p *paper) rowHeight(cells []cell) float64 {
	h := p.look.cell.height()
	for _, c := range cells {
		if len(c.lines) > 0 {
			h = max(h, c.face.height()+float64(len(c.lines)-1)*c.face.lead())
		}
	}
	return h + 2*rowPad + 0.4
}

// rowInto prints one row of a table, on zebra where odd.
func (p *paper) rowInto(st *strip, cols []column, cells []cell, odd bool) {
	first, last := cols[0], cols[len(cols)-1]
	if odd {
		st.box(p.ink.zebra, first.x-cellPad, 0, last.x+last.w-first.x+2*cellPad, st.height)
	}
	for i, c := range cells {
		for n, line := range c.lines {
			y := rowPad + p.look.cell.height() + float64(n)*c.face.lead()
			if cols[i].right {
				st.right(c.face, cols[i].x+cols[i].w, y, line)
			} else {
				st.left(c.face, cols[i].x, y, line)
			}
		}
	}
}

// row makes a strip of one row.
func (p *paper) row(cols []column, cells []cell, odd bool) *strip {
	st := newStrip(p.rowHeight(cells), len(cells)+1)
	p.rowInto(st, cols, cells, odd)
	return st
}

// table lays rows, at least one, under a head that repeats on every page. The
// last row stays together with what ends the table (totals), and the first with
// the head.
func (p *paper) table(head func() *strip, rows, end []*strip) { p.tableKeeping(1, head, rows, end) }

// tableKeeping is table where the last keep rows stay with the end. What stays
// together is what a closing block takes along to the next page.
func (p *paper) tableKeeping(keep int, head func() *strip, rows, end []*strip) {
	p.at = 0
	opening := []*strip{head(), rows[0]}
	if len(rows) <= keep {
		p.add(slices.Concat(opening, rows[1:], end)...)
		return
	}
	p.add(opening...)
	p.repeat = head
	from := max(len(rows)-keep, 1)
	for _, r := range rows[1:from] {
		p.at++
		p.add(r)
	}
	p.at++
	p.add(slices.Concat(rows[from:], end)...)
	p.tailHead, p.repeat = head, nil
}
