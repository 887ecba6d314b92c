package main

import (
	"bytes"
	"math/rand/v2"
	"os"
	"os/exec"
	"path/filepath"
	"slices"
	"strings"
	"syscall"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/mensajes"
	"github.com/derechohabiente/imss/tramite"
)

// A run that is killed at any point and repeated finishes the work: every
// person has one record, every paper is there and is the one that was
// archived, every mail went out, and one that went out twice did so under one
// Message-ID.
func TestKilledAtRandomPoints(t *testing.T) {
	points := 5
	if os.Getenv("IMSS_CI") != "" {
		points = 30
	}
	program := filepath.Join(t.TempDir(), "nomina")
	build, err := exec.Command("go", "build", "-o", program, ".").CombinedOutput()
	require.NoError(t, err, string(build))

	seed := uint64(time.Now().UnixNano())
	t.Logf("seed %d", seed)
	random := rand.New(rand.NewPCG(seed, 0))
	whole := cronometrar(t, program)
	killed := 0
	for range points {
		b, salida := abrirBuzon(t), salidaNueva(t)
		args := []string{"-salida", salida, "-clave", filepath.Join(filepath.Dir(salida), "clave.pem"), "-smtp", b.addr}
		if matar(t, program, args, time.Duration(random.Int64N(int64(whole)))) {
			killed++
		}
		out, err := exec.Command(program, args...).CombinedOutput()
		require.NoError(t, err, string(out))
		comprobarEntero(t, salida, b)
	}
	require.NotZero(t, killed, "no run was killed before its end")
}

// cronometrar tells how long a whole run takes here.
func cronometrar(t *testing.T, program string) time.Duration {
	t.Helper()
	b, salida := abrirBuzon(t), salidaNueva(t)
	start := time.Now()
	out, err := exec.Command(program, "-salida", salida, "-clave", filepath.Join(filepath.Dir(salida), "clave.pem"), "-smtp", b.addr).CombinedOutput()
	require.NoError(t, err, string(out))
	return time.Since(start)
}

// matar starts the program and kills it after a while; false where it had
// ended before.
func matar(t *testing.T, program string, args []string, after time.Duration) bool {
	t.Helper()
	cmd := exec.Command(program, args...)
	require.NoError(t, cmd.Start())
	timer := time.AfterFunc(after, func() { _ = cmd.Process.Signal(syscall.SIGKILL) })
	err := cmd.Wait()
	timer.Stop()
	return err != nil
}

func comprobarEntero(t *testing.T, salida string, b *buzon) {
	t.Helper()
	records := registros(t, salida)
	require.Len(t, records, 22, "one record a person, and one of the CFDI of nobody")
	var ids []string
	papers := 0
	for _, r := range records {
		require.Equal(t, emitido, r.State)
		for _, d := range r.Documents {
			raw, err := os.ReadFile(filepath.Join(salida, "documentos", filepath.FromSlash(d.ArchiveKey)))
			require.NoError(t, err)
			require.Equal(t, d.SHA256, tramite.SumOf(raw), d.ArchiveKey)
			end := map[string]string{".pdf": "%%EOF", ".csv": "."}[filepath.Ext(d.ArchiveKey)] // of a statement: its last note
			require.True(t, bytes.HasSuffix(bytes.TrimSpace(raw), []byte(end)), d.ArchiveKey)
			papers++
		}
		for _, m := range r.Outbox {
			require.Equal(t, tramite.Sent, m.Status)
			ids = append(ids, "<"+m.ID+">")
		}
	}
	require.Equal(t, 84, papers)
	issued := append(archivosCon(t, filepath.Join(salida, "documentos"), ".pdf"), archivosCon(t, filepath.Join(salida, "documentos"), ".csv")...)
	onDisk := slices.DeleteFunc(issued, func(name string) bool {
		return strings.HasPrefix(filepath.Base(name), ".tmp-")
	})
	require.Len(t, onDisk, papers, "no paper without a record")

	taken := b.tomados()
	require.Len(t, taken, 21, "no mail under an ID that no record has")
	for _, id := range ids {
		require.NotZero(t, taken[id], "%s was lost", id)
	}
}

// registros reads the record of every folder of documents.
func registros(t *testing.T, salida string) []tramite.Record {
	t.Helper()
	texto := mensajes.For("es-MX")
	f, err := abrirOficina(t.Context(), opciones{
		salida: salida, db: filepath.Join(salida, "nomina.db"), clave: filepath.Join(filepath.Dir(salida), "clave.pem"),
		remitente: "nomina@example.com", emisor: "x",
	}, texto, time.Now)
	require.NoError(t, err)
	defer f.Close()
	folders, err := os.ReadDir(filepath.Join(salida, "documentos"))
	require.NoError(t, err)
	var all []tramite.Record
	for _, d := range folders {
		if !d.IsDir() {
			continue // what a killed run was writing
		}
		r, err := f.engine.Store.Get(t.Context(), d.Name())
		require.NoError(t, err)
		all = append(all, r)
	}
	return all
}
