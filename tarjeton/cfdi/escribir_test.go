package cfdi_test

import (
	"bytes"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"math/big"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/rfc"
	"github.com/derechohabiente/imss/tarjeton"
	"github.com/derechohabiente/imss/tarjeton/cfdi"
)

// selfSigned makes a certificate whose serial number spells digits, as those
// of the SAT do.
func selfSigned(t testing.TB, number string) (*x509.Certificate, *rsa.PrivateKey) {
	t.Helper()
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	require.NoError(t, err)
	template := &x509.Certificate{
		SerialNumber: new(big.Int).SetBytes([]byte(number)),
		Subject:      pkix.Name{CommonName: "MUESTRA"},
		NotBefore:    time.Date(2016, 1, 1, 0, 0, 0, 0, time.UTC), NotAfter: time.Date(2045, 1, 1, 0, 0, 0, 0, time.UTC),
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, key.Public(), key)
	require.NoError(t, err)
	cert, err := x509.ParseCertificate(der)
	require.NoError(t, err)
	return cert, key
}

func stub(t testing.TB) (tarjeton.Talon, cfdi.Datos) {
	t.Helper()
	person := curp.Persona{GivenNames: "ANA", FirstSurname: "MUESTRA", SecondSurname: "EJEMPLO",
		Birth: calendario.MustParse("1985-04-12"), Sex: curp.Mujer, Entity: "OC"}
	key, err := curp.Generate(person)
	require.NoError(t, err)
	tax, err := rfc.Generate(person)
	require.NoError(t, err)
	employer, err := rfc.Parse("SYN010101AB1", rfc.ErrCheckDigit)
	require.NoError(t, err)
	number, err := nss.New("9985041234")
	require.NoError(t, err)
	money := dinero.MustParse
	return tarjeton.Talon{
			Tipo: tarjeton.Ordinaria, Periodicidad: tarjeton.Quincenal,
			Periodo: calendario.MustParseQuincena("2026/14").Period(), Pago: calendario.MustParse("2026-07-28"), Dias: 15000,
			Patron: tarjeton.Patron{Nombre: "EMPRESA DE ENSAYO", RFC: employer, Registro: "B4711223102", RegimenFiscal: "601", CodigoPostal: "06600"},
			Titular: tarjeton.Titular{Nombre: "ANA MUESTRA EJEMPLO", RFC: tax, CURP: key, NSS: number, Empleado: "98000001",
				Ingreso: calendario.MustParse("2012-04-01"), Entidad: "OAX", Puesto: `AUXILIAR "A" & CÍA`},
			SBC: money("650.25"), SDI: money("650.25"),
			Percepciones: []tarjeton.Concepto{
				{Clave: "002", Descripcion: "Sueldo base", TipoSAT: "001", Gravado: money("5210.40"), Importe: money("5210.40")},
				{Clave: "050", Descripcion: "Despensa", TipoSAT: "029", Exento: money("200.00"), Importe: money("200.00")},
			},
			Deducciones: []tarjeton.Concepto{
				{Clave: "151", Descripcion: "ISR", TipoSAT: "002", Importe: money("410.77")},
				{Clave: "107", Descripcion: "Fondo de jubilación", TipoSAT: "003", Importe: money("64.50")},
			},
		}, cfdi.Datos{Serie: "NOM", Folio: "1", Fecha: "2026-07-28T10:15:30", DomicilioFiscal: "68000",
			TipoContrato: "01", TipoRegimen: "02", RiesgoPuesto: "1", Sindicalizado: "Sí"}
}

func stamped(t testing.TB) (*cfdi.Comprobante, *x509.Certificate) {
	t.Helper()
	c, err := cfdi.New(stub(t))
	require.NoError(t, err)
	csd, key := selfSigned(t, "30001000000500009991")
	pac, pacKey := selfSigned(t, "30001000000500009992")
	require.NoError(t, c.Seal(csd, key))
	stamp, err := c.SealTimbre(cfdi.Timbre{
		UUID: cfdi.TextoOf("40D95114-966F-45A3-A1DB-59B94745B649"), FechaTimbrado: cfdi.TextoOf("2026-07-28T10:16:00"),
		RfcProvCertif: cfdi.TextoOf("PAC010101AAA"),
	}, pac, pacKey)
	require.NoError(t, err)
	require.NoError(t, c.Stamp(stamp))
	return c, pac
}

func written(t testing.TB, c *cfdi.Comprobante) []byte {
	t.Helper()
	var b bytes.Buffer
	require.NoError(t, c.Write(&b))
	return b.Bytes()
}

// A stub of a host, sealed and stamped, breaks no rule and gives the stub back.
func TestNewSealStamp(t *testing.T) {
	c, pac := stamped(t)
	got, err := cfdi.Read(bytes.NewReader(written(t, c)), cfdi.Options{PAC: pac})
	require.NoError(t, err)
	require.Empty(t, got.Findings)
	require.Equal(t, cfdi.Seals{Sello: tarjeton.Valid, SAT: tarjeton.Valid}, got.Seals)

	want, _ := stub(t)
	talon := got.Talones()[0]
	require.Equal(t, want.Percepciones, talon.Percepciones)
	require.Equal(t, want.Deducciones, talon.Deducciones)
	require.Equal(t, want.Patron, talon.Patron)
	require.Equal(t, want.Titular.CURP, talon.Titular.CURP)
	require.Equal(t, want.Titular.NSS, talon.Titular.NSS)
	require.Equal(t, want.Titular.Puesto, talon.Titular.Puesto)
	require.Equal(t, want.Periodo, talon.Periodo)
	require.Equal(t, tarjeton.Quincenal, talon.Periodicidad)
	require.Equal(t, "4935.13", talon.Totales.Neto.String())
	sum := talon.Sum()
	require.Equal(t, talon.Totales, sum)
}

