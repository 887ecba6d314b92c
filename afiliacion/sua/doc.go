// Package sua reads and writes the five files that the Sistema Único de
// Autodeterminación (SUA) imports: workers (aseg.txt, [Asegurado]), affiliation
// data (afil.txt, [DatosAfiliatorios]), movements (movt.txt, [Movimiento]),
// incapacities (incap.txt, [Incapacidad]) and Infonavit credits (cred.txt,
// [Credito]).
//
// Unconfirmed: check with the installed SUA before a file is sent. No official
// text of these layouts is public. Widths and codes are those on which two
// independent payroll programs that are published agree; what only one of them
// shows, or neither, is marked beside the field.
//
// The record's type chooses the file. [Decode] reads one of any size in
// constant memory and goes on after a faulty record:
//
//	for line, err := range sua.Decode[sua.Asegurado](file, sua.Options{}) {
//		if err != nil {
//			return err // the reader failed
//		}
//		for _, e := range line.Errors {
//			fmt.Println(line.N, e.Pos, e.Field, e.Fault)
//		}
//	}
//
// What does not parse is not lost: [Line.Text] gives every field as text, also
// beside faults. [Encode] and [Writer] write files, [Check] tells what a record
// would read as before it is written. [Movimiento.Movimiento] and
// [FromMovimiento], and their like for the other records, lead to the movements
// of package afiliacion.
//
// # Letters
//
// One byte is one position. SUA is a program of DOS origin and takes Ñ as byte
// 0xA5, code page 850, the default here; Windows-1252, with Ñ as 0xD1, is an
// option of the writer. The reader needs no option for it: each high byte that
// is a Spanish letter in one of the two pages is a sign that no name holds in
// the other (0xA5 is Ñ and ¥, 0xD1 is Ñ and Ð), so every byte is read as the
// letter. One byte alone is a letter in both, 0xE9, Ú and é: there
// [Options].Page decides. In names and RFC # and / are read as Ñ as well.
//
// UTF-8 has two bytes for Ñ and shifts all that follows. A line with such bytes
// is [ErrEncoding], never a record that looks sound; where the line has the
// right number of characters, its fields are read by character all the same.
//
// The package opens no file and no connection: nothing is sent to anybody.
package sua
