// Package prueba makes people, employers, movements and pay stubs for tests,
// demonstrations and screenshots: nobody's data, on which every rule of the
// other packages works.
//
//	f := prueba.New(7)
//	p, err := f.Persona(prueba.Perfil{Sexo: curp.Mujer})
//	e, err := f.Patron()
//	work := prueba.Empleo{Persona: p, Patron: e, Desde: hired, Salarios: …}
//	work.Movimientos() // alta, salary changes, baja
//	work.Talon(q)      // the stub of a fortnight, exact to the centavo
//
// Larger things are made of these: [Fuente.Plantilla] streams the staff of an
// employer, [Fuente.Historia] draws a working life with several employers,
// [Lote] makes IDSE records of movements. For tests of what goes wrong,
// [Fuente.Casos] gives people at the edges of the rules, [Plant] puts a
// conflict into movements, and [Fuente.BadCURP] and its neighbours give texts
// with one known fault.
//
// The same seed gives the same values in the same order, on every machine.
// There is no clock in it: dates come from the caller or from fixed ranges.
//
// # Why they belong to nobody
//
//   - Surnames are words that nobody bears as a pair: Muestra, Ejemplo, Ensayo,
//     Añil, Ñandú and the like.
//   - Position 17 of the CURP is 9 for births before 2000 and J from 2000 on:
//     the tenth person of one root, whom RENAPO would have to have seen. A text
//     of [Fuente.BadCURP] with K in that place is no key.
//   - The NSS begins with 98 or 99, two series that are not in the known table
//     of offices ([nss.Series]).
//   - Registros patronales begin with Z99, e-mail addresses end in example.com
//     (RFC 2606), telephone numbers are not made.
//
// The RFC has no such mark, because its last three characters follow from the
// name: it belongs to the invented person, but its text could in theory be
// somebody's. Amounts follow the worker's contribution rates of the Ley del
// Seguro Social; the income tax in them is a flat tenth and no tariff.
//
// # Leaks
//
// [Handler] stands before a log handler in a test and reports every CURP, NSS
// or RFC that reaches the log in clear.
package prueba