// What is written reads back as it was, for every vector that can be read and
// has none of the nodes that are not written.
func TestWriteReadsBack(t *testing.T) {
	for _, f := range manifest(t) {
		raw, err := os.ReadFile("testdata/" + f.File)
		require.NoError(t, err)
		c, err := cfdi.Read(bytes.NewReader(raw), cfdi.Options{})
		if err != nil {
			continue
		}
		t.Run(f.File, func(t *testing.T) {
			again, err := cfdi.Read(bytes.NewReader(written(t, c)), cfdi.Options{})
			require.NoError(t, err)
			require.Equal(t, c, again)
		})
	}
}

func TestWriteRefusesWhatXMLCannotHold(t *testing.T) {
	for _, bad := range []string{"a\x00b", "\xff", "\ufffe"} {
		c := &cfdi.Comprobante{Version: cfdi.TextoOf(bad)}
		require.ErrorIs(t, c.Write(&bytes.Buffer{}), cfdi.ErrMalformed)
	}
}

func TestSealRefusesAnotherKey(t *testing.T) {
	c, err := cfdi.New(stub(t))
	require.NoError(t, err)
	cert, _ := selfSigned(t, "30001000000500009991")
	_, key := selfSigned(t, "30001000000500009991")
	require.ErrorIs(t, c.Seal(cert, key), cfdi.ErrKey)
	require.ErrorIs(t, c.Stamp(cfdi.Timbre{SelloCFD: cfdi.TextoOf("other")}), cfdi.SelloSATInvalido)
	_, err = c.SealTimbre(cfdi.Timbre{}, cert, key)
	require.ErrorIs(t, err, cfdi.ErrKey)
}

func TestTotalsRefuseWhatIsNoAmount(t *testing.T) {
	c, err := cfdi.New(stub(t))
	require.NoError(t, err)
	c.Nominas[0].Percepciones.Rows[0].ImporteGravado = cfdi.TextoOf("1.005")
	require.ErrorIs(t, c.Totals(), cfdi.ErrAmount)
	c.Nominas[0].Percepciones.Rows = nil
	require.ErrorIs(t, c.Totals(), cfdi.ErrAmount, "deductions beyond the income")
}

// datos gives the folder of the official files, or skips.
func datos(t testing.TB) string {
	t.Helper()
	dir := os.Getenv("IMSS_DATOS")
	if dir == "" {
		t.Skip("IMSS_DATOS is not set: the official schemas and samples are not at hand")
	}
	return dir
}

// xmllint finds the program, or skips; under IMSS_CI=1 its absence is a failure.
func xmllint(t testing.TB) string {
	t.Helper()
	path, err := exec.LookPath("xmllint")
	if err != nil {
		if os.Getenv("IMSS_CI") == "1" {
			t.Fatal("xmllint is not installed")
		}
		t.Skip("xmllint is not installed")
	}
	return path
}

func TestWrittenValidatesAgainstTheSchema(t *testing.T) {
	dir := datos(t)
	lint := xmllint(t)
	c, _ := stamped(t)
	unstamped, err := cfdi.New(stub(t))
	require.NoError(t, err)
	csd, key := selfSigned(t, "30001000000500009991")
	require.NoError(t, unstamped.Seal(csd, key))
	docs := map[string][]byte{"stamped": written(t, c), "sealed": written(t, unstamped)}
	for _, f := range manifest(t) {
		raw, err := os.ReadFile("testdata/" + f.File)
		require.NoError(t, err)
		c, err := cfdi.Read(bytes.NewReader(raw), cfdi.Options{SkipSeals: true})
		if err == nil && !slices.ContainsFunc(c.Findings, func(f cfdi.Finding) bool { return f.Fault == cfdi.XSDInvalid }) &&
			!strings.HasPrefix(f.File, "66") { // a code that is newer than the schema
			docs[f.File] = written(t, c)
		}
	}
	folder := t.TempDir()
	args := []string{"--nonet", "--noout", "--schema", filepath.Join(dir, "data/sat-xsd/all.xsd")}
	for name, doc := range docs {
		file := filepath.Join(folder, strings.TrimSuffix(name, ".xml")+".xml")
		require.NoError(t, os.WriteFile(file, doc, 0o600))
		args = append(args, file)
	}
	out, err := exec.Command(lint, args...).CombinedOutput()
	require.NoError(t, err, "%s", out)
}

func TestPeers(t *testing.T) {
	files, err := filepath.Glob(filepath.Join(datos(t), "vectors/tarjeton/peers/*.xml"))
	require.NoError(t, err)
	require.NotEmpty(t, files)
	for _, name := range files {
		t.Run(filepath.Base(name), func(t *testing.T) {
			raw, err := os.ReadFile(name)
			require.NoError(t, err)
			c, err := cfdi.Read(bytes.NewReader(raw), cfdi.Options{})
			require.NoError(t, err)
			require.NotEmpty(t, c.Nominas)
			require.Len(t, c.Talones(), len(c.Nominas))
			for _, f := range c.Findings {
				t.Log(f.Severity, f.Fault, f.Path, f.Got, f.Want)
			}
		})
	}
}
