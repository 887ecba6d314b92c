// Package idse reads and writes the files of affiliation movements that
// employers send to the Institute through IDSE (formerly DISPMAG): one record
// of 168 positions a line for enrolments (08), salary changes (07) and bajas
// (02). The layout is that of IMSS, "Estructura de Movimientos afiliatorios"
// (22-07-2015); the checks and their numbers are those of IMSS, "Instructivo de
// acciones a seguir de acuerdo a la leyenda de error", filters of IDSE-3
// (06-12-2017).
//
// [Decode] reads a file of any size in constant memory and goes on after a
// faulty record:
//
//	for line, err := range idse.Decode(file, idse.Options{Today: today}) {
//		if err != nil {
//			return err // the reader failed
//		}
//		for _, e := range line.Errors {
//			fmt.Println(line.N, e.Pos, e.Fault.Label())
//		}
//	}
//
// [Encode] and [Writer] write files, [Check] tells what the Institute would
// say to a record before it is sent. [Record.Movimiento] and [FromMovimiento]
// lead to the movements of package afiliacion.
//
// [Plazos.Ventana] gives the dates that IDSE takes on a day, [Plazos.Recepcion]
// the days on which it takes a date. The term of the law is another one, see
// afiliacion.Movimiento.Limite.
//
// For an exact copy of a file, with some records replaced, ask for blank lines
// too and write Raw and EOL of all other lines:
//
//	for line, err := range idse.Decode(file, idse.Options{Blanks: true}) {
//		…
//		io.WriteString(out, line.Raw()+line.EOL)
//	}
//
// The package opens no file and no connection: nothing is sent to anybody.
package idse
