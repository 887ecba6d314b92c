package cfdi_test

import (
	"crypto/x509"
	"log/slog"
	"math/big"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/tarjeton"
	"github.com/derechohabiente/imss/tarjeton/cfdi"
)

func TestStampOfAnotherSeal(t *testing.T) {
	doc := vector(t, "01")
	i := strings.Index(doc, `SelloCFD="`) + len(`SelloCFD="`)
	c, err := cfdi.Read(strings.NewReader(doc[:i]+"AAAA"+doc[i+4:]), cfdi.Options{PAC: certificate(t, "pac.pem")})
	require.NoError(t, err)
	require.Equal(t, []string{"SELLO.SAT_INVALIDO", "SELLO.SAT_INVALIDO"}, codes(c.Findings))
	require.Equal(t, "/Comprobante/Complemento/TimbreFiscalDigital/@SelloSAT", c.Findings[0].Path)
	require.Equal(t, "/Comprobante/Complemento/TimbreFiscalDigital/@SelloCFD", c.Findings[1].Path)
	require.Equal(t, tarjeton.Valid, c.Seals.Sello)
}

func TestCertificateThatDoesNotFit(t *testing.T) {
	for _, change := range [][2]string{
		{`NoCertificado="30001000000500009901"`, `NoCertificado="30001000000500009900"`},
		{` Certificado="MIID`, ` Certificado="AAAA`},
		{` Certificado="MIID`, ` Certificado="****`},
	} {
		c, err := cfdi.Read(strings.NewReader(strings.Replace(vector(t, "01"), change[0], change[1], 1)), cfdi.Options{})
		require.NoError(t, err)
		require.Equal(t, []string{"SELLO.INVALIDO"}, codes(c.Findings))
		require.Equal(t, tarjeton.Invalid, c.Seals.Sello)
		require.Equal(t, tarjeton.NotChecked, c.Seals.SAT)
	}
	require.Empty(t, cfdi.CertificateNumber(&x509.Certificate{}))
	require.Empty(t, cfdi.CertificateNumber(&x509.Certificate{SerialNumber: big.NewInt(7)}))
}

// The cadena takes the order of the XSLT, white space collapsed, required
// attributes even where they are missing.
func TestCadena(t *testing.T) {
	c, _ := read(t, `<Comprobante xmlns="http://www.sat.gob.mx/cfd/4" Total="1" Version="4.0" Folio="  a
	b " Serie="">
	<Addenda><Emisor Rfc="X"/></Addenda><f:x xmlns:f="urn:f"/>
	<Impuestos TotalImpuestosTrasladados="4" TotalImpuestosRetenidos="2"><Traslados><Traslado Base="3" Impuesto="002" TipoFactor="Tasa"/></Traslados><Retenciones><Retencion Impuesto="001" Importe="1"/></Retenciones></Impuestos>
	<Emisor Nombre="E"/></Comprobante>`)
	require.Equal(t, "||4.0||a b|||||1|||||E||001|1|2|3|002|Tasa|4||", c.CadenaOriginal())
	require.Empty(t, c.CadenaTimbre())
	require.Empty(t, c.QR())
}

func TestCadenaTimbreWithLeyenda(t *testing.T) {
	c, _ := read(t, strings.Replace(vector(t, "01"), ` SelloCFD=`, ` Leyenda="Leyenda  de prueba" SelloCFD=`, 1))
	require.Contains(t, c.CadenaTimbre(), "|PAC010101AAA|Leyenda de prueba|H/u5")
}

func TestQRTotals(t *testing.T) {
	for total, want := range map[string]string{
		"1000.00": "1000", "4718.90": "4718.9", "2010.01": "2010.01", "0.50": "0.5", "000.00": "0", "0012": "12", "1.123456": "1.123456", "abc": "abc",
	} {
		c, _ := read(t, swap(vector(t, "01"), "Total", total))
		require.Contains(t, c.QR(), "&tt="+want+"&fe=8HluLw==")
	}
}

