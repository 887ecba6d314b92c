// Package vigencia decides the rights of insured persons, pensioners and their
// beneficiaries before the Mexican Social Security Institute: facts and a
// question go in, a decision with its legal ground comes out.
//
//	d, err := vigencia.Evaluate(facts, vigencia.Medical{Date: day})
//
// The rules are those of the Ley del Seguro Social (LSS, DOF 21-12-1995, as
// reformed through DOF 15-01-2026) and of its Reglamento en materia de
// Afiliación, Clasificación de Empresas, Recaudación y Fiscalización (RACERF,
// DOF 01-11-2002). Where the text leaves a reading open, [Rules] names it.
//
// How days are counted:
//
//   - Dates are civil days of Mexico City; periods are closed on both ends.
//   - The day of the alta is covered, and so is the day of the baja (RACERF 57).
//   - Days are a union: overlapping employers count once.
//   - Weeks are days divided by seven; a remainder above three is one more
//     week (LSS 20).
//   - The eight weeks of conservation are the 56 days after the baja (LSS 109).
//   - "Menor de 16" holds through the day before the 16th birthday. Who was
//     born on 29 February has it on 1 March of common years.
//   - A baja inside a temporary incapacity takes effect on the last day of the
//     incapacity (LSS 21, RACERF 60). Certificates that touch are one.
//   - Facts that begin after the day asked are ignored, but for incapacities,
//     which hold back a baja.
//
// There is no clock and no state: the same facts, question and rules give the
// same bytes. Status, steps, warnings, facts and provisions carry the code of
// a text in package mensajes.
//
// A decision informs over the host's data. It is not an act of the Institute.
package vigencia

//go:generate go run ./internal/generar
