package main

import (
	"bytes"
	"crypto/x509"
	"encoding/pem"
	"os"
	"path/filepath"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/prueba"
	"github.com/derechohabiente/imss/tarjeton"
	"github.com/derechohabiente/imss/tarjeton/cfdi"
)

func certificadoPAC(t *testing.T, raw []byte) *x509.Certificate {
	t.Helper()
	block, rest := pem.Decode(raw)
	require.NotNil(t, block)
	require.Empty(t, rest)
	cert, err := x509.ParseCertificate(block.Bytes)
	require.NoError(t, err)
	return cert
}

// revisarCFDI asserts that a document is in order and says what the generator
// means it to.
func revisarCFDI(t *testing.T, doc documento, raw []byte, pac *x509.Certificate) {
	t.Helper()
	require.Less(t, len(raw), 8<<10, doc.nombre)
	got, err := cfdi.Read(bytes.NewReader(raw), cfdi.Options{PAC: pac})
	require.NoError(t, err, doc.nombre)
	require.Empty(t, got.Findings, doc.nombre)
	require.Equal(t, cfdi.Seals{Sello: tarjeton.Valid, SAT: tarjeton.Valid}, got.Seals, doc.nombre)
	want, err := prueba.Comprobante(doc.talon, doc.cp)
	require.NoError(t, err)
	wantJSON, err := want.MarshalJSON()
	require.NoError(t, err)
	got.Timbre = cfdi.Timbre{}
	gotJSON, err := got.MarshalJSON()
	require.NoError(t, err)
	require.JSONEq(t, string(wantJSON), string(gotJSON), doc.nombre)
	require.Equal(t, want.Receptor, got.Receptor, doc.nombre)
}

// The committed CFDI are those of the generator, though their seals differ at
// every run: no findings, seals valid, nothing beside them in the folder.
func TestCommittedCFDI(t *testing.T) {
	lista, ajena := gentes(t)
	docs := documentos(append(lista, ajena))
	require.LessOrEqual(t, len(docs), 30)
	pac := certificadoPAC(t, leer(t, pacPEM))
	for _, doc := range docs {
		revisarCFDI(t, doc, leer(t, doc.nombre), pac)
	}
	found, err := filepath.Glob(filepath.Join(muestra, "cfdi", "*"))
	require.NoError(t, err)
	require.Len(t, found, len(docs))
	require.True(t, completos(muestra, docs))
}

// A whole run in an empty folder gives a sample that is in order too; a second
// one changes nothing.
func TestGenerar(t *testing.T) {
	if testing.Short() {
		t.Skip("makes RSA keys")
	}
	dir := t.TempDir()
	require.NoError(t, generar(dir, false))
	read := func(name string) []byte {
		raw, err := os.ReadFile(filepath.Join(dir, filepath.FromSlash(name)))
		require.NoError(t, err)
		return raw
	}
	lista, ajena := gentes(t)
	docs := documentos(append(lista, ajena))
	first := read(pacPEM)
	for _, doc := range docs {
		revisarCFDI(t, doc, read(doc.nombre), certificadoPAC(t, first))
	}
	require.NoError(t, generar(dir, false))
	require.Equal(t, first, read(pacPEM), "sealed files are kept")
	require.NoError(t, generar(dir, true))
	require.NotEqual(t, first, read(pacPEM), "-nuevo seals again")
}
