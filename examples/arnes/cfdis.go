package main

import (
	"crypto/x509"
	"encoding/pem"
	"errors"
	"os"

	"github.com/derechohabiente/imss/tarjeton"
	"github.com/derechohabiente/imss/tarjeton/cfdi"
)

// finding is the wire form of a finding.
type finding struct {
	Code     string        `json:"code"`
	Severity cfdi.Severity `json:"severity"`
	Path     string        `json:"path"`
	Got      string        `json:"got,omitempty"`
	Want     string        `json:"want,omitempty"`
	SAT33    string        `json:"sat33,omitempty"`
}

func wireFindings(fs []cfdi.Finding) []finding {
	out := []finding{}
	for _, f := range fs {
		out = append(out, finding{f.Code(), f.Severity, f.Path, f.Got, f.Want, f.SAT33})
	}
	return out
}

func readCFDI(in struct {
	File string  `json:"file"`
	PAC  *string `json:"pac_certificate"`
}) (any, error) {
	f, err := os.Open(in.File)
	if err != nil {
		return nil, errRequest
	}
	defer f.Close()
	o, err := certificate(in.PAC)
	if err != nil {
		return nil, err
	}
	c, err := cfdi.Read(f, o)
	var unreadable *cfdi.Error
	switch {
	case errors.As(err, &unreadable):
		return map[string]any{"parsed": nil, "findings": wireFindings([]cfdi.Finding{unreadable.Finding})}, nil
	case err != nil:
		return nil, err
	}
	out := map[string]any{
		"parsed": c, "findings": wireFindings(c.Findings), "cadena_original": c.CadenaOriginal(),
		"qr_text": nil, "sello_valid": verdictOf(c.Seals.Sello), "sello_sat_valid": verdictOf(c.Seals.SAT),
	}
	if qr := c.QR(); qr != "" {
		out["qr_text"] = qr
	}
	return out, nil
}

func certificate(path *string) (cfdi.Options, error) {
	if path == nil {
		return cfdi.Options{}, nil
	}
	raw, err := os.ReadFile(*path)
	if err != nil {
		return cfdi.Options{}, errRequest
	}
	if block, _ := pem.Decode(raw); block != nil {
		raw = block.Bytes
	}
	cert, err := x509.ParseCertificate(raw)
	if err != nil {
		return cfdi.Options{}, errRequest
	}
	return cfdi.Options{PAC: cert}, nil
}

// verdictOf is true, false or null where the seal was not checked.
func verdictOf(c tarjeton.Check) any {
	switch c {
	case tarjeton.Valid:
		return true
	case tarjeton.Invalid:
		return false
	}
	return nil
}
