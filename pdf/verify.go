package pdf

// The verification block: QR code lower left, the facts of issue beside it.
const (
	qrSide  = 24.0
	verifyX = qrSide + gutter
	verifyW = bodyWidth - verifyX
)

// verification closes a paper.
func (p *paper) verification() []*strip {
	st := newStrip(0, 40)
	st.rule(p.ink.hair, 0, 0, bodyWidth, 0.4)
	y := 3.0
	if text := p.env.QRText(p.sealed); text != "" {
		png, err := p.r.codes.png(text)
		if err != nil && p.err == nil {
			p.err = &Error{Fault: ErrQR, Field: "page"}
		}
		// The quiet zone of the code lies over the margin: its first module stands at
		// the left edge like everything else.
		st.image(png, -2, y-1, qrSide, qrSide)
	} else {
		st.lines(p.look.caption, 0, y+2, p.look.caption.wrap(dash+" "+p.label("pdf.verify.no_qr"), qrSide))
	}
	y = p.issue(st, y)
	y = p.chain(st, y)
	face, lines := p.look.note.fit(p.label("pdf.verify.legend", p.env.Issuer), verifyW)
	st.lines(face, verifyX, y+face.height(), lines)
	y += float64(len(lines)) * face.lead()
	st.height = max(y, qrSide+4) + 1
	return []*strip{st}
}

// issue prints folio and instant.
func (p *paper) issue(st *strip, y float64) float64 {
	half := (verifyW - gutter) / 2
	put := func(x, w, y float64, caption, value string) float64 {
		st.left(p.look.caption, x, y+2.2, p.label(caption))
		face, lines := p.look.bold.fit(value, w)
		st.lines(face, x, y+6, lines)
		return y + 6 + float64(len(lines)-1)*face.lead() + 2.4
	}
	y1 := put(verifyX, half, y, "pdf.caption.folio", p.folio)
	y2 := put(verifyX+half+gutter, half, y, "pdf.caption.issued", p.issued)
	return max(y1, y2)
}

// chain prints what the seal signs and the seal itself, in unbroken runs of
// fixed pitch.
func (p *paper) chain(st *strip, y float64) float64 {
	s := p.env.Sello
	if s.IsZero() {
		return p.unsealed(st, y)
	}
	text, err := s.Chain(p.sealed)
	if err != nil {
		if p.err == nil {
			p.err = err
		}
		return y
	}
	chain := p.enc("fields", text)
	y = p.run(st, verifyX, y, "pdf.caption.chain", chain)
	return p.run(st, verifyX, y, "pdf.caption.seal", p.enc("sello.key", s.KeyID+" "+s.Text()))
}

// unsealed says that nothing was sealed, in words.
func (p *paper) unsealed(st *strip, y float64) float64 {
	st.left(p.look.caption, verifyX, y+2.2, p.label("pdf.caption.seal"))
	st.left(p.look.body, verifyX, y+6, dash+" "+p.label("pdf.verify.no_seal"))
	return y + 8.4
}

// run prints an unbroken text in fixed pitch from x to the right margin.
func (p *paper) run(st *strip, x, y float64, caption, text string) float64 {
	st.left(p.look.caption, x, y+2.2, p.label(caption))
	lines := p.look.seal.cut(text, bodyWidth-x)
	st.lines(p.look.seal, x, y+4.8, lines)
	return y + 4.8 + float64(len(lines)-1)*p.look.seal.lead() + 1.4
}
