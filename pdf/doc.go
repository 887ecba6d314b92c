// Package pdf turns the papers of package documento into PDF.
//
//	r, err := pdf.New(pdf.Theme{Help: "800 000 0000"})
//	err = r.Render(ctx, w, documento.Tarjeton{…})
//
// A [Renderer] is made once and shared by goroutines. The same document, theme
// and release of this package give the same bytes, whatever the clock says:
// dates inside the file are the document's instant of issue, and the file's
// identifier is the hash of its content.
//
// # What a paper is
//
// Every page bears the legend "Documento informativo. No emitido por el IMSS."
// beside the title; a theme cannot take it away. There is no official logo,
// colour or seal. The answer stands first and largest; what a document does not
// know is a dash with its reason. The block at the foot of the last page has a
// QR code, folio, instant with zone, the sealed text and the host's seal.
//
// # Refused, never garbled
//
// Everything is measured before it is drawn: text shrinks, never below 7.5
// points, to take the fewest lines, then wraps to as many as it needs, and is
// never cut. The core fonts (Helvetica and Courier, not embedded) hold the
// letters of Windows-1252; any other letter is [ErrRune] with the field's name.
// Decomposed letters are composed first. The limits of the fields are those of
// package documento. Nothing is written to w of a paper that fails, and nothing
// ever to the host's files.
//
// # Limits
//
// Files are PDF 1.7 with title, language and XMP. They are not tagged (PDF/UA)
// and not PDF/A: the fonts are not embedded. Who cannot read the page needs the
// same facts in another form: the document value itself, or its Fields.
package pdf
