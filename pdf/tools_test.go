package pdf_test

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/pdf"
)

// tool finds a program, or skips; under IMSS_CI=1 its absence is a failure.
func tool(t *testing.T, name string) string {
	path, err := exec.LookPath(name)
	if err == nil {
		return path
	}
	if os.Getenv("IMSS_CI") == "1" {
		t.Fatalf("%s is not installed", name)
	}
	t.Skipf("%s is not installed: files are not checked with it", name)
	return ""
}

func papers(t *testing.T) map[string]string {
	r, err := pdf.New(pdf.Theme{Logo: testLogo(t)})
	require.NoError(t, err)
	dir := t.TempDir()
	out := map[string]string{}
	for name, d := range variants(t) {
		out[name] = filepath.Join(dir, name+".pdf")
		require.NoError(t, os.WriteFile(out[name], render(t, r, d), 0o600))
	}
	return out
}

func TestQPDF(t *testing.T) {
	qpdf := tool(t, "qpdf")
	for name, path := range papers(t) {
		out, err := exec.Command(qpdf, "--check", path).CombinedOutput()
		require.NoError(t, err, "%s: %s", name, out)
	}
}

func TestPdftotext(t *testing.T) {
	pdftotext := tool(t, "pdftotext")
	out, err := exec.Command(pdftotext, "-layout", papers(t)["consulta8"], "-").Output()
	require.NoError(t, err)
	for _, want := range []string{"MARÍA JOSÉ MUESTRA ÑANDÚ", "VIGENTE hasta el 26 de mayo de 2025", "Página 1 de"} {
		require.Contains(t, string(out), want)
	}
}

// The codes read from a scan of office quality, the dense ones that carry the
// whole seal among them.
func TestCodesDecode(t *testing.T) {
	pdftoppm, zbar := tool(t, "pdftoppm"), tool(t, "zbarimg")
	all := papers(t)
	for _, dpi := range []string{"200", "300"} {
		for name, want := range map[string][]string{
			"consulta": {"https://ejemplo.mx/verificar#S1."},
			"whole":    {"S1."},
			"alta":     {"https://ejemplo.mx/verificar#S1.", "https://www.google.com/maps/search/?api=1&query=17.0669%2C-96.7203"},
			"stub":     {"https://ejemplo.mx/verificar#S1.", "https://verificacfdi.facturaelectronica.sat.gob.mx/default.aspx?id=5FB2822E-396D-4725-8521-CDC4BDD20CCF"},
		} {
			prefix := filepath.Join(t.TempDir(), name)
			out, err := exec.Command(pdftoppm, "-r", dpi, "-png", all[name], prefix).CombinedOutput()
			require.NoError(t, err, string(out))
			pages, err := filepath.Glob(prefix + "*.png")
			require.NoError(t, err)
			read, _ := exec.Command(zbar, append([]string{"-q", "--raw"}, pages...)...).Output()
			for _, w := range want {
				require.True(t, strings.Contains(string(read), w), "%s at %s dpi: %q in %q", name, dpi, w, read)
			}
		}
	}
}
