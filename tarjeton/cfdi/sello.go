package cfdi

import (
	"crypto"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"strings"

	"github.com/derechohabiente/imss/tarjeton"
)

// Verify checks both seals again, the SAT's with the certificate of the
// certifier whose number is c.Timbre.NoCertificadoSAT; pac may be nil. It says
// that the document is as it was sealed, not that the SAT still counts it as
// in force, nor that a certificate was not revoked: for that there is [Comprobante.QR].
func (c *Comprobante) Verify(pac *x509.Certificate) Seals {
	s := Seals{Sello: verdict(c.selloValid())}
	if pac != nil && !c.Timbre.IsZero() {
		s.SAT = verdict(signed(pac, c.Timbre.cadena(), c.Timbre.SelloSAT.s))
	}
	return s
}

func verdict(ok bool) tarjeton.Check {
	if ok {
		return tarjeton.Valid
	}
	return tarjeton.Invalid
}

// selloValid: the certificate can be read, its number is the stated one, and
// its key signed the cadena (Anexo 20: RSA PKCS#1 v1.5 with SHA-256).
func (c *Comprobante) selloValid() bool {
	cert, err := c.Certificate()
	return err == nil && CertificateNumber(cert) == collapse(c.NoCertificado.s) &&
		signed(cert, c.cadena, c.Sello.s)
}

// Certificate gives the employer's certificate (CSD) that the document
// carries. The error is [SelloInvalido].
func (c *Comprobante) Certificate() (*x509.Certificate, error) {
	der, err := base64.StdEncoding.DecodeString(unspaced(c.Certificado.s))
	if err != nil {
		return nil, SelloInvalido
	}
	cert, err := x509.ParseCertificate(der)
	if err != nil {
		return nil, SelloInvalido
	}
	return cert, nil
}

// CertificateNumber gives the "número de certificado" of a certificate of the
// SAT: the bytes of its serial number read as characters. It is empty where
// they are not digits.
func CertificateNumber(cert *x509.Certificate) string {
	if cert.SerialNumber == nil {
		return ""
	}
	if n := string(cert.SerialNumber.Bytes()); digits(n, 1, 40) {
		return n
	}
	return ""
}

func signed(cert *x509.Certificate, text, seal string) bool {
	key, ok := cert.PublicKey.(*rsa.PublicKey)
	if !ok {
		return false
	}
	signature, err := base64.StdEncoding.DecodeString(unspaced(seal))
	if err != nil {
		return false
	}
	sum := sha256.Sum256([]byte(text))
	return rsa.VerifyPKCS1v15(key, crypto.SHA256, sum[:], signature) == nil
}

// unspaced drops the white space that base64 may be wrapped with.
func unspaced(s string) string {
	if !strings.ContainsAny(s, " \t\r\n") {
		return s
	}
	return strings.Join(strings.Fields(s), "")
}

// checkSeals is stage 4.
func (d *document) checkSeals(c *Comprobante, o Options) {
	root := d.root()
	if !o.SkipSeals {
		c.Seals = c.Verify(o.PAC)
	}
	if c.Seals.Sello == tarjeton.Invalid {
		d.log.add(SelloInvalido, at{e: root, attr: "Sello"}, "", "")
	}
	if c.Timbre.IsZero() {
		return
	}
	timbre := root.kid("Complemento").kid("TimbreFiscalDigital")
	if c.Seals.SAT == tarjeton.Invalid {
		d.log.add(SelloSATInvalido, at{e: timbre, attr: "SelloSAT"}, "", "")
	}
	if unspaced(c.Timbre.SelloCFD.s) != unspaced(c.Sello.s) {
		d.log.add(SelloSATInvalido, at{e: timbre, attr: "SelloCFD"}, "", "")
	}
}
