// Package sello seals a list of facts with a signature of the host's own key,
// so that whoever holds a paper can tell, without a network, whether the host
// issued it and whether a single letter was changed.
//
// What is signed is the chain ("cadena original"), a text that paper can show:
//
//	||SELLO|1|key id|instant of issue|key=value|key=value||
//
// Values are in Unicode normal form C; the percent sign, the vertical bar, the
// backslash and everything that does not print stand as %XX per UTF-8 byte;
// fields are in the order of their keys, so that the same facts give the same
// chain whatever order they were listed in. The instant is RFC 3339 in UTC, to
// the second.
//
// Keys are the host's: ECDSA on P-256 (the default), Ed25519, or RSA of at least
// 3072 bits with PSS padding. The algorithm follows from the key alone and is
// written nowhere in the seal. RSA with PKCS #1 v1.5 padding is neither made nor
// accepted (OWASP ASVS 5.0.0, appendix C). A seal says who issued a paper; it is
// no signature of the institute's, and no e.firma of the tax authority.
package sello
