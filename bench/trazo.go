package main

import (
	"bytes"
	"compress/zlib"
	"errors"
	"io"
	"strconv"

	"golang.org/x/text/encoding/charmap"
)

var errDrawing = errors.New("the page holds an operator that is not known here")

// drawing is what stands on one page, in points from the lower left corner:
// the baselines draw the same.
type drawing struct {
	texts  []placed
	rules  []rule
	images []box
}

type placed struct {
	x, y  float64
	font  string // resource name: F1 …
	size  float64
	color [3]float64
	text  string // UTF-8
}

type rule struct {
	x1, y1, x2, y2, width float64
	color                 [3]float64
}

type box struct{ x, y, w, h float64 }

// drawings reads the pages of a file of the engine back.
func drawings(file []byte) ([]drawing, error) {
	var all []drawing
	for {
		_, after, found := bytes.Cut(file, []byte("stream\n"))
		if !found {
			break
		}
		file = after
		page, err := inflate(after)
		if err != nil || !bytes.Contains(page, []byte(") Tj")) {
			continue // an image, or text that is not compressed
		}
		d, err := read(page)
		if err != nil {
			return nil, err
		}
		all = append(all, d)
	}
	if len(all) == 0 {
		return nil, errDrawing
	}
	return all, nil
}

func inflate(b []byte) ([]byte, error) {
	z, err := zlib.NewReader(bytes.NewReader(b))
	if err != nil {
		return nil, err
	}
	return io.ReadAll(z)
}

// pen is the state of the page while it is read.
type pen struct {
	fill, stroke [3]float64
	width        float64
	x, y         float64
	font         string
	size         float64
	from         [2]float64
	cell         box
	saved        []pen
}

// read follows the operators of a page that the engine or a baseline wrote.
func read(page []byte) (drawing, error) {
	var d drawing
	var p pen
	var args []string
	for tok, rest := token(page); tok != ""; tok, rest = token(rest) {
		if c := tok[0]; c == '(' || c == '/' || c == '-' || c == '.' || c >= '0' && c <= '9' {
			args = append(args, tok)
			continue
		}
		if err := d.apply(&p, tok, args); err != nil {
			return d, err
		}
		args = args[:0]
	}
	return d, nil
}

func (d *drawing) apply(p *pen, operator string, args []string) error {
	n := numbers(args)
	switch operator {
	case "q":
		p.saved = append(p.saved, *p)
	case "Q":
		saved := p.saved
		*p = saved[len(saved)-1]
		p.saved = saved[:len(saved)-1]
	case "BT":
		p.x, p.y = 0, 0
	case "ET", "J", "j":
	case "rg":
		p.fill = [3]float64(n)
	case "RG":
		p.stroke = [3]float64(n)
	case "g":
		p.fill = [3]float64{n[0], n[0], n[0]}
	case "G":
		p.stroke = [3]float64{n[0], n[0], n[0]}
	case "w":
		p.width = n[0]
	case "Tf":
		p.font, p.size = args[0][1:], n[1]
	case "Td":
		p.x, p.y = p.x+n[0], p.y+n[1]
	case "Tj":
		d.texts = append(d.texts, placed{p.x, p.y, p.font, p.size, p.fill, plain(args[0])})
	case "m":
		p.from = [2]float64(n)
	case "l":
		d.rules = append(d.rules, rule{p.from[0], p.from[1], n[0], n[1], p.width, p.stroke})
	case "S":
	case "re":
		d.rules = append(d.rules, rule{n[0], n[1] + n[3]/2, n[0] + n[2], n[1] + n[3]/2, max(n[3], -n[3]), p.fill})
	case "f", "B":
	case "cm":
		p.cell = box{n[4], n[5], n[0], n[3]}
	case "Do":
		d.images = append(d.images, p.cell)
	default:
		return errDrawing
	}
	return nil
}

func numbers(args []string) []float64 {
	out := make([]float64, 6) // no operator has more
	for i, a := range args[:min(len(args), 6)] {
		out[i], _ = strconv.ParseFloat(a, 64) // names and texts count as 0
	}
	return out
}

// token gives the next name, number, operator or text (with its bracket).
func token(b []byte) (tok string, rest []byte) {
	b = bytes.TrimLeft(b, " \n\r\t")
	if len(b) == 0 {
		return "", nil
	}
	if b[0] != '(' {
		end := bytes.IndexAny(b, " \n\r\t")
		if end < 0 {
			end = len(b)
		}
		return string(b[:end]), b[end:]
	}
	text := []byte{'('}
	for i := 1; i < len(b); i++ {
		switch b[i] {
		case '\\':
			i++
			text = append(text, b[min(i, len(b)-1)])
		case ')':
			return string(text), b[i+1:]
		default:
			text = append(text, b[i])
		}
	}
	return "", nil
}

// plain decodes a text of the page; the core fonts have Windows-1252.
func plain(text string) string {
	s, err := charmap.Windows1252.NewDecoder().String(text[1:])
	if err != nil {
		return text[1:]
	}
	return s
}