// Every rule has a text in both languages.
func TestRulesHaveTexts(t *testing.T) {
	for _, lang := range []string{"es-MX", "en"} {
		p := mensajes.For(lang)
		for _, r := range cfdi.Rules() {
			require.True(t, p.Has(r.Fault.Code()), r.Fault)
			require.True(t, p.Has(r.Severity.Code()), r.Severity)
		}
		_, found := read(t, vector(t, "30"))
		require.NotContains(t, p.Text(found[0]), "{")
	}
}

func TestCatalogues(t *testing.T) {
	catalogues := []cfdi.Catalogo{
		cfdi.CatTipoPercepcion, cfdi.CatTipoDeduccion, cfdi.CatTipoOtroPago, cfdi.CatTipoNomina, cfdi.CatPeriodicidadPago,
		cfdi.CatTipoContrato, cfdi.CatTipoRegimen, cfdi.CatRiesgoPuesto, cfdi.CatTipoIncapacidad, cfdi.CatTipoJornada,
		cfdi.CatTipoHoras, cfdi.CatOrigenRecurso, cfdi.CatBanco, cfdi.CatEstado,
	}
	for _, c := range catalogues {
		rows, last := 0, ""
		for k := range c.All() {
			require.Greater(t, k.Codigo, last, c)
			require.NotEmpty(t, c.Nombre(k.Codigo), c)
			last = k.Codigo
			rows++
		}
		require.Greater(t, rows, 1, c)
		require.Contains(t, c.Source(), "2026-08-06")
	}
	dif, ok := cfdi.CatEstado.Lookup("DIF")
	require.True(t, ok)
	require.Equal(t, "2023-06-30", dif.Valid.To.String())
	_, ok = cfdi.Catalogo("c_Otro").Lookup("1")
	require.False(t, ok)
}

func TestLogShowsNoPerson(t *testing.T) {
	c, _ := read(t, vector(t, "01"))
	var b strings.Builder
	slog.New(slog.NewJSONHandler(&b, nil)).Info("read", "stub", c, "curp", c.Nominas[0].Receptor.Curp)
	require.Contains(t, b.String(), "40D95114")
	require.NotContains(t, b.String(), "PERJ850412")
}

// A stub of any rows has totals that break no rule of sums.
func TestTotalsBreakNoRule(t *testing.T) {
	talon, datos := stub(t)
	rapid.Check(t, func(rt *rapid.T) {
		talon.Percepciones, talon.Deducciones = nil, nil
		for range rapid.IntRange(1, 5).Draw(rt, "perceptions") {
			taxed := dinero.Centavos(rapid.Int64Range(1e9, 1e10).Draw(rt, "taxed"))
			free := dinero.Centavos(rapid.Int64Range(0, 1e9).Draw(rt, "free"))
			tipo := rapid.SampledFrom([]string{"001", "010", "029"}).Draw(rt, "type")
			talon.Percepciones = append(talon.Percepciones, tarjeton.Concepto{Clave: "001", Descripcion: "P", TipoSAT: tipo, Gravado: taxed, Exento: free})
		}
		for range rapid.IntRange(0, 5).Draw(rt, "deductions") {
			tipo := rapid.SampledFrom([]string{"001", "002", "004"}).Draw(rt, "type")
			talon.Deducciones = append(talon.Deducciones, tarjeton.Concepto{Clave: "101", Descripcion: "D", TipoSAT: tipo, Importe: dinero.Centavos(rapid.Int64Range(1, 1e8).Draw(rt, "amount"))})
		}
		c, err := cfdi.New(talon, datos)
		require.NoError(rt, err)
		c.NoCertificado, c.Certificado = cfdi.TextoOf("30001000000500009991"), cfdi.TextoOf("")
		_, found := read(t, string(written(t, c)))
		require.Empty(rt, found)
	})
}
