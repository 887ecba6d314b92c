package main

import (
	"bytes"
	"crypto/sha256"
	"crypto/x509"
	"encoding/hex"
	"encoding/pem"

	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/nss"
	"github.com/derechohabiente/imss/tarjeton"
	"github.com/derechohabiente/imss/tarjeton/cfdi"
)

// recibo is one CFDI file that could be read.
type recibo struct {
	archivo   string
	huella    string // SHA-256 of the file: the same file twice counts once
	hallazgos []cfdi.Finding
	talones   []tarjeton.Talon
}

// leerRecibos reads every CFDI. A file that cannot be read is told and the
// others go on; a file that came twice under two names is read once.
func leerRecibos(files []fuente, pac *x509.Certificate) ([]recibo, []incidencia) {
	var all []recibo
	var bad []incidencia
	seen := map[string]bool{}
	for _, f := range files {
		sum := sha256.Sum256(f.raw)
		huella := hex.EncodeToString(sum[:])
		if seen[huella] {
			continue
		}
		seen[huella] = true
		c, err := cfdi.Read(bytes.NewReader(f.raw), cfdi.Options{PAC: pac})
		if err != nil {
			bad = append(bad, incidencias(f.nombre, 0, err)...)
			continue
		}
		all = append(all, recibo{f.nombre, huella, c.Findings, c.Talones()})
	}
	return all, bad
}

// certificado reads a PEM or DER certificate; an absent file is none.
func certificado(f fuente) (*x509.Certificate, error) {
	if f.ausente() {
		return nil, nil
	}
	der := f.raw
	if block, _ := pem.Decode(f.raw); block != nil {
		der = block.Bytes
	}
	c, err := x509.ParseCertificate(der)
	if err != nil {
		return nil, falta{"nomina.certificate", []any{f.nombre}}
	}
	return c, nil
}

// padron finds the person in the list to whom a pay stub belongs.
type padron struct {
	porCURP map[curp.CURP][]int
	porNSS  map[nss.NSS][]int
	casos   []*caso
}

func nuevoPadron(casos []*caso) padron {
	p := padron{map[curp.CURP][]int{}, map[nss.NSS][]int{}, casos}
	for i, c := range casos {
		if !c.id.curp.IsZero() {
			p.porCURP[c.id.curp] = append(p.porCURP[c.id.curp], i)
		}
		if !c.id.nss.IsZero() {
			p.porNSS[c.id.nss] = append(p.porNSS[c.id.nss], i)
		}
	}
	return p
}

// dueno gives the person of a stub. The CURP decides. Where the list has a
// faulty one, the NSS does, but only if the CURP as typed differs from the
// stub's in its check digit alone: a stub is never handed to somebody else.
// motivo says what is odd about the match, or why there is none.
func (p padron) dueno(t tarjeton.Talon) (duenio *caso, motivo *falta) {
	who := t.Titular
	if found := p.porCURP[who.CURP]; !who.CURP.IsZero() && len(found) == 1 {
		c := p.casos[found[0]]
		if !who.NSS.IsZero() && !c.id.nss.IsZero() && who.NSS != c.id.nss {
			return c, &falta{"nomina.stub_nss_differs", nil}
		}
		return c, nil
	}
	found := p.porNSS[who.NSS]
	if who.NSS.IsZero() || len(found) != 1 {
		return nil, &falta{"nomina.stub_nobody", nil}
	}
	c := p.casos[found[0]]
	typed := curp.Normalize(c.p.curp)
	if c.id.curp.IsZero() && len(typed) == 18 && !who.CURP.IsZero() && typed[:17] == who.CURP.String()[:17] {
		return c, &falta{"nomina.stub_by_nss", nil}
	}
	return nil, &falta{"nomina.stub_curp_differs", nil}
}
