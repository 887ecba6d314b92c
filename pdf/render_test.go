package pdf_test

import (
	"bytes"
	"context"
	"errors"
	"flag"
	"image"
	"image/color"
	"image/jpeg"
	"image/png"
	"os"
	"path/filepath"
	"strings"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/documento"
	"github.com/derechohabiente/imss/pdf"
	"github.com/derechohabiente/imss/sello"
)

var update = flag.Bool("update", false, "rewrite the golden texts")

func render(t testing.TB, r *pdf.Renderer, d documento.Doc) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, r.Render(context.Background(), &b, d))
	return b.Bytes()
}

func testLogo(t testing.TB) []byte {
	img := image.NewNRGBA(image.Rect(0, 0, 120, 60))
	for i := range 60 {
		img.Set(i, i, color.NRGBA{0, 0, 0, 128})
	}
	var b bytes.Buffer
	require.NoError(t, png.Encode(&b, img))
	return b.Bytes()
}

// The texts of the papers, page by page, as they are drawn.
func TestGolden(t *testing.T) {
	r, err := pdf.New(pdf.Theme{Help: "Ayuda: 800 000 0000"})
	require.NoError(t, err)
	for name, d := range variants(t) {
		if name == "stub110" || name == "long" || name == "longstub" || name == "muestra" {
			continue
		}
		t.Run(name, func(t *testing.T) {
			var b strings.Builder
			for _, lines := range textOf(t, render(t, r, d)) {
				b.WriteString(strings.Join(lines, "\n") + "\n\f\n")
			}
			path := filepath.Join("testdata", name+".txt")
			if *update {
				require.NoError(t, os.WriteFile(path, []byte(b.String()), 0o644))
			}
			want, err := os.ReadFile(path)
			require.NoError(t, err)
			require.Equal(t, string(want), b.String())
		})
	}
}

// Three fonts and four images: the engine would put them in random order.
func TestSameBytes(t *testing.T) {
	r, err := pdf.New(pdf.Theme{Logo: testLogo(t), Sample: true})
	require.NoError(t, err)
	d := stub(11, 9)
	d.Sello = seal(t, d)
	first := render(t, r, d)
	var wg sync.WaitGroup
	for range 4 {
		wg.Go(func() {
			for range 5 {
				var b bytes.Buffer
				if err := r.Render(context.Background(), &b, d); err != nil || !bytes.Equal(first, b.Bytes()) {
					t.Error("another file from the same document")
				}
			}
		})
	}
	wg.Wait()
	time.Sleep(1100 * time.Millisecond) // the engine's own dates change by the second
	other, err := pdf.New(pdf.Theme{Logo: testLogo(t), Sample: true})
	require.NoError(t, err)
	require.Equal(t, first, render(t, other, &d), "pointer, other renderer, other second")
}

func TestFileFacts(t *testing.T) {
	r, err := pdf.New(pdf.Theme{})
	require.NoError(t, err)
	file := string(render(t, r, consulta()))
	for _, want := range []string{
		"/Lang (es-MX)", "/DisplayDocTitle true", "/Title (Consulta de vigencia de derechos)",
		"/CreationDate (D:20250512093015-06'00')", "/ModDate (D:20250512093015-06'00')",
		"<xmp:CreateDate>2025-05-12T09:30:15-06:00</xmp:CreateDate>", "/ID [<", "/Metadata ",
	} {
		require.Contains(t, file, want)
	}
	d := consulta()
	d.Lang = documento.English
	file = string(render(t, r, d))
	require.Contains(t, file, "/Lang (en)")
	require.Contains(t, file, "/Title (Entitlement check)")
}

