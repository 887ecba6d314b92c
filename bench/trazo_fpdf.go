package main

import (
	"bytes"
	"io"

	"codeberg.org/go-pdf/fpdf"
	"golang.org/x/text/encoding/charmap"
	"rsc.io/qr"
)

// Height of the page in points: Letter.
const letter = 792.0

// fontsOf names the core fonts of a file of ours by their resource.
func fontsOf() map[string][2]string {
	return map[string][2]string{"F1": {"Helvetica", ""}, "F2": {"Courier", ""}, "F3": {"Helvetica", "B"}}
}

// rawFPDF draws pages as a program does that is written straight on fpdf. It
// is spared the work of formatting and of finding the places; the QR code is
// made for each file.
func rawFPDF(pages []drawing, code string) ([]byte, error) {
	pdf := fpdf.New("P", "pt", "Letter", "")
	pdf.SetMargins(51, 51, 51)
	pdf.SetAutoPageBreak(false, 0)
	pdf.SetTitle("Tarjetón de pago", true)
	pdf.SetAuthor("Servicio de Ejemplo, A.C.", true)
	pdf.SetCreator("bench", true)
	pdf.SetCreationDate(issued())
	pdf.SetModificationDate(issued())
	fonts := fontsOf()
	latin := charmap.Windows1252.NewEncoder()
	for _, d := range pages {
		pdf.AddPage()
		ruleAll(pdf, d.rules)
		var ink [3]float64
		for i, t := range d.texts {
			s, err := latin.String(t.text)
			if err != nil {
				return nil, err
			}
			face := fonts[t.font]
			pdf.SetFont(face[0], face[1], t.size)
			if i == 0 || t.color != ink {
				pdf.SetTextColor(rgb(t.color))
				ink = t.color
			}
			pdf.Text(t.x, letter-t.y, s)
		}
		for _, at := range d.images {
			if err := putQR(pdf, code, at); err != nil {
				return nil, err
			}
		}
	}
	var out bytes.Buffer
	err := pdf.Output(&out)
	return out.Bytes(), err
}

// ruleAll draws lines and sets the pen only where it changes.
func ruleAll(pdf *fpdf.Fpdf, rules []rule) {
	var last rule
	for i, r := range rules {
		if i == 0 || r.color != last.color {
			pdf.SetDrawColor(rgb(r.color))
		}
		if i == 0 || r.width != last.width {
			pdf.SetLineWidth(r.width)
		}
		pdf.Line(r.x1, letter-r.y1, r.x2, letter-r.y2)
		last = r
	}
}

func putQR(pdf *fpdf.Fpdf, code string, at box) error {
	png, err := qrImage(code)
	if err != nil {
		return err
	}
	o := fpdf.ImageOptions{ImageType: "png"}
	pdf.RegisterImageOptionsReader("qr", o, png)
	pdf.ImageOptions("qr", at.x, letter-at.y-at.h, at.w, at.h, false, o, 0, "")
	return pdf.Error()
}

func qrImage(code string) (io.Reader, error) {
	c, err := qr.Encode(code, qr.M)
	if err != nil {
		return nil, err
	}
	c.Scale = 4
	return bytes.NewReader(c.PNG()), nil
}

func rgb(c [3]float64) (r, g, b int) {
	return int(c[0]*255 + 0.5), int(c[1]*255 + 0.5), int(c[2]*255 + 0.5)
}
