package main

import (
	"crypto"
	"crypto/hkdf"
	"crypto/sha256"
	"errors"
	"io/fs"
	"os"
	"path/filepath"

	"github.com/derechohabiente/imss/sello"
)

// llave is the office's signing key, and the secret that hides the keys of
// its records; both come from one file.
type llave struct {
	firma   crypto.Signer
	publica []byte // PEM, for whoever verifies
	secreto []byte
}

// abrirLlave reads the key, and makes one on first use.
func abrirLlave(name string) (llave, error) {
	raw, err := os.ReadFile(name)
	if errors.Is(err, fs.ErrNotExist) {
		raw, err = crearLlave(name)
	}
	if err != nil {
		return llave{}, falta{"nomina.key_unreadable", []any{name, causa(err)}}
	}
	firma, err := sello.Load(raw)
	if err != nil {
		return llave{}, archivoRoto(name, err)
	}
	publica, err := sello.Public(firma)
	if err != nil {
		return llave{}, err
	}
	secreto, err := hkdf.Key(sha256.New, raw, nil, "imss nomina: keys of records", 32)
	return llave{firma, publica, secreto}, err
}

// crearLlave makes a key that only the owner reads. Another process may make
// one at the same moment: the first file stays, and everybody reads it.
func crearLlave(name string) ([]byte, error) {
	raw, err := sello.Generate()
	if err != nil {
		return nil, err
	}
	dir := filepath.Dir(name)
	if err := os.MkdirAll(dir, 0o700); err != nil {
		return nil, err
	}
	tmp, err := os.CreateTemp(dir, ".clave-*")
	if err != nil {
		return nil, err
	}
	defer os.Remove(tmp.Name())
	_, err = tmp.Write(raw)
	if err := errors.Join(err, tmp.Sync(), tmp.Close()); err != nil {
		return nil, err
	}
	if err := os.Link(tmp.Name(), name); err != nil && !errors.Is(err, fs.ErrExist) {
		return nil, err
	}
	return os.ReadFile(name)
}
