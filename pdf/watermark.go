package pdf

import (
	"image"
	"image/draw"
	"math"

	"golang.org/x/image/font/gofont/gobold"
	"golang.org/x/image/font/sfnt"
	"golang.org/x/image/math/fixed"
	"golang.org/x/image/vector"
)

// watermark is a word set across the page in pale grey, behind everything
// else. The engine cannot turn text, so it is a picture of the whole page,
// made once per renderer.
type watermark struct{ png []byte }

const (
	markWidth  = 648 // three pixels per mm of the page
	markHeight = 838
	markGrey   = 0xEE
	markPaper  = 0xFF
)

func newWatermark(word string, deflaters deflaters) (*watermark, error) {
	font, err := sfnt.Parse(gobold.TTF)
	if err != nil {
		return nil, ErrEngine
	}
	width, height := markWidth, markHeight
	outline := &outline{font: font, raster: vector.NewRasterizer(width, height)}
	if err := outline.write(word, float64(width), float64(height)); err != nil {
		return nil, err
	}
	alpha := image.NewAlpha(image.Rect(0, 0, width, height))
	outline.raster.DrawOp = draw.Src
	outline.raster.Draw(alpha, alpha.Bounds(), image.Opaque, image.Point{})
	raw := make([]byte, 0, (width+1)*height)
	for y := range height {
		raw = append(raw, 0)
		for _, a := range alpha.Pix[y*alpha.Stride:][:width] {
			raw = append(raw, byte(markPaper-int(a)*(markPaper-markGrey)/0xFF))
		}
	}
	png, err := grayPNG(raw, width, height, 8, deflaters)
	if err != nil {
		return nil, ErrEngine
	}
	return &watermark{png: png}, nil
}

// under puts the mark behind a page.
func (w *watermark) under(page *strip) *strip {
	st := newStrip(page.height, len(page.marks)+1)
	st.image(w.png, -margin, -margin, pageWidth, pageHeight)
	st.marks = append(st.marks, page.marks...)
	return st
}

// outline collects the contours of a word along the rising diagonal.
type outline struct {
	font       *sfnt.Font
	buffer     sfnt.Buffer
	raster     *vector.Rasterizer
	sin, cos   float64
	x0, y0     float64
	ppem       fixed.Int26_6
	advance, h float64
}

func (o *outline) write(word string, width, height float64) error {
	o.ppem = fixed.I(100)
	total := 0.0
	for _, r := range word {
		adv, err := o.advanceOf(r)
		if err != nil {
			return ErrEngine
		}
		total += adv
	}
	angle := math.Atan2(height, width)
	o.sin, o.cos = math.Sin(angle), math.Cos(angle)
	size := 100 * 0.72 * math.Hypot(width, height) / total
	o.ppem = fixed.Int26_6(size * 64)
	total *= size / 100
	o.h = size * 0.72 // height of a capital letter
	o.x0 = width/2 - total/2*o.cos + o.h/2*o.sin
	o.y0 = height/2 + total/2*o.sin + o.h/2*o.cos
	for _, r := range word {
		if err := o.glyph(r); err != nil {
			return ErrEngine
		}
	}
	return nil
}

func (o *outline) advanceOf(r rune) (float64, error) {
	i, err := o.font.GlyphIndex(&o.buffer, r)
	if err != nil {
		return 0, err
	}
	adv, err := o.font.GlyphAdvance(&o.buffer, i, o.ppem, 0)
	return float64(adv) / 64, err
}

func (o *outline) glyph(r rune) error {
	i, err := o.font.GlyphIndex(&o.buffer, r)
	if err != nil {
		return err
	}
	segments, err := o.font.LoadGlyph(&o.buffer, i, o.ppem, nil)
	if err != nil {
		return err
	}
	for _, s := range segments {
		switch s.Op {
		case sfnt.SegmentOpMoveTo:
			o.raster.ClosePath()
			o.raster.MoveTo(o.turn(s.Args[0]))
		case sfnt.SegmentOpLineTo:
			o.raster.LineTo(o.turn(s.Args[0]))
		case sfnt.SegmentOpQuadTo:
			bx, by := o.turn(s.Args[0])
			cx, cy := o.turn(s.Args[1])
			o.raster.QuadTo(bx, by, cx, cy)
		case sfnt.SegmentOpCubeTo:
			bx, by := o.turn(s.Args[0])
			cx, cy := o.turn(s.Args[1])
			dx, dy := o.turn(s.Args[2])
			o.raster.CubeTo(bx, by, cx, cy, dx, dy)
		}
	}
	o.raster.ClosePath()
	adv, err := o.advanceOf(r)
	o.advance += adv
	return err
}

func (o *outline) turn(p fixed.Point26_6) (x, y float32) {
	px, py := float64(p.X)/64+o.advance, float64(p.Y)/64
	return float32(o.x0 + px*o.cos + py*o.sin), float32(o.y0 - px*o.sin + py*o.cos)
}
