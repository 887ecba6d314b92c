// Package nss reads, checks and takes apart the two numbers of the Instituto
// Mexicano del Seguro Social: the worker's Número de Seguridad Social ([NSS])
// and the employer's registro patronal ([Registro]).
//
//	n, err := nss.Parse(nss.Normalize(typed))
//	n.Formatted()            // 92-91-90-8443-1
//	n.Warnings(today)        // what looks odd, never a reason to refuse
//
// # Refusals and warnings
//
// Only the shape and the check digit refuse a number. All else is a
// [Warning]: the years within a number are those that were declared when it
// was assigned, it is never issued anew, and a widow draws a pension under
// the number of a worker born a century ago. No rule here reads a clock; the
// day on which to judge is a parameter.
//
// # Personal data
//
// An NSS prints masked, *******4431, with every verb of fmt, in log/slog and
// where a template prints it as text. The value comes from [NSS.String], from
// MarshalText (JSON, XML) and to a database. Inside a script element
// html/template calls String or MarshalText: hand it [NSS.Mask]. A struct or slice
// given whole to the JSON handler of log/slog is JSON: give it the field. A
// registro patronal, which may be a person's, is masked too.
//
// There is no public form of a "temporary" number: a worker without one has
// the zero NSS.
//
// # What the check digits cannot see
//
// That of an NSS sees every change of one digit, and every swap of neighbours
// but 09 for 90. It does not see a swap of digits two places apart, nor 22 for
// 55, 33 for 66 and 44 for 77.
//
// That of a registro patronal, which only warns, sees every change of one
// position but that of the first for another of the same group:
//
//	0IQY 1RZ 2A 3BJ 4CKS 5DLT 6EMU 7FNV 8GOW 9HPX
package nss
