// Package documento holds the papers that a host issues as plain values: what
// they say, who issues them and when, and which facts their seal signs. It
// draws nothing: package pdf does.
//
// None of these papers is the institute's. Their titles do not claim it, their
// seal is the host's own, and every rendering carries the legend "Documento
// informativo. No emitido por el IMSS."
//
// # What the seal signs
//
// Fields gives the facts that whoever reads the code wants to see under short
// Spanish keys: what the paper is, its folio and issuer, the person, the answer.
// All else (beneficiaries, concepts, addresses, messages) stands under "detalle"
// as the number of its rows and a digest of all values, and a long name as its
// beginning and a digest, so that the whole seal (but one of RSA) fits a printed code and any
// changed letter of the paper changes a field all the same. Empty facts are left
// out. The instant of issue is the seal's own. The language is not sealed: it
// changes words, not facts.
//
// # Personal data
//
// CURP, NSS and RFC inside these values print masked; the people who hold them
// print nothing at all. Amounts and texts do print: hosts keep papers out of
// logs.
package documento
