package pdf_test

import (
	"bytes"
	"context"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/documento"
	"github.com/derechohabiente/imss/pdf"
)

func TestDumpPapers(t *testing.T) {
	dir := os.Getenv("IMSS_PDF_OUT")
	if dir == "" {
		t.Skip("IMSS_PDF_OUT not set: papers are not written")
	}
	r, err := pdf.New(pdf.Theme{Help: "Ayuda: 800 000 0000, ayuda@ejemplo.mx"})
	require.NoError(t, err)
	s, err := pdf.New(pdf.Theme{Sample: true, Help: "Ayuda: 800 000 0000, ayuda@ejemplo.mx"})
	require.NoError(t, err)
	for name, d := range variants(t) {
		var b bytes.Buffer
		with := r
		if filepath.Base(name) == "muestra" {
			with = s
		}
		require.NoError(t, with.Render(context.Background(), &b, d), name)
		require.NoError(t, os.WriteFile(filepath.Join(dir, name+".pdf"), b.Bytes(), 0o644))
	}
}

func variants(t testing.TB) map[string]documento.Doc {
	c := consulta()
	c.Sello = seal(t, c)
	f8 := withFamily(consulta(), 8)
	f8.Sello = seal(t, f8)
	none := withFamily(withoutRight(consulta()), 3)
	none.Sello = seal(t, none)
	a := alta()
	a.Sello = seal(t, a)
	ap := alta()
	ap.Asignacion.PlaceAtClinic, ap.Asignacion.Turno, ap.Asignacion.Consultorio = true, 0, 0
	st := stub(11, 9)
	st.Sello = seal(t, st)
	st110 := stub(110, 60)
	st110.Sello = seal(t, st110)
	en := stub(5, 3)
	en.Lang = documento.English
	cen := withFamily(consulta(), 2)
	cen.Lang = documento.English
	return map[string]documento.Doc{
		"consulta": c, "consulta8": f8, "sinderecho": none, "alta": a, "alta_sinlugar": ap,
		"stub": st, "stub110": st110, "stub0": stub(0, 0), "stub_en": en, "consulta_en": cen, "muestra": st,
	}
}
