package pdf

import (
	"strings"

	"github.com/johnfercher/maroto/v2/pkg/consts/align"
	"github.com/johnfercher/maroto/v2/pkg/consts/fontstyle"
	"github.com/johnfercher/maroto/v2/pkg/props"
)

// The families are spelled with a capital letter: the engine finds the core
// font all the same, and does not run its own translation over our bytes.
const (
	sans = "Helvetica"
	mono = "Courier"
)

const ptToMM = 25.4 / 72

// face is one way of setting text: family, weight, size and colour.
type face struct {
	size  float64 // points
	bold  bool
	mono  bool
	props props.Text // read only once the renderer is made
}

func newFace(size float64, bold, fixed bool, c *props.Color) *face {
	f := &face{size: size, bold: bold, mono: fixed}
	f.props = props.Text{Family: sans, Size: size, Align: align.Left, Color: c}
	if fixed {
		f.props.Family = mono
	}
	if bold {
		f.props.Style = fontstyle.Bold
	}
	return f
}

// sized gives the same face at another size.
func (f *face) sized(size float64) *face {
	if size == f.size {
		return f
	}
	g := *f
	g.size, g.props.Size = size, size
	return &g
}

// width gives the length in mm of cp1252 bytes.
func (f *face) width(encoded string) float64 {
	n := 0
	switch {
	case f.mono:
		n = 600 * len(encoded)
	case f.bold:
		n = advance(&widthsBold, encoded)
	default:
		n = advance(&widthsRegular, encoded)
	}
	return float64(n) / 1000 * f.size * ptToMM
}

func advance(table *[224]uint16, encoded string) int {
	n := 0
	for i := range len(encoded) {
		if c := encoded[i]; c >= 0x20 {
			n += int(table[c-0x20])
		}
	}
	return n
}

// lead is the distance in mm between two baselines of the face.
func (f *face) lead() float64 { return f.size * ptToMM * 1.25 }

// height is the size in mm.
func (f *face) height() float64 { return f.size * ptToMM }

// wrap breaks cp1252 bytes into lines no longer than width mm: between words,
// and inside a word only where it alone is longer than a line.
func (f *face) wrap(encoded string, width float64) []string {
	if f.width(encoded) <= width {
		return []string{encoded}
	}
	var lines []string
	line := ""
	for word := range strings.FieldsSeq(encoded) {
		joined := word
		if line != "" {
			joined = line + " " + word
		}
		if f.width(joined) <= width {
			line = joined
			continue
		}
		if line != "" {
			lines = append(lines, line)
		}
		for f.width(word) > width {
			n := f.prefix(word, width)
			lines = append(lines, word[:n])
			word = word[n:]
		}
		line = word
	}
	if line != "" {
		lines = append(lines, line)
	}
	return lines
}

// prefix gives how many bytes of a word fit into width, at least one.
func (f *face) prefix(word string, width float64) int {
	for n := 1; n < len(word); n++ {
		if f.width(word[:n+1]) > width {
			return n
		}
	}
	return len(word)
}

// Names wrap at most twice and shrink never below this size.
const (
	minSize  = 7.5
	maxWraps = 2
)

// fit chooses the largest size, not below [minSize], at which the text takes
// the fewest lines: one if it can be one, at most three. Text that does not
// fit even so takes the lines that it needs: nothing is cut.
func (f *face) fit(encoded string, width float64) (*face, []string) {
	if f.width(encoded) <= width {
		return f, []string{encoded}
	}
	for lines := 1; lines <= maxWraps+1; lines++ {
		for size := f.size; size >= minSize-0.01; size -= 0.5 {
			g := f.sized(size)
			if lines == 1 {
				if g.width(encoded) <= width {
					return g, []string{encoded}
				}
				continue
			}
			if got := g.wrap(encoded, width); len(got) <= lines {
				return g, got
			}
		}
	}
	g := f.sized(min(f.size, minSize))
	return g, g.wrap(encoded, width)
}

// cut breaks an unbroken run (a seal, a chain) into lines of equal length.
func (f *face) cut(encoded string, width float64) []string {
	n := max(int(width/f.width("0")), 1)
	lines := make([]string, 0, len(encoded)/n+1)
	for len(encoded) > n {
		lines = append(lines, encoded[:n])
		encoded = encoded[n:]
	}
	return append(lines, encoded)
}
