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
// [CURP.Mask]. A struct or slice given whole to the JSON handler of log/slog is
// JSON: give it the field. Errors hold codes and positions, never the key.
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
// Its weights are 18 … 2 modulo 10, so that it sees no change of one character
// for another of the same group in this list, which is complete. What else
// such a change breaks (a date, an inconvenient word) is still seen; every
// other change of one character is refused.
//
//	position  groups
//	1         AFKOTY BGLPUZ CHMQV DINRW EJSX
//	2         EX
//	3         AFKOTY BGLPUZ CHMQV DINRW EJSX
//	4         ACEGIKMPRTVXZ BDFHJLNOQSUWY
//	5         05 16 27 38 49
//	9         0123
//	11        HM
//	12–13     AS-TS CC-CH CC-CM CC-MC CH-CM CS-MS SL-SP
//	14        CGKMPRTVXZ BDFHJLNQSWY
//	15        FKTY BGLPZ CHMQV DNRW JSX
//	16        KT BL CMV DNW FY GPZ HQ JS
//	17        05AF 16BG 27CH 38DI 49EJ
//
// A wrong sex, the tens of the day and the century of position 17 among them:
// compare the key with the person's data ([CURP.Compare]) where they are at
// hand.
package curp
