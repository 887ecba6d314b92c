package sello_test

import (
	"crypto"
	"crypto/ecdsa"
	"crypto/elliptic"
	"crypto/rand"
	"crypto/rsa"
	"encoding/json"
	"errors"
	"fmt"
	"io"
	"slices"
	"testing"
	"time"

	"github.com/stretchr/testify/require"
	"golang.org/x/text/unicode/norm"
	"pgregory.net/rapid"

	"github.com/derechohabiente/imss/sello"
)

func TestSealsOfEveryKeyVerify(t *testing.T) {
	for name, key := range signers(t) {
		t.Run(name, func(t *testing.T) {
			s, err := sello.Sign(consulta(), noon(), key)
			require.NoError(t, err)
			keys := trust(t, key)
			require.NoError(t, keys.Verify(consulta(), s))
			turned := consulta()
			slices.Reverse(turned)
			require.NoError(t, keys.Verify(turned, s), "the order of the paper is not sealed")
			var read sello.Sello
			b, err := json.Marshal(s)
			require.NoError(t, err)
			require.NoError(t, json.Unmarshal(b, &read))
			require.NoError(t, keys.Verify(consulta(), read))
			require.False(t, s.IsZero())
			require.NotEmpty(t, s.Text())
		})
	}
	require.True(t, sello.Sello{}.IsZero())
}

func TestSameFactsSameSeal(t *testing.T) {
	for _, key := range []crypto.Signer{ecKey(t), edKey(t)} {
		a, err := sello.Sign(consulta(), noon(), key)
		require.NoError(t, err)
		there := noon().Add(999 * time.Millisecond).In(time.FixedZone("", -6*3600))
		b, err := sello.Sign(consulta(), there, key)
		require.NoError(t, err)
		require.Equal(t, a, b)
	}
}

func TestChain(t *testing.T) {
	s := sello.Sello{KeyID: "0123456789abcdef", Issued: noon()}
	got, err := s.Chain([]sello.Field{{Key: "z", Value: ""}, {Key: "b", Value: "a|b\\c%d=e"}, {Key: "a", Value: "n\u0303 \r\n\u202e¿ñ?"}})
	require.NoError(t, err)
	require.Equal(t, `||SELLO|1|0123456789abcdef|2026-11-21T12:00:00Z|a=ñ %0D%0A%E2%80%AE¿ñ?|b=a%7Cb%5Cc%25d=e|z=||`, got)
}

func TestSignRefuses(t *testing.T) {
	key := ecKey(t)
	for name, c := range map[string]struct {
		fields []sello.Field
		at     time.Time
		want   sello.Fault
	}{
		"nothing":    {nil, noon(), sello.ErrNoFields},
		"no key":     {[]sello.Field{{"", "x"}}, noon(), sello.ErrFieldKey},
		"upper case": {[]sello.Field{{"NSS", "x"}}, noon(), sello.ErrFieldKey},
		"digit":      {[]sello.Field{{"1a", "x"}}, noon(), sello.ErrFieldKey},
		"bar":        {[]sello.Field{{"a|b", "x"}}, noon(), sello.ErrFieldKey},
		"long":       {[]sello.Field{{"abcdefghijklmnopqrstuvwxy", "x"}}, noon(), sello.ErrFieldKey},
		"twice":      {[]sello.Field{{"a", "x"}, {"a", "x"}}, noon(), sello.ErrFieldTwice},
		"not UTF-8":  {[]sello.Field{{"a", "\xff"}}, noon(), sello.ErrFieldText},
		"no instant": {[]sello.Field{{"a", "x"}}, time.Time{}, sello.ErrInstant},
		"1999":       {[]sello.Field{{"a", "x"}}, time.Date(1999, 12, 31, 23, 59, 59, 0, time.UTC), sello.ErrInstant},
		"10000":      {[]sello.Field{{"a", "x"}}, time.Date(10000, 1, 1, 0, 0, 0, 0, time.UTC), sello.ErrInstant},
	} {
		_, err := sello.Sign(c.fields, c.at, key)
		require.ErrorIs(t, err, c.want, name)
		require.Equal(t, string(c.want), c.want.Code())
		require.Empty(t, c.want.Args())
	}
}

// odd signs otherwise than it was asked to.
type odd struct {
	crypto.Signer
	sign func(rand io.Reader, digest []byte, opts crypto.SignerOpts) ([]byte, error)
}

func (o odd) Sign(r io.Reader, digest []byte, opts crypto.SignerOpts) ([]byte, error) {
	return o.sign(r, digest, opts)
}

