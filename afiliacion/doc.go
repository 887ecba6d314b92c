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
// Figures (minimum wage, UMA) are rows with dates and a source; a day that no
// row answers for is [ErrNoFigure], never the figure of another year.
//
// The package does no I/O. The employers' files are read and written by the
// packages below it.
package afiliacion
