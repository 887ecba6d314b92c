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
// Fields gives the facts of a paper under short Spanish keys. Single facts
// stand in clear; a list (beneficiaries, concepts, messages) stands as the
// number of its rows and the SHA-256 over all its values, so that the chain
// stays short enough to be printed and read by a telephone, and any changed
// letter of a row changes the field all the same. Empty facts are left out.
// The language is not sealed: it changes words, not facts.
//
// # Personal data
//
// CURP, NSS and RFC inside these values print masked; the people who hold them
// print nothing at all. Amounts and texts do print: hosts keep papers out of
// logs.
package documento
