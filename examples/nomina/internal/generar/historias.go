package main

import (
	"time"

	"github.com/derechohabiente/imss/afiliacion"
	"github.com/derechohabiente/imss/curp"
	"github.com/derechohabiente/imss/dinero"
	"github.com/derechohabiente/imss/prueba"
)

// primeros: the insured, and those who left.
func (r *reparto) primeros() []gente {
	// E001: everything in order; a wife, a daughter and four stubs.
	e1 := r.nueva(perfil(curp.Hombre, "Luis", "Muestra", "Ejemplo", "1985-03-14", 2004),
		domicilio("Calle de la Muestra", "101", "Oaxaca Centro", "68000"), "M")
	e1.empleo(r.uno, "M0", "001", "2015-02-02", "310.00", "2025-01-01", "640.00")
	e1.quincenas("2025/05", "2025/06", "2025/07", "2025/08")
	e1.familia(r, "esposa", perfil(curp.Mujer, "Carmen", "Ensayo", "Añil", "1987-08-21", 2006)).desde = "2010-06-19"
	e1.familia(r, "hija", perfil(curp.Mujer, "Sofía", "Muestra", "Ensayo", "2014-05-30", 2014))

	// E002: the list has a wrong check digit in the CURP, the CFDI have the right one.
	e2 := r.nueva(perfil(curp.Mujer, "Elena", "Prueba", "Añil", "1990-07-02", 2012),
		domicilio("Avenida del Ejemplo", "22", "Reforma", "68050"), "V")
	e2.empleo(r.uno, "M0", "001", "2019-08-12", "380.00")
	e2.quincenas("2025/07", "2025/08")
	e2.curp = e2.curp[:17] + string('0'+(e2.curp[17]-'0'+1)%10)

	// E003: left on 31 March after four years: rights conserved for 56 days.
	e3 := r.nueva(perfil(curp.Hombre, "Jorge", "Ensayo", "Maqueta", "1988-11-25", 2009),
		domicilio("Andador Añil", "7", "Santa Lucía del Camino", "71240"), "")
	hasta(e3.empleo(r.uno, "M0", "065", "2021-05-03", "420.00"), "2025-03-31", afiliacion.TerminoContrato)
	e3.quincenas("2025/05", "2025/06")
	e3.familia(r, "concubina", perfil(curp.Mujer, "Nora", "Boceto", "Prueba", "1990-01-09", 2010)).desde = "2017-06-01"
	e3.familia(r, "hijo", perfil(curp.Hombre, "Mateo", "Ensayo", "Boceto", "2018-09-10", 2018))

	// E004: left in December: the conservation of rights is over.
	e4 := r.nueva(perfil(curp.Mujer, "Rosa", "Ficticio", "Ejemplo", "1979-01-30", 1999),
		domicilio("Privada Ñandú", "15", "San Martín Mexicapam", "68140"), "M")
	hasta(e4.empleo(r.uno, "M0", "001", "2020-02-03", "395.00"), "2024-12-15", afiliacion.SeparacionVoluntaria)
	e4.quincenas("2024/23")
	e4.familia(r, "hija", perfil(curp.Mujer, "Clara", "Simulacro", "Ficticio", "2012-03-03", 2012))

	// E005: left after five weeks: too few for a conservation.
	e5 := r.nueva(perfil(curp.Hombre, "Hugo", "Añil", "Simulacro", "2001-05-05", 2025),
		domicilio("Calzada de la Prueba", "340", "Volcanes", "68020"), "")
	hasta(e5.empleo(r.uno, "M0", "065", "2025-03-17", "360.00"), "2025-04-20", afiliacion.Abandono)
	e5.quincenas("2025/07", "2025/08")
	return []gente{e1, e2, e3, e4, e5, r.pensionada()}
}

// pensionada is E006: a pensioner with a retirement pension of the employer
// besides, a husband and her mother.
func (r *reparto) pensionada() gente {
	g := r.nueva(perfil(curp.Mujer, "Carmen", "Ejemplo", "Ñandú", "1956-10-08", 1978),
		domicilio("Calle de la Muestra", "12 Bis", "Jalatlaco", "68080"), "M")
	hasta(g.empleo(r.uno, "M0", "001", "1998-03-02", "80.00", "2015-01-01", "350.00", "2023-01-01", "520.00"),
		"2023-08-31", afiliacion.Pension)
	g.jubilacion = prueba.Jubilacion{Persona: g.Persona, Pagador: r.uno, Clave: "J0006",
		Desde: d("2023-09-01"), Mensual: dinero.MustParse("12500.00")}
	g.meses = []time.Month{time.March, time.April}
	g.pensiones = []pension{{"vejez", "2023-09-01", ""}}
	g.familia(r, "esposo", perfil(curp.Hombre, "Tomás", "Borrador", "Muestra", "1954-12-12", 1975)).desde = "1980-05-10"
	g.familia(r, "madre", perfil(curp.Mujer, "María del Rosario", "Ñandú", "Prueba", "1934-04-22", 1960))
	return g
}

