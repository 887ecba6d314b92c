package cfdi_test

import (
	"bytes"
	"encoding/xml"
	"os"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/tarjeton/cfdi"
)

func sample(b testing.TB) []byte {
	b.Helper()
	raw, err := os.ReadFile("testdata/01-ordinaria-quincenal-personal.xml")
	require.NoError(b, err)
	return raw
}

// BenchmarkRead reads, judges by schema and rules, and builds the cadena.
func BenchmarkRead(b *testing.B) {
	raw := sample(b)
	b.ReportAllocs()
	for b.Loop() {
		if _, err := cfdi.Read(bytes.NewReader(raw), cfdi.Options{SkipSeals: true}); err != nil {
			b.Fatal(err)
		}
	}
}

// BenchmarkReadAndVerify adds both seals: two RSA verifications.
func BenchmarkReadAndVerify(b *testing.B) {
	raw, pac := sample(b), certificate(b, "pac.pem")
	b.ReportAllocs()
	for b.Loop() {
		if _, err := cfdi.Read(bytes.NewReader(raw), cfdi.Options{PAC: pac}); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkVerify(b *testing.B) {
	c, err := cfdi.Read(bytes.NewReader(sample(b)), cfdi.Options{SkipSeals: true})
	require.NoError(b, err)
	pac := certificate(b, "pac.pem")
	b.ReportAllocs()
	for b.Loop() {
		c.Verify(pac)
	}
}

func BenchmarkTalones(b *testing.B) {
	c, err := cfdi.Read(bytes.NewReader(sample(b)), cfdi.Options{SkipSeals: true})
	require.NoError(b, err)
	b.ReportAllocs()
	for b.Loop() {
		c.Talones()
	}
}

// BenchmarkBaselineEncodingXML only decodes into structs, with encoding/xml:
// no limits, no schema, no rules.
func BenchmarkBaselineEncodingXML(b *testing.B) {
	raw := sample(b)
	b.ReportAllocs()
	for b.Loop() {
		var c baseline
		if err := xml.Unmarshal(raw, &c); err != nil {
			b.Fatal(err)
		}
	}
}

type baseline struct {
	Version  string `xml:"Version,attr"`
	Serie    string `xml:"Serie,attr"`
	Folio    string `xml:"Folio,attr"`
	Fecha    string `xml:"Fecha,attr"`
	Sello    string `xml:"Sello,attr"`
	SubTotal string `xml:"SubTotal,attr"`
	Total    string `xml:"Total,attr"`
	Emisor   struct {
		Rfc    string `xml:"Rfc,attr"`
		Nombre string `xml:"Nombre,attr"`
	} `xml:"Emisor"`
	Receptor struct {
		Rfc    string `xml:"Rfc,attr"`
		Nombre string `xml:"Nombre,attr"`
	} `xml:"Receptor"`
	Complemento struct {
		Nominas []struct {
			TipoNomina string `xml:"TipoNomina,attr"`
			FechaPago  string `xml:"FechaPago,attr"`
			Receptor   struct {
				Curp string `xml:"Curp,attr"`
				NSS  string `xml:"NumSeguridadSocial,attr"`
			} `xml:"Receptor"`
			Percepciones struct {
				Rows []struct {
					Tipo     string `xml:"TipoPercepcion,attr"`
					Clave    string `xml:"Clave,attr"`
					Concepto string `xml:"Concepto,attr"`
					Gravado  string `xml:"ImporteGravado,attr"`
					Exento   string `xml:"ImporteExento,attr"`
				} `xml:"Percepcion"`
			} `xml:"Percepciones"`
			Deducciones struct {
				Rows []struct {
					Tipo     string `xml:"TipoDeduccion,attr"`
					Clave    string `xml:"Clave,attr"`
					Concepto string `xml:"Concepto,attr"`
					Importe  string `xml:"Importe,attr"`
				} `xml:"Deduccion"`
			} `xml:"Deducciones"`
		} `xml:"Nomina"`
	} `xml:"Complemento"`
}
