package pdf_test

import (
	"bytes"
	"context"
	"flag"
	"os"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/documento"
	"github.com/derechohabiente/imss/pdf"
	"github.com/derechohabiente/imss/tarjeton"
)

var out = flag.String("out", "", "folder in which to leave the papers, to look at them")

// Every paper with usual, long and missing data renders.
func TestEveryVariantRenders(t *testing.T) {
	dir := *out
	if dir == "" {
		dir = t.TempDir()
	}
	for name, d := range variants(t) {
		r, err := pdf.New(pdf.Theme{Sample: name == "muestra", Help: "Ayuda: 800 000 0000, ayuda@ejemplo.mx"})
		require.NoError(t, err)
		var b bytes.Buffer
		require.NoError(t, r.Render(context.Background(), &b, d), name)
		require.True(t, bytes.HasPrefix(b.Bytes(), []byte("%PDF-")), name)
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
	long := withFamily(consulta(), 8)
	long.Titular.GivenNames, long.Titular.FirstSurname, long.Titular.SecondSurname = strings.Repeat("MARÍA ", 9)+"INÉS", strings.Repeat("MUESTRA", 5), strings.Repeat("Ñ", 25)
	for i := range long.Beneficiarios {
		long.Beneficiarios[i].GivenNames = strings.Repeat("W", 100)
	}
	long.Issuer = strings.Repeat("Servicio de Ejemplo ", 5) + "y Largo Nombre"
	longStub := stub(20, 20)
	longStub.Issuer = long.Issuer
	for i := range longStub.Talon.Percepciones {
		longStub.Talon.Percepciones[i].Importe = 9_999_999_99
		longStub.Talon.Deducciones[i].Importe = -9_999_999_99
		if i%3 == 0 {
			longStub.Talon.Deducciones[i].Descripcion = strings.Repeat("DESCRIPCIÓN LARGA ", 6)
		}
	}
	longStub.Talon.Titular.Nombre = strings.Repeat("MUESTRA DE NOMBRE ", 6) + "LARGO"
	longStub.Talon.Totales = longStub.Talon.Sum()
	longStub.Talon.Totales.Neto++
	longStub.Talon.OtrosPagos = concepts(2, 10_00, "SUBSIDIO PARA EL EMPLEO")
	longStub.Talon.Acumulado = tarjeton.YearToDate([]tarjeton.Talon{longStub.Talon}, longStub.Talon)
	whole := consulta()
	whole.Page = ""
	whole.Sello = seal(t, whole)
	least := consulta()
	least.Titular = documento.Derechohabiente{GivenNames: "A", NSS: least.Titular.NSS}
	least.Derechos.Registro, least.Derechos.Until, least.Page = "", calendario.Date{}, ""
	least.Derechos.Medical.Until = calendario.Date{}
	return map[string]documento.Doc{
		"long": long, "longstub": longStub, "least": least,
		"consulta": c, "consulta8": f8, "sinderecho": none, "alta": a, "alta_sinlugar": ap,
		"stub": st, "stub110": st110, "stub0": stub(0, 0), "stub_en": en, "consulta_en": cen, "whole": whole, "onepage": onePage(t), "muestra": st,
	}
}
