package sello

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"encoding/asn1"
	"encoding/hex"
	"math/big"
)

// minRSA is the least RSA size with 128 bits of strength (OWASP ASVS 5.0.0,
// 11.2.3; NIST SP 800-57 part 1, table 2).
const minRSA = 3072

// KeyID gives the short name of a public key: the first 16 hexadecimal digits of
// the SHA-256 of its SubjectPublicKeyInfo. It names a key among the host's own;
// trust comes from the key in [Keys], never from the id. [ErrKeyType] where the
// key is none that seals.
func KeyID(public crypto.PublicKey) (string, error) {
	k, err := newKey(public)
	return k.id, err
}

// key is a public key that was found good, with its one algorithm.
type key struct {
	id     string
	public crypto.PublicKey
}

func newKey(public crypto.PublicKey) (key, error) {
	switch p := public.(type) {
	case *ecdsa.PublicKey:
		if p == nil || p.Curve != elliptic.P256() {
			return key{}, ErrKeyType
		}
	case ed25519.PublicKey:
		if len(p) != ed25519.PublicKeySize {
			return key{}, ErrKeyType
		}
	case *rsa.PublicKey:
		if p == nil || p.N == nil || p.N.BitLen() < minRSA {
			return key{}, ErrKeyType
		}
	default:
		return key{}, ErrKeyType
	}
	der, err := x509.MarshalPKIXPublicKey(public)
	if err != nil {
		return key{}, ErrKeyType
	}
	sum := sha256.Sum256(der)
	return key{id: hex.EncodeToString(sum[:8]), public: public}, nil
}

func usable(signer crypto.Signer) (key, error) {
	if signer == nil {
		return key{}, ErrKeyType
	}
	return newKey(signer.Public())
}

func (k key) sign(signer crypto.Signer, text string) ([]byte, error) {
	sum := sha256.Sum256([]byte(text))
	switch k.public.(type) {
	case ed25519.PublicKey:
		return signer.Sign(rand.Reader, []byte(text), crypto.Hash(0))
	case *rsa.PublicKey:
		return signer.Sign(rand.Reader, sum[:], pss())
	}
	random := rand.Reader
	if _, ok := signer.(*ecdsa.PrivateKey); ok {
		random = nil // RFC 6979: the same paper carries the same seal
	}
	der, err := signer.Sign(random, sum[:], crypto.SHA256)
	if err != nil {
		return nil, err
	}
	return flat(der)
}

func (k key) verify(text string, signature []byte) bool {
	sum := sha256.Sum256([]byte(text))
	switch p := k.public.(type) {
	case ed25519.PublicKey:
		return ed25519.Verify(p, []byte(text), signature)
	case *rsa.PublicKey:
		return rsa.VerifyPSS(p, crypto.SHA256, sum[:], signature, pss()) == nil
	case *ecdsa.PublicKey:
		if len(signature) != 64 {
			return false
		}
		r, s := new(big.Int).SetBytes(signature[:32]), new(big.Int).SetBytes(signature[32:])
		return ecdsa.Verify(p, sum[:], r, s)
	}
	return false
}

func pss() *rsa.PSSOptions {
	return &rsa.PSSOptions{SaltLength: rsa.PSSSaltLengthEqualsHash, Hash: crypto.SHA256}
}

// flat turns the ASN.1 form that signers give into r and s of 32 bytes each:
// always 64 bytes, so that a code's size does not vary (as RFC 7518 §3.4 does).
func flat(der []byte) ([]byte, error) {
	var v struct{ R, S *big.Int }
	rest, err := asn1.Unmarshal(der, &v)
	if err != nil || len(rest) > 0 || v.R.Sign() <= 0 || v.S.Sign() <= 0 || v.R.BitLen() > 256 || v.S.BitLen() > 256 {
		return nil, ErrSignature
	}
	out := make([]byte, 64)
	v.R.FillBytes(out[:32])
	v.S.FillBytes(out[32:])
	return out, nil
}