// segundos: what can happen to an address, and a series of stubs with a gap.
func (r *reparto) segundos() []gente {
	// E007, E008: one last place in the clinic of their zone.
	e7 := r.nueva(perfil(curp.Mujer, "Ana", "Boceto", "Ensayo", "1993-09-27", 2013),
		domicilio("Avenida del Ejemplo", "501", "5 Señores", "68120"), "M")
	e7.empleo(r.uno, "M0", "038", "2023-01-16", "405.00")
	e7.quincenas("2025/08")
	e8 := r.nueva(perfil(curp.Hombre, "Raúl", "Borrador", "Prueba", "1986-06-06", 2007),
		domicilio("Avenida del Ejemplo", "503", "5 Señores", "68120"), "M")
	e8.empleo(r.uno, "M0", "038", "2022-10-03", "430.00")
	e8.quincenas("2025/08")

	// E009: lives in another state, outside every zone.
	e9 := r.nueva(perfil(curp.Hombre, "Íñigo", "Ñandú", "Ficticio", "1994-11-11", 2015),
		domicilio("Calle del Ensayo", "9", "Centro", "72000"), "")
	e9.empleo(r.uno, "M0", "001", "2024-05-06", "450.00")
	e9.quincenas("2025/08")

	// E010: one fortnight has no stub, the next was paid late.
	e10 := r.nueva(perfil(curp.Mujer, "Inés", "Maqueta", "Ejemplo", "1983-04-18", 2003),
		domicilio("Calle de la Muestra", "44", "Loma Bonita", "70110"), "M")
	e10.empleo(r.uno, "M0", "023", "2022-06-01", "390.00")
	e10.quincenas("2025/04", "2025/06", "2025/07", "2025/08")
	e10.recibos[1].pago = "2025-04-11"
	return []gente{e7, e8, e9, e10}
}

// terceros: large families, two employers, and the rest of the addresses.
func (r *reparto) terceros() []gente {
	// E013: the places of the clinic are not known.
	e11, e12 := r.numerosa(), r.dosEmpleos()
	e13 := r.nueva(perfil(curp.Hombre, "Óscar", "Prueba", "Ejemplo", "1981-12-24", 2001),
		domicilio("Privada Ñandú", "3", "Ocotlán de Morelos Centro", "71510"), "")
	e13.empleo(r.uno, "M0", "027", "2018-04-02", "400.00")
	e13.quincenas("2025/08")

	// E014: a spreadsheet took the leading zero of the NSS.
	zero := perfil(curp.Hombre, "José Ángel", "Muestra", "Borrador", "1983-07-29", 2002)
	zero.Serie = "02"
	e14 := r.nueva(zero, domicilio("Avenida del Ejemplo", "77", "Puerto Escondido Centro", "71980"), "M")
	e14.nss = e14.nss[1:]
	e14.empleo(r.uno, "M0", "032", "2017-03-13", "415.00")
	e14.quincenas("2025/08")

	// E015: no zone names her postal code, its middle is known; a wife.
	e15 := r.nueva(perfil(curp.Mujer, "Marta", "Ñandú", "Ensayo", "1992-08-15", 2011),
		domicilio("Calle del Ensayo", "61", "Zimatlán de Álvarez Centro", "71200"), "M")
	e15.empleo(r.uno, "M0", "031", "2021-01-11", "425.00")
	e15.quincenas("2025/08")
	e15.familia(r, "esposa", perfil(curp.Mujer, "Úrsula", "Plantilla", "Añil", "1993-02-02", 2013)).desde = "2023-11-10"

	// E016: one surname, and a settlement whose name stands twice in its code.
	e16 := r.nueva(perfil(curp.Hombre, "Noé", "de la Plantilla", "", "2003-10-01", 2022),
		domicilio("Andador Añil", "2", "La Cascada", "68040"), "V")
	e16.empleo(r.uno, "M0", "001", "2022-11-07", "365.00")
	e16.quincenas("2025/08")
	return []gente{e11, e12, e13, e14, e15, e16}
}

// numerosa is E011: a ward, two grown-up sons and both parents at home.
func (r *reparto) numerosa() gente {
	g := r.nueva(perfil(curp.Hombre, "Diego", "Simulacro", "Ñandú", "1972-02-26", 1991),
		domicilio("Calzada de la Prueba", "18", "Oaxaca Centro", "68000"), "V")
	g.empleo(r.uno, "M0", "001", "2008-07-01", "290.00", "2024-01-01", "560.00")
	g.quincenas("2025/07", "2025/08")
	g.familia(r, "tutelado", perfil(curp.Hombre, "Bruno", "Maqueta", "Prueba", "2013-04-02", 2013))
	g.familia(r, "hijo", perfil(curp.Hombre, "Andrés", "Simulacro", "Boceto", "2006-02-11", 2024)).estudiaHasta = "2025-07-31"
	g.familia(r, "hijo", perfil(curp.Hombre, "Félix", "Simulacro", "Boceto", "1994-12-01", 2014)).incapacidad = true
	g.familia(r, "padre", perfil(curp.Hombre, "José Ángel", "Simulacro", "Muestra", "1946-03-19", 1965))
	g.familia(r, "madre", perfil(curp.Mujer, "Ma. Elena", "Ñandú", "Borrador", "1949-05-01", 1970))
	return g
}

// dosEmpleos is E012: two employers at once, two salary changes, and a
// concubinario who depends on her.
func (r *reparto) dosEmpleos() gente {
	g := r.nueva(perfil(curp.Mujer, "Lucía", "Muestra", "Ñandú", "1991-01-05", 2012),
		domicilio("Privada Ñandú", "25", "Juchitán Centro", "70000"), "M")
	g.empleo(r.uno, "M0", "006", "2020-09-01", "450.00", "2025-02-01", "480.00", "2025-04-16", "510.00")
	g.quincenas("2025/07", "2025/08")
	g.empleo(r.otro, "C0", "006", "2024-07-01", "330.00")
	g.ausencias = []ausencia{{"2025-04-24", "2025-04-24", "ausentismo", r.otro.Registro.String()}}
	g.quincenas("2025/08")
	g.familia(r, "concubinario", perfil(curp.Hombre, "Félix", "Ejemplo", "Boceto", "1989-09-09", 2009)).desde = "2018-01-15"
	return g
}
