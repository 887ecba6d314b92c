// Package cfdi reads, checks, verifies and writes the payroll CFDI: version
// 4.0 of the comprobante with version 1.2 of the complement Nómina.
//
//	c, err := cfdi.Read(r, cfdi.Options{PAC: certificate})
//	// err: not a document that can be read
//	for _, f := range c.Findings { … } // every rule that it breaks
//	talones := c.Talones()             // one stub per payment in it
//
// # What is checked, in this order
//
//  1. Bytes: size, UTF-8, no document type, well-formed, limits of depth,
//     elements and attributes. Nothing is ever loaded from outside.
//  2. Version.
//  3. Schema: the XSD of the SAT for the comprobante, the complement and the
//     stamp. Codes of the payroll catalogues that change faster than the
//     schema (perceptions, deductions, other payments) are judged by the
//     catalogue. Addenda and elements of other namespaces are skipped.
//  4. Seals: the employer's, and the SAT's where the certifier's certificate
//     is given.
//  5. Rules of the SAT's validation matrix and some of our own ([Rules]);
//     skipped where stage 3 found something, since their inputs are then
//     not to be trusted.
//
// All broken rules are reported, in document order. Sums are exact.
//
// # Sources
//
// Anexo 20 of the Resolución Miscelánea Fiscal (CFDI 4.0), the standard of the
// complement Nómina 1.2 and its validation matrix, their XSD and XSLT, and the
// payroll catalogues, all published by the SAT. Numbers such as NOM157 are
// those of the matrix for CFDI 3.3; that for 4.0 renumbers them.
package cfdi
