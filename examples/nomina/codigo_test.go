package main

import (
	"os"
	"os/exec"
	"path/filepath"
	"strings"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/sello"
)

// herramienta finds a program; where CI lacks it, that is a failure.
func herramienta(t *testing.T, name string) string {
	t.Helper()
	path, err := exec.LookPath(name)
	if err != nil && os.Getenv("IMSS_CI") != "" {
		t.Fatalf("%s is not installed", name)
	}
	if err != nil {
		t.Skipf("%s is not installed: the codes on the papers are not read", name)
	}
	return path
}

// What a telephone reads off a printed paper verifies without a network, with
// nothing but the office's public key; and not after a letter changed.
func TestPrintedCodesVerify(t *testing.T) {
	pdftoppm, zbarimg := herramienta(t, "pdftoppm"), herramienta(t, "zbarimg")
	salida := salidaNueva(t)
	require.Equal(t, hecho, correr(t, salida).code)
	raw, err := os.ReadFile(filepath.Join(salida, "clave-publica.pem"))
	require.NoError(t, err)
	public, err := sello.LoadPublic(raw)
	require.NoError(t, err)
	keys, err := sello.NewKeys(sello.Key{Public: public})
	require.NoError(t, err)

	kinds := map[string]bool{}
	for _, name := range archivosCon(t, filepath.Join(salida, "documentos"), ".pdf") {
		kind, _, _ := strings.Cut(strings.TrimSuffix(filepath.Base(name), ".pdf"), "-")
		if kinds[kind] {
			continue
		}
		kinds[kind] = true
		prefix := filepath.Join(t.TempDir(), "pagina")
		out, err := exec.Command(pdftoppm, "-r", "200", "-gray", name, prefix).CombinedOutput()
		require.NoError(t, err, string(out))
		pages, err := filepath.Glob(prefix + "*")
		require.NoError(t, err)
		// Its exit code also tells of pages without a code: the text counts.
		read, _ := exec.Command(zbarimg, append([]string{"-q", "--raw"}, pages...)...).Output()
		text := ""
		for line := range strings.Lines(string(read)) {
			if strings.HasPrefix(line, "S1.") {
				text = strings.TrimSpace(line)
			}
		}
		fields, seal, err := sello.ParseQR(text)
		require.NoError(t, err, "%s: %q", kind, text)
		require.NoError(t, keys.Verify(fields, seal), kind)
		fields[1].Value += "0"
		require.ErrorIs(t, keys.Verify(fields, seal), sello.ErrAltered, kind)
	}
	require.Len(t, kinds, 3)
}
