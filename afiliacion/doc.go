// Package afiliacion holds the affiliation of workers: movements (alta,
// reingreso, baja, salary change), the modalidades with the branches that each
// covers, and the insured periods that follow from the movements.
//
//	periods, conflicts := afiliacion.Periodos(movements)
//	for _, p := range periods {
//		if p.Contains(day) && p.Modalidad.CoversOn(afiliacion.EMEspecie, day) {
//			// medical care on that day
//		}
//	}
//
// [Periodos] loses nothing: every movement ends in a period or in a
// [Conflicto] with the number that IDSE-3 would answer. What the law leaves open
// is said beside each rule.
//
// # Terms
//
// By when a notice has to be filed is [Movimiento.Limite], whether it is still
// time [Movimiento.EnTiempoOn]:
//
//	m := afiliacion.Movimiento{Tipo: afiliacion.Baja, Fecha: lastDay}
//	if !m.EnTiempoOn(today) {
//		// the worker stays covered until the day of reception
//	}
//
// Which dates the Institute's portal takes at all is said by the Plazos of
// package afiliacion/idse.
//
// # Tables
//
// Minimum wages, UMA and the cover of each modalidad are rows with dates and a
// source. A day that no row answers for is [ErrNoFigure], never the figure of
// another year. [Tables] tells until when this release answers; the host lays
// newer rows over it by [Overlay] and asks the tables that come back the
// same questions, or hands them to idse.Options.
//
// The package does no I/O. The employers' files are read and written by the
// packages below it.
package afiliacion
