// Package imss is the map of the SDK for Mexican social security. It holds no
// code: each package does one thing and is imported alone.
//
// Identifiers:
//
//   - curp: the CURP: check, explain, generate, compare with a person
//   - nss: the NSS (número de seguridad social) and the registro patronal
//   - rfc: the RFC of people and companies
//
// Base:
//
//   - calendario: civil dates, periods, fortnights, rest days, payment calendars
//   - dinero: exact amounts in centavos
//   - mensajes: the words for every code, in es-MX and en
//
// Rules:
//
//   - afiliacion: employers' movements and insured periods; afiliacion/idse
//     reads and writes the files of 168 positions, afiliacion/sua the five
//     files of SUA
//   - vigencia: who has which right on a day, with the article of law
//   - umf: the clinic, turno and consultorio for an address
//   - tarjeton: pay stubs, their calendar and what is worth asking about;
//     tarjeton/cfdi reads and writes payroll CFDI 4.0 with Nómina 1.2
//
// Paper:
//
//   - sello: the host's digital seal, verified offline from a QR code
//   - documento: one struct per paper, and what its seal signs
//   - pdf: papers as PDF
//
// Procedures:
//
//   - tramite: records, outbox and documents that survive a crash, behind
//     small interfaces; memstore, sqlstore, filearchive and the conformance
//     suites tramitetest
//
// Forms and tests:
//
//   - valida: struct tags for validator/v10, and problems that people can read
//   - prueba: people, employers, movements and pay stubs that belong to nobody
//
// A typical host reads its files with afiliacion/idse and tarjeton/cfdi, asks
// vigencia and umf, and hands the answers to documento, pdf and tramite. The
// program examples/nomina does all of that.
//
// The SDK is unofficial. It works on the data that the host already holds: it
// opens no connection, contacts neither the IMSS nor the SAT, and sends
// nothing home.
package imss
