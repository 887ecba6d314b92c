package main

import (
	"bytes"
	"context"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/documento"
	"github.com/derechohabiente/imss/pdf"
)

// drawn renders a paper and reads its pages back.
func drawn(t *testing.T, p paper) []drawing {
	t.Helper()
	r, err := pdf.New(pdf.Theme{})
	require.NoError(t, err)
	var file bytes.Buffer
	require.NoError(t, r.Render(context.Background(), &file, p.doc))
	pages, err := drawings(file.Bytes())
	require.NoError(t, err)
	return pages
}

func words(pages []drawing) []string {
	var all []string
	for _, d := range pages {
		for _, t := range d.texts {
			all = append(all, strings.Fields(t.text)...)
		}
	}
	slices.Sort(all)
	return all
}

// The measured stub is the one that the figure promises.
func TestStubIsOnePage(t *testing.T) {
	p, err := sealedStub()
	require.NoError(t, err)
	d := p.doc.(documento.Tarjeton)
	require.Equal(t, 20, len(d.Talon.Percepciones)+len(d.Talon.Deducciones))
	require.Equal(t, d.Talon.Sum(), d.Talon.Totales)
	pages := drawn(t, p)
	require.Len(t, pages, 1)
	require.Len(t, pages[0].images, 1)
	require.NotEmpty(t, p.qr)
	fixed := 0
	for _, text := range pages[0].texts {
		if fontsOf()[text.font][0] == "Courier" {
			fixed += len(text.text)
		}
	}
	require.GreaterOrEqual(t, fixed, 344, "characters of the seal and its chain")
}

// The baselines draw what the paper says, on as many pages.
func TestBaselinesDrawTheSame(t *testing.T) {
	for name, prepare := range map[string]func() (paper, error){"stub": sealedStub, "consulta": sealedConsulta} {
		t.Run(name, func(t *testing.T) {
			p, err := prepare()
			require.NoError(t, err)
			own := drawn(t, p)
			for name, draw := range map[string]func([]drawing, string) ([]byte, error){"fpdf": rawFPDF, "maroto": docsMaroto} {
				file, err := draw(own, p.qr)
				require.NoError(t, err, name)
				pages, err := drawings(file)
				require.NoError(t, err, name)
				require.Len(t, pages, len(own), name)
				require.Equal(t, words(own), words(pages), name)
				for i, d := range pages {
					require.Len(t, d.images, len(own[i].images), name)
				}
			}
			raw, err := rawFPDF(own, p.qr)
			require.NoError(t, err)
			pages, err := drawings(raw)
			require.NoError(t, err)
			require.Len(t, pages[0].rules, len(own[0].rules))
			for i, r := range own[0].rules {
				require.InDelta(t, r.width, pages[0].rules[i].width, 0.01)
				require.InDeltaSlice(t, r.color[:], pages[0].rules[i].color[:], 0.003)
			}
			for i, text := range own[0].texts {
				require.InDelta(t, text.x, pages[0].texts[i].x, 0.02)
				require.InDelta(t, text.y, pages[0].texts[i].y, 0.02)
				require.Equal(t, text.size, pages[0].texts[i].size)
				require.InDeltaSlice(t, text.color[:], pages[0].texts[i].color[:], 0.003)
			}
		})
	}
}

func TestDrawingsRefuseWhatTheyDoNotKnow(t *testing.T) {
	_, err := drawings([]byte("%PDF-1.7"))
	require.ErrorIs(t, err, errDrawing)
	_, err = read([]byte("BT (a) Tj ET 1 0 0 k"))
	require.ErrorIs(t, err, errDrawing)
}

func TestTokens(t *testing.T) {
	page := []byte(`q 0.5 0 0 rg BT /F1 9.00 Tf ET BT 10 20 Td (a\(b\)\\) Tj 5 0 Td (` + "\xf1" + `) Tj ET Q BT 1 2 Td (c) Tj ET 1 2 3 4 re f`)
	d, err := read(page)
	require.NoError(t, err)
	red := [3]float64{0.5, 0, 0}
	require.Equal(t, []placed{
		{10, 20, "F1", 9, red, `a(b)\`}, {15, 20, "F1", 9, red, "ñ"}, {1, 2, "", 0, [3]float64{}, "c"},
	}, d.texts)
	require.Equal(t, []rule{{1, 4, 4, 4, 4, [3]float64{}}}, d.rules)
}
