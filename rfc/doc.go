// Package rfc reads and checks the Registro Federal de Contribuyentes of
// natural and legal persons, makes that of a person, and relates it to a CURP.
//
//	r, err := rfc.Parse(rfc.Normalize(typed), rfc.ErrCheckDigit)
//
// The pattern is that of the SAT's schema of the CFDI (tdCFDI.xsd, type
// t_RFC); letters, homoclave and check character follow the SAT's own
// description, "Algoritmo para generar el RFC con homoclave para personas
// físicas y morales" (request 0610100135506, 18-10-2006). The package knows
// no register: it tells whether an RFC can exist, never whether the SAT
// assigned it.
//
// # Invalid and suspicious
//
// The SAT has issued RFCs whose check character does not follow its own rule,
// and an inconvenient word that its rule replaces is treated alike. [Parse]
// refuses them unless the host accepts [ErrCheckDigit] or [ErrWord] by name.
//
// # Personal data
//
// An RFC prints masked, GODE*********, with every verb of fmt, in log/slog and
// where a template prints it as text. The value comes from [RFC.String], from
// MarshalText (JSON, XML) and to a database. Inside a script element
// html/template calls String or MarshalText: hand it [RFC.Mask]. A struct or slice
// given whole to the JSON handler of log/slog is JSON: give it the field.
//
// # What the check character cannot see
//
// Its weights are 13 … 2 modulo 11, so that it sees no change of one character
// for another of the same group in this list, which is complete; "any" is a
// group of all. What else such a change breaks (an inconvenient word) is still
// seen; every other change of one character is refused, but for the last one
// of XAXX010101004, which makes the generic RFC. Positions are those of a
// natural person; those of a legal one are one less.
//
//	position  groups
//	1         ALV BMW CNX D&Y EOZ FP GQÑ HR IS JT KU
//	2         ALV BMW CNX D&Y EOZ FP GQÑ HR IS JT KU
//	3         any
//	4         ALV BMW CNX D&Y EOZ FP GQÑ HR IS JT KU
//	11        0BMW 1CNX 2DY 3EOZ 4FP 5GQ 6HR 7IS 8JT 9KU ALV
//	12        0BMW 1CNX 2DY 3EOZ 4FP 5GQ 6HR 7IS 8JT 9KU ALV
package rfc
