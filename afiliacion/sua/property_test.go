package sua_test

import (
	"bytes"
	"fmt"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/afiliacion/sua"
	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/rfc"
)

// identity writes records in either page with any end of line, reads them back
// equal, and writes the same bytes again.
func identity[T sua.Record](t *testing.T, gen func(*rapid.T) T) {
	t.Helper()
	rapid.Check(t, func(rt *rapid.T) {
		records := rapid.SliceOfN(rapid.Custom(gen), 1, 5).Draw(rt, "records")
		o := sua.WriterOptions{
			Page: rapid.SampledFrom([]sua.Page{sua.CP850, sua.Windows1252}).Draw(rt, "page"),
			EOL:  rapid.SampledFrom([]string{"", "\n", "\r"}).Draw(rt, "eol"),
		}
		var out, again bytes.Buffer
		require.NoError(t, sua.Encode(&out, slices.Values(records), o))
		var back []T
		for l, err := range sua.Decode[T](bytes.NewReader(out.Bytes()), sua.Options{Page: o.Page}) {
			require.NoError(t, err)
			require.True(t, l.OK(), "%v", l)
			require.Len(t, l.Raw(), sua.KindOf[T]().Width())
			require.Equal(t, l.EOL, map[string]string{"": "\r\n"}[o.EOL]+o.EOL)
			back = append(back, l.Record)
		}
		require.Equal(t, records, back)
		require.NoError(t, sua.Encode(&again, slices.Values(back), o))
		require.Equal(t, out.Bytes(), again.Bytes())
		k, ok := sua.Detect(string(out.Bytes()[:sua.KindOf[T]().Width()]))
		require.True(t, ok)
		require.Equal(t, sua.KindOf[T](), k)
	})
}

func TestEncodeDecode(t *testing.T) {
	identity(t, genAsegurado)
	identity(t, genAfiliatorios)
	identity(t, genMovimiento)
	identity(t, genIncapacidad)
	identity(t, genCredito)
}

func genHead(t *rapid.T) (nss.Registro, nss.NSS) {
	r, err := nss.ParseRegistro(rapid.StringMatching(`[A-Z0-9][0-9]{10}`).Draw(t, "registro"))
	require.NoError(t, err)
	n, err := nss.New(rapid.StringMatching(`[1-9][0-9]{9}`).Draw(t, "nss"))
	require.NoError(t, err)
	return r, n
}

func genDate(t *rapid.T, name string) calendario.Date {
	return calendario.Must(1930, 1, 1).AddDays(rapid.IntRange(0, 50000).Draw(t, name))
}

func text(expr string) func(*rapid.T, string) string {
	g := rapid.StringMatching(expr)
	return func(t *rapid.T, name string) string { return strings.Trim(g.Draw(t, name), " ") }
}

func number(t *rapid.T, name string, lo, hi int) int { return rapid.IntRange(lo, hi).Draw(t, name) }

func genAsegurado(t *rapid.T) sua.Asegurado {
	name, any := text(`[A-ZÑ]{1,7}( [A-ZÑ]{1,7})?`), text(`[!-~ÁÉÍÓÚÜÑáéíóúüñ ]{0,17}`)
	r := sua.Asegurado{
		Nombre:     afiliacion.Nombre{PrimerApellido: name(t, "paterno"), Nombres: name(t, "nombres")},
		Trabajador: afiliacion.Trabajador(number(t, "trabajador", 1, 4)), Jornada: afiliacion.Jornada(number(t, "jornada", 0, 6)),
		Fecha: genDate(t, "fecha"), SDI: dinero.Centavos(number(t, "sdi", 1, 99_999_99)), Ubicacion: any(t, "ubicacion"),
	}
	r.Registro, r.NSS = genHead(t)
	if rapid.Bool().Draw(t, "two surnames") {
		r.Nombre.SegundoApellido = name(t, "materno")
	}
	if rapid.Bool().Draw(t, "identified") {
		r.CURP = curp.MustParse(rapid.SampledFrom([]string{"PECA770905HGTXRN18", "GACE820617MNLRRM10"}).Draw(t, "curp"))
		tax, err := rfc.Parse(rapid.SampledFrom([]string{"GACE820617XX0", "MUÑA010101AB5", "XAXX010101000"}).Draw(t, "rfc"), rfc.ErrCheckDigit)
		require.NoError(t, err)
		r.RFC = tax
	}
	if rapid.Bool().Draw(t, "credit") {
		r.Credito, r.InicioDescuento = text(`[0-9]{1,10}`)(t, "credito"), genDate(t, "inicio")
		r.Descuento, r.Valor = sua.Descuento(number(t, "tipo", 1, 3)), sua.Valor(number(t, "valor", 1, 99_999_999))
	}
	return r
}

