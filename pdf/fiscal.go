package pdf

import "github.com/derechohabiente/imss/tarjeton"

// The code of the tax authority is at least 27.5 mm wide (Anexo 20 of the
// Resolución Miscelánea Fiscal, I.D).
const fiscalQR = 28.0

// fiscal is the tax block: folio fiscal, seals, and the authority's own code.
func (p *paper) fiscal(f *tarjeton.Fiscal) {
	if f.UUID == "" {
		return
	}
	rows := append([]*strip{p.section("pdf.section.fiscal")}, p.fields(
		item{6, "pdf.caption.uuid", "talon.fiscal.uuid", f.UUID, ""},
		item{3, "pdf.caption.serie", "talon.fiscal.folio", joined(f.Serie, f.Folio), "pdf.empty.given"},
		item{3, "pdf.caption.pac", "talon.fiscal.rfc_pac", f.RFCPAC, "pdf.empty.given"},
		item{3, "pdf.caption.emitted", "talon.fiscal.emision", f.Emision, "pdf.empty.given"},
		item{3, "pdf.caption.stamped", "talon.fiscal.timbrado", f.Timbrado, "pdf.empty.given"},
		item{3, "pdf.caption.cert", "talon.fiscal.no_certificado", f.NoCertificado, "pdf.empty.given"},
		item{3, "pdf.caption.cert_sat", "talon.fiscal.no_certificado_sat", f.NoCertificadoSAT, "pdf.empty.given"},
	)...)
	p.add(append(rows, p.fiscalSeals(f))...)
}

func (p *paper) fiscalSeals(f *tarjeton.Fiscal) *strip {
	st := newStrip(0, 40)
	x, y := 0.0, 0.0
	if f.QR != "" {
		png, err := p.r.codes.png(f.QR)
		if err != nil && p.err == nil {
			p.err = &Error{Fault: ErrQR, Field: "talon.fiscal.qr"}
		}
		st.image(png, -2, 0, fiscalQR, fiscalQR)
		x = fiscalQR + 1
	}
	for _, part := range []struct{ caption, field, value string }{
		{"pdf.caption.seal_cfd", "talon.fiscal.sello_emisor", f.SelloEmisor},
		{"pdf.caption.seal_sat", "talon.fiscal.sello_sat", f.SelloSAT},
		{"pdf.caption.chain_sat", "talon.fiscal.cadena_sat", f.CadenaSAT},
	} {
		if part.value == "" {
			continue
		}
		y = p.run(st, x, y, part.caption, p.enc(part.field, part.value))
	}
	st.left(p.look.note, x, y+3.6, p.label("pdf.fiscal.check_"+checkName(f.Sello, f.SelloDelSAT)))
	y += 5
	st.height = y
	if f.QR != "" {
		st.height = max(y, fiscalQR)
	}
	return st
}

// checkName sums up the checks of both seals.
func checkName(seals ...tarjeton.Check) string {
	name := "valid"
	for _, s := range seals {
		switch s {
		case tarjeton.Invalid:
			return "invalid"
		case tarjeton.NotChecked:
			name = "not_checked"
		}
	}
	return name
}