func TestWeakKeysAndOddSignersDoNotSeal(t *testing.T) {
	weak, err := rsa.GenerateKey(rand.Reader, 2048)
	require.NoError(t, err)
	p384, err := ecdsa.GenerateKey(elliptic.P384(), rand.Reader)
	require.NoError(t, err)
	for name, key := range map[string]crypto.Signer{"RSA 2048": weak, "P-384": p384, "none": nil} {
		_, err := sello.Sign(consulta(), noon(), key)
		require.ErrorIs(t, err, sello.ErrKeyType, name)
		if key != nil {
			_, err = sello.NewKeys(sello.Key{Public: key.Public()})
			require.ErrorIs(t, err, sello.ErrKeyType, name)
			_, err = sello.KeyID(key.Public())
			require.ErrorIs(t, err, sello.ErrKeyType, name)
		}
	}
	strong, ec, broken := rsaOnce(), ecKey(t), errors.New("device gone")
	pkcs1 := func(r io.Reader, digest []byte, _ crypto.SignerOpts) ([]byte, error) {
		return rsa.SignPKCS1v15(r, strong, crypto.SHA256, digest)
	}
	_, err = sello.Sign(consulta(), noon(), odd{strong, pkcs1})
	require.ErrorIs(t, err, sello.ErrSignature, "PKCS #1 v1.5 is not made")
	for _, answer := range [][]byte{nil, {1}, make([]byte, 64), {0x30, 0x06, 2, 1, 0, 2, 1, 0}} {
		_, err = sello.Sign(consulta(), noon(), odd{ec, func(io.Reader, []byte, crypto.SignerOpts) ([]byte, error) { return answer, nil }})
		require.ErrorIs(t, err, sello.ErrSignature)
	}
	for _, key := range signers(t) {
		_, err = sello.Sign(consulta(), noon(), odd{key, func(io.Reader, []byte, crypto.SignerOpts) ([]byte, error) { return nil, broken }})
		require.ErrorIs(t, err, broken)
	}
	// A device with an ECDSA key seals as well, with its own randomness.
	s, err := sello.Sign(consulta(), noon(), odd{ec, ec.Sign})
	require.NoError(t, err)
	require.NoError(t, trust(t, ec).Verify(consulta(), s))
}

func TestPKCS1SignatureDoesNotVerify(t *testing.T) {
	key := rsaOnce()
	s, err := sello.Sign(consulta(), noon(), key)
	require.NoError(t, err)
	text, err := s.Chain(consulta())
	require.NoError(t, err)
	h := crypto.SHA256.New()
	h.Write([]byte(text))
	s.Signature, err = rsa.SignPKCS1v15(rand.Reader, key, crypto.SHA256, h.Sum(nil))
	require.NoError(t, err)
	require.ErrorIs(t, trust(t, key).Verify(consulta(), s), sello.ErrSignature)
}

func TestErrorsTellApart(t *testing.T) {
	key, other := ecKey(t), ecKey(t)
	s, err := sello.Sign(consulta(), noon(), key)
	require.NoError(t, err)
	keys := trust(t, key)

	require.ErrorIs(t, trust(t, other).Verify(consulta(), s), sello.ErrUnknownKey)
	require.ErrorIs(t, sello.Keys{}.Verify(consulta(), s), sello.ErrUnknownKey)

	altered := consulta()
	altered[7].Value = "no"
	require.ErrorIs(t, keys.Verify(altered, s), sello.ErrAltered)
	require.ErrorIs(t, keys.Verify(altered[1:], s), sello.ErrAltered)
	require.ErrorIs(t, keys.Verify(append(consulta(), sello.Field{Key: "mas", Value: ""}), s), sello.ErrAltered)
	later := s
	later.Issued = later.Issued.Add(time.Second)
	require.ErrorIs(t, keys.Verify(consulta(), later), sello.ErrAltered)
	require.ErrorIs(t, keys.Verify(nil, s), sello.ErrNoFields)

	// Altered by somebody who knows how the digest is made.
	forged, err := sello.Sign(altered, noon(), other)
	require.NoError(t, err)
	forged.KeyID, _ = sello.KeyID(key.Public())
	require.ErrorIs(t, keys.Verify(altered, forged), sello.ErrAltered, "the key's id is sealed too")
	cut := s
	cut.Signature = cut.Signature[:63]
	require.ErrorIs(t, keys.Verify(consulta(), cut), sello.ErrSignature)
}

