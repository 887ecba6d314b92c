package main

import (
	"bytes"
	"compress/gzip"
	"errors"
	"io"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/umf"
)

// asignacion is what the sample intends for an address.
type asignacion struct {
	clues    string
	via      umf.Via
	cambiado bool // the wished turno had no room
	enLaUMF  bool // the places are not known
	falta    umf.Fault
}

var intencion = map[string]asignacion{
	"E001": {clues: "OCIMS000141", via: umf.ViaZone},
	"E002": {clues: "OCIMS000141", via: umf.ViaZone},
	"E003": {clues: "OCIMS000351", via: umf.ViaZone},
	"E004": {clues: "OCIMS000141", via: umf.ViaZone},
	"E005": {clues: "OCIMS000351", via: umf.ViaZone},
	"E006": {clues: "OCIMS000141", via: umf.ViaZone},
	"E007": {clues: "OCIMS000153", via: umf.ViaZone},
	"E008": {clues: "OCIMS000141", via: umf.ViaOverflow},
	"E009": {falta: umf.ErrNoLocation},
	"E010": {clues: "OCIMS000030", via: umf.ViaZone},
	"E011": {clues: "OCIMS000141", via: umf.ViaZone},
	"E012": {clues: "OCIMS000083", via: umf.ViaZone, cambiado: true},
	"E013": {clues: "OCIMS000165", via: umf.ViaZone, enLaUMF: true},
	"E014": {clues: "OCIMS000240", via: umf.ViaZone},
	"E015": {clues: "OCIMS000334", via: umf.ViaNearest},
	"E016": {clues: "OCIMS000141", via: umf.ViaZone},
	"E018": {clues: "OCIMS000141", via: umf.ViaZone},
	"E019": {clues: "OCIMS000351", via: umf.ViaZone},
	"E020": {clues: "OCIMS000141", via: umf.ViaZone},
	"E021": {clues: "OCIMS000141", via: umf.ViaZone},
	"E022": {clues: "OCIMS000351", via: umf.ViaZone},
}

// The sample's own files lead everybody where they should.
func TestClinicas(t *testing.T) {
	var b umf.Builder
	require.NoError(t, b.SEPOMEX(bytes.NewReader(leer(t, "sepomex.txt"))))
	require.NoError(t, b.CLUES(bytes.NewReader(leer(t, "clinicas.csv"))))
	revisarClinicas(t, &b)
}

// The real catalogues lead to the same clinics.
func TestClinicasOfTheRealCatalogues(t *testing.T) {
	dir := os.Getenv("IMSS_DATOS")
	if dir == "" {
		t.Skip("IMSS_DATOS is not set: the folder with the postal codes and the CLUES catalogue")
	}
	zip, err := os.Open(filepath.Join(dir, "data", "sepomex-cpdescarga-2024-10-03.zip"))
	require.NoError(t, err)
	defer zip.Close()
	info, err := zip.Stat()
	require.NoError(t, err)
	b := umf.Builder{Lenient: true}
	require.NoError(t, b.SEPOMEXZip(zip, info.Size()))
	packed, err := os.Open(filepath.Join(dir, "data", "clues-imss-oaxaca-202604.csv.gz"))
	require.NoError(t, err)
	defer packed.Close()
	plain, err := gzip.NewReader(packed)
	require.NoError(t, err)
	require.NoError(t, b.CLUES(io.Reader(plain)))
	revisarClinicas(t, &b)
}

func revisarClinicas(t *testing.T, b *umf.Builder) {
	t.Helper()
	require.NoError(t, b.Zones(bytes.NewReader(leer(t, "zonas.csv"))))
	require.NoError(t, b.Places(bytes.NewReader(leer(t, "lugares.csv"))))
	require.NoError(t, b.Centroids(bytes.NewReader(leer(t, "centroides.csv"))))
	c, err := b.Build()
	require.NoError(t, err)
	lista, _ := gentes(t)
	taken := map[umf.Place]int{}
	free := func(p umf.Place) int {
		key := umf.Place{CLUES: p.CLUES, Turno: p.Turno, Consultorio: p.Consultorio}
		return p.Capacity - p.Assigned - taken[key]
	}
	for _, g := range lista {
		turno, err := umf.ParseTurno(g.turno)
		require.NoError(t, err)
		a, err := c.Assign(umf.Request{CP: g.Domicilio.CP, Colonia: g.Domicilio.Colonia, Turno: turno}, free)
		want := intencion[g.id]
		if want.falta != "" {
			var e *umf.Error
			require.True(t, errors.As(err, &e), g.id)
			require.Equal(t, want.falta, e.Fault, g.id)
			continue
		}
		require.NoError(t, err, g.id)
		require.Equal(t, want, asignacion{a.Clinica.CLUES, a.Via, a.TurnoChanged, a.PlaceAtClinic, ""}, g.id)
		if p, ok := a.Place(); ok {
			taken[p]++
		}
	}
}
