// Package curp reads, checks, makes and compares the CURP, the Mexican
// population registry key.
//
//	c, err := curp.Parse(curp.Normalize(typed))
//	c.BirthDate(), c.Sex(), c.Entity()
//
// The layout is that of the "Instructivo Normativo para la Asignación de la
// Clave Única de Registro de Población", art. TERCERO (DOF 18-06-2018, reform
// DOF 18-10-2021); the letters follow the "Reglas para la ejecución de los
// procedimientos para la asignación de la CURP" (RENAPO, 22-10-2021), section
// 5. The package knows no register: it tells whether a key can exist, never
// whether it was assigned or whose it is.
//
// # Personal data
//
// A CURP prints masked, ROFA**************, with every verb of fmt, in
// log/slog and where a template prints it as text. The value comes from
// [CURP.String], from MarshalText (JSON, XML) and to a database. Inside a
// script element html/template calls String or MarshalText: hand it
// [CURP.Mask]. Errors hold codes and positions, never the key.
//
// # Invalid and suspicious
//
// Two faults need not mean that the key is wrong: an inconvenient word in the
// first four letters, which the register has confirmed for some people, and a
// letter K–Z in position 17, which the schema of the CFDI lets pass. [Parse]
// refuses them unless the host accepts them by name:
//
//	c, err := curp.Parse(s, curp.ErrWord)
//
// # What the check digit cannot see
//
// Its weights are 18 … 2 modulo 10, so H instead of M and any change of the
// tens of the day pass unseen. Compare the key with the person's data
// ([CURP.Compare]) where they are at hand.
package curp
