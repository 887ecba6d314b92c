package sello_test

import (
	"bytes"
	"crypto/ecdh"
	"crypto/ecdsa"
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"encoding/pem"
	"testing"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/sello"
)

func TestGeneratedKeySealsAndVerifies(t *testing.T) {
	private, err := sello.Generate()
	require.NoError(t, err)
	signer, err := sello.Load(private)
	require.NoError(t, err)
	require.IsType(t, &ecdsa.PrivateKey{}, signer)
	public, err := sello.Public(signer)
	require.NoError(t, err)
	require.NotContains(t, string(public), "PRIVATE")
	p, err := sello.LoadPublic(public)
	require.NoError(t, err)
	keys, err := sello.NewKeys(sello.Key{Public: p})
	require.NoError(t, err)
	s, err := sello.Sign(consulta(), noon(), signer)
	require.NoError(t, err)
	require.NoError(t, keys.Verify(consulta(), s))
	id, err := sello.KeyID(p)
	require.NoError(t, err)
	require.Equal(t, s.KeyID, id)
	require.Len(t, id, 16)
}

func TestKeysOfEveryKindLoad(t *testing.T) {
	for name, key := range signers(t) {
		der, err := x509.MarshalPKCS8PrivateKey(key)
		require.NoError(t, err)
		got, err := sello.Load(pem.EncodeToMemory(&pem.Block{Type: "PRIVATE KEY", Bytes: der}))
		require.NoError(t, err, name)
		require.Equal(t, key, got)
	}
}

func TestLoadRefuses(t *testing.T) {
	good, err := sello.Generate()
	require.NoError(t, err)
	signer, err := sello.Load(good)
	require.NoError(t, err)
	public, err := sello.Public(signer)
	require.NoError(t, err)
	encode := func(kind string, der []byte) []byte { return pem.EncodeToMemory(&pem.Block{Type: kind, Bytes: der}) }
	for name, bad := range map[string][]byte{
		"nothing": nil, "text": []byte("x"), "public": public, "two": append(bytes.Clone(good), good...),
		"rest": append(bytes.Clone(good), 'x'), "PKCS #1": encode("RSA PRIVATE KEY", []byte{1}), "rubbish": encode("PRIVATE KEY", []byte{1}),
	} {
		_, err := sello.Load(bad)
		require.ErrorIs(t, err, sello.ErrKeyFormat, name)
	}
	for name, bad := range map[string][]byte{"nothing": nil, "private": good, "rubbish": encode("PUBLIC KEY", []byte{1})} {
		_, err := sello.LoadPublic(bad)
		require.ErrorIs(t, err, sello.ErrKeyFormat, name)
	}
	weak, err := rsa.GenerateKey(rand.Reader, 2048)
	require.NoError(t, err)
	exchange, err := ecdh.X25519().GenerateKey(rand.Reader)
	require.NoError(t, err)
	for _, key := range []any{weak, exchange} {
		der, err := x509.MarshalPKCS8PrivateKey(key)
		require.NoError(t, err)
		_, err = sello.Load(encode("PRIVATE KEY", der))
		require.ErrorIs(t, err, sello.ErrKeyType)
	}
	der, err := x509.MarshalPKIXPublicKey(weak.Public())
	require.NoError(t, err)
	_, err = sello.LoadPublic(encode("PUBLIC KEY", der))
	require.ErrorIs(t, err, sello.ErrKeyType)
	_, err = sello.Public(weak)
	require.ErrorIs(t, err, sello.ErrKeyType)
}
