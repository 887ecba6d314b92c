package cfdi

import (
	"bytes"
	"crypto"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"fmt"

	"github.com/derechohabiente/imss/tarjeton/cfdi/internal/xmltree"
)

// ErrKey: a signer that is not RSA, or not the one of the certificate.
const ErrKey Fault = "cfdi.key"

// Seal puts the employer's seal on the document: number and copy of the
// certificate (CSD), then the signature over the cadena original, RSA PKCS#1
// v1.5 with SHA-256 as Anexo 20 asks. The key may live in a security module.
// A key that is not the certificate's is [ErrKey]. Seal takes an earlier stamp
// off, since it was for another seal. On an error the document stays as it was.
func (c *Comprobante) Seal(cert *x509.Certificate, key crypto.Signer) error {
	if !owns(key, cert) {
		return ErrKey
	}
	s := *c
	s.NoCertificado = TextoOf(CertificateNumber(cert))
	s.Certificado = TextoOf(base64.StdEncoding.EncodeToString(cert.Raw))
	s.Sello, s.Timbre = TextoOf(""), Timbre{}
	cadena, err := s.computeCadena()
	if err != nil {
		return err
	}
	seal, err := sign(key, cadena)
	if err != nil {
		return err
	}
	s.Sello, s.cadena = TextoOf(seal), cadena
	*c = s
	return nil
}

// owns tells whether a key is the RSA key of a certificate.
func owns(key crypto.Signer, cert *x509.Certificate) bool {
	public, ok := key.Public().(*rsa.PublicKey)
	return ok && public.Equal(cert.PublicKey)
}

// Stamp puts the certifier's stamp on a sealed document, as the certifier gave
// it. A stamp for another seal is [SelloSATInvalido].
func (c *Comprobante) Stamp(t Timbre) error {
	if unspaced(t.SelloCFD.s) != unspaced(c.Sello.s) {
		return SelloSATInvalido
	}
	c.Timbre = t
	return nil
}

// SealTimbre completes a stamp as a certifier does: the seal of the document
// and the certifier's signature over the cadena of the stamp. Hosts get stamps
// from their certifier; this is for certifiers, tests and samples.
func (c *Comprobante) SealTimbre(t Timbre, pac *x509.Certificate, key crypto.Signer) (Timbre, error) {
	if !owns(key, pac) {
		return Timbre{}, ErrKey
	}
	t.Version = TextoOf("1.1")
	t.SelloCFD, t.NoCertificadoSAT = c.Sello, TextoOf(CertificateNumber(pac))
	seal, err := sign(key, t.cadena())
	if err != nil {
		return Timbre{}, err
	}
	t.SelloSAT = TextoOf(seal)
	return t, nil
}

func sign(key crypto.Signer, text string) (string, error) {
	sum := sha256.Sum256([]byte(text))
	raw, err := key.Sign(rand.Reader, sum[:], crypto.SHA256)
	if err != nil {
		return "", fmt.Errorf("cfdi: sign: %w", err)
	}
	return base64.StdEncoding.EncodeToString(raw), nil
}

// computeCadena goes by way of the written document, so that what is signed is
// what a reader will verify.
func (c *Comprobante) computeCadena() (string, error) {
	var b bytes.Buffer
	if err := c.Write(&b); err != nil {
		return "", err
	}
	tree, xerr := xmltree.Parse(b.Bytes(), knownSpaces, xmltree.Limits{Depth: MaxDepth, Elements: MaxElements, Attr: MaxAttributes})
	if xerr != nil {
		return "", unreadable(faultOf(xerr.Kind), place(b.Bytes(), xerr.Offset))
	}
	d := &document{tree: tree, info: make([]nodeInfo, len(tree.Nodes))}
	d.validate()
	return d.cadena(), nil
}
