package pdf_test

import (
	"bytes"
	"context"
	"fmt"
	"math/rand/v2"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/documento"
	"github.com/derechohabiente/imss/pdf"
	"github.com/derechohabiente/imss/tarjeton"
)

// Nothing overlaps, nothing leaves the page, no page is blank, nothing is set
// below the smallest size, and the legend stands on every page.
func TestLayout(t *testing.T) {
	r, err := pdf.New(pdf.Theme{Help: strings.Repeat("ayuda ", 19)})
	require.NoError(t, err)
	for name, d := range variants(t) {
		t.Run(name, func(t *testing.T) {
			require.NoError(t, d.Validate())
			placed, err := r.Layout(d)
			require.NoError(t, err)
			checkLayout(t, placed)
		})
	}
}

func checkLayout(t testing.TB, placed []pdf.Placed) {
	t.Helper()
	pages := map[int][]pdf.Placed{}
	for _, m := range placed {
		pages[m.Page] = append(pages[m.Page], m)
		quiet := 0.0
		if m.Text == "" {
			quiet = 2 // the quiet zone of a code lies over the margin
		}
		if m.X < -0.01-quiet || m.X+m.W > pdf.BodyWidth+0.01 || m.Y < -0.5 || m.Y+m.H > pdf.FlowHeight+8.1 {
			t.Errorf("page %d: %q leaves the page: %+v", m.Page, m.Text, m)
		}
		if m.Text != "" && m.Size < 6.5 {
			t.Errorf("%q is set at %v points", m.Text, m.Size)
		}
	}
	for n, marks := range pages {
		legend := false
		for i, a := range marks {
			legend = legend || (a.Size >= 9 && (a.Text == "Documento informativo. No emitido por el IMSS." || a.Text == "For information only. Not issued by IMSS."))
			for _, b := range marks[i+1:] {
				if a.X+a.W > b.X+0.01 && b.X+b.W > a.X+0.01 && a.Y+a.H > b.Y+0.01 && b.Y+b.H > a.Y+0.01 {
					t.Errorf("page %d: %q %+v and %q %+v overlap", n, a.Text, a, b.Text, b)
				}
			}
		}
		if !legend {
			t.Errorf("page %d has no legend", n)
		}
		if len(marks) < 6 {
			t.Errorf("page %d is blank", n)
		}
	}
}

// Every length and number of rows within the limits keeps the layout whole.
func TestLayoutExtremes(t *testing.T) {
	r, err := pdf.New(pdf.Theme{})
	require.NoError(t, err)
	for seed := range uint64(150) {
		d := anyDoc(rand.New(rand.NewPCG(seed, 7)))
		require.NoError(t, d.Validate(), seed)
		placed, err := r.Layout(d)
		require.NoError(t, err, seed)
		checkLayout(t, placed)
		if t.Failed() {
			t.Fatalf("seed %d, %T", seed, d)
		}
		if seed%10 == 0 {
			var b bytes.Buffer
			require.NoError(t, r.Render(context.Background(), &b, d))
			_ = textOf(t, b.Bytes())
		}
	}
}

