package umf_test

import (
	"bytes"
	"compress/gzip"
	"io"
	"os"
	"path/filepath"
	"runtime"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/umf"
)

// data opens a file that is not ours to publish.
func data(t testing.TB, name string) []byte {
	t.Helper()
	root := os.Getenv("IMSS_DATOS")
	if root == "" {
		t.Skip("set IMSS_DATOS to the folder with the official files")
	}
	raw, err := os.ReadFile(filepath.Join(root, "data", name))
	require.NoError(t, err)
	return raw
}

func sepomexZip(t testing.TB) []byte { return data(t, "sepomex-cpdescarga-2024-10-03.zip") }

func cluesCSV(t testing.TB) []byte {
	t.Helper()
	z, err := gzip.NewReader(bytes.NewReader(data(t, "clues-imss-oaxaca-202604.csv.gz")))
	require.NoError(t, err)
	raw, err := io.ReadAll(z)
	require.NoError(t, err)
	return raw
}

func TestRealSEPOMEX(t *testing.T) {
	raw := sepomexZip(t)
	var b umf.Builder
	before := heap()
	require.NoError(t, b.SEPOMEXZip(bytes.NewReader(raw), int64(len(raw))))
	c, err := b.Build()
	require.NoError(t, err)
	kept := heap() - before
	rows, codes := c.Len()
	t.Logf("kept %.1f MB", float64(kept)/1e6)
	require.Equal(t, 155_922, rows)
	require.Equal(t, 32_003, codes)
	require.Zero(t, c.Report().Skipped())

	cp, err := c.Lookup("54460")
	require.NoError(t, err)
	var names []string
	for a := range cp.All() {
		names = append(names, a.Nombre)
	}
	require.Contains(t, names, `"Y" Griega`)
	big, err := c.Lookup("85203")
	require.NoError(t, err)
	require.Equal(t, 310, big.Len())
	cities := 0
	for p := range c.Codes() {
		seen := map[string]bool{}
		for a := range p.All() {
			seen[a.Ciudad] = true
			require.Equal(t, p.Municipio(), a.Municipio)
			require.Equal(t, p.Estado(), a.Estado)
		}
		if len(seen) > 1 {
			cities++
		}
	}
	require.Equal(t, 196, cities)
	require.Less(t, kept, int64(8<<20))
	require.Empty(t, umf.Diff(c, c))
	runtime.KeepAlive(raw)
}

func heap() int64 {
	runtime.GC()
	runtime.GC()
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return int64(m.HeapAlloc)
}

func TestRealCLUES(t *testing.T) {
	var b umf.Builder
	require.NoError(t, b.CLUES(bytes.NewReader(cluesCSV(t))))
	c, err := b.Build()
	require.NoError(t, err)
	n, family, rural := 0, 0, 0
	for u := range c.Clinicas() {
		n++
		if u.InOperation() && u.FamilyMedicine() {
			family++
		}
		if u.InOperation() && u.Rural() {
			rural++
		}
	}
	t.Log(n, family, rural, c.Report())
	require.Equal(t, 575, n)
	require.Equal(t, 480, rural)
	for _, number := range []int{21, 27, 31} {
		living := 0
		for _, u := range c.ByNumero("", number) {
			if u.InOperation() {
				living++
			}
		}
		require.Equal(t, 2, living, number)
	}
}
