package sello

import (
	"bytes"
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/x509"
	"encoding/pem"
)

const (
	privateBlock = "PRIVATE KEY"
	publicBlock  = "PUBLIC KEY"
)

// Generate makes a new ECDSA P-256 key and gives it as PEM (PKCS #8, RFC 5958),
// not encrypted: keep it where only the sealing process reads.
func Generate() ([]byte, error) {
	k, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	if err != nil {
		return nil, err
	}
	der, err := x509.MarshalPKCS8PrivateKey(k)
	if err != nil {
		return nil, err
	}
	return pem.EncodeToMemory(&pem.Block{Type: privateBlock, Bytes: der}), nil
}

// Load reads a private key from PEM (PKCS #8, "PRIVATE KEY"). [ErrKeyFormat]
// where the bytes are not exactly one such block, [ErrKeyType] where the key is
// none that seals.
func Load(private []byte) (crypto.Signer, error) {
	der, err := block(private, privateBlock)
	if err != nil {
		return nil, err
	}
	k, err := x509.ParsePKCS8PrivateKey(der)
	if err != nil {
		return nil, ErrKeyFormat
	}
	signer, ok := k.(crypto.Signer)
	if !ok {
		return nil, ErrKeyType
	}
	if _, err := usable(signer); err != nil {
		return nil, err
	}
	return signer, nil
}

// Public gives the public half of a key as PEM (PKIX, "PUBLIC KEY"), for those
// who verify.
func Public(signer crypto.Signer) ([]byte, error) {
	k, err := usable(signer)
	if err != nil {
		return nil, err
	}
	der, err := x509.MarshalPKIXPublicKey(k.public)
	if err != nil {
		return nil, ErrKeyType
	}
	return pem.EncodeToMemory(&pem.Block{Type: publicBlock, Bytes: der}), nil
}

// LoadPublic reads what [Public] gives. [ErrKeyFormat] and [ErrKeyType] as in
// [Load].
func LoadPublic(public []byte) (crypto.PublicKey, error) {
	der, err := block(public, publicBlock)
	if err != nil {
		return nil, err
	}
	p, err := x509.ParsePKIXPublicKey(der)
	if err != nil {
		return nil, ErrKeyFormat
	}
	k, err := newKey(p)
	return k.public, err
}

func block(text []byte, kind string) ([]byte, error) {
	b, rest := pem.Decode(text)
	if b == nil || b.Type != kind || len(bytes.TrimSpace(rest)) > 0 {
		return nil, ErrKeyFormat
	}
	return b.Bytes, nil
}
