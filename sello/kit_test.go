package sello_test

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/ed25519"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"sync"
	"testing"
	"time"

	"github.com/stretchr/testify/require"

	"github.com/derechohabiente/imss/sello"
)

func noon() time.Time { return time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC) }

func ecKey(t testing.TB) *ecdsa.PrivateKey {
	t.Helper()
	k, err := ecdsa.GenerateKey(elliptic.P256(), rand.Reader)
	require.NoError(t, err)
	return k
}

func edKey(t testing.TB) ed25519.PrivateKey {
	t.Helper()
	_, k, err := ed25519.GenerateKey(rand.Reader)
	require.NoError(t, err)
	return k
}

var rsaOnce = sync.OnceValue(func() *rsa.PrivateKey {
	k, err := rsa.GenerateKey(rand.Reader, 3072)
	if err != nil {
		panic(err)
	}
	return k
})

// signers gives a key of every kind that seals.
func signers(t testing.TB) map[string]crypto.Signer {
	return map[string]crypto.Signer{"ecdsa": ecKey(t), "ed25519": edKey(t), "rsa": rsaOnce()}
}

func trust(t testing.TB, signers ...crypto.Signer) sello.Keys {
	t.Helper()
	var keys []sello.Key
	for _, s := range signers {
		keys = append(keys, sello.Key{Public: s.Public()})
	}
	k, err := sello.NewKeys(keys...)
	require.NoError(t, err)
	return k
}

// consulta is what a decision about rights says, of an invented person.
func consulta() []sello.Field {
	return []sello.Field{
		{Key: "tipo", Value: "consulta"},
		{Key: "folio", Value: "261121-7K3QX-9M2PDC"},
		{Key: "emisor", Value: "Portal de ensayo"},
		{Key: "emitido", Value: "2026-11-21T12:00:00-06:00"},
		{Key: "nss", Value: "98765432103"},
		{Key: "curp", Value: "ROFA000101HNEXXXA9"},
		{Key: "nombre", Value: "AÑIL ÑANDÚ MUESTRA DE LA LUZ"},
		{Key: "derecho", Value: "si"},
		{Key: "desde", Value: "2026-01-01"},
		{Key: "hasta", Value: "2027-01-26"},
		{Key: "umf", Value: "028"},
		{Key: "beneficiarios", Value: "3:47DEQpj8HBSa-_TImW-5JCeuQeRkm5NMpJWZG3hSuFU"},
	}
}
