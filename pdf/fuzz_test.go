package pdf_test

import (
	"bytes"
	"context"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/documento"
	"github.com/derechohabiente/imss/pdf"
	"github.com/derechohabiente/imss/tarjeton"
)

// FuzzRender: whatever the texts and numbers, a paper is either refused with an
// error that does not repeat the text, or a whole file in which nothing
// overlaps and nothing was replaced by a question mark.
func FuzzRender(f *testing.F) {
	f.Add("MARÍA JOSÉ", "Servicio", "mensaje", int64(123456), uint8(3))
	f.Add("\u202e\x00\n", "日本", "e\u0301 €“”–•", int64(-1), uint8(0))
	f.Add("()\\", "%%EOF endobj stream", "|&#<>", int64(1)<<62, uint8(255))
	r, err := pdf.New(pdf.Theme{})
	require.NoError(f, err)
	f.Fuzz(func(t *testing.T, name, issuer, text string, amount int64, rows uint8) {
		c := withFamily(consulta(), int(rows%9))
		c.Issuer, c.Titular.GivenNames, c.Titular.UMF = issuer, name, text
		a := alta()
		a.Issuer, a.Titular.GivenNames, a.Asignacion.Clinica.Direccion, a.Colonia = issuer, name, text, text
		s := stub(int(rows), int(rows/2))
		s.Issuer, s.Talon.Titular.Nombre, s.Talon.Mensajes = issuer, name, []string{text}
		s.Talon.Fiscal.QR = text
		s.Talon.Percepciones = append(s.Talon.Percepciones, tarjeton.Concepto{Descripcion: text, Importe: dinero.Centavos(amount)})
		for _, d := range []documento.Doc{c, a, s} {
			var b bytes.Buffer
			if err := r.Render(context.Background(), &b, d); err != nil {
				require.NotErrorIs(t, err, pdf.ErrEngine)
				require.NotErrorIs(t, err, pdf.ErrFinisher)
				require.NotErrorIs(t, err, pdf.ErrLayout)
				require.Zero(t, b.Len())
				continue
			}
			_ = textOf(t, b.Bytes())
			placed, err := r.Layout(d)
			require.NoError(t, err)
			checkLayout(t, placed)
		}
	})
}
