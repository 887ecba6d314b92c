package main

import (
	"slices"

	"github.com/johnfercher/maroto/v2"
	"github.com/johnfercher/maroto/v2/pkg/components/code"
	"github.com/johnfercher/maroto/v2/pkg/components/col"
	ruler "github.com/johnfercher/maroto/v2/pkg/components/line"
	"github.com/johnfercher/maroto/v2/pkg/components/row"
	"github.com/johnfercher/maroto/v2/pkg/components/text"
	"github.com/johnfercher/maroto/v2/pkg/config"
	"github.com/johnfercher/maroto/v2/pkg/consts/fontfamily"
	"github.com/johnfercher/maroto/v2/pkg/consts/fontstyle"
	"github.com/johnfercher/maroto/v2/pkg/consts/pagesize"
	"github.com/johnfercher/maroto/v2/pkg/core"
	"github.com/johnfercher/maroto/v2/pkg/props"
)

const (
	grid    = 12
	margin  = 18.0 // mm
	inMM    = 25.4 / 72
	columnW = (215.9 - 2*margin) / grid
)

// docsMaroto draws pages as the engine's own documentation does: rows of fixed
// height with text.NewCol, the family in small letters, code.NewQr.
func docsMaroto(pages []drawing, qr string) ([]byte, error) {
	m := maroto.New(config.NewBuilder().
		WithPageSize(pagesize.Letter).
		WithLeftMargin(margin).WithTopMargin(margin).WithRightMargin(margin).WithBottomMargin(margin/2).
		WithDefaultFont(&props.Font{Family: fontfamily.Helvetica, Size: 9}).
		WithTitle("Tarjetón de pago", true).
		WithAuthor("Servicio de Ejemplo, A.C.", true).
		WithCreationDate(issued()).
		WithCompression(true).
		Build())
	for _, d := range pages {
		m.AddRows(rowsOf(d, qr)...)
	}
	doc, err := m.Generate()
	if err != nil {
		return nil, err
	}
	return doc.GetBytes(), nil
}

// band is the texts of one line of the page, or a rule.
type band struct {
	y     float64
	texts []placed
	rule  *rule
}

// rowsOf puts what stands on one line into a row; the lines beside the QR code
// go into one row with it.
func rowsOf(d drawing, qr string) []core.Row {
	bands := bandsOf(d)
	var rows []core.Row
	y := letter - margin/inMM
	for i := 0; i < len(bands); i++ {
		b := bands[i]
		if at, ok := imageAt(d, b.y); ok && b.rule == nil {
			end := i
			for end < len(bands) && bands[end].y >= at.y-12 && bands[end].rule == nil {
				end++
			}
			foot := min(at.y, bands[end-1].y)
			rows = append(rows, besideQR(bands[i:end], y, y-foot, qr))
			y, i = foot, end-1
			continue
		}
		height := max((y-b.y)*inMM, 0.4)
		y = min(y, b.y)
		if b.rule != nil {
			rows = append(rows, ruler.NewRow(height, props.Line{Thickness: b.rule.width * inMM, Color: colorOf(b.rule.color)}))
			continue
		}
		rows = append(rows, textRow(d, b, height))
	}
	return rows
}

// bandsOf sorts texts and thin rules from the head of the page to its foot.
func bandsOf(d drawing) []band {
	var bands []band
	at := func(y float64) *band {
		for i := range bands {
			if dy := bands[i].y - y; dy < 1 && dy > -1 && bands[i].rule == nil {
				return &bands[i]
			}
		}
		bands = append(bands, band{y: y})
		return &bands[len(bands)-1]
	}
	for _, t := range d.texts {
		b := at(t.y)
		b.texts = append(b.texts, t)
	}
	for i, r := range d.rules {
		if r.width < 3 {
			bands = append(bands, band{y: r.y1, rule: &d.rules[i]})
		}
	}
	slices.SortStableFunc(bands, func(a, b band) int {
		switch {
		case a.y > b.y:
			return -1
		case a.y < b.y:
			return 1
		}
		return 0
	})
	for _, b := range bands {
		slices.SortFunc(b.texts, func(s, t placed) int { return int(s.x - t.x) })
	}
	return bands
}

func imageAt(d drawing, y float64) (box, bool) {
	for _, at := range d.images {
		if y <= at.y+at.h && y >= at.y-12 {
			return at, true
		}
	}
	return box{}, false
}

// textRow gives every text a column of its own in the grid.
func textRow(d drawing, b band, height float64) core.Row {
	starts := make([]int, len(b.texts))
	for i, t := range b.texts {
		starts[i] = int((t.x*inMM - margin) / columnW)
		if i > 0 {
			starts[i] = max(starts[i], starts[i-1]+1)
		}
	}
	next := grid
	for i := len(starts) - 1; i >= 0; i-- {
		starts[i] = min(starts[i], next-1)
		next = starts[i]
	}
	var cols []core.Col
	if starts[0] > 0 {
		cols = append(cols, col.New(starts[0]))
	}
	for i, t := range b.texts {
		end := grid
		if i+1 < len(starts) {
			end = starts[i+1]
		}
		cols = append(cols, text.NewCol(end-starts[i], t.text, propsOf(t)))
	}
	r := row.New(height).Add(cols...)
	for _, z := range d.rules {
		if z.width >= 3 && b.y > z.y1-z.width/2 && b.y < z.y1+z.width/2 {
			r.WithStyle(&props.Cell{BackgroundColor: colorOf(z.color)})
		}
	}
	return r
}

// besideQR is the code with lines at its right.
func besideQR(bands []band, top, height float64, qr string) core.Row {
	right := col.New(grid - 2)
	for _, b := range bands {
		for _, t := range b.texts {
			p := propsOf(t)
			p.Top = (top - b.y) * inMM
			p.Left = max(t.x*inMM-margin-2*columnW, 0)
			right.Add(text.New(t.text, p))
		}
	}
	return row.New(height*inMM).Add(col.New(2).Add(code.NewQr(qr, props.Rect{Percent: 100})), right)
}

func propsOf(t placed) props.Text {
	p := props.Text{Family: fontfamily.Helvetica, Size: t.size, Color: colorOf(t.color)}
	switch fontsOf()[t.font] {
	case [2]string{"Helvetica", "B"}:
		p.Style = fontstyle.Bold
	case [2]string{"Courier", ""}:
		p.Family = fontfamily.Courier
	}
	return p
}

func colorOf(c [3]float64) *props.Color {
	r, g, b := rgb(c)
	return &props.Color{Red: r, Green: g, Blue: b}
}