func TestRefusals(t *testing.T) {
	r, err := pdf.New(pdf.Theme{})
	require.NoError(t, err)
	ctx := context.Background()
	var b bytes.Buffer
	field := func(d documento.Doc, fault error, name string) {
		t.Helper()
		err := r.Render(ctx, &b, d)
		require.ErrorIs(t, err, fault)
		var e *pdf.Error
		if errors.As(err, &e) {
			require.Equal(t, name, e.Field)
			require.NotContains(t, err.Error(), "Ł")
		}
		require.Zero(t, b.Len(), "nothing is written of a paper that fails")
	}
	c := consulta()
	c.Titular.GivenNames = "Łucja"
	field(c, pdf.ErrRune, "titular.nombre")
	s := stub(3, 1)
	s.Talon.Mensajes = []string{"日本"}
	field(s, pdf.ErrRune, "talon.mensajes")
	s = stub(3, 1)
	s.Folio = ""
	field(s, documento.ErrRequired, "")
	s = stub(3, 1)
	s.Sello = seal(t, s)
	s.Talon.Percepciones[0].Importe++
	field(s, documento.ErrSeal, "")
	field(nil, pdf.ErrKind, "")
	field((*documento.Tarjeton)(nil), pdf.ErrKind, "")
	field(foreign{}, pdf.ErrKind, "")
	cancelled, cancel := context.WithCancel(ctx)
	cancel()
	require.ErrorIs(t, r.Render(cancelled, &b, consulta()), context.Canceled)
	// A decomposed letter is the same letter.
	c = consulta()
	c.Titular.FirstSurname = "N\u0303ANDU\u0301"
	require.Contains(t, textOf(t, render(t, r, c))[0], "MARÍA JOSÉ ÑANDÚ ÑANDÚ")
}

type foreign struct{}

func (foreign) Fields() []sello.Field { return nil }
func (foreign) Validate() error       { return nil }

func TestTheme(t *testing.T) {
	var whole bytes.Buffer
	require.NoError(t, jpeg.Encode(&whole, image.NewGray(image.Rect(0, 0, 200, 200)), nil))
	for name, logo := range map[string][]byte{
		"cut":   whole.Bytes()[:whole.Len()/2],
		"text":  []byte("<svg/>"),
		"large": make([]byte, pdf.MaxLogoBytes+1),
	} {
		_, err := pdf.New(pdf.Theme{Logo: logo})
		require.ErrorIs(t, err, pdf.ErrLogo, name)
	}
	_, err := pdf.New(pdf.Theme{Logo: whole.Bytes()})
	require.NoError(t, err)
	_, err = pdf.New(pdf.Theme{Issuer: strings.Repeat("x", 121)})
	require.ErrorIs(t, err, pdf.ErrTheme)
	_, err = pdf.New(pdf.Theme{Help: "☎"})
	require.ErrorIs(t, err, pdf.ErrTheme)
	r, err := pdf.New(pdf.Theme{Lang: "en-GB", Issuer: "Host", Accent: pdf.Color{R: 1, G: 2, B: 3}})
	require.NoError(t, err)
	require.Contains(t, textOf(t, render(t, r, alta()))[0], "Proof of clinic registration")
}

func TestSampleMark(t *testing.T) {
	r, err := pdf.New(pdf.Theme{Sample: true})
	require.NoError(t, err)
	for _, lines := range textOf(t, render(t, r, stub(50, 50))) {
		require.Contains(t, lines[len(lines)-1], "MUESTRA")
	}
}

func TestWhatMustBeSaid(t *testing.T) {
	r, err := pdf.New(pdf.Theme{})
	require.NoError(t, err)
	all := func(d documento.Doc) string { return strings.Join(textOf(t, render(t, r, d))[0], "\n") }
	text := all(withoutRight(consulta()))
	require.Contains(t, text, "SIN DERECHO el 12 de mayo de 2025")
	require.Contains(t, text, "emergencia obstétrica")
	require.NotContains(t, all(consulta()), "emergencia obstétrica")
	require.Contains(t, all(withFamily(consulta(), 3)), "emergencia obstétrica", "a beneficiary without right")
	a := alta()
	a.Asignacion.PlaceAtClinic, a.Asignacion.Turno, a.Asignacion.Consultorio = true, 0, 0
	require.Contains(t, all(a), "El turno y el consultorio se asignan en la clínica, en la primera visita.")
	s := stub(2, 1)
	s.Talon.Totales.Neto++
	require.Contains(t, all(s), "Los conceptos no suman los totales")
	require.NotContains(t, all(stub(2, 1)), "no suman")
	require.NotContains(t, all(stub(2, 1)), "012610001234567891", "the account is masked")
}