// anyDoc makes a paper with texts of any length that the limits allow.
func anyDoc(rng *rand.Rand) documento.Doc {
	word := func(limit int) string {
		n := rng.IntN(limit + 1)
		alphabet := []rune("AEIOU ÑÁ W.-x i")
		if rng.IntN(4) == 0 {
			alphabet = []rune("W")
		}
		out := make([]rune, n)
		for i := range out {
			out[i] = alphabet[rng.IntN(len(alphabet))]
		}
		return string(out)
	}
	env := envelope()
	env.Issuer, env.Folio = "x"+word(documento.MaxLine-1), "F"+word(documento.MaxFolio-1)
	if rng.IntN(2) == 0 {
		env.Lang = documento.English
	}
	switch rng.IntN(3) {
	case 0:
		d := withFamily(consulta(), rng.IntN(10))
		d.Envelope = env
		d.Titular.GivenNames, d.Titular.FirstSurname, d.Titular.SecondSurname = "A"+word(118), "", ""
		d.Titular.UMF, d.Titular.OOAD = word(documento.MaxLine), word(documento.MaxLine)
		d.Derechos.Registro = word(documento.MaxLine)
		for i := range d.Beneficiarios {
			b := &d.Beneficiarios[i]
			b.GivenNames, b.FirstSurname, b.SecondSurname = "A"+word(118), "", ""
			b.UMF = word(documento.MaxLine)
		}
		return d
	case 1:
		d := alta()
		d.Envelope = env
		k := &d.Asignacion.Clinica
		k.Nombre, k.Direccion, k.Telefono = "A"+word(documento.MaxLine-1), word(documento.MaxAddress), word(documento.MaxLine)
		k.Localidad, k.Municipio, k.Entidad = word(documento.MaxLine), word(documento.MaxLine), word(documento.MaxLine)
		d.Colonia = word(documento.MaxLine)
		d.Titular.GivenNames, d.Titular.FirstSurname, d.Titular.SecondSurname = "A"+word(118), "", ""
		return d
	}
	d := stub(rng.IntN(60), rng.IntN(60))
	d.Envelope = env
	tl := &d.Talon
	tl.Titular.Nombre, tl.Patron.Nombre = "A"+word(documento.MaxName-1), word(documento.MaxLine)
	tl.Titular.Puesto, tl.Titular.Adscripcion, tl.Titular.Plaza = word(documento.MaxLine), word(documento.MaxLine), word(documento.MaxLine)
	for i := range tl.Percepciones {
		tl.Percepciones[i].Descripcion = word(documento.MaxLine)
		tl.Percepciones[i].Clave = word(15)
	}
	for i := range tl.Deducciones {
		tl.Deducciones[i].Importe = -documento.MaxAmount
	}
	for range rng.IntN(5) {
		tl.Mensajes = append(tl.Mensajes, word(documento.MaxNote))
	}
	for i := range tl.Observaciones {
		o := &tl.Observaciones[i]
		o.Nota, o.NumControl, o.Clave, o.CargoInicial = word(documento.MaxNote), word(30), word(15), -documento.MaxAmount
	}
	tl.Totales.Neto = -documento.MaxAmount
	tl.Fiscal.SelloEmisor, tl.Fiscal.CadenaSAT = word(1400), strings.Repeat("x", rng.IntN(2000))
	return d
}

func TestPages(t *testing.T) {
	r, err := pdf.New(pdf.Theme{})
	require.NoError(t, err)
	for _, n := range []int{0, 1, 20, 110, 1000} {
		var b bytes.Buffer
		require.NoError(t, r.Render(context.Background(), &b, stub(n, n/2)))
		pages := textOf(t, b.Bytes())
		for i, lines := range pages {
			require.Contains(t, lines, fmt.Sprintf("Página %d de %d", i+1, len(pages)))
			if i > 0 && contains(lines, "Total percepciones") {
				require.Greater(t, indexOf(lines, "Total percepciones"), indexOf(lines, "Importe")+1, "a total never stands alone")
			}
		}
	}
}

func contains(lines []string, s string) bool { return indexOf(lines, s) >= 0 }

func indexOf(lines []string, s string) int {
	for i, l := range lines {
		if l == s {
			return i
		}
	}
	return -1
}

// The last page of a consultation is about somebody: it never holds only the
// legal basis and the verification block.
func TestLastPageNamesBeneficiaries(t *testing.T) {
	r, err := pdf.New(pdf.Theme{})
	require.NoError(t, err)
	for n := range documento.MaxBeneficiarios + 1 {
		d := withFamily(consulta(), n)
		d.Sello = seal(t, d)
		placed, err := r.Layout(d)
		require.NoError(t, err)
		checkLayout(t, placed)
		last := placed[len(placed)-1].Page
		names := 0
		for _, m := range placed {
			if m.Page == last && strings.HasSuffix(m.Text, "ENSAYO MUESTRA") {
				names++
			}
		}
		require.GreaterOrEqual(t, names, min(n, 3), "%d beneficiaries, page %d", n, last)
	}
}

// Only one of a unit stands in the singular.
func TestSeniorityInWords(t *testing.T) {
	r, err := pdf.New(pdf.Theme{})
	require.NoError(t, err)
	for _, c := range []struct {
		a    tarjeton.Antiguedad
		lang string
		want string
	}{
		{tarjeton.Antiguedad{Anios: 1, Quincenas: 1, Dias: 1}, documento.Spanish, "1 año, 1 quincena, 1 día"},
		{tarjeton.Antiguedad{Anios: 14, Dias: 2}, documento.Spanish, "14 años, 0 quincenas, 2 días"},
		{tarjeton.Antiguedad{Anios: 1, Quincenas: 1, Dias: 1}, documento.English, "1 year, 1 fortnight, 1 day"},
		{tarjeton.Antiguedad{Quincenas: 3}, documento.English, "0 years, 3 fortnights, 0 days"},
	} {
		d := stub(1, 1)
		d.Talon.Titular.Antiguedad, d.Lang = c.a, c.lang
		var b bytes.Buffer
		require.NoError(t, r.Render(context.Background(), &b, d))
		require.Contains(t, textOf(t, b.Bytes())[0], c.want)
	}
}
