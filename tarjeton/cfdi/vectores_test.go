package cfdi_test

import (
	"bytes"
	"crypto/x509"
	"encoding/json"
	"encoding/pem"
	"errors"
	"os"
	"path/filepath"
	"slices"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/tarjeton"
	"github.com/derechohabiente/imss/tarjeton/cfdi"
)

type expected struct {
	File    string `json:"file"`
	SameAs  string `json:"same_as"`
	Sello   *bool  `json:"sello_valid"`
	SAT     *bool  `json:"sello_sat_valid"`
	Cadena  string `json:"cadena_original"`
	TFD     string `json:"cadena_tfd"`
	QR      string `json:"qr_text"`
	Parsed  any    `json:"parsed"`
	Errors  []expectedFinding
	Warning []expectedFinding `json:"warnings"`
}

type expectedFinding struct {
	Code  string `json:"code"`
	SAT33 string `json:"sat33"`
	Path  string `json:"path"`
}

func manifest(t testing.TB) []expected {
	t.Helper()
	raw, err := os.ReadFile("testdata/manifest.json")
	require.NoError(t, err)
	var m struct{ Files []expected }
	require.NoError(t, json.Unmarshal(raw, &m))
	require.NotEmpty(t, m.Files)
	return m.Files
}

func certificate(t testing.TB, name string) *x509.Certificate {
	t.Helper()
	raw, err := os.ReadFile(filepath.Join("testdata/certs", name))
	require.NoError(t, err)
	block, _ := pem.Decode(raw)
	require.NotNil(t, block)
	cert, err := x509.ParseCertificate(block.Bytes)
	require.NoError(t, err)
	return cert
}

// findingsOf gives what Read found, also where it could not read.
func findingsOf(t testing.TB, c *cfdi.Comprobante, err error) []cfdi.Finding {
	t.Helper()
	var unreadable *cfdi.Error
	if errors.As(err, &unreadable) {
		require.Nil(t, c)
		return []cfdi.Finding{unreadable.Finding}
	}
	require.NoError(t, err)
	return c.Findings
}

func TestVectors(t *testing.T) {
	files := manifest(t)
	pac := certificate(t, "pac.pem")
	for _, want := range files {
		t.Run(want.File, func(t *testing.T) {
			raw, err := os.ReadFile("testdata/" + want.File)
			require.NoError(t, err)
			c, err := cfdi.Read(bytes.NewReader(raw), cfdi.Options{PAC: pac})
			got := findingsOf(t, c, err)
			requireFindings(t, want, got)
			if c == nil {
				return
			}
			if want.SameAs != "" {
				i := slices.IndexFunc(files, func(e expected) bool { return e.File == want.SameAs })
				want.Cadena, want.TFD, want.QR, want.Parsed = files[i].Cadena, files[i].TFD, files[i].QR, files[i].Parsed
			}
			requireSeals(t, want, c)
			if want.Parsed != nil {
				raw, err := json.Marshal(c)
				require.NoError(t, err)
				var parsed any
				require.NoError(t, json.Unmarshal(raw, &parsed))
				requireCovers(t, want.Parsed, parsed, "parsed")
			}
		})
	}
}

func requireFindings(t *testing.T, want expected, got []cfdi.Finding) {
	t.Helper()
	var w, g []string
	for _, f := range want.Errors {
		w = append(w, f.Code+" "+f.SAT33+" "+f.Path+" error")
	}
	for _, f := range want.Warning {
		w = append(w, f.Code+" "+f.SAT33+" "+f.Path+" warning")
	}
	for _, f := range got {
		g = append(g, f.Code()+" "+f.SAT33+" "+f.Path+" "+string(f.Severity))
	}
	require.ElementsMatch(t, w, g)
}

func requireSeals(t *testing.T, want expected, c *cfdi.Comprobante) {
	t.Helper()
	check := func(b *bool) tarjeton.Check {
		switch {
		case b == nil:
			return tarjeton.NotChecked
		case *b:
			return tarjeton.Valid
		}
		return tarjeton.Invalid
	}
	require.Equal(t, check(want.Sello), c.Seals.Sello)
	require.Equal(t, check(want.SAT), c.Seals.SAT)
	if want.Cadena != "" {
		require.Equal(t, want.Cadena, c.CadenaOriginal())
	}
	if want.TFD != "" {
		require.Equal(t, want.TFD, c.CadenaTimbre())
	}
	if want.QR != "" {
		require.Equal(t, want.QR, c.QR())
	}
}

// requireCovers: got holds every key of want with an equal value.
func requireCovers(t *testing.T, want, got any, path string) {
	t.Helper()
	switch w := want.(type) {
	case map[string]any:
		g, ok := got.(map[string]any)
		require.True(t, ok, path)
		for k, v := range w {
			requireCovers(t, v, g[k], path+"."+k)
		}
	case []any:
		g, ok := got.([]any)
		require.True(t, ok && len(g) == len(w), path)
		for i := range w {
			requireCovers(t, w[i], g[i], path)
		}
	default:
		require.Equal(t, want, got, path)
	}
}

// Every file whose rules were judged has its findings in document order: the
// order of the elements' first appearance in the text.
func TestFindingsInDocumentOrder(t *testing.T) {
	raw, err := os.ReadFile("testdata/32-e-periodo-periodicidad.xml")
	require.NoError(t, err)
	c, err := cfdi.Read(bytes.NewReader(raw), cfdi.Options{})
	require.NoError(t, err)
	var codes []string
	for _, f := range c.Findings {
		codes = append(codes, f.Code())
	}
	require.Equal(t, []string{"N12.PERIODO", "N12.PERIODICIDAD_EXTRAORDINARIA"}, codes)
}

func read(t testing.TB, doc string) (*cfdi.Comprobante, []cfdi.Finding) {
	t.Helper()
	c, err := cfdi.Read(strings.NewReader(doc), cfdi.Options{SkipSeals: true})
	return c, findingsOf(t, c, err)
}
