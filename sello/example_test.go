package sello_test

import (
	"crypto/ed25519"
	"fmt"
	"time"

	"github.com/derechohabiente/imss/sello"
)

// exampleKey is a key of these examples: it always makes the same seals. Hosts
// load theirs with Load.
func exampleKey() ed25519.PrivateKey {
	return ed25519.NewKeyFromSeed([]byte("a seed of exactly thirty-2 bytes"))
}

func ExampleSign() {
	key := exampleKey()
	fields := []sello.Field{{Key: "folio", Value: "261121-7K3QX-9M2PDC"}, {Key: "derecho", Value: "si"}}
	s, err := sello.Sign(fields, time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC), key)
	chain, _ := s.Chain(fields)
	fmt.Println(err)
	fmt.Println(chain)
	fmt.Println(s.Text()[:16], len(s.Text()))
	// Output:
	// <nil>
	// ||SELLO|1|6984240f3142576d|2026-11-21T12:00:00Z|derecho=si|folio=261121-7K3QX-9M2PDC||
	// QYzSYVoEei0e7vvL 88
}

func ExampleKeys_Verify() {
	key := exampleKey()
	fields := []sello.Field{{Key: "derecho", Value: "no"}}
	s, _ := sello.Sign(fields, time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC), key)
	keys, _ := sello.NewKeys(sello.Key{Public: key.Public()})
	fmt.Println(keys.Verify(fields, s))
	fmt.Println(keys.Verify([]sello.Field{{Key: "derecho", Value: "si"}}, s))
	fmt.Println(sello.Keys{}.Verify(fields, s))
	// Output:
	// <nil>
	// sello.altered
	// sello.unknown_key
}

func ExampleSello_QR() {
	key := exampleKey()
	fields := []sello.Field{{Key: "nombre", Value: "AÑIL MUESTRA"}}
	s, _ := sello.Sign(fields, time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC), key)
	text, err := s.QR("https://ensayo.example/v", fields)
	fmt.Println(text, err)
	// Output:
	// https://ensayo.example/v#S1.6984240f3142576d.toupc0._ZUlhJEbE04.7EgSOHr_1nVXYyKF6AIw96pDUP8RRzhb4GB3At1uG6FOIhO3JgbRUrmq3gcMvv5Ho_d6cCdGOh1h3eIHUA_wAw&nombre=A%C3%91IL+MUESTRA <nil>
}

func ExampleParseQR() {
	key := exampleKey()
	fields := []sello.Field{{Key: "nombre", Value: "AÑIL MUESTRA"}}
	s, _ := sello.Sign(fields, time.Date(2026, 11, 21, 12, 0, 0, 0, time.UTC), key)
	text, _ := s.QR("https://ensayo.example/v", fields)
	keys, _ := sello.NewKeys(sello.Key{Public: key.Public()})
	read, seal, err := sello.ParseQR(text)
	fmt.Println(read[0].Key, read[0].Value, err)
	fmt.Println(seal.Issued, keys.Verify(read, seal))
	_, _, err = sello.ParseQR(text[:60])
	fmt.Println(err)
	// Output:
	// nombre AÑIL MUESTRA <nil>
	// 2026-11-21 12:00:00 +0000 UTC <nil>
	// sello.qr_format
}

func ExampleGenerate() {
	private, err := sello.Generate()
	fmt.Println(string(private[:27]), err)
	// Output: -----BEGIN PRIVATE KEY----- <nil>
}

func ExampleLoad() {
	_, err := sello.Load([]byte("no key"))
	fmt.Println(err)
	// Output: sello.key_format
}

func ExampleKeyID() {
	key := exampleKey()
	id, err := sello.KeyID(key.Public())
	fmt.Println(id, err)
	// Output:
	// 6984240f3142576d <nil>
}

func ExamplePublic() {
	key := exampleKey()
	public, err := sello.Public(key)
	fmt.Print(string(public))
	again, _ := sello.LoadPublic(public)
	a, _ := sello.KeyID(again)
	b, _ := sello.KeyID(key.Public())
	fmt.Println(a == b, err)
	// Output:
	// -----BEGIN PUBLIC KEY-----
	// MCowBQYDK2VwAyEA8PYDM0QDqUlLqNXb9L8c9I+PU8HV+j5NnlT9eVg+iFM=
	// -----END PUBLIC KEY-----
	// true <nil>
}

func ExampleNewKeys() {
	key := exampleKey()
	year := func(y int) time.Time { return time.Date(y, 1, 1, 0, 0, 0, 0, time.UTC) }
	keys, err := sello.NewKeys(sello.Key{Public: key.Public(), NotBefore: year(2026), NotAfter: year(2028)})
	fmt.Println(err)
	fields := []sello.Field{{Key: "derecho", Value: "si"}}
	for _, at := range []time.Time{year(2027), year(2028)} {
		s, _ := sello.Sign(fields, at, key)
		fmt.Println(at.Year(), keys.Verify(fields, s))
	}
	// Output:
	// <nil>
	// 2027 <nil>
	// 2028 sello.key_expired
}

func ExampleLoadPublic() {
	public, _ := sello.Public(exampleKey())
	p, err := sello.LoadPublic(public)
	fmt.Printf("%T %v\n", p, err)
	// Output: ed25519.PublicKey <nil>
}
