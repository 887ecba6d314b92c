package pdf

import (
	"bytes"
	"image"
	"image/color"
	"image/draw"
	_ "image/jpeg" // a host's logo may be a JPEG
	"image/png"

	"github.com/johnfercher/maroto/v2/pkg/props"
)

// Color is a colour of print, red, green and blue.
type Color struct{ R, G, B uint8 }

func (c Color) props() *props.Color {
	return &props.Color{Red: int(c.R), Green: int(c.G), Blue: int(c.B)}
}

// Theme is what a host changes of the papers' look. The zero value is whole: a
// neutral theme without a logo, in Mexican Spanish.
type Theme struct {
	// Colours; the zero Color stands for the default (for black write {1, 1, 1}).
	Ink    Color // text; #1B1F24
	Second Color // captions and notes; #5B6470
	Hair   Color // hair lines; #C9CED6
	Zebra  Color // every second row of a table; #F4F5F7
	Accent Color // the rule under the title and the net amount; #1F4E79

	// Logo is the host's own, PNG or JPEG, at most MaxLogoBytes and
	// MaxLogoPixels. It is printed 12 mm high and at most 45 mm wide. The SDK
	// has no logo of its own, and the institute's is not the host's.
	Logo []byte

	Issuer string // line above the title, at most 120 characters; empty = the issuer of the document
	Help   string // contact at the foot of every page, one line of 140 mm in 6.5 points (some 90 characters); may be empty
	Lang   string // language of documents that name none: "es-MX" (also "") or "en"
	Sample bool   // MUESTRA across every page and beside the page number: for papers about invented people
}

// Limits of the theme.
const (
	MaxLogoBytes  = 512 << 10
	MaxLogoPixels = 4 << 20
	maxThemeText  = 120
	maxHelp       = 140.0 // mm
)

func (t Theme) withDefaults() Theme {
	def := func(c *Color, r, g, b uint8) {
		if *c == (Color{}) {
			*c = Color{r, g, b}
		}
	}
	def(&t.Ink, 0x1B, 0x1F, 0x24)
	def(&t.Second, 0x5B, 0x64, 0x70)
	def(&t.Hair, 0xC9, 0xCE, 0xD6)
	def(&t.Zebra, 0xF4, 0xF5, 0xF7)
	def(&t.Accent, 0x1F, 0x4E, 0x79)
	return t
}

func (t Theme) check() error {
	for _, f := range []struct{ name, value string }{{"theme.issuer", t.Issuer}, {"theme.help", t.Help}} {
		if _, ok := encode(f.value); !ok || len([]rune(f.value)) > maxThemeText {
			return &Error{Fault: ErrTheme, Field: f.name}
		}
	}
	if help, _ := encode(t.Help); newFace(6.5, false, false, nil).width(help) > maxHelp {
		return &Error{Fault: ErrTheme, Field: "theme.help"}
	}
	return nil
}

// logo is a picture ready for the engine, with its size on paper in mm.
type logo struct {
	png           []byte
	width, height float64
}

const (
	logoHeight   = 12.0
	logoMaxWidth = 45.0
)

// newLogo decodes the whole picture, since the engine would print a cut JPEG
// half grey, and writes it again without transparency.
func newLogo(data []byte) (*logo, error) {
	if len(data) == 0 {
		return nil, nil
	}
	fault := &Error{Fault: ErrLogo, Field: "theme.logo"}
	if len(data) > MaxLogoBytes {
		return nil, fault
	}
	conf, format, err := image.DecodeConfig(bytes.NewReader(data))
	if err != nil || (format != "png" && format != "jpeg") || conf.Width < 1 || conf.Height < 1 ||
		conf.Width > MaxLogoPixels/conf.Height {
		return nil, fault
	}
	src, _, err := image.Decode(bytes.NewReader(data))
	if err != nil {
		return nil, fault
	}
	flat := image.NewRGBA(image.Rect(0, 0, conf.Width, conf.Height))
	draw.Draw(flat, flat.Bounds(), image.NewUniform(color.White), image.Point{}, draw.Src)
	draw.Draw(flat, flat.Bounds(), src, src.Bounds().Min, draw.Over)
	var out bytes.Buffer
	if err := png.Encode(&out, flat); err != nil {
		return nil, fault
	}
	h := logoHeight
	w := h * float64(conf.Width) / float64(conf.Height)
	if w > logoMaxWidth {
		w, h = logoMaxWidth, h*logoMaxWidth/w
	}
	return &logo{png: out.Bytes(), width: w, height: h}, nil
}