func TestKeyIsGoodForItsTime(t *testing.T) {
	key := ecKey(t)
	from, until := noon(), noon().AddDate(1, 0, 0)
	keys, err := sello.NewKeys(sello.Key{Public: key.Public(), NotBefore: from, NotAfter: until})
	require.NoError(t, err)
	for at, want := range map[time.Time]error{
		from.Add(-time.Second): sello.ErrExpired, from: nil, until.Add(-time.Second): nil, until: sello.ErrExpired,
	} {
		s, err := sello.Sign(consulta(), at, key)
		require.NoError(t, err)
		require.ErrorIs(t, keys.Verify(consulta(), s), want, at)
		s.Signature[3] ^= 1
		require.ErrorIs(t, keys.Verify(consulta(), s), sello.ErrSignature, "a false signature is never just expired")
	}
}

// Every bit of the signature, the digest and the facts counts.
func TestEveryFlippedBitIsFound(t *testing.T) {
	for name, key := range signers(t) {
		s, err := sello.Sign(consulta(), noon(), key)
		require.NoError(t, err)
		keys := trust(t, key)
		flip := func(b []byte, check func()) {
			for i := range len(b) * 8 {
				b[i/8] ^= 1 << (i % 8)
				check()
				b[i/8] ^= 1 << (i % 8)
			}
		}
		flip(s.Signature[:min(64, len(s.Signature))], func() { require.ErrorIs(t, keys.Verify(consulta(), s), sello.ErrSignature, name) })
		flip(s.Digest, func() { require.ErrorIs(t, keys.Verify(consulta(), s), sello.ErrAltered, name) })
		fields := consulta()
		for i := range fields {
			value := []byte(fields[i].Value)
			flip(value, func() {
				changed := slices.Clone(fields)
				changed[i].Value = string(value)
				require.Error(t, keys.Verify(changed, s), name)
			})
		}
		require.NoError(t, keys.Verify(consulta(), s))
	}
}

// Whatever the fields are, any other text in any of them breaks the seal.
func TestAnyChangeBreaksTheSeal(t *testing.T) {
	key := ecKey(t)
	keys := trust(t, key)
	rapid.Check(t, func(t *rapid.T) {
		fields := rapid.SliceOfNDistinct(rapid.Custom(func(t *rapid.T) sello.Field {
			return sello.Field{Key: rapid.StringMatching(`[a-z][a-z0-9_]{0,5}`).Draw(t, "key"), Value: rapid.String().Draw(t, "value")}
		}), 1, 6, func(f sello.Field) string { return f.Key }).Draw(t, "fields")
		s, err := sello.Sign(fields, noon(), key)
		require.NoError(t, err)
		require.NoError(t, keys.Verify(fields, s))
		i := rapid.IntRange(0, len(fields)-1).Draw(t, "i")
		other := slices.Clone(fields)
		other[i].Value = rapid.OneOf(rapid.String(), rapid.Just(fields[i].Value+"|"), rapid.Just(fields[i].Value+" "),
			rapid.Just("\u200b"+fields[i].Value)).Draw(t, "other")
		if norm.NFC.String(other[i].Value) == norm.NFC.String(fields[i].Value) {
			require.NoError(t, keys.Verify(other, s))
			return
		}
		require.ErrorIs(t, keys.Verify(other, s), sello.ErrAltered)
	})
}

func BenchmarkSign(b *testing.B) {
	key, fields := ecKey(b), consulta()
	b.ReportAllocs()
	for b.Loop() {
		if _, err := sello.Sign(fields, noon(), key); err != nil {
			b.Fatal(err)
		}
	}
}

func BenchmarkVerify(b *testing.B) {
	key, fields := ecKey(b), consulta()
	s, err := sello.Sign(fields, noon(), key)
	require.NoError(b, err)
	keys := trust(b, key)
	b.ReportAllocs()
	for b.Loop() {
		if err := keys.Verify(fields, s); err != nil {
			b.Fatal(err)
		}
	}
}

// Facts are about people: a field that is printed names itself and no more.
func TestFieldPrintsItsKeyAlone(t *testing.T) {
	f := sello.Field{Key: "curp", Value: "MUEA850314MOCSJN96"}
	for _, verb := range []string{"%v", "%+v", "%#v", "%s", "%q", "%x"} {
		require.Equal(t, "curp=****", fmt.Sprintf(verb, f))
	}
	require.Equal(t, "curp=****", f.LogValue().String())
}
