package pdf

import (
	"strconv"
	"strings"

	"github.com/johnfercher/go-tree/node"
	"github.com/johnfercher/maroto/v2/pkg/consts/extension"
	"github.com/johnfercher/maroto/v2/pkg/consts/linestyle"
	"github.com/johnfercher/maroto/v2/pkg/consts/orientation"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/johnfercher/maroto/v2/pkg/core/entity"
	"github.com/johnfercher/maroto/v2/pkg/props"
)

// strip is a part of a page, or all of it, measured before the engine sees it: marks at
// fixed places within a height. It is a component of the engine that draws
// already encoded bytes and shows readable text in the structure tree.
type strip struct {
	height float64
	marks  []mark
}

// mark is a text, a filled box or an image at a place of a strip (mm from the
// left margin and from the top of the strip; a text's y is its baseline).
type mark struct {
	kind       markKind
	x, y, w, h float64
	text       string // cp1252
	face       *face
	color      *props.Color
	png        []byte
}

type markKind uint8

const (
	markText markKind = iota
	markBox
	markImage
)

func newStrip(height float64, capacity int) *strip {
	return &strip{height: height, marks: make([]mark, 0, capacity)}
}

// left sets a text that begins at x.
func (s *strip) left(f *face, x, y float64, text string) {
	if text != "" {
		s.marks = append(s.marks, mark{kind: markText, x: x, y: y, text: text, face: f})
	}
}

// right sets a text that ends at x.
func (s *strip) right(f *face, x, y float64, text string) {
	s.left(f, x-f.width(text), y, text)
}

// lines sets several lines, the first baseline at y.
func (s *strip) lines(f *face, x, y float64, lines []string) {
	for i, l := range lines {
		s.left(f, x, y+float64(i)*f.lead(), l)
	}
}

// box fills a rectangle; a thin one is a rule.
func (s *strip) box(c *props.Color, x, y, w, h float64) {
	s.marks = append(s.marks, mark{kind: markBox, x: x, y: y, w: w, h: h, color: c})
}

// rule draws a horizontal line of so many points; y is its upper edge.
func (s *strip) rule(c *props.Color, x, y, w, points float64) { s.box(c, x, y, w, points*ptToMM) }

// image puts a PNG into a box, whose proportions must be the image's own.
func (s *strip) image(png []byte, x, y, w, h float64) {
	s.marks = append(s.marks, mark{kind: markImage, x: x, y: y, w: w, h: h, png: png})
}

// Render draws the marks.
func (s *strip) Render(p core.Provider, cell *entity.Cell) {
	for i := 0; i < len(s.marks); i++ {
		m := &s.marks[i]
		switch m.kind {
		case markText:
			n := s.alike(i)
			drawTexts(p, cell, s.marks[i:i+n])
			i += n - 1
		case markBox:
			drawBox(p, cell, m)
		case markImage:
			at := entity.Cell{X: cell.X + m.x, Y: cell.Y + m.y, Width: m.w, Height: m.h}
			p.AddImageFromBytes(m.png, &at, &props.Rect{Percent: 100}, extension.Png)
		}
	}
}

// unbounded is a width at which the engine never breaks a line: lines are
// broken before, by width.
const unbounded = 1e6

// The engine selects the font three times for every text that it is handed, and
// that is most of its work. Texts of one face that follow each other are handed
// over as one, with these two bytes around the move from one to the next; the
// finisher turns them into operators. No text holds them: encode refuses
// control characters.
const (
	moveOpen  = 0x01
	moveClose = 0x02
)

// alike counts the texts from i on that have the face of the first.
func (s *strip) alike(i int) int {
	n := 1
	for i+n < len(s.marks) && s.marks[i+n].kind == markText && s.marks[i+n].face == s.marks[i].face {
		n++
	}
	return n
}

func drawTexts(p core.Provider, cell *entity.Cell, marks []mark) {
	m := &marks[0]
	at := entity.Cell{X: cell.X + m.x, Y: cell.Y + m.y - m.face.height(), Width: unbounded, Height: m.face.height()}
	text := m.text
	if len(marks) > 1 {
		text = joinTexts(marks)
	}
	p.AddText(text, &at, &m.face.props)
}

// joinTexts writes texts with the moves between them, in points, rightwards and
// upwards.
func joinTexts(marks []mark) string {
	const move = 20 // more than most moves take
	size := 0
	for i := range marks {
		size += len(marks[i].text) + move
	}
	b := make([]byte, 0, size)
	for i := range marks {
		if i > 0 {
			b = append(b, moveOpen)
			b = strconv.AppendFloat(b, (marks[i].x-marks[i-1].x)/ptToMM, 'f', 2, 64)
			b = append(b, ' ')
			b = strconv.AppendFloat(b, (marks[i-1].y-marks[i].y)/ptToMM, 'f', 2, 64)
			b = append(b, moveClose)
		}
		b = append(b, marks[i].text...)
	}
	return string(b)
}

// drawBox uses a line as thick as the box is high.
func drawBox(p core.Provider, cell *entity.Cell, m *mark) {
	at := entity.Cell{X: cell.X + m.x, Y: cell.Y + m.y, Width: m.w, Height: m.h}
	p.AddLine(&at, &props.Line{
		Color: m.color, Style: linestyle.Solid, Thickness: m.h,
		Orientation: orientation.Horizontal, OffsetPercent: 50, SizePercent: 100,
	})
}

// GetHeight gives the height in mm.
func (s *strip) GetHeight(core.Provider, *entity.Cell) float64 { return s.height }

// SetConfig has nothing to set: a strip is complete when it is made.
func (s *strip) SetConfig(*entity.Config) {}

// GetStructure shows the texts of the strip in order.
func (s *strip) GetStructure() *node.Node[core.Structure] {
	return node.New(core.Structure{Type: "strip", Value: s.text()})
}

func (s *strip) text() string {
	var parts []string
	for i := range s.marks {
		switch m := &s.marks[i]; m.kind {
		case markText:
			parts = append(parts, decode(m.text))
		case markImage:
			parts = append(parts, "[image]")
		}
	}
	return strings.Join(parts, " | ")
}