func genAfiliatorios(t *rapid.T) sua.DatosAfiliatorios {
	r := sua.DatosAfiliatorios{
		CP: text(`[0-9]{5}`)(t, "cp"), Nacimiento: genDate(t, "nacimiento"), Lugar: text(`[!-~ÁÉÍÓÚÜÑáéíóúüñ ]{0,25}`)(t, "lugar"),
		Entidad: uint8(number(t, "entidad", 1, 32)), UMF: fmt.Sprintf("%03d", number(t, "umf", 1, 999)),
		Ocupacion: text(`[A-ZÑ .]{0,12}`)(t, "ocupacion"), Sexo: rapid.SampledFrom([]sua.Sexo{"M", "F"}).Draw(t, "sexo"),
		Salario: afiliacion.Salario(number(t, "salario", 0, 2)), Hora: text(`[0-9A-Z ]?`)(t, "hora"),
	}
	r.Registro, r.NSS = genHead(t)
	return r
}

func genMovimiento(t *rapid.T) sua.Movimiento {
	r := sua.Movimiento{
		Tipo:  rapid.SampledFrom([]sua.Tipo{"02", "07", "08", "09", "11", "12"}).Draw(t, "tipo"),
		Fecha: genDate(t, "fecha"), Folio: text(`([A-Z]{2}[0-9]{0,6})?`)(t, "folio"), Dias: number(t, "dias", 0, 99),
		SDI: dinero.Centavos(number(t, "sdi", 1, 99_999_99)),
	}
	r.Registro, r.NSS = genHead(t)
	return r
}

func genIncapacidad(t *rapid.T) sua.Incapacidad {
	r := sua.Incapacidad{
		Incidencia: uint8(number(t, "incidencia", 0, 9)), Inicio: genDate(t, "inicio"), Folio: text(`[A-Z]{2}[0-9]{0,6}`)(t, "folio"),
		Dias: number(t, "dias", 0, 999), Porcentaje: number(t, "porcentaje", 0, 100), Ramo: sua.Ramo(number(t, "ramo", 1, 3)),
		Riesgo: sua.Riesgo(number(t, "riesgo", 0, 3)), Secuela: sua.Secuela(number(t, "secuela", 0, 9)),
		Control: sua.Control(number(t, "control", 0, 9)),
	}
	if rapid.Bool().Draw(t, "ended") {
		r.Termino = genDate(t, "termino")
	}
	r.Registro, r.NSS = genHead(t)
	return r
}

func genCredito(t *rapid.T) sua.Credito {
	r := sua.Credito{
		Credito: text(`[0-9]{1,10}`)(t, "credito"), Fecha: genDate(t, "fecha"),
		Tipo:      rapid.SampledFrom([]sua.TipoCredito{"15", "16", "17", "18", "19", "20"}).Draw(t, "tipo"),
		Descuento: sua.Descuento(number(t, "descuento", 0, 3)), Valor: sua.Valor(number(t, "valor", 0, 99_999_999)),
		AplicaTabla: rapid.Bool().Draw(t, "tabla"),
	}
	r.Registro, r.NSS = genHead(t)
	return r
}

// Any single byte that is changed is told, or leads to another record that
// writes the changed byte back: nothing passes unseen.
func TestEveryByteCounts(t *testing.T) {
	everyByte(t, asegurado())
	everyByte(t, afiliatorios())
	everyByte(t, movimiento())
	everyByte(t, incapacidad())
	everyByte(t, credito())
}

func everyByte[T sua.Record](t *testing.T, r T) {
	t.Helper()
	good := line(t, r)
	for i := range len(good) {
		for _, b := range []byte("0179AFMSN #$./\x00\x1a\x80\xa5\xc3\xd1\xe9") {
			spoiled := []byte(good)
			if spoiled[i] == b {
				continue
			}
			spoiled[i] = b
			l := read[T](t, spoiled, sua.Options{})
			if len(l) == 0 || !l[0].OK() || len(l[0].Warnings) > 0 {
				continue
			}
			sameLine(t, l[0])
		}
	}
}

// sameLine writes a line that was read without faults or warnings, and tells
// every byte that is not as it was and has no reason for it.
func sameLine[T sua.Record](t *testing.T, l sua.Line[T]) {
	t.Helper()
	b, err := sua.Append(nil, l.Record, sua.CP850)
	require.NoError(t, err, "%q", l.Raw())
	again := read[T](t, b, sua.Options{})[0]
	require.True(t, again.OK())
	require.Equal(t, l.Record, again.Record)
	for _, f := range sua.KindOf[T]().Fields() {
		was, is := l.Text(f), again.Text(f)
		if was == "" && is == "00000000" { // a blank date
			continue
		}
		require.Equal(t, was, is, "%s of %q", f, l.Raw())
	}
}
