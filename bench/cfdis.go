package main

import (
	"bytes"
	"crypto"
	"crypto/rand"
	"crypto/rsa"
	"crypto/sha256"
	"crypto/x509"
	"encoding/base64"
	"encoding/xml"
	"errors"
	"math/big"

	"github.com/derechohabiente/imss/calendario"
	"github.com/derechohabiente/imss/prueba"
	"github.com/derechohabiente/imss/tarjeton"
	"github.com/derechohabiente/imss/tarjeton/cfdi"
)

var errSample = errors.New("the synthetic sample has findings")

// throwAway is a key of 2048 bits, the size of the tax authority's, with a
// certificate that nobody signed. It dies with the program.
func throwAway(number string) (*rsa.PrivateKey, *x509.Certificate, error) {
	key, err := rsa.GenerateKey(rand.Reader, 2048)
	if err != nil {
		return nil, nil, err
	}
	template := &x509.Certificate{SerialNumber: new(big.Int).SetBytes([]byte(number))}
	der, err := x509.CreateCertificate(rand.Reader, template, template, &key.PublicKey, key)
	if err != nil {
		return nil, nil, err
	}
	cert, err := x509.ParseCertificate(der)
	return key, cert, err
}

// invoice is a payroll CFDI of nobody, sealed and stamped.
type invoice struct {
	raw []byte
	pac *x509.Certificate
	doc *cfdi.Comprobante
}

func sealedInvoice() (invoice, error) {
	_, stub, err := worker()
	if err != nil {
		return invoice{}, err
	}
	widen(&stub, 11, 9)
	c, err := prueba.Comprobante(stub, "68000")
	if err != nil {
		return invoice{}, err
	}
	const pacNumber = "00001000000900000002"
	key, cert, err1 := throwAway("00001000000900000001")
	pacKey, pac, err2 := throwAway(pacNumber)
	if err := errors.Join(err1, err2); err != nil {
		return invoice{}, err
	}
	if err := c.Seal(cert, key); err != nil {
		return invoice{}, err
	}
	text := cfdi.TextoOf
	stamp, err := c.SealTimbre(cfdi.Timbre{
		Version: text("1.1"), UUID: text("5FB2822E-396D-4725-8521-CDC4BDD20CCF"), RfcProvCertif: text("AAA010101AAA"),
		FechaTimbrado: text(stub.Pago.String() + "T10:05:00"), NoCertificadoSAT: text(pacNumber),
	}, pac, pacKey)
	if err != nil {
		return invoice{}, err
	}
	if err := c.Stamp(stamp); err != nil {
		return invoice{}, err
	}
	var file bytes.Buffer
	if err := c.Write(&file); err != nil {
		return invoice{}, err
	}
	read, err := cfdi.Read(bytes.NewReader(file.Bytes()), cfdi.Options{PAC: pac})
	if err != nil {
		return invoice{}, err
	}
	if len(read.Findings) > 0 || read.Seals != (cfdi.Seals{Sello: tarjeton.Valid, SAT: tarjeton.Valid}) {
		return invoice{}, errSample
	}
	return invoice{file.Bytes(), pac, read}, nil
}

// cfdiRead reads and judges by schema and rules; the seals are a figure of
// their own.
func cfdiRead(options) (task, error) {
	in, err := sealedInvoice()
	if err != nil {
		return task{}, err
	}
	return task{
		extra: map[string]any{"bytes": len(in.raw)},
		run: repeat(func() (any, error) {
			return cfdi.Read(bytes.NewReader(in.raw), cfdi.Options{SkipSeals: true})
		}),
		baselines: []baseline{{name: "encoding/xml decode", run: repeat(func() (any, error) {
			c := new(plainInvoice)
			return c, xml.Unmarshal(in.raw, c)
		})}},
	}, nil
}

func cfdiVerify(options) (task, error) {
	in, err := sealedInvoice()
	if err != nil {
		return task{}, err
	}
	csd, err := in.doc.Certificate()
	if err != nil {
		return task{}, err
	}
	seals := []func() error{
		bareVerify(csd, in.doc.CadenaOriginal(), in.doc.Sello.String()),
		bareVerify(in.pac, in.doc.CadenaTimbre(), in.doc.Timbre.SelloSAT.String()),
	}
	return task{
		run: func(n int) error {
			for range n {
				if s := in.doc.Verify(in.pac); s.Sello != tarjeton.Valid || s.SAT != tarjeton.Valid {
					return errSample
				}
			}
			return nil
		},
		baselines: []baseline{{name: "two RSA verifications", run: func(n int) error {
			for range n {
				for _, verify := range seals {
					if err := verify(); err != nil {
						return err
					}
				}
			}
			return nil
		}}},
	}, nil
}

// bareVerify is the arithmetic alone: digest and signature are made ready.
func bareVerify(cert *x509.Certificate, chain, seal string) func() error {
	digest := sha256.Sum256([]byte(chain))
	signature, err := base64.StdEncoding.DecodeString(seal)
	key, ok := cert.PublicKey.(*rsa.PublicKey)
	return func() error {
		if err != nil || !ok {
			return errSample
		}
		return rsa.VerifyPKCS1v15(key, crypto.SHA256, digest[:], signature)
	}
}

// worker is somebody who does not exist, with the stub of a fortnight.
func worker() (prueba.Persona, tarjeton.Talon, error) {
	f := prueba.New(7)
	who, err := f.Persona(prueba.Perfil{})
	if err != nil {
		return who, tarjeton.Talon{}, err
	}
	employer, err := f.Patron()
	if err != nil {
		return who, tarjeton.Talon{}, err
	}
	stub, ok := f.Empleo(who, employer, calendario.Must(2020, 3, 2)).Talon(calendario.Quincena{Year: 2025, N: 9})
	if !ok {
		return who, stub, errSample
	}
	return who, stub, nil
}
