// Package tarjeton holds the pay stub ("tarjetón", "recibo de pago de
// nómina") as a value, series of stubs, and what in a series deserves a
// second look.
//
// A [Talon] is one payment to one person by one employer. The package
// tarjeton/cfdi reads it from the payroll CFDI and writes it back; a host may
// also fill it from its own records. Amounts are exact centavos.
//
// # Review
//
// [Review] compares the stubs of a person with the movements that the
// employers reported and gives [Anomalia] values with their evidence. They are
// matters to review, never a verdict on anybody: a stub may be missing from
// the host's records, a movement may be late.
//
// # Personal data
//
// Identifiers inside these values print masked with fmt and log/slog
// ([Reservado], and the types of curp, nss and rfc); names and amounts do
// not: hosts keep stubs out of logs.
package tarjeton
