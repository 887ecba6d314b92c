package main

import (
	"crypto/rand"
	"crypto/rsa"
	"crypto/x509"
	"crypto/x509/pkix"
	"math/big"
	"time"
)

// certificado is a throw-away key with its self-signed certificate, in the
// form of the SAT's: the serial number is twenty digits, as characters. The
// key dies with the program.
type certificado struct {
	key  *rsa.PrivateKey
	cert *x509.Certificate
}

func nuevoCertificado(numero, nombre, rfc string) (certificado, error) {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		return certificado{}, err
	}
	template := &x509.Certificate{
		SerialNumber: new(big.Int).SetBytes([]byte(numero)),
		Subject: pkix.Name{CommonName: nombre, Organization: []string{"MUESTRA SIN VALOR"},
			ExtraNames: []pkix.AttributeTypeAndValue{{Type: []int{2, 5, 4, 45}, Value: rfc}}}, // x500UniqueIdentifier
		NotBefore: time.Date(2024, time.January, 1, 0, 0, 0, 0, time.UTC),
		NotAfter:  time.Date(2028, time.January, 1, 0, 0, 0, 0, time.UTC),
		KeyUsage:  x509.KeyUsageDigitalSignature | x509.KeyUsageContentCommitment,
	}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		return certificado{}, err
	}
	cert, err := x509.ParseCertificate(der)
	return certificado{key, cert}, err
}
