package main

import (
	"bytes"
	"encoding/pem"
	"fmt"
	"math/rand/v2"

	"github.com/derechohabiente/imss/prueba"
	"github.com/derechohabiente/imss/tarjeton/cfdi"
)

// pacPEM is the certificate of the certifier.
const pacPEM = "pac.pem"

// rfcPAC is the RFC of a certifier that does not exist.
const rfcPAC = "PAC900101AA2"

// sellados seals and stamps every document with new keys, one for each
// employer and one for the certifier, and gives them with the certifier's
// certificate.
func sellados(docs []documento) (map[string][]byte, error) {
	pac, err := nuevoCertificado("00001000000900000001", "CERTIFICADOR DE MUESTRA", rfcPAC)
	if err != nil {
		return nil, err
	}
	out := map[string][]byte{pacPEM: pem.EncodeToMemory(&pem.Block{Type: "CERTIFICATE", Bytes: pac.cert.Raw})}
	csd := map[string]certificado{}
	folios := rand.New(rand.NewPCG(semilla, 1))
	for _, doc := range docs {
		emisor := doc.talon.Patron
		own, ok := csd[emisor.Nombre]
		if !ok {
			number := fmt.Sprintf("000010000009%08d", len(csd)+2)
			if own, err = nuevoCertificado(number, emisor.Nombre, emisor.RFC.String()); err != nil {
				return nil, err
			}
			csd[emisor.Nombre] = own
		}
		raw, err := sellado(doc, own, pac, uuid(folios))
		if err != nil {
			return nil, fmt.Errorf("%s: %w", doc.nombre, err)
		}
		out[doc.nombre] = raw
	}
	return out, nil
}

func sellado(doc documento, own, pac certificado, folio string) ([]byte, error) {
	c, err := prueba.Comprobante(doc.talon, doc.cp)
	if err != nil {
		return nil, err
	}
	if err := c.Seal(own.cert, own.key); err != nil {
		return nil, err
	}
	stamp, err := c.SealTimbre(cfdi.Timbre{UUID: cfdi.TextoOf(folio), RfcProvCertif: cfdi.TextoOf(rfcPAC),
		FechaTimbrado: cfdi.TextoOf(doc.talon.Pago.String() + "T10:05:00")}, pac.cert, pac.key)
	if err != nil {
		return nil, err
	}
	if err := c.Stamp(stamp); err != nil {
		return nil, err
	}
	var b bytes.Buffer
	if err := c.Write(&b); err != nil {
		return nil, err
	}
	return b.Bytes(), nil
}

// uuid draws a folio fiscal: version 4 in capitals.
func uuid(r *rand.Rand) string {
	hi, lo := r.Uint64(), r.Uint64()
	hi = hi&^0xf000 | 0x4000
	lo = lo&^(3<<62) | 2<<62
	return fmt.Sprintf("%08X-%04X-%04X-%04X-%012X", hi>>32, hi>>16&0xffff, hi&0xffff, lo>>48, lo&0xffffffffffff)
}
